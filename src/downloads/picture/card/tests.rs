use proptest::prelude::*;

use super::*;
use crate::{
    downloads::{
        CardDesk,
        picture::tests::{assert_readable, changed_catalogue, texts},
        tests::{catalogue, code, dataset, text, year},
    },
    model::{Coverage, Direction, Indicator, Language, PriorityAreaId, Sex, YearRange},
    publication::{CardFile, CatalogueFile, Release},
};

fn release() -> Release {
    Release {
        id: "0123456789ab".to_owned(),
        date: Date::from_iso("2026-11-24").unwrap(),
    }
}

/// The desk of a region's card, as it is made from published files.
fn desk(catalogue: &Catalogue, region: &str) -> CardDesk {
    let dataset = dataset();
    let region = catalogue.region(&code(region)).unwrap();
    let card = Card::of(catalogue, |_| Some(&dataset), region);
    let card = serde_json::to_vec(&CardFile::of(&card, catalogue)).unwrap();
    let published = serde_json::to_vec(&CatalogueFile::of(catalogue)).unwrap();
    CardDesk::open(&published, &card, &region.code, release()).unwrap()
}

fn svg(catalogue: &Catalogue, region: &str, query: &str) -> String {
    let desk = desk(catalogue, region);
    desk.view("https://tilannekuva.example/kunta/1", query)
        .picture()
        .svg
}

#[test]
fn a_figure_stands_with_its_unit_and_its_year() {
    let svg = svg(&catalogue(), "077", "");
    let texts: Vec<String> = texts(&svg).into_iter().map(|(text, _)| text).collect();
    assert!(
        texts.iter().any(|text| text.starts_with("2,5")),
        "{texts:?}"
    );
    assert!(texts.contains(&"2022".to_owned()), "{texts:?}");
    assert!(svg.contains("Hankasalmi: Kuntakortti"));
}

#[test]
fn too_few_figures_are_said_not_to_tell_a_direction() {
    let svg = svg(&catalogue(), "077", "");
    assert!(
        svg.contains(">Ei voi</text>") && svg.contains(">päätellä</text>"),
        "{svg}"
    );
}

#[test]
fn an_older_figure_says_that_a_newer_one_is_missing() {
    let svg = svg(&catalogue(), "992", "");
    assert!(svg.contains("uudempi luku"), "{svg}");
    assert!(svg.contains("Mitä ei tiedetä"), "{svg}");
}

#[test]
fn a_neutral_indicator_is_neither_better_nor_worse() {
    let neutral = changed_catalogue(|indicator| indicator.direction = Direction::Neutral, None);
    for region in ["077", "992", "HVA15"] {
        let svg = svg(&neutral, region, "");
        assert!(!svg.contains("Paranee") && !svg.contains("Heikkenee"));
        assert!(!svg.contains("#0b6b3a") && !svg.contains("#a3260b"));
    }
}

#[test]
fn one_phenomenon_is_shown_alone_when_the_query_names_it() {
    let catalogue = catalogue();
    let desk = desk(&catalogue, "077");
    let view = desk.view(
        "https://tilannekuva.example/kunta/77",
        "ilmio=vaesto&kieli=fi",
    );
    let svg = view.picture().svg;
    assert!(svg.contains("Hankasalmi: =Väestö"), "{svg}");
    assert!(!svg.contains("Mihin kiinnittää huomiota"));
    assert_eq!(
        view.address,
        "https://tilannekuva.example/kunta/77?ilmio=vaesto"
    );
    assert_eq!(view.file_name("png"), "kortti_077_vaesto_01234567.png");
}

#[test]
fn an_area_is_shown_with_the_figures_of_the_county() {
    let catalogue = catalogue();
    let area = PriorityAreaId::from_text("tausta").unwrap();
    let desk = desk(&catalogue, "HVA15").of_area(&area).unwrap();
    let view = desk.view("https://tilannekuva.example/painopiste/tausta", "");
    let svg = view.picture().svg;
    assert!(svg.contains("Taustatiedot: Keski-Suomi"), "{svg}");
    assert_eq!(view.file_name("svg"), "painopiste_tausta_01234567.svg");
    assert!(view.imprint().sentence.contains("(2022)"));
}

#[test]
fn an_overview_gives_the_same_picture_as_the_whole_catalogue() {
    let known = |indicator: &mut Indicator| {
        indicator.coverage = Some(Coverage {
            years: YearRange::of(year(2020), year(2022)).unwrap(),
            sexes: vec![Sex::Total],
            municipalities: 2,
        });
    };
    let catalogue = changed_catalogue(known, None);
    let overview = catalogue.overview(Language::Finnish);
    assert_eq!(svg(&catalogue, "077", ""), svg(&overview, "077", ""));
}

#[test]
fn source_licence_date_and_address_are_to_be_read_and_in_the_metadata() {
    let svg = svg(&catalogue(), "077", "");
    for told in [
        "Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus.",
        "CC BY 4.0",
        "https://tilannekuva.example/kunta/1",
    ] {
        assert!(svg.matches(told).count() >= 2, "{told} in {svg}");
    }
    assert!(svg.contains("<dc:date>2026-11-24</dc:date>"));
    assert!(svg.contains("24.11.2026"));
}

#[test]
fn several_producers_of_one_source_are_told_together() {
    let mut catalogue = catalogue();
    let mut second = catalogue.indicators[0].as_ref().clone();
    second.id = crate::model::IndicatorId::from_text("179").unwrap();
    second.producer = Some(text("Kela"));
    catalogue.indicators.push(Arc::new(second));
    let svg = svg(&catalogue, "077", "");
    assert!(
        svg.contains("Lähde: Sotkanet.fi, THL; tuottajat Tilastokeskus, Kela."),
        "{svg}"
    );
}

#[test]
fn a_picture_refers_to_nothing_outside_itself_and_has_no_styles() {
    let svg = svg(&catalogue(), "992", "");
    for refused in ["style=", "<style", "href", "src=", "url(", "class="] {
        assert!(!svg.contains(refused), "{refused} in {svg}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_things_are_called_texts_stay_apart_and_stay_texts(
        name in "[A-Za-zÅÄÖåäö<>\"'&% -]{1,90}",
        region in "[A-Za-zÅÄÖåäö<>\"'& -]{1,60}",
        language in prop::sample::select(vec!["fi", "sv", "en"]),
    ) {
        prop_assume!(!name.trim().is_empty() && !region.trim().is_empty());
        let named = |indicator: &mut Indicator| indicator.name = text(&name);
        let catalogue = changed_catalogue(named, Some(&region));
        for shown in ["077", "992", "HVA15"] {
            let svg = svg(&catalogue, shown, &format!("kieli={language}"));
            assert_readable(&svg);
            // Every sign of markup is one that the picture itself wrote.
            prop_assert!(!svg.to_lowercase().contains("<script"));
            prop_assert_eq!(svg.matches('<').count(), svg.matches('>').count());
        }
    }
}
