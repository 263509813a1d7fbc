//! The name and newest figure of a line, at its end.

use super::{
    BOTTOM, FONT_SIZE, LETTER_WIDTH, Look, TOP, letters,
    line::line_id,
    series_option::{Label, SeriesOption, point},
};
use crate::{
    charts::{Palette, Plot, Size, labels},
    model::{Comparison, Figure, Line, Role, Year},
};

/// The height of a line of label text.
pub(super) const LINE_HEIGHT: f64 = 17.0;
/// The room beside a label: from the line to it and from it to the edge.
pub(super) const AROUND_LABEL: f64 = 16.0;

/// A label at the end of a line.
pub(super) struct EndLabel {
    id: String,
    /// Its lines of text, from the top.
    lines: Vec<String>,
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
        // On a phone the groups of one region have no room for its name, which stands above the chart.
        let name = if comparison.gap.is_some() && look.size.is_narrow() {
            (look.sex)(line.sex(), comparison.indicator.people)
        } else {
            name
        };
        // Braces would be read as places of a template.
        let name = name.replace(['{', '}'], "");
        let room = (widest_margin(look.size) - AROUND_LABEL) / LETTER_WIDTH;
        let lines = if look.size.is_narrow() {
            vec![shortened(&name, room), value]
        } else {
            let name = shortened(&name, room - letters(&value) - 1.0);
            vec![format!("{name} {value}")]
        };
        Some(Self {
            id: format!("label-{}", line_id(line)),
            lines,
            role: line.role,
            year,
            figure,
        })
    }

    /// How many letters its longest line has.
    pub(super) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| letters(line))
            .fold(0.0, f64::max)
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
    size.width * if size.is_narrow() { 0.36 } else { 0.45 }
}

/// The height that a label takes: on a narrow picture its figure stands below its name.
pub(super) fn spacing(size: Size) -> f64 {
    if size.is_narrow() {
        2.0 * LINE_HEIGHT
    } else {
        LINE_HEIGHT
    }
}

/// How many labels have room above each other.
pub(super) fn most(size: Size) -> usize {
    let mut count = 1;
    let mut height = 2.0 * spacing(size) - LINE_HEIGHT;
    while height <= size.height - TOP - BOTTOM {
        count += 1;
        height += spacing(size);
    }
    count
}

/// The labels as series of one invisible point each: a label may then lie beside its point without covering another.
pub(super) fn place(labels: &[EndLabel], plot: &Plot, palette: &Palette) -> Vec<SeriesOption> {
    let wanted: Vec<f64> = labels.iter().map(|label| plot.y(label.figure)).collect();
    // From the middle of a label to those of its first and its last line, which stand beside the plot.
    let half = (spacing(plot.size) - LINE_HEIGHT) / 2.0;
    let heights = labels::spread(
        &wanted,
        spacing(plot.size),
        plot.margins.top + half,
        plot.margins.top + plot.inner_height() - half,
    );
    labels
        .iter()
        .zip(wanted.iter().zip(heights))
        .flat_map(|(label, (wanted, height))| {
            // A line that ended earlier has its label at the right edge, in line with the others.
            let right = plot.x(plot.years.last()) - plot.x(label.year);
            let mut below = height - wanted - half;
            (0..label.lines.len()).map(move |line| {
                let offset = (right, below);
                below += LINE_HEIGHT;
                line_of_text(label, line, offset, plot, palette)
            })
        })
        .collect()
}

/// One line of a label, so far to the right of the label's point and below it.
///
/// Not several lines in one label, because the distance between them would hang on the reader's typefaces.
fn line_of_text(
    label: &EndLabel,
    line: usize,
    offset: (f64, f64),
    plot: &Plot,
    palette: &Palette,
) -> SeriesOption {
    let id = match line {
        0 => label.id.clone(),
        _ => format!("{}-figure", label.id),
    };
    let colour = palette.of_role(label.role);
    let text = Label {
        show: true,
        position: "right",
        distance: 10.0,
        offset,
        formatter: label.lines[line].clone(),
        color: colour,
        font_size: FONT_SIZE,
    };
    let points = vec![point(plot, label.year, Some(label.figure))];
    SeriesOption {
        symbol: Some("circle"),
        symbol_size: Some(0.1),
        label: Some(text),
        z: 5,
        ..SeriesOption::of_marks(id, points, colour)
    }
}
