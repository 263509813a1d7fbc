//! The marker of a line, as it stands on charts, for lists and chips.

use leptos::prelude::*;

use crate::{
    charts::{Marker, marker::MARKER_SIZE},
    model::Role,
};

/// A small picture of the marker of a line; the line's name stands beside it.
#[component]
pub fn LineMarker(
    /// The part the line plays.
    role: Role,
) -> impl IntoView {
    let square = format!("0 0 {MARKER_SIZE} {MARKER_SIZE}");
    view! {
        <svg class=marker_class(role) viewBox=square aria-hidden="true">
            <path d=Marker::of_role(role).path />
        </svg>
    }
}

/// The style of a marker by the part its line plays.
pub fn marker_class(role: Role) -> String {
    let hollow = if Marker::of_role(role).is_hollow {
        " marker--hollow"
    } else {
        ""
    };
    format!("marker{hollow} {}", role_class(role))
}

/// The colour of a line, and of what belongs to it, by the part it plays.
pub fn role_class(role: Role) -> String {
    match role {
        Role::Chosen(slot) => format!("line--chosen-{slot}"),
        Role::County => "line--county".to_owned(),
        Role::Country => "line--country".to_owned(),
        Role::Other => "line--other".to_owned(),
    }
}
