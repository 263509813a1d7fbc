//! A region's card: what a reader sees first of a municipality, in one small file.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    dataset_file::{KNOWN, SeriesEntry, letter, letter_of, read_reasons, read_series},
    reading::{FileReader, Node, Object},
};
use crate::model::{
    Absence, Card, CardRow, Catalogue, Dataset, Date, Figure, IndicatorId, Observation, Region,
    RegionCode, RegionLevel, Series, Sex, YearRange,
    card::CardChanges,
    changes::{ChangeCounts, ChangeKind},
};

/// `cards/….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct CardFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The region's code.
    region: String,
    /// What changed of the region's figures; left out where the publisher compared with no earlier release.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<ChangesEntry>,
    /// A row for each indicator with figures of the region or beside it, in the catalogue's order.
    rows: Vec<RowEntry>,
}

/// How many of a region's figures are not what they were in an earlier release.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct ChangesEntry {
    /// The date of the earlier release.
    since: String,
    /// Figures that were not there.
    new: usize,
    /// Figures that were others.
    revised: usize,
    /// Figures that are not there any more.
    vanished: usize,
}

/// What a card shows of one indicator. Values are whole numbers, times ten to the power of the indicator's decimals.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct RowEntry {
    /// The indicator's identifier.
    indicator: String,
    /// Whose figures they are: `female` or `male`, or `total` (as is usual, and then left out).
    #[serde(skip_serializing_if = "Option::is_none")]
    sex: Option<&'static str>,
    /// The year of the newest figure; without one, the newest year of which others have a figure.
    year: u16,
    /// `new`, `revised` or `vanished`: what happened to the newest figure; left out where nothing did or nobody compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'static str>,
    /// `rising`, `falling`, `no-clear-change` or `cannot-tell`: the verdict on the region's figures; left out without any.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'static str>,
    /// The first year of `own`.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u16>,
    /// The last year of `own`.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u16>,
    /// The figures of the region over the years; left out where nothing is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<SeriesEntry>,
    /// The value of each municipality in `year`, in the catalogue's order, or null; left out where none has one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    municipalities: Vec<Option<i64>>,
    /// Why a municipality has no value: one letter each, as in a dataset; left out where every one has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    gaps: Option<String>,
    /// The values of larger regions in `year`, by their codes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    larger: BTreeMap<String, i64>,
}

impl CardFile {
    /// Writes a card.
    pub fn of(card: &Card, catalogue: &Catalogue) -> Self {
        Self {
            schema: "../../schemas/card-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            region: card.region.code.to_string(),
            changes: card.changes.map(|changes| ChangesEntry {
                since: changes.since.iso(),
                new: changes.counts.new,
                revised: changes.counts.revised,
                vanished: changes.counts.vanished,
            }),
            rows: card
                .rows
                .iter()
                .map(|row| RowEntry::of(row, catalogue))
                .collect(),
        }
    }

    /// Reads the card of a region of the catalogue.
    ///
    /// A row that cannot be used is left out, and so is what is said of a verdict: it follows from the figures.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        region: &Arc<Region>,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Card>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let card = value.and_then(|value| read_card(&reader.root(&value), region, catalogue));
        reader.finish(card)
    }
}

impl RowEntry {
    fn of(row: &CardRow, catalogue: &Catalogue) -> Self {
        let (decimals, sex) = (row.indicator.decimals, row.sex());
        let own = row
            .figures
            .all()
            .find(|series| *series.region() == row.region.code);
        let value = |code: &RegionCode| {
            let series = row.figures.series(code, sex)?;
            Some(series.value(row.year).figure()?.to_scaled(decimals))
        };
        let municipalities: Vec<_> = municipalities_of(catalogue)
            .map(|region| value(&region.code))
            .collect();
        let letters: String = municipalities_of(catalogue)
            .map(|region| {
                let mut all = row.figures.all();
                let series = all.find(|series| *series.region() == region.code);
                series.map_or(letter(Absence::NotPublished), |series| {
                    letter_of(series.value(row.year))
                })
            })
            .collect();
        let has_values = municipalities.iter().any(Option::is_some);
        let is_larger = |region: &&Arc<Region>| {
            region.level != RegionLevel::Municipality && region.code != row.region.code
        };
        Self {
            indicator: row.indicator.id.to_string(),
            sex: (sex != Sex::Total).then(|| sex.code()),
            year: row.year.number(),
            change: row.change.map(ChangeKind::code),
            verdict: row.trend().map(|trend| trend.verdict.code()),
            first: own.map(|own| own.years().first().number()),
            last: own.map(|own| own.years().last().number()),
            own: own.map(|own| SeriesEntry::of(own, decimals)),
            gaps: (has_values && letters.contains(|letter| letter != KNOWN)).then_some(letters),
            municipalities: if has_values {
                municipalities
            } else {
                Vec::new()
            },
            larger: catalogue
                .regions
                .iter()
                .filter(is_larger)
                .filter_map(|region| Some((region.code.to_string(), value(&region.code)?)))
                .collect(),
        }
    }
}

/// The municipalities in the order in which the catalogue has them.
fn municipalities_of(catalogue: &Catalogue) -> impl Iterator<Item = &Arc<Region>> {
    let regions = catalogue.regions.iter();
    regions.filter(|region| region.level == RegionLevel::Municipality)
}

