//! Names of published files: each carries the hash of its content.

use sha2::{Digest, Sha256};

use crate::model::ReleaseId;

/// The path of the manifest, the only file whose name does not change.
pub const MANIFEST_PATH: &str = "manifest.json";

/// The folder with the manifest of every release that is kept.
pub const RELEASES_FOLDER: &str = "releases";

/// The path of the manifest of a release that is kept.
pub fn release_path(id: &ReleaseId) -> String {
    format!("{RELEASES_FOLDER}/{id}.json")
}

/// How many hexadecimal digits of the SHA-256 stand in a name.
const HASH_DIGITS: usize = 16;

/// The path of a published file, relative to the publication: `datasets/181.0123456789abcdef.json`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileName(String);

impl FileName {
    /// Names a file after its content.
    ///
    /// `stem` is a path of lower-case letters, digits, hyphens and slashes, without an ending.
    pub fn for_content(stem: &str, content: &[u8]) -> Self {
        Self(format!("{stem}.{}.json", &hash(content)[..HASH_DIGITS]))
    }

    /// Takes a path as a name, unless it leads out of the publication or carries no hash.
    pub fn from_text(text: &str) -> Option<Self> {
        let fits = text.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-./".contains(&byte)
        }) && !text.starts_with('/')
            && !text.contains("..")
            && !text.contains("//");
        let name = Self(text.to_owned());
        (fits && name.hash_digits().is_some()).then_some(name)
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `content` is what the name says.
    pub fn matches(&self, content: &[u8]) -> bool {
        self.hash_digits()
            .is_some_and(|digits| hash(content).starts_with(digits))
    }

    fn hash_digits(&self) -> Option<&str> {
        let (_, digits) = self.0.strip_suffix(".json")?.rsplit_once('.')?;
        let fits = digits.len() == HASH_DIGITS
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        fits.then_some(digits)
    }
}

/// The SHA-256 of some content in hexadecimal digits.
pub fn hash(content: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    digest(content)
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

/// The SHA-256 of some content.
pub fn digest(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_whether_the_content_is_whole() {
        let name = FileName::for_content("datasets/181", b"{\"a\":1}");
        assert!(name.matches(b"{\"a\":1}"));
        assert!(!name.matches(b"{\"a\":1"));
        assert_eq!(FileName::from_text(name.as_str()), Some(name));
    }

    #[test]
    fn the_hash_is_sha_256() {
        assert_eq!(
            hash(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_name_never_leads_out_of_the_publication() {
        let hash = "0123456789abcdef";
        for refused in [
            format!("../secret.{hash}.json"),
            format!("/etc/passwd.{hash}.json"),
            format!("https://example.org/x.{hash}.json"),
            "catalogue.json".to_owned(),
            "catalogue.0123.json".to_owned(),
        ] {
            assert_eq!(FileName::from_text(&refused), None, "{refused}");
        }
    }
}
