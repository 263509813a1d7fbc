//! The region's own content: it publishes, no figure is lost, and every summary makes sense.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{collections::BTreeMap, path::Path, sync::Arc};

use tilannekuva::{
    model::{
        AreaKind, Card, Catalogue, Comparison, Dataset, Figure, Gathering, Language, Month, Note,
        People, RegionCode, RegionLevel, Selection, Series, Sex, SourceId, Summary, Theme, Year,
    },
    publication::{Strictness, manifest_file::file_of},
    publish::{check, content::Content, write},
    source::{Library, memory::MemorySource},
};

const CONTENT: &str = "content";
const INDICATORS_WITH_FIGURES: usize = 51;
const MUNICIPALITIES: usize = 22;

fn content() -> Content {
    Content::read(Path::new(CONTENT))
        .unwrap_or_else(|problems| panic!("the content has problems: {problems:#?}"))
}

fn published() -> MemorySource {
    write::publication(&content()).expect("the content can be written")
}

fn open() -> Library {
    pollster::block_on(Library::open(Arc::new(published()), Strictness::Strict))
        .expect("the publication opens")
}

fn datasets(library: &Library) -> Vec<Arc<Dataset>> {
    library
        .manifest()
        .files
        .datasets
        .iter()
        .map(|(id, _)| {
            let loaded = pollster::block_on(library.dataset(id)).expect("figures load");
            assert_eq!(loaded.problems, []);
            loaded.value
        })
        .collect()
}

#[test]
fn every_card_is_read_as_it_was_made_and_no_figure_differs_from_its_dataset() {
    let content = content();
    let library = open();
    let regions: Vec<_> = Card::regions(library.catalogue()).collect();
    assert_eq!(regions.len(), MUNICIPALITIES + 2);
    for region in regions {
        let read = pollster::block_on(library.card(region)).expect("a card loads");
        assert_eq!(read.problems, []);
        let made = Card::of(&content.catalogue, |id| content.datasets.get(id), region);
        assert_eq!(read.value.rows.len(), made.rows.len());
        for (read, made) in read.value.rows.iter().zip(&made.rows) {
            assert_eq!(read.trend(), made.trend(), "{}", made.indicator.id);
            let dataset = &content.datasets[&made.indicator.id];
            let decimals = made.indicator.decimals;
            for series in read.figures.all() {
                for (year, figure) in series.figures() {
                    let source = dataset.series(series.region(), series.sex());
                    let source = source.and_then(|source| source.value(year).figure());
                    assert_eq!(
                        source.map(|source| source.to_scaled(decimals)),
                        Some(figure.to_scaled(decimals)),
                        "{} {} {year}",
                        made.indicator.id,
                        series.region()
                    );
                }
            }
        }
    }
}

fn municipalities(catalogue: &Catalogue) -> Vec<RegionCode> {
    catalogue
        .regions
        .iter()
        .filter(|region| region.level == RegionLevel::Municipality)
        .map(|region| region.code.clone())
        .collect()
}

#[test]
fn the_content_publishes_without_problems() {
    let problems = pollster::block_on(check::problems(Arc::new(published())));
    assert_eq!(problems, []);
}

#[test]
fn the_indicators_with_figures_are_all_there_and_explained() {
    let library = open();
    let with_figures: Vec<_> = library
        .catalogue()
        .indicators
        .iter()
        .filter(|indicator| !indicator.is_pending())
        .collect();
    assert_eq!(with_figures.len(), INDICATORS_WITH_FIGURES);
    for indicator in with_figures {
        assert!(
            file_of(&library.manifest().files.explanations, &indicator.id).is_some(),
            "{} has figures but no explanation",
            indicator.id
        );
    }
}

#[test]
fn every_producer_is_named_in_every_language() {
    let library = open();
    let producers: Vec<_> = library
        .catalogue()
        .indicators
        .iter()
        .filter_map(|indicator| indicator.producer.as_ref())
        .collect();
    assert!(!producers.is_empty());
    for producer in producers {
        for language in Language::ALL {
            let wording = producer.wording(language);
            assert_eq!(wording.language, language, "{}", wording.text);
        }
    }
}

/// What stands in the names of indicators of children, and of no others.
const CHILDREN: [&str; 6] = [
    "0–17-vuotiaat",
    "0–6-vuotiaat",
    "7–12-vuotiaat",
    "13–17-vuotiaat",
    "luokan oppilaista",
    "Lasten ",
];