fn read_card(root: &Node<'_, '_>, region: &Arc<Region>, catalogue: &Catalogue) -> Option<Card> {
    let file = root.object(&["region", "changes", "rows"])?;
    if !file.has_readable_version() {
        return None;
    }
    let node = file.required("region")?;
    let code = node.text()?;
    if code != region.code.as_str() {
        let code = code.to_owned();
        node.report(ProblemKind::OtherRegion { code });
        return None;
    }
    let mut rows: Vec<CardRow> = Vec::new();
    for node in file.required("rows")?.list() {
        let Some(row) = read_row(&node, region, catalogue) else {
            continue;
        };
        if rows
            .iter()
            .any(|other| other.indicator.id == row.indicator.id)
        {
            let id = row.indicator.id.to_string();
            node.report(ProblemKind::Duplicate { id });
        } else {
            rows.push(row);
        }
    }
    Some(Card {
        region: Arc::clone(region),
        rows,
        changes: file
            .optional("changes")
            .and_then(|node| read_changes(&node)),
    })
}

fn read_changes(node: &Node<'_, '_>) -> Option<CardChanges> {
    let entry = node.object(&["since", "new", "revised", "vanished"])?;
    let since = entry
        .required("since")
        .and_then(|node| node.written(Date::from_iso));
    let [new, revised, vanished] = ["new", "revised", "vanished"].map(|name| {
        entry
            .required(name)
            .and_then(|node| node.small::<u32>())
            .and_then(|count| usize::try_from(count).ok())
    });
    Some(CardChanges {
        since: since?,
        counts: ChangeCounts {
            new: new?,
            revised: revised?,
            vanished: vanished?,
        },
    })
}

fn read_row(node: &Node<'_, '_>, region: &Arc<Region>, catalogue: &Catalogue) -> Option<CardRow> {
    let entry = node.object(&[
        "indicator",
        "sex",
        "year",
        "change",
        "verdict",
        "first",
        "last",
        "own",
        "municipalities",
        "gaps",
        "larger",
    ])?;
    let named = entry.required("indicator")?;
    let id = named.written(IndicatorId::from_text)?;
    let Some(indicator) = catalogue.indicator(&id) else {
        named.report(ProblemKind::UnknownReference {
            to: Referent::Indicator,
            id: id.to_string(),
        });
        return None;
    };
    let year = entry.required("year")?.year()?;
    let own = read_own(&entry, indicator.decimals, catalogue);
    let sex = entry
        .optional("sex")
        .map_or(Some(Sex::Total), |node| node.word(Sex::from_code))?;
    let of_year = YearRange::spanning(year, year);
    let one = |(code, value): (RegionCode, Result<i64, Absence>)| {
        let observation = match value {
            Ok(scaled) => Observation::known(Figure::from_scaled(scaled, indicator.decimals)),
            Err(absence) => Observation::missing(absence),
        };
        Series::of(code, sex, of_year, vec![observation])
    };
    let others = read_others(&entry, catalogue)?.into_iter().filter_map(one);
    let shown = own
        .as_ref()
        .and_then(|own| catalogue.region(own.region()))
        .unwrap_or(region);
    let first = own.as_ref().map_or(year, |own| own.years().first());
    let last = own.as_ref().map_or(year, |own| own.years().last());
    Some(CardRow {
        indicator: Arc::clone(indicator),
        region: Arc::clone(shown),
        year,
        figures: Dataset::of(
            id,
            YearRange::spanning(first.min(year), last.max(year)),
            others.chain(own),
        ),
        change: entry
            .optional("change")
            .and_then(|node| node.word(ChangeKind::from_code)),
    })
}

/// The figures of municipalities and larger regions in one year, or why there is none.
type Others = Vec<(RegionCode, Result<i64, Absence>)>;

fn read_others(entry: &Object<'_, '_>, catalogue: &Catalogue) -> Option<Others> {
    let values = entry.list("municipalities");
    let expected = municipalities_of(catalogue).count();
    if !values.is_empty() && values.len() != expected {
        let found = values.len();
        entry.report(ProblemKind::WrongLength { expected, found });
        return None;
    }
    let gaps = read_reasons(entry, expected);
    let mut others: Others = municipalities_of(catalogue)
        .zip(&values)
        .enumerate()
        .map(|(place, (region, value))| {
            let reason = gaps.get(place).copied().flatten();
            let reason = reason.unwrap_or(Absence::NotPublished);
            (region.code.clone(), value.optional_integer().ok_or(reason))
        })
        .collect();
    let larger = entry.optional("larger").map(|node| node.entries());
    for (code, node) in larger.unwrap_or_default() {
        let known = RegionCode::from_text(code).filter(|code| catalogue.region(code).is_some());
        if let Some(known) = known {
            others.extend(node.optional_integer().map(|scaled| (known, Ok(scaled))));
        } else {
            node.report(ProblemKind::UnknownReference {
                to: Referent::Region,
                id: code.to_owned(),
            });
        }
    }
    Some(others)
}

/// Reads the region's own figures.
fn read_own(entry: &Object<'_, '_>, decimals: u8, catalogue: &Catalogue) -> Option<Series> {
    let own = entry.optional("own")?;
    let first = entry.required("first").and_then(|node| node.year());
    let last = entry.required("last").and_then(|node| node.year());
    let Some(years) = YearRange::of(first?, last?) else {
        own.report(ProblemKind::YearsBackwards);
        return None;
    };
    read_series(&own, years, decimals, catalogue)
}
