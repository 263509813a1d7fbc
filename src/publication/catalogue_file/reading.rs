//! From the catalogue's file to a catalogue without loose references.

use std::sync::Arc;

use super::similarity;
use crate::{
    model::{
        Accent, ApproximateDate, AreaKind, Break, Catalogue, Collection, Coverage, Date, Direction,
        FigureSource, Gathering, GroupKind, Indicator, IndicatorId, Language, Merger, Ordered,
        People, Phenomenon, PhenomenonId, Population, PriorityArea, PriorityAreaId, Region,
        RegionCode, RegionLevel, Sex, Similarity, SourceId, SurveyRhythm, TargetGroup,
        TargetGroupId, Tile, Translated, Unit, YearRange,
    },
    publication::{
        ProblemKind, Referent,
        dataset_file::read_decimals,
        reading::{Node, Object},
    },
};

/// The parts of a catalogue, wherever they are written: in one published file or in the files of a region's content.
pub(crate) struct CatalogueNodes<'v, 'a> {
    pub(crate) name: Option<Node<'v, 'a>>,
    pub(crate) question: Option<Node<'v, 'a>>,
    pub(crate) publisher: Option<Node<'v, 'a>>,
    pub(crate) regions: Vec<Node<'v, 'a>>,
    pub(crate) areas: Vec<Node<'v, 'a>>,
    pub(crate) groups: Vec<Node<'v, 'a>>,
    pub(crate) sources: Vec<Node<'v, 'a>>,
    pub(crate) indicators: Vec<Node<'v, 'a>>,
    pub(crate) similarity: Option<Node<'v, 'a>>,
}

pub(super) fn read_catalogue(root: &Node<'_, '_>) -> Option<Catalogue> {
    let file = root.object(&[
        "name",
        "question",
        "publisher",
        "regions",
        "areas",
        "groups",
        "sources",
        "indicators",
        "similarity",
    ])?;
    if !file.has_readable_version() {
        return None;
    }
    let catalogue = CatalogueNodes {
        name: file.required("name"),
        question: file.required("question"),
        publisher: file.required("publisher"),
        regions: file.list("regions"),
        areas: file.list("areas"),
        groups: file.list("groups"),
        sources: file.list("sources"),
        indicators: file.list("indicators"),
        similarity: file.optional("similarity"),
    }
    .into_catalogue()?;
    if catalogue.regions.is_empty() || catalogue.indicators.is_empty() {
        file.report(ProblemKind::NothingToShow);
        return None;
    }
    Some(catalogue)
}

impl CatalogueNodes<'_, '_> {
    /// Reads everything usable; only a catalogue without name, question or publisher is none.
    pub(crate) fn into_catalogue(self) -> Option<Catalogue> {
        let text = |node: Option<Node<'_, '_>>| node.and_then(|node| node.translated());
        let name = text(self.name);
        let question = text(self.question);
        let publisher = text(self.publisher);
        let mut phenomena = Ordered::default();
        let mut tiles = TakenTiles::new();
        let mut catalogue = Catalogue {
            name: name?,
            question: question?,
            publisher: publisher?,
            regions: unique(
                &self.regions,
                |node| read_region(node, &mut tiles),
                |region| region.code.to_string(),
            )
            .into_iter()
            .map(Arc::new)
            .collect(),
            areas: unique(
                &self.areas,
                |node| read_area(node, &mut phenomena),
                |area| area.id.to_string(),
            ),
            groups: unique(&self.groups, read_group, |group| group.id.to_string()),
            sources: unique(&self.sources, read_source, |source| source.id.to_string()),
            indicators: Vec::new(),
            similarity: Similarity::default(),
        };
        catalogue.indicators = unique(
            &self.indicators,
            |node| read_indicator(node, &catalogue),
            |indicator| indicator.id.to_string(),
        )
        .into_iter()
        .map(Arc::new)
        .collect();
        catalogue.similarity = self
            .similarity
            .and_then(|node| similarity::read(&node, &catalogue))
            .unwrap_or_default();
        Some(catalogue)
    }
}

