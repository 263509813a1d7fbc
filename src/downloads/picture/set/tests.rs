use std::sync::Arc;

use proptest::prelude::*;

use crate::{
    downloads::{
        SetDesk,
        picture::tests::{assert_readable, changed_catalogue, texts},
        tests::{catalogue, code, dataset, series, text},
    },
    model::{Catalogue, Dataset, Date, Indicator, Region},
    publication::{CatalogueFile, DatasetFile, Release},
};

const PAGE: &str = "https://tilannekuva.example/jarjestolle";

/// The picture of the set of the only indicator, of a release of some day, as it is made from published files.
fn svg_of((catalogue, dataset): (&Catalogue, &Dataset), query: &str, date: &str) -> String {
    let [indicator] = catalogue.indicators.as_slice() else {
        panic!("the catalogue has one indicator");
    };
    let published = serde_json::to_vec(&CatalogueFile::of(catalogue)).unwrap();
    let figures = DatasetFile::of(dataset, indicator.decimals);
    let datasets = [(indicator.id.clone(), serde_json::to_vec(&figures).unwrap())];
    let release = Release {
        id: "0123456789ab".to_owned(),
        date: Date::from_iso(date).unwrap(),
    };
    let desk = SetDesk::open(&published, &datasets, release).unwrap();
    desk.view(PAGE, query).picture().svg
}

fn svg(catalogue: &Catalogue, query: &str) -> String {
    svg_of((catalogue, &dataset()), query, "2023-11-24")
}

/// What can be read, without the ends of lines.
fn read(svg: &str) -> String {
    let said = texts(&without_charts(svg));
    let said: Vec<String> = said.into_iter().map(|(text, _)| text).collect();
    said.join(" ")
}

/// The picture without its charts, whose texts stand at fractions of pixels.
fn without_charts(svg: &str) -> String {
    let mut parts = svg.split("<g transform=");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(part.split_once("</g>").unwrap().1);
    }
    rest
}

fn charts(svg: &str) -> Vec<&str> {
    let charts = svg.split("<g transform=").skip(1);
    charts
        .map(|part| part.split_once("</g>").unwrap().0)
        .collect()
}

#[test]
fn an_indicator_has_its_name_what_its_figures_say_and_its_development() {
    let svg = svg(&catalogue(), "sarja=178&kunta=077&nimi=Oma+sarja");
    let read = read(&svg);
    for said in [
        "Oma sarja",
        "Hankasalmi",
        "Nettomuutto; \"netto\" / 1 000 asukasta",
        // The newest figure, and that of the county beside it.
        "2,5",
        "−1\u{202f}234,6",
    ] {
        assert!(read.contains(said), "{said} in {read}");
    }
    let [chart] = charts(&svg)[..] else {
        panic!("one chart in {svg}");
    };
    assert!(chart.contains("<path"), "{chart}");
    for said in ["2020", "2022", "Hankasalmi", "Keski-Suomi"] {
        assert!(chart.contains(said), "{said} in {chart}");
    }
    assert!(!chart.contains("Äänekoski"), "{chart}");
}

#[test]
fn figures_of_one_year_alone_have_no_chart() {
    let svg = svg(&catalogue(), "sarja=178&kunta=992&vertaa=ei");
    assert_eq!(charts(&svg).len(), 1, "the county has figures of two years");
    let mut catalogue = catalogue();
    catalogue
        .regions
        .retain(|region| region.code.as_str() == "992");
    let svg = self::svg(&catalogue, "sarja=178&kunta=992");
    assert_eq!(charts(&svg), Vec::<&str>::new());
    assert!(read(&svg).contains("−3,4"), "{svg}");
}

#[test]
fn a_caveat_and_that_figures_are_old_are_said_beside_them() {
    let catalogue = changed_catalogue(
        |indicator| indicator.caveat = Some(text("Ei kerro kaikista.")),
        None,
    );
    let fresh = read(&svg_of((&catalogue, &dataset()), "sarja=178", "2023-11-24"));
    let old = read(&svg_of((&catalogue, &dataset()), "sarja=178", "2030-11-24"));
    assert!(fresh.contains("Ei kerro kaikista."), "{fresh}");
    let age = "Uusimmat luvut ovat vuodelta 2022";
    assert!(old.contains(age) && !fresh.contains(age), "{old} {fresh}");
}

