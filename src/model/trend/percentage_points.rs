//! The rule published with the School Health Promotion Study: how many percentage points between two rounds count.

use super::TrendPoint;

/// The fewest rounds there must be.
pub(super) const FEWEST: usize = 2;

/// From this many respondents on, a smaller change counts.
const MANY_RESPONDENTS: u32 = 100;
/// The smallest change that counts where the respondents are few or it is not known how many.
const THRESHOLD_OF_FEW: u8 = 5;
/// The smallest change that counts where the respondents are many in both rounds, in percentage points.
pub const THRESHOLD_OF_MANY: u8 = 2;

/// The last two rounds, if there are two.
pub(super) fn rounds(points: &[TrendPoint]) -> Option<&[TrendPoint; FEWEST]> {
    points.last_chunk()
}

/// The smallest change between the rounds that counts, in percentage points.
pub(super) fn threshold(rounds: &[TrendPoint; FEWEST]) -> u8 {
    let are_many = |round: &TrendPoint| round.base.is_some_and(|base| base >= MANY_RESPONDENTS);
    if rounds.iter().all(are_many) {
        THRESHOLD_OF_MANY
    } else {
        THRESHOLD_OF_FEW
    }
}
