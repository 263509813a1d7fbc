//! Search over indicators: forgiving of inflection, compounds, lay words, missing dots and slips of the finger.
//!
//! A [`SearchIndex`] is made once of a catalogue.
//! Every different word is kept and compared once, however many indicators have it, so that an answer costs little
//! at each key even with thousands of indicators; nothing is fetched for it.

mod closeness;
mod spelling;
mod stem;
mod vocabulary;

use closeness::{Asked, Closeness};
use vocabulary::{Vocabulary, typed_words_of, words_of};

use crate::model::{Catalogue, Indicator, Language, Synonym, Translated};

/// The indicators of a catalogue by their words, in every language.
#[derive(Debug, Default)]
pub struct SearchIndex {
    vocabulary: Vocabulary,
    synonyms: Vec<Synonym>,
    topics: Vec<Vec<Mark>>,
    entries: Vec<Entry>,
}

/// What a search finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The places of the indicators in the catalogue, the best first.
    pub places: Vec<usize>,
    /// What may have been meant, where nothing is found: the same words with the nearest known ones put in.
    pub suggestion: Option<String>,
}

/// The words of one indicator.
#[derive(Debug)]
struct Entry {
    marks: Vec<Mark>,
    /// Its phenomenon, with the area, and its groups, whose words are kept once for all.
    topics: Vec<usize>,
}

/// A word of the vocabulary where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    word: usize,
    field: Field,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// In the indicator's name, or as its identifier.
    Name,
    /// Among the other words that lead to it.
    Synonym,
    /// In the name of its phenomenon, its area or one of its groups.
    Topic,
}

/// How far a word that was asked for is from one that stands somewhere: a smaller cost is better.
const UNMATCHED: u8 = u8::MAX;
/// Words of another language than the reader's come after all of the reader's own.
const OTHER_LANGUAGE: u8 = 8;

impl SearchIndex {
    /// Indexes a whole catalogue, with other words that lead to what is in it.
    pub fn of(catalogue: &Catalogue, synonyms: Vec<Synonym>) -> Self {
        let mut index = Self::begin(catalogue, synonyms);
        index.read_on(catalogue, catalogue.indicators.len());
        index
    }

    /// Begins an index with all topics and no indicators yet.
    pub fn begin(catalogue: &Catalogue, synonyms: Vec<Synonym>) -> Self {
        let mut index = Self {
            synonyms,
            ..Self::default()
        };
        for area in &catalogue.areas {
            for phenomenon in &area.phenomena {
                let names = [&phenomenon.name, &area.name];
                let leads = |synonym: &Synonym| synonym.phenomena.contains(&phenomenon.id);
                index.add_topic(&names, leads);
            }
        }
        for group in &catalogue.groups {
            let leads = |synonym: &Synonym| synonym.target_groups.contains(&group.id);
            index.add_topic(&[&group.name], leads);
        }
        index
    }

    /// Indexes the next indicators, at most so many, and tells whether all are indexed.
    ///
    /// A browser does it between two frames, since thousands of names take longer than one.
    pub fn read_on(&mut self, catalogue: &Catalogue, most: usize) -> bool {
        let rest = catalogue.indicators.get(self.entries.len()..);
        for indicator in rest.unwrap_or_default().iter().take(most) {
            let entry = self.entry(indicator, catalogue);
            self.entries.push(entry);
        }
        self.entries.len() >= catalogue.indicators.len()
    }

    /// How many different words there are, to each of which a word that is asked for is compared.
    pub const fn different_words(&self) -> usize {
        self.vocabulary.count()
    }

    /// Finds the indicators to which every word of `text` leads, for a reader of `language`.
    pub fn answer(&self, text: &str, language: Language) -> Answer {
        let words = words_of(text);
        let places = self.places(&words, language);
        let suggestion = if places.is_empty() {
            self.suggestion(text, &words, language)
        } else {
            None
        };
        Answer { places, suggestion }
    }

    fn places(&self, words: &[String], language: Language) -> Vec<usize> {
        let longest = words.iter().map(String::len).max().unwrap_or_default();
        let mut costs = vec![Some(0_usize); self.entries.len()];
        for word in words {
            if !says_nothing(word, longest) {
                self.add_costs(&Asked::of(word), language, &mut costs);
            }
        }
        self.prefer_whole_names(words, language, &mut costs);
        best_first(&costs)
    }

    /// Adds what each indicator costs for one word; where the word leads nowhere, the indicator falls away.
    fn add_costs(&self, asked: &Asked, language: Language, costs: &mut [Option<usize>]) {
        let closeness: Vec<_> = self.vocabulary.closeness(asked);
        let cost_of = |marks: &[Mark]| {
            let costs = marks.iter().map(|mark| {
                let found = closeness.get(mark.word).copied().flatten();
                found.map_or(UNMATCHED, |closeness| {
                    let is_own = self.vocabulary.language(mark.word) == Some(language);
                    cost(mark.field, closeness) + if is_own { 0 } else { OTHER_LANGUAGE }
                })
            });
            costs.min().unwrap_or(UNMATCHED)
        };
        let topics: Vec<u8> = self.topics.iter().map(|marks| cost_of(marks)).collect();
        for (entry, total) in self.entries.iter().zip(costs) {
            if total.is_none() {
                continue;
            }
            let of_topics = entry.topics.iter().filter_map(|topic| topics.get(*topic));
            let least = of_topics.copied().fold(cost_of(&entry.marks), u8::min);
            *total = total
                .filter(|_| least != UNMATCHED)
                .map(|total| total + 1 + usize::from(least));
        }
    }

