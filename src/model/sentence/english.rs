//! English.

use super::{
    Comparand, Grammar, Relation,
    gap::{GapInWords, of_change},
    joined,
};
use crate::model::{
    Absence, Figure, Language, People, Rank, Sex, Unit, Year, YearRange, gap::GapChange,
};

pub(super) struct English;

impl Grammar for English {
    fn statement(&self) -> &'static str {
        "{place}, the figure was {value} in {year}."
    }

    fn nothing_published(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!("{place}: this service has no figure for {}.", years.first())
        } else {
            format!(
                "{place}: this service has no figures for {}–{}.",
                years.first(),
                years.last()
            )
        }
    }

    fn everything_suppressed(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: the figure for {} is probably hidden because the number is small.",
                years.first()
            )
        } else {
            format!(
                "{place}: the figures for {}–{} are probably hidden because the numbers are small.",
                years.first(),
                years.last()
            )
        }
    }

    fn newest_year_missing(&self, year: Year, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("The figure for {year} is probably hidden because the number is small.")
            }
            Absence::NotSurveyed => format!("No data was collected in {year}."),
            Absence::NotPublished => format!("This service has no figure for {year}."),
            Absence::NotApplicable => {
                format!("The indicator did not concern the area in {year}.")
            }
        }
    }

    fn difference(&self, magnitude: Figure, unit: Unit, decimals: u8) -> String {
        let number = magnitude.write(decimals, Language::English);
        match unit {
            Unit::Percent if number == "1" => format!("{number} percentage point"),
            Unit::Percent => format!("{number} percentage points"),
            Unit::EurosPerInhabitant => format!("€{number}"),
            _ => number,
        }
    }

    fn year_of_comparison(&self, year: Year) -> String {
        format!("in {year}")
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
                    Relation::Same => format!("the same as {place} ({value})"),
                    Relation::Larger => format!("{difference} higher than {place} ({value})"),
                    Relation::Smaller => format!("{difference} lower than {place} ({value})"),
                }
            })
            .collect();
        format!("The figure is {}.", joined(&parts, "and"))
    }

    fn figure_in(&self, place: &str, value: &str) -> String {
        format!("{value} {place}")
    }

    fn other_chosen(&self, year: Year, figures: &[String]) -> String {
        format!("In {year} the figure was {}.", joined(figures, "and"))
    }

    fn whose_figures(&self, sex: Sex, people: People) -> Option<&'static str> {
        match (sex, people) {
            (Sex::Total, _) => None,
            (Sex::Female, People::Anyone) => Some("The figures are for women."),
            (Sex::Male, People::Anyone) => Some("The figures are for men."),
            (Sex::Female, People::Children) => Some("The figures are for girls."),
            (Sex::Male, People::Children) => Some("The figures are for boys."),
        }
    }

    fn rank(&self, rank: Rank, known: usize) -> String {
        match rank {
            Rank { first: 1, .. } => "highest".to_owned(),
            Rank { last, .. } if last == known => "lowest".to_owned(),
            Rank { first, last } if first == last => format!("{} highest", ordinal(first)),
            Rank { first, .. } => format!("joint {} highest", ordinal(first)),
        }
    }

    fn one_among(&self, year: Year, place: &str, rank: &str, known: usize) -> String {
        format!("In {year} the figure was {place}, {rank} of {known} municipalities.")
    }

    fn lowest_and_highest(&self, year: Option<Year>, lowest: &str, highest: &str) -> String {
        match year {
            Some(year) => {
                format!("In {year} the lowest figure was {lowest} and the highest {highest}.")
            }
            None => format!("The lowest figure was {lowest} and the highest {highest}."),
        }
    }

    fn all_the_same(&self, year: Year, known: usize, value: &str) -> String {
        format!("In {year} the figure was the same in all {known} municipalities, {value}.")
    }

    fn only_one(&self, year: Year, place: &str) -> String {
        format!("For {year} there is a figure for one municipality only: {place}.")
    }

    fn none_known(&self, year: Year) -> String {
        format!("this service has no municipal figures for {year}.")
    }

    fn median(&self, value: &str) -> String {
        format!("The municipalities’ median was {value}.")
    }

    fn some_known(&self, known: usize, all: usize) -> String {
        format!("There are figures for {known}/{all} municipalities.")
    }

    fn missing_in(&self, place: &str, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("{place}, the figure is hidden, probably because the number is small.")
            }
            Absence::NotSurveyed => format!("{place}, no data was collected."),
            Absence::NotPublished => format!("{place}, this service has no figure."),
            Absence::NotApplicable => {
                format!("{place}, the question did not concern the municipality.")
            }
        }
    }

    fn in_many(&self, count: usize) -> String {
        format!("in {count} municipalities")
    }

    fn in_comparison(&self, figures: &[String]) -> String {
        format!("For comparison: {}.", joined(figures, "and"))
    }

    fn and(&self) -> &'static str {
        "and"
    }

    fn gap_now(&self, place: &str, gap: &GapInWords) -> String {
        let GapInWords {
            difference,
            high,
            low,
            year,
            ..
        } = gap;
        let Some((larger, smaller)) = ordered(gap) else {
            let (women, men) = both(gap.people);
            return format!(
                "{place}, the figure was the same for {women} and {men} in {year} ({high})."
            );
        };
        format!(
            "{place}, the figure for {larger} was {difference} higher than for {smaller} in {year} ({high} and {low})."
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
        let Some((larger, _)) = ordered(gap) else {
            return format!("In {year}, the figures were the same ({high}).");
        };
        let change = of_change(
            change,
            [
                ", so the gap has grown",
                ", so the gap has narrowed",
                ", so the gap is the same",
            ],
        );
        format!(
            "In {year}, the figure for {larger} was {difference} higher ({high} and {low}){change}."
        )
    }
}

/// An ordinal in figures: `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st`.
fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Women and men, or girls and boys.
const fn both(people: People) -> (&'static str, &'static str) {
    match people {
        People::Anyone => ("women", "men"),
        People::Children => ("girls", "boys"),
    }
}

/// Those with the larger figure and the others, unless the figures are equal.
fn ordered(gap: &GapInWords) -> Option<(&'static str, &'static str)> {
    let (women, men) = both(gap.people);
    match gap.larger? {
        Sex::Male => Some((men, women)),
        Sex::Female | Sex::Total => Some((women, men)),
    }
}
