//! A digest in the fragment of a link: `1.` for the version, and then its lines, made small, in letters for addresses.

use data_encoding::BASE64URL_NOPAD;

use super::{VERSION, records, stream};
use crate::model::{
    Digest,
    digest::{Assembly, Loss, Opened},
};

/// The most characters of a fragment that is written.
///
/// Browsers take many times as many, but what a link passes on its way does not: services that look into links for
/// their readers, as those for mail do, put the whole of it into an address of their own, and web servers commonly take
/// addresses of up to 8 kB.
pub const LONGEST_LINK: usize = 8_000;

/// The most characters of a fragment that is read: ten times what is written.
const LONGEST_READ: usize = 10 * LONGEST_LINK;

/// What stands in letters for addresses is three quarters as long when it is none.
const LETTERS_OF_THREE: usize = 4;

/// A digest that is too long for a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// How many characters its fragment would have.
    pub length: usize,
}

/// Writes the fragment of a digest, without a hash sign; empty where nothing is in the digest.
///
/// # Errors
/// That it would be longer than [`LONGEST_LINK`].
pub fn write(digest: &Digest) -> Result<String, TooLong> {
    if digest.is_empty() {
        return Ok(String::new());
    }
    let mut fragment = format!("{VERSION}.");
    let small = stream::squeeze(records::write(digest).as_bytes());
    BASE64URL_NOPAD.encode_append(&small, &mut fragment);
    match fragment.len() {
        length if length > LONGEST_LINK => Err(TooLong { length }),
        _ => Ok(fragment),
    }
}

/// Reads a fragment, with or without its hash sign; an empty one is a digest in which nothing is.
pub fn read(fragment: &str) -> Opened {
    let mut assembly = Assembly::default();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() {
        return assembly.finish();
    }
    let version = fragment.split_once('.');
    let version = version.and_then(|(version, rest)| Some((version.parse::<u32>().ok()?, rest)));
    let Some((version @ 1.., letters)) = version else {
        assembly.lose(Loss::NotADigest);
        return assembly.finish();
    };
    if version > VERSION {
        assembly.lose(Loss::Newer);
    }
    let (small, is_whole) = decode(letters);
    let (lines, loss) = stream::expand(&small);
    match loss {
        // Whoever sends a link may write a full stop after it, which is no part of it.
        None => {}
        Some(Loss::CutShort) if !is_whole => assembly.lose(Loss::Altered),
        Some(loss) => assembly.lose(loss),
    }
    records::read(&lines, &mut assembly);
    assembly.finish()
}

/// The bytes that letters stand for, up to the first that stands for none, and whether there was no such.
fn decode(letters: &str) -> (Vec<u8>, bool) {
    let letters = letters.as_bytes();
    let end = letters.len().min(LONGEST_READ);
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let known = letters
        .iter()
        .take(end)
        .take_while(|byte| is_letter(byte))
        .count();
    let is_whole = known == letters.len();
    // A single letter after groups of four stands for nothing whole.
    let used = if known % LETTERS_OF_THREE == 1 {
        known - 1
    } else {
        known
    };
    let used = letters.get(..used).unwrap_or_default();
    let mut bytes = vec![0; used.len() / LETTERS_OF_THREE * 3 + 2];
    let room = BASE64URL_NOPAD.decode_len(used.len()).unwrap_or_default();
    let decoded = bytes
        .get_mut(..room)
        .map(|room| BASE64URL_NOPAD.decode_mut(used, room));
    let length = match decoded {
        Some(Ok(length)) => length,
        // The last group of a link that was cut may have bits that belong to the next byte.
        Some(Err(partial)) => partial.written,
        None => 0,
    };
    bytes.truncate(length);
    (bytes, is_whole)
}
