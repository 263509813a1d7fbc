//! What the page of a card or of a priority area shows, known from published files and the page's address alone.

use std::sync::Arc;

use super::{
    Imprint,
    file_name::card_file_name,
    picture::{CardPart, Picture, Portrait},
};
use crate::{
    model::{
        Card, Catalogue, Filter, Language, PriorityAreaId, RegionCode, Selection, filter::Choice,
    },
    publication::{CardFile, CatalogueFile, Release, Strictness},
    words::{Words, downloads::DownloadWords},
};

/// A region's card, as it was published.
#[derive(Debug)]
pub struct CardDesk {
    catalogue: Catalogue,
    card: Arc<Card>,
    /// The priority area whose page it is, where it is not the card's own.
    area: Option<PriorityAreaId>,
    release: Release,
}

impl CardDesk {
    /// Reads published files, or gives nothing where they cannot be used; the page tells what is wrong with them.
    ///
    /// The catalogue may be the whole one or its overview, in which language it ever is.
    pub fn open(
        catalogue: &[u8],
        card: &[u8],
        region: &RegionCode,
        release: Release,
    ) -> Option<Self> {
        let tolerant = Strictness::Tolerant;
        let catalogue = CatalogueFile::read(catalogue, "", tolerant).ok()?.value;
        let card = CardFile::read(card, "", catalogue.region(region)?, &catalogue, tolerant);
        Some(Self {
            card: Arc::new(card.ok()?.value),
            catalogue,
            area: None,
            release,
        })
    }

    /// The same for the page of a priority area; nothing where the catalogue does not have it.
    pub fn of_area(self, area: &PriorityAreaId) -> Option<Self> {
        self.catalogue.area(area)?;
        Some(Self {
            area: Some(area.clone()),
            ..self
        })
    }

    /// What the page `page`, an address without its query, shows with the query `query`.
    pub fn view(&self, page: &str, query: &str) -> CardView<'_> {
        let selection = Selection::from_own_query(query);
        let (selection, _) = selection.within(&self.catalogue);
        let part = self.part(&selection);
        let shown = Selection {
            language: selection.language,
            filter: match part {
                CardPart::Phenomenon(_, phenomenon) => {
                    Filter::of([Choice::Phenomenon(phenomenon.id.clone())], "")
                }
                CardPart::Whole | CardPart::Area(_) => Filter::default(),
            },
            ..Selection::default()
        };
        let query = shown.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        CardView {
            portrait: Portrait {
                card: &self.card,
                part,
                catalogue: &self.catalogue,
                published: self.release.date,
                words: Words::of(selection.language),
            },
            release: &self.release,
            address: [page, mark, &query].concat(),
        }
    }

    /// How much of the card is asked for: several phenomena at once are not a picture of one.
    fn part(&self, selection: &Selection) -> CardPart<'_> {
        if let Some(area) = self.area.as_ref().and_then(|id| self.catalogue.area(id)) {
            return CardPart::Area(area);
        }
        let choices = selection.filter.choices();
        let mut phenomena = choices.filter_map(|choice| match choice {
            Choice::Phenomenon(id) => self.catalogue.phenomenon(id),
            _ => None,
        });
        match (phenomena.next(), phenomena.next()) {
            (Some((area, phenomenon)), None) => CardPart::Phenomenon(area, phenomenon),
            _ => CardPart::Whole,
        }
    }
}

/// What such a page shows, and its picture.
#[derive(Debug)]
pub struct CardView<'a> {
    portrait: Portrait<'a>,
    release: &'a Release,
    /// An address that shows the same.
    pub address: String,
}

impl CardView<'_> {
    /// The reader's language.
    pub const fn language(&self) -> Language {
        self.portrait.words.language
    }

    /// The words about files in the reader's language.
    pub const fn file_words(&self) -> &'static DownloadWords {
        DownloadWords::of(self.language())
    }

    /// The words of the reader's language.
    pub const fn words(&self) -> &'static Words {
        self.portrait.words
    }

    /// What the picture says of itself.
    pub fn imprint(&self) -> Imprint {
        Imprint::of_card(&self.portrait, self.release, self.address.clone())
    }

    /// The picture.
    pub fn picture(&self) -> Picture {
        Picture::of_card(&self.portrait, &self.imprint())
    }

    /// What its file is called.
    pub fn file_name(&self, ending: &str) -> String {
        card_file_name(&self.portrait, &self.release.id, ending, self.file_words())
    }
}
