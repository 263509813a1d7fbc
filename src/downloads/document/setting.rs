//! What everything in a document is written with: published files, the language, and where the service is.

use super::{
    ReadAt, ReportDesk,
    page::{element, escaped, link, remark},
};
use crate::{
    model::{Catalogue, Dataset, Indicator, IndicatorId, Language, Selection, Translated, Year},
    words::{Words, report_file::ReportFileWords},
};

/// What everything in a document is written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) desk: &'a ReportDesk,
    pub(super) language: Language,
    read_at: ReadAt<'a>,
}

impl<'a> Setting<'a> {
    pub(super) const fn of(desk: &'a ReportDesk, read_at: ReadAt<'a>) -> Self {
        Self {
            desk,
            language: read_at.language,
            read_at,
        }
    }

    pub(super) const fn catalogue(&self) -> &'a Catalogue {
        &self.desk.catalogue
    }

    pub(super) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The figures of an indicator, where they came.
    pub(super) fn dataset(&self, id: &IndicatorId) -> Option<&'a Dataset> {
        let mut datasets = self.desk.datasets.iter();
        Some(&datasets.find(|(one, _)| one == id)?.1)
    }

    /// A text of the publication as markup, marked as being in another language where no translation exists.
    pub(super) fn worded(&self, text: &Translated) -> String {
        let wording = text.wording(self.language);
        if wording.language == self.language {
            return escaped(wording.text);
        }
        let said = element("span").with("lang", wording.language.code());
        let other = (self.words().in_language)(wording.language);
        let other = [" (", other, ")"].concat();
        [said.in_line(&escaped(wording.text)), escaped(&other)].concat()
    }

    /// A link to the page of an indicator with what is shown of it.
    pub(super) fn link_to_indicator(
        &self,
        indicator: &Indicator,
        selection: &Selection,
        said: &str,
    ) -> String {
        let shown = Selection {
            language: self.language,
            ..selection.of_indicator_page()
        };
        let query = shown.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        let (service, id) = (self.read_at.service, indicator.id.as_str());
        let address = [service, "mittari/", id, mark, &query].concat();
        link(&address, &escaped(said))
    }

    /// When the figures were published.
    pub(super) fn published(&self) -> String {
        self.desk.release.date.write(self.language)
    }

    /// That the file is a copy of figures of a release, and where the newest figures are.
    pub(super) fn copy(&self, said: &str) -> String {
        let mut copy = escaped(said);
        let (page, words) = (self.read_at.page, ReportFileWords::of(self.language));
        // What a reader wrote makes an address too long to be read.
        let shown = if page.contains('#') {
            words.to_digest
        } else {
            page
        };
        if !page.is_empty() {
            let link = link(page, &escaped(shown));
            copy = [&copy, " ", &escaped(words.in_service), " ", &link].concat();
        }
        element("p").with("class", "copy").holding(&copy)
    }

    /// A remark, unless there is nothing to say.
    pub(super) fn remark(&self, class: &'static str, said: Option<&Translated>) -> String {
        said.map_or_else(String::new, |said| {
            element("p")
                .with("class", class)
                .holding(&self.worded(said))
        })
    }

    /// That an indicator's newest figures are old, where they are.
    pub(super) fn old_figures(&self, newest: Year) -> String {
        let said = self.words().remark_on_age(newest, self.desk.release.date);
        said.map_or_else(String::new, |said| remark("caveat", &said))
    }
}
