//! One comparison in plain sentences, with municipalities inflected as each language does.

mod distribution;
mod english;
mod finnish;
mod gap;
mod swedish;

pub use distribution::rank;

use self::gap::GapInWords;
use super::{
    Absence, Catalogue, Comparison, Figure, Indicator, Language, Line, People, Rank, Region, Role,
    Sex, Unit, Value, Year, YearRange, gap::GapChange, letter,
};

/// A comparison in words: the same as chart and table say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// What the newest figure is.
    pub lead: String,
    /// How it compares with other regions and with earlier.
    pub rest: Vec<String>,
}

impl Summary {
    /// Says what the first line of a comparison shows, or nothing where there is no line.
    pub fn of(comparison: &Comparison, language: Language) -> Option<Self> {
        if let Some(gap) = &comparison.gap {
            return Self::of_gap(gap, &comparison.indicator, language);
        }
        let line = comparison.primary()?;
        let grammar = grammar(language);
        let Some(subject) = Subject::of(comparison, line, language) else {
            let place = line.region.short_name.text(language);
            let absences = comparison.absences(line);
            let all_suppressed = !absences.is_empty()
                && absences
                    .iter()
                    .all(|(_, absence)| *absence == Absence::Suppressed);
            let lead = if all_suppressed {
                grammar.everything_suppressed(place, comparison.years)
            } else {
                grammar.nothing_published(place, comparison.years)
            };
            return Some(Self {
                lead: capitalised(&lead),
                rest: Vec::new(),
            });
        };
        // Whose figures they are comes before all comparisons, and what is about another year or region after all
        // sentences that go on about *the figure*.
        let rest = [
            grammar
                .whose_figures(line.sex(), comparison.indicator.people)
                .map(str::to_owned),
            subject.compared_with_regions(grammar),
            subject.compared_with_earlier(grammar),
            subject.other_chosen(grammar),
            subject.newest_year_is_missing(grammar),
        ];
        Some(Self {
            lead: subject.lead(grammar),
            rest: rest.into_iter().flatten().collect(),
        })
    }

    /// How the newest figure of the first line compares with those of larger regions, where there are any.
    pub fn beside_regions(comparison: &Comparison, language: Language) -> Option<String> {
        let line = comparison.primary()?;
        Subject::of(comparison, line, language)?.compared_with_regions(grammar(language))
    }

    /// The lead with the longest name of a municipality or of what it is compared with: a page keeps room for it.
    pub fn longest_lead(
        comparison: &Comparison,
        catalogue: &Catalogue,
        language: Language,
    ) -> String {
        let place = |region: &Region| region.locative.text(language).to_owned();
        let longest = catalogue
            .municipalities()
            .into_iter()
            .chain(comparison.lines.iter().map(|line| &line.region))
            .map(|region| place(region))
            .max_by_key(|place| place.chars().count())
            .unwrap_or_default();
        if let Some(gap) = &comparison.gap {
            return Self::gap_lead_in(gap, &comparison.indicator, language, &longest)
                .unwrap_or_default();
        }
        comparison
            .lines
            .iter()
            .chain(&comparison.others)
            .find_map(|line| Subject::of(comparison, line, language))
            .map(|subject| subject.lead_in(grammar(language), &longest))
            .unwrap_or_default()
    }

    /// All sentences as one text.
    pub fn text(&self) -> String {
        std::iter::once(&self.lead)
            .chain(&self.rest)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// How two figures relate when both are rounded as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    Larger,
    Smaller,
}

/// One thing the newest figure is compared with.
struct Comparand {
    relation: Relation,
    /// How much larger or smaller, with the unit of differences: `1,2 prosenttiyksikköä`.
    difference: String,
    /// Where or when, as in running text: `Keski-Suomessa`, `vuonna 1991`.
    place: String,
    /// The figure there, with its unit.
    value: String,
}

/// How a language says what a summary needs.
trait Grammar: Sync {
    /// A sentence with the places of a statement, for indicators without one of their own.
    fn statement(&self) -> &'static str;
    fn nothing_published(&self, place: &str, years: YearRange) -> String;
    fn everything_suppressed(&self, place: &str, years: YearRange) -> String;
    fn newest_year_missing(&self, year: Year, absence: Absence) -> String;
    fn difference(&self, magnitude: Figure, unit: Unit, decimals: u8) -> String;
    fn year_of_comparison(&self, year: Year) -> String;
    fn compared(&self, comparands: &[Comparand]) -> String;
    fn figure_in(&self, place: &str, value: &str) -> String;
    fn other_chosen(&self, year: Year, figures: &[String]) -> String;
    fn whose_figures(&self, sex: Sex, people: People) -> Option<&'static str>;
    /// A place in the order of `known` figures: `4. suurin`.
    fn rank(&self, rank: Rank, known: usize) -> String;
    /// Where a chosen municipality stands among all: `Vuonna 2019 luku oli …`.
    fn one_among(&self, year: Year, place: &str, rank: &str, known: usize) -> String;
    /// The lowest and the highest figure, each with where it is; with the year where no sentence before says it.
    fn lowest_and_highest(&self, year: Option<Year>, lowest: &str, highest: &str) -> String;
    fn all_the_same(&self, year: Year, known: usize, value: &str) -> String;
    fn only_one(&self, year: Year, place: &str) -> String;
    fn none_known(&self, year: Year) -> String;
    fn median(&self, value: &str) -> String;
    fn some_known(&self, known: usize, all: usize) -> String;
    /// Why a chosen municipality has no figure.
    fn missing_in(&self, place: &str, absence: Absence) -> String;
    /// In so many municipalities.
    fn in_many(&self, count: usize) -> String;
    fn in_comparison(&self, figures: &[String]) -> String;
    fn and(&self) -> &'static str;
    fn gap_now(&self, place: &str, gap: &GapInWords) -> String;
    fn gap_then(&self, gap: &GapInWords, change: Option<GapChange>) -> String;
}

fn grammar(language: Language) -> &'static dyn Grammar {
    match language {
        Language::Finnish => &finnish::Finnish,
        Language::Swedish => &swedish::Swedish,
        Language::English => &english::English,
    }
}

