//! The one catalogue of messages: everything the interface and the command say, in every language.
//!
//! [`Words`] is a plain structure, so a message that lacks a language does not compile.
//! Texts that belong to a publication (names, definitions) are not here, and summaries are [`crate::model::sentence`].

#[macro_use]
mod spoken;

pub mod about;
pub mod annual_clock;
pub mod cards;
pub mod changes;
pub mod digest;
pub mod downloads;
pub mod embeds;
mod english;
mod finnish;
pub mod front;
pub mod history;
pub mod likeness;
pub mod organisations;
pub mod outcomes;
pub mod pages;
pub mod passage;
pub mod placed;
pub mod problems;
mod range;
pub mod report;
pub mod report_file;
pub mod statements;
mod swedish;
mod template;
#[cfg(feature = "app")]
pub mod tongue;
pub mod tour;
pub mod trends;

use self::template::Template;
use crate::{
    model::{
        Absence, Catalogue, Classes, Collection, Comparator, Comparison, Date, Distribution,
        Figure, Indicator, Language, Line, Note, Observation, People, Place, RegionCode, Sex, Unit,
        Value, Year, selection::Parameter, sentence::rank as rank_in_words, similarity::Settlement,
    },
    source::LoadError,
};

/// Everything that is said in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct Words {
    pub language: Language,

    // The frame around every page
    pub skip_to_content: &'static str,
    pub main_navigation: &'static str,
    pub explore: &'static str,
    pub municipalities_link: &'static str,
    pub own_municipality: Template<1>, // municipality
    pub choose_municipality: &'static str,
    pub digest_link: Template<1>, // count
    pub language_choice: &'static str,
    pub loading: &'static str,
    pub try_again: &'static str,
    pub offline: Template<1>,        // date
    pub footer_release: Template<1>, // date
    pub licence: &'static str,

    // The explorer
    pub explorer_title: &'static str,
    pub explorer_lead: Template<1>, // county
    pub filters: &'static str,
    pub filters_on: Template<1>, // count
    pub nothing_chosen: &'static str,

    // The choice of municipalities
    pub add_municipality: &'static str,
    pub municipality_hint: &'static str,
    pub municipalities: &'static str,
    pub show_municipalities: &'static str,
    pub chosen_municipalities: &'static str,
    pub municipalities_found: Template<1>, // count
    pub no_municipality_found: &'static str,
    pub merged_into: Template<3>,        // former, present, year
    pub already_chosen: Template<1>,     // municipality
    pub municipality_added: Template<3>, // municipality, count, most
    pub choice_is_full: Template<1>,     // most

    // Similar municipalities
    pub similar_municipalities: &'static str,
    pub similar_to: Template<1>, // municipality
    pub similarity_reasons: &'static str,
    pub similarity_measure: Template<1>, // municipality
    pub close_in: Template<1>,           // likenesses
    pub apart_in: Template<1>,           // likenesses
    pub population: &'static str,
    pub settlement_kind: &'static str,
    pub settlement: fn(Settlement) -> &'static str,
    pub same_settlement: Template<1>,   // settlement
    pub likeness: Template<4>,          // own, other, difference, year
    pub percentage_points: Template<1>, // number

    // Searching and filtering
    pub search: &'static str,
    pub search_hint: &'static str,
    pub areas: &'static str,
    pub phenomena: &'static str,
    pub groups: &'static str,
    pub plans: &'static str,
    pub collections: &'static str,
    pub collection: fn(Collection) -> &'static str,
    pub more_filters: &'static str,
    pub chosen_filters: &'static str,
    pub remove: Template<1>, // what
    pub clear_filters: &'static str,
    pub indicator_count: Template<1>,  // count
    pub panel_scale: Template<1>,      // from the lowest to the highest figure
    pub range_below_zero: Template<2>, // low, which is negative, high
    pub nothing_found: &'static str,
    pub nothing_found_advice: &'static str,
    pub did_you_mean: Template<1>, // the words meant
    pub synonyms_failed: &'static str,
    pub show_more: Template<2>, // how many, how many are left
    pub show_rest: Template<1>,
    pub view_choice: &'static str,
    pub view_charts: &'static str,
    pub view_list: &'static str,
    pub order: &'static str,
    pub order_theme: &'static str,
    pub order_best: &'static str,
    pub order_name: &'static str,
    pub order_newest: &'static str,
    pub shared_scale: &'static str,
    pub pending_heading: Template<1>, // count
    pub pending_advice: &'static str,
    pub no_figures_here: &'static str,
    pub indicator: &'static str,

    // The indicator page
    pub pending_title: &'static str,
    pub pending_body: &'static str,
    pub unknown_indicator_title: &'static str,
    pub unknown_indicator_body: Template<1>, // id
    pub unknown_page_title: &'static str,
    pub unknown_page_body: &'static str,
    pub to_explorer: &'static str,
    pub show_in_chart: &'static str,
    pub comparator: fn(Comparator) -> &'static str,
    pub other_municipalities: &'static str,
    pub sex_choice: &'static str,
    pub sex: fn(Sex, People) -> &'static str,
    pub axis_from_zero: &'static str,
    pub axis_unit: Template<1>,   // unit
    pub axis_starts: Template<1>, // start
    pub axis_has_zero: &'static str,
    pub grey_lines: &'static str,
    pub intervals: &'static str,
    pub interval_bars: &'static str,
    pub no_intervals: &'static str,
    pub crosses: &'static str,
    pub open_marks: &'static str,
    pub break_label: &'static str,
    pub provisional: &'static str,
    pub base_of: Template<1>,     // base
    pub interval_of: Template<1>, // from low to high
    pub chart_of: Template<1>,    // indicator
    pub chart_keys: &'static str,
    pub chart_failed: &'static str,
    pub years_shown: &'static str,
    pub first_year: &'static str,
    pub last_year: &'static str,
    pub all_years: &'static str,
    pub others_range: fn(count: usize, lowest: &str, highest: &str) -> String,
    pub year: &'static str,
    pub how_direction_is_found: &'static str,
    pub table: &'static str,
    pub table_sorts: &'static str,
    pub table_caption: Template<1>, // indicator
    pub absence: fn(Absence) -> &'static str,
    pub count_of: Template<1>, // count
    pub in_language: fn(Language) -> &'static str,
    pub unit: fn(Unit) -> &'static str,

    // All municipalities of one year
    pub view_development: &'static str,
    pub view_municipalities: &'static str,
    pub view_map: &'static str,
    pub view_groups: &'static str,
    pub groups_of_one_region: &'static str,
    pub difference: &'static str,
    pub gap_bars: &'static str,
    pub play_years: &'static str,
    pub stop_years: &'static str,
    pub next_year: &'static str,
    pub strip: &'static str,
    pub bars: &'static str,
    pub map: &'static str,
    pub tiles: &'static str,
    pub place_keys: &'static str,
    pub scales_of_dots_and_bars: &'static str,
    pub classes: &'static str,
    pub classes_of_all_years: &'static str,
    pub class_up_to: Template<1>, // highest
    pub class_from: Template<1>,  // lowest
    pub class_of_all: &'static str,
    pub no_figure: &'static str,
    pub distribution_caption: Template<2>, // indicator, year
    pub municipality_count: Template<2>,   // known, all
    pub region: &'static str,
    pub figure: &'static str,
    pub rank: &'static str,

    pub definition: &'static str,
    pub interpretation: &'static str,
    pub limits: &'static str,
    pub details: &'static str,
    pub years_available: &'static str,
    pub producer: &'static str,
    pub source: &'static str,
    pub source_updated: &'static str,
    pub next_update: &'static str,
    pub coverage_municipalities: Template<2>, // count, of
    pub regions_covered: &'static str,
    pub explanation_failed: &'static str,
    pub source_of_chart: fn(source: &str, producer: Option<&str>) -> String,
    pub old_figures: Template<1>,      // year
    pub three_year_mean: Template<3>,  // place, years, mean
    pub small_population: Template<3>, // place, inhabitants, year

    // What can be taken along
    pub downloads: &'static str,
    pub downloads_failed: &'static str,

    // What is not as it was asked for
    pub unknown_value: Template<2>, // parameter, value
    pub parameter: fn(Parameter) -> &'static str,
    pub cut_link: &'static str,
    pub changed_link: &'static str,
    pub newer_link: &'static str,
    pub too_many_indicators: Template<1>, // how many are shown
    pub too_many_municipalities: Template<1>, // most
    pub no_figures: Template<1>,          // place
    pub no_comparator_in_period: Template<1>, // place
    pub region_instead_of_county: Template<2>, // region, county
    pub sex_not_published: Template<1>,   // sex
    pub no_figures_in_period: Template<2>, // first, last
    pub no_figures_in_year: Template<2>,  // asked, shown
    pub counts_grow: &'static str,
    pub no_municipalities: &'static str,
    pub series_break: Template<2>, // year, reason

    // What stands below every page
    pub footer_navigation: &'static str,
    pub report_link: &'static str,
    pub organisations_link: &'static str,
    pub annual_clock_link: &'static str,
    pub own_digest_link: &'static str,
    pub about: &'static str,
    pub changes: &'static str,
    pub accessibility: &'static str,
    pub privacy: &'static str,

    // What could not be loaded
    pub load_failed_title: &'static str,
    pub unreachable: Template<1>, // file
    pub not_found: Template<1>,   // file
    pub refused: Template<2>,     // file, status
    pub unusable: Template<1>,    // file
    pub rest_works: &'static str,
    pub part_failed_title: &'static str,
    pub part_failed: &'static str,
    pub problems_heading: fn(count: usize) -> String,
}

