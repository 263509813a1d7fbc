//! What municipality, organisations and others say themselves, told apart from statistics.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::{failure::Failure, prose::prose, remarks::ProblemList},
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{PriorityArea, Region, Theme, Voice},
    words::cards::CardWords,
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
            let voices = voices.filter(|voice| is_about(voice, about.as_deref()));
            let said: Vec<Sketch> = voices.map(|one| voice(room, one)).collect();
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

/// Whether a voice is about an area or one of its phenomena; every voice is where none is asked for.
fn is_about(voice: &Voice, area: Option<&PriorityArea>) -> bool {
    match (area, &voice.theme) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(area), Some(Theme::Area(id))) => area.id == *id,
        (Some(area), Some(Theme::Phenomenon(id))) => {
            let mut phenomena = area.phenomena.iter();
            phenomena.any(|phenomenon| phenomenon.id == *id)
        }
    }
}

fn voice(room: ReadingRoom, voice: &Voice) -> Sketch {
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
        "{} ({}), {date}",
        voice.author.name,
        (words.author_kind)(voice.author.kind)
    );
    let about = theme.filter(|_| voice.title.is_some());
    let heading = Sketch::html("h3").saying(&title);
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
            .holding(prose(&voice.prose, 3)),
    );
    content.push(
        Sketch::html("p")
            .with("class", "voices__author")
            .saying(&author),
    );
    Sketch::html("article").holding(content)
}
