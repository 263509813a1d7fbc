//! All municipalities of one year in plain sentences.

use super::{Grammar, Summary, capitalised, grammar, joined};
use crate::model::{Distribution, Figure, Language, Place, Rank, Value};

/// The most municipalities that are named where they share the lowest or highest figure.
const MOST_NAMED: usize = 3;

/// A place in the order of `known` figures, in words: *4. suurin*.
pub fn rank(rank: Rank, known: usize, language: Language) -> String {
    grammar(language).rank(rank, known)
}

impl Summary {
    /// Says where the chosen municipalities stand among all, and what the lowest and highest figures are.
    pub fn of_distribution(distribution: &Distribution, language: Language) -> Self {
        let telling = Telling {
            distribution,
            language,
            grammar: grammar(language),
        };
        let mut sentences: Vec<String> = [
            telling.chosen(),
            telling.range(),
            telling.median(),
            telling.known(),
        ]
        .into_iter()
        .flatten()
        .collect();
        sentences.extend(telling.missing());
        sentences.extend(telling.beside());
        let people = distribution.indicator.people;
        let whose = telling.grammar.whose_figures(distribution.sex, people);
        sentences.extend(whose.map(str::to_owned));
        let mut sentences = sentences.into_iter();
        Self {
            lead: sentences.next().unwrap_or_default(),
            rest: sentences.collect(),
        }
    }
}

impl Summary {
    /// The lead with the longest name of a municipality, so that a page can keep room for it.
    pub fn longest_distribution_lead(distribution: &Distribution, language: Language) -> String {
        let telling = Telling {
            distribution,
            language,
            grammar: grammar(language),
        };
        telling.longest_lead().unwrap_or_default()
    }
}

struct Telling<'a> {
    distribution: &'a Distribution,
    language: Language,
    grammar: &'static dyn Grammar,
}

