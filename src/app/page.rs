//! The pages of the application by their paths.

use crate::{embedding::EmbedKind, model::Language, source::Extent};

/// A page of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// `/`: the front page.
    Front,
    /// `/tutki`: the explorer.
    Explorer,
    /// `/kunnat`: all municipalities beside each other.
    Municipalities,
    /// `/jarjestolle`: the page for organisations.
    Organisations,
    /// `/vuosikello`: the annual clock.
    AnnualClock,
    /// `/painopiste/{id}`: a priority area, by what stands in the address.
    Area(String),
    /// `/kunta/{number}`: a region's card, by what stands in the address.
    Card(String),
    /// `/kertomus`: the region's report.
    Report,
    /// `/ilmio/{id}`: the guided tour of a phenomenon, by what stands in the address.
    Tour(String),
    /// `/mittari/{id}`: an indicator, by what stands in the address.
    Indicator(String),
    /// `/kooste`: a reader's own report.
    Digest,
    /// `/tietoa`: how figures and verdicts come about.
    About,
    /// `/muutokset`: what changed in each release.
    History,
    /// `/saavutettavuus`: the accessibility statement.
    Accessibility,
    /// `/tietosuoja`: what is known of readers.
    Privacy,
    /// `/upotus/{kind}/{name}`: an embed of a page, by what stands in the address.
    Embed(EmbedKind, String),
    /// No page has this path.
    Missing,
}

/// A step of a path as it was meant; one that is not encoded as it should be stays as it is.
fn decoded(step: &str) -> String {
    js_sys::decode_uri_component(step).map_or_else(|_| step.to_owned(), String::from)
}

impl Page {
    /// How much of the catalogue the page needs.
    pub const fn extent(&self, language: Language) -> Extent {
        match self {
            Self::Front
            | Self::Municipalities
            | Self::AnnualClock
            | Self::Area(_)
            | Self::Card(_)
            | Self::Report
            | Self::Tour(_)
            | Self::Digest
            | Self::About
            | Self::Accessibility
            | Self::Privacy
            | Self::Embed(..) => Extent::Overview(language),
            Self::Explorer
            | Self::Organisations
            | Self::Indicator(_)
            | Self::History
            | Self::Missing => Extent::Whole,
        }
    }

    /// The embed of the steps of a path below that of embeds.
    ///
    /// What names none is an embed that says so: the frame it stands in has no room for a page.
    fn embed(steps: &[&str]) -> Self {
        let known = match steps {
            [kind, name] => EmbedKind::from_step(kind).map(|kind| (kind, *name)),
            _ => None,
        };
        match known {
            Some((kind, name)) => Self::Embed(kind, decoded(name)),
            None => Self::Embed(
                EmbedKind::Area,
                decoded(&["upotus", &steps.join("/")].join("/")),
            ),
        }
    }

    /// The page of a path below the application's root.
    pub fn from_path(path: &str) -> Self {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        match steps.as_slice() {
            [] => Self::Front,
            ["tutki"] => Self::Explorer,
            ["kunnat"] => Self::Municipalities,
            ["jarjestolle"] => Self::Organisations,
            ["vuosikello"] => Self::AnnualClock,
            ["kooste"] => Self::Digest,
            ["tietoa"] => Self::About,
            ["muutokset"] => Self::History,
            ["saavutettavuus"] => Self::Accessibility,
            ["tietosuoja"] => Self::Privacy,
            ["painopiste", id] => Self::Area(decoded(id)),
            ["kunta", number] => Self::Card(decoded(number)),
            ["kertomus"] => Self::Report,
            ["ilmio", id] => Self::Tour(decoded(id)),
            ["mittari", id] => Self::Indicator(decoded(id)),
            ["upotus", rest @ ..] => Self::embed(rest),
            _ => Self::Missing,
        }
    }
}