    /// An indicator whose whole name was asked for comes before those whose names say more.
    fn prefer_whole_names(
        &self,
        words: &[String],
        language: Language,
        costs: &mut [Option<usize>],
    ) {
        let asked = words
            .iter()
            .map(|word| self.vocabulary.find(word, language));
        let Some(asked) = asked.collect::<Option<Vec<usize>>>() else {
            return;
        };
        for (entry, total) in self.entries.iter().zip(costs) {
            let is_of_name = |mark: &&Mark| {
                mark.field == Field::Name && self.vocabulary.language(mark.word) == Some(language)
            };
            let mut name = entry.marks.iter().filter(is_of_name);
            let whole = asked
                .iter()
                .all(|word| name.next().is_some_and(|mark| mark.word == *word))
                && name.next().is_none();
            if whole && total.is_some() {
                *total = Some(0);
            }
        }
    }

    /// The words with the nearest known one in the place of each that is not known, if they lead anywhere.
    fn suggestion(&self, text: &str, words: &[String], language: Language) -> Option<String> {
        let longest = words.iter().map(String::len).max().unwrap_or_default();
        let mut suggestion = Vec::new();
        // A word that is known stays as it was typed, with its dots.
        for (word, typed) in words.iter().zip(typed_words_of(text)) {
            if says_nothing(word, longest) || self.vocabulary.knows(&Asked::of(word)) {
                suggestion.push(typed);
            } else {
                suggestion.push(self.vocabulary.nearest(word, language)?);
            }
        }
        let text = suggestion.join(" ");
        (!self.places(&words_of(&text), language).is_empty()).then_some(text)
    }

    fn add_topic(&mut self, names: &[&Translated], leads: impl Fn(&Synonym) -> bool) {
        let mut marks = Vec::new();
        for name in names {
            self.add_words(name, Field::Topic, &mut marks);
        }
        self.add_synonyms(leads, &mut marks);
        self.topics.push(marks);
    }

    fn add_synonyms(&mut self, leads: impl Fn(&Synonym) -> bool, marks: &mut Vec<Mark>) {
        let synonyms = std::mem::take(&mut self.synonyms);
        for synonym in synonyms.iter().filter(|synonym| leads(synonym)) {
            self.add_words(&synonym.words, Field::Synonym, marks);
        }
        self.synonyms = synonyms;
    }

    fn entry(&mut self, indicator: &Indicator, catalogue: &Catalogue) -> Entry {
        let mut marks = Vec::new();
        self.add_words(&indicator.name, Field::Name, &mut marks);
        let leads = |synonym: &Synonym| synonym.indicators.contains(&indicator.id);
        self.add_synonyms(leads, &mut marks);
        // A number by which the source calls it is looked for too; other identifiers repeat the name.
        let id = indicator.id.as_str();
        if id.bytes().all(|byte| byte.is_ascii_digit()) {
            let word = self.vocabulary.add(id, Language::Finnish, Field::Synonym);
            marks.push(Mark {
                word,
                field: Field::Synonym,
            });
        }
        Entry {
            marks,
            topics: topics_of(indicator, catalogue),
        }
    }

    fn add_words(&mut self, text: &Translated, field: Field, marks: &mut Vec<Mark>) {
        for wording in text.translations() {
            let mut note = |word| marks.push(Mark { word, field });
            self.vocabulary
                .add_all(wording.text, wording.language, field, &mut note);
        }
    }
}

/// Whether a folded word says nothing beside a real one, as *ja* and *of* do.
fn says_nothing(word: &str, longest: usize) -> bool {
    let is_small = word.len() < 3 && !word.bytes().all(|byte| byte.is_ascii_digit());
    is_small && longest >= 3
}

/// The places of an indicator's phenomenon and groups among the topics, in the order of [`SearchIndex::begin`].
fn topics_of(indicator: &Indicator, catalogue: &Catalogue) -> Vec<usize> {
    let phenomena = catalogue.areas.iter().flat_map(|area| &area.phenomena);
    let is_its = phenomena.map(|phenomenon| phenomenon.id == indicator.phenomenon);
    let in_group = catalogue
        .groups
        .iter()
        .map(|group| indicator.target_groups.contains(&group.id));
    let mut topics = Vec::new();
    for (topic, is_its) in is_its.chain(in_group).enumerate() {
        if is_its {
            topics.push(topic);
        }
    }
    topics
}

const fn cost(field: Field, closeness: Closeness) -> u8 {
    let is_whole = matches!(closeness, Closeness::Same | Closeness::Related);
    match field {
        Field::Name => closeness as u8,
        Field::Synonym if is_whole => 4,
        Field::Synonym => 5,
        Field::Topic if is_whole => 6,
        Field::Topic => 7,
    }
}

/// The places that have a cost, the smallest first; equal ones stay in their order.
///
/// Costs are few different small numbers, so going through them needs no sorting.
fn best_first(costs: &[Option<usize>]) -> Vec<usize> {
    let highest = costs.iter().flatten().max().copied().unwrap_or_default();
    let mut places = Vec::new();
    for cost in 0..=highest {
        for (place, total) in costs.iter().enumerate() {
            if *total == Some(cost) {
                places.push(place);
            }
        }
    }
    places
}
