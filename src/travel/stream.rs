//! Bytes made small, and made large again as far as they are whole and no further than is safe.

use miniz_oxide::{
    deflate::core::{
        CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output,
        create_comp_flags_from_zip_params,
    },
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

use super::End;
use crate::model::digest::MOST_BYTES;

/// What digests have in common, as if it stood before all that is made small; what is most usual stands last.
///
/// It is part of the format: another one would make other texts of links that were written with this one.
const COMMON: &[u8] = b"&nolla=1&taulukko=&vuosi=kartta\tv=1&kunta=~&vertaa=maa&sukupuoli=n~m&vuodet=uusin&vali=1&muut=1\
&nakyma=kunnat\nt\t\nl\tfi\no\t\nk\tv=1&kunta=992&vertaa=hva~maa&sukupuoli=y&vuodet=ensin..uusin&vali=0&muut=0&nakyma=kehitys\t";

/// The hardest that is tried to make bytes small: a digest is small enough for it.
const EFFORT: i32 = 10;

/// The most bytes that come out: the texts of the largest digest with every character escaped, and what stands between.
const MOST_OUT: usize = 2 * MOST_BYTES + 4_096;

/// What was made large again.
pub(super) struct Expanded {
    /// As far as it is whole.
    pub(super) bytes: Vec<u8>,
    /// How it ends.
    pub(super) end: End,
    /// How many of the small bytes it took.
    pub(super) used: usize,
}

/// Makes bytes small, as a stream of deflate after [`COMMON`].
pub(super) fn squeeze(bytes: &[u8]) -> Vec<u8> {
    // Codes of its own are longer to tell than they spare where there is little.
    let both = [CompressionStrategy::Default, CompressionStrategy::Fixed];
    let both = both.map(|strategy| squeeze_by(strategy, bytes));
    both.into_iter().min_by_key(Vec::len).unwrap_or_default()
}

fn squeeze_by(strategy: CompressionStrategy, bytes: &[u8]) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(EFFORT, 0, strategy as i32);
    let mut compressor = CompressorOxide::new(flags);
    // Whoever reads has this already: it is only looked back at.
    compress_to_output(&mut compressor, COMMON, TDEFLFlush::Sync, |_| true);
    let mut small = Vec::new();
    compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |more| {
        small.extend_from_slice(more);
        true
    });
    small
}

/// Makes bytes large again that were made small by [`squeeze`].
pub(super) fn expand(small: &[u8]) -> Expanded {
    expand_after(COMMON, small, 0)
}

/// Makes bytes large again that are a stream of zlib, at whose end is a sum by which a change is found.
pub(super) fn expand_zlib(small: &[u8]) -> Expanded {
    expand_after(&[], small, TINFL_FLAG_PARSE_ZLIB_HEADER)
}

fn expand_after(common: &[u8], small: &[u8], flags: u32) -> Expanded {
    let mut bytes = vec![0; common.len() + MOST_OUT];
    for (place, byte) in bytes.iter_mut().zip(common) {
        *place = *byte;
    }
    let flags = flags | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut decompressor = Box::<DecompressorOxide>::default();
    let (status, used, length) =
        decompress(&mut decompressor, small, &mut bytes, common.len(), flags);
    bytes.truncate(common.len() + length);
    bytes.drain(..common.len());
    let end = match status {
        TINFLStatus::Done => End::Whole,
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => End::CutShort,
        _ => End::Altered,
    };
    Expanded { bytes, end, used }
}