#[test]
fn the_indicators_of_children_are_those_whose_names_say_so() {
    for indicator in &content().catalogue.indicators {
        // Publishing joins a range of ages by a character that no editor writes.
        let name = indicator.name.text(Language::Finnish);
        let name = name.replace('\u{2060}', "");
        let is_of_children = CHILDREN.iter().any(|children| name.contains(children));
        let people = if is_of_children {
            People::Children
        } else {
            People::Anyone
        };
        assert_eq!(indicator.people, people, "{name}");
    }
}

/// The sources that gather all their figures by asking, and indicators with figures that rest on answers all the same.
const SURVEYS: [&str; 3] = ["kouluterveyskysely", "terve-suomi", "teaviisari"];
const SURVEYS_ELSEWHERE: [&str; 3] = ["4333", "4909", "5186"];

#[test]
fn figures_that_rest_on_answers_are_of_a_survey() {
    for indicator in &content().catalogue.indicators {
        let source = indicator.source.as_ref().map_or("", SourceId::as_str);
        let asks = SURVEYS.contains(&source) || SURVEYS_ELSEWHERE.contains(&indicator.id.as_str());
        if asks {
            assert_eq!(indicator.gathering, Gathering::Survey, "{}", indicator.id);
        } else if !indicator.is_pending() {
            assert_eq!(indicator.gathering, Gathering::Register, "{}", indicator.id);
        }
    }
}

#[test]
fn every_file_of_figures_belongs_to_an_indicator() {
    let library = open();
    let files = std::fs::read_dir(Path::new(CONTENT).join("figures")).expect("the figures' folder");
    assert_eq!(files.count(), library.manifest().files.datasets.len());
}

#[test]
fn every_figure_of_the_content_is_published_and_no_other() {
    let library = open();
    for dataset in datasets(&library) {
        let file = Path::new(CONTENT).join(format!("figures/{}.csv", dataset.indicator()));
        let mut reader = csv::Reader::from_path(&file).expect("a table of figures");
        let mut rows = 0;
        for row in reader.records() {
            let row = row.expect("a row of five cells");
            let [region, sex, year, value, count] =
                [0, 1, 2, 3, 4].map(|column| row.get(column).expect("a cell"));
            let region = RegionCode::from_text(region).expect("a region's code");
            let sex = Sex::from_code(sex).expect("a sex");
            let year = Year::from_number(year.parse().expect("a year")).expect("a year");
            let observation = dataset
                .series(&region, sex)
                .expect("the series is published")
                .observation(year);
            let number: f64 = value.parse().expect("a number");
            let place = format!("{} {row:?}", dataset.indicator());
            assert_eq!(
                observation.value.figure(),
                Figure::from_number(number),
                "{place}"
            );
            assert_eq!(observation.count, count.parse().ok(), "{place}");
            rows += 1;
        }
        let published = dataset.all().flat_map(Series::figures).count();
        assert_eq!(published, rows, "{}", dataset.indicator());
        assert!(rows > 0);
    }
}

#[test]
fn every_municipality_is_said_in_finnish_with_a_case_of_place() {
    let library = open();
    let catalogue = library.catalogue();
    let codes = municipalities(catalogue);
    assert_eq!(codes.len(), MUNICIPALITIES);
    for code in codes {
        let region = catalogue.region(&code).expect("a region");
        let locative = region.locative.text(Language::Finnish);
        assert!(
            ["ssa", "ssä", "lla", "llä"]
                .iter()
                .any(|ending| locative.ends_with(ending)),
            "{locative}"
        );
        for (language, word) in [(Language::Swedish, "i "), (Language::English, "in ")] {
            let locative = region.locative.wording(language);
            assert_eq!(locative.language, language);
            assert!(locative.text.starts_with(word), "{}", locative.text);
        }
    }
}

const FORBIDDEN: [&str; 10] = [
    "NaN",
    "null",
    "undefined",
    "{",
    "kasvoi 0",
    " 0,0 prosenttiyksikköä suurempi",
    " 0,0 prosenttiyksikköä pienempi",
    " 0 prosenttiyksikköä",
    "  ",
    "..",
];

#[test]
fn every_summary_of_every_municipality_makes_sense_in_every_language() {
    let library = open();
    let catalogue = library.catalogue();
    let mut summaries = 0;
    for dataset in datasets(&library) {
        let indicator = catalogue
            .indicator(dataset.indicator())
            .expect("an indicator");
        for code in municipalities(catalogue) {
            let selection = Selection::default().with_municipalities([code.clone()]);
            let comparison = Comparison::of(catalogue, indicator, &dataset, &selection);
            let place = format!("{} {code}", indicator.id);
            for language in Language::ALL {
                match Summary::of(&comparison, language) {
                    Some(summary) => assert_makes_sense(&summary.text(), &place),
                    None => assert_is_explained(&comparison, &code, &place),
                }
                summaries += 1;
            }
        }
    }
    assert_eq!(
        summaries,
        INDICATORS_WITH_FIGURES * MUNICIPALITIES * Language::ALL.len()
    );
}

