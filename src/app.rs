//! The browser application: the only module that knows Leptos.
//!
//! Computes no number, colour or sentence of its own: those come from `model`, `charts` and `words`.

pub mod address;
pub mod document;
pub mod echarts;
pub mod finder;
pub mod live;
pub mod loading;
pub mod observe;
pub mod page;
pub mod reading_room;
pub mod site;
pub mod turns;

pub mod components;
pub mod pages;

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use address::Address;
use components::{failure::Failure, frame::Frame};
use finder::Finder;
use live::{IntoPart, live};
use loading::Loading;
use page::Page;
use pages::{explorer::ExplorerPage, indicator::IndicatorPage, missing::MissingPage};
use reading_room::{Opened, ReadingRoom};
use site::Site;
use turns::Turns;

use crate::words::Words;

/// Puts the application into the element `#app`, in place of the shell that was shown while it loaded.
pub fn start() {
    let element = document().get_element_by_id("app").and_then(|element| {
        wasm_bindgen::JsCast::dyn_into::<leptos::web_sys::HtmlElement>(element).ok()
    });
    if let Some(element) = element {
        element.set_inner_html("");
        // Removing an attribute that is there cannot fail.
        let _ = element.remove_attribute("aria-busy");
        mount_to(element, App).forget();
    }
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
    view! {
        <Frame>
            <Opening address=address opened=opened />
        </Frame>
    }
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

/// Opens the publication, and shows the page once it is open.
#[component]
fn Opening(
    /// What stands in the address bar.
    address: Address,
    /// Where the open publication is told of.
    opened: Opened,
) -> impl IntoView {
    let site = Site::expect();
    let library = Loading::begun(move || {
        let site = site.clone();
        async move { site.open_publication().await }
    });
    live(move || match library.answer() {
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
            let room = ReadingRoom::open(library, address);
            Finder::provide(room, Turns::provide());
            opened.tell(room);
            view! { <CurrentPage /> }.into_part()
        }
    })
}

/// The page of the path.
///
/// It is made anew when the language changes, so that its words need not be watched one by one.
/// A plain choice by path, because the router's own tables of routes cost every reader 10 kB for three pages.
#[component]
fn CurrentPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let path = use_location().pathname;
    let root = Site::expect().root;
    let page = Memo::new(move |_| {
        path.with(|path| Page::from_path(path.strip_prefix(root.as_str()).unwrap_or(path)))
    });
    live(move || {
        room.language();
        match page.get() {
            Page::Explorer => view! { <ExplorerPage /> }.into_part(),
            Page::Indicator(id) => view! { <IndicatorPage id=id /> }.into_part(),
            Page::Missing => view! { <MissingPage /> }.into_part(),
        }
    })
}