/// Reads a list, leaving out what cannot be read and what has the identifier of an earlier one.
pub(crate) fn unique<T>(
    nodes: &[Node<'_, '_>],
    mut read: impl FnMut(&Node<'_, '_>) -> Option<T>,
    id: impl Fn(&T) -> String,
) -> Vec<T> {
    let mut seen = Ordered::<String>::default();
    nodes
        .iter()
        .filter_map(|node| {
            let value = read(node)?;
            let id = id(&value);
            if seen.contains(&id) {
                node.report(ProblemKind::Duplicate { id });
                return None;
            }
            seen.insert(id);
            Some(value)
        })
        .collect()
}

/// The tiles that are taken, each with the region it stands for.
type TakenTiles = Vec<(Tile, RegionCode)>;

fn read_region(node: &Node<'_, '_>, tiles: &mut TakenTiles) -> Option<Region> {
    let entry = node.object(&[
        "code",
        "level",
        "name",
        "short",
        "locative",
        "population",
        "population_year",
        "tile_column",
        "tile_row",
        "subregion",
        "mergers",
    ])?;
    let code = entry
        .required("code")
        .and_then(|node| node.written(RegionCode::from_text));
    let level = entry
        .required("level")
        .and_then(|node| node.word(RegionLevel::from_code));
    let name = required_text(&entry, "name");
    let locative = required_text(&entry, "locative");
    let inhabitants = entry
        .optional("population")
        .and_then(|node| node.small::<u32>());
    let year = entry
        .optional("population_year")
        .and_then(|node| node.year());
    let mergers = entry
        .list("mergers")
        .iter()
        .filter_map(read_merger)
        .collect();
    let (name, code) = (name?, code?);
    Some(Region {
        tile: read_tile(&entry, &code, tiles),
        code,
        level: level?,
        short_name: optional_text(&entry, "short").unwrap_or_else(|| name.clone()),
        name,
        locative: locative?,
        subregion: optional_text(&entry, "subregion"),
        population: inhabitants
            .zip(year)
            .map(|(inhabitants, year)| Population { inhabitants, year }),
        mergers,
    })
}

/// Reads a place on the grid of tiles, unless it is taken: two tiles would cover each other.
fn read_tile(entry: &Object<'_, '_>, code: &RegionCode, taken: &mut TakenTiles) -> Option<Tile> {
    let counted = |name| {
        let node = entry.optional(name)?;
        let number = node.small::<u8>()?;
        if number == 0 {
            let text = number.to_string();
            node.report(ProblemKind::Malformed { text });
            return None;
        }
        Some(number)
    };
    let (column, row) = (counted("tile_column"), counted("tile_row"));
    let tile = Tile {
        column: column?,
        row: row?,
    };
    match taken.iter().find(|(other, _)| *other == tile) {
        None => {
            taken.push((tile, code.clone()));
            Some(tile)
        }
        // A second entry of the same region is a problem of its own.
        Some((_, owner)) if owner == code => Some(tile),
        Some(_) => {
            let id = format!("{}, {}", tile.column, tile.row);
            entry.report(ProblemKind::Duplicate { id });
            None
        }
    }
}

fn read_merger(node: &Node<'_, '_>) -> Option<Merger> {
    let entry = node.object(&["name", "code", "year"])?;
    let name = entry.required("name").and_then(|node| node.text());
    let code = entry
        .optional("code")
        .and_then(|node| node.written(RegionCode::from_text));
    let year = entry.required("year").and_then(|node| node.year());
    Some(Merger {
        name: name?.to_owned(),
        code,
        year: year?,
    })
}

fn read_area(node: &Node<'_, '_>, seen: &mut Ordered<PhenomenonId>) -> Option<PriorityArea> {
    let entry = node.object(&["id", "kind", "accent", "name", "aim", "phenomena"])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(PriorityAreaId::from_text));
    let kind = entry
        .required("kind")
        .and_then(|node| node.word(AreaKind::from_code));
    let accent = entry
        .required("accent")
        .and_then(|node| node.word(Accent::from_code));
    let name = required_text(&entry, "name");
    let aim = optional_text(&entry, "aim");
    let phenomena = entry
        .list("phenomena")
        .iter()
        .filter_map(|node| {
            let phenomenon = read_phenomenon(node)?;
            if !seen.insert(phenomenon.id.clone()) {
                node.report(ProblemKind::Duplicate {
                    id: phenomenon.id.to_string(),
                });
                return None;
            }
            Some(phenomenon)
        })
        .collect();
    Some(PriorityArea {
        id: id?,
        kind: kind?,
        accent: accent?,
        name: name?,
        aim,
        phenomena,
    })
}