#[test]
fn every_line_has_its_name_however_many_there_are() {
    let mut catalogue = catalogue();
    let [sample, ..] = catalogue.regions.as_slice() else {
        panic!("there are regions");
    };
    let sample = Arc::clone(sample);
    let codes: Vec<String> = (0..10).map(|number| format!("{}", 100 + number)).collect();
    let others = codes.iter().map(|region| {
        Arc::new(Region {
            code: code(region),
            name: text(&["Kunta", region].concat()),
            short_name: text(&["Kunta", region].concat()),
            ..sample.as_ref().clone()
        })
    });
    catalogue.regions.extend(others);
    let known = codes.iter().zip(0_u8..).map(|(region, number)| {
        let figure = f64::from(number);
        series(region, &[Some(figure), None, Some(figure + 1.0)])
    });
    let dataset = Dataset::of(
        dataset().indicator().clone(),
        dataset().years(),
        dataset().all().cloned().chain(known),
    );
    let query = format!("sarja=178&kunta={}", codes.join("~"));
    let svg = svg_of((&catalogue, &dataset), &query, "2023-11-24");
    let [chart] = charts(&svg)[..] else {
        panic!("one chart in {svg}");
    };
    for region in &codes {
        assert!(
            chart.contains(&["Kunta", region].concat()),
            "{region} in {chart}"
        );
    }
    assert!(chart.contains("Keski-Suomi"), "{chart}");
}

#[test]
fn the_area_and_what_lacks_figures_are_said() {
    let everywhere = read(&svg(&catalogue(), "sarja=178~999"));
    assert!(
        everywhere.contains("Toiminta-alue: kaikki kunnat"),
        "{everywhere}"
    );
    let lacking = "Näistä kokoelman mittareista ei ole lukuja: 999.";
    assert!(everywhere.contains(lacking), "{everywhere}");
    assert!(!read(&svg(&catalogue(), "sarja=178")).contains("ei ole lukuja"));
}

#[test]
fn readers_who_do_not_see_it_are_told_the_newest_figures() {
    let svg = svg(&catalogue(), "sarja=178&kunta=077");
    let (_, described) = svg.split_once("<desc>").unwrap();
    let (described, _) = described.split_once("</desc>").unwrap();
    assert!(
        described.contains("2,5") && described.contains("2022"),
        "{described}"
    );
}

#[test]
fn source_licence_date_and_address_are_to_be_read_and_in_the_metadata() {
    let svg = svg(&catalogue(), "sarja=178&kunta=077");
    for told in [
        "Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus.",
        "CC BY 4.0",
        "https://tilannekuva.example/jarjestolle?",
    ] {
        assert!(svg.matches(told).count() >= 2, "{told} in {svg}");
    }
    assert!(svg.contains("24.11.2023"));
    for refused in ["style=", "<style", "href", "src=", "url(", "class="] {
        assert!(!svg.contains(refused), "{refused} in {svg}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_things_are_called_texts_stay_apart_and_stay_texts(
        name in "[A-Za-zÅÄÖåäö<>\"'&% -]{1,90}",
        region in "[A-Za-zÅÄÖåäö<>\"'& -]{1,60}",
        language in prop::sample::select(vec!["fi", "sv", "en"]),
    ) {
        prop_assume!(!name.trim().is_empty() && !region.trim().is_empty());
        let named = |indicator: &mut Indicator| indicator.name = text(&name);
        let catalogue = changed_catalogue(named, Some(&region));
        for shown in ["", "&kunta=077", "&kunta=077~992"] {
            let svg = svg(&catalogue, &format!("sarja=178&kieli={language}{shown}"));
            assert_readable(&without_charts(&svg));
            // Every sign of markup is one that the picture itself wrote.
            prop_assert!(!svg.to_lowercase().contains("<script"));
            prop_assert_eq!(svg.matches('<').count(), svg.matches('>').count());
        }
    }
}
