//! Links of version 1: all lines as one stream of zlib.
//!
//! Its sum tells that something in it was changed but not what, so of such a link everything may be in doubt.

use super::{LONGEST_READ, letters};
use crate::{
    model::digest::{Assembly, Loss},
    travel::{End, records, stream},
};

/// Reads what stands after the version.
pub(super) fn read(fragment: &str, assembly: &mut Assembly) {
    let (leading, after) = letters::leading(fragment);
    let small = leading.as_bytes();
    let small = letters::decode(small.get(..LONGEST_READ).unwrap_or(small));
    let expanded = stream::expand_zlib(&small);
    let after = match expanded.end {
        End::Whole => fragment.get(letters::count_for(expanded.used)..),
        _ => Some(after),
    };
    let is_whole = after.is_some_and(letters::are_marks);
    match expanded.end {
        End::Whole if is_whole => {}
        End::CutShort if is_whole => assembly.lose(Loss::CutShort),
        _ => assembly.lose(Loss::Altered),
    }
    if records::read(&expanded.bytes, assembly).is_cut {
        assembly.lose(Loss::CutShort);
    }
}
