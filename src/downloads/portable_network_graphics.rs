//! What a PNG picture says of itself, written into the file (PNG, third edition, chapter 11.3.3).

use super::Imprint;

/// The signature and the first chunk, `IHDR`, after which texts may stand.
const BEFORE_TEXTS: usize = 8 + 4 + 4 + 13 + 4;
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

/// Writes an imprint into a PNG picture, or gives nothing where the bytes are not one.
pub fn with_imprint(png: &[u8], imprint: &Imprint) -> Option<Vec<u8>> {
    let (before, after) = png.split_at_checked(BEFORE_TEXTS)?;
    if !before.starts_with(&SIGNATURE) {
        return None;
    }
    let mut written = Vec::with_capacity(png.len() + 1024);
    written.extend_from_slice(before);
    for (keyword, text) in [
        ("Title", imprint.title.as_str()),
        ("Description", &imprint.sentence),
        ("Author", &imprint.publisher),
        ("Source", &imprint.source),
        ("Copyright", &imprint.whole_licence()),
        ("Creation Time", &imprint.date.iso()),
        ("URL", &imprint.address),
    ] {
        if !text.is_empty() {
            add_text(&mut written, keyword, text);
        }
    }
    written.extend_from_slice(after);
    Some(written)
}

/// Adds a chunk `iTXt`: a keyword in Latin letters, and a text in UTF-8 that is not compressed.
fn add_text(written: &mut Vec<u8>, keyword: &str, text: &str) {
    // Ends the keyword; says twice that nothing is compressed; leaves out language and translated keyword.
    const BETWEEN: [u8; 5] = [0; 5];
    let Ok(length) = u32::try_from(keyword.len() + BETWEEN.len() + text.len()) else {
        return;
    };
    written.extend_from_slice(&length.to_be_bytes());
    let start = written.len();
    written.extend_from_slice(b"iTXt");
    written.extend_from_slice(keyword.as_bytes());
    written.extend_from_slice(&BETWEEN);
    written.extend_from_slice(text.as_bytes());
    let check = check_sum(written.get(start..).unwrap_or_default());
    written.extend_from_slice(&check.to_be_bytes());
}

/// The CRC-32 of a chunk, bit by bit: texts are short, and a table of values would cost every reader a kilobyte.
fn check_sum(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let is_odd = sum & 1 == 1;
            sum >>= 1;
            if is_odd {
                sum ^= POLYNOMIAL;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::downloads::tests::imprint;

    /// The beginning and the end of a picture; what lies between is no matter here.
    fn png() -> Vec<u8> {
        let mut png = SIGNATURE.to_vec();
        png.extend_from_slice(&[0, 0, 0, 13]);
        png.extend_from_slice(b"IHDR");
        png.extend_from_slice(&[0; 17]);
        png.extend_from_slice(&[0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82]);
        png
    }

    #[test]
    fn the_check_sum_is_that_of_the_standard() {
        assert_eq!(check_sum(b"123456789"), 0xcbf4_3926);
        assert_eq!(check_sum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn the_imprint_stands_in_chunks_that_a_reader_can_walk() {
        let written = with_imprint(&png(), &imprint()).unwrap();
        let mut rest = &written[8..];
        let mut names = Vec::new();
        while !rest.is_empty() {
            let length = u32::from_be_bytes(rest[..4].try_into().unwrap());
            let end = 8 + usize::try_from(length).unwrap();
            let name = &rest[4..8];
            if name == b"iTXt" {
                let sum = u32::from_be_bytes(rest[end..end + 4].try_into().unwrap());
                assert_eq!(sum, check_sum(&rest[4..end]));
            }
            names.push(String::from_utf8(name.to_vec()).unwrap());
            rest = &rest[end + 4..];
        }
        assert_eq!(names.first().unwrap(), "IHDR");
        assert_eq!(names.last().unwrap(), "IEND");
        assert_eq!(names.iter().filter(|name| *name == "iTXt").count(), 7);
        let address = imprint().address;
        assert!(
            written
                .windows(address.len())
                .any(|bytes| bytes == address.as_bytes())
        );
    }

    #[test]
    fn what_is_no_png_is_left_alone() {
        assert_eq!(with_imprint(b"", &imprint()), None);
        assert_eq!(with_imprint(&[0; 100], &imprint()), None);
    }
}