spoken!(Words, words);

impl Words {
    /// Says what is not as it was asked for.
    #[expect(clippy::too_many_lines, reason = "one arm a note")]
    pub fn note(&self, note: &Note, catalogue: &Catalogue) -> String {
        let place = |code: &RegionCode| {
            catalogue
                .region(code)
                .map_or(code.as_str(), |region| region.name.text(self.language))
                .to_owned()
        };
        let name_of = |level| {
            catalogue
                .region_of(level)
                .map(|region| region.short_name.text(self.language).to_owned())
                .unwrap_or_default()
        };
        match note {
            Note::UnknownValue { parameter, value } => self
                .unknown_value
                .with([(self.parameter)(*parameter), value]),
            Note::CutLink => self.cut_link.to_owned(),
            Note::ChangedLink => self.changed_link.to_owned(),
            Note::NewerLink => self.newer_link.to_owned(),
            Note::TooManyMunicipalities => self
                .too_many_municipalities
                .with([&crate::model::selection::MOST_MUNICIPALITIES.to_string()]),
            Note::TooManyIndicators => self
                .too_many_indicators
                .with([&crate::model::indicator_set::MOST_INDICATORS.to_string()]),
            Note::NoFigures(code) => self.no_figures.with([&place(code)]),
            Note::NoComparator(comparator) => self.no_figures.with([&name_of(comparator.level())]),
            Note::NoComparatorInPeriod(comparator) => self
                .no_comparator_in_period
                .with([&name_of(comparator.level())]),
            Note::RegionInsteadOfCounty => self.region_instead_of_county.with([
                &name_of(crate::model::RegionLevel::Region),
                &name_of(crate::model::RegionLevel::County),
            ]),
            Note::SexNotPublished(sex, people) => {
                self.sex_not_published.with([(self.sex)(*sex, *people)])
            }
            Note::NoFiguresInPeriod { available } => self.no_figures_in_period.with([
                &available.first().to_string(),
                &available.last().to_string(),
            ]),
            Note::NoFiguresInYear { asked, shown } => self
                .no_figures_in_year
                .with([&asked.to_string(), &shown.to_string()]),
            Note::CountsGrowWithPopulation => self.counts_grow.to_owned(),
            Note::NoMunicipalities => self.no_municipalities.to_owned(),
            Note::Break(change) => self
                .series_break
                .with([&change.year.to_string(), change.reason.text(self.language)]),
            Note::GroupsOfOneRegion => self.groups_of_one_region.to_owned(),
            Note::ThreeYearMean {
                region,
                years,
                mean,
                decimals,
                unit,
            } => {
                let mean = Figure::from_scaled(*mean, *decimals);
                let mean = unit.write(mean, *decimals, self.language);
                self.three_year_mean
                    .with([&place(region), &years.to_string(), &mean])
            }
            Note::SmallMunicipality(code) => {
                let population = catalogue.region(code).and_then(|region| region.population);
                let [inhabitants, year] = population.map_or_else(Default::default, |population| {
                    [
                        self.whole_number(population.inhabitants),
                        population.year.to_string(),
                    ]
                });
                self.small_population
                    .with([&place(code), &inhabitants, &year])
            }
        }
    }

