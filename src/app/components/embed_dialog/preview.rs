//! The embed as it will stand on the page of others, and how high it is in a narrow column.

use leptos::{
    ev, html,
    prelude::*,
    web_sys::{Element, HtmlDialogElement, HtmlIFrameElement, KeyboardEvent, MessageEvent},
};
use wasm_bindgen::{JsCast, closure::Closure};

use crate::{
    app::{
        live::{IntoPart, Part, live},
        observe,
        reading_room::ReadingRoom,
    },
    embedding::{Snippet, message::HIGHEST},
    words::embeds::EmbedWords,
};

/// The embed in the width that is chosen, and unseen in a column of 320 pixels, where it is measured.
pub(super) fn preview(
    snippet: Memo<Option<Snippet>>,
    width: RwSignal<Option<u32>>,
    height: RwSignal<Option<u32>>,
) -> Part {
    let words = EmbedWords::of(ReadingRoom::expect().language());
    // The height stands in the code, not in the address.
    let address =
        Memo::new(move |_| snippet.with(|snippet| snippet.as_ref().map(Snippet::embed_address)));
    let title = Memo::new(move |_| {
        snippet.with(|snippet| snippet.as_ref().map(|snippet| snippet.title.clone()))
    });
    // A frame for each address: another address in the same frame would be a step of the history.
    let frames = live(move || {
        height.set(None);
        let address = address.get()?;
        Some(frames(&address, title, width, height))
    });
    view! {
        <h3>{words.preview}</h3>
        {frames}
    }
    .into_part()
}

fn frames(
    address: &str,
    title: Memo<Option<String>>,
    width: RwSignal<Option<u32>>,
    height: RwSignal<Option<u32>>,
) -> Part {
    let (seen, measured) = (
        NodeRef::<html::Iframe>::new(),
        NodeRef::<html::Iframe>::new(),
    );
    let seen_height = RwSignal::new(None::<u32>);
    let listener = window_event_listener_untyped("message", move |event| {
        let event: MessageEvent = event.unchecked_into();
        if let Some(told) = height_in(&event, measured.get_untracked()) {
            height.set(Some(told));
        } else if let Some(told) = height_in(&event, seen.get_untracked()) {
            seen_height.set(Some(told));
        }
    });
    on_cleanup(move || listener.remove());
    let shown_height = move || seen_height.get().map(|height| format!("{height}px"));
    let widest = move || width.get().map(|width| format!("{width}px"));
    let loaded = move |_: ev::Event| {
        if let Some(frame) = seen.get_untracked() {
            keep_in_dialog(&frame);
        }
    };
    view! {
        <iframe
            class="embed-dialog__preview"
            node_ref=seen
            title=move || title.get()
            src=address.to_owned()
            style:height=shown_height
            style:max-width=widest
            on:load=loaded
        ></iframe>
        <div class="embed-dialog__measured" aria-hidden="true" inert>
            <iframe node_ref=measured tabindex="-1" src=address.to_owned()></iframe>
        </div>
    }
    .into_part()
}

/// Lets *Escape* close the dialog while the focus is in the frame, and links in it open beside the dialog.
fn keep_in_dialog(frame: &HtmlIFrameElement) {
    let (Some(content), Ok(Some(dialog))) = (frame.content_document(), frame.closest("dialog"))
    else {
        return;
    };
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            dialog.close();
        }
    });
    let followed = Closure::<dyn Fn(ev::MouseEvent)>::new(|event: ev::MouseEvent| {
        let element: Option<Element> = event.target().map(JsCast::unchecked_into);
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        if let Some(link) = link {
            // An attribute of a valid name can always be set.
            let _ = link.set_attribute("target", "_blank");
        }
    });
    for (name, listener) in [
        ("keydown", pressed.into_js_value()),
        ("click", followed.into_js_value()),
    ] {
        // Without them the frame is as it is on other pages.
        let _ = content.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
}

/// How high the embed in a frame is, where a message is that frame's and the embed is not an outline any more.
fn height_in(event: &MessageEvent, frame: Option<HtmlIFrameElement>) -> Option<u32> {
    let frame = frame?;
    if !observe::is_from(event, &frame.content_window()?) {
        return None;
    }
    // The embed is of our own origin, so it can be looked at.
    let content = frame.content_document()?;
    let height = observe::whole_height_of(&content.get_element_by_id("app")?)?;
    Some(height.min(HIGHEST))
}
