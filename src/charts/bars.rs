//! Sorted bars: every municipality a row, the highest figure on top, those without a figure last.
//!
//! Figures stand between names and bars, not at the ends of the bars: there the lines of the larger regions would
//! run through them.

use super::{
    places::{
        Fill, Label, Layout, LineKind, PictureLine, PlaceLook, PlaceMark, PlacePicture, Side, Tone,
        mark_of, rectangle, tone_of, whole, written,
    },
    scale::{Scale, stacked, width_of},
};
use crate::model::{Baseline, Distribution, Place};

/// The height of a row: a finger's target.
pub const ROW: i32 = 28;
/// The height of a row that nobody presses, as on paper.
pub const LOW_ROW: i32 = 20;
/// The height of a bar.
const BAR: i32 = 14;
/// How far the base line of a row's texts lies below its middle.
const BASE: i32 = 5;
/// Between a name and its figure.
const NAME_GAP: i32 = 14;
/// Between a figure and its bar.
const FIGURE_GAP: i32 = 12;
/// Between the longest bar and the edge.
const EDGE: f64 = 4.0;

/// Draws the municipalities on an axis that is the same in every year.
pub fn bars(distribution: &Distribution, look: &PlaceLook) -> PlacePicture {
    let names = distribution
        .places
        .iter()
        .map(|place| width_of(place.region.short_name.text(look.language)));
    let figures = distribution
        .ranked()
        .map(|(place, ..)| width_of(&written(distribution, place, look)));
    let names = names.max().unwrap_or(0);
    let left = names + NAME_GAP + figures.max().unwrap_or(0) + FIGURE_GAP;
    let room = (f64::from(left), EDGE);
    let every_year = distribution
        .extremes
        .into_iter()
        .flat_map(|(lowest, highest)| [lowest, highest]);
    let rows = Rows {
        distribution,
        look,
        scale: Scale::holding(look, (Baseline::Zero, every_year), room),
        names,
        left,
        width: whole(look.width),
    };
    let beside = rows.scale.beside(distribution, look);
    let texts: Vec<_> = beside
        .iter()
        .map(|(_, x, text)| (*x, text.clone()))
        .collect();
    let (labels, top) = stacked(&texts, look, Tone::Plain);
    let mut marks = Vec::new();
    // Where there are no bars, reasons are to be read, and no line runs through them.
    let (mut y, mut bottom) = (top, top);
    for place in &distribution.places {
        marks.push(rows.mark(place, y));
        y += look.row;
        if place.figure().is_some() {
            bottom = y;
        }
    }
    let across = |kind, x: i32, top: i32| PictureLine {
        kind,
        path: format!("M{x} {top}V{bottom}"),
    };
    let lines = std::iter::once(across(LineKind::Axis, rows.scale.zero(), top))
        .chain(
            beside
                .iter()
                .zip(&labels)
                .map(|((role, x, _), label)| across(LineKind::Beside(*role), *x, label.y + 4)),
        )
        .collect();
    PlacePicture {
        width: rows.width,
        height: y,
        lines,
        labels,
        marks,
        layout: Layout::Row,
    }
}

struct Rows<'a> {
    distribution: &'a Distribution,
    look: &'a PlaceLook,
    scale: Scale,
    /// Where the names end.
    names: i32,
    /// Where the bars may begin.
    left: i32,
    width: i32,
}

impl Rows<'_> {
    /// A row with its top at `y`: name, figure and bar, or name and the reason why there is none.
    fn mark(&self, place: &Place, y: i32) -> PlaceMark {
        let row = self.look.row;
        let fill = place.figure().map_or(Fill::Missing, |_| Fill::Role);
        let mut mark = mark_of(place, fill, self.look);
        mark.centre = (self.width / 2, y + row / 2);
        mark.area = Some(rectangle(0, y, self.width, row));
        let label = |x, text, side, tone| Label {
            x,
            y: y + row / 2 + BASE,
            text,
            side,
            tone,
        };
        let name = place.region.short_name.text(self.look.language).to_owned();
        let tone = tone_of(place);
        mark.labels.push(label(self.names, name, Side::Left, tone));
        let value = written(self.distribution, place, self.look);
        mark.labels.push(match place.figure() {
            Some(figure) => {
                let (zero, end) = (self.scale.zero(), self.scale.x(figure));
                let (from, to) = (zero.min(end), zero.max(end));
                mark.path = rectangle(from, y + (row - BAR) / 2, (to - from).max(1), BAR);
                label(self.left - FIGURE_GAP, value, Side::Left, tone)
            }
            None => label(self.names + NAME_GAP, value, Side::Right, Tone::Quiet),
        });
        mark
    }
}
