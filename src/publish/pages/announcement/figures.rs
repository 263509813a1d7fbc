//! What is told of indicators, regions and areas by their newest figures, and pictures of these.

use std::{collections::BTreeSet, sync::Arc};

use super::{Announcement, LANGUAGE, SocialCard, description};
use crate::{
    embedding::EmbedSubject,
    model::{
        Accent, AreaKind, Card, CardRow, Catalogue, Comparison, Direction, Distribution, Indicator,
        IndicatorId, Language, PriorityArea, Region, RegionLevel, Selection, Summary,
    },
    publication::manifest_file::file_of,
    publish::{
        edition::Edition,
        pages::Subject,
        social::{Development, Glance, GlanceRow},
    },
    words::{
        Words,
        cards::{CardWords, sentences},
        front::FrontWords,
    },
};

/// What is told of every indicator with figures, every region with a card and every area.
pub(super) fn all(edition: &Edition) -> impl Iterator<Item = Announcement> {
    let catalogue = edition.catalogue.as_ref();
    let cards = &edition.manifest.files.cards;
    let indicators = catalogue.indicators.iter();
    let regions = Card::regions(catalogue);
    let areas = catalogue.areas.iter();
    indicators
        .filter_map(|indicator| of_indicator(edition, indicator))
        .chain(
            regions
                .filter(|region| file_of(cards, &region.code).is_some())
                .map(|region| of_region(edition, region)),
        )
        .chain(areas.map(|area| of_area(edition, area)))
}

/// The picture of a tour: the development of its indicator below the kind of page that it is.
pub(super) fn of_tour(
    edition: &Edition,
    indicator: &IndicatorId,
    kind: &str,
    language: Language,
) -> Option<SocialCard> {
    let indicator = edition.catalogue.indicator(indicator)?;
    let (said, svg) = development(edition, indicator, Some(kind), language)?;
    let name = indicator.name.text(language).to_owned();
    let first = [kind, "."].concat();
    let words = description(sentences_of(said), &name);
    Some(SocialCard {
        svg,
        in_words: [first, [name.as_str(), &words].join(". ")].join(" "),
        source: Words::of(language).source_sentence(indicator, &edition.catalogue),
    })
}

fn of_indicator(edition: &Edition, indicator: &Arc<Indicator>) -> Option<Announcement> {
    let (said, svg) = development(edition, indicator, None, LANGUAGE)?;
    let title = indicator.name.text(LANGUAGE).to_owned();
    let source = Words::of(LANGUAGE).source_sentence(indicator, &edition.catalogue);
    let subject = EmbedSubject::Indicator(indicator.id.clone());
    let description = description(sentences_of(said), &title);
    Some(announcement(subject, title, description, svg, source))
}

/// What is said of an indicator's newest figures, and the picture of its development.
fn development(
    edition: &Edition,
    indicator: &Arc<Indicator>,
    kind: Option<&str>,
    language: Language,
) -> Option<(Summary, String)> {
    let dataset = edition.dataset(&indicator.id)?;
    let catalogue = edition.catalogue.as_ref();
    let selection = Selection {
        language,
        ..Selection::default()
    };
    let comparison = Comparison::of(catalogue, indicator, dataset, &selection);
    // Where only municipalities have figures, what is told is who of them has the lowest and the highest.
    let said = Summary::of(&comparison, language).unwrap_or_else(|| {
        let distribution = Distribution::of(catalogue, indicator, dataset, &selection);
        Summary::of_distribution(&distribution, language)
    });
    let development = Development {
        comparison: &comparison,
        catalogue,
        kind,
        sentence: &said.text(),
        language,
    };
    let svg = development.svg();
    Some((said, svg))
}

/// Puts together what is told of something that can be embedded; its picture shows what is said of it.
fn announcement(
    subject: EmbedSubject,
    title: String,
    description: String,
    svg: String,
    source: String,
) -> Announcement {
    let card = SocialCard {
        svg,
        in_words: [title.as_str(), &description].join(". "),
        source,
    };
    Announcement {
        subject: Subject::Embeddable(subject),
        title,
        description,
        card: Some(card),
        language: LANGUAGE,
    }
}

fn of_region(edition: &Edition, region: &Arc<Region>) -> Announcement {
    let catalogue = edition.catalogue.as_ref();
    let card = Card::of(catalogue, |id| edition.dataset(id), region);
    let words = CardWords::of(LANGUAGE);
    let name = region.name.text(LANGUAGE);
    let inhabitants = region.population.map(|population| {
        let inhabitants = Words::of(LANGUAGE).whole_number(population.inhabitants);
        words
            .inhabitants
            .with([&inhabitants, &population.year.to_string()])
    });
    let rows = telling(&card, edition);
    let accent = Accent::Blue;
    let kind = (words.card_of)(region.level).to_owned();
    let title = [name, ": ", &kind].concat();
    let first = inhabitants
        .as_ref()
        .map(|inhabitants| [name, ": ", inhabitants, "."].concat());
    at_a_glance(
        edition,
        EmbedSubject::Card(region.code.clone()),
        title,
        first,
        &Glance {
            accent,
            kind,
            title: name.to_owned(),
            lead: inhabitants.unwrap_or_default(),
            ..glance(catalogue, &rows)
        },
    )
}

