use std::sync::Arc;

use super::*;
use crate::{
    downloads::tests::{catalogue, imprint, text},
    model::{Catalogue, Indicator, Language, Region, RegionLevel},
};

const CHART: DrawnChart<'_> = DrawnChart {
    svg: "<svg width=\"912\" height=\"430\"><text style=\"font-size:13px;fill:#fff\">1</text></svg>",
    height: 430,
    remark: "Nolla on asteikolla.",
};

/// The catalogue with another indicator in the place of its only one, and other names of its regions.
pub(super) fn changed_catalogue(change: impl Fn(&mut Indicator), name: Option<&str>) -> Catalogue {
    let mut catalogue = catalogue();
    for indicator in &mut catalogue.indicators {
        let mut changed = indicator.as_ref().clone();
        change(&mut changed);
        *indicator = Arc::new(changed);
    }
    for region in &mut catalogue.regions {
        if let Some(name) = name.filter(|_| region.level == RegionLevel::Municipality) {
            *region = Arc::new(Region {
                name: text(name),
                short_name: text(name),
                ..region.as_ref().clone()
            });
        }
    }
    catalogue
}

/// The texts of a picture with their edges: left, right, top, bottom.
pub(super) fn texts(svg: &str) -> Vec<(String, [i32; 4])> {
    let parts = svg.split("<text ").skip(1);
    parts
        .map(|part| {
            let (attributes, rest) = part.split_once('>').unwrap();
            let number = |name: &str| -> i32 {
                let (_, value) = attributes.split_once(&format!("{name}=\"")).unwrap();
                value.split('"').next().unwrap().parse().unwrap()
            };
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let text = rest.split("</text>").next().unwrap();
            let text = [
                ("&lt;", "<"),
                ("&gt;", ">"),
                ("&quot;", "\""),
                ("&amp;", "&"),
            ]
            .into_iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
            let lettering = Lettering {
                size,
                is_bold: attributes.contains("font-weight=\"700\""),
                ..Lettering::TEXT
            };
            let width = lettering.width_of(&text);
            let left = if attributes.contains("text-anchor=\"end\"") {
                x - width
            } else {
                x
            };
            (text, [left, left + width, y - size, y + size / 4])
        })
        .collect()
}

/// No text covers another, and none leaves the picture.
pub(super) fn assert_readable(svg: &str) {
    let texts = texts(svg);
    let width = i32::try_from(WIDTH).unwrap();
    for (index, (text, [left, right, top, bottom])) in texts.iter().enumerate() {
        assert!(*left >= 0 && *right <= width, "{text} leaves the picture");
        for (other, [from, to, above, below]) in &texts[index + 1..] {
            let is_apart = right <= from || to <= left || bottom <= above || below <= top;
            assert!(is_apart, "{text:?} covers {other:?}");
        }
    }
}

fn picture(imprint: &Imprint) -> Picture {
    Picture::of(CHART, imprint, Words::of(Language::Finnish))
}

#[test]
fn title_sentence_source_licence_date_and_address_are_to_be_read_and_in_the_metadata() {
    let svg = picture(&imprint()).svg;
    for text in [
        "Nettomuutto; &quot;netto&quot; / 1 000 asukasta",
        "Äänekoskella oli −3,4 &lt; 0 &amp; enemmän.",
        "Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus.",
        "CC BY 4.0",
        "https://tilannekuva.example/mittari/178?kunta=992&amp;nolla=1",
    ] {
        assert!(svg.matches(text).count() >= 2, "{text} in {svg}");
    }
    assert!(svg.contains("<dc:date>2026-11-24</dc:date>"));
    assert!(svg.contains("24.11.2026"));
    assert!(svg.contains("Nolla on asteikolla."));
}

#[test]
fn the_chart_stands_inside_without_styles() {
    let svg = picture(&imprint()).svg;
    assert!(
        svg.contains("<text font-size=\"13px\" fill=\"#fff\">1</text>"),
        "{svg}"
    );
    assert!(!svg.contains("style="));
}

#[test]
fn a_longer_sentence_makes_a_higher_picture() {
    let long = Imprint {
        sentence: "sana ".repeat(100),
        ..imprint()
    };
    assert!(picture(&long).height > picture(&imprint()).height);
}
