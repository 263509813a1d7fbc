//! Years from which figures are measured in another way, so that nothing is compared across them.

use super::{Translated, Year};

/// A change in the way of measuring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first year of the new way: its figures cannot be compared with earlier ones.
    pub year: Year,
    /// What changed.
    pub reason: Translated,
}

impl Break {
    /// Whether the change lies between two years.
    pub fn parts(&self, earlier: Year, later: Year) -> bool {
        earlier < self.year && self.year <= later
    }
}

#[cfg(test)]
impl Break {
    pub(crate) fn for_tests(year: i64) -> Self {
        Self {
            year: Year::from_number(year).unwrap(),
            reason: Translated::of([(super::Language::Finnish, "Uusi menetelmä.")]).unwrap(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_the_change_belongs_to_the_new_way() {
        let change = Break::for_tests(2018);
        let year = |number| Year::from_number(number).unwrap();
        assert!(change.parts(year(2017), year(2018)));
        assert!(!change.parts(year(2018), year(2019)));
        assert!(!change.parts(year(2016), year(2017)));
    }
}