/// Where not even county and country have figures there is nothing to say, but a note why.
#[track_caller]
fn assert_is_explained(comparison: &Comparison, code: &RegionCode, place: &str) {
    assert_eq!(comparison.lines, [], "{place}");
    assert!(
        comparison.notes.contains(&Note::NoFigures(code.clone())),
        "{place}"
    );
}

#[track_caller]
fn assert_makes_sense(text: &str, place: &str) {
    for forbidden in FORBIDDEN {
        assert!(
            !text.contains(forbidden),
            "{place}: {forbidden:?} in {text}"
        );
    }
    assert!(text.ends_with('.'), "{place}: {text}");
    assert!(
        text.starts_with(|first: char| !first.is_lowercase()),
        "{place}: {text}"
    );
}

#[test]
fn every_municipality_has_three_similar_ones_of_published_figures() {
    let library = open();
    let catalogue = library.catalogue();
    let similarity = &catalogue.similarity;
    assert_eq!(similarity.profiles.len(), MUNICIPALITIES);
    assert_eq!(similarity.features.len(), 4);
    for profile in &similarity.profiles {
        assert_eq!(profile.similar.len(), 3, "{}", profile.code);
        let region = catalogue.region(&profile.code).expect("a region");
        let inhabitants = region.population.map(|population| population.inhabitants);
        assert_eq!(
            Some(profile.values[0].number()),
            inhabitants.map(f64::from),
            "{}",
            profile.code
        );
    }
    let nearest = |code: &str| {
        let code = RegionCode::from_text(code).expect("a code");
        let profile = similarity.profile(&code).expect("a profile");
        profile.similar[0].code.to_string()
    };
    // Hankasalmi and Pihtipudas, Keuruu and Saarijärvi.
    assert_eq!([nearest("077"), nearest("249")], ["601", "729"]);
}

#[test]
fn every_area_and_every_phenomenon_with_figures_has_questions_in_every_language() {
    let Content {
        catalogue,
        programme,
        ..
    } = content();
    let programme = programme.expect("the region has a programme");
    let with_figures = catalogue
        .indicators
        .iter()
        .filter(|indicator| !indicator.is_pending())
        .map(|indicator| Theme::Phenomenon(indicator.phenomenon.clone()));
    let areas = catalogue
        .areas
        .iter()
        .map(|area| Theme::Area(area.id.clone()));
    for theme in areas.chain(with_figures) {
        let asked = programme.questions_about(&theme).count();
        let wanted = match theme {
            Theme::Area(_) => 2..=3,
            Theme::Phenomenon(_) => 1..=2,
        };
        assert!(wanted.contains(&asked), "{asked} questions: {theme:?}");
    }
    for question in &programme.questions {
        let wordings: Vec<_> = question.text.translations().collect();
        assert_eq!(wordings.len(), Language::ALL.len(), "{question:?}");
        for wording in wordings {
            assert!(wording.text.ends_with('?'), "{}", wording.text);
        }
    }
}

#[test]
fn every_field_of_work_is_named_in_every_language_and_what_the_programme_coordinates_is_among_them()
{
    let content = content();
    let organisations = content.organisations.expect("there are fields of work");
    let names = |language| {
        let fields = organisations.fields_of_work.iter();
        fields
            .map(|field| field.name.wording(language).text.to_owned())
            .collect::<Vec<_>>()
    };
    for field in &organisations.fields_of_work {
        assert_eq!(
            field.name.translations().count(),
            Language::ALL.len(),
            "{}",
            field.id
        );
    }
    let programme = content.programme.expect("the region has a programme");
    assert!(!programme.coordination.is_empty());
    for task in &programme.coordination {
        for language in Language::ALL {
            let name = task.text(language).to_owned();
            assert!(names(language).contains(&name), "{name}");
        }
    }
}

#[test]
fn the_region_has_not_said_where_observations_are_sent() {
    let organisations = content().organisations.expect("there are fields of work");
    assert_eq!(organisations.observations, None);
}