fn of_area(edition: &Edition, area: &PriorityArea) -> Announcement {
    let catalogue = edition.catalogue.as_ref();
    let county = catalogue.region_of(RegionLevel::County);
    let card = county.map(|county| Card::of(catalogue, |id| edition.dataset(id), county));
    let rows = card
        .as_ref()
        .map_or_else(Vec::new, |card| rows_of(card, area));
    let kind = (area.kind == AreaKind::Priority).then(|| FrontWords::of(LANGUAGE).area_kind);
    // Whose figures they are is said above them.
    let kind: Vec<&str> = kind
        .into_iter()
        .chain(county.map(|county| county.name.text(LANGUAGE)))
        .collect();
    let title = area.name.text(LANGUAGE).to_owned();
    let aim = area.aim.as_ref().map(|aim| aim.text(LANGUAGE).to_owned());
    at_a_glance(
        edition,
        EmbedSubject::Area(area.id.clone()),
        title.clone(),
        aim.clone(),
        &Glance {
            accent: area.accent,
            kind: kind.join(" · "),
            title,
            lead: aim.unwrap_or_default(),
            ..glance(catalogue, &rows)
        },
    )
}

/// Puts together what is told of a region or an area: what is said first, and then the figures of the picture.
fn at_a_glance(
    edition: &Edition,
    subject: EmbedSubject,
    title: String,
    first: Option<String>,
    glance: &Glance<'_>,
) -> Announcement {
    let leads = glance.rows.iter().filter_map(|of| {
        let said = sentences(of.row, &edition.catalogue, LANGUAGE);
        said.into_iter().next()
    });
    let said = first.into_iter().chain(leads).collect();
    let description = description(said, &title);
    announcement(
        subject,
        title,
        description,
        glance.svg(),
        glance.source.clone(),
    )
}

fn sentences_of(said: Summary) -> Vec<String> {
    std::iter::once(said.lead).chain(said.rest).collect()
}

/// What rows have in common on every picture; the rest is empty.
fn glance<'a>(catalogue: &'a Catalogue, rows: &[&'a CardRow]) -> Glance<'a> {
    let rows: Vec<GlanceRow<'_>> = rows
        .iter()
        .filter_map(|row| GlanceRow::of(row, catalogue))
        .take(Glance::MOST_ROWS)
        .collect();
    let mut sources: Vec<&str> = Vec::new();
    for of in &rows {
        let source = of.row.indicator.source_in(catalogue);
        let attribution = source.and_then(|source| source.attribution.as_ref());
        sources.extend(attribution.map(|attribution| attribution.text(LANGUAGE)));
    }
    let mut seen = BTreeSet::new();
    sources.retain(|source| seen.insert(*source));
    Glance {
        accent: Accent::Grey,
        kind: String::new(),
        title: String::new(),
        lead: String::new(),
        source: sources.join("; "),
        service: catalogue.name.text(LANGUAGE),
        rows,
        without_rows: Words::of(LANGUAGE).pending_title,
        language: LANGUAGE,
    }
}

/// The rows that tell most of a region: what stands out, concerns and strengths in turn, and then one of each area.
fn telling<'a>(card: &'a Card, edition: &Edition) -> Vec<&'a CardRow> {
    let catalogue = edition.catalogue.as_ref();
    let highlights = card.highlights(catalogue, edition.manifest.release.date);
    let longest = highlights.concerns.len().max(highlights.strengths.len());
    let in_turn = (0..longest).flat_map(|place| {
        let of = |rows: &[&'a CardRow]| rows.get(place).copied();
        [of(&highlights.concerns), of(&highlights.strengths)]
    });
    let of_areas = catalogue.areas.iter().map(|area| card.telling(area));
    let mut rows: Vec<&CardRow> = Vec::new();
    for row in in_turn.chain(of_areas).flatten() {
        if !rows
            .iter()
            .any(|other| other.indicator.id == row.indicator.id)
        {
            rows.push(row);
        }
    }
    rows
}

/// The rows of an area: first those with a good direction, of them the newest.
fn rows_of<'a>(card: &'a Card, area: &PriorityArea) -> Vec<&'a CardRow> {
    let is_of_area = |row: &&CardRow| {
        let mut phenomena = area.phenomena.iter();
        phenomena.any(|phenomenon| phenomenon.id == row.indicator.phenomenon)
    };
    let mut rows: Vec<_> = card.rows.iter().filter(is_of_area).collect();
    rows.sort_by_key(|row| {
        let is_neutral = row.indicator.direction == Direction::Neutral;
        (is_neutral, std::cmp::Reverse(row.year))
    });
    rows
}
