//! Every different word of a catalogue, once for each language it is in.

use super::{
    Field,
    closeness::{Asked, Closeness},
    spelling,
    stem::stem,
};
use crate::model::{Language, collation, letter};

/// The smallest table of slots.
const FIRST_SLOTS: usize = 1024;

/// A word as it is compared.
#[derive(Debug)]
pub(super) struct Word {
    /// The word after folding.
    pub(super) text: String,
    /// The folded word without its inflection.
    pub(super) stem: String,
    /// The letters in it, one bit each.
    pub(super) letters: u32,
    /// The language it is in.
    pub(super) language: Language,
    /// The word in lower case with its dots, as it is suggested.
    pub(super) shown: String,
    /// Whether it names a topic or stands among the synonyms, and so is likely to be what people ask for.
    pub(super) is_topical: bool,
    /// Whether it may be suggested: not what only stands among the synonyms, some of which nobody should be offered.
    pub(super) is_offered: bool,
}

impl Word {
    /// Prepares a word for comparing.
    pub(super) fn of(shown: &str, language: Language, field: Field) -> Self {
        let shown: String = shown.chars().map(letter::lower).collect();
        let text = collation::fold(&shown);
        Self {
            stem: stem(&text, language),
            letters: letters_of(&text),
            text,
            language,
            shown,
            is_topical: field != Field::Name,
            is_offered: field != Field::Synonym,
        }
    }
}

/// Every different word of a catalogue, found by a table of slots.
///
/// A table of its own, because the standard library's costs each reader more than the few lines here.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    /// Places among the words, counted from one, at the slot of a word's hash or one after it; zero is free.
    slots: Vec<u32>,
}

impl Vocabulary {
    /// Takes in every word of a text, and tells the place of each.
    pub(super) fn add_all(
        &mut self,
        text: &str,
        language: Language,
        field: Field,
        place: &mut dyn FnMut(usize),
    ) {
        for word in text.split(is_between_words) {
            if !word.is_empty() {
                place(self.add(word, language, field));
            }
        }
    }

    /// Takes in a word, unless it is there already, and tells its place.
    pub(super) fn add(&mut self, word: &str, language: Language, field: Field) -> usize {
        let text = collation::fold(word);
        if let Some(place) = self.find(&text, language) {
            if let Some(word) = self.words.get_mut(place) {
                word.is_topical |= field != Field::Name;
                word.is_offered |= field != Field::Synonym;
            }
            return place;
        }
        self.words.push(Word::of(word, language, field));
        if self.words.len() * 2 > self.slots.len() {
            self.make_room();
        } else {
            self.take_slot(self.words.len() - 1);
        }
        self.words.len() - 1
    }

    /// How many words there are.
    pub(super) const fn count(&self) -> usize {
        self.words.len()
    }

    /// The place of a folded word.
    pub(super) fn find(&self, text: &str, language: Language) -> Option<usize> {
        let mut slot = self.first_slot(text, language);
        while let Some(place) = self.slots.get(slot).filter(|place| **place > 0) {
            let place = *place as usize - 1;
            let word = self.words.get(place)?;
            if word.language == language && word.text == text {
                return Some(place);
            }
            slot = (slot + 1) % self.slots.len();
        }
        None
    }

    /// The language of the word at a place.
    pub(super) fn language(&self, place: usize) -> Option<Language> {
        self.words.get(place).map(|word| word.language)
    }

    /// How close each word is to the one that is asked for.
    pub(super) fn closeness(&self, asked: &Asked) -> Vec<Option<Closeness>> {
        self.words
            .iter()
            .map(|word| asked.closeness(word))
            .collect()
    }

    /// Whether any word is close to the one that is asked for.
    pub(super) fn knows(&self, asked: &Asked) -> bool {
        self.words
            .iter()
            .any(|word| asked.closeness(word).is_some())
    }

