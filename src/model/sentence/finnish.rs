//! Finnish: differences in the partitive, one whole unit in the genitive.

use super::{
    Comparand, Grammar, Relation,
    gap::{GapInWords, of_change},
    joined,
};
use crate::model::{
    Absence, Figure, Language, People, Rank, Sex, Unit, Year, YearRange, gap::GapChange,
};

pub(super) struct Finnish;

impl Grammar for Finnish {
    fn statement(&self) -> &'static str {
        "{place} luku oli {value} vuonna {year}."
    }

    fn nothing_published(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: tässä palvelussa ei ole lukua vuodelta {}.",
                years.first()
            )
        } else {
            format!(
                "{place}: tässä palvelussa ei ole lukuja vuosilta {}–{}.",
                years.first(),
                years.last()
            )
        }
    }

    fn everything_suppressed(&self, place: &str, years: YearRange) -> String {
        if years.count() == 1 {
            format!(
                "{place}: vuoden {} luku on luultavasti salattu pienen lukumäärän vuoksi.",
                years.first()
            )
        } else {
            format!(
                "{place}: vuosien {}–{} luvut on luultavasti salattu pienten lukumäärien vuoksi.",
                years.first(),
                years.last()
            )
        }
    }

    fn newest_year_missing(&self, year: Year, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("Vuoden {year} luku on luultavasti salattu pienen lukumäärän vuoksi.")
            }
            Absence::NotSurveyed => format!("Vuonna {year} tietoa ei kerätty."),
            Absence::NotPublished => format!("Vuoden {year} lukua ei ole tässä palvelussa."),
            Absence::NotApplicable => format!("Vuonna {year} mittari ei koskenut aluetta."),
        }
    }

    fn difference(&self, magnitude: Figure, unit: Unit, decimals: u8) -> String {
        let number = magnitude.write(decimals, Language::Finnish);
        let exactly_one = number == "1";
        match unit {
            Unit::Percent if exactly_one => format!("{number} prosenttiyksikön"),
            Unit::Percent => format!("{number} prosenttiyksikköä"),
            Unit::EurosPerInhabitant if exactly_one => format!("{number} euron"),
            Unit::EurosPerInhabitant => format!("{number} euroa"),
            _ => number,
        }
    }

    fn year_of_comparison(&self, year: Year) -> String {
        format!("vuonna {year}")
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
                    Relation::Same => format!("sama kuin {place} ({value})"),
                    Relation::Larger => format!("{difference} suurempi kuin {place} ({value})"),
                    Relation::Smaller => format!("{difference} pienempi kuin {place} ({value})"),
                }
            })
            .collect();
        format!("Luku on {}.", joined(&parts, "ja"))
    }

    fn figure_in(&self, place: &str, value: &str) -> String {
        format!("{place} {value}")
    }

    fn other_chosen(&self, year: Year, figures: &[String]) -> String {
        format!("Vuonna {year} luku oli {}.", joined(figures, "ja"))
    }

    fn whose_figures(&self, sex: Sex, people: People) -> Option<&'static str> {
        match (sex, people) {
            (Sex::Total, _) => None,
            (Sex::Female, People::Anyone) => Some("Luvut koskevat naisia."),
            (Sex::Male, People::Anyone) => Some("Luvut koskevat miehiä."),
            (Sex::Female, People::Children) => Some("Luvut koskevat tyttöjä."),
            (Sex::Male, People::Children) => Some("Luvut koskevat poikia."),
        }
    }

    fn rank(&self, rank: Rank, known: usize) -> String {
        match rank {
            Rank { first: 1, .. } => "suurin".to_owned(),
            Rank { last, .. } if last == known => "pienin".to_owned(),
            Rank { first, last } if first == last => format!("{first}. suurin"),
            Rank { first, last } => format!("{first}.–{last}. suurin"),
        }
    }

    fn one_among(&self, year: Year, place: &str, rank: &str, known: usize) -> String {
        format!("Vuonna {year} luku oli {place}, {known} kunnasta {rank}.")
    }

    fn lowest_and_highest(&self, year: Option<Year>, lowest: &str, highest: &str) -> String {
        match year {
            Some(year) => format!("Vuonna {year} pienin luku oli {lowest} ja suurin {highest}."),
            None => format!("Pienin luku oli {lowest} ja suurin {highest}."),
        }
    }

    fn all_the_same(&self, year: Year, known: usize, value: &str) -> String {
        format!("Vuonna {year} luku oli kaikissa {known} kunnassa sama, {value}.")
    }

    fn only_one(&self, year: Year, place: &str) -> String {
        format!("Vuodelta {year} on vain yhden kunnan luku: {place}.")
    }

    fn none_known(&self, year: Year) -> String {
        format!("vuodelta {year} ei ole tässä palvelussa kuntien lukuja.")
    }

    fn median(&self, value: &str) -> String {
        format!("Kuntien mediaani oli {value}.")
    }

    fn some_known(&self, known: usize, all: usize) -> String {
        format!("Lukuja on {known}/{all} kunnasta.")
    }

    fn missing_in(&self, place: &str, absence: Absence) -> String {
        match absence {
            Absence::Suppressed => {
                format!("{place} luku on salattu, todennäköisesti pienen lukumäärän vuoksi.")
            }
            Absence::NotSurveyed => format!("{place} tietoa ei kerätty."),
            Absence::NotPublished => format!("{place} lukua ei ole tässä palvelussa."),
            Absence::NotApplicable => format!("{place} kysymys ei koskenut kuntaa."),
        }
    }

    fn in_many(&self, count: usize) -> String {
        format!("{count} kunnassa")
    }

    fn in_comparison(&self, figures: &[String]) -> String {
        format!("Vertailuksi: {}.", joined(figures, "ja"))
    }

    fn and(&self) -> &'static str {
        "ja"
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
            return format!("{women} ja {men} luku oli {place} sama vuonna {year} ({high}).");
        };
        format!(
            "{larger} luku oli {place} {difference} suurempi kuin {smaller} vuonna {year} ({high} ja {low})."
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
            return format!("Vuonna {year} luvut olivat samat ({high}).");
        };
        let change = of_change(
            change,
            [
                ", joten ero on kasvanut",
                ", joten ero on kaventunut",
                ", joten ero on yhtä suuri",
            ],
        );
        format!("Vuonna {year} {larger} luku oli {difference} suurempi ({high} ja {low}){change}.")
    }
}

/// Women and men, or girls and boys, in the genitive.
const fn both(people: People) -> (&'static str, &'static str) {
    match people {
        People::Anyone => ("naisten", "miesten"),
        People::Children => ("tyttöjen", "poikien"),
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
