//! What a card says around its figures: of the region, of what stands out, of the pictures in its tables, of what is not
//! known. The page and the picture of a card say the same.

use std::sync::Arc;

use super::CardWords;
use crate::{
    model::{
        Card, CardRow, Catalogue, Distribution, Language, Region, RegionLevel,
        card::{Highlights, OLDEST_HIGHLIGHT, Unknown},
        sentence::rank as rank_in_words,
        similarity::{Feature, Settlement},
    },
    words::Words,
};

/// A place among fewer municipalities says nothing.
const FEWEST: usize = 5;

/// Inhabitants, sub-region and kind of settlement of a region, as far as they are known.
pub fn facts(region: &Region, catalogue: &Catalogue, language: Language) -> String {
    let (words, card_words) = (Words::of(language), CardWords::of(language));
    let inhabitants = region.population.map(|population| {
        let inhabitants = words.whole_number(population.inhabitants);
        let year = population.year.to_string();
        card_words.inhabitants.with([&inhabitants, &year])
    });
    let subregion = region.subregion.as_ref();
    let subregion = subregion.map(|text| text.text(language).to_owned());
    let settlement = settlement(region, catalogue, words);
    let facts = [inhabitants, subregion, settlement];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The municipality's group in Statistics Finland's classification, where similar municipalities are found by it.
fn settlement(region: &Region, catalogue: &Catalogue, words: &Words) -> Option<String> {
    let profile = catalogue.similarity.profile(&region.code)?;
    let features = catalogue.similarity.features.iter();
    let (_, figure) = features
        .zip(&profile.values)
        .find(|(feature, _)| **feature == Feature::Settlement)?;
    let kind = Settlement::from_figure(*figure)?;
    Some((words.settlement)(kind).to_owned())
}

/// The municipalities that have become part of a region.
pub fn mergers(region: &Region, language: Language) -> Option<String> {
    let mergers: Vec<_> = region
        .mergers
        .iter()
        .map(|merger| format!("{} ({})", merger.name, merger.year))
        .collect();
    let words = CardWords::of(language);
    (!mergers.is_empty()).then(|| words.merged.with([&mergers.join(", ")]))
}

/// The rule by which what stands out beside a larger region is found, and what it leaves out.
pub fn rule(card: &Card, beside: &Region, found: &Highlights<'_>, language: Language) -> String {
    let words = CardWords::of(language);
    let place = beside.locative.text(language);
    let mut rule = vec![
        words
            .highlights_rule
            .with([place, &OLDEST_HIGHLIGHT.to_string()]),
        words.cannot_tell.with([&card.undecided().to_string()]),
    ];
    if found.too_old > 0 {
        rule.push(words.too_old.with([&found.too_old.to_string()]));
    }
    rule.join(" ")
}

/// What dots and lines beside figures mean, and what must be known of all rows.
pub fn legend(cards: &[Arc<Card>], catalogue: &Catalogue, language: Language) -> String {
    let words = CardWords::of(language);
    let name = |region: &Region| region.short_name.text(language).to_owned();
    let mut said = Vec::new();
    if let [card] = cards {
        let own = name(&card.region);
        said.push(match card.comparators(catalogue).first() {
            Some(nearest) if card.region.level == RegionLevel::Municipality => {
                words.legend.with([&own, &name(nearest)])
            }
            _ => words.legend_larger.with([&own]),
        });
    }
    said.push(words.all_years_told.to_owned());
    let mut rows = cards.iter().flat_map(|card| &card.rows);
    let stands_in = |row: &CardRow| {
        let mut differences = row.differences(catalogue).into_iter();
        row.stands_in() || differences.any(|difference| difference.stands_in())
    };
    let older = catalogue.region_of(RegionLevel::Region);
    let county = catalogue.region_of(RegionLevel::County);
    if let (Some(older), Some(county)) = (older, county)
        && rows.any(stands_in)
    {
        said.push(words.stand_in.with([&name(older), &name(county)]));
    }
    said.join(" ")
}

/// The place of a row's region among the municipalities, where it has one that says something.
pub fn place(distribution: &Distribution, language: Language) -> Option<String> {
    let known = distribution.known();
    let mut places = distribution.places.iter();
    let own = places.find(|place| place.is_chosen())?;
    let rank = own.rank.filter(|_| known >= FEWEST)?;
    let rank = rank_in_words(rank, known, language);
    let words = CardWords::of(language);
    Some(words.of_known.with([&rank, &known.to_string()]))
}

/// What a card has no figures of, a sentence for each reason.
pub fn unknown(unknown: &Unknown<'_>, language: Language) -> Vec<String> {
    let words = CardWords::of(language);
    let rows = |rows: &[&CardRow]| {
        let names = rows.iter().map(|row| row.indicator.name.text(language));
        list(&names.collect::<Vec<_>>())
    };
    let pending = unknown.pending.iter();
    let pending: Vec<_> = pending
        .map(|phenomenon| phenomenon.name.text(language))
        .collect();
    let said = [
        (words.outdated, rows(&unknown.outdated)),
        (words.hidden, rows(&unknown.hidden)),
        (words.not_published, rows(&unknown.not_published)),
        (words.only_larger, rows(&unknown.only_larger)),
        (words.pending, list(&pending)),
    ];
    let said = said.into_iter().filter(|(_, names)| !names.is_empty());
    said.map(|(sentence, names)| sentence.with([&names]))
        .collect()
}

/// Names of indicators have commas in them, and one may end in a full stop of its own.
fn list(names: &[&str]) -> String {
    names.join("; ").trim_end_matches('.').to_owned()
}
