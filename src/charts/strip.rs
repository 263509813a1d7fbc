//! A dot strip: every municipality a dot on one axis, none covering another.

use super::{
    places::{
        Fill, Label, Layout, LineKind, PictureLine, PlaceLook, PlaceMark, PlacePicture, Tone,
        mark_of, whole, with_unit,
    },
    scale::{LINE, Scale, stacked},
};
use crate::model::{Baseline, Distribution, Role};

/// The radius of a dot.
const RADIUS: i32 = 7;
/// The room at both ends.
const MARGIN: f64 = 28.0;

/// Draws the municipalities with a figure, on an axis that is of their year alone: the strip shows how they stand to each
/// other, which an axis for decades would press into a heap; the bars below it show the level.
///
/// Named are the chosen ones, and the lowest and the highest.
pub fn strip(distribution: &Distribution, look: &PlaceLook) -> PlacePicture {
    let beside_them = distribution.beside.iter();
    let this_year = distribution
        .ranked()
        .map(|(_, figure, _)| figure)
        .chain(beside_them.filter_map(|other| other.value.figure()));
    let scale = Scale::holding(look, (Baseline::Automatic, this_year), (MARGIN, MARGIN));
    let last = distribution.known().saturating_sub(1);
    let mut marks: Vec<PlaceMark> = Vec::new();
    let mut named: Vec<(usize, String)> = Vec::new();
    // From the lowest to the highest, as the arrow keys go.
    for (index, (place, figure, _)) in distribution.ranked().rev().enumerate() {
        let mut mark = mark_of(place, Fill::Role, look);
        mark.centre.0 = scale.x(figure);
        if place.is_chosen() || index == 0 || index == last {
            let name = place.region.short_name.text(look.language);
            let text = format!("{name} {}", with_unit(distribution, figure, look));
            named.push((index, text));
        }
        marks.push(mark);
    }
    let columns: Vec<i32> = marks.iter().map(|mark| mark.centre.0).collect();
    let offsets = swarm(&columns);
    let spread = offsets.iter().map(|offset| offset.abs()).max().unwrap_or(0) + RADIUS;

    let (titles, top) = stacked(
        &named
            .iter()
            .map(|(index, text)| (columns[*index], text.clone()))
            .collect::<Vec<_>>(),
        look,
        Tone::Plain,
    );
    let middle = top + spread + LINE / 2;
    let bottom = middle + spread + LINE / 2;
    for (mark, offset) in marks.iter_mut().zip(offsets) {
        mark.centre.1 = middle + offset;
        mark.path = circle(mark.centre);
    }
    let (mut lines, labels, height) = beside(distribution, &scale, look, (top, bottom));
    for ((index, _), mut name) in named.into_iter().zip(titles) {
        let mark = &mut marks[index];
        let (x, y) = mark.centre;
        lines.push(PictureLine {
            kind: LineKind::Leader,
            path: format!("M{x} {}V{}", name.y + 4, y - RADIUS),
        });
        if mark.role != Role::Other {
            name.tone = Tone::Strong;
        }
        mark.labels.push(name);
    }
    PlacePicture {
        width: whole(look.width),
        height,
        lines,
        labels,
        marks,
        layout: Layout::Row,
    }
}

/// The axis at `bottom` with its marks, and below them the larger regions, whose lines begin at `top`; and where all ends.
fn beside(
    distribution: &Distribution,
    scale: &Scale,
    look: &PlaceLook,
    (top, bottom): (i32, i32),
) -> (Vec<PictureLine>, Vec<Label>, i32) {
    let beside = scale.beside(distribution, look);
    let texts: Vec<_> = beside
        .iter()
        .map(|(_, x, text)| (*x, text.clone()))
        .collect();
    let (below, height) = stacked(&texts, look, Tone::Plain);
    let mut lines = vec![PictureLine {
        kind: LineKind::Axis,
        path: format!("M0 {bottom}H{}", whole(look.width)),
    }];
    let mut labels = scale.marks(bottom + LINE, look);
    for ((role, x, _), label) in beside.iter().zip(below) {
        let y = label.y + bottom + LINE;
        lines.push(PictureLine {
            kind: LineKind::Beside(*role),
            path: format!("M{x} {top}V{}", y - LINE / 2),
        });
        labels.push(Label { y, ..label });
    }
    (lines, labels, bottom + LINE + height + LINE / 2)
}

/// How far each dot lies above or below the middle so that none covers another; `columns` go from left to right.
fn swarm(columns: &[i32]) -> Vec<i32> {
    let mut offsets: Vec<i32> = Vec::with_capacity(columns.len());
    for column in columns {
        let is_free = |offset: i32| {
            let apart = 2 * RADIUS + 1;
            columns.iter().zip(&offsets).all(|(other, taken)| {
                let (across, along) = (column - other, offset - taken);
                across * across + along * along >= apart * apart
            })
        };
        let mut offset = 0;
        while !is_free(offset) {
            // Down, up, further down, further up.
            offset = if offset > 0 { -offset } else { 1 - offset };
        }
        offsets.push(offset);
    }
    offsets
}

/// A circle as a path.
fn circle((x, y): (i32, i32)) -> String {
    let (start, across) = (x - RADIUS, 2 * RADIUS);
    format!("M{start} {y}a{RADIUS} {RADIUS} 0 1 0 {across} 0a{RADIUS} {RADIUS} 0 1 0 -{across} 0z")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dots_with_room_stay_on_the_middle_line() {
        assert_eq!(swarm(&[0, 20, 40]), [0, 0, 0]);
        assert_eq!(swarm(&[0, 0, 0]), [0, 15, -15]);
    }

    proptest! {
        #[test]
        fn no_dot_covers_another(mut columns in proptest::collection::vec(0_i32..300, 0..30)) {
            columns.sort_unstable();
            let offsets = swarm(&columns);
            let dots: Vec<_> = columns.into_iter().zip(offsets).collect();
            for (index, (x, y)) in dots.iter().enumerate() {
                for (other_x, other_y) in &dots[index + 1..] {
                    let (across, along) = (x - other_x, y - other_y);
                    prop_assert!(across * across + along * along > 4 * RADIUS * RADIUS);
                }
            }
        }
    }
}