    /// The word that `text` is most likely a slip of, for a reader of `language`.
    pub(super) fn nearest(&self, text: &str, language: Language) -> Option<&str> {
        let most = spelling::most_slips(text);
        let letters = letters_of(text);
        let mut best: Option<(usize, &Word)> = None;
        for word in &self.words {
            // A slip changes two kinds of letters at most.
            let other_letters = (word.letters ^ letters).count_ones() as usize;
            if !word.is_offered
                || other_letters > 2 * most
                || word.text.len().abs_diff(text.len()) > most
            {
                continue;
            }
            let Some(slips) = spelling::slips(text, &word.text, most) else {
                continue;
            };
            let is_foreign = usize::from(word.language != language);
            let distance = 4 * slips + 2 * is_foreign + usize::from(!word.is_topical);
            if best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, word));
            }
        }
        best.map(|(_, word)| word.shown.as_str())
    }

    fn make_room(&mut self) {
        let count = (self.slots.len() * 2).max(FIRST_SLOTS);
        self.slots = vec![0; count];
        for place in 0..self.words.len() {
            self.take_slot(place);
        }
    }

    fn take_slot(&mut self, place: usize) {
        let Some(word) = self.words.get(place) else {
            return;
        };
        let mut slot = self.first_slot(&word.text, word.language);
        while self.slots.get(slot).is_some_and(|place| *place > 0) {
            slot = (slot + 1) % self.slots.len();
        }
        let number = u32::try_from(place + 1).unwrap_or_default();
        if let Some(free) = self.slots.get_mut(slot) {
            *free = number;
        }
    }

    /// The slot at which looking for a word begins: the hash FNV-1a of its bytes and its language.
    fn first_slot(&self, text: &str, language: Language) -> usize {
        let bytes = text.bytes().chain([language as u8]);
        let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        hash as usize % self.slots.len().max(1)
    }
}

/// The words of a text, folded.
pub(super) fn words_of(text: &str) -> Vec<String> {
    typed_words_of(text).map(collation::fold).collect()
}

/// The words of a text as they were typed.
pub(super) fn typed_words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between_words).filter(|word| !word.is_empty())
}

/// Whether a sign separates words: anything but digits and the letters of Latin scripts and those after them.
fn is_between_words(sign: char) -> bool {
    !sign.is_ascii_alphanumeric()
        && sign != '\u{ad}'
        && (sign < '\u{c0}' || matches!(sign, '×' | '÷' | '\u{2000}'..='\u{2bff}'))
}

/// The letters of a folded text: one bit for each from a to z, one for digits and one for everything else.
pub(super) fn letters_of(text: &str) -> u32 {
    text.bytes().fold(0, |letters, byte| {
        letters
            | match byte {
                b'a'..=b'z' => 1 << (byte - b'a'),
                b'0'..=b'9' => 1 << 26,
                _ => 1 << 27,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_once_for_each_language() {
        let mut vocabulary = Vocabulary::default();
        let first = vocabulary.add("Äiti", Language::Finnish, Field::Name);
        assert_eq!(
            vocabulary.add("aiti", Language::Finnish, Field::Name),
            first
        );
        assert_ne!(
            vocabulary.add("aiti", Language::Swedish, Field::Name),
            first
        );
        assert_eq!(vocabulary.words.len(), 2);
    }

    #[test]
    fn every_word_is_found_again_among_thousands() {
        let mut vocabulary = Vocabulary::default();
        for number in 0..5000 {
            let place = vocabulary.add(&format!("sana{number}"), Language::Finnish, Field::Name);
            assert_eq!(place, number);
        }
        for number in 0..5000 {
            let word = format!("sana{number}");
            assert_eq!(vocabulary.find(&word, Language::Finnish), Some(number));
        }
        assert_eq!(vocabulary.find("sana5000", Language::Finnish), None);
    }

    #[test]
    fn a_text_is_parted_at_signs_and_not_at_letters() {
        assert_eq!(
            words_of("Lihavien osuus (BMI ≥ 30 kg/m²), 20–64-vuotiaat"),
            [
                "lihavien", "osuus", "bmi", "30", "kg", "m", "20", "64", "vuotiaat"
            ]
        );
        assert_eq!(words_of(" – "), [""; 0]);
    }
}
