//! Pictures of municipalities: what a reader would see of them, and where keys lead.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test that cannot go on fails"
)]

use std::{path::Path, sync::Arc};

use tilannekuva::{
    charts::{
        PlaceLook, PlacePicture,
        bars::{self, bars},
        map::map,
        places::{Fill, PlaceMark, Side, Tone},
        strip::strip,
        tiles::tiles,
        walk::{PlaceStep, place_step},
    },
    model::{Absence, Classes, Distribution, IndicatorId, Language, RegionCode, Selection},
    publish::content::Content,
};

const CONTENT: &str = "content";

fn look(width: f64) -> PlaceLook {
    const fn absence(_: Absence) -> &'static str {
        "ei lukua"
    }
    PlaceLook {
        width,
        row: bars::ROW,
        language: Language::Finnish,
        absence,
    }
}

fn content() -> Content {
    Content::read(Path::new(CONTENT)).expect("the content has no problems")
}

struct Shown {
    distribution: Distribution,
    classes: Classes,
}

fn shown(content: &Content, indicator: &str, query: &str) -> Shown {
    let id = IndicatorId::from_text(indicator).expect("an identifier");
    let catalogue = &content.catalogue;
    let indicator: Arc<_> = Arc::clone(catalogue.indicator(&id).expect("an indicator"));
    let dataset = &content.datasets[&id];
    let (selection, _) = Selection::from_query(query);
    Shown {
        distribution: Distribution::of(catalogue, &indicator, dataset, &selection),
        classes: Classes::of(catalogue, &indicator, dataset),
    }
}

fn pictures(content: &Content, shown: &Shown, width: f64) -> [PlacePicture; 4] {
    let geometry = content.geometry.as_ref().expect("outlines");
    let Shown {
        distribution,
        classes,
    } = shown;
    [
        strip(distribution, &look(width)),
        bars(distribution, &look(width)),
        map(distribution, geometry, classes, &look(width)),
        tiles(distribution, classes, &look(width)),
    ]
}

fn code(text: &str) -> RegionCode {
    RegionCode::from_text(text).expect("a code")
}

#[test]
fn every_picture_of_every_indicator_and_year_stays_inside_its_room() {
    let content = content();
    for id in content.datasets.keys() {
        let years = shown(&content, id.as_str(), "").distribution.years;
        for year in years.iter().step_by(5) {
            let shown = shown(&content, id.as_str(), &format!("kunta=992&vuosi={year}"));
            for picture in pictures(&content, &shown, 328.0) {
                assert!(picture.width <= 328, "{id} {year}");
                for mark in &picture.marks {
                    let (x, y) = mark.centre;
                    assert!(
                        (0..=picture.width).contains(&x),
                        "{id} {year} {mark:?} {}",
                        picture.width
                    );
                    assert!(
                        (0..=picture.height).contains(&y),
                        "{id} {year} {mark:?} {}",
                        picture.height
                    );
                }
            }
        }
    }
}

#[test]
fn a_year_moves_bars_but_not_their_scale() {
    let content = content();
    let lengths = |year: &str| {
        let shown = shown(&content, "181", &format!("vuosi={year}"));
        let picture = bars(&shown.distribution, &look(600.0));
        let ranked: Vec<_> = shown.distribution.ranked().collect();
        ranked
            .into_iter()
            .map(|(place, figure, _)| {
                let path = &picture.mark(&place.region.code).expect("a bar").path;
                let (_, width) = path.split_once('h').expect("a width");
                let (width, _) = width.split_once('v').expect("a height");
                (figure.number(), width.parse::<f64>().expect("a number"))
            })
            .collect::<Vec<_>>()
    };
    let (highest, longest) = lengths("1993")[0];
    for (figure, length) in lengths("1993").into_iter().chain(lengths("2021")) {
        assert!((length - figure * longest / highest).abs() < 2.0);
    }
}

#[test]
fn the_dots_of_every_year_have_most_of_the_strip_to_themselves() {
    let content = content();
    for year in ["1993", "2021"] {
        let shown = shown(&content, "181", &format!("vuosi={year}"));
        let picture = strip(&shown.distribution, &look(600.0));
        let x = |mark: Option<&PlaceMark>| mark.expect("a dot").centre.0;
        assert!(
            x(picture.marks.last()) - x(picture.marks.first()) > 300,
            "{year}"
        );
    }
}

