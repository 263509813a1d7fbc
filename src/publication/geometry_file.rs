//! The outlines of municipalities, apart from the catalogue because only maps show them.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    reading::{FileReader, Node},
};
use crate::model::{
    Catalogue, Geometry, RegionCode, RegionLevel, SourceId,
    geometry::{FEWEST_POINTS, LARGEST_PLACE, Point, Ring},
};

/// `geometry.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct GeometryFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The source of the outlines.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// The rings; a municipality of several parts, or with a hole, has several.
    rings: Vec<RingEntry>,
}

/// A closed line.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct RingEntry {
    /// The municipality's code.
    region: String,
    /// The first point, from the left and from the top, then the way to each next point; the last joins the first.
    points: Vec<i32>,
}

impl GeometryFile {
    /// Writes a geometry.
    pub fn of(geometry: &Geometry) -> Self {
        Self {
            schema: "../schemas/geometry-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            source: geometry.source.as_ref().map(ToString::to_string),
            rings: geometry
                .rings
                .iter()
                .map(|ring| RingEntry {
                    region: ring.region().to_string(),
                    points: ways(ring.points()),
                })
                .collect(),
        }
    }

    /// Reads a geometry; rings that cannot be used are left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Geometry>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let geometry = value.and_then(|value| {
            let root = reader.root(&value);
            let file = root.object(&["source", "rings"])?;
            if !file.has_readable_version() {
                return None;
            }
            let source = file
                .optional("source")
                .and_then(|node| read_source(&node, catalogue));
            let rings = read_rings(&file.required("rings")?, catalogue)?;
            Some(Geometry { rings, source })
        });
        reader.finish(geometry)
    }

    /// Reads the rings of an editor's table.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read_rings(
        value: &Value,
        file: &str,
        catalogue: &Catalogue,
    ) -> Result<Loaded<Vec<Ring>>, Vec<Problem>> {
        let reader = FileReader::new(file, Strictness::Strict);
        let rings = read_rings(&reader.root(value), catalogue);
        reader.finish(rings)
    }
}

/// The first point, then the way to each next one.
pub(crate) fn ways(points: &[Point]) -> Vec<i32> {
    let mut before = (0, 0);
    let mut ways = Vec::with_capacity(points.len() * 2);
    for point in points {
        ways.extend([point.0 - before.0, point.1 - before.1]);
        before = *point;
    }
    ways
}

/// Reads where the outlines come from, which the catalogue must know.
fn read_source(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<SourceId> {
    let id = node.written(SourceId::from_text)?;
    let is_known = catalogue.source(&id).is_some();
    if !is_known {
        node.report(ProblemKind::UnknownReference {
            to: Referent::Source,
            id: id.to_string(),
        });
    }
    is_known.then_some(id)
}

fn read_rings(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Vec<Ring>> {
    let rings: Vec<Ring> = node
        .list()
        .iter()
        .filter_map(|node| read_ring(node, catalogue))
        .collect();
    if rings.is_empty() {
        node.report(ProblemKind::NothingToShow);
        return None;
    }
    for region in catalogue.municipalities() {
        if !rings.iter().any(|ring| *ring.region() == region.code) {
            node.report(ProblemKind::MissingOutline {
                region: region.code.to_string(),
            });
        }
    }
    Some(rings)
}

fn read_ring(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Ring> {
    let entry = node.object(&["region", "points"])?;
    let region = entry.required("region").and_then(|node| {
        let code = node.written(RegionCode::from_text)?;
        let is_municipality = catalogue
            .region(&code)
            .is_some_and(|region| region.level == RegionLevel::Municipality);
        if !is_municipality {
            node.report(ProblemKind::UnknownReference {
                to: Referent::Region,
                id: code.to_string(),
            });
        }
        is_municipality.then_some(code)
    });
    let points = entry.required("points").and_then(|node| read_points(&node));
    Ring::of(region?, points?)
}

/// Goes the ways from point to point, all of which must lie on the grid.
fn read_points(node: &Node<'_, '_>) -> Option<Vec<Point>> {
    let nodes = node.list();
    let found = nodes.len();
    if found % 2 == 1 || found < 2 * FEWEST_POINTS {
        let expected = (found + 1).max(2 * FEWEST_POINTS) / 2 * 2;
        node.report(ProblemKind::WrongLength { expected, found });
        return None;
    }
    let mut points = Vec::with_capacity(found / 2);
    let mut at = [0_i32, 0];
    for (index, node) in nodes.iter().enumerate() {
        let way = node.small::<i32>()?;
        let place = at[index % 2].saturating_add(way);
        if !(0..=LARGEST_PLACE).contains(&place) {
            node.report(ProblemKind::Malformed {
                text: way.to_string(),
            });
            return None;
        }
        at[index % 2] = place;
        if index % 2 == 1 {
            points.push((at[0], at[1]));
        }
    }
    Some(points)
}
