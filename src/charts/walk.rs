//! Where keys lead on a picture whose parts are municipalities, or the phases of a year.

use super::{
    annual_clock::ClockPicture,
    places::{Layout, PlacePicture},
};
use crate::model::{PhaseId, RegionCode};

/// A step of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<Part> {
    /// To this part of the picture.
    To(Part),
    /// Away from the picture.
    Leave,
}

/// A step among municipalities.
pub type PlaceStep = Step<RegionCode>;

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

/// Where a key leads from the present phase, or nothing where the key is not for the cursor.
///
/// A year has no end: after the last phase comes the first.
pub fn phase_step(
    key: &str,
    now: Option<&PhaseId>,
    picture: &ClockPicture,
) -> Option<Step<PhaseId>> {
    let arcs = &picture.arcs;
    let last = arcs.len().checked_sub(1)?;
    let here = now.and_then(|id| arcs.iter().position(|arc| arc.id == *id));
    let to = match (key, here) {
        ("Escape", _) => return Some(Step::Leave),
        ("Home", _) | ("ArrowRight" | "ArrowDown", None) => 0,
        ("End", _) | ("ArrowLeft" | "ArrowUp", None) => last,
        ("ArrowRight" | "ArrowDown", Some(here)) => (here + 1) % arcs.len(),
        ("ArrowLeft" | "ArrowUp", Some(here)) => here.checked_sub(1).unwrap_or(last),
        _ => return None,
    };
    Some(Step::To(arcs.get(to)?.id.clone()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        charts::annual_clock::{ClockLook, annual_clock},
        model::{Language, annual_clock::tests::clock, month::tests::span},
    };

    #[test]
    fn keys_lead_through_the_phases_and_over_the_end_of_the_year() {
        let look = ClockLook {
            width: 300.0,
            language: Language::Finnish,
            now: None,
            now_word: "",
        };
        let picture = annual_clock(&clock(&[span(9, 9), span(10, 11), span(12, 1)]), &look);
        let id = |text: &str| PhaseId::from_text(text).unwrap();
        let to =
            |key: &str, now: Option<&str>| match phase_step(key, now.map(id).as_ref(), &picture) {
                Some(Step::To(id)) => id.to_string(),
                Some(Step::Leave) => "away".to_owned(),
                None => "nowhere".to_owned(),
            };
        for (key, now, expected) in [
            ("ArrowRight", None, "a"),
            ("ArrowUp", None, "c"),
            ("ArrowDown", Some("a"), "b"),
            ("ArrowRight", Some("c"), "a"),
            ("ArrowLeft", Some("a"), "c"),
            ("Home", Some("c"), "a"),
            ("End", Some("a"), "c"),
            // A phase of another release is none here.
            ("ArrowRight", Some("x"), "a"),
            ("Escape", Some("b"), "away"),
            ("Enter", Some("b"), "nowhere"),
        ] {
            assert_eq!(to(key, now), expected, "{key} {now:?}");
        }
    }
}
