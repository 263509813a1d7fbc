//! Reading what changed since a release: what is left out would otherwise be told as something that did not happen.

use super::ChangesSince;
use crate::{
    model::{
        Catalogue, Changes, Figure, IndicatorId, Ordered, RegionCode, Sex, Translated,
        changes::{
            FigureChange, IndicatorChanges, IndicatorField, IndicatorStanding, RegionChanges,
            RegionField, RegionStanding, SeriesChanges,
        },
    },
    publication::{
        ProblemKind, Referent,
        catalogue_file::reading::known,
        dataset_file::read_decimals,
        manifest_file::read_release,
        reading::{Node, Object},
    },
};

pub(super) fn read_changes(root: &Node<'_, '_>, catalogue: &Catalogue) -> Option<ChangesSince> {
    let file = root.object(&["since", "regions", "indicators"])?;
    if !file.has_readable_version() {
        return None;
    }
    let release = file.required("since").and_then(|node| read_release(&node));
    let mut regions: Vec<RegionChanges> = Vec::new();
    for node in file.list("regions") {
        let Some(region) = read_region(&node, catalogue) else {
            continue;
        };
        if regions.iter().any(|other| other.code == region.code) {
            let id = region.code.to_string();
            node.report(ProblemKind::Duplicate { id });
        } else {
            regions.push(region);
        }
    }
    let mut indicators: Vec<IndicatorChanges> = Vec::new();
    for node in file.list("indicators") {
        let Some(indicator) = read_indicator(&node, catalogue, &regions) else {
            continue;
        };
        if indicators.iter().any(|other| other.id == indicator.id) {
            let id = indicator.id.to_string();
            node.report(ProblemKind::Duplicate { id });
        } else if !indicator.is_empty() {
            indicators.push(indicator);
        }
    }
    Some(ChangesSince {
        release: release?,
        changes: Changes {
            regions,
            indicators,
        },
    })
}

/// The name of what is gone, or that of what the catalogue has.
fn read_name(entry: &Object<'_, '_>, listed: Option<&Translated>) -> Option<Translated> {
    match listed {
        Some(name) => Some(name.clone()),
        None => entry.required("name")?.translated(),
    }
}

/// The fields that `read` knows, in their order and each once.
fn read_fields<T: Ord + Copy>(
    nodes: &[Node<'_, '_>],
    read: impl Fn(&str) -> Option<T> + Copy,
) -> Vec<T> {
    let fields: Ordered<T> = nodes.iter().filter_map(|node| node.word(read)).collect();
    fields.to_vec()
}

