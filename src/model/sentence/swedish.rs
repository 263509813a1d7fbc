//! Swedish.

use super::{
    Comparand, Grammar, Relation,
    gap::{GapInWords, of_change},
    joined,
};
use crate::model::{
    Absence, Figure, Language, People, Rank, Sex, Unit, Year, YearRange, gap::GapChange,
};

pub(super) struct Swedish;

impl Grammar for Swedish {
    fn statement(&self) -> &'static str {
        "{place} var siffran {value} år {year}."
    }

    fn nothing_published(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: i denna tjänst finns ingen siffra för år {}.",
                years.first()
            )
        } else {
            format!(
                "{place}: i denna tjänst finns inga siffror för åren {}–{}.",
                years.first(),
                years.last()
            )
        }
    }

    fn everything_suppressed(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: siffran för år {} är sannolikt dold för att antalet är litet.",
                years.first()
            )
        } else {
            format!(
                "{place}: siffrorna för åren {}–{} är sannolikt dolda för att antalen är små.",
                years.first(),
                years.last()
            )
        }
    }

    fn newest_year_missing(&self, year: Year, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("Siffran för år {year} är sannolikt dold för att antalet är litet.")
            }
            Absence::NotSurveyed => format!("År {year} samlades inga uppgifter in."),
            Absence::NotPublished => format!("Siffran för år {year} finns inte i denna tjänst."),
            Absence::NotApplicable => format!("År {year} gällde indikatorn inte området."),
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
                    Relation::Same => format!("densamma som {place} ({value})"),
                    Relation::Larger => format!("{difference} högre än {place} ({value})"),
                    Relation::Smaller => format!("{difference} lägre än {place} ({value})"),
                }
            })
            .collect();
        format!("Siffran är {}.", joined(&parts, "och"))
    }

    fn figure_in(&self, place: &str, value: &str) -> String {
        format!("{value} {place}")
    }

    fn other_chosen(&self, year: Year, figures: &[String]) -> String {
        format!("År {year} var siffran {}.", joined(figures, "och"))
    }

    fn whose_figures(&self, sex: Sex, people: People) -> Option<&'static str> {
        match (sex, people) {
            (Sex::Total, _) => None,
            (Sex::Female, People::Anyone) => Some("Siffrorna gäller kvinnor."),
            (Sex::Male, People::Anyone) => Some("Siffrorna gäller män."),
            (Sex::Female, People::Children) => Some("Siffrorna gäller flickor."),
            (Sex::Male, People::Children) => Some("Siffrorna gäller pojkar."),
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
        format!("År {year} var siffran {place}, {rank} av {known} kommuner.")
    }

    fn lowest_and_highest(&self, year: Option<Year>, lowest: &str, highest: &str) -> String {
        match year {
            Some(year) => format!("År {year} var siffran lägst {lowest} och högst {highest}."),
            None => format!("Siffran var lägst {lowest} och högst {highest}."),
        }
    }

    fn all_the_same(&self, year: Year, known: usize, value: &str) -> String {
        format!("År {year} var siffran densamma i alla {known} kommuner, {value}.")
    }

    fn only_one(&self, year: Year, place: &str) -> String {
        format!("För år {year} finns siffran bara för en kommun: {place}.")
    }

    fn none_known(&self, year: Year) -> String {
        format!("för år {year} finns i denna tjänst inga siffror för kommunerna.")
    }

    fn median(&self, value: &str) -> String {
        format!("Kommunernas median var {value}.")
    }

    fn some_known(&self, known: usize, all: usize) -> String {
        format!("Det finns siffror för {known}/{all} kommuner.")
    }

    fn missing_in(&self, place: &str, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("{place} är siffran dold, sannolikt för att antalet är litet.")
            }
            Absence::NotSurveyed => format!("{place} samlades inga uppgifter in."),
            Absence::NotPublished => format!("{place} finns ingen siffra i denna tjänst."),
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

    fn gap_now(&self, place: &str, gap: &GapInWords) -> String {
        let GapInWords {
            difference,
            high,
            low,
            year,
            ..
        } = gap;
        let Some((larger, smaller)) = genitives(gap) else {
            let (women, men) = both(gap.people);
            return format!("{women} och {men} siffra var densamma {place} år {year} ({high}).");
        };
        format!(
            "{larger} siffra var {place} {difference} högre än {smaller} år {year} ({high} och {low})."
        )
    }

    fn gap_then(&self, gap: &GapInWords, change: Option<GapChange>) -> String {
        let GapInWords {
            difference,
            high,
            low,
            year,
            ..
        } = gap;
        let Some((larger, _)) = genitives(gap) else {
            return format!("År {year} var siffrorna desamma ({high}).");
        };
        let change = of_change(
            change,
            [
                ", så skillnaden har vuxit",
                ", så skillnaden har minskat",
                ", så skillnaden är lika stor",
            ],
        );
        format!("År {year} var {larger} siffra {difference} högre ({high} och {low}){change}.")
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

/// Women and men, or girls and boys, in the genitive.
const fn both(people: People) -> (&'static str, &'static str) {
    match people {
        People::Anyone => ("kvinnornas", "männens"),
        People::Children => ("flickornas", "pojkarnas"),
    }
}

/// Those with the larger figure and the others, in the genitive, unless the figures are equal.
fn genitives(gap: &GapInWords) -> Option<(&'static str, &'static str)> {
    let (women, men) = both(gap.people);
    match gap.larger? {
        Sex::Male => Some((men, women)),
        Sex::Female | Sex::Total => Some((women, men)),
    }
}
