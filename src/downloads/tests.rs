//! A small synthetic indicator, and what its files hold.

use std::sync::Arc;

use super::{file_name::file_name, *};
use crate::{
    model::{
        Absence, Accent, AreaKind, Break, Catalogue, Comparison, Dataset, Date, Direction, Figure,
        FigureSource, Gathering, Indicator, IndicatorId, Interval, Language, Observation, People,
        Phenomenon, PhenomenonId, PriorityArea, PriorityAreaId, Region, RegionCode, RegionLevel,
        Selection, Series, Sex, Similarity, SourceId, SurveyRhythm, Translated, Unit, Year,
        YearRange,
    },
    words::{Words, downloads::DownloadWords},
};

pub(super) fn text(text: &str) -> Translated {
    Translated::of([(Language::Finnish, text)]).unwrap()
}

pub(super) fn code(text: &str) -> RegionCode {
    RegionCode::from_text(text).unwrap()
}

pub(super) fn year(number: i64) -> Year {
    Year::from_number(number).unwrap()
}

fn region(level: RegionLevel, region: &str, name: &str) -> Arc<Region> {
    Arc::new(Region {
        code: code(region),
        level,
        name: text(name),
        short_name: text(name),
        locative: text(name),
        subregion: None,
        population: None,
        mergers: Vec::new(),
        tile: None,
    })
}

pub(super) fn indicator() -> Arc<Indicator> {
    Arc::new(Indicator {
        id: IndicatorId::from_text("178").unwrap(),
        name: text("Nettomuutto; \"netto\" / 1 000 asukasta"),
        unit: Unit::Per1000,
        decimals: 1,
        direction: Direction::HigherIsBetter,
        phenomenon: PhenomenonId::from_text("vaesto").unwrap(),
        target_groups: Vec::new(),
        people: People::Anyone,
        collections: Vec::new(),
        gathering: Gathering::Register,
        rhythm: SurveyRhythm::Yearly,
        breaks: vec![Break {
            year: year(2022),
            reason: text("Laskutapa muuttui."),
        }],
        source: SourceId::from_text("sotkanet"),
        source_id: Some("178".to_owned()),
        source_updated: Date::from_iso("2025-04-29"),
        next_update: None,
        producer: Some(text("Tilastokeskus")),
        caveat: None,
        statement: None,
        coverage: None,
    })
}

pub(super) fn catalogue() -> Catalogue {
    Catalogue {
        similarity: Similarity::default(),
        name: text("Kokeilupalvelu"),
        question: text("Miten?"),
        publisher: text("Kokeilualue"),
        regions: vec![
            region(RegionLevel::Municipality, "077", "Hankasalmi"),
            region(RegionLevel::Municipality, "992", "Äänekoski"),
            region(RegionLevel::County, "HVA15", "Keski-Suomi"),
        ],
        areas: vec![PriorityArea {
            id: PriorityAreaId::from_text("tausta").unwrap(),
            kind: AreaKind::Background,
            accent: Accent::Grey,
            name: text("Taustatiedot"),
            aim: None,
            phenomena: vec![Phenomenon {
                id: PhenomenonId::from_text("vaesto").unwrap(),
                name: text("=Väestö"),
            }],
        }],
        groups: Vec::new(),
        sources: vec![FigureSource {
            id: SourceId::from_text("sotkanet").unwrap(),
            name: text("Sotkanet.fi"),
            attribution: Some(text("Lähde: Sotkanet.fi, THL")),
            url: Some("https://sotkanet.fi".to_owned()),
            indicator_url: Some("https://sotkanet.fi/{id}".to_owned()),
            licence: Some("CC BY 4.0".to_owned()),
            licence_url: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()),
            next_update: None,
        }],
        indicators: vec![indicator()],
    }
}

pub(super) fn series(region: &str, values: &[Option<f64>]) -> Series {
    let last = 2020 + i64::try_from(values.len()).unwrap() - 1;
    let observations = values
        .iter()
        .map(|value| {
            value.map_or(Observation::missing(Absence::Suppressed), |value| {
                let figure = |number| Figure::from_number(number).unwrap();
                Observation {
                    interval: Interval::published(figure(value - 0.5), figure(value + 0.5)),
                    is_provisional: value > 2.0,
                    ..Observation::known(figure(value))
                }
            })
        })
        .collect();
    let years = YearRange::of(year(2020), year(last)).unwrap();
    Series::of(code(region), Sex::Total, years, observations).unwrap()
}