#[test]
fn the_lowest_the_highest_and_the_chosen_are_named_on_the_strip() {
    let content = content();
    let shown = shown(&content, "181", "vuosi=2021&kunta=410");
    let picture = strip(&shown.distribution, &look(600.0));
    let named: Vec<_> = picture
        .marks
        .iter()
        .filter(|mark| !mark.labels.is_empty())
        .map(|mark| (mark.name.as_str(), mark.labels[0].tone))
        .collect();
    assert_eq!(
        named,
        [
            ("Muurame", Tone::Plain),
            ("Laukaa", Tone::Strong),
            ("Saarijärvi", Tone::Plain),
        ]
    );
}

#[test]
fn negative_bars_lie_left_of_zero_and_others_right_of_it() {
    let content = content();
    let shown = shown(&content, "178", "vuosi=2010&vertaa=ei");
    let picture = bars(&shown.distribution, &look(600.0));
    let zero = picture.lines[0].path.clone();
    let zero: i32 = zero[1..zero.find(' ').expect("two places")]
        .parse()
        .expect("a place");
    let mut sides = [0, 0];
    for (mark, place) in picture.marks.iter().zip(&shown.distribution.places) {
        let from: i32 = mark.path[1..mark.path.find(' ').expect("two places")]
            .parse()
            .expect("a place");
        let is_below = place.figure().expect("a figure").number() < 0.0;
        assert_eq!(from < zero, is_below, "{}", mark.name);
        sides[usize::from(is_below)] += 1;
    }
    assert!(sides.iter().all(|count| *count > 3));
}

#[test]
fn no_line_runs_through_the_texts_of_bars() {
    const LETTER: i32 = 8;
    let content = content();
    for id in content.datasets.keys() {
        let shown = shown(&content, id.as_str(), "kunta=992");
        for width in [328.0, 800.0] {
            let picture = bars(&shown.distribution, &look(width));
            for line in &picture.lines {
                let (x, heights) = line.path[1..].split_once(' ').expect("two places");
                let (from, to) = heights.split_once('V').expect("two heights");
                let [x, from, to] = [x, from, to].map(|one| one.parse::<i32>().expect("a place"));
                for label in picture.marks.iter().flat_map(|mark| &mark.labels) {
                    let half = i32::try_from(label.text.chars().count()).expect("short") * LETTER;
                    let (left, right) = match label.side {
                        Side::Right => (label.x, label.x + half),
                        Side::Left => (label.x - half, label.x),
                        Side::Middle => (label.x - half / 2, label.x + half / 2),
                    };
                    let is_beside = x < left - 4 || x > right + 4;
                    let is_apart = label.y < from || label.y - 12 >= to;
                    assert!(is_beside || is_apart, "{id}, {width}: {line:?} {label:?}");
                }
            }
        }
    }
}

#[test]
fn every_choice_leaves_each_name_on_the_map_to_itself() {
    const LETTER: i32 = 8;
    let content = content();
    for chosen in [
        "",
        "kunta=179",
        "kunta=179~500",
        "kunta=435~172~249~850~077~410~179~291~889~216",
    ] {
        let shown = shown(&content, "181", chosen);
        let [_, _, map, _] = pictures(&content, &shown, 460.0);
        let mut spans: Vec<(&str, i32, i32, i32)> = Vec::new();
        for mark in &map.marks {
            for label in mark.labels.iter().filter(|label| label.tone != Tone::Class) {
                let half =
                    i32::try_from(label.text.chars().count()).expect("short") * LETTER * 12 / 26;
                assert!(
                    label.x - half >= 0 && label.x + half <= map.width,
                    "{}",
                    mark.name
                );
                spans.push((&mark.name, label.x - half, label.x + half, label.y));
            }
        }
        for (index, (name, left, right, y)) in spans.iter().enumerate() {
            for (other, from, to, line) in &spans[index + 1..] {
                let is_apart = right < from || to < left || (y - line).abs() >= 12;
                assert!(is_apart, "{name} {other} {chosen}");
            }
        }
        // Muurame lies in a hole of Jyväskylä.
        let centre = map.mark(&code("500")).expect("Muurame").centre;
        let covers = |span: &&(&str, i32, i32, i32)| {
            span.0 != "Muurame"
                && (span.1..=span.2).contains(&centre.0)
                && (span.3 - 4 - centre.1).abs() <= 6
        };
        assert_eq!(spans.iter().find(covers), None, "{chosen}");
    }
}