    /// Says a figure with its unit, or why there is none.
    pub fn value(&self, value: Value, indicator: &Indicator) -> String {
        match value {
            Value::Known(figure) => indicator
                .unit
                .write(figure, indicator.decimals, self.language),
            Value::Missing(absence) => (self.absence)(absence).to_owned(),
        }
    }

    /// Writes a whole number.
    pub fn whole_number(&self, number: u32) -> String {
        Figure::from_scaled(i64::from(number), 0).write(0, self.language)
    }

    /// Says how sure a figure is: its interval, how many were asked, whether it is final.
    pub fn certainty(&self, observation: &Observation, comparison: &Comparison) -> Vec<String> {
        let mut certainty = Vec::new();
        if let Some(interval) = observation.interval.filter(|_| comparison.intervals) {
            let [low, high] = [interval.low(), interval.high()]
                .map(|end| end.write(comparison.indicator.decimals, self.language));
            certainty.push(self.interval_of.with([&self.range(&low, &high)]));
        }
        if let Some(base) = observation.base {
            certainty.push(self.base_of.with([&self.whole_number(base)]));
        }
        if observation.is_provisional {
            certainty.push(self.provisional.to_owned());
        }
        certainty
    }

    /// A municipality with its figure and its place among all: *Äänekoski 12,3 %, 4. suurin*.
    pub fn place(&self, distribution: &Distribution, place: &Place) -> String {
        let name = place.region.name.text(self.language);
        let indicator = &distribution.indicator;
        match place.observation.value {
            Value::Missing(absence) => format!("{name}: {}", (self.absence)(absence)),
            Value::Known(figure) => {
                let value = indicator
                    .unit
                    .write(figure, indicator.decimals, self.language);
                let known = distribution.known();
                match place.rank.filter(|_| known > 1) {
                    Some(rank) => format!(
                        "{name} {value}, {}",
                        rank_in_words(rank, known, self.language)
                    ),
                    None => format!("{name} {value}"),
                }
            }
        }
    }

