//! The pages of the application by their paths.

use crate::{model::Language, source::Extent};

/// Of which page an embed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedKind {
    /// Of an indicator's.
    Indicator,
    /// Of a region's card.
    Card,
    /// Of a priority area's.
    Area,
}

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
    /// `/painopiste/{id}`: a priority area, by what stands in the address.
    Area(String),
    /// `/kunta/{number}`: a region's card, by what stands in the address.
    Card(String),
    /// `/mittari/{id}`: an indicator, by what stands in the address.
    Indicator(String),
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
            | Self::Area(_)
            | Self::Card(_)
            | Self::Embed(..) => Extent::Overview(language),
            Self::Explorer | Self::Organisations | Self::Indicator(_) | Self::Missing => {
                Extent::Whole
            }
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
            ["painopiste", id] => Self::Area(decoded(id)),
            ["kunta", number] => Self::Card(decoded(number)),
            ["mittari", id] => Self::Indicator(decoded(id)),
            ["upotus", "mittari", id] => Self::Embed(EmbedKind::Indicator, decoded(id)),
            ["upotus", "kunta", number] => Self::Embed(EmbedKind::Card, decoded(number)),
            ["upotus", "painopiste", id] => Self::Embed(EmbedKind::Area, decoded(id)),
            _ => Self::Missing,
        }
    }
}
