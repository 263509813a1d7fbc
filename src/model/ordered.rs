//! A small set that keeps its order.

/// A set of a few things, always in order and none twice.
///
/// A sorted list rather than a tree: there are never more than some dozens, and every kind of tree is compiled anew
/// into what each reader loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered<T>(Vec<T>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Ordered<T> {
    /// Takes something in, and tells whether it was not there before.
    pub fn insert(&mut self, value: T) -> bool {
        let place = self.0.iter().position(|other| *other >= value);
        match place {
            Some(place) if self.0[place] == value => false,
            Some(place) => {
                self.0.insert(place, value);
                true
            }
            None => {
                self.0.push(value);
                true
            }
        }
    }

    /// Takes something out, and tells whether it was there.
    pub fn remove(&mut self, value: &T) -> bool {
        let before = self.0.len();
        self.0.retain(|other| other != value);
        self.0.len() < before
    }

    /// Takes out what `keep` refuses.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<T> std::ops::Deref for Ordered<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Ord> FromIterator<T> for Ordered<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut ordered = Self::default();
        for value in values {
            ordered.insert(value);
        }
        ordered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_set_of_the_standard_library_in_the_same_order(values in proptest::collection::vec(0_u8..20, 0..30)) {
            let ordered: Ordered<u8> = values.iter().copied().collect();
            let tree: std::collections::BTreeSet<u8> = values.into_iter().collect();
            prop_assert!(ordered.iter().eq(tree.iter()));
        }
    }

    #[test]
    fn what_is_taken_out_is_gone() {
        let mut ordered: Ordered<u8> = [3, 1, 2].into_iter().collect();
        assert!(ordered.remove(&2));
        assert!(!ordered.remove(&2));
        assert_eq!(*ordered, [1, 3]);
    }
}
