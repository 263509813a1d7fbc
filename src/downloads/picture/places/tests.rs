use std::sync::Arc;

use super::*;
use crate::{
    downloads::tests::{catalogue, code, dataset, imprint, text, year},
    model::{
        Dataset, Indicator, IndicatorView, Language, Region, RegionLevel, Selection, geometry::Ring,
    },
};

const VIEWS: [IndicatorView; 2] = [IndicatorView::Municipalities, IndicatorView::Map];

/// A picture of the year 2022, in which one municipality is hidden and another has 2.5.
fn picture(catalogue: &Catalogue, geometry: Option<&Geometry>, view: IndicatorView) -> Picture {
    picture_of_year(2022, catalogue, geometry, view)
}

fn picture_of_year(
    number: i64,
    catalogue: &Catalogue,
    geometry: Option<&Geometry>,
    view: IndicatorView,
) -> Picture {
    let dataset = dataset();
    let indicator = &catalogue.indicators[0];
    let distribution = distribution(catalogue, indicator, &dataset, number);
    let municipalities = Municipalities {
        distribution: &distribution,
        catalogue,
        words: Words::of(Language::Finnish),
    };
    if view != IndicatorView::Map {
        return Picture::of_order(&municipalities, &imprint());
    }
    let classes = Classes::of(catalogue, indicator, &dataset);
    let outlines = Outlines {
        geometry,
        classes: &classes,
    };
    Picture::of_map(&municipalities, outlines, &imprint())
}

fn distribution(
    catalogue: &Catalogue,
    indicator: &Arc<Indicator>,
    dataset: &Dataset,
    number: i64,
) -> Distribution {
    let selection = Selection {
        year: Some(year(number)),
        ..Selection::default()
    };
    let selection = selection.with_municipalities([code("992")]);
    Distribution::of(catalogue, indicator, dataset, &selection)
}

fn geometry() -> Geometry {
    let square = |region: &str, x: i32| {
        let points = vec![(x, 0), (x + 400, 0), (x + 400, 400), (x, 400)];
        Ring::of(code(region), points).unwrap()
    };
    Geometry {
        rings: vec![square("077", 0), square("992", 400)],
        source: None,
    }
}

/// The same with another name of the municipality that has a figure.
fn named(name: &str) -> Catalogue {
    let mut catalogue = catalogue();
    for region in &mut catalogue.regions {
        if region.level == RegionLevel::Municipality {
            *region = Arc::new(Region {
                short_name: text(name),
                ..region.as_ref().clone()
            });
        }
    }
    catalogue
}

#[test]
fn a_municipality_without_a_figure_says_why_and_a_figure_is_written() {
    let catalogue = catalogue();
    for view in VIEWS {
        let svg = picture(&catalogue, Some(&geometry()), view).svg;
        assert!(svg.contains(">Äänekoski</text>"), "{svg}");
        let reason = (Words::of(Language::Finnish).absence)(crate::model::Absence::Suppressed);
        assert!(svg.contains(&format!(">{reason}</text>")), "{svg}");
        assert!(svg.contains(">2,5") && svg.contains("−1"), "{svg}");
    }
}

#[test]
fn the_year_stands_in_the_picture() {
    let svg = picture(&catalogue(), None, IndicatorView::Municipalities).svg;
    assert!(svg.contains(">2022, yhteensä</text>"), "{svg}");
}

#[test]
fn a_map_draws_every_outline_and_hatches_what_has_no_figure() {
    let svg = picture(&catalogue(), Some(&geometry()), IndicatorView::Map).svg;
    assert_eq!(svg.matches("url(#hatch)").count(), 3, "{svg}");
    assert!(!svg.contains("luettelona"));
}

#[test]
fn a_legend_speaks_of_missing_figures_only_where_one_is_missing() {
    let missing = Words::of(Language::Finnish).no_figure;
    let says = |number| {
        let view = IndicatorView::Map;
        let picture = picture_of_year(number, &catalogue(), Some(&geometry()), view);
        picture.svg.contains(&format!(">{missing}</text>"))
    };
    assert!(says(2022));
    assert!(!says(2020));
}

#[test]
fn without_outlines_the_map_is_said_to_be_missing_and_the_figures_are_listed() {
    let svg = picture(&catalogue(), None, IndicatorView::Map).svg;
    assert!(svg.contains("kartta puuttuu"), "{svg}");
    assert!(svg.contains(">Hankasalmi</text>") && svg.contains(">2,5"));
}

#[test]
fn hostile_names_stay_texts() {
    let hostile = named("<script>\"&'");
    for view in VIEWS {
        let svg = picture(&hostile, Some(&geometry()), view).svg;
        assert!(!svg.contains("<script"), "{svg}");
        assert!(svg.contains("&lt;script&gt;"), "{svg}");
    }
}

#[test]
fn a_picture_refers_to_nothing_outside_itself_and_has_no_styles() {
    for view in VIEWS {
        let svg = picture(&catalogue(), Some(&geometry()), view).svg;
        for refused in ["style=", "<style", "href", "src=", "url(http", "class="] {
            assert!(!svg.contains(refused), "{refused} in {svg}");
        }
    }
}
