//! What changed in a release, and the way to the one before it.
//!
//! No file lists the releases that are kept: a release names the one it was compared with, and that one the one before.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    failure::{Failure, QuietFailure},
    remarks::ProblemList,
};
use crate::{
    app::{
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Catalogue, ReleaseId},
    publication::{ChangesSince, Loaded, Release},
    source::{Library, LoadError},
    words::{
        changes::{self, IndicatorReport, KindReport, Report},
        history::{HistoryWords, counts},
    },
};

/// Where a release stands among those that are told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Newest,
    Earlier,
}

/// What changed in the newest release, and below it the earlier ones.
pub fn of_newest(room: ReadingRoom) -> Part {
    of_release(room, room.library(), Standing::Newest)
}

/// What changed in a release, and the one before it where it was compared with one.
fn of_release(room: ReadingRoom, library: Library, standing: Standing) -> Part {
    let opened = library.clone();
    let loaded = Loading::begun(move || {
        let library = opened.clone();
        async move { library.changes().await }
    });
    let shown = live(move || match loaded.answer() {
        None => waiting(room),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
        Some(Ok(changes)) => told(room, &library, changes, standing),
    });
    shown.into_part()
}

fn waiting(room: ReadingRoom) -> Part {
    view! {
        <p class="visually-hidden" role="status">{room.words().loading}</p>
        <div class="skeleton skeleton--text"></div>
    }
    .into_part()
}

fn told(
    room: ReadingRoom,
    library: &Library,
    changes: Loaded<Option<Arc<ChangesSince>>>,
    standing: Standing,
) -> Part {
    let words = HistoryWords::of(room.language());
    let problems = changes.problems;
    let is_newest = standing == Standing::Newest;
    let heading = is_newest.then(|| view! { <h2>{words.earlier}</h2> });
    let Some(since) = changes.value else {
        let no_earlier = is_newest.then(|| view! { <p>{words.no_earlier}</p> });
        return view! {
            <ProblemList problems=problems />
            <p>{words.not_compared}</p>
            {heading}
            {no_earlier}
        }
        .into_part();
    };
    let former = open(library, &since.release);
    let latter = Arc::clone(library.catalogue());
    let release = library.manifest().release.clone();
    let before = since.release.clone();
    let list = live(move || match former.answer() {
        None => waiting(room),
        // Where it cannot be opened, what there was before is told as far as the change file itself tells it.
        Some(former) => {
            let former = former.ok().map(|library| Arc::clone(library.catalogue()));
            changed(room, &since, former.as_deref(), &latter, &release)
        }
    });
    view! {
        <ProblemList problems=problems />
        {list}
        {heading}
        {earlier(room, &before, former)}
    }
    .into_part()
}

/// Opens the release with which another was compared.
fn open(library: &Library, release: &Release) -> Loading<Library> {
    let (library, id) = (library.clone(), release.id.clone());
    Loading::begun(move || {
        let (library, id) = (library.clone(), id.clone());
        async move {
            match ReleaseId::from_text(&id) {
                Some(id) => library.release(id).await,
                None => Err(LoadError::NotFound { file: id }),
            }
        }
    })
}

/// The release before another: its date, and what changed in it once that is asked for.
fn earlier(room: ReadingRoom, release: &Release, former: Loading<Library>) -> Part {
    let words = HistoryWords::of(room.language());
    let date = release.date.write(room.language());
    let id = format!("julkaisu-{}", release.id);
    let is_shown = RwSignal::new(false);
    let (heading, said) = (words.release.with([&date]), words.show.with([&date]));
    let not_kept = words.not_kept.with([&date]);
    let focused = id.clone();
    let show = Callback::new(move |()| {
        is_shown.set(true);
        document::focus(&focused);
    });
    let body = live(move || match former.answer() {
        None => waiting(room),
        Some(Ok(library)) if is_shown.get() => of_release(room, library, Standing::Earlier),
        Some(Ok(_)) => {
            let said = said.clone();
            view! {
                <button type="button" class="button" on:click=move |_| show.run(())>{said}</button>
            }
            .into_part()
        }
        Some(Err(LoadError::NotFound { .. })) => {
            let said = not_kept.clone();
            view! { <p>{said}</p> }.into_part()
        }
        Some(Err(error)) => {
            view! { <QuietFailure error=error on_retry=former.begin /> }.into_part()
        }
    });
    view! {
        <section class="passage">
            <h3 id=id tabindex="-1">{heading}</h3>
            {body}
        </section>
    }
    .into_part()
}

