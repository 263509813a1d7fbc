//! The name and newest figure of a line, at its end.

use charming::{
    element::{ItemStyle, Label, LabelPosition, LineStyle, Symbol},
    series,
};

use super::{
    BOTTOM, FONT_SIZE, LETTER_WIDTH, Look, TOP, letters,
    line::{line_id, point},
};
use crate::{
    charts::{Palette, Plot, Size, labels},
    model::{Comparison, Figure, Line, Role, Year},
};

/// The height of a line of label text.
pub(super) const LABEL_SPACING: f64 = 17.0;
/// The room beside a label: from the line to it and from it to the edge.
pub(super) const AROUND_LABEL: f64 = 16.0;

/// A label at the end of a line.
pub(super) struct EndLabel {
    id: String,
    pub(super) text: String,
    role: Role,
    year: Year,
    figure: Figure,
}

impl EndLabel {
    pub(super) fn of(
        line: &Line,
        name: &str,
        comparison: &Comparison,
        look: &Look,
    ) -> Option<Self> {
        let (year, figure) = line.series.latest()?;
        let mut value = figure.write(comparison.indicator.decimals, look.language);
        // All labels stand at the right edge, so an older figure would pass for one of the newest year.
        if comparison.figures().any(|(other, _)| other > year) {
            value = format!("{value} ({year})");
        }
        // Braces would be read as places of a template.
        let name = name.replace(['{', '}'], "");
        let room = (widest_margin(look.size) - AROUND_LABEL) / LETTER_WIDTH;
        let name = shortened(&name, room - letters(&value) - 1.0);
        Some(Self {
            id: format!("label-{}", line_id(line)),
            text: format!("{name} {value}"),
            role: line.role,
            year,
            figure,
        })
    }
}

/// The name in at most so many letters, where it is longer with an ellipsis.
fn shortened(name: &str, room: f64) -> String {
    if letters(name) <= room {
        return name.to_owned();
    }
    // What stands after the comma tells women from men, so the region's name gives way first.
    let (start, end) = name
        .rfind(", ")
        .map(|comma| name.split_at(comma))
        .filter(|(_, end)| letters(end) + 2.0 <= room)
        .unwrap_or((name, ""));
    let mut start = start.to_owned();
    while letters(&start) + 1.0 + letters(end) > room && start.pop().is_some() {}
    format!("{}…{end}", start.trim_end())
}

/// The most room that labels take from the lines.
pub(super) fn widest_margin(size: Size) -> f64 {
    size.width * 0.45
}

/// How many labels have room above each other.
pub(super) fn most(size: Size) -> usize {
    let mut count = 1;
    let mut height = LABEL_SPACING;
    while height <= size.height - TOP - BOTTOM {
        count += 1;
        height += LABEL_SPACING;
    }
    count
}

/// The labels as series of one invisible point each: a label may then lie beside its point without covering another.
pub(super) fn place(labels: &[EndLabel], plot: &Plot, palette: &Palette) -> Vec<series::Line> {
    let wanted: Vec<f64> = labels.iter().map(|label| plot.y(label.figure)).collect();
    let heights = labels::spread(
        &wanted,
        LABEL_SPACING,
        plot.margins.top,
        plot.margins.top + plot.inner_height(),
    );
    labels
        .iter()
        .zip(wanted.iter().zip(heights))
        .map(|(label, (wanted, height))| {
            // A line that ended earlier has its label at the right edge, in line with the others.
            let right = plot.x(plot.years.last()) - plot.x(label.year);
            series::Line::new()
                .id(label.id.clone())
                .silent(true)
                .symbol(Symbol::Circle)
                .symbol_size(0.1)
                .line_style(LineStyle::new().width(0.0))
                .item_style(ItemStyle::new().color(palette.of_role(label.role)))
                .label(
                    Label::new()
                        .show(true)
                        .position(LabelPosition::Right)
                        .distance(10.0)
                        .offset((right, height - wanted))
                        .formatter(label.text.as_str())
                        .color(palette.of_role(label.role))
                        .font_size(FONT_SIZE),
                )
                .z(5)
                .data(vec![point(plot, label.year, Some(label.figure))])
        })
        .collect()
}
