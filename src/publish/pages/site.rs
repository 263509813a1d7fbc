//! The site that pages are made for: its address, and the page that every address of the app gets.

use std::{fmt::Write, ops::Range};

use super::{announcement::Announcement, offer::Offer};
use crate::{
    embedding::escaped,
    model::Catalogue,
    publish::social::{HEIGHT, WIDTH},
};

/// Where a site is: a secure or plain web address with a host, which ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress {
    text: String,
    /// Where its path begins.
    path: usize,
}

impl SiteAddress {
    /// Takes `text` as an address, and ends it with a slash.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        let scheme = ["https://", "http://"].into_iter().find(|scheme| {
            let begin = text.get(..scheme.len());
            begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
        })?;
        let rest = text.get(scheme.len()..)?;
        let (host, steps) = rest.split_once('/').unwrap_or((rest, ""));
        let steps: Vec<&str> = match steps {
            "" => Vec::new(),
            steps => steps
                .strip_suffix('/')
                .unwrap_or(steps)
                .split('/')
                .collect(),
        };
        let ends_as_file =
            !text.ends_with('/') && steps.last().is_some_and(|step| step.contains('.'));
        if !is_host(host) || ends_as_file || !steps.iter().all(|step| is_step(step)) {
            return None;
        }
        let host = host.to_lowercase();
        let path = scheme.len() + host.len();
        let steps = steps.iter().flat_map(|step| [*step, "/"]);
        let text = [scheme, &host, "/"].into_iter().chain(steps).collect();
        Some(Self { text, path })
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its path, which begins and ends with a slash.
    pub fn path(&self) -> &str {
        self.text.get(self.path..).unwrap_or("/")
    }

    /// The address of a path below it.
    pub fn of(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }
}

/// A name with dots, or an address of numbers, and perhaps a port.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() => (name, port),
        Some(_) => return false,
        None => (host, "0"),
    };
    let is_label = |label: &str| {
        let is_inner = |sign: char| sign.is_alphanumeric() || sign == '-';
        !label.is_empty()
            && label.chars().all(is_inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_number = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    let is_name = is_number.map_or_else(
        || name.split('.').all(is_label),
        |number| number.parse::<std::net::Ipv6Addr>().is_ok(),
    );
    is_name && port.parse::<u16>().is_ok()
}

/// A step of a path that needs no encoding and leads downwards.
fn is_step(step: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-._~%".contains(sign);
    !step.is_empty() && step != "." && step != ".." && step.chars().all(is_plain)
}

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
        offer: &Offer<'_>,
        address: &SiteAddress,
        catalogue: &Catalogue,
    ) -> String {
        let of_site = self.text.get(self.title.clone()).unwrap_or_default();
        let title = [&escaped(&announcement.title), " – ", of_site].concat();
        let description = escaped(&announcement.description);
        let more = head(announcement, offer, address, catalogue);
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
    offer: &Offer<'_>,
    address: &SiteAddress,
    catalogue: &Catalogue,
) -> String {
    let page = address.of(&announcement.subject.page_path());
    let discovery = address.of(&super::Kind::Offer.path(&announcement.subject));
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let mut head = String::new();
    // Writing into a text cannot fail.
    let _ = write!(
        head,
        "\n    <link rel=\"canonical\" href=\"{}\">\
         \n    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
        escaped(&page),
        escaped(&discovery),
        escaped(&announcement.title),
    );
    let service = catalogue.name.text(announcement.language);
    for (property, content) in [
        ("og:type", "website"),
        ("og:site_name", service),
        ("og:locale", "fi_FI"),
        ("og:url", &page),
        ("og:title", &announcement.title),
        ("og:description", &announcement.description),
        ("og:image", &offer.thumbnail_url),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &announcement.picture_in_words()),
    ] {
        let content = escaped(content);
        let _ = write!(
            head,
            "\n    <meta property=\"{property}\" content=\"{content}\">"
        );
    }
    head.push_str("\n    <meta name=\"twitter:card\" content=\"summary_large_image\">");
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_the_web_has_a_host_and_ends_as_a_folder() {
        for (text, whole, path) in [
            ("https://example.fi", "https://example.fi/", "/"),
            (" HTTPS://Example.fi/ ", "https://example.fi/", "/"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/", "/"),
            ("http://[::1]:8080/", "http://[::1]:8080/", "/"),
            (
                "https://example.fi/alue/tilannekuva",
                "https://example.fi/alue/tilannekuva/",
                "/alue/tilannekuva/",
            ),
            (
                "https://example.fi/v1.2/",
                "https://example.fi/v1.2/",
                "/v1.2/",
            ),
            ("https://äänekoski.fi", "https://äänekoski.fi/", "/"),
        ] {
            let address = SiteAddress::from_text(text).unwrap();
            assert_eq!((address.as_str(), address.path()), (whole, path));
        }
        for text in [
            "",
            "example.fi",
            "https://",
            "https:///alue/",
            "ftp://example.fi/",
            "javascript:alert(1)",
            "https://example.fi/index.html",
            "https://example.fi/?kieli=sv",
            "https://example.fi/#alku",
            "https://nimi@example.fi/",
            "https://example.fi:portti/",
            "https://example.fi:/",
            "https://-example.fi/",
            "https://example..fi/",
            "https://example.fi/../",
            "https://example.fi//",
            "https://example.fi/a b/",
            "https://example.fi/\"><script>/",
        ] {
            assert_eq!(SiteAddress::from_text(text), None, "{text}");
        }
    }

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
