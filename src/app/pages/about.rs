//! How figures and verdicts come about, where the figures can be had, and what they do not tell.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            explanation::licence,
            failure::Failure,
            passages::{self, contents},
            remarks::ProblemList,
            trend_example,
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        site::Site,
        sketch::Sketch,
    },
    model::{RegionLevel, similarity::Feature},
    publication::{MANIFEST_PATH, SCHEMAS},
    words::about::AboutWords,
};

/// Where the text of the application's licence is.
const LICENCE: &str = "https://eupl.eu/1.2/en/";

/// Makes the page about the figures, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(about, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = AboutWords::of(room.language());
    document::describe(words.title, words.lead);
    let sections = words.passages().map(|(id, passage)| {
        let below = match id {
            "esimerkit" => examples(room),
            "samankaltaiset" => similar(room),
            "data" => data(room),
            "luvat" => licences(room),
            "ohjelma" => code(room),
            _ => ().into_part(),
        };
        passages::section(id, &passage, below)
    });
    let sections: Vec<Part> = sections.into();
    let page = view! {
        <div class="reading">
            <h1>{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <ProblemList problems=room.library().problems().to_vec() />
            {contents(words.contents, &words.passages())}
            {sections}
        </div>
    };
    Ok(page.into_part())
}

/// Verdicts on figures of the county, whose card has them all.
fn examples(room: ReadingRoom) -> Part {
    let words = AboutWords::of(room.language());
    let Some(county) = room.catalogue().region_of(RegionLevel::County).cloned() else {
        return view! { <p>{words.no_examples}</p> }.into_part();
    };
    let loaded = Loading::begun(move || {
        let (library, county) = (room.library(), county.clone());
        async move { library.card(&county).await }
    });
    let shown = live(move || match loaded.answer() {
        None => view! { <div class="skeleton skeleton--picture"></div> }.into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
        Some(Ok(card)) => view! {
            <ProblemList problems=card.problems />
            {trend_example::examples(room, &card.value)}
        }
        .into_part(),
    });
    shown.into_part()
}

/// By what municipalities are found to be alike.
fn similar(room: ReadingRoom) -> Part {
    let language = room.language();
    let words = AboutWords::of(language);
    let catalogue = room.catalogue();
    let features = &catalogue.similarity.features;
    if features.is_empty() {
        return view! { <p>{words.no_similar}</p> }.into_part();
    }
    let indicators = features.iter().filter_map(|feature| match feature {
        Feature::Indicator(id, year) => {
            let name = catalogue.indicator(id)?.name.text(language);
            Some(format!("{name} ({year})"))
        }
        Feature::Population(_) | Feature::Settlement => None,
    });
    let indicators: Vec<String> = indicators.collect();
    let named = indicators.iter().map(String::as_str);
    passages::list(std::iter::once(words.population).chain(named)).into_drawn()
}

/// Where the published files are.
fn data(room: ReadingRoom) -> Part {
    let language = room.language();
    let words = AboutWords::of(language);
    let (site, library) = (Site::expect(), room.library());
    let files = &library.manifest().files;
    let item = |to: &str, said: &str| {
        // Data is no page of the app.
        let link = Sketch::html("a").with("href", to).with("rel", "external");
        Sketch::html("li").holding(vec![link.saying(said)])
    };
    let main = Sketch::html("ul").holding(vec![
        item(&site.published(MANIFEST_PATH), words.manifest),
        item(&site.published(files.catalogue.as_str()), words.catalogue),
    ]);
    let catalogue = room.catalogue();
    let datasets = files.datasets.iter().map(|(id, name)| {
        let indicator = catalogue.indicator(id);
        let said = indicator.map_or(id.as_str(), |indicator| indicator.name.text(language));
        item(&site.published(name.as_str()), said)
    });
    let datasets: Vec<Sketch> = datasets.collect();
    let count = datasets.len().to_string();
    let schemas = SCHEMAS.map(|name| item(&format!("{}schemas/{name}", site.root), name));
    view! {
        {main.into_drawn()}
        {folded(&words.datasets.with([&count]), datasets)}
        {folded(words.schemas, schemas.into())}
    }
    .into_part()
}

fn folded(summary: &str, entries: Vec<Sketch>) -> Part {
    Sketch::html("details")
        .holding(vec![
            Sketch::html("summary").saying(summary),
            Sketch::html("ul").holding(entries),
        ])
        .into_drawn()
}

/// How each source wants to be named, and under which licence its figures may be used.
fn licences(room: ReadingRoom) -> Part {
    let language = room.language();
    let words = AboutWords::of(language);
    let catalogue = room.catalogue();
    let sources = catalogue.sources.iter().map(|source| {
        let attribution = source.attribution.as_ref().unwrap_or(&source.name);
        let attribution = attribution.text(language).to_owned();
        let attribution = match source.url.clone() {
            Some(url) => view! { <a href=url rel="external">{attribution}</a> }.into_part(),
            None => attribution.into_part(),
        };
        let licence = licence(source).unwrap_or_else(|| words.no_licence.into_part());
        view! { <li>{attribution} ": " {licence}</li> }.into_part()
    });
    let sources: Vec<Part> = sources.collect();
    view! { <ul>{sources}</ul> }.into_part()
}

/// The licences of the application and of what it is made of.
fn code(room: ReadingRoom) -> Part {
    let words = AboutWords::of(room.language());
    let others = format!("{}LICENSES.txt", Site::expect().root);
    view! {
        <ul>
            <li><a href=LICENCE rel="external license">{words.licence_text}</a></li>
            <li><a href=others rel="external">{words.licences_of_others}</a></li>
        </ul>
    }
    .into_part()
}
