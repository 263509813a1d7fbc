use super::*;
use crate::{downloads::tests::imprint, model::Language};

const CHART: DrawnChart<'_> = DrawnChart {
    svg: "<svg width=\"912\" height=\"430\"><text style=\"font-size:13px;fill:#fff\">1</text></svg>",
    height: 430,
    remark: "Nolla on asteikolla.",
};

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
