//! Finding a municipality by what a reader types: a part of its name, an inflected form, or a former municipality.

use std::sync::Arc;

use super::{Catalogue, Merger, Region, collation};

/// A municipality that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundMunicipality<'a> {
    /// The municipality.
    pub region: &'a Arc<Region>,
    /// The former municipality by whose name it was found.
    pub merger: Option<&'a Merger>,
}

/// How well a name fits what was typed, best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Not at all.
    None,
    /// What was typed is an inflected form of the name, as far as can be told from its beginning.
    Inflected,
    /// What was typed stands inside the name.
    Inside,
    /// The name begins with what was typed.
    Beginning,
}

/// Finds the municipalities that fit `text`, in any of the languages; all of them where it is blank.
///
/// Names that begin with it come first, then names that hold it, each in alphabetical order.
/// Only where there are none, inflected forms count: *Jyväskylässä*, *Pihtiputaan*.
pub fn find_municipalities<'a>(catalogue: &'a Catalogue, text: &str) -> Vec<FoundMunicipality<'a>> {
    let typed = collation::fold(text.trim());
    let found: Vec<_> = catalogue
        .municipalities()
        .into_iter()
        .map(|region| {
            let (fit, merger) = fit_of_region(region, &typed);
            (fit, FoundMunicipality { region, merger })
        })
        .collect();
    let of_fit = |wanted: Fit| {
        let fits = found.iter().filter(move |(fit, _)| *fit == wanted);
        fits.map(|(_, found)| *found)
    };
    let mut ordered: Vec<_> = of_fit(Fit::Beginning).chain(of_fit(Fit::Inside)).collect();
    if ordered.is_empty() {
        ordered.extend(of_fit(Fit::Inflected));
    }
    ordered
}

/// How well a region fits, and the former municipality that fits better than its own name does.
fn fit_of_region<'a>(region: &'a Region, typed: &str) -> (Fit, Option<&'a Merger>) {
    let mut best = (Fit::None, None);
    for wording in region.name.translations() {
        best.0 = best.0.max(fit_of_name(wording.text, typed));
    }
    for merger in &region.mergers {
        let fit = fit_of_name(&merger.name, typed);
        if fit > best.0 {
            best = (fit, Some(merger));
        }
    }
    best
}

fn fit_of_name(name: &str, typed: &str) -> Fit {
    let name = collation::fold(name);
    match name.find(typed) {
        Some(0) => Fit::Beginning,
        // One letter stands in nearly every name.
        Some(_) if typed.len() > 1 => Fit::Inside,
        None if is_inflected(&name, typed) => Fit::Inflected,
        _ => Fit::None,
    }
}