struct Subject<'a> {
    comparison: &'a Comparison,
    line: &'a Line,
    year: Year,
    figure: Figure,
    language: Language,
}

impl<'a> Subject<'a> {
    /// The newest figure of a line, if it has any.
    fn of(comparison: &'a Comparison, line: &'a Line, language: Language) -> Option<Self> {
        let (year, figure) = line.series.latest()?;
        Some(Self {
            comparison,
            line,
            year,
            figure,
            language,
        })
    }

    fn indicator(&self) -> &Indicator {
        &self.comparison.indicator
    }

    fn value(&self, figure: Figure) -> String {
        let indicator = self.indicator();
        indicator
            .unit
            .write(figure, indicator.decimals, self.language)
    }

    fn lead(&self, grammar: &dyn Grammar) -> String {
        self.lead_in(grammar, self.line.region.locative.text(self.language))
    }

    fn lead_in(&self, grammar: &dyn Grammar, place: &str) -> String {
        let own = self
            .indicator()
            .statement
            .as_ref()
            .map(|statement| statement.wording(self.language))
            .filter(|wording| wording.language == self.language)
            .map(|wording| wording.text);
        let number = self.figure.write(self.indicator().decimals, self.language);
        capitalised(
            &own.unwrap_or_else(|| grammar.statement())
                .replace("{place}", place)
                .replace("{value}", &self.value(self.figure))
                .replace("{number}", &number)
                .replace("{year}", &self.year.to_string()),
        )
    }

    /// Says why the newest year of the others has no figure here.
    fn newest_year_is_missing(&self, grammar: &dyn Grammar) -> Option<String> {
        let newest = self
            .comparison
            .figures()
            .map(|(year, _)| year)
            .max()
            .filter(|newest| *newest > self.year)?;
        match self.line.series.value(newest) {
            Value::Missing(absence) => Some(grammar.newest_year_missing(newest, absence)),
            Value::Known(_) => None,
        }
    }

    fn compared_with_regions(&self, grammar: &dyn Grammar) -> Option<String> {
        if !self.indicator().unit.compares_regions() {
            return None;
        }
        let comparands: Vec<_> = self
            .comparison
            .lines
            .iter()
            .filter(|line| matches!(line.role, Role::County | Role::Country))
            .filter(|line| line.region.code != self.line.region.code)
            .filter(|line| line.sex() == self.line.sex())
            .filter_map(|line| {
                let figure = line.series.value(self.year).figure()?;
                let place = line.region.locative.text(self.language).to_owned();
                Some(self.comparand(grammar, figure, place))
            })
            .collect();
        (!comparands.is_empty()).then(|| grammar.compared(&comparands))
    }

    fn other_chosen(&self, grammar: &dyn Grammar) -> Option<String> {
        let places: Vec<_> = self
            .comparison
            .lines
            .iter()
            .filter(|line| matches!(line.role, Role::Chosen(_)))
            .filter(|line| line.region.code != self.line.region.code)
            .filter(|line| line.sex() == self.line.sex())
            .filter_map(|line| {
                let figure = line.series.value(self.year).figure()?;
                let place = line.region.locative.text(self.language);
                Some(grammar.figure_in(place, &self.value(figure)))
            })
            .collect();
        (!places.is_empty()).then(|| grammar.other_chosen(self.year, &places))
    }

    /// Compares with the earliest figure that was measured in the same way.
    fn compared_with_earlier(&self, grammar: &dyn Grammar) -> Option<String> {
        if !self.indicator().unit.compares_years() {
            return None;
        }
        let (year, figure) = self
            .line
            .series
            .figures()
            .find(|(year, _)| self.indicator().compares(*year, self.year))
            .filter(|(year, _)| *year < self.year)?;
        Some(grammar.compared(&[self.comparand(grammar, figure, grammar.year_of_comparison(year))]))
    }

    fn comparand(&self, grammar: &dyn Grammar, figure: Figure, place: String) -> Comparand {
        let indicator = self.indicator();
        let difference = self.figure.difference(figure, indicator.decimals);
        let relation = match difference.to_scaled(indicator.decimals) {
            0 => Relation::Same,
            1.. => Relation::Larger,
            _ => Relation::Smaller,
        };
        Comparand {
            relation,
            difference: grammar.difference(
                difference.magnitude(),
                indicator.unit,
                indicator.decimals,
            ),
            place,
            value: self.value(figure),
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(letter::upper(first))
            .chain(letters)
            .collect()
    })
}

/// Joins parts with commas and a last word: `a, b ja c`.
fn joined(parts: &[String], last_word: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {last_word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests;