#[test]
fn what_has_no_figure_is_hatched_on_map_and_tiles_last_among_bars_and_not_on_the_strip() {
    let content = content();
    let indicator = content
        .datasets
        .keys()
        .find(|id| {
            let distribution = shown(&content, id.as_str(), "").distribution;
            (3..22).contains(&distribution.known())
        })
        .expect("an indicator with gaps");
    let shown = shown(&content, indicator.as_str(), "");
    let known = shown.distribution.known();
    let [strip, bars, map, tiles] = pictures(&content, &shown, 600.0);
    assert_eq!(strip.marks.len(), known);
    for picture in [&map, &tiles] {
        let missing = picture
            .marks
            .iter()
            .filter(|mark| mark.fill == Fill::Missing);
        assert_eq!(missing.count(), 22 - known);
    }
    assert!(bars.marks[known..].iter().all(
        |mark| mark.path.is_empty() && mark.labels.iter().any(|label| label.text == "ei lukua")
    ));
}

#[test]
fn neighbours_on_the_map_are_found_in_the_direction_of_the_key() {
    let content = content();
    let shown = shown(&content, "181", "");
    let [_, _, map, tiles] = pictures(&content, &shown, 460.0);
    let to = |picture: &PlacePicture, key: &str, from: &str| match place_step(
        key,
        Some(&code(from)),
        picture,
    ) {
        Some(PlaceStep::To(code)) => code.to_string(),
        other => panic!("{other:?}"),
    };
    // Saarijärvi lies west of Äänekoski, and Pihtipudas in the north has nothing above it.
    assert_eq!(to(&map, "ArrowRight", "729"), "992");
    assert_eq!(to(&map, "ArrowLeft", "992"), "729");
    assert_eq!(to(&map, "ArrowUp", "601"), "601");
    assert_eq!(to(&tiles, "ArrowDown", "992"), "410");
    assert_eq!(to(&tiles, "ArrowRight", "992"), "275");
    assert_eq!(
        place_step("Escape", Some(&code("992")), &map),
        Some(PlaceStep::Leave)
    );
    assert_eq!(place_step("Tab", None, &map), None);
}

#[test]
fn every_municipality_of_the_map_can_be_reached_with_arrow_keys() {
    let content = content();
    let shown = shown(&content, "181", "");
    let [_, _, map, tiles] = pictures(&content, &shown, 460.0);
    for picture in [&map, &tiles] {
        let mut reached = vec![picture.marks[0].code.clone()];
        let mut index = 0;
        while let Some(from) = reached.get(index).cloned() {
            for key in ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] {
                match place_step(key, Some(&from), picture) {
                    Some(PlaceStep::To(to)) if !reached.contains(&to) => reached.push(to),
                    _ => {}
                }
            }
            index += 1;
        }
        assert_eq!(reached.len(), 22);
    }
}

#[test]
fn the_colours_of_classes_carry_their_texts() {
    let tokens = std::fs::read_to_string("style/tokens.css").expect("the tokens");
    let (light, dark) = tokens.split_once("@media").expect("two schemes");
    for scheme in [light, dark] {
        for class in 0..5 {
            let colour = |name: String| {
                let (_, rest) = scheme.split_once(&name).expect("a colour");
                rest[..7].to_owned()
            };
            let shade = colour(format!("--class-{class}: "));
            let ink = colour(format!("--class-ink-{class}: "));
            assert!(contrast(&shade, &ink) >= 4.5, "{shade} {ink}");
        }
    }
}

/// Contrast of two colours `#rrggbb`, WCAG 2.2.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| {
        [(1, 0.2126), (3, 0.7152), (5, 0.0722)]
            .into_iter()
            .map(|(start, weight)| {
                let channel = u8::from_str_radix(&colour[start..start + 2], 16).expect("a channel");
                let share = f64::from(channel) / 255.0;
                let linear = if share <= 0.04045 {
                    share / 12.92
                } else {
                    ((share + 0.055) / 1.055).powf(2.4)
                };
                linear * weight
            })
            .sum::<f64>()
            + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}
