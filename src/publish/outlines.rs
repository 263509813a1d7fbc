//! From a GeoJSON of municipalities to the table `geometry.csv` that a region's content holds.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use serde_json::Value;

use super::{
    content::{REGION_COLUMNS, REGIONS},
    geometry::GEOMETRY,
    sheet,
    whole_file::{WriteError, put},
};
use crate::{
    model::geometry::{FEWEST_POINTS, Point},
    publication::{Problem, ProblemKind},
};

/// The longer side of the grid; on a phone a step of it is less than a point of the screen.
const GRID: f64 = 1000.0;

/// Where a property holds Statistics Finland's number of the municipality, in the files of several publishers.
const CODES: [&str; 4] = ["kunta", "natcode", "code", "id"];

/// The outlines of a region's municipalities on the grid: one row a ring.
#[derive(Debug)]
pub struct Outlines {
    rings: Vec<(String, Vec<Point>)>,
}

impl Outlines {
    /// Reads the outlines of the municipalities of `content` from a GeoJSON file (RFC 7946).
    ///
    /// # Errors
    /// Every problem: a file that cannot be read, and each municipality of `regions.csv` without an outline.
    pub fn read(geojson: &Path, content: &Path) -> Result<Self, Vec<Problem>> {
        let municipalities = municipalities(content)?;
        let name = geojson.display().to_string();
        let unreadable =
            |reason: String| vec![Problem::of_file(&name, ProblemKind::Unreadable { reason })];
        let text = fs::read_to_string(geojson).map_err(|error| unreadable(error.to_string()))?;
        let value: Value =
            serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        let drawn = Drawn::of(&value, &municipalities);
        let missing: Vec<Problem> = municipalities
            .iter()
            .filter(|code| !drawn.rings.iter().any(|(other, _)| other == *code))
            .map(|code| {
                let region = code.clone();
                Problem::of_file(&name, ProblemKind::MissingOutline { region })
            })
            .collect();
        if missing.is_empty() {
            let rings = drawn.on_grid();
            Ok(Self { rings })
        } else {
            Err(missing)
        }
    }

    /// Writes them into the content.
    ///
    /// # Errors
    /// Why the table cannot be written.
    pub fn write(&self, content: &Path) -> Result<(), WriteError> {
        put(&content.join(GEOMETRY), self.table().as_bytes())
    }

    /// How many rings there are.
    pub const fn count(&self) -> usize {
        self.rings.len()
    }

    /// The table: one row a ring.
    fn table(&self) -> String {
        let mut table = "region,points\n".to_owned();
        for (code, points) in &self.rings {
            let points: Vec<_> = points.iter().map(|(x, y)| format!("{x} {y}")).collect();
            // Writing into a string cannot fail.
            let _ = writeln!(table, "{code},{}", points.join(";"));
        }
        table
    }
}

/// The codes of the municipalities in `regions.csv`.
fn municipalities(content: &Path) -> Result<BTreeSet<String>, Vec<Problem>> {
    let mut problems = Vec::new();
    let rows = sheet::read(content, REGIONS, &REGION_COLUMNS, &mut problems).unwrap_or_default();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(rows
        .into_iter()
        .filter(|row| {
            row.get("level")
                .is_some_and(|level| level == "municipality")
        })
        .filter_map(|row| row.get("code").cloned())
        .collect())
}

/// Closed lines in the coordinates of the file, each with its municipality.
struct Drawn {
    rings: Vec<(String, Vec<(f64, f64)>)>,
}

impl Drawn {
    fn of(value: &Value, municipalities: &BTreeSet<String>) -> Self {
        let features = value.get("features").and_then(Value::as_array);
        let mut rings = Vec::new();
        for feature in features.into_iter().flatten() {
            let Some(code) = code_of(feature, municipalities) else {
                continue;
            };
            for ring in rings_of(feature.get("geometry")) {
                rings.push((code.clone(), ring));
            }
        }
        rings.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self { rings }
    }

