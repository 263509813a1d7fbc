//! The identifier of a release, by which a link keeps to its figures.

/// How many hexadecimal digits it has.
const DIGITS: usize = 12;

/// The identifier of a release: exactly 12 hexadecimal digits in lower case, so that it is safe in a path and in an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReleaseId(String);

impl ReleaseId {
    /// Takes `text` as an identifier, unless it is anything but 12 hexadecimal digits in lower case.
    pub fn from_text(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == DIGITS && text.bytes().all(is_digit)).then(|| Self(text.to_owned()))
    }

    /// The identifier that a SHA-256 begins with.
    pub fn of_hash([first, second, third, fourth, fifth, sixth, ..]: [u8; 32]) -> Self {
        Self(format!(
            "{first:02x}{second:02x}{third:02x}{fourth:02x}{fifth:02x}{sixth:02x}"
        ))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ReleaseId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn twelve_hexadecimal_digits_in_lower_case_are_an_identifier(text in "[0-9a-f]{12}") {
            let id = ReleaseId::from_text(&text);
            prop_assert_eq!(id.as_ref().map(ReleaseId::as_str), Some(text.as_str()));
        }

        #[test]
        fn nothing_else_is_an_identifier(text in "[0-9a-fA-F./%g –]{0,14}|\\PC*") {
            let fits = text.len() == 12
                && text.chars().all(|sign| "0123456789abcdef".contains(sign));
            prop_assert_eq!(ReleaseId::from_text(&text).is_some(), fits);
        }

        #[test]
        fn what_a_hash_begins_with_is_an_identifier(bytes in any::<[u8; 32]>()) {
            let id = ReleaseId::of_hash(bytes);
            prop_assert_eq!(ReleaseId::from_text(id.as_str()), Some(id));
        }
    }

    #[test]
    fn an_identifier_is_written_as_the_hash_is() {
        let mut hash = [0xff; 32];
        hash[..6].copy_from_slice(&[0x00, 0x0a, 0xba, 0x78, 0x16, 0xbf]);
        let id = ReleaseId::of_hash(hash);
        assert_eq!(id.as_str(), "000aba7816bf");
    }
}
