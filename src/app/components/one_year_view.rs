//! The views *Kunnat* and *Kartta*: all municipalities of one year as sentences, pictures and a table.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    distribution_controls::DistributionControls,
    distribution_table::DistributionTable,
    map_view,
    place_figure::{PlaceFigure, PlaceLine},
    remarks,
    view_frame::ViewFrame,
    year_control::YearControl,
};
use crate::{
    app::{
        live::{IntoPart, Part},
        observe,
        reading_room::ReadingRoom,
        surroundings::{Share, Surroundings},
    },
    charts::{
        PlaceLook, PlacePicture,
        bars::{self, bars},
        strip::strip,
        trend_chart::ON_PAPER,
    },
    model::{
        Classes, Dataset, Distribution, Indicator, IndicatorView, RegionCode, Summary, comparison,
    },
};

/// Makes one of the two views, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(one_year, fallible, preload(/** Loads the code of these views. */ load))]
pub fn one_year(
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
    view: IndicatorView,
) -> Result<Part, SplitLoaderError> {
    let year = view! { <OneYearView indicator=indicator dataset=dataset view=view /> };
    Ok(year.into_part())
}

/// All municipalities of one year.
#[component]
fn OneYearView(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// Its figures.
    dataset: Arc<Dataset>,
    /// Whether they are shown in order or where they lie.
    view: IndicatorView,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let id = indicator.id.clone();
    let classes = Classes::of(&room.catalogue(), &indicator, &dataset);
    let comparators = if indicator.unit.compares_regions() {
        comparison::comparators_with_figures(&room.catalogue(), &dataset)
    } else {
        Vec::new()
    };
    let sexes = dataset.sexes();
    let source = room.words().source_sentence(&indicator, &room.catalogue());
    let caveat = remarks::caveat(room, &indicator);
    // Comparing two would cost as much as drawing one that did not change.
    let distribution = Memo::new_with_compare(
        move |_| Distribution::of(&room.catalogue(), &indicator, &dataset, &room.selection()),
        |_, _| true,
    );
    let stage = NodeRef::<html::Div>::new();
    let show = OneYear::of(distribution, stage, "");
    let (longest_lead, newest) = distribution.with_untracked(|distribution| {
        let longest = Summary::longest_distribution_lead(distribution, room.language());
        (longest, distribution.years.last().copied())
    });
    let (pictures, steadiness) = if view == IndicatorView::Map {
        (
            map_view::pictures(show, classes),
            words.classes_of_all_years,
        )
    } else {
        (pictures(show), words.scales_of_dots_and_bars)
    };
    let caption = if show.is_alone() && view != IndicatorView::Map {
        source
    } else {
        [steadiness, source.as_str()].join(" ")
    };
    let figure = show.figure(stage, pictures, caption);
    let controls = view! {
        <DistributionControls comparators=comparators sexes=sexes distribution=distribution />
    };
    ViewFrame {
        indicator: id,
        summary: Memo::new(move |_| {
            let language = room.language();
            distribution.with(|distribution| Some(Summary::of_distribution(distribution, language)))
        }),
        longest_lead,
        caveat,
        figure,
        controls: controls.into_part(),
        remarks: newest
            .and_then(|newest| remarks::old_figures(room, newest))
            .into_part(),
        notes: Signal::derive(move || distribution.with(|distribution| distribution.notes.clone())),
        table: view! { <DistributionTable distribution=distribution cursor=show.cursor /> }
            .into_part(),
        is_wide: Signal::stored(false),
    }
    .into_part(room)
}

/// How a picture is drawn.
type Draw = Box<dyn Fn(&Distribution, &PlaceLook) -> PlacePicture + Send + Sync>;

/// What every picture of the municipalities of one year is made from.
#[derive(Clone, Copy)]
pub(super) struct OneYear {
    pub(super) room: ReadingRoom,
    pub(super) distribution: Memo<Distribution>,
    pub(super) cursor: RwSignal<Option<RegionCode>>,
    width: ReadSignal<f64>,
    is_on_paper: ReadSignal<bool>,
    /// Whether two pictures share the width of a sheet.
    is_one_of_two: bool,
    surroundings: Surroundings,
    /// What tells its pictures apart from those of other indicators on the page.
    apart: StoredValue<String>,
}

