//! The marker of a line, as it stands on charts, for lists and chips.

use leptos::prelude::*;

use crate::{
    app::live::{IntoPart, Part},
    charts::marker::{MARKER_BOX, path_of},
    model::Role,
};

/// A small picture of the marker of a line; the line's name stands beside it.
pub fn line_marker(role: Role) -> Part {
    view! {
        <svg class=marker_class(role) viewBox=MARKER_BOX aria-hidden="true">
            <path d=path_of(role) />
        </svg>
    }
    .into_part()
}

/// The style of a marker by the part its line plays.
pub fn marker_class(role: Role) -> String {
    format!("marker {}", role_class(role))
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