    /// The figures that a class holds: *8,0–11,9 %*.
    pub fn class_range(&self, classes: &Classes, class: usize, indicator: &Indicator) -> String {
        let number = |figure: Figure| figure.write(indicator.decimals, self.language);
        let value = |figure: Figure| {
            indicator
                .unit
                .write(figure, indicator.decimals, self.language)
        };
        match classes.range(class) {
            (None, None) => self.class_of_all.to_owned(),
            (None, Some(highest)) => self.class_up_to.with([&value(highest)]),
            (Some(lowest), None) => self.class_from.with([&value(lowest)]),
            (Some(lowest), Some(highest)) if lowest == highest => value(lowest),
            (Some(lowest), Some(highest)) => self.range(&number(lowest), &value(highest)),
        }
    }

    /// That the newest figures were old when they were published, where they were.
    pub fn remark_on_age(&self, newest: Year, published: Date) -> Option<String> {
        let is_old = newest.is_old_in(published.year());
        is_old.then(|| self.old_figures.with([&newest.to_string()]))
    }

    /// The name of a line on a chart and of a column in a table, where so many sexes are shown.
    pub fn line_name(&self, line: &Line, people: People, sexes: usize) -> String {
        let name = line.region.short_name.text(self.language);
        if sexes > 1 {
            format!("{name}, {}", (self.sex)(line.sex(), people))
        } else {
            name.to_owned()
        }
    }

