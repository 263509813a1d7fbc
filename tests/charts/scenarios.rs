//! Invented regions and figures, and what a reader asks to see of them.

use std::sync::Arc;

use tilannekuva::{
    charts::{Palette, Size, TrendChart, trend_chart::Look},
    model::{
        Absence, Break, Catalogue, Comparison, Dataset, Direction, Figure, Gathering, Indicator,
        IndicatorId, Interval, Language, Observation, People, PhenomenonId, Region, RegionCode,
        RegionLevel, Selection, Series, Sex, Similarity, SurveyRhythm, Translated, Unit, Value,
        Year, YearRange,
    },
    words::Words,
};

const DESK: Size = Size {
    width: 640.0,
    height: 430.0,
};
const WIDE: Size = Size {
    width: 960.0,
    height: 430.0,
};
const PHONE: Size = Size {
    width: 320.0,
    height: 380.0,
};

/// The figures of a region and sex, and what a reader asks to see of them.
#[derive(Debug, Clone)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) query: String,
    pub(crate) palette: Palette,
    pub(crate) rhythm: SurveyRhythm,
    breaks: Vec<Break>,
    regions: Vec<Arc<Region>>,
    series: Vec<Series>,
    pub(crate) size: Size,
}

impl Scenario {
    pub(crate) fn new(name: &'static str, query: &str, series: Vec<Series>) -> Self {
        Self {
            name,
            query: query.to_owned(),
            palette: Palette::LIGHT,
            rhythm: SurveyRhythm::Yearly,
            breaks: Vec::new(),
            regions: regions(),
            series,
            size: DESK,
        }
    }

    pub(crate) fn surveyed(mut self, rhythm: SurveyRhythm) -> Self {
        self.rhythm = rhythm;
        self
    }

    pub(crate) fn broken_in(mut self, number: i64) -> Self {
        self.breaks.push(Break {
            year: year(number),
            reason: text("Kysymys muuttui."),
        });
        self
    }

