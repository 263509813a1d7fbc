//! What remains of a word without its ending.

use frostem::{Algorithm, Stemmer};

use crate::model::Language;

/// The fewest letters that a word is cut down to.
const SHORTEST_ROOT: usize = 4;

/// Endings that stems of related Finnish words still have, longest first.
///
/// The stemmer takes endings of case and number away, not those by which words are made of words:
/// *yksinäi-nen*, *yksinäi-syys* and *yksinäi-sten* keep different stems.
const DERIVING_ENDINGS: [&str; 27] = [
    "uuks", "yyks", "mist", "uus", "yys", "uut", "yyt", "uud", "yyd", "uks", "yks", "ust", "yst",
    "min", "mis", "ist", "nt", "us", "ys", "in", "is", "v", "n", "t", "e", "i", "u",
];

/// Endings of Swedish words, longest first, as they are after folding.
const SWEDISH_ENDINGS: [&str; 30] = [
    "heterna", "hetens", "heten", "heter", "arnas", "ernas", "ornas", "andet", "anden", "arna",
    "erna", "orna", "ande", "aste", "ens", "are", "ade", "het", "ad", "en", "ar", "er", "or", "as",
    "es", "at", "et", "a", "e", "s",
];

/// Endings of English words, longest first; *-e* and *-y* go because they give way to other endings.
const ENGLISH_ENDINGS: [&str; 8] = ["ing", "ies", "ied", "es", "ed", "s", "e", "y"];

/// A folded word without its inflection: Finnish by the Snowball algorithm, the others by a list of their endings.
///
/// The word is folded before and not after, so that one typed without dots has the same stem.
/// Swedish and English words inflect too little to be worth an algorithm that every reader downloads.
pub(super) fn stem(word: &str, language: Language) -> String {
    match language {
        Language::Finnish => Stemmer::new(Algorithm::Finnish).stem(word).into_owned(),
        Language::Swedish => without(word, &SWEDISH_ENDINGS).to_owned(),
        Language::English => without(word, &ENGLISH_ENDINGS).to_owned(),
    }
}

/// What a stem has in common with those of related words; only Finnish words are made in so many ways.
pub(super) fn root(stem: &str, language: Language) -> &str {
    if language != Language::Finnish {
        return stem;
    }
    // *yksinä-is-yys* has two such endings.
    without_ending(without_ending(stem))
}

/// The word without the last ending by which it is made of another.
pub(super) fn without_ending(word: &str) -> &str {
    without(word, &DERIVING_ENDINGS)
}

/// The word without the first of the endings that leaves enough of it.
fn without<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    for ending in endings {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() >= SHORTEST_ROOT
        {
            return root;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::collation;

    fn root_of(word: &str) -> String {
        root(
            &stem(&collation::fold(word), Language::Finnish),
            Language::Finnish,
        )
        .to_owned()
    }

    #[test]
    fn inflected_forms_have_one_stem_with_or_without_dots() {
        for (language, words) in [
            (Language::Finnish, ["työttömien", "tyottomia"]),
            (Language::Swedish, ["rökningen", "rokning"]),
            (Language::Swedish, ["åldringarnas", "aldringar"]),
            (Language::Swedish, ["ensamheten", "ensam"]),
            (Language::English, ["visits", "visit"]),
        ] {
            let [one, other] = words.map(|word| stem(&collation::fold(word), language));
            assert_eq!(one, other);
        }
    }

    #[test]
    fn related_words_have_one_root() {
        for family in [
            ["yksinäisyys", "yksinäisten", "yksinäiseksi"],
            ["työttömyyttä", "työttömyyden", "työttömät"],
            ["lihavuus", "lihavien", "lihavuuden"],
            ["nuorten", "nuoret", "nuoria"],
            ["kaatuminen", "kaatumiset", "kaatumisten"],
            ["masennus", "masennuksen", "masennukset"],
        ] {
            let [one, two, three] = family.map(root_of);
            assert_eq!(one, two, "{family:?}");
            assert_eq!(two, three, "{family:?}");
        }
    }

    #[test]
    fn a_short_word_is_not_cut_down_to_nothing() {
        assert_eq!(root_of("ikä"), "ika");
        assert_eq!(root_of("työ"), "tyo");
    }
}
