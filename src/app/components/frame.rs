//! What stands around every page: header, footer, skip link, the language choice.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::explanation::licence;
use crate::{
    app::{
        address::{self, Address},
        current_page,
        digest_holder::DigestHolder,
        document,
        live::{IntoPart, Live, Part, live},
        my_municipality::MyMunicipality,
        observe,
        page::Page,
        reading_room::{Opened, ReadingRoom},
        sketch::Sketch,
    },
    model::{FigureSource, Language, Selection},
    words::Words,
};

/// The frame around every page.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let address = use_context::<Address>();
    let language = Memo::new(move |_| address.map(Address::language).unwrap_or_default());
    let words = move || Words::of(language.get());
    document::speak(move || language.get().code());
    let path = use_location().pathname;
    // A reader who follows a link begins at the top of the new page, by eye and by screen reader.
    Effect::new(move |earlier: Option<String>| {
        let path = path.get();
        if earlier.is_some_and(|earlier| earlier != path) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            document::focus_content();
        }
        path
    });
    // The router takes clicks on links for itself, so the focus is moved here.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        document::focus_content();
    };
    let home = Signal::derive(move || address::front(language.get()));
    let explore = Signal::derive(move || {
        let selection = address.map(|address| address.read().0);
        address::explorer(&selection.unwrap_or_default())
    });
    let page = current_page();
    let municipalities = Signal::derive(move || {
        address::municipalities(&Selection {
            language: language.get(),
            ..Selection::default()
        })
    });
    view! {
        <a class="skip-link" href="#main" on:click=skip>{live(move || words().skip_to_content)}</a>
        <header class="site-header">
            <a class="site-header__name" href=home>
                <svg class="site-header__mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M2 18 8 11l5 4 9-11" />
                </svg>
                "Tilannekuva"
            </a>
            <nav class="site-header__links" aria-label=Signal::derive(move || words().main_navigation)>
                <a href=municipalities>{live(move || words().municipalities_link)}</a>
                <a href=explore>{live(move || words().explore)}</a>
                {live(move || digest_under_way(language.get()))}
            </nav>
            {live(move || own_municipality(language.get(), &page.get()))}
            <LanguageChoice />
        </header>
        <OfflineLine />
        <main id="main" class="page" tabindex="-1">
            {children()}
        </main>
        <Footer />
    }
}

/// The way to the card of the reader's own municipality, where one is remembered or stands in the link; otherwise the
/// way to choose one.
fn own_municipality(language: Language, page: &Page) -> Option<Part> {
    let room = use_context::<Opened>()?.room()?;
    let (catalogue, words) = (room.catalogue(), Words::of(language));
    let remembered = MyMunicipality::expect().code();
    // In the link of a card stand those beside its own.
    let from_link = match page {
        Page::Card(_) => None,
        _ => room.part(|selection| selection.municipalities().first().cloned()),
    };
    let is_remembered = remembered.is_some();
    let region = remembered.or(from_link);
    let region = region.and_then(|code| catalogue.region(&code).cloned());
    let plain = Selection {
        language,
        ..Selection::default()
    };
    let (to, said) = match region {
        Some(region) => {
            let name = region.name.text(language);
            let said = if is_remembered {
                words.own_municipality.with([name])
            } else {
                name.to_owned()
            };
            (address::card(&region.code, &plain), said)
        }
        None => (
            address::front(language),
            words.choose_municipality.to_owned(),
        ),
    };
    Some(view! { <a class="site-header__own" href=to>{said}</a> }.into_part())
}

/// The way to the reader's own report, once there is anything in it.
fn digest_under_way(language: Language) -> Option<Part> {
    let told = DigestHolder::here()?.told();
    let said = Words::of(language).digest_link;
    (told.count > 0).then(|| {
        let to = address::digest(language, &told.fragment);
        view! { <a href=to>{said.with([&told.count.to_string()])}</a> }.into_part()
    })
}

