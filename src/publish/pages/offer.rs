//! What a page offers to other services that embed it: oEmbed 1.0.

use std::io;

use serde::Serialize;

use super::{address::SiteAddress, announcement::Announcement, picture::Picture};
use crate::{
    embedding::{EmbedOptions, EmbedSubject, Snippet, message::HIGHEST},
    model::{Catalogue, Selection},
    publish::social,
};

/// For how long a service may keep an offer: a day, in seconds. The frame itself always shows the newest figures.
const KEPT: u32 = 24 * 60 * 60;
/// The width that is offered; the frame is as wide as its place, so that this is only its most.
const WIDTH: u32 = 720;

/// An offer, in the order in which its fields are written.
#[derive(Debug, Serialize)]
pub(super) struct Offer<'a> {
    version: &'static str,
    r#type: &'static str,
    title: &'a str,
    author_name: &'a str,
    provider_name: &'a str,
    provider_url: &'a str,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: &'a str,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

impl<'a> Offer<'a> {
    /// The offer of what can be embedded, with its picture.
    pub(super) fn of(
        subject: &EmbedSubject,
        announcement: &'a Announcement,
        picture: &'a Picture<'_>,
        address: &'a SiteAddress,
        catalogue: &'a Catalogue,
    ) -> Self {
        let language = announcement.language;
        let height = height_of(subject, catalogue);
        let snippet = Snippet {
            root: address.as_str().to_owned(),
            subject: subject.clone(),
            selection: Selection {
                language,
                ..Selection::default()
            },
            options: EmbedOptions::default(),
            title: announcement.title.clone(),
            description: announcement.description.clone(),
            link: announcement.title.clone(),
            source: picture.card.source.clone(),
            picture: picture.address.clone(),
            height,
            width: Some(WIDTH),
            script: None,
        };
        Self {
            version: "1.0",
            r#type: "rich",
            title: &announcement.title,
            author_name: catalogue.publisher.text(language),
            provider_name: catalogue.name.text(language),
            provider_url: address.as_str(),
            cache_age: KEPT,
            html: snippet.frame(),
            width: WIDTH,
            height,
            thumbnail_url: &picture.address,
            thumbnail_width: social::WIDTH,
            thumbnail_height: social::HEIGHT,
        }
    }

    /// The offer as one line of JSON.
    pub(super) fn json(&self) -> io::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// The height of a frame of the width that is offered, about as high as what is in it.
///
/// A chart with its sentences, and a card with its tables folded, are nearly the same height for all; an area has a
/// block for each of its indicators. In a narrower place, where no script sets the height, the rest scrolls.
fn height_of(subject: &EmbedSubject, catalogue: &Catalogue) -> u32 {
    /// What stands around the blocks of an area.
    const AROUND_AREA: u32 = 420;
    const PHENOMENON: u32 = 50;
    const INDICATOR: u32 = 120;
    match subject {
        EmbedSubject::Indicator(_) => 1000,
        EmbedSubject::Card(_) => 1260,
        // No set is offered, since nobody but its reader knows it.
        EmbedSubject::Set => HIGHEST,
        EmbedSubject::Area(id) => {
            let phenomena = catalogue.area(id).map_or(&[][..], |area| &area.phenomena);
            let shown = phenomena.iter().map(|phenomenon| {
                let indicators = catalogue.indicators.iter();
                let of_it = indicators
                    .filter(|one| one.phenomenon == phenomenon.id && !one.is_pending())
                    .count();
                let rows = INDICATOR * u32::try_from(of_it).unwrap_or(u32::MAX / INDICATOR);
                if rows == 0 { 0 } else { PHENOMENON + rows }
            });
            (AROUND_AREA + shown.sum::<u32>()).min(HIGHEST)
        }
    }
}
