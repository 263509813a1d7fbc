//! Where editors make the code that puts an embed on a page of their own, with a preview.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

mod choices;
mod code;
mod named;
mod preview;

use leptos::{html, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use self::{choices::choices, code::code, named::Named, preview::preview};
use super::downloads::TakeAlong;
use crate::{
    app::{
        deferred::{Coming, deferred},
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        site::Site,
        workshop::Subject,
    },
    embedding::{EmbedOptions, EmbedSubject, Pasted, Snippet},
    model::{Filter, Language, PhenomenonId, RegionLevel, filter::Choice},
    words::embeds::EmbedWords,
};

/// The button that opens the dialog, whose code comes when it is pressed.
pub fn embed_button(room: ReadingRoom, subject: EmbedSubject) -> Part {
    let words = EmbedWords::of(room.language());
    let is_open = RwSignal::new(false);
    let dialog = live(move || {
        let subject = subject.clone();
        is_open.get().then(|| {
            deferred(Coming::Field, load, move || {
                embed_dialog(subject.clone(), is_open)
            })
        })
    });
    view! {
        <button type="button" class="button" on:click=move |_| is_open.set(true)>{words.embed}</button>
        {dialog}
    }
    .into_part()
}

/// Makes the dialog, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(embed_dialog, fallible, preload(/** Loads the code of the dialog. */ load))]
fn embed_dialog(subject: EmbedSubject, is_open: RwSignal<bool>) -> Result<Part, SplitLoaderError> {
    Ok(view! { <EmbedDialog subject=subject is_open=is_open /> }.into_part())
}

/// What an editor has chosen.
#[derive(Clone, Copy)]
struct Chosen {
    pasted: RwSignal<Pasted>,
    options: RwSignal<EmbedOptions>,
    language: RwSignal<Language>,
    /// The widest it gets, in pixels.
    width: RwSignal<Option<u32>>,
    /// The one phenomenon that is shown of a card.
    phenomenon: RwSignal<Option<PhenomenonId>>,
}

#[component]
fn EmbedDialog(
    /// What is to be embedded.
    subject: EmbedSubject,
    /// Whether the dialog is there.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = EmbedWords::of(room.language());
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            // One that cannot be shown stays closed, and the page is there all the same.
            let _ = dialog.show_modal();
        }
    });
    let chosen = Chosen {
        pasted: RwSignal::new(Pasted::Frame),
        options: RwSignal::new(EmbedOptions::default()),
        language: RwSignal::new(room.language()),
        width: RwSignal::new(None),
        phenomenon: RwSignal::new(None),
    };
    let close = move |_| {
        // A dialog that is closed gives the focus back to what opened it.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let content = made(room, &subject, chosen);
    view! {
        <dialog
            class="embed-dialog"
            aria-labelledby="embed-dialog-title"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <div class="embed-dialog__bar">
                <h2 id="embed-dialog-title">{words.title}</h2>
                <button type="button" class="button" on:click=close>{words.close}</button>
            </div>
            <div class="embed-dialog__body">
                {choices(room, &subject, chosen)}
                <div class="embed-dialog__result">{content}</div>
            </div>
        </dialog>
    }
}

/// The code and the preview, once the names in the chosen language have come.
fn made(room: ReadingRoom, subject: &EmbedSubject, chosen: Chosen) -> Part {
    let height = RwSignal::new(None::<u32>);
    let subject = subject.clone();
    live(move || {
        let language = chosen.language.get();
        let (known, shown) = (subject.clone(), subject.clone());
        let named = Loading::begun(move || {
            let subject = known.clone();
            async move { Named::load(room, &subject, language).await }
        });
        live(move || match named.answer() {
            None => view! { <p role="status">{room.words().loading}</p> }.into_part(),
            Some(Err(error)) => {
                view! { <super::failure::Failure error=error on_retry=named.begin /> }.into_part()
            }
            Some(Ok(named)) => {
                let subject = shown.clone();
                let snippet =
                    Memo::new(move |_| snippet(room, &subject, chosen, &named, height.get()));
                view! {
                    {code(snippet, chosen.pasted, height)}
                    {picture(room, &shown, chosen.pasted, snippet)}
                    {preview(snippet, chosen.width, height)}
                }
                .into_part()
            }
        })
    })
    .into_part()
}

/// The picture, for code that shows one: an editor downloads it and puts it where the other site has its pictures.
fn picture(
    room: ReadingRoom,
    subject: &EmbedSubject,
    pasted: RwSignal<Pasted>,
    snippet: Memo<Option<Snippet>>,
) -> Part {
    let subject = match subject {
        EmbedSubject::Indicator(id) => Some(Subject::Indicator(id.clone())),
        EmbedSubject::Card(code) => Some(Subject::Card(code.clone())),
        EmbedSubject::Area(id) => {
            let catalogue = room.catalogue();
            let county = catalogue.region_of(RegionLevel::County);
            county.map(|county| Subject::Area(county.code.clone(), id.clone()))
        }
        EmbedSubject::Set => None,
    };
    let is_wanted = Memo::new(move |_| pasted.get() == Pasted::Picture);
    let query = Signal::derive(move || {
        snippet.with(|snippet| {
            let selection = snippet.as_ref().map(|snippet| snippet.selection.to_query());
            selection.unwrap_or_default()
        })
    });
    live(move || {
        let subject = subject.clone().filter(|_| is_wanted.get());
        subject.map(|subject| view! { <div class="downloads"><TakeAlong subject=subject query=query /></div> })
    })
    .into_part()
}

/// The height that stands in the code until it has been measured.
const EXPECTED_HEIGHT: u32 = 800;

/// What is pasted; nothing where the browser does not say where the app is.
fn snippet(
    room: ReadingRoom,
    subject: &EmbedSubject,
    chosen: Chosen,
    named: &Named,
    height: Option<u32>,
) -> Option<Snippet> {
    // Not the language that is chosen: until its names have come, everything is said in the one before.
    let language = named.language;
    let words = EmbedWords::of(language);
    let origin = window().location().origin().ok()?;
    let mut selection = room.selection();
    selection.language = language;
    let mut title = named.title.clone();
    if let EmbedSubject::Card(_) = subject {
        let alone = chosen.phenomenon.get();
        let name = named
            .phenomena
            .iter()
            .find(|(id, _)| Some(id) == alone.as_ref());
        if let Some((_, name)) = name {
            title = [title.as_str(), name].join(", ");
        }
        selection.filter = alone.map_or_else(Filter::default, |phenomenon| {
            Filter::of([Choice::Phenomenon(phenomenon)], "")
        });
        // Embeds show one card; those beside it are the page's.
        selection = selection.with_municipalities([]);
    }
    Some(Snippet {
        root: [origin, Site::expect().root].concat(),
        title: (words.frame_title)(subject, &title),
        description: named.description.clone(),
        link: (words.open_page)(subject).to_owned(),
        source: named.source.clone(),
        picture: [&subject.name(), ".png"].concat(),
        height: height.unwrap_or(EXPECTED_HEIGHT),
        width: chosen.width.get(),
        script: Site::embed_script(),
        subject: subject.clone(),
        options: chosen.options.get(),
        selection,
    })
}
