//! The packets of a link: each stands by itself, so that whatever happens to one leaves the others as they are.
//!
//! A packet is two bytes, how many items there are in all and how many of them stand before it, and then lines made
//! small; in letters, and divided into rows, each with a sum of the packet up to its end.
//! Only rows whose sums are right are read, so what is shown of a link is what was written.

mod row;

use super::{LONGEST_READ, letters};
use crate::{
    model::digest::{Assembly, Loss, MOST_ITEMS},
    travel::{
        End, records,
        stream::{self, Expanded},
    },
};
use row::{Rows, SUM};

/// What stands between packets.
const BETWEEN: char = '.';

/// The bytes before the lines of a packet.
const HEAD: usize = 2;

/// The most packets that are looked at: twice as many as there can be.
const MOST_PACKETS: usize = 2 * (MOST_ITEMS + 1);

/// Writes records into packets that hold at least so many bytes of lines, but for the last.
///
/// The first record is of no item.
pub(super) fn write(records: &[String], least: usize) -> String {
    let count = records.len().saturating_sub(1);
    let mut packets = Vec::new();
    let (mut lines, mut first) = (String::new(), 0);
    for (items, record) in records.iter().enumerate() {
        lines.push_str(record);
        if !lines.is_empty() && (items == count || lines.len() >= least) {
            packets.push(packet(count, first, &lines));
            lines.clear();
            first = items;
        }
    }
    packets.join(&BETWEEN.to_string())
}

fn packet(count: usize, first: usize, lines: &str) -> String {
    // A digest has fewer items than a byte has values.
    let head = [count, first].map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    let small = stream::squeeze(lines.as_bytes());
    row::write(&letters::encode(&[&head[..], &small].concat()))
}

/// Reads packets, before which something ended as told, and tells whether there was any.
pub(super) fn read(fragment: &str, before: End, assembly: &mut Assembly) -> bool {
    let bound = fragment.char_indices().nth(LONGEST_READ);
    let mut rest = bound.map_or(fragment, |(bound, _)| fragment.split_at(bound).0);
    let mut reading = Reading {
        is_damaged: before != End::Whole,
        ..Reading::default()
    };
    let mut end = End::CutShort;
    for _ in 0..MOST_PACKETS {
        let packet = Packet::read(rest);
        reading.take(&packet, assembly);
        let is_last = packet.end == End::Whole && reading.has_all();
        let is_at_end = letters::are_marks(packet.after);
        if is_last || is_at_end {
            reading.is_damaged |= !is_at_end;
            end = match packet.end {
                End::Whole if !is_last => End::CutShort,
                end => end,
            };
            break;
        }
        let (next, is_as_written) = packet.next();
        reading.is_damaged |= !is_as_written;
        rest = next;
    }
    reading.finish(end, assembly)
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    /// How many items there are in all, as every packet says.
    count: Option<usize>,
    /// How many of them stood before where reading goes on, and how many of those are whole.
    passed: usize,
    whole: usize,
    is_damaged: bool,
    /// Whether anything was read that stood above all items, and whether it is known what did.
    has_above: bool,
    is_above_known: bool,
}

impl Reading {
    fn take(&mut self, packet: &Packet<'_>, assembly: &mut Assembly) {
        match packet.head {
            // It stands twice, or after one that it stood before.
            Some([_, first]) if first < self.passed => {
                self.is_damaged = true;
                self.is_above_known &= self.has_above || !records::has_above(&packet.lines);
            }
            Some([count, first]) => {
                if first > self.passed {
                    assembly.gap();
                }
                let taken = records::read(&packet.lines, assembly);
                // It stands in the first packet, whole or before items; where nothing was lost before items, it was nothing.
                let is_there = taken.has_above || first == 0 && !self.is_damaged;
                let is_whole = packet.end == End::Whole || taken.reaches_items;
                self.is_above_known |= is_there && is_whole;
                self.has_above |= taken.has_above;
                self.whole += taken.items;
                self.passed = first + taken.items;
                self.count = Some(count);
            }
            None => {}
        }
    }

    fn has_all(&self) -> bool {
        self.count.is_some_and(|count| count <= self.passed)
    }

    /// Says what was lost, and tells whether anything was read.
    fn finish(self, end: End, assembly: &mut Assembly) -> bool {
        let Some(count) = self.count else {
            return false;
        };
        if end == End::CutShort {
            assembly.lose(Loss::CutShort);
        }
        if self.is_damaged || end == End::Altered {
            assembly.lose(Loss::Damaged);
        }
        if !self.is_above_known {
            assembly.lose(Loss::Title);
        }
        if self.passed < count {
            assembly.gap();
        }
        if self.whole < count {
            assembly.lose(Loss::Missing(count - self.whole));
        }
        true
    }
}

/// A packet as far as it is sound.
struct Packet<'a> {
    /// How many items there are in all, and before it.
    head: Option<[usize; HEAD]>,
    lines: Vec<u8>,
    end: End,
    /// What stands after it.
    after: &'a str,
}

impl<'a> Packet<'a> {
    fn read(fragment: &'a str) -> Self {
        let (all, mut after) = letters::leading(fragment);
        let mut rows = Rows::read(all);
        let (mut head, mut expanded) = expand(&rows.sound);
        if expanded.end != End::Whole {
            // Its last row is right where only what stands after it is not as it was.
            let (its_head, doubtful) = expand(&[&rows.sound, rows.rest.as_bytes()].concat());
            let last = letters::count_for(HEAD + doubtful.used).saturating_sub(rows.sound.len());
            expanded.end = match doubtful.end {
                End::Whole if rows.rest.len() < last + SUM => End::CutShort,
                End::Whole => End::Altered,
                end => end,
            };
            if doubtful.end == End::Whole && rows.take(last) {
                (head, expanded) = (its_head, doubtful);
            }
        }
        if expanded.end == End::Whole {
            after = fragment.split_at(all.len() - rows.rest.len()).1;
        }
        Self {
            head,
            lines: expanded.bytes,
            end: expanded.end,
            after,
        }
    }

    /// Where the next one begins, and whether all that stands before that is as it was written.
    fn next(&self) -> (&'a str, bool) {
        let is_whole = self.end == End::Whole;
        match self.after.split_once(BETWEEN) {
            Some(("", after)) => (after, is_whole),
            // What stood between both is gone.
            _ if is_whole && !letters::leading(self.after).0.is_empty() => (self.after, false),
            other => (other.unwrap_or_default().1, false),
        }
    }
}

/// The bytes before lines, and the lines.
fn expand(sound: &[u8]) -> (Option<[usize; HEAD]>, Expanded) {
    let bytes = letters::decode(sound);
    let (head, small) = bytes.split_first_chunk::<HEAD>().unzip();
    let expanded = stream::expand(small.unwrap_or_default());
    (head.map(|head| head.map(usize::from)), expanded)
}

#[cfg(test)]
mod tests;
