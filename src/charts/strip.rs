//! A dot strip: every municipality a dot on one axis, none covering another.

use super::{
    places::{
        Fill, Label, Layout, PictureLine, PlaceLook, PlaceMark, PlacePicture, Tone, mark_of, whole,
        with_unit,
    },
    scale::{LINE, Scale, stacked},
};
use crate::model::{Baseline, Distribution};

/// The radius of a dot.
const RADIUS: i32 = 7;
/// The room at both ends.
const MARGIN: f64 = 28.0;

/// Draws the municipalities with a figure on an axis that is the same in every year.
pub fn strip(distribution: &Distribution, look: &PlaceLook) -> PlacePicture {
    let scale = Scale::of(distribution, look, Baseline::Automatic, (MARGIN, MARGIN));
    let mut marks: Vec<PlaceMark> = Vec::new();
    let mut above: Vec<(i32, String)> = Vec::new();
    // From the lowest to the highest, as the arrow keys go.
    for (place, figure, _) in distribution.ranked().rev() {
        let mut mark = mark_of(place, Fill::Role, look);
        mark.centre.0 = scale.x(figure);
        if place.is_chosen() {
            let name = place.region.short_name.text(look.language);
            let text = format!("{name} {}", with_unit(distribution, figure, look));
            above.push((mark.centre.0, text));
        }
        marks.push(mark);
    }
    let columns: Vec<i32> = marks.iter().map(|mark| mark.centre.0).collect();
    let offsets = swarm(&columns);
    let spread = offsets.iter().map(|offset| offset.abs()).max().unwrap_or(0) + RADIUS;

    let (mut labels, top) = stacked(&above, look, Tone::Strong);
    let middle = top + spread + LINE / 2;
    let bottom = middle + spread + LINE / 2;
    for (mark, offset) in marks.iter_mut().zip(offsets) {
        mark.centre.1 = middle + offset;
        mark.path = circle(mark.centre);
    }
    let beside = scale.beside(distribution, look);
    let texts: Vec<_> = beside
        .iter()
        .map(|(_, x, text)| (*x, text.clone()))
        .collect();
    let (below, height) = stacked(&texts, look, Tone::Plain);
    labels.extend(scale.marks(bottom + LINE, look));
    labels.extend(below.into_iter().map(|label| Label {
        y: label.y + bottom + LINE,
        ..label
    }));
    let lines = std::iter::once(PictureLine {
        role: None,
        path: format!("M0 {bottom}H{}", whole(look.width)),
    })
    .chain(beside.iter().map(|(role, x, _)| PictureLine {
        role: Some(*role),
        path: format!("M{x} {top}V{bottom}"),
    }))
    .collect();
    PlacePicture {
        width: whole(look.width),
        height: bottom + LINE + height + LINE / 2,
        lines,
        labels,
        marks,
        layout: Layout::Row,
    }
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
