//! Where keys lead on a picture of municipalities.

use super::places::{Layout, PlacePicture};
use crate::model::RegionCode;

/// A step of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceStep {
    /// To this municipality.
    To(RegionCode),
    /// Away from the picture.
    Leave,
}

/// Where a key leads from the present municipality, or nothing where the key is not for the cursor.
///
/// Keys are named as browsers name them: `ArrowLeft`, `Home`.
/// In a row they lead to the next; on a plane to the nearest in their direction; where there is none, they stay.
pub fn place_step(
    key: &str,
    now: Option<&RegionCode>,
    picture: &PlacePicture,
) -> Option<PlaceStep> {
    let marks = &picture.marks;
    let last = marks.len().checked_sub(1)?;
    let here = now.and_then(|code| marks.iter().position(|mark| mark.code == *code));
    let to = match (key, here) {
        ("Escape", _) => return Some(PlaceStep::Leave),
        ("Home", _) | ("ArrowRight" | "ArrowDown", None) => 0,
        ("End", _) | ("ArrowLeft" | "ArrowUp", None) => last,
        ("ArrowRight" | "ArrowDown", Some(here)) if picture.layout == Layout::Row => {
            (here + 1).min(last)
        }
        ("ArrowLeft" | "ArrowUp", Some(here)) if picture.layout == Layout::Row => {
            here.saturating_sub(1)
        }
        ("ArrowRight", Some(here)) => neighbour(picture, here, (1, 0)),
        ("ArrowLeft", Some(here)) => neighbour(picture, here, (-1, 0)),
        ("ArrowDown", Some(here)) => neighbour(picture, here, (0, 1)),
        ("ArrowUp", Some(here)) => neighbour(picture, here, (0, -1)),
        _ => return None,
    };
    let mark = marks.get(to)?;
    Some(PlaceStep::To(mark.code.clone()))
}

/// The nearest mark that lies rather in the direction than across it; a step aside counts twice.
fn neighbour(picture: &PlacePicture, here: usize, (right, down): (i32, i32)) -> usize {
    let Some(from) = picture.marks.get(here) else {
        return here;
    };
    let mut nearest = (here, i32::MAX);
    for (index, mark) in picture.marks.iter().enumerate() {
        let (x, y) = (mark.centre.0 - from.centre.0, mark.centre.1 - from.centre.1);
        let along = x * right + y * down;
        let across = (x * down).abs() + (y * right).abs();
        let distance = along + 2 * across;
        if along > 0 && across <= along && distance < nearest.1 {
            nearest = (index, distance);
        }
    }
    nearest.0
}
