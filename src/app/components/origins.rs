//! Where the figures between running text come from, collected from the figures themselves.

use crate::{
    app::{address, live::Part, reading_room::ReadingRoom, sketch::Sketch},
    model::{
        Placement, Selection,
        placement::{self, Origin},
    },
    words::placed::PlacedWords,
};

/// Each source and producer once, with its licence and the indicators and years that are shown; nothing without figures.
pub fn origins<'a>(
    room: ReadingRoom,
    placements: impl IntoIterator<Item = &'a Placement>,
) -> Option<Part> {
    let catalogue = room.catalogue();
    let origins = placement::origins(placements, &catalogue);
    if origins.is_empty() {
        return None;
    }
    let entries = origins.iter().map(|one| origin(room, one)).collect();
    let list = Sketch::html("ul").with("class", "origins");
    Some(list.holding(entries).into_drawn())
}

fn origin(room: ReadingRoom, origin: &Origin<'_>) -> Sketch {
    let language = room.language();
    let credit = origin
        .indicators
        .first()
        .map(|(indicator, _)| room.words().source_sentence(indicator, &room.catalogue()));
    let credit = credit.filter(|credit| !credit.is_empty());
    let unknown = PlacedWords::of(language).source_unknown;
    let mut parts = vec![Sketch::html("span").saying(credit.as_deref().unwrap_or(unknown))];
    let licence = origin
        .source
        .and_then(|source| source.licence.as_ref().zip(source.licence_url.as_ref()));
    if let Some((name, link)) = licence {
        parts.push(Sketch::html("span").saying(" "));
        parts.push(
            Sketch::html("a")
                .with("href", link)
                .with("rel", "license")
                .saying(name),
        );
    }
    let plain = Selection {
        language,
        ..Selection::default()
    };
    let indicators = origin.indicators.iter().map(|(indicator, years)| {
        let link = Sketch::html("a")
            .with("href", &address::indicator(&indicator.id, &plain))
            .saying(indicator.name.text(language));
        let years = Sketch::html("span").saying(&format!(" ({years})"));
        Sketch::html("li").holding(vec![link, years])
    });
    parts.push(Sketch::html("ul").holding(indicators.collect()));
    Sketch::html("li").holding(parts)
}
