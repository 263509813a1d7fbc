//! How close a word that is asked for is to one that is known.

use super::{
    stem::{root, stem, without_ending},
    vocabulary::{Word, letters_of},
};
use crate::model::Language;

/// The fewest letters that are looked for inside of words.
const SHORTEST_PART: usize = 4;
/// The fewest letters of a root that a word may begin with.
const SHORTEST_ROOT_AT_START: usize = 5;
/// How much of two words is the same if they are forms of one word, and what may follow in each.
const LONG_BEGINNING: usize = 7;
const LONGEST_ENDING: usize = 3;

/// How close a known word is to the one that is asked for, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// The same word, perhaps in another form.
    Same,
    /// A word made of the same root.
    Related,
    /// A compound with the word in it; a long enough beginning is its first part.
    Part,
    /// A word that begins so: the one asked for may be typed still.
    Beginning,
}

/// A word that is asked for.
#[derive(Debug)]
pub(super) struct Asked {
    text: String,
    /// Its forms by language, since it is not known in which it is.
    forms: [Forms; 3],
}

#[derive(Debug)]
struct Forms {
    stem: String,
    root: String,
    /// What a compound must have in it, and its letters: the shortest form that says enough.
    part: String,
    part_letters: u32,
}

impl Asked {
    /// Prepares a folded word for comparing.
    pub(super) fn of(word: &str) -> Self {
        let forms = Language::ALL.map(|language| {
            let stem = stem(word, language);
            let root = root(&stem, language).to_owned();
            let parts = [without_ending(&stem), &stem];
            let long_enough = parts.into_iter().find(|part| part.len() >= SHORTEST_PART);
            let part = long_enough.unwrap_or(word).to_owned();
            let part_letters = letters_of(&part);
            Forms {
                stem,
                root,
                part,
                part_letters,
            }
        });
        Self {
            text: word.to_owned(),
            forms,
        }
    }

    /// How close a known word is, if it is close at all.
    pub(super) fn closeness(&self, word: &Word) -> Option<Closeness> {
        let forms = &self.forms[word.language as usize];
        if word.text == self.text || word.stem == forms.stem {
            return Some(Closeness::Same);
        }
        let begins_so = word.text.starts_with(&self.text);
        let begins_with_stem = word.text.starts_with(&forms.stem);
        let may_hold = forms.part_letters & !word.letters == 0;
        if !begins_so && !begins_with_stem && !may_hold {
            return None;
        }
        if self.is_related(word, forms) {
            Some(Closeness::Related)
        } else if (begins_so && self.text.len() >= SHORTEST_PART)
            || (begins_with_stem && forms.stem.len() >= SHORTEST_PART)
            || (may_hold && holds(word, &forms.part))
        {
            Some(Closeness::Part)
        } else {
            begins_so.then_some(Closeness::Beginning)
        }
    }

    fn is_related(&self, word: &Word, forms: &Forms) -> bool {
        if word.text.as_bytes().first() != self.text.as_bytes().first() {
            return false;
        }
        let same_root = forms.root.len() >= SHORTEST_PART
            && is_same_but_for_doubled(&forms.root, root(&word.stem, word.language));
        same_root || has_long_beginning(&self.text, &word.text)
    }
}

/// Whether a compound has the part in it: anywhere but at its start, or there if the part is not too short to mean it.
fn holds(word: &Word, part: &str) -> bool {
    let Some(place) = word.text.find(part) else {
        return false;
    };
    part.len() >= SHORTEST_ROOT_AT_START || (part.len() >= SHORTEST_PART && place > 0)
}

/// Whether two roots are equal when doubled letters count once: consonants change so, *liikku-* and *liiku-*.
fn is_same_but_for_doubled(one: &str, other: &str) -> bool {
    let mut letters = [one, other].map(|root| {
        let mut before = '\0';
        root.chars()
            .filter(move |letter| std::mem::replace(&mut before, *letter) != *letter)
    });
    let [one, other] = &mut letters;
    one.eq(other)
}

/// Whether two long words differ in their last letters only, as *väkivalta* and *väkivallan* do.
fn has_long_beginning(one: &str, other: &str) -> bool {
    let same = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    same >= LONG_BEGINNING && one.len().max(other.len()) <= same + LONGEST_ENDING
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::collation::fold, search::Field};

    #[track_caller]
    fn assert_closeness(asked: &str, known: &str, expected: Option<Closeness>) {
        let word = Word::of(known, Language::Finnish, Field::Name);
        let found = Asked::of(&fold(asked)).closeness(&word);
        assert_eq!(found, expected, "{asked} {known}");
    }

    #[test]
    fn forms_of_a_word_are_the_same_and_words_of_its_root_related() {
        assert_closeness("työttömien", "työttömät", Some(Closeness::Same));
        assert_closeness("työttömyys", "työttömät", Some(Closeness::Related));
        assert_closeness("liikkuminen", "liikunta", Some(Closeness::Related));
        assert_closeness("väkivallan", "väkivaltaa", Some(Closeness::Related));
        assert_closeness("nuorten", "nuoret", Some(Closeness::Related));
    }

    #[test]
    fn a_word_is_found_inside_of_compounds() {
        let part = Some(Closeness::Part);
        assert_closeness("työttömyys", "pitkäaikaistyöttömät", part);
        assert_closeness("vaalit", "kuntavaaleissa", part);
        assert_closeness("kiusattu", "koulukiusattuna", part);
        assert_closeness("koulu", "koulukiusattuna", part);
    }

    #[test]
    fn a_word_that_is_typed_still_is_found_by_its_beginning() {
        assert_closeness("t", "työttömät", Some(Closeness::Beginning));
        assert_closeness("tyo", "työttömät", Some(Closeness::Beginning));
    }

    #[test]
    fn other_words_are_not_close() {
        assert_closeness("ikä", "pitkäaikainen", None);
        assert_closeness("vanhukset", "vanhempien", None);
        assert_closeness("koulutus", "koulukiusattuna", None);
        assert_closeness("kissa", "kunta", None);
    }
}