fn read_phenomenon(node: &Node<'_, '_>) -> Option<Phenomenon> {
    let entry = node.object(&["id", "name"])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(PhenomenonId::from_text));
    let name = required_text(&entry, "name");
    Some(Phenomenon {
        id: id?,
        name: name?,
    })
}

fn read_group(node: &Node<'_, '_>) -> Option<TargetGroup> {
    let entry = node.object(&["id", "kind", "name"])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(TargetGroupId::from_text));
    let kind = entry
        .required("kind")
        .and_then(|node| node.word(GroupKind::from_code));
    let name = required_text(&entry, "name");
    Some(TargetGroup {
        id: id?,
        kind: kind?,
        name: name?,
    })
}

fn read_source(node: &Node<'_, '_>) -> Option<FigureSource> {
    let entry = node.object(&[
        "id",
        "name",
        "attribution",
        "url",
        "indicator_url",
        "licence",
        "licence_url",
        "next_update",
    ])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(SourceId::from_text));
    let name = required_text(&entry, "name");
    let address = |name| entry.optional(name).and_then(|node| node.written(address));
    Some(FigureSource {
        id: id?,
        name: name?,
        attribution: optional_text(&entry, "attribution"),
        url: address("url"),
        indicator_url: address("indicator_url"),
        licence: owned(&entry, "licence"),
        licence_url: address("licence_url"),
        next_update: read_next_update(&entry),
    })
}

fn read_next_update(entry: &Object<'_, '_>) -> Option<ApproximateDate> {
    entry
        .optional("next_update")?
        .written(ApproximateDate::from_iso)
}

/// Takes a text as an address that a link may lead to; a script's or a data address may not.
fn address(text: &str) -> Option<String> {
    text.starts_with("https://").then(|| text.to_owned())
}

#[expect(
    clippy::too_many_lines,
    reason = "one statement a field, in the order of the file"
)]
fn read_indicator(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Indicator> {
    let entry = node.object(&[
        "id",
        "name",
        "unit",
        "decimals",
        "direction",
        "phenomenon",
        "groups",
        "people",
        "collections",
        "gathering",
        "rhythm",
        "breaks",
        "source",
        "source_id",
        "source_updated",
        "next_update",
        "producer",
        "caveat",
        "statement",
        "coverage",
    ])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(IndicatorId::from_text));
    let name = required_text(&entry, "name");
    let unit = entry
        .required("unit")
        .and_then(|node| node.word(Unit::from_code));
    let decimals = entry
        .required("decimals")
        .and_then(|node| read_decimals(&node));
    let direction = entry
        .required("direction")
        .and_then(|node| node.word(Direction::from_code));
    let phenomenon = entry.required("phenomenon").and_then(|node| {
        let id = node.written(PhenomenonId::from_text)?;
        known(&node, id, Referent::Phenomenon, |id| {
            catalogue.phenomenon(id).is_some()
        })
    });
    // By the rule for another way of gathering a trend would be judged wrongly.
    let gathering = entry.optional("gathering").map_or_else(
        || Some(Gathering::default()),
        |node| node.word(Gathering::from_code),
    );
    let rhythm = entry.optional("rhythm").map_or_else(
        || Some(SurveyRhythm::Yearly),
        |node| node.word(SurveyRhythm::from_code),
    );
    let source = entry.optional("source").and_then(|node| {
        let id = node.written(SourceId::from_text)?;
        known(&node, id, Referent::Source, |id| {
            catalogue.source(id).is_some()
        })
    });
    Some(Indicator {
        id: id?,
        name: name?,
        unit: unit?,
        decimals: decimals?,
        direction: direction?,
        phenomenon: phenomenon?,
        target_groups: entry
            .list("groups")
            .iter()
            .filter_map(|node| {
                let id = node.written(TargetGroupId::from_text)?;
                known(node, id, Referent::Group, |id| {
                    catalogue.group(id).is_some()
                })
            })
            .collect(),
        people: entry
            .optional("people")
            .and_then(|node| node.word(People::from_code))
            .unwrap_or_default(),
        collections: entry
            .list("collections")
            .iter()
            .filter_map(|node| node.word(Collection::from_code))
            .collect(),
        gathering: gathering?,
        rhythm: rhythm?,
        breaks: read_breaks(&entry),
        source,
        source_id: owned(&entry, "source_id"),
        source_updated: entry
            .optional("source_updated")
            .and_then(|node| node.written(Date::from_iso)),
        next_update: read_next_update(&entry),
        producer: optional_text(&entry, "producer"),
        caveat: optional_text(&entry, "caveat"),
        statement: read_statement(&entry),
        coverage: entry
            .optional("coverage")
            .and_then(|node| read_coverage(&node)),
    })
}