#[test]
fn every_priority_area_belongs_to_the_regional_plan() {
    let Content {
        catalogue,
        programme,
        ..
    } = content();
    let programme = programme.expect("the region has a programme");
    for area in &catalogue.areas {
        let plans = programme.plans_of(&area.id).count();
        let expected = usize::from(area.kind == AreaKind::Priority);
        assert_eq!(plans, expected, "{}", area.id);
    }
}

#[test]
fn the_annual_clock_goes_from_september_to_april_and_says_nothing_of_summer() {
    let clock = content().annual_clock.expect("the region has a clock");
    let months: Vec<_> = clock.phases().iter().map(|phase| phase.months).collect();
    let written: Vec<_> = months
        .iter()
        .map(|months| months.write(Language::Finnish))
        .collect();
    assert_eq!(
        written,
        [
            "syyskuu",
            "loka–marraskuu",
            "joulu–tammikuu",
            "helmi–huhtikuu"
        ]
    );
    let free: Vec<_> = Month::all()
        .filter(|month| clock.during(*month).next().is_none())
        .map(Month::number)
        .collect();
    assert_eq!(free, [5, 6, 7, 8]);
}

#[test]
fn the_annual_clock_is_told_in_every_language() {
    let clock = content().annual_clock.expect("the region has a clock");
    for phase in clock.phases() {
        let texts = [&phase.name].into_iter();
        for text in texts.chain(&phase.text).chain(&phase.participants) {
            for language in Language::ALL {
                assert_eq!(text.wording(language).language, language, "{text:?}");
            }
        }
    }
}

#[test]
fn every_tour_is_told_in_every_language_and_without_figures() {
    let content = content();
    assert!(!content.tours.is_empty());
    for (phenomenon, tour) in &content.tours {
        let languages: Vec<_> = tour.texts.iter().map(|text| text.language).collect();
        assert_eq!(languages, Language::ALL, "{phenomenon}");
        assert!((5..=9).contains(&tour.steps.len()), "{phenomenon}");
        for language in Language::ALL {
            let path = format!("content/tours/{}/{phenomenon}.md", language.code());
            let text = std::fs::read_to_string(path).expect("a tour");
            let prose = text.lines().filter(|line| !line.starts_with("::"));
            for line in prose {
                let numbers = line.split(|sign: char| !sign.is_ascii_digit());
                // Years say when something was; what it was is told by the figures themselves.
                let is_year = |number: &str| {
                    number
                        .parse()
                        .is_ok_and(|year| (1900..2100).contains(&year))
                };
                let mut figures = numbers.filter(|number| !number.is_empty() && !is_year(number));
                assert_eq!(figures.next(), None, "{phenomenon}: {line}");
            }
            // Who has chosen a municipality is not shown the example any more.
            for step in tour.steps.iter().filter(|step| step.shows_own) {
                for code in step.placement.selection.municipalities() {
                    let region = content.catalogue.region(code).expect("the example");
                    let name = region.name.text(language);
                    assert!(!text.contains(name), "{phenomenon}: {name}");
                }
            }
        }
    }
}

/// The figures of an indicator, by region and year.
fn figures_of(id: &str, sex: Sex) -> BTreeMap<String, BTreeMap<u16, f64>> {
    let library = open();
    let dataset = datasets(&library)
        .into_iter()
        .find(|dataset| dataset.indicator().as_str() == id)
        .expect("the indicator has figures");
    let series = dataset.all().filter(|series| series.sex() == sex);
    series
        .map(|series| {
            let figures = series.figures();
            let figures = figures.map(|(year, figure)| (year.number(), figure.number()));
            (series.region().to_string(), figures.collect())
        })
        .collect()
}

/// The figures of the municipalities among those of all regions, by year.
fn of_municipalities(figures: &BTreeMap<String, BTreeMap<u16, f64>>) -> Vec<&BTreeMap<u16, f64>> {
    let municipalities = figures
        .iter()
        .filter(|(region, _)| region.starts_with(|sign: char| sign.is_ascii_digit()));
    municipalities.map(|(_, figures)| figures).collect()
}

/// The lowest and the highest of some shares.
fn ends(shares: impl Iterator<Item = f64>) -> (f64, f64) {
    shares.fold((f64::MAX, 0.0), |(lowest, highest), share| {
        (share.min(lowest), share.max(highest))
    })
}

