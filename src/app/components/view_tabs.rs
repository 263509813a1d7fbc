//! The views of an indicator's figures, as links: a view is an address that can be opened, kept and gone back from.

use leptos::prelude::*;

use crate::{
    app::{address, reading_room::ReadingRoom},
    model::{IndicatorId, IndicatorView, Selection},
    words::Words,
};

/// The views, the present one marked.
#[component]
pub fn ViewTabs(
    /// The indicator's identifier.
    id: IndicatorId,
    /// The views that the indicator has.
    views: Vec<IndicatorView>,
    /// The view that is shown.
    view: Memo<IndicatorView>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let to = move |tab| {
        let selection = Selection {
            indicator_view: tab,
            ..room.selection()
        };
        address::indicator(&id, &selection)
    };
    let to = StoredValue::new(to);
    let tabs = views
        .into_iter()
        .map(|tab| {
            let name = view_name(tab, words);
            let link = Signal::derive(move || to.with_value(|to| to(tab)));
            // Without the attribute the router would scroll to the top of the page.
            view! {
                <a
                    class="view-tabs__tab"
                    href=link
                    data-noscroll="true"
                    aria-current=move || (view.get() == tab).then_some("page")
                >
                    {name}
                </a>
            }
        })
        .collect_view();
    view! { <nav class="view-tabs" aria-label=words.view_choice>{tabs}</nav> }
}

/// What a view is called.
pub const fn view_name(view: IndicatorView, words: &Words) -> &'static str {
    match view {
        IndicatorView::Development => words.view_development,
        IndicatorView::Groups => words.view_groups,
        IndicatorView::Municipalities => words.view_municipalities,
        IndicatorView::Map => words.view_map,
    }
}
