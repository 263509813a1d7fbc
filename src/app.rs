//! The browser application: the only module that knows Leptos.
//!
//! Computes no number, colour or sentence of its own: those come from `model`, `charts` and `words`.

pub mod address;
pub mod document;
pub mod echarts;
pub mod live;
pub mod loading;
pub mod observe;
pub mod page;
pub mod reading_room;
pub mod site;

pub mod components;
pub mod pages;

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{components::Router, hooks::use_location};

use address::Address;
use components::{failure::Failure, frame::Frame};
use live::live;
use loading::Loading;
use page::Page;
use pages::{explorer::ExplorerPage, indicator::IndicatorPage, missing::MissingPage};
use reading_room::ReadingRoom;
use site::Site;

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
            <Opening />
        </Router>
    }
}

/// Opens the publication, and shows the pages once it is open.
#[component]
fn Opening() -> impl IntoView {
    let site = Site::expect();
    let address = Address::provide();
    let library = Loading::begun(move || {
        let site = site.clone();
        async move { site.open_publication().await }
    });

    live(move || {
        match library.answer() {
        None => view! { <Frame><div class="skeleton skeleton--title"></div><div class="skeleton skeleton--picture"></div></Frame> }.into_any(),
        Some(Err(error)) => {
            view! { <Frame><Failure error=error on_retry=library.begin /></Frame> }.into_any()
        }
        Some(Ok(library)) => {
            ReadingRoom::provide(library, address);
            view! { <Pages /> }.into_any()
        }
    }
    })
}

/// The page of the path.
///
/// It is made anew when the language changes, so that its words need not be watched one by one.
/// A plain choice by path, because the router's own tables of routes cost every reader 10 kB for three pages.
#[component]
fn Pages() -> impl IntoView {
    let room = ReadingRoom::expect();
    let path = use_location().pathname;
    let root = Site::expect().root;
    let page = Memo::new(move |_| {
        path.with(|path| Page::from_path(path.strip_prefix(root.as_str()).unwrap_or(path)))
    });
    let shown = live(move || {
        room.language();
        match page.get() {
            Page::Explorer => view! { <ExplorerPage /> }.into_any(),
            Page::Indicator(id) => view! { <IndicatorPage id=id /> }.into_any(),
            Page::Missing => view! { <MissingPage /> }.into_any(),
        }
    });
    view! { <Frame>{shown}</Frame> }
}
