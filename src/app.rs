//! The browser application: the only module that knows Leptos.
//!
//! Computes no number, colour or sentence of its own: those come from `model`, `charts` and `words`.

pub mod address;
pub mod clipboard;
pub mod deferred;
pub mod digest_holder;
pub mod document;
pub mod echarts;
pub mod finder;
pub mod host;
pub mod kept_release;
pub mod live;
pub mod loading;
pub mod my_municipality;
pub mod observe;
pub mod offered_file;
pub mod own_file;
pub mod page;
pub mod printing;
pub mod reading_room;
pub mod script;
pub mod scrolling;
pub mod site;
pub mod sketch;
pub mod surroundings;
pub mod tongues;
pub mod turns;
pub mod workshop;

pub mod components;
pub mod pages;

use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use address::Address;
use components::{failure::Failure, frame::Frame};
use deferred::{Coming, deferred};
use digest_holder::DigestHolder;
use live::{IntoPart, Live, Part, live};
use loading::Loading;
use my_municipality::MyMunicipality;
use page::Page;
use pages::{
    about, annual_clock, area, card, digest, embed, explorer, front, history, indicator,
    missing::MissingPage,
    municipalities, organisations, report,
    statements::{self, Statement},
    tour,
};
use reading_room::{Opened, ReadingRoom};
use site::Site;

use crate::{
    embedding::{EmbedKind, release_in},
    model::Selection,
    source::{Extent, Library},
    words::Words,
};

/// Puts the application into the element `#app`, in place of the shell that was shown while it loaded.
pub fn start() {
    let element = document().get_element_by_id("app").and_then(|element| {
        wasm_bindgen::JsCast::dyn_into::<leptos::web_sys::HtmlElement>(element).ok()
    });
    let query = window().location().search().unwrap_or_default();
    let (Selection { language, .. }, _) = Selection::from_query(&query);
    // The executor of Leptos begins when the application is mounted.
    wasm_bindgen_futures::spawn_local(async move {
        // Where it does not come, Finnish stands in for it.
        let _ = tongues::learn(language).await;
        document::be_what_the_address_says();
        if let Some(element) = element {
            element.set_inner_html("");
            // Removing an attribute that is there cannot fail.
            let _ = element.remove_attribute("aria-busy");
            mount_to(element, App).forget();
        }
    });
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    let site = Site::from_document();
    let base = site.root.trim_end_matches('/').to_owned();
    provide_context(site);
    view! {
        <Router base=base>
            <Application />
        </Router>
    }
}

/// The frame, which stays, and in it whatever there is to show.
#[component]
fn Application() -> impl IntoView {
    let address = Address::provide();
    let opened = Opened::provide();
    write_new_paths();
    load_code_ahead();
    // An embed leads to no other page of the app, so what is decided here holds.
    if let Page::Embed(..) = current_page().get_untracked() {
        document::speak(move || address.language().code());
        return view! {
            <main id="main" class="embed" tabindex="-1">
                <Opening address=address opened=opened />
            </main>
        }
        .into_part();
    }
    MyMunicipality::provide();
    DigestHolder::provide();
    scrolling::keep_places(address);
    view! {
        <Frame>
            <Opening address=address opened=opened />
        </Frame>
    }
    .into_part()
}

/// Lets the router write each new path into the address bar.
///
/// It waits to be told that a page stands, which its own tables of routes would do.
fn write_new_paths() {
    let path = use_location().pathname;
    let router = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        path.track();
        if let Some(router) = &router {
            router.ready_to_complete();
        }
    });
}

/// The page of the path that is in the address bar.
pub(crate) fn current_page() -> Memo<Page> {
    let path = use_location().pathname;
    let root = Site::expect().root;
    Memo::new(move |_| {
        path.with(|path| Page::from_path(path.strip_prefix(root.as_str()).unwrap_or(path)))
    })
}

/// Begins to load the code of the page with which a reader comes, beside the publication and not after it.
fn load_code_ahead() {
    let page = current_page().get_untracked();
    spawn_local(async move {
        // The page loads it again, and says so where it fails.
        let _ = match page {
            Page::Front => front::load().await,
            Page::Explorer => explorer::load().await,
            Page::Municipalities => municipalities::load().await,
            Page::AnnualClock => annual_clock::load().await,
            Page::Organisations => organisations::load().await,
            Page::Area(_) => area::load().await,
            Page::Card(_) => card::load().await,
            Page::Indicator(_) => indicator::load().await,
            Page::Report => report::load().await,
            Page::Tour(_) => tour::load().await,
            Page::Digest => digest::load().await,
            Page::About => about::load().await,
            Page::History => history::load().await,
            Page::Accessibility | Page::Privacy => statements::load().await,
            Page::Embed(EmbedKind::Indicator, _) => embed::indicator::load().await,
            Page::Embed(EmbedKind::Card, _) => embed::card::load().await,
            Page::Embed(EmbedKind::Area, _) => embed::area::load().await,
            Page::Embed(EmbedKind::Set, _) => embed::set::load().await,
            Page::Missing => Ok(()),
        };
    });
}