    /// The same lines on the grid: projected, rounded to whole places, and without points that fall together.
    ///
    /// Rounding takes the same point to the same place, so neighbours keep their common border.
    fn on_grid(&self) -> Vec<(String, Vec<Point>)> {
        let extremes = Extremes::of(self.rings.iter().flat_map(|(_, ring)| ring).copied());
        let projection = Projection::of(&extremes);
        let projected = |point: &(f64, f64)| projection.project(*point);
        let plane = Extremes::of(
            self.rings
                .iter()
                .flat_map(|(_, ring)| ring.iter().map(projected)),
        );
        let scale = GRID / (plane.right - plane.left).max(plane.top - plane.bottom);
        self.rings
            .iter()
            .map(|(code, ring)| {
                let mut points: Vec<Point> = Vec::new();
                for (x, y) in ring.iter().map(projected) {
                    let point = (
                        whole((x - plane.left) * scale),
                        whole((plane.top - y) * scale),
                    );
                    if points.last() != Some(&point) {
                        points.push(point);
                    }
                }
                // GeoJSON repeats the first point at the end.
                if points.len() > 1 && points.first() == points.last() {
                    points.pop();
                }
                (code.clone(), points)
            })
            // An island smaller than a step of the grid.
            .filter(|(_, points)| points.len() >= FEWEST_POINTS)
            .collect()
    }
}

/// The municipality of a feature: its identifier, or a property that names it.
fn code_of(feature: &Value, municipalities: &BTreeSet<String>) -> Option<String> {
    let properties = feature.get("properties");
    let named = CODES.iter().filter_map(|name| properties?.get(name));
    feature
        .get("id")
        .into_iter()
        .chain(named)
        .map(|code| match code {
            Value::String(text) => text.clone(),
            // A number has lost its leading zeros.
            other => format!("{:0>3}", other.to_string()),
        })
        .find(|code| municipalities.contains(code))
}

/// The rings of a polygon or of several.
fn rings_of(geometry: Option<&Value>) -> Vec<Vec<(f64, f64)>> {
    let coordinates = geometry.and_then(|geometry| geometry.get("coordinates"));
    let is_polygon = geometry
        .and_then(|geometry| geometry.get("type"))
        .is_some_and(|kind| kind == "Polygon");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let parts = coordinates.map(list).unwrap_or_default();
    let rings = if is_polygon {
        parts
    } else {
        parts.iter().flat_map(list).collect()
    };
    rings
        .iter()
        .map(|ring| {
            list(ring)
                .iter()
                .filter_map(|point| Some((point.get(0)?.as_f64()?, point.get(1)?.as_f64()?)))
                .collect()
        })
        .collect()
}

/// The outermost coordinates.
#[derive(Debug, Clone, Copy)]
struct Extremes {
    left: f64,
    right: f64,
    bottom: f64,
    top: f64,
}

impl Extremes {
    fn of(points: impl Iterator<Item = (f64, f64)>) -> Self {
        let nothing = Self {
            left: f64::INFINITY,
            right: f64::NEG_INFINITY,
            bottom: f64::INFINITY,
            top: f64::NEG_INFINITY,
        };
        points.fold(nothing, |extremes, (x, y)| Self {
            left: extremes.left.min(x),
            right: extremes.right.max(x),
            bottom: extremes.bottom.min(y),
            top: extremes.top.max(y),
        })
    }
}

/// From the coordinates of the file to a plane.
#[derive(Debug, Clone, Copy)]
enum Projection {
    /// Degrees, projected so that areas keep their sizes: the sinusoidal projection around this meridian,
    /// x = (λ − λ₀) · cos φ, y = φ (Snyder, Map Projections: A Working Manual, 1987, p. 247).
    Sinusoidal { meridian: f64 },
    /// Metres of a plane already, such as ETRS-TM35FIN.
    Plane,
}

