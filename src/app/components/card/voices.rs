//! What municipality, organisations and others say themselves, told apart from statistics.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::{
            failure::{Failure, QuietFailure},
            prose::{heading_tag, prose},
            remarks::ProblemList,
        },
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{PriorityArea, Region, RegionCode, RegionLevel, Theme, Voice},
    source::LoadError,
    words::{cards::CardWords, report::ReportWords},
};

/// The voices of a region, or those about one area alone.
pub fn voices(room: ReadingRoom, region: &Region, about: Option<Arc<PriorityArea>>) -> Part {
    let code = region.code.clone();
    let loaded = Loading::begun(move || {
        let (library, code) = (room.library(), code.clone());
        async move { library.voices(&code).await }
    });
    let words = CardWords::of(room.language());
    let said = live(move || match loaded.answer() {
        None => view! { <div class="skeleton skeleton--text"></div> }.into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
        Some(Ok(loaded)) => {
            let voices = loaded.value.iter();
            let voices = voices.filter(|voice| {
                let about = about.as_deref();
                about.is_none_or(|area| voice.is_about(area))
            });
            let said: Vec<Sketch> = voices.map(|one| voice(room, one, None, 2)).collect();
            let list = Sketch::html("div")
                .with("class", "voices__list")
                .holding(said);
            view! {
                <ProblemList problems=loaded.problems />
                {list.into_drawn()}
            }
            .into_part()
        }
    });
    view! {
        <section class="voices">
            <h2>{words.voices}</h2>
            <p class="card-legend">{words.voices_are_no_statistics}</p>
            {said}
        </section>
    }
    .into_part()
}

/// What is said of an area in the whole county, below a heading of that level; a municipality's is named beside it.
pub fn voices_of_area(room: ReadingRoom, area: Arc<PriorityArea>, below: u8) -> Part {
    let loaded = Loading::begun(move || async move {
        let library = room.library();
        let mut answers = Vec::new();
        for (code, _) in library.manifest().files.voices.iter() {
            // One that does not come leaves the others.
            answers.push((code.clone(), library.voices(code).await));
        }
        Ok(answers)
    });
    let said = live(move || match loaded.answer() {
        None => view! { <div class="skeleton skeleton--text"></div> }.into_part(),
        Some(Err(error)) => failed(error, loaded.begin),
        Some(Ok(answers)) => {
            let mut articles = Vec::new();
            let mut beside = Vec::new();
            for (code, answer) in answers {
                match answer {
                    Ok(loaded) => {
                        articles.extend(articles_of(room, &code, &loaded.value, &area, below));
                        beside.push(view! { <ProblemList problems=loaded.problems /> }.into_part());
                    }
                    Err(error) => beside.push(failed(error, loaded.begin)),
                }
            }
            said_of_area(room, articles, beside)
        }
    });
    view! { <div class="voices voices--of-area">{said}</div> }.into_part()
}

fn failed(error: LoadError, retry: Callback<()>) -> Part {
    view! { <QuietFailure error=error on_retry=retry /> }.into_part()
}

/// What is said in one region of an area.
fn articles_of(
    room: ReadingRoom,
    code: &RegionCode,
    voices: &[Voice],
    area: &PriorityArea,
    below: u8,
) -> Vec<Sketch> {
    let catalogue = room.catalogue();
    let region = catalogue.region(code);
    let region = region.filter(|region| region.level == RegionLevel::Municipality);
    let place = region.map(|region| region.name.text(room.language()));
    let voices = voices.iter().filter(|voice| voice.is_about(area));
    voices.map(|one| voice(room, one, place, below)).collect()
}

/// What is said, marked as no statistics, or that nothing is said yet.
fn said_of_area(room: ReadingRoom, articles: Vec<Sketch>, beside: Vec<Part>) -> Part {
    let remark = if articles.is_empty() {
        ReportWords::of(room.language()).no_voices
    } else {
        CardWords::of(room.language()).voices_are_no_statistics
    };
    let list = Sketch::html("div").with("class", "voices__list");
    view! {
        <p class="card-legend">{remark}</p>
        {beside}
        {list.holding(articles).into_drawn()}
    }
    .into_part()
}

/// A voice below a heading of that level, with its region where that must be said.
fn voice(room: ReadingRoom, voice: &Voice, place: Option<&str>, below: u8) -> Sketch {
    let language = room.language();
    let words = CardWords::of(language);
    let catalogue = room.catalogue();
    let theme = voice.theme.as_ref().and_then(|theme| match theme {
        Theme::Area(id) => Some(catalogue.area(id)?.name.text(language).to_owned()),
        Theme::Phenomenon(id) => {
            let (_, phenomenon) = catalogue.phenomenon(id)?;
            Some(phenomenon.name.text(language).to_owned())
        }
    });
    let title = voice.title.clone().or_else(|| theme.clone());
    let title = title.unwrap_or_else(|| words.in_general.to_owned());
    let date = voice.date.write(language);
    let author = format!(
        "{} ({}){}, {date}",
        voice.author.name,
        (words.author_kind)(voice.author.kind),
        place.map_or_else(String::new, |place| [", ", place].concat()),
    );
    let about = theme.filter(|_| voice.title.is_some());
    let heading = Sketch::html(heading_tag(below.saturating_add(1))).saying(&title);
    let heading = match voice.title {
        Some(_) => heading.with("lang", voice.language.code()),
        None => heading,
    };
    let mut content = vec![heading];
    content.extend(about.map(|about| {
        Sketch::html("p")
            .with("class", "card-legend")
            .saying(&about)
    }));
    content.push(
        Sketch::html("div")
            .with("lang", voice.language.code())
            .holding(prose(&voice.prose, below.saturating_add(1))),
    );
    content.push(
        Sketch::html("p")
            .with("class", "voices__author")
            .saying(&author),
    );
    Sketch::html("article").holding(content)
}