/// What changed, in numbers and piece by piece.
fn changed(
    room: ReadingRoom,
    since: &Arc<ChangesSince>,
    former: Option<&Catalogue>,
    latter: &Catalogue,
    release: &Release,
) -> Part {
    let language = room.language();
    let words = HistoryWords::of(language);
    let changes = &since.changes;
    let totals = changes::since(&since.release, changes.counts(), language);
    if changes.is_empty() {
        return view! { <p>{totals} " " {changes::nothing(language)}</p> }.into_part();
    }
    let report = Report {
        releases: [&since.release, release],
        catalogues: [former, Some(latter)],
        changes,
        language,
    };
    let regions = changes.regions.iter().map(|region| {
        let (name, what) = report.of_region(region);
        Sketch::html("li").saying(&format!("{name}: {what}"))
    });
    let regions: Vec<Sketch> = regions.collect();
    let regions = (!regions.is_empty()).then(|| {
        let list = Sketch::html("ul").holding(regions).into_drawn();
        view! { <h3>{words.regions}</h3> {list} }
    });
    let indicators = changes.indicators.iter();
    let indicators = indicators.map(|one| of_indicator(room, report.of_indicator(one)));
    let indicators: Vec<Part> = indicators.collect();
    let indicators =
        (!indicators.is_empty()).then(|| view! { <h3>{words.indicators}</h3> {indicators} });
    view! {
        <p>{totals}</p>
        {regions}
        {indicators}
    }
    .into_part()
}

/// An indicator, folded; its tables are made when it is opened, since a release may change thousands of figures.
fn of_indicator(room: ReadingRoom, report: IndicatorReport) -> Part {
    let headings: Vec<String> = report
        .kinds
        .iter()
        .map(|kind| kind.heading.clone())
        .collect();
    let standing = report
        .standing
        .map_or_else(String::new, |said| format!("{said}; "));
    let counted = counts(&headings, room.language());
    let name = report.name.clone();
    let is_open = RwSignal::new(false);
    let body = live(move || is_open.get().then(|| opened(room, &report)));
    view! {
        <details class="change" on:toggle=move |_| is_open.set(true)>
            <summary>{name} <span class="change__counts">{standing} {counted}</span></summary>
            {body}
        </details>
    }
    .into_part()
}

fn opened(room: ReadingRoom, report: &IndicatorReport) -> Part {
    let fields = report.fields.clone();
    let fields = fields.map(|fields| view! { <p>{fields}</p> });
    let kinds: Vec<Part> = report
        .kinds
        .iter()
        .map(|kind| table(room, kind).into_drawn())
        .collect();
    view! { {fields} {kinds} }.into_part()
}

fn table(room: ReadingRoom, kind: &KindReport) -> Sketch {
    let words = HistoryWords::of(room.language());
    let headings = [words.place, words.year, words.before, words.after];
    let headings = headings.map(|said| Sketch::html("th").with("scope", "col").saying(said));
    let rows = kind.figures.iter().map(|figure| {
        let [before, after] = &figure.values;
        let place = Sketch::html("th")
            .with("scope", "row")
            .saying(&figure.place);
        let year = figure.year.to_string();
        let cells = [&year, before, after].map(|said| Sketch::html("td").saying(said));
        Sketch::html("tr").holding(std::iter::once(place).chain(cells).collect())
    });
    Sketch::html("table")
        .with("class", "small-table")
        .holding(vec![
            Sketch::html("caption").saying(&kind.heading),
            Sketch::html("thead").holding(vec![Sketch::html("tr").holding(headings.into())]),
            Sketch::html("tbody").holding(rows.collect()),
        ])
}
