//! A map to choose a municipality from: outlines without figures.

use super::{
    map::outline,
    places::{Fill, Layout, PlaceMark, PlacePicture},
};
use crate::model::{Catalogue, Geometry, Language, Role, geometry::Ring};

/// Draws the municipalities that have an outline, on the geometry's own grid.
pub fn locator(catalogue: &Catalogue, geometry: &Geometry, language: Language) -> PlacePicture {
    let (width, height) = geometry.extent();
    let municipalities = catalogue.municipalities().into_iter();
    let marks = municipalities
        .filter_map(|region| {
            let rings = geometry.rings.iter();
            let own = rings.filter(|ring| *ring.region() == region.code);
            let (path, centre) = outline(own.map(Ring::points))?;
            Some(PlaceMark {
                code: region.code.clone(),
                name: region.name.text(language).to_owned(),
                role: Role::Other,
                fill: Fill::Role,
                path,
                area: None,
                centre,
                labels: Vec::new(),
            })
        })
        .collect();
    PlacePicture {
        width,
        height,
        lines: Vec::new(),
        labels: Vec::new(),
        marks,
        layout: Layout::Plane,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        charts::walk::{PlaceStep, place_step},
        model::{RegionCode, comparison::tests::catalogue},
    };

    #[test]
    fn every_municipality_with_an_outline_is_there_and_keys_lead_from_one_to_the_next() {
        let code = |text| RegionCode::from_text(text).unwrap();
        let square = |region, left| {
            let points = vec![(left, 0), (left + 10, 0), (left + 10, 10), (left, 10)];
            Ring::of(code(region), points).unwrap()
        };
        let geometry = Geometry {
            rings: vec![square("992", 20), square("179", 0), square("HVA15", 0)],
            source: None,
        };
        let picture = locator(&catalogue(), &geometry, Language::Finnish);
        assert_eq!((picture.width, picture.height), (30, 10));
        let codes: Vec<_> = picture
            .marks
            .iter()
            .map(|mark| mark.code.as_str())
            .collect();
        assert_eq!(codes, ["179", "992"]);
        let step = place_step("ArrowRight", Some(&code("179")), &picture);
        assert_eq!(step, Some(PlaceStep::To(code("992"))));
    }
}