impl Projection {
    fn of(extremes: &Extremes) -> Self {
        let is_degrees = extremes.left >= -180.0 && extremes.right <= 180.0;
        if is_degrees {
            Self::Sinusoidal {
                meridian: f64::midpoint(extremes.left, extremes.right),
            }
        } else {
            Self::Plane
        }
    }

    fn project(self, (x, y): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Sinusoidal { meridian } => ((x - meridian) * y.to_radians().cos(), y),
            Self::Plane => (x, y),
        }
    }
}

fn whole(place: f64) -> i32 {
    // Places lie on the grid, and a cast of a float saturates.
    #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
    let whole = place.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn codes(codes: &[&str]) -> BTreeSet<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    /// Two squares side by side, one of them with an island, and a municipality of another region.
    fn geojson() -> Value {
        let square = |west: f64| {
            json!([
                [west, 60.0],
                [west + 1.0, 60.0],
                [west + 1.0, 61.0],
                [west, 61.0],
                [west, 60.0]
            ])
        };
        json!({
            "type": "FeatureCollection",
            "features": [
                { "type": "Feature", "id": "902", "geometry": { "type": "Polygon", "coordinates": [square(25.0)] } },
                { "type": "Feature", "properties": { "kunta": 7 },
                  "geometry": { "type": "MultiPolygon", "coordinates": [[square(26.0)], [square(28.0)]] } },
                { "type": "Feature", "id": "091", "geometry": { "type": "Polygon", "coordinates": [square(20.0)] } },
                { "type": "Feature", "id": "903", "geometry": null }
            ]
        })
    }

    fn rings() -> Vec<(String, Vec<Point>)> {
        Drawn::of(&geojson(), &codes(&["007", "902", "903"])).on_grid()
    }

    #[test]
    fn only_the_regions_own_municipalities_are_taken_island_by_island() {
        let found: Vec<_> = rings().into_iter().map(|(code, _)| code).collect();
        assert_eq!(found, ["007", "007", "902"]);
    }

    #[test]
    fn the_longer_side_fills_the_grid_and_north_is_up() {
        let points: Vec<Point> = rings().into_iter().flat_map(|(_, points)| points).collect();
        assert_eq!(points.iter().map(|(x, _)| *x).max(), Some(1000));
        assert_eq!(points.iter().map(|(x, _)| *x).min(), Some(0));
        assert_eq!(points.iter().map(|(_, y)| *y).min(), Some(0));
        // The parallel of 61 degrees is shorter than that of 60, so the upper corner lies further in.
        let (_, square) = &rings()[2];
        assert!(square.contains(&(0, 500)) && square.contains(&(15, 0)));
    }

    #[test]
    fn neighbours_share_their_border_exactly() {
        let rings = rings();
        let shared = rings[2].1.iter().filter(|point| rings[0].1.contains(point));
        assert_eq!(shared.count(), 2);
    }

    #[test]
    fn metres_are_a_plane_already() {
        let plane = json!({ "features": [{ "id": "902", "geometry": {
            "type": "Polygon",
            "coordinates": [[[400_000.0, 6_900_000.0], [500_000.0, 6_900_000.0], [500_000.0, 6_950_000.0], [400_000.0, 6_900_000.0]]]
        } }] });
        let rings = Drawn::of(&plane, &codes(&["902"])).on_grid();
        assert_eq!(rings[0].1, [(0, 500), (1000, 500), (1000, 0)]);
    }

    #[test]
    fn a_file_without_features_gives_nothing() {
        for value in [
            json!({}),
            json!([]),
            json!({ "features": [{}, { "id": "902" }] }),
        ] {
            assert!(Drawn::of(&value, &codes(&["902"])).on_grid().is_empty());
        }
    }

    #[test]
    fn the_table_has_one_row_a_ring() {
        let ring = ("902".to_owned(), vec![(0, 0), (5, 0), (5, 5)]);
        assert_eq!(
            Outlines { rings: vec![ring] }.table(),
            "region,points\n902,0 0;5 0;5 5\n"
        );
    }
}
