//! Where a link in published text may lead: to a secure page, or to a mailbox.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is encoded in the subject and the text of a letter: all but what RFC 3986 leaves as it is.
const IN_A_LETTER: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// How long an address may be, in bytes; longer ones are not what a person wrote.
const LONGEST: usize = 2000;

/// What may stand in an address beside letters and digits of any script.
const SIGNS: &str = "-._~:/?#[]@!$&'()*+,;=%";

/// An address that a link in published text may lead to.
///
/// It begins with `https://` and a host without a user's name, or with `mailto:` and one mailbox, and has no space.
/// Nothing else is an address: no script, no data, no page that anybody between could change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkAddress(String);

impl LinkAddress {
    /// Takes `text` as an address, unless it leads to anything but a secure page or a mailbox.
    pub fn from_text(text: &str) -> Option<Self> {
        let is_plain = |sign: char| sign.is_alphanumeric() || SIGNS.contains(sign);
        let leads_well = text.strip_prefix("https://").is_some_and(is_page)
            || text.strip_prefix("mailto:").is_some_and(is_mailbox);
        (leads_well && text.len() <= LONGEST && text.chars().all(is_plain))
            .then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that opens a letter to a mailbox with a subject and a text (RFC 6068); nothing of a page.
    pub fn letter(&self, subject: &str, text: &str) -> Option<String> {
        let encoded = |text: &str| utf8_percent_encode(text, IN_A_LETTER).to_string();
        // Lines of mail end in CR and LF.
        let lines: Vec<String> = text.lines().map(encoded).collect();
        let text = lines.join("%0D%0A");
        let subject = encoded(&subject.replace(['\r', '\n'], " "));
        self.is_mailbox()
            .then(|| format!("{}?subject={subject}&body={text}", self.0))
    }

    /// Whether it opens a letter and not a page.
    pub fn is_mailbox(&self) -> bool {
        self.0.starts_with("mailto:")
    }
}

impl std::fmt::Display for LinkAddress {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether a page's address begins with a host, and with nothing before an `@` that would look like another one.
fn is_page(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.starts_with(char::is_alphanumeric) && !host.contains('@')
}

/// Whether it is one mailbox; a subject or other receivers could be put in a reader's letter unseen.
fn is_mailbox(rest: &str) -> bool {
    let is_of_one = |sign: char| !"?&/#,;:".contains(sign);
    rest.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
        && rest.chars().all(is_of_one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mailbox() -> LinkAddress {
        LinkAddress::from_text("mailto:havainnot@example.org").unwrap()
    }

    #[test]
    fn a_letter_has_its_lines_and_its_letters_encoded() {
        let letter = mailbox()
            .letter("Äänekoski & muut", "Hei,\n50 % + ”näin”?\n")
            .unwrap();
        assert_eq!(
            letter,
            "mailto:havainnot@example.org?subject=%C3%84%C3%A4nekoski%20%26%20muut&body=Hei%2C%0D%0A50%20%25%20%2B%20%E2%80%9Dn%C3%A4in%E2%80%9D%3F"
        );
        let page = LinkAddress::from_text("https://example.org/lomake").unwrap();
        assert_eq!(page.letter("a", "b"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_written_stays_in_the_letter_and_opens_no_other_field(
            subject in any::<String>(),
            text in any::<String>(),
        ) {
            let letter = mailbox().letter(&subject, &text).unwrap();
            let (address, fields) = letter.split_once('?').unwrap();
            prop_assert_eq!(address, "mailto:havainnot@example.org");
            let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-._~%".contains(sign);
            let fields: Vec<(&str, &str)> = fields.split('&').filter_map(|field| field.split_once('=')).collect();
            prop_assert_eq!(fields.len(), 2);
            prop_assert_eq!((fields[0].0, fields[1].0), ("subject", "body"));
            prop_assert!(fields.iter().all(|(_, value)| value.chars().all(is_plain)));
            let read = |value: &str| {
                let decoded = percent_encoding::percent_decode_str(value);
                decoded.decode_utf8().unwrap().into_owned()
            };
            prop_assert_eq!(read(fields[0].1), subject.replace(['\r', '\n'], " "));
            let lines: Vec<&str> = text.lines().collect();
            prop_assert_eq!(read(fields[1].1), lines.join("\r\n"));
        }
    }

    #[test]
    fn a_secure_page_and_a_mailbox_are_addresses() {
        for text in [
            "https://www.hyvaks.fi/strategia",
            "https://example.org",
            "https://example.org:8080/a?b=c%20d#e",
            "https://fi.wikipedia.org/wiki/Äänekoski_(kaupunki)",
            "https://example.org/@somebody",
        ] {
            let address = LinkAddress::from_text(text).unwrap();
            assert_eq!((address.as_str(), address.is_mailbox()), (text, false));
        }
        let mailbox = LinkAddress::from_text("mailto:eero.esimerkki@example.org").unwrap();
        assert!(mailbox.is_mailbox());
    }

    #[test]
    fn nothing_else_is_an_address() {
        for refused in [
            "",
            "https://",
            "https:///etc",
            "https://?a",
            "http://example.org",
            "HTTPS://example.org",
            "//example.org",
            "/kunta/992",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " https://example.org",
            "https://example.org/a b",
            "https://example.org/\"onclick=",
            "https://example.org/<b>",
            "https://example.org\\@evil.example",
            "https://hyvaks.fi@evil.example/",
            "https://example.org/\u{202e}gnp",
            "data:text/html,<script>",
            "mailto:",
            "mailto:nobody",
            "mailto:@example.org",
            "mailto:a@example.org?bcc=b@example.org",
            "mailto:a@example.org,b@example.org",
        ] {
            assert_eq!(LinkAddress::from_text(refused), None, "{refused}");
        }
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        assert_eq!(LinkAddress::from_text(&long), None);
    }
}
