//! The document as a whole: its head, its contents, its chapters one after the other, and its foot.

use super::{Setting, prose::heading_tag};
pub(super) use crate::downloads::element::escaped;
use crate::{
    downloads::element::Element,
    model::Language,
    words::{Words, report::ReportWords},
};

/// What the document looks like, on every ground and on paper.
pub(super) const STYLE: &str = include_str!("style.css");
/// Nothing runs and nothing is fetched, whatever stands in the document.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/// Where the skip link leads to.
const TEXT: &str = "teksti";
/// The heading of the contents.
const CONTENTS: &str = "sisallys";

/// A document in parts.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) title_language: Language,
    /// The title of the tab, without the name of the service.
    pub(super) tab: String,
    /// What stands below the title, as markup.
    pub(super) head: String,
    pub(super) sections: Vec<Section>,
    /// What stands below the last section, as markup.
    pub(super) foot: String,
}

/// A part of the document to which the contents lead.
pub(super) struct Section {
    pub(super) id: String,
    /// Its title; what has none is not in the contents.
    pub(super) title: String,
    pub(super) language: Language,
    /// What stands in it, as markup.
    pub(super) content: String,
    /// Whether its title stands in its content already.
    pub(super) is_titled_by_its_content: bool,
}

impl Page {
    /// The whole document.
    pub(super) fn written(&self, setting: &Setting<'_>) -> String {
        let words = setting.words();
        let sections = self.sections.iter();
        let sections: String = sections.map(Section::written).collect();
        let heading = element("h1").with("lang", self.title_language.code());
        let text = element("div")
            .with("class", "text")
            .with("id", TEXT)
            .with("tabindex", "-1");
        let main = [
            element("header").holding(&[heading.saying(&self.title).as_str(), &self.head].concat()),
            self.contents(setting.language),
            text.holding(&[sections.as_str(), &self.foot].concat()),
        ];
        let skip = link(&["#", TEXT].concat(), &escaped(words.skip_to_content));
        let body = [
            element("div").with("class", "skip").holding(&skip),
            element("main").holding(&main.concat()),
            footer(setting),
        ];
        let html = [self.head(setting), element("body").holding(&body.concat())];
        let html = element("html")
            .with("lang", setting.language.code())
            .holding(&html.concat());
        ["<!doctype html>\n", &html].concat()
    }

    fn head(&self, setting: &Setting<'_>) -> String {
        let service = setting.catalogue().name.text(setting.language);
        let meta = |name, content| {
            let meta = element("meta").with("name", name);
            meta.with("content", content).empty()
        };
        let policy = element("meta").with("http-equiv", "Content-Security-Policy");
        let head = [
            element("meta").with("charset", "utf-8").empty(),
            policy.with("content", POLICY).empty(),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("color-scheme", "light dark"),
            meta("generator", "Tilannekuva"),
            element("title").saying(&[&self.tab, " – ", service].concat()),
            // In this element nothing is escaped; what stands in it is our own.
            element("style").holding(STYLE),
        ];
        element("head").holding(&head.concat())
    }

    fn contents(&self, language: Language) -> String {
        let named = self.sections.iter().filter(|one| !one.title.is_empty());
        let entries = named.map(|section| {
            let link = link(&["#", &section.id].concat(), &escaped(&section.title));
            let entry = element("li");
            let entry = if section.language == language {
                entry
            } else {
                entry.with("lang", section.language.code())
            };
            entry.holding(&link)
        });
        let entries: String = entries.collect();
        if entries.is_empty() {
            return String::new();
        }
        let heading = element("h2").with("id", CONTENTS);
        let heading = heading.saying(ReportWords::of(language).contents);
        let list = element("ol").holding(&entries);
        element("nav")
            .with("class", "contents")
            .with("aria-labelledby", CONTENTS)
            .holding(&[heading, list].concat())
    }
}

impl Section {
    fn written(&self) -> String {
        let section = element("section")
            .with("id", &self.id)
            .with("tabindex", "-1");
        if self.is_titled_by_its_content || self.title.is_empty() {
            return section.holding(&self.content);
        }
        let heading = element(heading_tag(2)).with("lang", self.language.code());
        section.holding(&[&heading.saying(&self.title), self.content.as_str()].concat())
    }
}

/// Who publishes, and of which release the figures are.
fn footer(setting: &Setting<'_>) -> String {
    let (catalogue, language) = (setting.catalogue(), setting.language);
    let names = [&catalogue.name, &catalogue.publisher].map(|name| name.text(language));
    let release = Words::of(language).footer_release;
    let said = [
        remark("publisher", &names.join(" · ")),
        remark("released", &release.with([&setting.published()])),
    ];
    element("footer").holding(&said.concat())
}

/// An element of that name.
pub(super) fn element(name: &'static str) -> Element {
    Element::of(name)
}

/// A paragraph.
pub(super) fn remark(class: &'static str, text: &str) -> String {
    element("p").with("class", class).saying(text)
}

/// A link in a line of text around markup; where its address is none that may be followed, the markup alone.
pub(super) fn link(address: &str, said: &str) -> String {
    let may_be_followed = ["https://", "http://", "mailto:", "#"]
        .iter()
        .any(|beginning| address.starts_with(beginning));
    if !may_be_followed {
        return said.to_owned();
    }
    let link = element("a").with("href", address);
    if address.starts_with('#') {
        return link.in_line(said);
    }
    link.with("rel", "noopener noreferrer").in_line(said)
}