    /// What stands under a chart: its unit, the figure its axis starts from unless zero is on it, what its marks mean.
    pub fn chart_remark(&self, comparison: &Comparison, start: Option<&str>) -> String {
        let unit = self
            .axis_unit
            .with([(self.unit)(comparison.indicator.unit)]);
        let start = start.map_or_else(
            || self.axis_has_zero.to_owned(),
            |start| self.axis_starts.with([start]),
        );
        let mut sentences = vec![unit.as_str(), &start];
        let mut add = |applies: bool, sentence: &'static str| {
            if applies {
                sentences.push(sentence);
            }
        };
        add(!comparison.others.is_empty(), self.grey_lines);
        add(comparison.gap.is_some(), self.gap_bars);
        add(comparison.has_absences(), self.crosses);
        add(comparison.has_provisional_figures(), self.open_marks);
        add(comparison.has_intervals(), self.interval_bars);
        add(
            comparison.intervals && !comparison.has_intervals(),
            self.no_intervals,
        );
        sentences.join(" ")
    }

    /// Says where the figures of an indicator come from, or nothing where that is not certain.
    pub fn source_sentence(&self, indicator: &Indicator, catalogue: &Catalogue) -> String {
        let source = indicator.source_in(catalogue);
        let attribution = source.and_then(|source| source.attribution.as_ref());
        attribution.map_or_else(String::new, |attribution| {
            let producer = indicator.producer.as_ref();
            (self.source_of_chart)(
                attribution.text(self.language),
                producer.map(|producer| producer.text(self.language)),
            )
        })
    }

    /// Says why something could not be loaded; the problems of files are said one by one beside it.
    pub fn load_error(&self, error: &LoadError) -> String {
        match error {
            LoadError::Unreachable { file, .. } => self.unreachable.with([file]),
            LoadError::NotFound { file } => self.not_found.with([file]),
            LoadError::Refused { file, status } => self.refused.with([file, &status.to_string()]),
            LoadError::Unusable { problems } => {
                let file = problems.first().map_or("", |problem| problem.file.as_str());
                self.unusable.with([file])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Translated;

    #[test]
    fn children_are_girls_and_boys_in_every_language() {
        let of_children = Language::ALL.map(|language| {
            let sex = Words::of(language).sex;
            [Sex::Female, Sex::Male].map(|each| sex(each, People::Children))
        });
        assert_eq!(
            of_children,
            [["tytöt", "pojat"], ["flickor", "pojkar"], ["girls", "boys"]]
        );
    }

    #[test]
    fn a_refusal_names_the_file_and_what_the_server_answered() {
        let refused = LoadError::Refused {
            file: "datasets/181.json".to_owned(),
            status: 503,
        };
        let said = Language::ALL.map(|language| Words::of(language).load_error(&refused));
        assert_eq!(
            said[0],
            "Palvelin ei antanut tiedostoa datasets/181.json (vastaus 503). Yritä hetken päästä uudelleen."
        );
        for said in said {
            let place = |part| said.find(part);
            assert!(place("datasets/181.json") < place("503"), "{said}");
        }
    }

    #[test]
    fn a_period_without_figures_names_the_years_there_are_from_the_first_to_the_last() {
        use crate::model::{Year, YearRange};
        let [first, last] = [1991, 2021].map(|year| Year::from_number(year).unwrap());
        let note = Note::NoFiguresInPeriod {
            available: YearRange::spanning(first, last),
        };
        let catalogue = Catalogue {
            name: text("Kokeilu"),
            question: text("Miten?"),
            publisher: text("Kokeilija"),
            regions: Vec::new(),
            areas: Vec::new(),
            groups: Vec::new(),
            sources: Vec::new(),
            indicators: Vec::new(),
            similarity: crate::model::Similarity::default(),
        };
        for language in Language::ALL {
            let said = Words::of(language).note(&note, &catalogue);
            assert!(said.contains("1991–2021"), "{said}");
        }
    }

    fn text(text: &str) -> Translated {
        Translated::of([(Language::Finnish, text)]).unwrap()
    }
}
