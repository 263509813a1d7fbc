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
        reading_room::ReadingRoom,
    },
    embedding::{Snippet, message},
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
        let told = js_sys::JSON::stringify(&event.data()).ok();
        let told = told.and_then(|text| JsValue::from(text).as_string());
        let Some(told) = told.and_then(|text| message::told_height(&text)) else {
            return;
        };
        if is_from(&event, measured.get_untracked()) {
            height.set(Some(told));
        } else if is_from(&event, seen.get_untracked()) {
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

fn is_from(event: &MessageEvent, frame: Option<HtmlIFrameElement>) -> bool {
    let sender: Option<JsValue> = event.source().map(Into::into);
    let window: Option<JsValue> = frame
        .and_then(|frame| frame.content_window())
        .map(Into::into);
    sender.is_some() && sender == window
}
