//! A map whose municipalities are links to their cards; the list beside it leads to the same.

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
    web_sys::Element,
};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::JsCast;

use crate::{
    app::{
        address,
        components::failure::Failure,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::{
        PlacePicture,
        locator::locator,
        walk::{PlaceStep, place_step},
    },
    model::{Geometry, RegionCode, Selection},
    words::front::FrontWords,
};

const CODE: &str = "data-code";

/// The map, once the outlines have come; without them the list is enough.
#[component]
pub fn LocatorMap() -> impl IntoView {
    let room = ReadingRoom::expect();
    let loaded = Loading::begun(move || {
        let library = room.library();
        async move { library.geometry().await }
    });
    live(move || match loaded.answer() {
        None => view! { <div class="skeleton locator"></div> }.into_part(),
        Some(Ok(geometry)) => match geometry.value {
            Some(geometry) => map(room, &geometry),
            None => ().into_part(),
        },
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
    })
}

fn map(room: ReadingRoom, geometry: &Geometry) -> Part {
    let language = room.language();
    let words = FrontWords::of(language);
    let picture = Arc::new(locator(&room.catalogue(), geometry, language));
    let drawn = draw(room, &picture);
    let frame = NodeRef::<html::Div>::new();
    let navigate = use_navigate();
    // The router looks at links of HTML only.
    let click = move |event: MouseEvent| {
        let is_plain =
            event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        let link = event.target().and_then(link_around);
        if let Some(to) = link
            .filter(|_| is_plain)
            .and_then(|link| link.get_attribute("href"))
        {
            event.prevent_default();
            navigate(&to, NavigateOptions::default());
        }
    };
    let walked = Arc::clone(&picture);
    let press = move |event: KeyboardEvent| {
        let here = event.target().and_then(link_around);
        let here = here.and_then(|link| RegionCode::from_text(&link.get_attribute(CODE)?));
        let step = place_step(&event.key(), here.as_ref(), &walked);
        if let (Some(PlaceStep::To(code)), Some(frame)) = (step, frame.get_untracked()) {
            event.prevent_default();
            move_to(&frame, &code);
        }
    };
    let source = geometry.source.as_ref();
    let source = source.and_then(|id| {
        let catalogue = room.catalogue();
        let source = catalogue.source(id)?;
        Some(source.attribution.as_ref()?.text(language).to_owned())
    });
    view! {
        <nav class="locator" aria-label=words.map>
            <div node_ref=frame on:click=click on:keydown=press aria-describedby="locator-keys">
                {drawn.into_drawn()}
            </div>
            <p id="locator-keys" class="visually-hidden">{words.map_keys}</p>
            <p class="locator__source">{source}</p>
        </nav>
    }
    .into_part()
}

fn draw(room: ReadingRoom, picture: &PlacePicture) -> Sketch {
    let plain = Selection {
        language: room.language(),
        ..Selection::default()
    };
    let marks = picture.marks.iter().enumerate().map(|(place, mark)| {
        let title = Sketch::svg("title").saying(&mark.name);
        let path = Sketch::svg("path")
            .with("d", &mark.path)
            .with("fill-rule", "evenodd");
        Sketch::svg("a")
            .with("href", &address::card(&mark.code, &plain))
            .with("aria-label", &mark.name)
            .with(CODE, mark.code.as_str())
            // One stop for the tabulator; arrows lead on from it.
            .with("tabindex", if place == 0 { "0" } else { "-1" })
            .holding(vec![title, path])
    });
    let view_box = format!("-6 -6 {} {}", picture.width + 12, picture.height + 12);
    Sketch::svg("svg")
        .with("class", "locator__map")
        .with("viewBox", &view_box)
        .holding(marks.collect())
}

fn link_around(target: leptos::web_sys::EventTarget) -> Option<Element> {
    let element = target.dyn_into::<Element>().ok()?;
    element.closest("a").ok().flatten()
}

/// Makes a municipality the one on which the focus is, and to which the tabulator comes back.
fn move_to(frame: &Element, code: &RegionCode) {
    let Ok(links) = frame.query_selector_all("a") else {
        return;
    };
    for place in 0..links.length() {
        let Some(link) = links
            .item(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let is_here = link.get_attribute(CODE).as_deref() == Some(code.as_str());
        // Setting an attribute of a valid name cannot fail.
        let _ = link.set_attribute("tabindex", if is_here { "0" } else { "-1" });
        if is_here && let Ok(link) = link.dyn_into::<leptos::web_sys::SvgElement>() {
            // An element that cannot take the focus is no reason to stop.
            let _ = link.focus();
        }
    }
}
