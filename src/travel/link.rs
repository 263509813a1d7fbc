//! A digest in the fragment of a link: `2.` for the version, and then packets of its lines, in letters for addresses.

mod first_version;
mod letters;
mod packets;

use super::{End, records};
use crate::model::{
    Digest,
    digest::{Assembly, Loss, Opened},
};

/// The version that is written.
///
/// A newer one may have more kinds of items and more about each; what is not known is left out when reading.
/// One that reads otherwise gets a reader of its own, as the first has, and this one stays: links are never rewritten
/// by whoever keeps them.
const VERSION: u32 = 2;

/// The most characters of a fragment that is written.
///
/// Browsers take many times as many, but what a link passes on its way does not: services that look into links for
/// their readers, as those for mail do, put the whole of it into an address of their own, and web servers commonly take
/// addresses of up to 8 kB.
pub const LONGEST_LINK: usize = 8_000;

/// The most characters of a fragment that grew for being divided into more packets than one.
///
/// What is longer is cut more often than it is changed, and of one packet everything before the cut is there as well.
const LONGEST_DIVIDED: usize = LONGEST_LINK / 2;

/// The fewest bytes of lines of a packet, from those that lose the least when one is changed to those that are shortest.
const PACKETS: [usize; 3] = [0, 500, 2_000];

/// The most characters of a fragment that is read: ten times what is written.
const LONGEST_READ: usize = 10 * LONGEST_LINK;

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
    let records = records::write(digest);
    let divided = |least| format!("{VERSION}.{}", packets::write(&records, least));
    let whole = divided(usize::MAX);
    match whole.len() {
        length if length > LONGEST_LINK => Err(TooLong { length }),
        length if length > LONGEST_DIVIDED => Ok(whole),
        _ => {
            let mut all = PACKETS.into_iter().map(divided);
            Ok(all
                .find(|fragment| fragment.len() <= LONGEST_DIVIDED)
                .unwrap_or(whole))
        }
    }
}

/// Reads a fragment, with or without its hash sign; an empty one is a digest in which nothing is.
pub fn read(fragment: &str) -> Opened {
    let mut assembly = Assembly::default();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    // Programs escape what they do not know, and break lines that are long.
    let bytes = percent_encoding::percent_decode_str(fragment);
    let bytes: Vec<u8> = bytes.filter(|byte| !byte.is_ascii_whitespace()).collect();
    let fragment = &*String::from_utf8_lossy(&bytes);
    if fragment.is_empty() {
        return assembly.finish();
    }
    let (version, rest) = fragment.split_once('.').unwrap_or_default();
    let version = version.parse::<u32>();
    let before = match version {
        Ok(version) if version >= VERSION => End::Whole,
        _ => End::Altered,
    };
    // Packets are known by their sums, also where what stands before them was changed.
    let is_opened = packets::read(rest, before, &mut assembly);
    match version {
        Ok(1) if !is_opened => first_version::read(rest, &mut assembly),
        Ok(newer) if newer > VERSION => assembly.lose(Loss::Newer),
        _ if !is_opened => assembly.lose(Loss::NotADigest),
        _ => {}
    }
    assembly.finish()
}