fn read_region(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<RegionChanges> {
    let entry = node.object(&["code", "change", "name", "fields"])?;
    let standing = entry
        .optional("change")
        .and_then(|node| node.word(RegionStanding::from_code))
        .unwrap_or_default();
    let code = entry.required("code").and_then(|node| {
        let code = node.written(RegionCode::from_text)?;
        known(&node, code, Referent::Region, |code| {
            standing == RegionStanding::Gone || catalogue.region(code).is_some()
        })
    })?;
    let listed = catalogue.region(&code).map(|region| &region.name);
    let fields = entry.list("fields");
    if entry.optional("change").is_none() && fields.is_empty() {
        node.report(ProblemKind::NoChange);
    }
    let region = RegionChanges {
        name: read_name(&entry, listed)?,
        standing,
        fields: read_fields(&fields, RegionField::from_code),
        code,
    };
    let is_empty = standing == RegionStanding::Stays && region.fields.is_empty();
    (!is_empty).then_some(region)
}

fn read_indicator(
    node: &Node<'_, '_>,
    catalogue: &Catalogue,
    regions: &[RegionChanges],
) -> Option<IndicatorChanges> {
    let entry = node.object(&[
        "id",
        "change",
        "name",
        "fields",
        "decimals",
        "old_decimals",
        "series",
    ])?;
    let standing = entry
        .optional("change")
        .and_then(|node| node.word(IndicatorStanding::from_code))
        .unwrap_or_default();
    let id = entry.required("id").and_then(|node| {
        let id = node.written(IndicatorId::from_text)?;
        known(&node, id, Referent::Indicator, |id| {
            standing == IndicatorStanding::Gone || catalogue.indicator(id).is_some()
        })
    })?;
    let listed = catalogue.indicator(&id).map(|indicator| &indicator.name);
    let name = read_name(&entry, listed)?;
    let decimals = read_decimals(&entry.required("decimals")?)?;
    let old_decimals = match entry.optional("old_decimals") {
        Some(node) => read_decimals(&node)?,
        None => decimals,
    };
    let is_known = |code: &RegionCode| {
        let gone = regions.iter().any(|region| region.code == *code);
        gone || catalogue.region(code).is_some()
    };
    let [fields, series] = ["fields", "series"].map(|name| entry.list(name));
    if entry.optional("change").is_none() && fields.is_empty() && series.is_empty() {
        node.report(ProblemKind::NoChange);
    }
    Some(IndicatorChanges {
        id,
        name,
        standing,
        fields: read_fields(&fields, IndicatorField::from_code),
        old_decimals,
        decimals,
        series: read_all_series(series, [old_decimals, decimals], is_known),
    })
}

/// Reads the series, of which no two are of the same region and sex, by region code and sex.
fn read_all_series(
    nodes: Vec<Node<'_, '_>>,
    decimals: [u8; 2],
    is_known: impl Fn(&RegionCode) -> bool,
) -> Vec<SeriesChanges> {
    let mut series: Vec<SeriesChanges> = Vec::new();
    for node in nodes {
        let Some(changes) = read_series(&node, decimals, &is_known) else {
            continue;
        };
        let place = (changes.region().clone(), changes.sex());
        let at =
            series.partition_point(|other| (other.region(), other.sex()) < (&place.0, place.1));
        let twice = series
            .get(at)
            .is_some_and(|other| (other.region(), other.sex()) == (&place.0, place.1));
        if twice {
            let id = format!("{} {}", place.0, place.1.code());
            node.report(ProblemKind::Duplicate { id });
        } else {
            series.insert(at, changes);
        }
    }
    series
}

fn read_series(
    node: &Node<'_, '_>,
    decimals: [u8; 2],
    is_known: impl Fn(&RegionCode) -> bool,
) -> Option<SeriesChanges> {
    let entry = node.object(&["region", "sex", "years", "old", "new"])?;
    let region = entry.required("region").and_then(|node| {
        let code = node.written(RegionCode::from_text)?;
        known(&node, code, Referent::Region, is_known)
    });
    let sex = entry
        .required("sex")
        .and_then(|node| node.word(Sex::from_code));
    let years = entry.required("years")?.list();
    if years.is_empty() {
        node.report(ProblemKind::NoChange);
    }
    let [old, new] = ["old", "new"].map(|name| read_column(&entry, name, years.len()));
    let columns = [old?, new?];
    let mut figures: Vec<(_, FigureChange)> = Vec::new();
    for (index, node) in years.iter().enumerate() {
        let year = node.year();
        let change = read_change(node, index, &columns, decimals);
        let (Some(year), Some(change)) = (year, change) else {
            continue;
        };
        if figures.iter().any(|(other, _)| *other == year) {
            let id = year.to_string();
            node.report(ProblemKind::Duplicate { id });
        } else {
            figures.push((year, change));
        }
    }
    SeriesChanges::of(region?, sex?, figures)
}

/// The values of a column, one a year; none at all where it is left out.
///
/// A column of another length cannot be told apart by years, so its whole series cannot be used.
fn read_column<'v, 'a>(
    entry: &Object<'v, 'a>,
    name: &str,
    expected: usize,
) -> Option<Vec<Node<'v, 'a>>> {
    let Some(node) = entry.optional(name) else {
        return Some(Vec::new());
    };
    let values = node.list();
    let found = values.len();
    if found != expected {
        node.report(ProblemKind::WrongLength { expected, found });
        return None;
    }
    Some(values)
}

/// What happened in a year, unless one of its values is none, or both are the same.
fn read_change(
    year: &Node<'_, '_>,
    index: usize,
    columns: &[Vec<Node<'_, '_>>; 2],
    decimals: [u8; 2],
) -> Option<FigureChange> {
    let [old, new] = [0, 1].map(|side| {
        let Some(node) = columns[side].get(index).filter(|node| !node.is_null()) else {
            return Some(None);
        };
        let scaled = node.optional_integer()?;
        Some(Some(Figure::from_scaled(scaled, decimals[side])))
    });
    let (old, new) = (old?, new?);
    let change = FigureChange::between(old, new).filter(|_| old != new);
    if change.is_none() {
        year.report(ProblemKind::NoChange);
    }
    change
}
