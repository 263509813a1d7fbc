//! Whether a trend is for the better: applied after the verdict, and only where a good direction was set.

use super::Verdict;
use crate::model::Direction;

/// What a verdict means for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assessment {
    /// The figures go in the good direction.
    Better,
    /// The figures go against the good direction.
    Worse,
    /// Neither: the indicator has no good direction, or the figures no clear one.
    Neither,
}

impl Assessment {
    /// Judges a verdict by the direction that is good.
    pub const fn of(verdict: Verdict, direction: Direction) -> Self {
        match (verdict, direction) {
            (Verdict::Rising, Direction::HigherIsBetter)
            | (Verdict::Falling, Direction::LowerIsBetter) => Self::Better,
            (Verdict::Rising, Direction::LowerIsBetter)
            | (Verdict::Falling, Direction::HigherIsBetter) => Self::Worse,
            (Verdict::NoClearChange | Verdict::CannotTell(_), _) | (_, Direction::Neutral) => {
                Self::Neither
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Reason;

    #[test]
    fn only_a_clear_change_of_an_indicator_with_a_good_direction_is_better_or_worse() {
        use Assessment::{Better, Neither, Worse};
        let cannot_tell = Verdict::CannotTell(Reason::TooManyTies);
        for (verdict, [higher, lower, neutral]) in [
            (Verdict::Rising, [Better, Worse, Neither]),
            (Verdict::Falling, [Worse, Better, Neither]),
            (Verdict::NoClearChange, [Neither, Neither, Neither]),
            (cannot_tell, [Neither, Neither, Neither]),
        ] {
            assert_eq!(Assessment::of(verdict, Direction::HigherIsBetter), higher);
            assert_eq!(Assessment::of(verdict, Direction::LowerIsBetter), lower);
            assert_eq!(Assessment::of(verdict, Direction::Neutral), neutral);
        }
    }
}
