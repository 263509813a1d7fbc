//! Finnish alphabetical order and forgiving search.

use super::letter;

/// Folds a text for searching: lower case, without the dots and rings of letters, so that *aanekoski* finds Äänekoski.
pub fn fold(text: &str) -> String {
    text.chars()
        .map(letter::lower)
        // Signs that combine with the letter before them come with texts out of PDF files and file names.
        .filter(|letter| !matches!(letter, '\u{ad}' | '\u{2060}' | '\u{300}'..='\u{36f}'))
        .map(|letter| match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => 'a',
            'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'š' => 's',
            'ž' => 'z',
            'č' | 'ç' => 'c',
            'ñ' => 'n',
            '\u{2013}' | '\u{2212}' | '\u{2011}' => '-',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        })
        .collect()
}

/// The key by which texts are sorted as in a Finnish dictionary: å, ä and ö stand after z, in this order.
pub fn sort_key(text: &str) -> Vec<u32> {
    text.chars()
        .map(letter::lower)
        .map(|letter| match letter {
            'å' => u32::from('z') + 1,
            'ä' | 'æ' => u32::from('z') + 2,
            'ö' | 'ø' => u32::from('z') + 3,
            'é' | 'è' => u32::from('e'),
            'ü' => u32::from('y'),
            'š' => u32::from('s'),
            'ž' => u32::from('z'),
            other if other > 'z' => u32::from(other) + 4,
            other => u32::from(other),
        })
        .collect()
}

/// The key by which numbers are sorted from the smallest, with what has none last.
pub fn number_key(number: Option<i64>) -> Vec<u32> {
    let Some(number) = number else {
        return vec![u32::MAX];
    };
    let above = number.abs_diff(i64::MIN);
    let part = |shift: u32| u32::try_from((above >> shift) & 0xffff_ffff).unwrap_or(u32::MAX);
    vec![0, part(32), part(0)]
}

/// The places of `keys` in order: the place of the smallest first; equal ones stay as they are.
///
/// One function for every list that is sorted in the browser, because sorting is compiled anew for each type.
pub fn order(keys: &[Vec<u32>]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    places.sort_by(|one, other| keys[*one].cmp(&keys[*other]));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aanekoski_stands_after_viitasaari_and_jamsa_after_jyvaskyla() {
        let mut names = ["Äänekoski", "Jämsä", "Viitasaari", "Jyväskylä", "Joutsa"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            ["Joutsa", "Jyväskylä", "Jämsä", "Viitasaari", "Äänekoski"]
        );
    }

    #[test]
    fn numbers_stand_from_the_smallest_and_what_has_none_last() {
        let numbers = [
            Some(1 << 40),
            Some(-(1 << 40)),
            None,
            Some(3),
            Some(i64::MAX),
            Some(-1),
            Some(0),
            Some(i64::MIN),
        ];
        let order = order(&numbers.map(number_key));
        assert_eq!(order, [7, 1, 5, 6, 3, 0, 4, 2]);
    }

    #[test]
    fn folding_takes_dots_and_case_away() {
        assert_eq!(fold("ÄÄNEKOSKI"), "aanekoski");
        assert_eq!(fold("A\u{308}a\u{308}nekoski"), "aanekoski");
        assert_eq!(fold("20–64\u{a0}v"), "20-64 v");
        assert_eq!(fold("työt\u{ad}tömyys"), "tyottomyys");
    }

    #[test]
    fn what_keeps_a_line_together_does_not_keep_a_name_from_being_found() {
        let name = "0–\u{2060}17-vuotiaat / 1\u{202f}000";
        assert_eq!(fold(name), "0-17-vuotiaat / 1 000");
    }
}