    fn drawn_on(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    pub(crate) fn coloured(mut self, palette: &Palette) -> Self {
        self.palette = *palette;
        self
    }

    pub(crate) fn renamed(mut self, code: &str, name: &str) -> Self {
        for region in &mut self.regions {
            if region.code.as_str() == code {
                let changed = Arc::make_mut(region);
                changed.name = text(name);
                changed.short_name = text(name);
            }
        }
        self
    }

    pub(crate) fn indicator(&self) -> Indicator {
        Indicator {
            breaks: self.breaks.clone(),
            ..indicator(self.rhythm.clone())
        }
    }

    fn selection(&self) -> Selection {
        let (selection, notes) = Selection::from_query(&self.query);
        assert_eq!(notes, [], "the query of {} is understood", self.name);
        selection
    }

    pub(crate) fn language(&self) -> Language {
        self.selection().language
    }

    pub(crate) fn comparison(&self) -> Comparison {
        let catalogue = Catalogue {
            name: text("Kokeilu"),
            question: text("Miten?"),
            publisher: text("Kokeilija"),
            regions: self.regions.clone(),
            areas: Vec::new(),
            groups: Vec::new(),
            sources: Vec::new(),
            indicators: Vec::new(),
            similarity: Similarity::default(),
        };
        let indicator = Arc::new(self.indicator());
        let years = self
            .series
            .iter()
            .map(Series::years)
            .reduce(YearRange::with)
            .expect("a scenario has figures");
        let dataset = Dataset::of(indicator.id.clone(), years, self.series.clone());
        Comparison::of(&catalogue, &indicator, &dataset, &self.selection())
    }

    /// The names of the strong lines, as the page writes them.
    pub(crate) fn names(&self, comparison: &Comparison) -> Vec<String> {
        let selection = self.selection();
        let words = Words::of(selection.language);
        comparison
            .lines
            .iter()
            .map(|line| {
                let name = line.region.short_name.text(selection.language);
                if selection.sexes().len() > 1 || comparison.gap.is_some() {
                    format!(
                        "{name}, {}",
                        (words.sex)(line.sex(), comparison.indicator.people)
                    )
                } else {
                    name.to_owned()
                }
            })
            .collect()
    }

    pub(crate) fn chart(&self) -> TrendChart {
        self.chart_of(self.size, &self.palette)
    }

    /// The chart on another screen or page.
    pub(crate) fn chart_of(&self, size: Size, palette: &Palette) -> TrendChart {
        let comparison = self.comparison();
        let selection = self.selection();
        let look = Look {
            size,
            palette: *palette,
            baseline: selection.baseline,
            language: selection.language,
            break_label: Words::of(selection.language).break_label,
            sex: Words::of(selection.language).sex,
        };
        TrendChart::of(&comparison, &self.names(&comparison), &look)
    }
}

fn text(text: &str) -> Translated {
    Translated::of(Language::ALL.map(|language| (language, text))).expect("the text is not blank")
}

fn region(level: RegionLevel, code: &str, name: &str) -> Arc<Region> {
    Arc::new(Region {
        code: RegionCode::from_text(code).expect("a code"),
        level,
        name: text(name),
        short_name: text(name),
        locative: text(name),
        subregion: None,
        population: None,
        tile: None,
        mergers: Vec::new(),
    })
}

/// Ten municipalities, their county, the older region and the country.
fn regions() -> Vec<Arc<Region>> {
    let mut regions: Vec<_> = [
        ("901", "Esimerkkilä"),
        ("902", "Kokeilula"),
        ("903", "Mallila"),
        ("904", "Harjoitusjoki"),
        ("905", "Testivaara"),
        ("906", "Näytemäki"),
        ("907", "Luonnosniemi"),
        ("908", "Oppila"),
        ("909", "Kaavasalmi"),
        ("910", "Keksitty"),
    ]
    .map(|(code, name)| region(RegionLevel::Municipality, code, name))
    .into();
    regions.extend([
        region(RegionLevel::County, "HVA99", "Mallimaa"),
        region(RegionLevel::Region, "MK99", "Vanha Mallimaa"),
        region(RegionLevel::Country, "SSS", "Koko maa"),
    ]);
    regions
}

fn indicator(rhythm: SurveyRhythm) -> Indicator {
    Indicator {
        id: IndicatorId::from_text("kokeilu").expect("an identifier"),
        name: text("Kokeilu"),
        unit: Unit::Percent,
        decimals: 1,
        direction: Direction::Neutral,
        phenomenon: PhenomenonId::from_text("kokeilu").expect("an identifier"),
        target_groups: Vec::new(),
        people: People::Anyone,
        collections: Vec::new(),
        gathering: Gathering::Register,
        rhythm,
        breaks: Vec::new(),
        source: None,
        source_id: None,
        source_updated: None,
        next_update: None,
        producer: None,
        caveat: None,
        statement: None,
        coverage: None,
    }
}

pub(crate) fn year(number: i64) -> Year {
    Year::from_number(number).expect("a year")
}

/// The values of a region and sex, one a year from the first.
pub(crate) fn series_of(region: &str, sex: Sex, first: i64, values: &[Value]) -> Series {
    let observations = values.iter().copied().map(Observation::of).collect();
    observed(region, sex, first, observations)
}

/// What is known of a region and sex, one observation a year from the first.
fn observed(region: &str, sex: Sex, first: i64, observations: Vec<Observation>) -> Series {
    let last = first + i64::try_from(observations.len()).expect("few years") - 1;
    let years = YearRange::of(year(first), year(last)).expect("at least one value");
    let region = RegionCode::from_text(region).expect("a code");
    Series::of(region, sex, years, observations).expect("a value for each year")
}

/// The same from words: the reason why there is no figure, or a number, `*` where it is provisional, and the ends of
/// its interval where it has one: `4.2`, `4.2*`, `4.2:3.9:4.6`.
fn written(region: &str, sex: Sex, first: i64, words: &str) -> Series {
    let observations = words
        .split(' ')
        .map(|word| {
            Absence::from_code(word).map_or_else(|| observation(word), Observation::missing)
        })
        .collect();
    observed(region, sex, first, observations)
}

fn observation(word: &str) -> Observation {
    let figure = |number: &str| {
        let number = number
            .parse()
            .expect("a number or the reason of its absence");
        Figure::from_number(number).expect("a figure")
    };
    let parts: Vec<_> = word.trim_end_matches('*').split(':').collect();
    let interval = match parts[..] {
        [_, low, high] => Interval::published(figure(low), figure(high)),
        _ => None,
    };
    Observation {
        interval,
        is_provisional: word.ends_with('*'),
        ..Observation::known(figure(parts[0]))
    }
}

fn total(region: &str, first: i64, words: &str) -> Series {
    written(region, Sex::Total, first, words)
}

/// One municipality, three others, the county and the country.
fn everywhere() -> Vec<Series> {
    vec![
        total("901", 2016, "12.4 12.9 13.1 11.8 10.2 9.9"),
        total("902", 2016, "15.0 14.2 14.8 15.6 16.1 15.9"),
        total("903", 2016, "8.1 8.4 7.9 7.7 8.0 8.3"),
        total("904", 2016, "10.0 10.4 10.9 11.1 11.6 12.0"),
        total("HVA99", 2016, "11.2 11.5 11.4 11.0 10.9 10.7"),
        total("SSS", 2016, "10.5 10.6 10.8 10.7 10.4 10.3"),
    ]
}

/// A municipality and the country over thirty years, with figures that go up and down.
fn thirty_years() -> Vec<Series> {
    let waves = |start: i32, by: i32| {
        (0..30_i32)
            .map(|place| (f64::from(start + place * by % 23) / 2.0).to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    vec![
        total("901", 1992, &waves(30, 7)),
        total("902", 1992, &waves(34, 5)),
        total("HVA99", 1992, &waves(40, 3)),
        total("SSS", 1992, &waves(38, 11)),
    ]
}

/// Ten municipalities whose newest figures lie within one mark of the axis.
fn close_together() -> Vec<Series> {
    (901_i32..=910)
        .map(|code| {
            let ending = format!("{}.0 10.{}", 2 * (code - 900), code % 3);
            total(&code.to_string(), 2020, &ending)
        })
        .chain([
            total("HVA99", 2020, "11.0 10.1"),
            total("SSS", 2020, "10.0 10.1"),
        ])
        .collect()
}

fn of_women_and_men(codes: &[&str]) -> Vec<Series> {
    codes
        .iter()
        .flat_map(|code| {
            [
                written(code, Sex::Total, 2018, "20.0 21.0 22.0"),
                written(code, Sex::Female, 2018, "22.5 23.0 24.5"),
                written(code, Sex::Male, 2018, "17.5 19.0 19.5"),
            ]
        })
        .collect()
}

const TEN: &str = "kunta=901~902~903~904~905~906~907~908~909~910";
const TEN_CODES: [&str; 12] = [
    "901", "902", "903", "904", "905", "906", "907", "908", "909", "910", "HVA99", "SSS",
];

fn every_second_year() -> SurveyRhythm {
    SurveyRhythm::from_code("every-2-from-2013").expect("a rhythm")
}

/// Every scenario; each has an expected file of its name.
pub(crate) fn all() -> Vec<Scenario> {
    let mut scenarios = with_gaps();
    scenarios.extend(that_end_early());
    scenarios.extend(of_surveys());
    scenarios.extend(with_marks());
    scenarios.extend(with_many_lines());
    scenarios.extend([
        Scenario::new("ordinary", "kunta=901", everywhere()),
        Scenario::new(
            "gap-between-women-and-men",
            "kunta=901~902&nakyma=ryhmat",
            of_women_and_men(&["901", "902", "HVA99", "SSS"]),
        ),
        Scenario::new(
            "gap-between-women-and-men-on-a-phone",
            "kunta=907&nakyma=ryhmat",
            of_women_and_men(&["907", "902", "HVA99", "SSS"]),
        )
        .drawn_on(PHONE),
        Scenario::new("dark-page", "kunta=901~902", everywhere()).coloured(&Palette::DARK),
        Scenario::new("forced-colours", "kunta=901~902", everywhere()).coloured(&Palette::FORCED),
        Scenario::new(
            "english-numbers",
            "kunta=901&kieli=en&muut=0",
            vec![
                total("901", 2019, "11250.5 12480 13999.9"),
                total("SSS", 2019, "10980.4 11020.1 11100"),
            ],
        ),
        Scenario::new("braces-and-quotation-marks", "kunta=901~902", everywhere())
            .renamed("901", "Esimerkki{lä} \"Pohjoinen\"")
            .renamed("902", "{b|Kokeilula}\\ '{c}'"),
        Scenario::new(
            "older-region-in-place-of-the-county",
            "kunta=901",
            vec![
                total("901", 2019, "4.1 4.4 4.0"),
                total("MK99", 2019, "5.1 5.0 5.3"),
                total("SSS", 2019, "4.8 4.9 4.9"),
            ],
        ),
    ]);
    scenarios
}

fn with_gaps() -> Vec<Scenario> {
    vec![
        Scenario::new(
            "gap-in-a-register",
            "kunta=901",
            vec![
                total("901", 2015, "6.0 6.4 not-published 7.1 7.0 6.8"),
                total("902", 2015, "5.0 not-published 5.2 not-published 5.1 5.3"),
                total("SSS", 2015, "6.1 6.2 6.3 6.4 6.5 6.6"),
            ],
        ),
        Scenario::new(
            "suppressed-values",
            "kunta=901&vertaa=hva",
            vec![
                total("901", 2017, "suppressed 1.2 suppressed suppressed 0.9"),
                total("HVA99", 2017, "1.5 1.4 1.6 1.5 1.3"),
            ],
        ),
        Scenario::new(
            "zero-and-negative-values",
            "kunta=901",
            vec![
                total("901", 2018, "-4.2 0.0 not-published 0.0"),
                total("902", 2018, "3.1 -1.5 0.0 2.4"),
                total("HVA99", 2018, "-0.4 -0.2 0.1 0.3"),
                total("SSS", 2018, "0.0 0.0 0.0 0.0"),
            ],
        ),
        Scenario::new(
            "one-point-only",
            "kunta=901&vertaa=ei",
            vec![total("901", 2020, "42.0")],
        ),
        Scenario::new(
            "no-figures-in-the-period",
            "kunta=901&vuodet=2010..2012",
            ["901", "902", "HVA99", "SSS"]
                .map(|code| {
                    total(
                        code,
                        2009,
                        "3.0 not-published not-published not-published 4.0",
                    )
                })
                .to_vec(),
        ),
    ]
}

/// Lines that end before the others do.
fn that_end_early() -> Vec<Scenario> {
    vec![
        Scenario::new(
            "line-that-ends-early",
            "kunta=901&vertaa=maa",
            vec![
                total("901", 2015, "6.0 6.1 6.4 not-published"),
                total("SSS", 2015, "6.1 6.2 6.3 6.4"),
            ],
        ),
        Scenario::new(
            "many-missing-figures",
            TEN,
            TEN_CODES
                .map(|code| {
                    let ending = if code == "SSS" { "5.0" } else { "suppressed" };
                    total(code, 2020, &format!("4.0 {ending}"))
                })
                .to_vec(),
        ),
    ]
}

/// Changes in the way of measuring, intervals and provisional figures.
fn with_marks() -> Vec<Scenario> {
    let measured_anew = || {
        vec![
            total("901", 2014, "20.1 20.4 21.0 14.2 14.0 13.7 13.9 13.1"),
            total("SSS", 2014, "19.0 19.2 19.1 13.0 12.8 12.9 12.7 12.5"),
        ]
    };
    let with_intervals = || {
        vec![
            total(
                "901",
                2018,
                "4.2:2.0:6.9 5.1:2.8:8.0 6.0 3.3:-0.4:7.1 4.4:2.2:7.3",
            ),
            total("SSS", 2018, "5.0:4.9:5.1 5.0:4.9:5.1 5.2:5.1:5.3 5.1 5.0"),
        ]
    };
    vec![
        Scenario::new("break-in-a-series", "kunta=901&vertaa=maa", measured_anew()).broken_in(2017),
        Scenario::new(
            "break-in-a-series-on-a-phone",
            "kunta=901&vertaa=maa",
            measured_anew(),
        )
        .broken_in(2017)
        .broken_in(2020)
        .drawn_on(PHONE),
        Scenario::new(
            "intervals-with-one-missing",
            "kunta=901&vertaa=maa&vali=1",
            with_intervals(),
        ),
        Scenario::new(
            "intervals-not-asked-for",
            "kunta=901&vertaa=maa",
            with_intervals(),
        ),
        Scenario::new(
            "provisional-figures",
            "kunta=901",
            vec![
                total("901", 2019, "7.0 7.2 7.9 8.1*"),
                total("SSS", 2019, "6.5 6.6 6.8 6.9*"),
            ],
        ),
    ]
}

/// A survey of every second year, whole and with a round missing.
fn of_surveys() -> Vec<Scenario> {
    vec![
        Scenario::new(
            "survey-every-second-year",
            "kunta=901&vertaa=maa",
            vec![
                total(
                    "901",
                    2013,
                    "31.0 not-surveyed 32.5 not-surveyed 30.1 not-surveyed 29.4",
                ),
                total(
                    "SSS",
                    2013,
                    "33.0 not-surveyed 33.2 not-surveyed 33.1 not-surveyed 32.8",
                ),
            ],
        )
        .surveyed(every_second_year()),
        Scenario::new(
            "missing-survey-round",
            "kunta=901&vertaa=maa",
            vec![
                total(
                    "901",
                    2013,
                    "31.0 not-surveyed 32.5 not-surveyed not-published not-surveyed 29.4",
                ),
                total(
                    "SSS",
                    2013,
                    "33.0 not-surveyed 33.2 not-surveyed 33.1 not-surveyed 32.8",
                ),
            ],
        )
        .surveyed(every_second_year()),
    ]
}

fn with_many_lines() -> Vec<Scenario> {
    vec![
        Scenario::new("ten-municipalities", TEN, close_together()),
        Scenario::new("ten-municipalities-on-a-phone", TEN, close_together()).drawn_on(PHONE),
        Scenario::new("thirty-years-on-a-phone", "kunta=901", thirty_years()).drawn_on(PHONE),
        Scenario::new("thirty-years-on-a-wide-page", "kunta=901", thirty_years()).drawn_on(WIDE),
        Scenario::new(
            "women-and-men",
            "kunta=901&sukupuoli=n~m",
            of_women_and_men(&["901", "902", "HVA99", "SSS"]),
        ),
        Scenario::new(
            "women-and-men-on-a-phone",
            "kunta=904&sukupuoli=n~m",
            of_women_and_men(&["904", "902", "HVA99", "SSS"]),
        )
        .drawn_on(PHONE),
        Scenario::new(
            "more-labels-than-fit",
            &format!("{TEN}&sukupuoli=y~n~m"),
            of_women_and_men(&TEN_CODES),
        ),
    ]
}