/// Three regions; nobody has a figure of 2021.
pub(super) fn dataset() -> Dataset {
    Dataset::of(
        IndicatorId::from_text("178").unwrap(),
        YearRange::of(year(2020), year(2022)).unwrap(),
        [
            series("077", &[Some(1.5), None, Some(2.5)]),
            series("992", &[Some(-3.4), None, None]),
            series("HVA15", &[Some(0.0), None, Some(-1234.56)]),
        ],
    )
}

fn view() -> Comparison {
    let selection = Selection::default().with_municipalities([code("992")]);
    Comparison::of(&catalogue(), &indicator(), &dataset(), &selection)
}

fn subject<'a>(
    catalogue: &'a Catalogue,
    indicator: &'a Indicator,
    vocabulary: Vocabulary,
) -> Subject<'a> {
    Subject {
        catalogue,
        indicator,
        release: "0123456789ab",
        words: Words::of(Language::Finnish),
        vocabulary,
    }
}

/// The rows below the headings as another reader reads them, and the headings.
fn read(written: &str, separator: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(written.trim_start_matches('\u{feff}').as_bytes());
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let headings = owned(reader.headers().unwrap());
    let rows = reader
        .records()
        .map(|record| owned(&record.unwrap()))
        .collect();
    (headings, rows)
}

#[test]
fn a_file_for_programs_has_codes_a_point_and_every_column() {
    let (catalogue, indicator, view) = (catalogue(), indicator(), view());
    let extract = Extract::of_view(&view);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Codes),
    );
    let (headings, rows) = read(&comma_separated::write(&table, Dialect::Machine), b',');
    assert_eq!(headings, figure_table::COLUMNS);
    assert_eq!(
        rows[0],
        [
            "178",
            "Nettomuutto; \"netto\" / 1 000 asukasta",
            "Taustatiedot",
            "'=Väestö",
            "992",
            "Äänekoski",
            "municipality",
            "2020",
            "total",
            "-3.4",
            "per-1000",
            "1",
            "-3.9",
            "-2.9",
            "published",
            "",
            "higher",
            "cannot-tell",
            "",
            "Sotkanet.fi",
            "https://sotkanet.fi/178",
            "2025-04-29",
            "CC BY 4.0",
            "0123456789ab",
        ]
    );
}

#[test]
fn a_file_for_excel_speaks_the_language_of_the_reader() {
    let (catalogue, indicator, view) = (catalogue(), indicator(), view());
    let extract = Extract::of_view(&view);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Words),
    );
    let (headings, rows) = read(&comma_separated::write(&table, Dialect::FinnishExcel), b';');
    assert_eq!(headings[9], "Luku");
    assert_eq!(
        rows[0][6..11],
        ["kunta", "2020", "yhteensä", "-3,4", "tuhatta kohti"]
    );
    assert_eq!(rows[3][9], "-1234,6");
}

#[test]
fn a_missing_figure_is_empty_and_says_why() {
    let (catalogue, indicator, view) = (catalogue(), indicator(), view());
    let extract = Extract::of_view(&view);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Codes),
    );
    assert_eq!(table.rows[1][9], Cell::Empty);
    assert_eq!(table.rows[1][14], Cell::Text("suppressed".to_owned()));
    assert!(matches!(&table.rows[1][15], Cell::Text(reason) if reason.contains("salannut")));
}

#[test]
fn the_view_has_its_comparators_and_only_years_with_figures() {
    let view = view();
    let extract = Extract::of_view(&view);
    let regions: Vec<_> = extract
        .lines
        .iter()
        .map(|(region, _)| region.code.as_str())
        .collect();
    assert_eq!(regions, ["992", "HVA15"]);
    assert_eq!(extract.years, [year(2020), year(2022)]);
    assert_eq!(extract.row_count(), 4);
}

