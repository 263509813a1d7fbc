//! The newest figures of an indicator among the results, and its small trend chart.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{newest_figures::newest_figures, panel_picture::panel_picture};
use crate::{
    app::{
        finder::Finder,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    charts::{SharedAxes, ValueAxis},
    model::{
        Comparison, Dataset, Indicator, Unit, YearRange,
        selection::{PanelScale, ResultView},
    },
};

/// Makes the figures of an indicator, on the years that all small charts share.
///
/// # Errors
/// That the code for them did not come.
#[wasm_split(panel, fallible, preload(/** Loads the code for the figures of panels. */ load))]
pub fn figures(
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
    years: Signal<Option<YearRange>>,
    scales: SharedScales,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    scales.add(&dataset);
    let figures = live(move || {
        let selection = room.of_each();
        let comparison = Comparison::of(&room.catalogue(), &indicator, &dataset, &selection);
        let sexes = selection.sexes().len();
        let shared = || match selection.scale {
            PanelScale::Own => None,
            PanelScale::Shared => scales.axis(indicator.unit),
        };
        let picture = match (selection.view, years.get()) {
            (ResultView::Charts, Some(years)) => panel_picture(room, &comparison, years, shared()),
            _ => ().into_part(),
        };
        view! {
            {newest_figures(room, &comparison, sexes)}
            {picture}
        }
    });
    Ok(figures.into_part())
}

/// The value axes that small charts of the same unit share, as far as their figures have been loaded.
#[derive(Debug, Clone, Copy)]
pub struct SharedScales {
    finder: Finder,
    loaded: RwSignal<Vec<Arc<Dataset>>>,
    axes: StoredValue<Option<Memo<SharedAxes>>>,
    /// Whom the axes belong to: a panel may go, and the others still share them.
    owner: StoredValue<Owner>,
}

impl SharedScales {
    /// The scales of what is found, for as long as the present component stays.
    pub fn of(finder: Finder) -> Self {
        Self {
            finder,
            loaded: RwSignal::new(Vec::new()),
            axes: StoredValue::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Tells that figures have been loaded.
    fn add(self, dataset: &Arc<Dataset>) {
        let is_new = self
            .loaded
            .with_untracked(|loaded| loaded.iter().all(|other| !Arc::ptr_eq(other, dataset)));
        if is_new {
            self.loaded
                .update(|loaded| loaded.push(Arc::clone(dataset)));
        }
    }

    fn axis(self, unit: Unit) -> Option<ValueAxis> {
        let axes = self.axes.get_value().unwrap_or_else(|| {
            let axes = self.owner.get_value().with(|| self.follow());
            self.axes.set_value(Some(axes));
            axes
        });
        axes.with(|axes| axes.axis(unit))
    }

    fn follow(self) -> Memo<SharedAxes> {
        let room = ReadingRoom::expect();
        Memo::new(move |_| {
            let (catalogue, selection) = (room.catalogue(), room.of_each());
            self.finder.results(|results| {
                self.loaded.with(|loaded: &Vec<_>| {
                    SharedAxes::of(results.comparisons(&catalogue, loaded, &selection))
                })
            })
        })
    }
}