/// The choice of language: links to the same page in other words.
#[component]
fn LanguageChoice() -> impl IntoView {
    let address = use_context::<Address>();
    let path = use_location().pathname;
    let (page, holder) = (current_page(), DigestHolder::here());
    let link = move |language| {
        let selection = address.map(|address| address.read().0).unwrap_or_default();
        let query = Selection {
            language,
            ..selection
        }
        .to_query();
        // A reader's own report goes along.
        let fragment = match (page.get(), holder) {
            (Page::Digest, Some(holder)) => holder.told().fragment,
            _ => String::new(),
        };
        let hash = if fragment.is_empty() { "" } else { "#" };
        format!("{}?{query}{hash}{fragment}", path.get())
    };
    let language = move || address.map(Address::language).unwrap_or_default();
    view! {
        <nav class="language-choice" aria-label=Signal::derive(move || Words::of(language()).language_choice)>
            {Language::ALL
                .into_iter()
                .map(|choice| {
                    view! {
                        <a
                            href=Signal::derive(move || link(choice))
                            lang=choice.code()
                            hreflang=choice.code()
                            aria-label=format!("{} – {}", choice.label(), choice.own_name())
                            aria-current=move || (language() == choice).then_some("true")
                        >
                            {choice.label()}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}

/// A quiet line while there is no network.
#[component]
fn OfflineLine() -> impl IntoView {
    let online = observe::is_online();
    let line = live(move || {
        let room = use_context::<Opened>()?.room()?;
        let words = room.words();
        let date = room.library().manifest().release.date.write(words.language);
        (!online.get()).then(|| words.offline.with([&date]))
    });
    view! { <p class="offline-line" role="status">{line}</p> }
}

/// Source, licence and the date of the figures, once the publication is open.
#[component]
fn Footer() -> impl IntoView {
    let opened = use_context::<Opened>();
    let content = live(move || {
        let room = opened?.room()?;
        let sources = room.catalogue().sources.clone();
        Some(imprint(room, sources))
    });
    view! { <footer class="site-footer">{footer_links(opened)} {content}</footer> }
}

/// The ways to pages that are about the work and the service as a whole.
fn footer_links(opened: Option<Opened>) -> Live {
    let address = use_context::<Address>();
    live(move || {
        let language = address.map(Address::language).unwrap_or_default();
        let words = Words::of(language);
        let library = opened.and_then(Opened::room).map(ReadingRoom::library);
        let files = library.as_ref().map(|library| &library.manifest().files);
        let has_report = files.is_some_and(|files| !files.reports.is_empty());
        let has_clock = files.is_some_and(|files| files.annual_clock.is_some());
        let links = [
            (has_report, "kertomus", words.report_link),
            (true, "jarjestolle", words.organisations_link),
            (has_clock, "vuosikello", words.annual_clock_link),
            (true, "kooste", words.own_digest_link),
            (true, "tietoa", words.about),
            (true, "muutokset", words.changes),
            (true, "saavutettavuus", words.accessibility),
            (true, "tietosuoja", words.privacy),
        ];
        let item = |(_, path, said)| {
            let link = Sketch::html("a").with("href", &address::plain(path, language));
            Sketch::html("li").holding(vec![link.saying(said)])
        };
        let shown = links.into_iter().filter(|(is_there, ..)| *is_there);
        let list = Sketch::html("ul").holding(shown.map(item).collect());
        let links = Sketch::html("nav")
            .with("class", "site-footer__links")
            .with("aria-label", words.footer_navigation);
        links.holding(vec![list]).into_drawn()
    })
}

/// The sources, their licences, the date of the release, and who publishes.
pub fn imprint(room: ReadingRoom, sources: Vec<FigureSource>) -> impl IntoView {
    let words = room.words();
    let catalogue = room.catalogue();
    let sources = sources
        .into_iter()
        .filter_map(|source| {
            let attribution = source.attribution.as_ref()?.text(words.language).to_owned();
            let licence = licence(&source)?;
            Some(view! { <span>{attribution} " (" {licence} "). "</span> })
        })
        .collect_view();
    let release = room.library().manifest().release.date;
    view! {
        <p>
            {sources}
            {words.footer_release.with([&release.write(words.language)])}
        </p>
        <p>{catalogue.publisher.text(words.language).to_owned()}</p>
    }
}