#[test]
fn the_whole_indicator_has_every_region() {
    let (catalogue, indicator, dataset) = (catalogue(), indicator(), dataset());
    let extract = Extract::of_whole(&catalogue, &dataset);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Codes),
    );
    assert_eq!(extract.row_count(), 6);
    assert_eq!(table.rows.len(), extract.row_count());
    assert_eq!(table.rows[0][4], Cell::Text("077".to_owned()));
}

#[test]
fn a_file_is_named_after_what_is_in_it() {
    let (catalogue, view, dataset) = (catalogue(), view(), dataset());
    let words = DownloadWords::of(Language::Finnish);
    let name =
        |extract: &Extract<'_>| file_name(&indicator().id, extract, "0123456789ab", "csv", words);
    assert_eq!(
        name(&Extract::of_view(&view)),
        "178_992-HVA15_2020-2022_01234567.csv"
    );
    assert_eq!(
        name(&Extract::of_whole(&catalogue, &dataset)),
        "178_kaikki_2020-2022_01234567.csv"
    );
}

pub(super) fn imprint() -> Imprint {
    let view = view();
    let shown = Shown {
        sentence: "Äänekoskella oli −3,4 < 0 & enemmän.".to_owned(),
        address: "https://tilannekuva.example/mittari/178?kunta=992&nolla=1".to_owned(),
        date: Date::from_iso("2026-11-24").unwrap(),
        release: "0123456789ab".to_owned(),
    };
    Imprint::of(
        &catalogue(),
        &indicator(),
        &Extract::of_view(&view),
        shown,
        Words::of(Language::Finnish),
    )
}

#[test]
fn a_citation_names_publisher_figures_source_licence_date_and_address() {
    assert_eq!(
        imprint().citation(Words::of(Language::Finnish)),
        "Kokeilualue. Nettomuutto; \"netto\" / 1 000 asukasta. Äänekoski, Keski-Suomi, 2020–2022. \
         Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus. \
         Lisenssi: CC BY 4.0. \
         Julkaistu palvelussa Kokeilupalvelu 24.11.2026. \
         https://tilannekuva.example/mittari/178?kunta=992&nolla=1"
    );
    let english = imprint().citation(Words::of(Language::English));
    assert!(english.contains("Licence: CC BY 4.0"), "{english}");
    assert!(english.contains("on 24 November 2026. https"), "{english}");
}

#[test]
fn an_unknown_licence_is_not_spoken_of() {
    let imprint = Imprint {
        licence: String::new(),
        licence_address: String::new(),
        ..imprint()
    };
    let words = Words::of(Language::Finnish);
    assert!(!imprint.citation(words).contains("Lisenssi"));
    assert!(
        imprint
            .entries(words, None)
            .iter()
            .all(|(name, text)| *name != words.licence && !text.is_empty())
    );
}

#[test]
fn the_columns_of_figures_are_those_with_figures() {
    let (catalogue, indicator, view) = (catalogue(), indicator(), view());
    let extract = Extract::of_view(&view);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Codes),
    );
    for (column, cell) in table.rows[0].iter().enumerate() {
        if matches!(cell, Cell::Figure(..)) {
            assert!(figure_table::is_figure_column(column), "{column}");
        }
        if matches!(cell, Cell::Whole(_)) {
            assert!(!figure_table::is_figure_column(column), "{column}");
        }
    }
}

#[test]
fn a_break_and_a_provisional_figure_are_said_beside_the_figure() {
    let (catalogue, indicator, dataset) = (catalogue(), indicator(), dataset());
    let extract = Extract::of_whole(&catalogue, &dataset);
    let table = FigureTable::of(
        &extract,
        &subject(&catalogue, &indicator, Vocabulary::Codes),
    );
    let [_, newest, ..] = table.rows.as_slice() else {
        panic!("no second row");
    };
    assert_eq!(newest[14], Cell::Text("provisional".to_owned()));
    let Cell::Text(note) = &newest[15] else {
        panic!("no note");
    };
    assert!(note.starts_with("Ennakkotieto"), "{note}");
    assert!(note.contains("Laskutapa muuttui."), "{note}");
}
