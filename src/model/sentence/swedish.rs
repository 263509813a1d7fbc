//! Swedish.

use super::{Comparand, Grammar, Relation, joined};
use crate::model::{Absence, Figure, Language, Rank, Sex, Unit, Year, YearRange};

pub(super) struct Swedish;

impl Grammar for Swedish {
    fn statement(&self) -> &'static str {
        "{place} var talet {value} år {year}."
    }

    fn nothing_published(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: i denna tjänst finns inget tal för år {}.",
                years.first()
            )
        } else {
            format!(
                "{place}: i denna tjänst finns inga tal för åren {}–{}.",
                years.first(),
                years.last()
            )
        }
    }

    fn newest_year_missing(&self, year: Year, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("Talet för år {year} är dolt, sannolikt för att antalet är litet.")
            }
            Absence::NotSurveyed => format!("År {year} samlades inga uppgifter in."),
            Absence::NotPublished => format!("Talet för år {year} finns inte i denna tjänst."),
            Absence::NotApplicable => format!("År {year} gällde frågan inte kommunen."),
        }
    }

    fn difference(&self, magnitude: Figure, unit: Unit, decimals: u8) -> String {
        let number = magnitude.write(decimals, Language::Swedish);
        match unit {
            Unit::Percent if number == "1" => format!("{number} procentenhet"),
            Unit::Percent => format!("{number} procentenheter"),
            Unit::EurosPerInhabitant => format!("{number} euro"),
            _ => number,
        }
    }

    fn year_of_comparison(&self, year: Year) -> String {
        format!("år {year}")
    }

    fn compared(&self, comparands: &[Comparand]) -> String {
        let parts: Vec<_> = comparands
            .iter()
            .map(|comparand| {
                let Comparand {
                    relation,
                    difference,
                    place,
                    value,
                } = comparand;
                match relation {
                    Relation::Same => format!("detsamma som {place} ({value})"),
                    Relation::Larger => format!("{difference} högre än {place} ({value})"),
                    Relation::Smaller => format!("{difference} lägre än {place} ({value})"),
                }
            })
            .collect();
        format!("Talet är {}.", joined(&parts, "och"))
    }

    fn figure_in(&self, place: &str, value: &str) -> String {
        format!("{value} {place}")
    }

    fn other_chosen(&self, year: Year, figures: &[String]) -> String {
        format!("År {year} var talet {}.", joined(figures, "och"))
    }

    fn whose_figures(&self, sex: Sex) -> Option<&'static str> {
        match sex {
            Sex::Total => None,
            Sex::Female => Some("Talen gäller kvinnor."),
            Sex::Male => Some("Talen gäller män."),
        }
    }

    fn rank(&self, rank: Rank, known: usize) -> String {
        match rank {
            Rank { first: 1, .. } => "högst".to_owned(),
            Rank { last, .. } if last == known => "lägst".to_owned(),
            Rank { first, last } if first == last => format!("{} högst", ordinal(first)),
            Rank { first, last } => format!("{}–{} högst", ordinal(first), ordinal(last)),
        }
    }

    fn one_among(&self, year: Year, place: &str, rank: &str, known: usize) -> String {
        format!("År {year} var talet {place}, {rank} av {known} kommuner.")
    }

    fn lowest_and_highest(&self, year: Option<Year>, lowest: &str, highest: &str) -> String {
        match year {
            Some(year) => format!("År {year} var talet lägst {lowest} och högst {highest}."),
            None => format!("Talet var lägst {lowest} och högst {highest}."),
        }
    }

    fn all_the_same(&self, year: Year, known: usize, value: &str) -> String {
        format!("År {year} var talet detsamma i alla {known} kommuner, {value}.")
    }

    fn only_one(&self, year: Year, place: &str) -> String {
        format!("För år {year} finns talet bara för en kommun: {place}.")
    }

    fn none_known(&self, year: Year) -> String {
        format!("för år {year} finns i denna tjänst inga tal för kommunerna.")
    }

    fn median(&self, value: &str) -> String {
        format!("Kommunernas median var {value}.")
    }

    fn some_known(&self, known: usize, all: usize) -> String {
        format!("Det finns tal för {known}/{all} kommuner.")
    }

    fn missing_in(&self, place: &str, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("{place} är talet dolt, sannolikt för att antalet är litet.")
            }
            Absence::NotSurveyed => format!("{place} samlades inga uppgifter in."),
            Absence::NotPublished => format!("{place} finns inget tal i denna tjänst."),
            Absence::NotApplicable => format!("{place} gällde frågan inte kommunen."),
        }
    }

    fn in_many(&self, count: usize) -> String {
        format!("i {count} kommuner")
    }

    fn in_comparison(&self, figures: &[String]) -> String {
        format!("Som jämförelse: {}.", joined(figures, "och"))
    }

    fn and(&self) -> &'static str {
        "och"
    }
}

/// An ordinal in figures: `1:a`, `2:a`, `3:e`, `11:e`, `21:a`.
fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11 | 12) => "e",
        (1 | 2, _) => "a",
        _ => "e",
    };
    format!("{number}:{ending}")
}
