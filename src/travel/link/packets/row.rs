//! The rows of a packet, each with a sum by which a change in it or before it is found.

use crate::travel::link::letters;

/// The letters of a row, without those of its sum; the last row has fewer.
const ROW: usize = 120;

/// The letters of a sum.
pub(super) const SUM: usize = 4;

/// Where the sum of nothing stands: that of the CRC of `OpenPGP` ([RFC 9580](https://www.rfc-editor.org/rfc/rfc9580#section-6.1.1)).
const START: u32 = 0x00b7_04ce;

const GENERATOR: u32 = 0x0186_4cfb;

/// Divides letters into rows and writes the sum of all that stands before it after each.
pub(super) fn write(letters: &str) -> String {
    let (mut rows, mut sum, mut rest) = (String::new(), START, letters);
    while !rest.is_empty() {
        let (row, after) = rest.split_at(rest.len().min(ROW));
        sum = with_row(sum, row);
        rows.push_str(row);
        rows.push_str(&letters::encode(&bytes_of(sum)));
        rest = after;
    }
    rows
}

/// The rows of a packet that were read so far.
pub(super) struct Rows<'a> {
    /// The letters of those whose sums are right.
    pub(super) sound: Vec<u8>,
    /// What stands after them.
    pub(super) rest: &'a str,
    sum: u32,
}

impl<'a> Rows<'a> {
    /// Reads rows up to the first whose sum is not right.
    pub(super) fn read(letters: &'a str) -> Self {
        let mut rows = Self {
            sound: Vec::new(),
            rest: letters,
            sum: START,
        };
        while rows.take(rows.rest.len().min(ROW + SUM).saturating_sub(SUM)) {}
        rows
    }

    /// Takes a row of so many letters, and tells whether its sum is right.
    pub(super) fn take(&mut self, length: usize) -> bool {
        let row = self.rest.split_at_checked(length);
        let Some((row, after)) = row.filter(|_| (1..=ROW).contains(&length)) else {
            return false;
        };
        let sum = with_row(self.sum, row);
        // Read rather than written, since what writes letters is needed nowhere else by whoever only reads.
        let Some((_, after)) = after
            .split_at_checked(SUM)
            .filter(|(its_sum, _)| letters::decode(its_sum.as_bytes()) == bytes_of(sum))
        else {
            return false;
        };
        self.sound.extend_from_slice(row.as_bytes());
        (self.rest, self.sum) = (after, sum);
        true
    }
}

/// A sum with a row more: any change within three letters gives another one, and of other
/// changes all but one in sixteen million do.
fn with_row(sum: u32, row: &str) -> u32 {
    row.bytes().fold(sum, |sum, letter| {
        (0..8).fold(sum ^ u32::from(letter) << 16, |sum, _| {
            let doubled = sum << 1;
            doubled ^ ((doubled >> 24) * GENERATOR)
        })
    })
}

const fn bytes_of(sum: u32) -> [u8; 3] {
    let [_, high, middle, low] = sum.to_be_bytes();
    [high, middle, low]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_others() {
        assert_eq!(with_row(START, "123456789"), 0x0021_cf02);
    }
}
