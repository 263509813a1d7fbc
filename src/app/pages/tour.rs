//! The guided tour of a phenomenon: a text in steps, beside one chart whose selection follows what is read.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::missing::ToExplorer;
use crate::{
    app::{
        address,
        components::{
            failure::Failure,
            origins::origins,
            prose::prose,
            remarks::{Notes, ProblemList, caveat, old_figures},
            tour::{Guide, reading_line, stage::stage, step::step},
        },
        deferred::Deferred,
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        printing::{self, Printing},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Indicator, PhenomenonId, RegionCode, Selection, Tour, tour::TourText},
    words::tour::TourWords,
};

/// Makes the page of a tour, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(tour, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page(id: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let part = match PhenomenonId::from_text(&id) {
        None => unknown(room, &id),
        Some(phenomenon) => view! { <TourPage phenomenon=phenomenon /> }.into_part(),
    };
    Ok(part)
}

fn unknown(room: ReadingRoom, id: &str) -> Part {
    let words = TourWords::of(room.language());
    let body = words.unknown_body.with([id]);
    document::describe(words.unknown_title, &body);
    view! {
        <h1>{words.unknown_title}</h1>
        <p class="lead">{body}</p>
        <ToExplorer />
    }
    .into_part()
}

#[component]
fn TourPage(
    /// The phenomenon.
    phenomenon: PhenomenonId,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let printing = Printing::provide();
    let code = Guide::load_code();
    let about = kind(room, &phenomenon);
    document::describe(&about, &about);
    let asked = phenomenon.clone();
    let loading = Loading::begun(move || {
        let (library, phenomenon) = (room.library(), asked.clone());
        async move { library.tour(&phenomenon).await }
    });
    live(move || match loading.answer() {
        None => view! {
            <h1>{about.clone()}</h1>
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--text"></div>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! {
            <h1>{about.clone()}</h1>
            <Failure error=error on_retry=loading.begin />
        }
        .into_part(),
        Some(Ok(loaded)) => {
            let shown = loaded
                .value
                .and_then(|tour| Shown::of(room, &phenomenon, tour));
            match shown {
                None => unknown(room, phenomenon.as_str()),
                Some(shown) => view! {
                    {shown.head()}
                    <Notes notes=Signal::derive(move || room.notes()) />
                    <ProblemList problems=room.library().problems().to_vec() />
                    <ProblemList problems=loaded.problems />
                    {shown.introduction()}
                    {shown.steps(code)}
                    {shown.foot(printing)}
                }
                .into_part(),
            }
        }
    })
}

/// What the page is: the tour of this phenomenon.
fn kind(room: ReadingRoom, phenomenon: &PhenomenonId) -> String {
    let catalogue = room.catalogue();
    let known = catalogue.phenomenon(phenomenon);
    let name = known.map_or(phenomenon.as_str(), |(_, phenomenon)| {
        phenomenon.name.text(room.language())
    });
    TourWords::of(room.language()).of_phenomenon.with([name])
}

/// A tour as it is shown.
#[derive(Clone)]
struct Shown {
    room: ReadingRoom,
    phenomenon: PhenomenonId,
    tour: Arc<Tour>,
    text: TourText,
    indicator: Arc<Indicator>,
}

impl Shown {
    fn of(room: ReadingRoom, phenomenon: &PhenomenonId, tour: Arc<Tour>) -> Option<Self> {
        let text = tour.text(room.language())?.clone();
        let indicator = room.catalogue().indicator(&tour.indicator).cloned()?;
        Some(Self {
            room,
            phenomenon: phenomenon.clone(),
            tour,
            text,
            indicator,
        })
    }