impl Telling<'_> {
    fn value(&self, figure: Figure) -> String {
        let indicator = &self.distribution.indicator;
        indicator
            .unit
            .write(figure, indicator.decimals, self.language)
    }

    fn locative<'p>(&self, place: &'p Place) -> &'p str {
        place.region.locative.text(self.language)
    }

    /// The chosen municipalities in the order in which they were chosen.
    fn chosen_places(&self) -> Vec<&Place> {
        let mut chosen: Vec<&Place> = Vec::new();
        for place in &self.distribution.places {
            if place.is_chosen() {
                let before = chosen.iter().filter(|other| other.role < place.role);
                chosen.insert(before.count(), place);
            }
        }
        chosen
    }

    /// Where the chosen municipalities stand; of one figure alone nothing more can be said.
    fn chosen(&self) -> Option<String> {
        let known = self.distribution.known();
        if known < 2 || self.is_all_the_same() {
            return None;
        }
        let placed: Vec<(String, String)> = self
            .chosen_places()
            .into_iter()
            .filter_map(|place| {
                let value = self.value(place.figure()?);
                let figure = self.grammar.figure_in(self.locative(place), &value);
                Some((figure, self.grammar.rank(place.rank?, known)))
            })
            .collect();
        let year = self.distribution.year;
        match placed.as_slice() {
            [] => None,
            [(figure, rank)] => Some(self.grammar.one_among(year, figure, rank, known)),
            _ => {
                let figures: Vec<_> = placed
                    .iter()
                    .map(|(figure, rank)| format!("{figure} ({rank})"))
                    .collect();
                Some(self.grammar.other_chosen(year, &figures))
            }
        }
    }

    /// The lowest and the highest figure, or what there is instead.
    fn range(&self) -> Option<String> {
        let year = self.distribution.year;
        let known = self.distribution.known();
        let Some((place, figure, _)) = self.distribution.ranked().next() else {
            return Some(capitalised(&self.grammar.none_known(year)));
        };
        let value = self.value(figure);
        if known == 1 {
            let figure = self.grammar.figure_in(self.locative(place), &value);
            return Some(self.grammar.only_one(year, &figure));
        }
        if self.is_all_the_same() {
            return Some(self.grammar.all_the_same(year, known, &value));
        }
        let unsaid = self.chosen().is_none().then_some(year);
        let lowest = self.shared(&self.distribution.lowest())?;
        let highest = self.shared(&self.distribution.highest())?;
        Some(self.grammar.lowest_and_highest(unsaid, &lowest, &highest))
    }

    fn is_all_the_same(&self) -> bool {
        self.distribution.highest().len() == self.distribution.known()
    }

    /// A figure with the municipalities that share it.
    fn shared(&self, places: &[&Place]) -> Option<String> {
        let value = self.value(places.first()?.figure()?);
        let named: Vec<String> = places
            .iter()
            .map(|place| self.locative(place).to_owned())
            .collect();
        let place = if named.len() > MOST_NAMED {
            self.grammar.in_many(named.len())
        } else {
            joined(&named, self.grammar.and())
        };
        Some(format!("{place} ({value})"))
    }

    fn longest_lead(&self) -> Option<String> {
        let (_, figure, rank) = self.distribution.ranked().next()?;
        let places = self.distribution.places.iter();
        let longest = places
            .map(|place| self.locative(place))
            .max_by_key(|place| place.chars().count())?;
        let (value, known) = (self.value(figure), self.distribution.known());
        let shared = format!("{longest} ({value})");
        let year = self.distribution.year;
        let range = self
            .grammar
            .lowest_and_highest(Some(year), &shared, &shared);
        let figure = self.grammar.figure_in(longest, &value);
        let rank = self.grammar.rank(rank, known);
        let one = self.grammar.one_among(year, &figure, &rank, known);
        [range, one]
            .into_iter()
            .max_by_key(|lead| lead.chars().count())
    }

    fn median(&self) -> Option<String> {
        if self.distribution.known() < 3 || self.is_all_the_same() {
            return None;
        }
        let median = self.distribution.median()?;
        Some(self.grammar.median(&self.value(median)))
    }

    /// How many municipalities have a figure, where some have none.
    fn known(&self) -> Option<String> {
        let (known, all) = (self.distribution.known(), self.distribution.places.len());
        (1 < known && known < all).then(|| self.grammar.some_known(known, all))
    }

    /// Why chosen municipalities have no figure.
    fn missing(&self) -> Vec<String> {
        if self.distribution.known() == 0 {
            return Vec::new();
        }
        self.chosen_places()
            .into_iter()
            .filter_map(|place| match place.observation.value {
                Value::Missing(absence) => {
                    Some(self.grammar.missing_in(self.locative(place), absence))
                }
                Value::Known(_) => None,
            })
            .map(|sentence| capitalised(&sentence))
            .collect()
    }

    fn beside(&self) -> Option<String> {
        let figures: Vec<String> = self
            .distribution
            .beside
            .iter()
            .filter_map(|other| {
                let value = self.value(other.value.figure()?);
                let place = other.region.locative.text(self.language);
                Some(self.grammar.figure_in(place, &value))
            })
            .collect();
        (!figures.is_empty()).then(|| self.grammar.in_comparison(&figures))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Unit, distribution::tests::distribution};

    fn said(query: &str, language: Language) -> String {
        let distribution = distribution(query, Unit::Percent);
        Summary::of_distribution(&distribution, language)
            .text()
            .replace('\u{a0}', " ")
    }

    fn assert_says(query: &str, expected: [&str; 3]) {
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            assert_eq!(said(query, language), expected);
        }
    }

    #[test]
    fn a_chosen_municipality_stands_among_all_with_the_lowest_and_highest() {
        assert_says(
            "kunta=179&vuosi=2019&vertaa=maa",
            [
                "Vuonna 2019 luku oli Jyväskylässä 8,0 %, 4 kunnasta 3. suurin. Pienin luku oli Laukaalla (0,0 %) ja suurin Joutsalla ja Äänekoskella (12,3 %). Kuntien mediaani oli 10,2 %. Lukuja on 4/6 kunnasta. Vertailuksi: koko maassa 8,5 %.",
                "År 2019 var siffran 8,0 % i Jyväskylä, 3:e högst av 4 kommuner. Siffran var lägst i Laukaa (0,0 %) och högst i Joutsa och i Äänekoski (12,3 %). Kommunernas median var 10,2 %. Det finns siffror för 4/6 kommuner. Som jämförelse: 8,5 % i hela landet.",
                "In 2019 the figure was 8.0% in Jyväskylä, 3rd highest of 4 municipalities. The lowest figure was in Laukaa (0.0%) and the highest in Joutsa and in Äänekoski (12.3%). The municipalities’ median was 10.2%. There are figures for 4/6 municipalities. For comparison: 8.5% in the whole country.",
            ],
        );
    }

    #[test]
    fn several_chosen_are_named_in_their_order_and_a_missing_one_with_its_reason() {
        let text = said("kunta=179~992~435&vuosi=2019&vertaa=ei", Language::Finnish);
        assert!(
            text.starts_with("Vuonna 2019 luku oli Jyväskylässä 8,0 % (3. suurin) ja Äänekoskella 12,3 % (suurin)."),
            "{text}"
        );
        assert!(
            text.ends_with("Luhankalla luku on salattu, todennäköisesti pienen lukumäärän vuoksi."),
            "{text}"
        );
    }

    #[test]
    fn without_a_choice_the_first_sentence_says_the_year() {
        let said = |language| said("vuosi=2019&vertaa=ei", language);
        assert!(
            said(Language::Finnish).starts_with("Vuonna 2019 pienin luku oli Laukaalla (0,0 %)")
        );
        assert!(said(Language::Swedish).starts_with("År 2019 var siffran lägst i Laukaa (0,0 %)"));
        assert!(
            said(Language::English).starts_with("In 2019 the lowest figure was in Laukaa (0.0%)")
        );
    }

    #[test]
    fn a_single_figure_has_no_rank_and_no_median() {
        assert_says(
            "kunta=172&vuosi=2020&vertaa=ei",
            [
                "Vuodelta 2020 on vain yhden kunnan luku: Joutsalla \u{2212}1,0 %.",
                "För år 2020 finns siffran bara för en kommun: \u{2212}1,0 % i Joutsa.",
                "For 2020 there is a figure for one municipality only: \u{2212}1.0% in Joutsa.",
            ],
        );
    }

    #[test]
    fn ordinals_are_written_as_each_language_does() {
        let word = |first, language| rank(Rank { first, last: first }, 30, language);
        assert_eq!(word(22, Language::Swedish), "22:a högst");
        assert_eq!(word(11, Language::Swedish), "11:e högst");
        assert_eq!(word(22, Language::English), "22nd highest");
        assert_eq!(word(12, Language::English), "12th highest");
        assert_eq!(word(30, Language::Finnish), "pienin");
        let shared = Rank { first: 4, last: 5 };
        assert_eq!(rank(shared, 30, Language::Finnish), "4.–5. suurin");
        assert_eq!(rank(shared, 30, Language::English), "joint 4th highest");
    }
}
