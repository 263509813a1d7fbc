//! The letters for addresses, each of which stands for six bits.

use data_encoding::BASE64URL_NOPAD;

/// As many letters stand for three bytes.
const LETTERS_OF_THREE: usize = 4;

/// The letter of which no bit is set.
const NO_BITS: u8 = b'A';

/// What may stand after a link in a sentence, or around one, and is no part of it.
const MARKS: &str = " \n\t\u{a0}.,;:!?…*|()[]{}<>«»‹›\"'“”„‘’";

/// The letters with which a text begins, and what stands after them.
pub(super) fn leading(text: &str) -> (&str, &str) {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let count = text.bytes().take_while(|byte| is_letter(*byte)).count();
    text.split_at_checked(count).unwrap_or_default()
}

/// Whether what stands after a link is only what a sentence puts there, as the address has it.
pub(super) fn are_marks(after: &str) -> bool {
    let decoded = percent_encoding::percent_decode_str(after).decode_utf8();
    // `str::contains` would bring a search for whole texts.
    let is_mark = |letter: char| MARKS.chars().any(|mark| mark == letter);
    decoded.is_ok_and(|text| text.chars().all(is_mark))
}

/// How many letters stand for so many bytes.
pub(super) const fn count_for(bytes: usize) -> usize {
    (bytes * LETTERS_OF_THREE).div_ceil(3)
}

/// Writes bytes as letters.
pub(super) fn encode(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// The whole bytes that letters stand for.
pub(super) fn decode(letters: &[u8]) -> Vec<u8> {
    // What was cut, or stands after the end, may have bits of a byte that is not there.
    let mut groups = letters.to_vec();
    groups.resize(letters.len().next_multiple_of(LETTERS_OF_THREE), NO_BITS);
    let mut bytes = BASE64URL_NOPAD.decode(&groups).unwrap_or_default();
    bytes.truncate(letters.len() * 3 / LETTERS_OF_THREE);
    bytes
}
