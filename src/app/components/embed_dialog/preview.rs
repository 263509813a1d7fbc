//! The embed as it will stand on the page of others, and how high it is in a narrow column.

use leptos::{
    html,
    prelude::*,
    web_sys::{HtmlIFrameElement, MessageEvent},
};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    app::{
        live::{IntoPart, Part},
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
    let (seen, measured) = (
        NodeRef::<html::Iframe>::new(),
        NodeRef::<html::Iframe>::new(),
    );
    // The height stands in the code, not in the address.
    let address =
        Memo::new(move |_| snippet.with(|snippet| snippet.as_ref().map(Snippet::embed_address)));
    let title = Memo::new(move |_| {
        snippet.with(|snippet| snippet.as_ref().map(|snippet| snippet.title.clone()))
    });
    let seen_height = RwSignal::new(None::<u32>);
    Effect::new(move |_| {
        address.track();
        height.set(None);
    });
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
    view! {
        <h3>{words.preview}</h3>
        <iframe
            class="embed-dialog__preview"
            node_ref=seen
            title=move || title.get()
            src=move || address.get()
            style:height=shown_height
            style:max-width=widest
        ></iframe>
        <div class="embed-dialog__measured" aria-hidden="true" inert>
            <iframe node_ref=measured tabindex="-1" src=move || address.get()></iframe>
        </div>
    }
    .into_part()
}

/// How high the embed in a frame is, where a message is that frame's and the embed is not an outline any more.
fn height_in(event: &MessageEvent, frame: Option<HtmlIFrameElement>) -> Option<u32> {
    let frame = frame?;
    let sender: Option<JsValue> = event.source().map(Into::into);
    let window: JsValue = frame.content_window()?.into();
    // The embed is of our own origin, so it can be looked at.
    let content = frame
        .content_document()
        .filter(|_| sender == Some(window))?;
    let is_outline = content.query_selector(".skeleton").ok().flatten().is_some();
    let height = observe::height_of(&content.get_element_by_id("app")?)?;
    (!is_outline).then_some(height.min(HIGHEST))
}
