//! The page that every address of the app gets, and what it becomes for a subject.

use std::{fmt::Write, ops::Range};

use super::{
    Kind, address::SiteAddress, announcement::Announcement, offer::Offer, picture::Picture,
};
use crate::{
    embedding::escaped,
    model::{Catalogue, Language},
    publish::social::{HEIGHT, WIDTH},
};

/// The page that the build made, with the places that are another subject's on each page made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitePage<'a> {
    text: &'a str,
    /// The text in the element `<title>`.
    title: Range<usize>,
    /// The text in the attribute `content` of the description.
    description: Range<usize>,
    root: &'a str,
}

const DESCRIPTION: &str = "<meta name=\"description\" content=\"";
const ROOT: &str = "<meta name=\"tilannekuva-root\" content=\"";
/// What only the page has that the build has not gone through.
const UNBUILT: &str = "data-trunk";

impl<'a> SitePage<'a> {
    /// Takes `text` as a page that the build made: it has one title, one description, and says where the app is.
    pub fn from_text(text: &'a str) -> Option<Self> {
        if text.contains(UNBUILT) {
            return None;
        }
        let title = between(text, "<title>", "</title>")?;
        let description = between(text, DESCRIPTION, "\"")?;
        // What is told besides stands below the description.
        text.get(description.end..)?.find('>')?;
        let root = text.get(between(text, ROOT, "\"")?)?;
        Some(Self {
            text,
            title,
            description,
            root,
        })
    }

    /// The path below which the app is, as the page says.
    pub const fn root(&self) -> &'a str {
        self.root
    }

    /// The page of a subject: it says what the subject is, and everything else stays byte for byte.
    pub(super) fn announcing(
        &self,
        announcement: &Announcement,
        picture: Option<&Picture<'_>>,
        offer: Option<&Offer<'_>>,
        address: &SiteAddress,
        catalogue: &Catalogue,
    ) -> String {
        let of_site = self.text.get(self.title.clone()).unwrap_or_default();
        let title = [&escaped(&announcement.title), " – ", of_site].concat();
        let description = escaped(&announcement.description);
        let more = head(announcement, picture, offer, address, catalogue);
        let rest = self.text.get(self.description.end..).unwrap_or_default();
        let below = self.description.end + rest.find('>').map_or(0, |place| place + 1);
        let mut edits = [
            (self.title.clone(), title),
            (self.description.clone(), description),
            (below..below, more),
        ];
        edits.sort_by_key(|(place, _)| place.start);
        let mut page = String::with_capacity(self.text.len() + 4000);
        let mut at = 0;
        for (place, text) in edits {
            page.push_str(self.text.get(at..place.start).unwrap_or_default());
            page.push_str(&text);
            at = place.end;
        }
        page.push_str(self.text.get(at..).unwrap_or_default());
        page
    }
}

/// Where the only text between two others lies.
fn between(text: &str, before: &str, after: &str) -> Option<Range<usize>> {
    let mut places = text.match_indices(before);
    let start = places.next()?.0 + before.len();
    if places.next().is_some() {
        return None;
    }
    let length = text.get(start..)?.find(after)?;
    Some(start..start + length)
}

/// What other services read besides title and description.
fn head(
    announcement: &Announcement,
    picture: Option<&Picture<'_>>,
    offer: Option<&Offer<'_>>,
    address: &SiteAddress,
    catalogue: &Catalogue,
) -> String {
    let page = address.of(&announcement.subject.path());
    let mut head = String::new();
    // Writing into a text cannot fail, here and below.
    let _ = write!(
        head,
        "\n    <link rel=\"canonical\" href=\"{}\">",
        escaped(&page)
    );
    if offer.is_some() {
        let discovery = address.of(&Kind::Offer.path(&announcement.subject));
        let _ = write!(
            head,
            "\n    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            escaped(&discovery),
            escaped(&announcement.title),
        );
    }
    let service = catalogue.name.text(announcement.language);
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let mut told = vec![
        ("og:type", "website"),
        ("og:site_name", service),
        ("og:locale", locale(announcement.language)),
        ("og:url", &page),
        ("og:title", &announcement.title),
        ("og:description", &announcement.description),
    ];
    if let Some(picture) = picture {
        told.extend([
            ("og:image", picture.address.as_str()),
            ("og:image:type", "image/png"),
            ("og:image:width", &width),
            ("og:image:height", &height),
            ("og:image:alt", &picture.card.in_words),
        ]);
    }
    for (property, content) in told {
        let content = escaped(content);
        let _ = write!(
            head,
            "\n    <meta property=\"{property}\" content=\"{content}\">"
        );
    }
    let card = match picture {
        Some(_) => "summary_large_image",
        None => "summary",
    };
    let _ = write!(
        head,
        "\n    <meta name=\"twitter:card\" content=\"{card}\">"
    );
    head
}

/// A language as Open Graph names it.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::Finnish => "fi_FI",
        Language::Swedish => "sv_FI",
        Language::English => "en_GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<html><head><title>Tilannekuva</title><meta name=\"description\" content=\"Vanha\">\
        <meta name=\"tilannekuva-root\" content=\"/\"></head></html>";

    #[test]
    fn a_page_is_one_that_the_build_made() {
        assert_eq!(SitePage::from_text(BUILT).unwrap().root(), "/");
        for broken in [
            "",
            &BUILT.replace("<title>", "<titel>"),
            &BUILT.replace("description", "keywords"),
            &BUILT.replace("tilannekuva-root", "root"),
            &BUILT.replace("</title>", "</title><title>Toinen</title>"),
            &BUILT.replace("<head>", "<head><link data-trunk>"),
        ] {
            assert_eq!(SitePage::from_text(broken), None, "{broken}");
        }
    }
}
