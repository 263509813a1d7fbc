//! The outlines of the municipalities in a region's content, which a region may leave out.

use std::path::Path;

use serde_json::Value;

use super::sheet::{self, Columns, Fields, Row};
use crate::{
    model::{Catalogue, Geometry, SourceId, geometry::Point},
    publication::{GeometryFile, Problem, geometry_file::ways},
};

/// The table of the outlines.
pub(super) const GEOMETRY: &str = "geometry.csv";

const COLUMNS: Columns = Columns {
    required: &["region", "points"],
    optional: &[],
};

/// Reads the outlines; `source` is where the publication says that they come from.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    source: Option<SourceId>,
    problems: &mut Vec<Problem>,
) -> Option<Geometry> {
    let rows = sheet::read(folder, GEOMETRY, &COLUMNS, problems)?;
    let rings: Value = rows.iter().map(ring_fields).collect();
    match GeometryFile::read_rings(&rings, GEOMETRY, catalogue) {
        Ok(rings) => {
            problems.extend(rings.problems);
            Some(Geometry {
                rings: rings.value,
                source,
            })
        }
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}

/// A ring whose points stand as `412 118;430 120`; a cell that is written otherwise stays a text and is refused.
fn ring_fields(row: &Row) -> Value {
    let mut fields = Fields::default()
        .text(row, "region", "region")
        .text(row, "points", "points")
        .into_value();
    let points: Option<Vec<Point>> = row.get("points").and_then(|cell| {
        cell.split(';')
            .map(|point| {
                let (x, y) = point.trim().split_once(' ')?;
                Some((x.parse().ok()?, y.trim().parse().ok()?))
            })
            .collect()
    });
    if let (Some(points), Some(field)) = (points, fields.get_mut("points")) {
        *field = ways(&points).into();
    }
    fields
}