/// Whether `typed` may be a form of `name` in a Finnish case: it begins as the name does and ends otherwise.
///
/// The last two letters of a name may change (*Luhanka, Luhangan*), in a longer name three (*Uurainen, Uuraisten*),
/// and the ending has at most six letters more than they had.
fn is_inflected(name: &str, typed: &str) -> bool {
    const LONG_NAME: usize = 8;
    const LONGEST_ENDING: usize = 6;
    let shared = name
        .chars()
        .zip(typed.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let (name, typed) = (name.chars().count(), typed.chars().count());
    let may_change = if name < LONG_NAME { 2 } else { 3 };
    shared + may_change >= name && typed + 1 >= name && typed <= name + LONGEST_ENDING
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{
        Language, RegionCode, RegionLevel, Translated, Year, comparison::tests::catalogue,
    };

    fn municipality(number: usize, names: &[&str], mergers: &[(&str, i64)]) -> Arc<Region> {
        let name = Translated::of(Language::ALL.into_iter().zip(names.iter().copied())).unwrap();
        Arc::new(Region {
            code: RegionCode::from_text(&format!("{number:03}")).unwrap(),
            level: RegionLevel::Municipality,
            short_name: name.clone(),
            locative: name.clone(),
            name,
            subregion: None,
            population: None,
            tile: None,
            mergers: mergers
                .iter()
                .map(|(name, year)| Merger {
                    code: None,
                    name: (*name).to_owned(),
                    year: Year::from_number(*year).unwrap(),
                })
                .collect(),
        })
    }

    fn central_finland() -> Catalogue {
        let plain = [
            "Jyväskylä",
            "Luhanka",
            "Pihtipudas",
            "Saarijärvi",
            "Uurainen",
            "Viitasaari",
            "Petäjävesi",
            "Muurame",
            "Kivijärvi",
            "Kyyjärvi",
        ];
        let mut regions: Vec<_> = plain
            .iter()
            .enumerate()
            .map(|(number, name)| municipality(number, &[name], &[]))
            .collect();
        regions.push(municipality(100, &["Laukaa", "Laukas"], &[]));
        regions.push(municipality(
            101,
            &["Jämsä"],
            &[("Längelmäki (osa)", 2007), ("Jämsänkoski", 2009)],
        ));
        regions.push(municipality(
            102,
            &["Äänekoski"],
            &[("Suolahti", 2007), ("Sumiainen", 2007)],
        ));
        Catalogue {
            regions,
            ..catalogue()
        }
    }

    /// The names found, each with the former municipality it was found by.
    fn found(text: &str) -> Vec<String> {
        find_municipalities(&central_finland(), text)
            .into_iter()
            .map(|found| {
                let name = found.region.name.text(Language::Finnish);
                match found.merger {
                    Some(merger) => format!("{} → {name}", merger.name),
                    None => name.to_owned(),
                }
            })
            .collect()
    }

    #[test]
    fn names_are_found_without_dots_and_in_any_case() {
        for (text, name) in [
            ("aanekoski", "Äänekoski"),
            ("AANE", "Äänekoski"),
            (" jyvas ", "Jyväskylä"),
            ("jamsa", "Jämsä"),
        ] {
            assert_eq!(found(text)[0], name, "{text}");
        }
    }

    #[test]
    fn a_name_that_begins_so_stands_before_one_that_holds_it() {
        assert_eq!(found("saari"), ["Saarijärvi", "Viitasaari"]);
        assert_eq!(found("s"), ["Saarijärvi", "Suolahti → Äänekoski"]);
        assert_eq!(found("järvi"), ["Kivijärvi", "Kyyjärvi", "Saarijärvi"]);
    }

    #[test]
    fn inflected_forms_find_the_municipality_and_no_other() {
        for (text, name) in [
            ("Jyväskylässä", "Jyväskylä"),
            ("Äänekosken", "Äänekoski"),
            ("aanekoskelta", "Äänekoski"),
            ("Luhangassa", "Luhanka"),
            ("Pihtiputaalla", "Pihtipudas"),
            ("Uuraisten", "Uurainen"),
            ("Petäjäveden", "Petäjävesi"),
            ("Jämsästä", "Jämsä"),
            ("Laukaaseen", "Laukaa"),
            ("Muuramessa", "Muurame"),
            ("Suolahdessa", "Suolahti → Äänekoski"),
        ] {
            assert_eq!(found(text), [name], "{text}");
        }
    }

    #[test]
    fn a_swedish_name_finds_the_municipality() {
        assert_eq!(found("Laukas"), ["Laukaa"]);
    }

    #[test]
    fn a_former_municipality_leads_to_the_present_one_and_says_so() {
        assert_eq!(found("suola"), ["Suolahti → Äänekoski"]);
        assert_eq!(found("jämsänk"), ["Jämsänkoski → Jämsä"]);
        assert_eq!(found("langel"), ["Längelmäki (osa) → Jämsä"]);
        // Its own name explains itself.
        assert_eq!(found("jäms"), ["Jämsä"]);
    }

    #[test]
    fn a_blank_text_finds_all_and_an_unknown_one_nothing() {
        assert_eq!(found("  ").len(), 13);
        assert_eq!(found("Helsinki"), [""; 0]);
        assert_eq!(found("Joensuu"), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_finds_each_municipality_at_most_once(text in any::<String>()) {
            let mut names = found(&text);
            let count = names.len();
            names.sort();
            names.dedup();
            prop_assert_eq!(names.len(), count);
        }

        #[test]
        fn every_beginning_of_a_name_finds_it(letters in 1_usize..10) {
            for region in central_finland().municipalities() {
                let name = region.name.text(Language::Finnish);
                let beginning: String = name.chars().take(letters).collect();
                let found = found(&beginning);
                prop_assert!(found.iter().any(|found| found == name), "{beginning}: {found:?}");
            }
        }
    }
}
