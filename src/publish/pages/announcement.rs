//! What other services are told of a subject: what it is, what its newest figures are, and how it looks as a picture.

use std::collections::BTreeSet;

use crate::{
    embedding::EmbedSubject,
    model::{
        Accent, AreaKind, Card, CardRow, Catalogue, Comparison, Direction, Distribution, Indicator,
        Language, PriorityArea, Region, RegionLevel, Selection, Summary,
    },
    publication::manifest_file::file_of,
    publish::{
        edition::Edition,
        social::{Development, Glance, GlanceRow},
    },
    words::{
        Words,
        cards::{CardWords, sentences},
        front::FrontWords,
    },
};

/// The language of everything here: who asks for a page without script cannot choose.
const LANGUAGE: Language = Language::Finnish;
/// About as much of a description as services show.
const LONGEST_DESCRIPTION: usize = 300;

/// What other services are told of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Announcement {
    /// What it is about.
    pub(super) subject: EmbedSubject,
    /// Its title.
    pub(super) title: String,
    /// Its newest figures in a sentence or some.
    pub(super) description: String,
    /// Where its figures come from.
    pub(super) source: String,
    /// Its picture as SVG.
    pub(super) card: String,
    /// The language.
    pub(super) language: Language,
}

impl Announcement {
    /// What the picture shows, for those who cannot see it.
    pub(super) fn picture_in_words(&self) -> String {
        [self.title.as_str(), &self.description].join(". ")
    }

    fn of_indicator(edition: &Edition, indicator: &std::sync::Arc<Indicator>) -> Option<Self> {
        let dataset = edition.dataset(&indicator.id)?;
        let catalogue = edition.catalogue.as_ref();
        let selection = Selection {
            language: LANGUAGE,
            ..Selection::default()
        };
        let comparison = Comparison::of(catalogue, indicator, dataset, &selection);
        let title = indicator.name.text(LANGUAGE).to_owned();
        // Where only municipalities have figures, what is told is who of them has the lowest and the highest.
        let said = Summary::of(&comparison, LANGUAGE).unwrap_or_else(|| {
            let distribution = Distribution::of(catalogue, indicator, dataset, &selection);
            Summary::of_distribution(&distribution, LANGUAGE)
        });
        let development = Development {
            comparison: &comparison,
            catalogue,
            sentence: &said.text(),
            language: LANGUAGE,
        };
        let card = development.svg();
        Some(Self {
            subject: EmbedSubject::Indicator(indicator.id.clone()),
            description: description(sentences_of(said), &title),
            source: Words::of(LANGUAGE).source_sentence(indicator, catalogue),
            title,
            card,
            language: LANGUAGE,
        })
    }

    fn of_region(edition: &Edition, region: &std::sync::Arc<Region>) -> Self {
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
        Self::at_a_glance(
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

    fn of_area(edition: &Edition, area: &PriorityArea) -> Self {
        let catalogue = edition.catalogue.as_ref();
        let county = catalogue.region_of(RegionLevel::County);
        let card = county.map(|county| Card::of(catalogue, |id| edition.dataset(id), county));
        let rows = card
            .as_ref()
            .map_or_else(Vec::new, |card| of_area(card, area));
        let kind = (area.kind == AreaKind::Priority).then(|| FrontWords::of(LANGUAGE).area_kind);
        // Whose figures they are is said above them.
        let kind: Vec<&str> = kind
            .into_iter()
            .chain(county.map(|county| county.name.text(LANGUAGE)))
            .collect();
        let title = area.name.text(LANGUAGE).to_owned();
        let aim = area.aim.as_ref().map(|aim| aim.text(LANGUAGE).to_owned());
        Self::at_a_glance(
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
    ) -> Self {
        let leads = glance.rows.iter().filter_map(|of| {
            let said = sentences(of.row, &edition.catalogue, LANGUAGE);
            said.into_iter().next()
        });
        let said = first.into_iter().chain(leads).collect();
        Self {
            subject,
            description: description(said, &title),
            source: glance.source.clone(),
            title,
            card: glance.svg(),
            language: LANGUAGE,
        }
    }
}

/// What is told of every indicator with figures, every region with a card and every area.
pub(super) fn all(edition: &Edition) -> impl Iterator<Item = Announcement> {
    let catalogue = edition.catalogue.as_ref();
    let cards = &edition.manifest.files.cards;
    let indicators = catalogue.indicators.iter();
    let regions = Card::regions(catalogue);
    let areas = catalogue.areas.iter();
    indicators
        .filter_map(|indicator| Announcement::of_indicator(edition, indicator))
        .chain(
            regions
                .filter(|region| file_of(cards, &region.code).is_some())
                .map(|region| Announcement::of_region(edition, region)),
        )
        .chain(areas.map(|area| Announcement::of_area(edition, area)))
}

fn sentences_of(said: Summary) -> Vec<String> {
    std::iter::once(said.lead).chain(said.rest).collect()
}

/// As many whole sentences as services show, but always the first.
fn description(said: Vec<String>, title: &str) -> String {
    let mut description = String::new();
    for sentence in said {
        let length = description.chars().count() + 1 + sentence.chars().count();
        if description.is_empty() {
            description = sentence;
        } else if length <= LONGEST_DESCRIPTION {
            description.push(' ');
            description.push_str(&sentence);
        } else {
            break;
        }
    }
    if description.is_empty() {
        description.push_str(title);
    }
    description
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
fn of_area<'a>(card: &'a Card, area: &PriorityArea) -> Vec<&'a CardRow> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_has_whole_sentences_and_at_least_one() {
        let long = "a".repeat(LONGEST_DESCRIPTION + 1);
        assert_eq!(description(vec![long.clone(), "Toinen.".into()], ""), long);
        let said = vec!["Yksi.".into(), "Kaksi.".into(), long];
        assert_eq!(description(said, "Otsikko"), "Yksi. Kaksi.");
        assert_eq!(description(vec![], "Otsikko"), "Otsikko");
    }
}