/// Opens the publication, and shows the page once it is open.
#[component]
fn Opening(
    /// What stands in the address bar.
    address: Address,
    /// Where the open publication is told of.
    opened: Opened,
) -> impl IntoView {
    let site = Site::expect();
    let page = current_page();
    // What has been read whole serves every page and language.
    let extent = Memo::new(move |before: Option<&Extent>| match before {
        Some(Extent::Whole) => Extent::Whole,
        _ => page.with(|page| page.extent(address.language())),
    });
    // Only embeds ask for a release, and each is opened anew.
    let wanted = match page.get_untracked() {
        Page::Embed(..) => release_in(&window().location().search().unwrap_or_default()),
        _ => None,
    };
    let open = StoredValue::new(None::<Library>);
    live(move || {
        let (site, extent, wanted) = (site.clone(), extent.get(), wanted.clone());
        let library = Loading::begun(move || {
            let (site, open, wanted) = (site.clone(), open.get_value(), wanted.clone());
            async move {
                match open {
                    Some(library) => library.to_extent(extent).await,
                    None => match wanted {
                        Some(release) => kept_release::open(site, extent, release).await,
                        None => site.open_publication(extent).await,
                    },
                }
            }
        });
        live(move || {
            if let Some(Ok(library)) = library.answer() {
                open.set_value(Some(library));
            }
            opened_page(address, opened, library)
        })
    })
}

/// The page once the publication is open, and until then its outline or why it is not.
fn opened_page(address: Address, opened: Opened, library: Loading<Library>) -> Part {
    match library.answer() {
        None => view! {
            <p class="visually-hidden" role="status">
                {live(move || Words::of(address.language()).loading)}
            </p>
            <div class="skeleton skeleton--title"></div>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! {
            <h1>"Tilannekuva"</h1>
            <Failure error=error on_retry=library.begin />
        }
        .into_part(),
        Some(Ok(library)) => {
            opened.tell(ReadingRoom::open(library, address));
            view! { <CurrentPage /> }.into_part()
        }
    }
}

/// The page of the path.
///
/// It is made anew when the language changes, so that its words need not be watched one by one.
/// A plain choice by path, because the router's own tables of routes cost every reader 10 kB for three pages.
#[component]
fn CurrentPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let page = current_page();
    live(move || {
        let extent = page.with(|page| page.extent(room.language()));
        if !room.library().extent().holds(extent) {
            // The publication is about to be opened anew.
            return ().into_part();
        }
        match page.get() {
            Page::Front => deferred(Coming::Page, front::load, front::page).into_part(),
            Page::Municipalities => {
                deferred(Coming::Page, municipalities::load, municipalities::page).into_part()
            }
            Page::AnnualClock => {
                deferred(Coming::Page, annual_clock::load, annual_clock::page).into_part()
            }
            Page::Organisations => {
                deferred(Coming::Page, organisations::load, organisations::page).into_part()
            }
            Page::Area(id) => {
                deferred(Coming::Page, area::load, move || area::page(id.clone())).into_part()
            }
            Page::Explorer => deferred(Coming::Page, explorer::load, explorer::page).into_part(),
            Page::Card(number) => {
                deferred(Coming::Page, card::load, move || card::page(number.clone())).into_part()
            }
            Page::Indicator(id) => deferred(Coming::Page, indicator::load, move || {
                indicator::page(id.clone())
            })
            .into_part(),
            Page::Report => deferred(Coming::Page, report::load, report::page).into_part(),
            Page::Tour(id) => {
                deferred(Coming::Page, tour::load, move || tour::page(id.clone())).into_part()
            }
            Page::Digest => deferred(Coming::Page, digest::load, digest::page).into_part(),
            Page::About => deferred(Coming::Page, about::load, about::page).into_part(),
            Page::History => deferred(Coming::Page, history::load, history::page).into_part(),
            Page::Accessibility => stated(Statement::Accessibility).into_part(),
            Page::Privacy => stated(Statement::Privacy).into_part(),
            Page::Embed(kind, name) => embedded(kind, name).into_part(),
            Page::Missing => view! { <MissingPage /> }.into_part(),
        }
    })
}

/// What is stated of the service.
fn stated(statement: Statement) -> Live {
    deferred(Coming::Page, statements::load, move || {
        statements::page(statement)
    })
}

/// The embed of a page.
fn embedded(kind: EmbedKind, name: String) -> Live {
    match kind {
        EmbedKind::Indicator => deferred(Coming::Page, embed::indicator::load, move || {
            embed::indicator::page(name.clone())
        }),
        EmbedKind::Card => deferred(Coming::Page, embed::card::load, move || {
            embed::card::page(name.clone())
        }),
        EmbedKind::Area => deferred(Coming::Page, embed::area::load, move || {
            embed::area::page(name.clone())
        }),
        EmbedKind::Set => deferred(Coming::Page, embed::set::load, move || {
            embed::set::page(name.clone())
        }),
    }
}