impl OneYear {
    /// Pictures of municipalities that stand in `stage`, and whose names end in `apart`.
    pub(super) fn of(
        distribution: Memo<Distribution>,
        stage: NodeRef<html::Div>,
        apart: &str,
    ) -> Self {
        Self {
            room: ReadingRoom::expect(),
            distribution,
            cursor: RwSignal::new(None),
            width: observe::width_of(stage),
            is_on_paper: observe::is_on_paper(),
            is_one_of_two: false,
            surroundings: Surroundings::here(),
            apart: StoredValue::new(apart.to_owned()),
        }
    }

    /// The same for pictures of which two share the width of a sheet.
    pub(super) fn in_pairs(self) -> Self {
        Self {
            is_one_of_two: true,
            ..self
        }
    }

    /// Whether the picture has to do without others beside it.
    pub(super) fn is_alone(self) -> bool {
        self.surroundings.share() == Share::Picture
    }

    /// The identifier of an element, which no other element of the page has.
    pub(super) fn id(self, name: &str) -> String {
        let id = self.surroundings.id(name);
        self.apart
            .with_value(|apart| [&id, apart.as_str()].concat())
    }

    /// A picture that is drawn again when figures, choices or room change.
    pub(super) fn picture(
        self,
        name: &'static str,
        label: &'static str,
        draw: impl Fn(&Distribution, &PlaceLook) -> PlacePicture + Send + Sync + 'static,
    ) -> Part {
        // One type for all pictures, so that what follows them is compiled once.
        let draw: Draw = Box::new(draw);
        let picture = Memo::new_with_compare(
            move |_| {
                let look = self.look();
                self.distribution
                    .with(|distribution| draw(distribution, &look))
            },
            |_, _| true,
        );
        view! { <PlaceFigure label=label name=name id=self.id(name) picture=picture cursor=self.cursor /> }
            .into_part()
    }

    /// The pictures between the year above them and what the cursor is on below.
    fn figure(self, stage: NodeRef<html::Div>, pictures: Part, caption: String) -> Part {
        let (distribution, cursor) = (self.distribution, self.cursor);
        let surroundings = Surroundings::here();
        let has_controls = surroundings.has_controls();
        let keys = match surroundings {
            Surroundings::Placed { place_keys, .. } => place_keys,
            _ => self.room.words().place_keys,
        };
        view! {
            <figure class="place-view">
                {has_controls.then(|| view! { <YearControl distribution=distribution /> })}
                <div class="place-stage" node_ref=stage>{pictures}</div>
                <PlaceLine distribution=distribution cursor=cursor />
                <figcaption>
                    <p id=surroundings.id("place-keys") class="place-keys">{keys}</p>
                    {caption}
                </figcaption>
            </figure>
        }
        .into_part()
    }

    fn look(self) -> PlaceLook {
        /// Until the room is known, and where there is less of it than any screen has.
        const NARROWEST: f64 = 240.0;
        /// On a part of a sheet, where names on a map and on tiles are still to be read.
        const HALF_ON_PAPER: f64 = 400.0;
        let words = self.room.words();
        // What goes along with a text stays on the screen.
        let is_for_paper = !self.is_alone() && self.is_on_paper.get();
        let (width, row) = match (is_for_paper, self.is_one_of_two) {
            (false, _) => (self.width.get().max(NARROWEST), bars::ROW),
            (true, false) => (ON_PAPER, bars::LOW_ROW),
            (true, true) => (HALF_ON_PAPER, bars::LOW_ROW),
        };
        PlaceLook {
            width,
            row,
            language: words.language,
            absence: words.absence,
        }
    }
}

/// The municipalities in order: a strip of dots, and bars where there is room for them.
fn pictures(show: OneYear) -> Part {
    let words = show.room.words();
    let mut pictures = vec![show.picture("strip", words.strip, strip)];
    if !show.is_alone() {
        pictures.push(show.picture("bars", words.bars, bars));
    }
    pictures.into_part()
}
