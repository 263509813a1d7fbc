//! What every embed has around its content: title, remarks, source, and the way to the whole page.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, web_sys::Element};
use leptos_router::hooks::use_location;

use super::{
    failure::Failure,
    frame::imprint,
    remarks::{Notes, ProblemList},
};
use crate::{
    app::{
        address::{self, Address},
        document, host,
        live::{IntoPart, Live, Part, live},
        loading::Loading,
        observe,
        reading_room::ReadingRoom,
        surroundings::Surroundings,
    },
    embedding::{
        EmbedOptions, EmbedPart, EmbedSubject, EmbedTheme, UnknownOption, beside_selection,
        with_newest,
    },
    model::{Card, ReleaseId},
    publication::Loaded,
    words::embeds::EmbedWords,
};

/// How long a place must be there until what is said in it is read aloud.
const UNTIL_HEARD: Duration = Duration::from_millis(300);

/// An embed.
pub struct Embed {
    /// What it is of.
    pub subject: EmbedSubject,
    /// Its title.
    pub title: String,
    /// Makes its content, anew whenever another look is asked for.
    pub content: Arc<dyn Fn() -> Part + Send + Sync>,
}

impl std::fmt::Debug for Embed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Embed")
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}

impl Embed {
    /// The embed as the address asks for it.
    pub fn into_part(self, room: ReadingRoom) -> Part {
        let Self {
            subject,
            title,
            content,
        } = self;
        document::describe(&title, &title);
        if let Some(address) = use_context::<Address>() {
            address.keep(beside_selection);
            host::greet(subject.name(), address);
        }
        let search = use_location().search;
        let asked = Memo::new(move |_| search.with(|search| EmbedOptions::from_query(search)));
        if let Some(element) = document().get_element_by_id("main") {
            observe::when_filled(&element, lead_out);
        }
        // What is said in a place that has just come is not read aloud, so the remarks come a moment after their place.
        let is_heard = RwSignal::new(false);
        let hear = move || {
            // The embed may be gone by then.
            let _ = is_heard.try_set(true);
        };
        set_timeout(hear, UNTIL_HEARD);
        let inside = live(move || {
            let options = asked.with(|(options, _)| options.clone());
            let words = EmbedWords::of(room.language());
            dress(&options);
            provide_context(Surroundings::Embed {
                controls: options.has(EmbedPart::Controls),
                table: options
                    .has(EmbedPart::Table)
                    .then_some((words.part)(EmbedPart::Table)),
            });
            let class = if options.has(EmbedPart::Title) {
                "embed__title"
            } else {
                "visually-hidden"
            };
            view! {
                <h1 class=class>{title.clone()}</h1>
                <Notes notes=Signal::derive(move || room.notes()) />
                <ProblemList problems=room.library().problems().to_vec() />
                {release(room, options.release.as_ref())}
                {content()}
            }
        });
        let unknown = live(move || {
            let is_heard = is_heard.get();
            asked.with(|(_, unknown)| is_heard.then(|| remarks(room, unknown)))
        });
        view! {
            <div role="status">{unknown}</div>
            {inside}
            <footer class="embed__foot">
                <p>
                    {live(move || asked.with(|(options, _)| to_page(room, &subject, options)))}
                </p>
                {live(move || imprint(room, room.catalogue().sources_of_figures().cloned().collect()))}
            </footer>
        }
        .into_part()
    }
}

/// What is said where the address names nothing that can be embedded.
pub fn unknown(room: ReadingRoom, asked: &str) -> Part {
    let words = EmbedWords::of(room.language());
    document::describe(words.unknown_title, words.unknown_title);
    let (options, _) = use_location()
        .search
        .with_untracked(|search| EmbedOptions::from_query(search));
    dress(&options);
    if let Some(address) = use_context::<Address>() {
        host::greet("upotus".to_owned(), address);
    }
    view! {
        <h1 class="embed__title">{words.unknown_title}</h1>
        <p>{words.unknown_body.with([asked])}</p>
        <footer class="embed__foot">
            <p>
                <a href=address::front(room.language()) target="_top" rel="noopener">"Tilannekuva"</a>
            </p>
        </footer>
    }
    .into_part()
}