#[test]
fn what_the_tour_of_child_welfare_says_is_so() {
    let figures = figures_of("191", Sex::Total);
    let (county, whole_country) = (&figures["HVA15"], &figures["SSS"]);
    let municipalities = of_municipalities(&figures);

    // Central Finland and the whole country.
    let (first, newest) = (1990, *county.keys().next_back().expect("figures"));
    assert_eq!(county.keys().next(), Some(&first));
    for shares in [county, whole_country] {
        assert!(
            shares
                .iter()
                .skip(1)
                .all(|(_, share)| *share > shares[&first])
        );
        assert!(shares[&newest] > 1.5 * shares[&first]);
    }
    assert!(county[&first] < whole_country[&first]);
    assert!(county[&newest] > whole_country[&newest]);
    let larger = |year: &u16| county[year] > whole_country[year];
    let turn = county.keys().find(|year| larger(year)).expect("a year");
    assert!(county.range(turn..).all(|(year, _)| larger(year)));

    // Differences between municipalities, and those that have no figure.
    let shares: Vec<_> = municipalities
        .iter()
        .filter_map(|shares| shares.get(&newest).copied())
        .collect();
    assert!((5..MUNICIPALITIES).contains(&shares.len()));
    let (lowest, highest) = ends(shares.into_iter());
    assert!(highest > 2.0 * lowest, "{lowest}..{highest}");

    // Girls and boys.
    let (girls, boys) = (figures_of("191", Sex::Female), figures_of("191", Sex::Male));
    let pairs: Vec<_> = boys["HVA15"]
        .iter()
        .map(|(year, share)| (*share, girls["HVA15"][year]))
        .collect();
    assert!(pairs.iter().all(|(boys, girls)| (boys - girls).abs() < 0.2));
    assert!(pairs.iter().filter(|(boys, girls)| boys > girls).count() * 2 > pairs.len());
    let told_apart = of_municipalities(&girls)
        .iter()
        .filter(|shares| shares.contains_key(&newest))
        .count();
    assert!(
        3 * (MUNICIPALITIES - told_apart) > MUNICIPALITIES,
        "{told_apart}"
    );
}

#[test]
fn what_the_tour_of_unemployment_says_is_so() {
    let figures = figures_of("181", Sex::Total);
    let (county, whole_country) = (&figures["HVA15"], &figures["SSS"]);
    let municipalities = of_municipalities(&figures);
    assert_eq!(municipalities.len(), MUNICIPALITIES);

    // The depression of the 1990s.
    assert!(county[&1994] > 2.0 * county[&1991]);
    for municipality in &municipalities {
        let highest = municipality.values().copied().fold(0.0, f64::max);
        assert!(
            [1993, 1994]
                .iter()
                .any(|year| municipality[year] >= highest)
        );
    }
    assert!((1994..2008).all(|year| county[&(year + 1)] < county[&year]));
    assert_eq!(county.keys().next(), Some(&1991));
    assert!(
        county
            .iter()
            .skip(1)
            .all(|(_, share)| *share > county[&1991])
    );

    // Central Finland and the whole country.
    assert!(
        county
            .iter()
            .all(|(year, share)| *share > whole_country[year])
    );

    // From the financial crisis to the pandemic.
    let highest = county
        .range(2008..=2021)
        .map(|(_, share)| *share)
        .fold(0.0, f64::max);
    assert!(county[&2009] > county[&2008] && county[&2015] >= highest);
    assert!((2015..2019).all(|year| county[&(year + 1)] < county[&year]));
    let rose = municipalities
        .iter()
        .filter(|shares| shares[&2020] > shares[&2019]);
    let fell = municipalities
        .iter()
        .filter(|shares| shares[&2021] < shares[&2020]);
    assert_eq!(rose.count(), MUNICIPALITIES);
    assert!((MUNICIPALITIES - 2..MUNICIPALITIES).contains(&fell.count()));

    // Differences between municipalities.
    let spread = |year: u16| {
        let (lowest, highest) = ends(municipalities.iter().map(|shares| shares[&year]));
        highest - lowest
    };
    let newest = *county.keys().next_back().expect("the county has figures");
    assert!(spread(newest) < spread(1993) && spread(newest) < spread(1994));
}

#[test]
fn the_report_shows_the_same_figures_in_every_language() {
    let content = content();
    let placed = |language: Language| {
        let report = &content.reports[&language];
        let placements = report.placements();
        let placed =
            placements.map(|placement| (placement.indicator.to_string(), placement.query()));
        placed.collect::<Vec<_>>()
    };
    let in_finnish = placed(Language::Finnish);
    assert!(in_finnish.len() > 5, "{in_finnish:?}");
    for language in Language::ALL {
        assert_eq!(placed(language), in_finnish, "{language:?}");
    }
}