    /// The title, and in which language the tour is where that is another one.
    fn head(&self) -> Part {
        let (room, text) = (self.room, &self.text);
        let words = TourWords::of(room.language());
        document::describe(&text.title, &text.title);
        let only = (text.language != room.language()).then(|| {
            let named = (room.words().in_language)(text.language);
            view! { <p class="caveat">{words.only_in.with([named])}</p> }
        });
        view! {
            <p class="card-head__kind">{kind(room, &self.phenomenon)}</p>
            <h1 lang=text.language.code()>{text.title.clone()}</h1>
            {only}
        }
        .into_part()
    }

    /// What stands before the first step, and what must be known of the figures first.
    fn introduction(&self) -> Part {
        let blocks = self.text.introduction.as_ref().map(|text| prose(text, 1));
        let text = Sketch::html("div")
            .with("class", "report__text tour__introduction")
            .with("lang", self.text.language.code())
            .holding(blocks.unwrap_or_default());
        let coverage = self.indicator.coverage.as_ref();
        let old = coverage.and_then(|coverage| old_figures(self.room, coverage.years.last()));
        view! {
            {text.into_drawn()}
            {caveat(self.room, &self.indicator)}
            {old}
        }
        .into_part()
    }

    /// The chart and the steps beside it.
    fn steps(&self, code: Deferred) -> Part {
        let language = self.text.language.code();
        let (tour, indicator) = (Arc::clone(&self.tour), Arc::clone(&self.indicator));
        let guide = Guide::begin(self.room, tour, indicator, code);
        let passages = &self.text.passages;
        let headings = passages.iter().map(|passage| passage.title.clone());
        let steps = passages.iter().enumerate();
        let steps: Vec<Part> = steps
            .map(|(place, passage)| step(guide, place, passage, language))
            .collect();
        let container = NodeRef::<html::Div>::new();
        reading_line::follow(guide, container);
        printing::show_tables_of_undrawn_charts();
        let accent = self.room.accent(&self.indicator);
        let class = format!("tour tour--{accent}");
        view! {
            <div class=class>
                {stage(guide, headings.collect(), language)}
                <div class="tour__steps" node_ref=container>{steps}</div>
            </div>
        }
        .into_part()
    }

    /// Where one reads on, where the figures come from, and the way to print the tour.
    fn foot(&self, printing: Printing) -> Part {
        let (room, words) = (self.room, TourWords::of(self.room.language()));
        // It alone follows what is chosen: the tour is not made anew with every step.
        let shown = self.clone();
        let onward = live(move || {
            let chosen = room.part(|selection| selection.municipalities().to_vec());
            shown.onward(chosen).into_drawn()
        });
        view! {
            <section class="tour__foot">
                <h2>{words.onward}</h2>
                {onward}
                <h2>{words.sources}</h2>
                {origins(self.room, self.tour.placements())}
                <p class="report-tools">
                    <button type="button" class="button" on:click=move |_| printing.print()>
                        {words.print}
                    </button>
                </p>
            </section>
        }
        .into_part()
    }

    /// The pages of the phenomenon's area and of the indicator, and the report.
    fn onward(&self, municipalities: Vec<RegionCode>) -> Sketch {
        let room = self.room;
        let language = room.language();
        // The reader's municipality goes along.
        let plain = Selection {
            language,
            ..Selection::default().with_municipalities(municipalities)
        };
        let catalogue = room.catalogue();
        let area = catalogue.phenomenon(&self.phenomenon).map(|(area, _)| {
            let name = area.name.text(language).to_owned();
            (address::area(&area.id, &plain), name)
        });
        let indicator = (
            address::indicator(&self.indicator.id, &plain),
            self.indicator.name.text(language).to_owned(),
        );
        let has_report = !room.library().manifest().files.reports.is_empty();
        let report = has_report.then(|| {
            let said = room.words().report_link.to_owned();
            (address::plain("kertomus", language), said)
        });
        let links = area.into_iter().chain([indicator]).chain(report);
        let entries = links.map(|(address, said)| {
            let link = Sketch::html("a").with("href", &address).saying(&said);
            Sketch::html("li").holding(vec![link])
        });
        Sketch::html("ul").holding(entries.collect())
    }
}
