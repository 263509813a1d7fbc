//! Bytes made small, and made large again as far as they are whole and no further than is safe.

use miniz_oxide::{
    deflate::compress_to_vec_zlib,
    inflate::{
        TINFLStatus,
        core::{
            DecompressorOxide, decompress,
            inflate_flags::{
                TINFL_FLAG_PARSE_ZLIB_HEADER, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
            },
        },
    },
};

use crate::model::digest::{Loss, MOST_BYTES};

/// The hardest that is tried to make bytes small: a digest is small enough for it.
const EFFORT: u8 = 10;

/// The most bytes that come out: the texts of the largest digest with every character escaped, and what stands between.
const MOST_OUT: usize = 2 * MOST_BYTES + 4_096;

/// Makes bytes small; a sum of them is added, by which a change is found.
pub(super) fn squeeze(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec_zlib(bytes, EFFORT)
}

/// Makes bytes large again, as far as they are whole, and tells what was lost.
pub(super) fn expand(small: &[u8]) -> (Vec<u8>, Option<Loss>) {
    let mut large = vec![0; MOST_OUT];
    let flags = TINFL_FLAG_PARSE_ZLIB_HEADER | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut decompressor = Box::<DecompressorOxide>::default();
    let (status, _, length) = decompress(&mut decompressor, small, &mut large, 0, flags);
    large.truncate(length);
    let loss = match status {
        TINFLStatus::Done => None,
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => Some(Loss::CutShort),
        _ => Some(Loss::Altered),
    };
    (large, loss)
}
