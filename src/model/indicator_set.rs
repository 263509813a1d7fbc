//! A reader's own choice of indicators (sarja), with a name and an order of its own; it stands in the address.

use super::{IndicatorId, Shift};

/// The most indicators of a set: a link with more would be longer than mail programs leave whole.
pub const MOST_INDICATORS: usize = 30;

/// The longest name that is kept, in characters.
pub const LONGEST_NAME: usize = 80;

/// Something of a set that could not be opened as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetLoss {
    /// It is no set, or nothing of it is left.
    NotASet,
    /// It was written by a newer version of the application, which may have said more.
    Newer,
    /// It ends before its end: what stood there is missing.
    CutShort,
    /// It is not as it was written: what stands in it may have been changed on its way.
    Altered,
    /// So many entries are not understood.
    Unreadable(usize),
    /// There is more in it than a set can hold; the rest was left out.
    TooMuch,
    /// The publication does not know so many municipalities; they were left out.
    UnknownMunicipalities(usize),
}

/// A reader's own choice of indicators: at most [`MOST_INDICATORS`], none twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorSet {
    name: String,
    indicators: Vec<IndicatorId>,
}

impl IndicatorSet {
    /// The set of these indicators; repeated ones and those over the limit fall away.
    pub fn of(name: &str, indicators: impl IntoIterator<Item = IndicatorId>) -> Self {
        let mut set = Self::default().with_name(name);
        for indicator in indicators {
            set.add(indicator);
        }
        set
    }

    /// Its name, without surrounding space; empty where the reader gave none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its indicators in the reader's order.
    pub fn indicators(&self) -> &[IndicatorId] {
        &self.indicators
    }

    /// Whether it has no indicator.
    pub const fn is_empty(&self) -> bool {
        self.indicators.is_empty()
    }

    /// Whether it takes no more.
    pub const fn is_full(&self) -> bool {
        self.indicators.len() >= MOST_INDICATORS
    }

    /// Whether an indicator belongs to it.
    pub fn has(&self, indicator: &IndicatorId) -> bool {
        self.indicators.contains(indicator)
    }

    /// Adds an indicator as the last, and tells whether there was room; one that is there already stays where it is.
    pub fn add(&mut self, indicator: IndicatorId) -> bool {
        if self.has(&indicator) {
            return true;
        }
        let has_room = !self.is_full();
        if has_room {
            self.indicators.push(indicator);
        }
        has_room
    }

    /// The same set by another name; control characters and what is too long fall away.
    #[must_use]
    pub fn with_name(mut self, name: &str) -> Self {
        let clean: String = name
            .chars()
            .map(|sign| if sign.is_control() { ' ' } else { sign })
            .take(LONGEST_NAME)
            .collect();
        clean.trim().clone_into(&mut self.name);
        self
    }

    /// The same set with an indicator added as the last or taken out; a full set takes no more.
    #[must_use]
    pub fn toggled(mut self, indicator: &IndicatorId) -> Self {
        if self.has(indicator) {
            self.indicators.retain(|other| other != indicator);
        } else {
            self.add(indicator.clone());
        }
        self
    }

    /// The same set with an indicator one place earlier or later; at the end of the order it stays.
    #[must_use]
    pub fn moved(mut self, indicator: &IndicatorId, shift: Shift) -> Self {
        let place = self.indicators.iter().position(|other| other == indicator);
        let other = place.and_then(|place| shift.target(place, self.indicators.len()));
        if let Some((place, other)) = place.zip(other) {
            self.indicators.swap(place, other);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(text: &str) -> IndicatorId {
        IndicatorId::from_text(text).unwrap()
    }

    fn set(ids: &[&str]) -> IndicatorSet {
        IndicatorSet::of("Oma", ids.iter().map(|text| id(text)))
    }

    #[test]
    fn an_indicator_moves_by_one_place_and_stays_at_the_ends() {
        for (moved, to, expected) in [
            ("b", Shift::Earlier, ["b", "a", "c"]),
            ("b", Shift::Later, ["a", "c", "b"]),
            ("a", Shift::Earlier, ["a", "b", "c"]),
            ("c", Shift::Later, ["a", "b", "c"]),
            ("x", Shift::Later, ["a", "b", "c"]),
        ] {
            let after = set(&["a", "b", "c"]).moved(&id(moved), to);
            assert_eq!(after, set(&expected), "{moved} {to:?}");
        }
    }

    #[test]
    fn a_full_set_takes_no_more_and_says_so() {
        let many = (0..40).map(|number| id(&number.to_string()));
        let mut full = IndicatorSet::of("", many);
        assert_eq!(full.indicators().len(), MOST_INDICATORS);
        assert!(!full.add(id("more")));
        assert!(full.add(id("0")));
        assert_eq!(full.clone().toggled(&id("more")), full);
        assert!(!full.toggled(&id("0")).is_full());
    }

    #[test]
    fn a_name_keeps_no_control_characters_and_no_space_around_it() {
        assert_eq!(set(&[]).with_name(" a\u{0}b\n ").name(), "a b");
        let long = "ä".repeat(200);
        assert_eq!(
            set(&[]).with_name(&long).name().chars().count(),
            LONGEST_NAME
        );
    }

    proptest! {
        #[test]
        fn whatever_is_done_none_stands_twice_and_moving_loses_none(
            steps in proptest::collection::vec((0_u8..40, 0_u8..3), 0..120),
        ) {
            let mut set = IndicatorSet::default();
            for (number, step) in steps {
                let indicator = id(&number.to_string());
                let before = set.indicators().len();
                set = match step {
                    0 => set.toggled(&indicator),
                    1 => set.moved(&indicator, Shift::Earlier),
                    _ => set.moved(&indicator, Shift::Later),
                };
                if step > 0 {
                    prop_assert_eq!(set.indicators().len(), before);
                }
                let mut sorted = set.indicators().to_vec();
                sorted.sort();
                sorted.dedup();
                prop_assert_eq!(sorted.len(), set.indicators().len());
                prop_assert!(sorted.len() <= MOST_INDICATORS);
            }
        }
    }
}