/// Reads a change in the way of measuring; `fields` are those that its object may have.
pub(crate) fn read_break(node: &Node<'_, '_>, fields: &[&str]) -> Option<Break> {
    let entry = node.object(fields)?;
    let year = entry.required("year").and_then(|node| node.year());
    let reason = required_text(&entry, "reason");
    Some(Break {
        year: year?,
        reason: reason?,
    })
}

fn read_breaks(entry: &Object<'_, '_>) -> Vec<Break> {
    let mut breaks = Vec::new();
    for node in entry.list("breaks") {
        if let Some(change) = read_break(&node, &["year", "reason"]) {
            let year = change.year;
            if !put_in_order(&mut breaks, change) {
                node.report(ProblemKind::Duplicate {
                    id: year.to_string(),
                });
            }
        }
    }
    breaks
}

/// Puts a change into its place among others, earliest first, unless there is one in its year already.
pub(crate) fn put_in_order(breaks: &mut Vec<Break>, change: Break) -> bool {
    let place = breaks
        .iter()
        .take_while(|other| other.year < change.year)
        .count();
    let is_new = breaks
        .get(place)
        .is_none_or(|other| other.year > change.year);
    if is_new {
        breaks.insert(place, change);
    }
    is_new
}

/// Reads a statement, unless it lacks a place in some language: then figures would be said without region or year.
fn read_statement(entry: &Object<'_, '_>) -> Option<Translated> {
    let node = entry.optional("statement")?;
    let statement = node.translated()?;
    let whole = Language::ALL.into_iter().all(|language| {
        let text = statement.text(language);
        text.contains("{place}")
            && text.contains("{year}")
            && (text.contains("{value}") || text.contains("{number}"))
            && text.matches('{').count() == 3
    });
    if !whole {
        node.report(ProblemKind::BadStatement);
    }
    whole.then_some(statement)
}

fn read_coverage(node: &Node<'_, '_>) -> Option<Coverage> {
    let entry = node.object(&["first", "last", "sexes", "municipalities"])?;
    let first = entry.required("first").and_then(|node| node.year());
    let last = entry.required("last").and_then(|node| node.year());
    let municipalities = entry
        .required("municipalities")
        .and_then(|node| node.small());
    let mut sexes: Vec<_> = entry
        .list("sexes")
        .iter()
        .filter_map(|node| node.word(Sex::from_code))
        .collect();
    if sexes.is_empty() {
        sexes.push(Sex::Total);
    }
    let (first, last) = (first?, last?);
    let years = YearRange::of(first, last);
    if years.is_none() {
        node.report(ProblemKind::YearsBackwards);
    }
    Some(Coverage {
        years: years?,
        sexes,
        municipalities: municipalities?,
    })
}

pub(crate) fn known<T: std::fmt::Display>(
    node: &Node<'_, '_>,
    id: T,
    to: Referent,
    exists: impl Fn(&T) -> bool,
) -> Option<T> {
    if exists(&id) {
        return Some(id);
    }
    let id = id.to_string();
    node.report(ProblemKind::UnknownReference { to, id });
    None
}

fn required_text(entry: &Object<'_, '_>, name: &str) -> Option<Translated> {
    entry.required(name)?.translated()
}

fn optional_text(entry: &Object<'_, '_>, name: &str) -> Option<Translated> {
    entry.optional(name)?.translated()
}

fn owned(entry: &Object<'_, '_>, name: &str) -> Option<String> {
    Some(entry.optional(name)?.text()?.to_owned())
}
