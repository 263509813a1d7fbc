//! What the region wants and does in a priority area, as far as it is decided.

use std::sync::Arc;

use super::{
    prose::heading_tag,
    questions::{listed, with_programme},
};
use crate::{
    app::{
        address,
        live::{Live, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        LinkAddress, PriorityArea, Programme, Selection, Theme, Translated,
        programme::{Measure, Plan},
    },
    words::front::FrontWords,
};

/// Goals, measures, plans, ways of working and questions of an area.
pub fn area_programme(room: ReadingRoom, area: Arc<PriorityArea>) -> Live {
    with_programme(room, move |programme| shown(room, programme, &area))
}

fn shown(room: ReadingRoom, programme: &Programme, area: &PriorityArea) -> Part {
    let words = FrontWords::of(room.language());
    let mut sections = goals_and_measures(room, programme, area, 2);
    let plans: Vec<Sketch> = programme
        .plans_of(&area.id)
        .map(|one| plan(room, one))
        .collect();
    if !plans.is_empty() {
        sections.push(heading(words.plans));
        sections.push(belongs_to(room, programme));
        sections.extend(list(plans));
    }
    for (name, shared) in [
        (words.coordination, &programme.coordination),
        (words.ways_of_working, &programme.ways_of_working),
    ] {
        if !shared.is_empty() {
            sections.push(heading(name));
            sections.extend(list(texts(room, shared)));
        }
    }
    sections.extend(questions(room, programme, area));
    let all = Sketch::html("div")
        .with("class", "area-programme")
        .holding(sections);
    all.into_drawn()
}

/// Goals and measures alone, below a heading of that level.
pub fn area_measures(room: ReadingRoom, area: Arc<PriorityArea>, below: u8) -> Live {
    with_programme(room, move |programme| {
        let all = Sketch::html("div").with("class", "area-measures");
        let measures = goals_and_measures(room, programme, &area, below.saturating_add(1));
        all.holding(measures).into_drawn()
    })
}

/// Goals and measures of an area with their headings, or that there are none yet and how they come about.
fn goals_and_measures(
    room: ReadingRoom,
    programme: &Programme,
    area: &PriorityArea,
    level: u8,
) -> Vec<Sketch> {
    let words = FrontWords::of(room.language());
    let heading = |text| Sketch::html(heading_tag(level)).saying(text);
    let of_area = programme.area(&area.id);
    let goals = of_area.map_or(&[][..], |of_area| &of_area.goals);
    let measures = of_area.map_or(&[][..], |of_area| &of_area.measures);
    let mut sections = vec![heading(words.goals)];
    if goals.is_empty() && measures.is_empty() {
        let preparation = programme.preparation.as_ref();
        let preparation = preparation.map_or("", |text| text.text(room.language()));
        let said = format!("{} {preparation}", words.no_goals);
        sections.push(Sketch::html("p").saying(&said));
    }
    sections.extend(list(texts(room, goals)));
    if !measures.is_empty() {
        sections.push(heading(words.measures));
        sections.extend(list(
            measures.iter().map(|one| measure(room, one)).collect(),
        ));
    }
    sections
}

/// The questions about the area and each of its phenomena.
fn questions(room: ReadingRoom, programme: &Programme, area: &PriorityArea) -> Vec<Sketch> {
    let words = FrontWords::of(room.language());
    let mut asked = listed(room, programme, &Theme::Area(area.id.clone()));
    for phenomenon in &area.phenomena {
        let of_it = listed(room, programme, &Theme::Phenomenon(phenomenon.id.clone()));
        if !of_it.is_empty() {
            let name = phenomenon.name.text(room.language());
            asked.push(Sketch::html("h3").saying(name));
            asked.extend(of_it);
        }
    }
    let heading = (!asked.is_empty()).then(|| heading(words.questions));
    heading.into_iter().chain(asked).collect()
}

fn heading(text: &str) -> Sketch {
    Sketch::html("h2").saying(text)
}

fn texts(room: ReadingRoom, texts: &[Translated]) -> Vec<Sketch> {
    let texts = texts.iter();
    texts
        .map(|text| Sketch::html("li").saying(text.text(room.language())))
        .collect()
}

fn list(entries: Vec<Sketch>) -> Option<Sketch> {
    (!entries.is_empty()).then(|| Sketch::html("ul").holding(entries))
}

/// The programme that the plans belong to, with its years.
fn belongs_to(room: ReadingRoom, programme: &Programme) -> Sketch {
    let name = programme.name.text(room.language());
    let years = programme
        .years
        .map_or_else(String::new, |years| format!(" {years}"));
    let name = format!("{name}{years}");
    let published = room.library().manifest().release.date.year();
    let words = FrontWords::of(room.language());
    let over = programme
        .years
        .filter(|years| years.last().number() < published);
    let over = over.map(|years| format!(" {}", words.period_over.with([&years.to_string()])));
    Sketch::html("p").holding(vec![
        linked(&name, programme.address.as_ref()),
        Sketch::html("span").saying(over.as_deref().unwrap_or_default()),
    ])
}

fn linked(name: &str, address: Option<&LinkAddress>) -> Sketch {
    match address {
        Some(address) => Sketch::html("a")
            .with("href", address.as_str())
            .saying(name),
        None => Sketch::html("span").saying(name),
    }
}

fn plan(room: ReadingRoom, plan: &Plan) -> Sketch {
    let name = plan.name.text(room.language());
    let mut content = vec![linked(name, plan.address.as_ref())];
    if !plan.goals.is_empty() {
        let words = FrontWords::of(room.language());
        content.push(Sketch::html("p").saying(words.goals_of_plan));
        content.extend(list(texts(room, &plan.goals)));
    }
    Sketch::html("li").holding(content)
}

/// What is done, by whom, how far it has come, and by what it is followed.
fn measure(room: ReadingRoom, measure: &Measure) -> Sketch {
    let language = room.language();
    let words = FrontWords::of(language);
    let mut content = vec![Sketch::html("p").saying(measure.text.text(language))];
    let responsible = measure.responsible.as_ref();
    let responsible = responsible.map(|text| words.responsible.with([text.text(language)]));
    let state = measure.state.map(|state| (words.state)(state).to_owned());
    let said: Vec<String> = responsible.into_iter().chain(state).collect();
    if !said.is_empty() {
        let said = Sketch::html("p")
            .with("class", "card-legend")
            .saying(&said.join(" · "));
        content.push(said);
    }
    let catalogue = room.catalogue();
    let plain = Selection {
        language,
        ..Selection::default()
    };
    let followed = measure.indicators.iter().filter_map(|id| {
        let indicator = catalogue.indicator(id)?;
        let link = Sketch::html("a")
            .with("href", &address::indicator(id, &plain))
            .saying(indicator.name.text(language));
        Some(Sketch::html("li").holding(vec![link]))
    });
    content.extend(list(followed.collect()));
    Sketch::html("li").holding(content)
}
