//! What a chart of years that is taken along says: the names of its lines, and what must be said below it.

use crate::{charts::ValueAxis, model::Comparison, words::Words};

/// The names of the strong lines; `sexes` is of how many there are lines.
pub(super) fn names(comparison: &Comparison, sexes: usize, words: &Words) -> Vec<String> {
    let people = comparison.indicator.people;
    let lines = comparison.lines.iter();
    lines
        .map(|line| words.line_name(line, people, sexes))
        .collect()
}

/// The unit, where the axis begins, and what the marks mean.
pub(super) fn remark(comparison: &Comparison, axis: ValueAxis, words: &Words) -> String {
    let start = (!axis.has_zero()).then(|| axis.write(axis.start, words.language));
    words.chart_remark(comparison, start.as_deref())
}
