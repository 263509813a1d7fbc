//! The chosen municipalities, each with a slot that decides its colour and marker for as long as it is chosen.

use super::MOST_MUNICIPALITIES;
use crate::model::RegionCode;

/// A place among the colours and markers of charts, counted from zero; below [`MOST_MUNICIPALITIES`].
pub type Slot = usize;

/// The chosen municipalities in the order in which they were chosen.
///
/// At most [`MOST_MUNICIPALITIES`], none twice, each with a slot of its own.
/// A slot never changes while its municipality is chosen, whatever is added or let go beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChosenMunicipalities {
    codes: Vec<RegionCode>,
    /// The slot of each code, in the same order.
    slots: Vec<Slot>,
    /// Those that were asked for when there was no place left, with the slots that were wished for.
    waiting: Vec<(RegionCode, Option<Slot>)>,
}

impl ChosenMunicipalities {
    /// The codes in the order in which they were chosen.
    pub fn codes(&self) -> &[RegionCode] {
        &self.codes
    }

    /// The slot of a chosen municipality.
    pub fn slot_of(&self, code: &RegionCode) -> Option<Slot> {
        let place = self.codes.iter().position(|chosen| chosen == code)?;
        self.slots.get(place).copied()
    }

    /// Adds a municipality in the slot that is wished for, or in the first free one where that is taken.
    ///
    /// One that is chosen already and one too many change nothing.
    pub fn add(&mut self, code: RegionCode, wished: Option<Slot>) {
        let is_free = |slot: &Slot| *slot < MOST_MUNICIPALITIES && !self.slots.contains(slot);
        let slot = wished
            .filter(is_free)
            .or_else(|| (0..MOST_MUNICIPALITIES).find(is_free));
        if let Some(slot) = slot
            && !self.codes.contains(&code)
        {
            self.codes.push(code);
            self.slots.push(slot);
        }
    }

    /// Adds a municipality, or has it wait where there is no place: the publication may not know another one.
    pub fn ask(&mut self, code: RegionCode, wished: Option<Slot>) {
        if self.codes.len() < MOST_MUNICIPALITIES {
            self.add(code, wished);
        } else if !self.codes.contains(&code)
            && !self.waiting.iter().any(|(waiting, _)| *waiting == code)
        {
            self.waiting.push((code, wished));
        }
    }

    /// Lets go of the municipalities that are not known, adds those that waited while there is a place, and tells
    /// whether there was one for all; none waits any longer.
    pub fn keep_known(&mut self, mut is_known: impl FnMut(&RegionCode) -> bool) -> bool {
        self.retain(&mut is_known);
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.retain(|(code, _)| is_known(code));
        let has_room = self.codes.len() + waiting.len() <= MOST_MUNICIPALITIES;
        for (code, wished) in waiting {
            self.add(code, wished);
        }
        has_room
    }

    /// Lets go of the municipalities that `keep` refuses; the others keep their slots.
    pub fn retain(&mut self, mut keep: impl FnMut(&RegionCode) -> bool) {
        let chosen = std::mem::take(self);
        self.waiting = chosen.waiting;
        for (code, slot) in chosen.codes.into_iter().zip(chosen.slots) {
            if keep(&code) {
                self.codes.push(code);
                self.slots.push(slot);
            }
        }
    }

    /// Each municipality with its slot where that is another than it would get unasked, as it stands in the address;
    /// last those that wait.
    pub(super) fn with_unusual_slots(&self) -> impl Iterator<Item = (&RegionCode, Option<Slot>)> {
        let waiting = self.waiting.iter().map(|(code, wished)| (code, *wished));
        self.codes
            .iter()
            .zip(&self.slots)
            .enumerate()
            .map(|(place, (code, slot))| {
                let earlier = self.slots.get(..place).unwrap_or_default();
                let usual = (0..MOST_MUNICIPALITIES).find(|slot| !earlier.contains(slot));
                (code, Some(*slot).filter(|_| usual != Some(*slot)))
            })
            .chain(waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(number: usize) -> RegionCode {
        RegionCode::from_text(&format!("{number:03}")).unwrap()
    }

    #[test]
    fn one_that_is_added_gets_the_first_slot_that_is_free() {
        let mut chosen = ChosenMunicipalities::default();
        for number in [1, 2, 3] {
            chosen.add(code(number), None);
        }
        chosen.retain(|chosen| *chosen != code(1));
        chosen.add(code(4), None);
        assert_eq!(chosen.codes(), [code(2), code(3), code(4)]);
        assert_eq!(chosen.slot_of(&code(2)), Some(1));
        assert_eq!(chosen.slot_of(&code(4)), Some(0));
        assert_eq!(chosen.slot_of(&code(1)), None);
    }

    #[test]
    fn a_slot_that_is_taken_or_unknown_is_not_given_twice() {
        let mut chosen = ChosenMunicipalities::default();
        chosen.add(code(1), Some(5));
        chosen.add(code(2), Some(5));
        chosen.add(code(3), Some(MOST_MUNICIPALITIES));
        assert_eq!(chosen.slots, [5, 0, 1]);
    }

    #[test]
    fn one_that_is_not_known_takes_no_place_from_another() {
        let asked = |numbers: std::ops::Range<usize>| {
            let mut chosen = ChosenMunicipalities::default();
            for number in numbers {
                chosen.ask(code(number), Some(number));
                chosen.ask(code(number), None);
            }
            chosen
        };
        let mut chosen = asked(0..12);
        assert_eq!(chosen.codes().len(), MOST_MUNICIPALITIES);
        assert!(chosen.keep_known(|asked| *asked != code(3) && *asked != code(4)));
        let expected = [0, 1, 2, 5, 6, 7, 8, 9, 10, 11].map(code);
        assert_eq!(chosen.codes(), expected);
        assert_eq!(chosen.slot_of(&code(5)), Some(5));
        assert_eq!(chosen.slot_of(&code(10)), Some(3));
        let mut chosen = asked(0..12);
        assert!(!chosen.keep_known(|asked| *asked != code(3)));
        assert_eq!(chosen.codes().len(), MOST_MUNICIPALITIES);
        assert!(chosen.keep_known(|_| true), "none waits any longer");
    }

    proptest! {
        #[test]
        fn adding_or_letting_go_of_one_never_changes_the_slot_of_another(
            steps in proptest::collection::vec((0_usize..16, proptest::option::of(0_usize..12)), 0..60),
        ) {
            let mut chosen = ChosenMunicipalities::default();
            for (number, wished) in steps {
                let before = chosen.clone();
                let changed = code(number);
                if before.codes().contains(&changed) {
                    chosen.retain(|code| *code != changed);
                } else {
                    chosen.add(changed.clone(), wished);
                }
                for code in before.codes().iter().filter(|code| **code != changed) {
                    prop_assert_eq!(chosen.slot_of(code), before.slot_of(code));
                }
                let mut slots = chosen.slots.clone();
                slots.sort_unstable();
                slots.dedup();
                prop_assert_eq!(slots.len(), chosen.codes().len());
                prop_assert!(slots.iter().all(|slot| *slot < MOST_MUNICIPALITIES));
            }
        }
    }
}
