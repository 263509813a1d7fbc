//! Other words for what indicators are about, as people really say it.

use super::{IndicatorId, PhenomenonId, TargetGroupId, Translated};

/// Words that an ordinary person uses, and what they lead to.
///
/// They lead somewhere: at least one of the three lists is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// The words or phrases of each language, separated by semicolons: *juopottelu; kaljoittelu*.
    pub words: Translated,
    /// The phenomena that are meant.
    pub phenomena: Vec<PhenomenonId>,
    /// The target groups that are meant.
    pub target_groups: Vec<TargetGroupId>,
    /// The single indicators that are meant.
    pub indicators: Vec<IndicatorId>,
}

impl Synonym {
    /// Puts words and what they lead to together; words that lead nowhere are no synonym.
    pub fn of(
        words: Translated,
        phenomena: Vec<PhenomenonId>,
        target_groups: Vec<TargetGroupId>,
        indicators: Vec<IndicatorId>,
    ) -> Option<Self> {
        let leads_somewhere =
            !phenomena.is_empty() || !target_groups.is_empty() || !indicators.is_empty();
        leads_somewhere.then_some(Self {
            words,
            phenomena,
            target_groups,
            indicators,
        })
    }
}
