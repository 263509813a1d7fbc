//! A picture as it is written beside a site, and where it is found there.

use std::io;

use sha2::{Digest, Sha256};

use super::{
    Kind,
    address::SiteAddress,
    announcement::{Announcement, SocialCard},
};
use crate::publish::social;

/// A picture that was drawn.
#[derive(Debug)]
pub(super) struct Picture<'a> {
    /// What was drawn.
    pub(super) card: &'a SocialCard,
    /// The picture as PNG.
    pub(super) bytes: Vec<u8>,
    /// Its address, which changes with it: services keep pictures by their addresses.
    pub(super) address: String,
}

impl<'a> Picture<'a> {
    /// Draws the picture of a subject, where it has one.
    pub(super) fn of(
        announcement: &'a Announcement,
        address: &SiteAddress,
    ) -> io::Result<Option<Self>> {
        let Some(card) = &announcement.card else {
            return Ok(None);
        };
        let bytes = social::portable_network_graphics(&card.svg)?;
        let path = Kind::Picture.path(&announcement.subject);
        let address = [&address.of(&path), "?", &short_hash(&bytes)].concat();
        Ok(Some(Self {
            card,
            bytes,
            address,
        }))
    }
}

/// A few digits that differ whenever the picture does.
fn short_hash(picture: &[u8]) -> String {
    let hash = Sha256::digest(picture);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|place| hash[place]);
    format!("{first:02x}{second:02x}{third:02x}{fourth:02x}")
}