/// A card in its place, once it has come.
pub fn loaded(
    room: ReadingRoom,
    card: Loading<Loaded<Arc<Card>>>,
    show: impl Fn(Arc<Card>) -> Part + Send + 'static,
) -> Live {
    live(move || match card.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=card.begin /> }.into_part(),
        Some(Ok(card)) => view! {
            <ProblemList problems=card.problems />
            {show(card.value)}
        }
        .into_part(),
    })
}

/// Gives the document the colours and the line that are asked for.
fn dress(options: &EmbedOptions) {
    let Some(element) = document().document_element() else {
        return;
    };
    let theme = match options.theme {
        EmbedTheme::Automatic => None,
        EmbedTheme::Light => Some("light"),
        EmbedTheme::Dark => Some("dark"),
    };
    let border = options.has(EmbedPart::Border).then_some("");
    for (name, value) in [("data-theme", theme), ("data-border", border)] {
        // Attributes of valid names can always be set and removed.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Lets every link lead out of the frame that the embed stands in.
fn lead_out(element: &Element) {
    let Ok(links) = element.query_selector_all("a[href]:not([target])") else {
        return;
    };
    for place in 0..links.length() {
        if let Some(link) = links.get(place) {
            let link: Element = wasm_bindgen::JsCast::unchecked_into(link);
            for (name, value) in [("target", "_top"), ("rel", "noopener")] {
                // Attributes of valid names can always be set.
                let _ = link.set_attribute(name, value);
            }
        }
    }
}

/// What in the address means nothing.
fn remarks(room: ReadingRoom, unknown: &[UnknownOption]) -> Part {
    let words = EmbedWords::of(room.language());
    let said: Vec<Part> = unknown
        .iter()
        .map(|option| {
            let said = words.unknown_option.with([&option.key, &option.value]);
            view! { <p class="caveat">{said}</p> }.into_part()
        })
        .collect();
    said.into_part()
}

/// Of which release the figures are, where they are not simply the newest, and the way to those.
fn release(room: ReadingRoom, asked: Option<&ReleaseId>) -> Option<Part> {
    let asked = asked?;
    let words = EmbedWords::of(room.language());
    let library = room.library();
    let shown = &library.manifest().release;
    let date = shown.date.write(room.language());
    if shown.id != asked.as_str() {
        let said = words.release_gone.with([asked.as_str(), &date]);
        return Some(view! { <p class="caveat" role="status">{said}</p> }.into_part());
    }
    let show_newest = move |_| newest();
    Some(
        view! {
            <p class="embed__release">
                {words.frozen.with([&date])} " "
                <button type="button" class="button" on:click=show_newest>{words.show_newest}</button>
            </p>
        }
        .into_part(),
    )
}

/// Opens the same embed with the newest figures.
fn newest() {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    let query = with_newest(&query);
    // A browser that does not go there leaves what is shown.
    let _ = location.replace(&["?", &query].concat());
}

/// The way to the page that shows the same with everything around it, and always the newest figures.
fn to_page(room: ReadingRoom, subject: &EmbedSubject, options: &EmbedOptions) -> Part {
    let selection = room.selection();
    let address = match subject {
        EmbedSubject::Indicator(id) => address::indicator(id, &selection),
        EmbedSubject::Card(code) => address::card(code, &selection),
        EmbedSubject::Area(id) => address::area(id, &selection),
        EmbedSubject::Set => address::organisations(&selection),
    };
    let words = EmbedWords::of(room.language());
    let said = (words.open_page)(subject);
    let said = if options.release.is_some() {
        words.newest_there.with([said])
    } else {
        said.to_owned()
    };
    view! { <a href=address target="_top" rel="noopener">{said}</a> }.into_part()
}
