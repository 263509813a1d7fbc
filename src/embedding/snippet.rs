//! What an editor pastes into a page of another site: every text in it escaped.

use super::{EmbedOptions, EmbedSubject};
use crate::model::{Selection, selection::Pinned};

/// What may be pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pasted {
    /// A frame with the live embed, and a link below it.
    Frame,
    /// The same frame as an element of our own, for pages that may run scripts.
    Element,
    /// A picture that the editor uploads, with what it shows in words, and a link.
    Picture,
    /// A link alone.
    Link,
}

impl Pasted {
    /// Everything that may be pasted, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Frame, Self::Element, Self::Picture, Self::Link];

    /// What may be pasted of a subject: of a set, which is several charts, there is no one picture.
    pub fn of(subject: &EmbedSubject) -> impl Iterator<Item = Self> {
        let has_picture = *subject != EmbedSubject::Set;
        let all = Self::ALL.into_iter();
        all.filter(move |pasted| has_picture || *pasted != Self::Picture)
    }

    /// Whether the live embed itself is shown, with its parts and its colours.
    pub const fn shows_embed(self) -> bool {
        matches!(self, Self::Frame | Self::Element)
    }

    /// Whether it takes a place of some width.
    pub const fn has_width(self) -> bool {
        !matches!(self, Self::Link)
    }
}

/// A script with what its content must be, or the browser refuses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Its whole address.
    pub address: String,
    /// The hash of its content, as the attribute `integrity` has it.
    pub integrity: String,
}

/// What an editor pastes, and from which it is put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Where the app is: an address that ends in a slash.
    pub root: String,
    /// What is embedded.
    pub subject: EmbedSubject,
    /// What is shown of it.
    pub selection: Selection,
    /// How it looks.
    pub options: EmbedOptions,
    /// The name of the frame for screen readers.
    pub title: String,
    /// What a picture shows, in words.
    pub description: String,
    /// What the link says.
    pub link: String,
    /// Where the figures come from, without brackets around it.
    pub source: String,
    /// The name of a picture's file.
    pub picture: String,
    /// The height in a column of 320 pixels, so that even where no script runs nothing is cut.
    pub height: u32,
    /// The widest it gets in pixels, or as wide as its place.
    pub width: Option<u32>,
    /// The script that keeps the height right, where the service has one.
    pub script: Option<Script>,
}

impl Snippet {
    /// The address of the embed: all of what it shows stands in it.
    pub fn embed_address(&self) -> String {
        self.embed_address_with(&self.options)
    }

    fn embed_address_with(&self, options: &EmbedOptions) -> String {
        let path = self.subject.embed_path();
        let (selection, options) = (self.pinned_query(), options.to_query());
        [&self.root, path.as_str(), "?", &selection, "&", &options].concat()
    }

    /// The address that the link leads to: that of the page which shows the same.
    ///
    /// Pages show the newest figures, so where those of a release stay for good it is that of the embed alone, with
    /// all of its parts.
    pub fn link_address(&self) -> String {
        if self.options.release.is_some() {
            return self.embed_address_with(&EmbedOptions {
                release: self.options.release.clone(),
                ..EmbedOptions::default()
            });
        }
        let query = self.pinned_query();
        [&self.root, self.subject.page_path().as_str(), "?", &query].concat()
    }

    /// Markup to be pasted.
    pub fn markup(&self, pasted: Pasted) -> String {
        let script = self.script.as_ref().map(script_element);
        match pasted {
            Pasted::Frame => lines([Some(self.frame()), Some(self.paragraph()), script]),
            Pasted::Element => lines([Some(self.element()), script]),
            Pasted::Picture => lines([Some(self.image()), Some(self.paragraph())]),
            Pasted::Link => self.paragraph(),
        }
    }

    /// The frame alone, as a reader of oEmbed puts it into a page.
    pub fn frame(&self) -> String {
        let height = self.height.to_string();
        let language = self.selection.language.code();
        let style = format!("width:100%;{}height:{height}px;border:0", self.widest());
        element(
            "iframe",
            &[
                ("title", &self.title),
                ("lang", language),
                ("loading", "lazy"),
                ("allow", "clipboard-write; web-share; fullscreen"),
                ("referrerpolicy", "strict-origin-when-cross-origin"),
                ("src", &self.embed_address()),
                // A page that forbids styles in attributes still knows its size.
                ("width", "100%"),
                ("height", &height),
                ("style", &style),
            ],
            "",
        )
    }

    /// The element of our own; where the script does not run, what is in it stands.
    fn element(&self) -> String {
        let height = self.height.to_string();
        let widest = self.width.map(|width| width.to_string());
        let address = self.embed_address();
        let mut attributes = vec![
            ("src", address.as_str()),
            ("name", &self.title),
            ("lang", self.selection.language.code()),
            ("height", &height),
        ];
        attributes.extend(widest.as_deref().map(|width| ("width", width)));
        element("tilannekuva-upotus", &attributes, &self.paragraph())
    }

    fn image(&self) -> String {
        let width = self.width;
        let width = width.map_or_else(String::new, |width| format!("width:{width}px;"));
        let style = format!("{width}max-width:100%;height:auto");
        let said = [self.title.as_str(), &self.description];
        let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let text = said.join(". ");
        let attributes = attributes(&[
            ("src", &self.picture),
            ("alt", &text),
            ("lang", self.selection.language.code()),
            ("style", &style),
        ]);
        ["<img", &attributes, ">"].concat()
    }

    /// The link, which keeps the source among the words of the page that holds the embed.
    fn paragraph(&self) -> String {
        let content = [
            self.anchor(),
            " (".to_owned(),
            escaped(&self.source),
            ")".to_owned(),
        ];
        element(
            "p",
            &[("lang", self.selection.language.code())],
            &content.concat(),
        )
    }

    fn anchor(&self) -> String {
        element("a", &[("href", &self.link_address())], &escaped(&self.link))
    }

    fn widest(&self) -> String {
        self.width
            .map_or_else(String::new, |width| format!("max-width:{width}px;"))
    }

    fn pinned_query(&self) -> String {
        match self.subject {
            EmbedSubject::Indicator(_) => self.selection.to_pinned_query(Pinned::AsAsked),
            EmbedSubject::Card(_) | EmbedSubject::Area(_) => self.selection.to_pinned_card_query(),
            EmbedSubject::Set => self.selection.to_pinned_set_query(),
        }
    }
}

fn lines<const COUNT: usize>(lines: [Option<String>; COUNT]) -> String {
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    lines.join("\n")
}

fn script_element(Script { address, integrity }: &Script) -> String {
    let attributes = attributes(&[
        ("src", address),
        ("integrity", integrity),
        ("crossorigin", "anonymous"),
    ]);
    ["<script async", &attributes, "></script>"].concat()
}

/// An element whose content is markup already.
fn element(tag: &str, with: &[(&str, &str)], content: &str) -> String {
    ["<", tag, &attributes(with), ">", content, "</", tag, ">"].concat()
}

fn attributes(attributes: &[(&str, &str)]) -> String {
    attributes
        .iter()
        .map(|(name, value)| [" ", name, "=\"", &escaped(value), "\""].concat())
        .collect()
}

/// A text as it may stand in an element or in an attribute's value.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn snippet(title: &str) -> Snippet {
        Snippet {
            root: "https://tilannekuva.example/".to_owned(),
            subject: EmbedSubject::from_path("mittari/181").unwrap(),
            selection: Selection::from_query("kunta=992&vuodet=2015..uusin").0,
            options: EmbedOptions::default(),
            title: title.to_owned(),
            description: "Äänekoskella 12,6 %.".to_owned(),
            link: "Avaa kuvaaja ja taulukko".to_owned(),
            source: "Lähde: Sotkanet.fi, THL".to_owned(),
            picture: "tyottomyys.svg".to_owned(),
            height: 640,
            width: None,
            script: Some(Script {
                address: "https://tilannekuva.example/upotus-1.js".to_owned(),
                integrity: "sha384-abc".to_owned(),
            }),
        }
    }

    #[test]
    fn a_frame_says_all_of_what_it_shows_and_keeps_the_source_beside_it() {
        let markup = snippet("Työttömät").markup(Pasted::Frame);
        let query = "v=1&amp;kunta=992&amp;vertaa=hva~maa&amp;sukupuoli=y&amp;vuodet=2015..uusin";
        assert!(
            markup.contains(&format!(
                "src=\"https://tilannekuva.example/upotus/mittari/181?{query}"
            )),
            "{markup}"
        );
        assert!(markup.contains("data=uusin\""), "{markup}");
        assert!(markup.contains("height:640px"));
        assert!(markup.contains(&format!(
            "<a href=\"https://tilannekuva.example/mittari/181?{query}"
        )));
        assert!(markup.contains("(Lähde: Sotkanet.fi, THL)"));
        assert!(!markup.contains("scrolling"));
        assert!(markup.contains("integrity=\"sha384-abc\" crossorigin=\"anonymous\""));
    }

    #[test]
    fn the_code_of_a_set_has_all_of_the_set_and_nothing_of_what_it_was_found_by() {
        let query = "tyo=muu&ilmio=toimeentulo&kunta=992&sarja=493~5&nimi=Arki+%26+apu";
        let set = Snippet {
            subject: EmbedSubject::Set,
            selection: Selection::from_query(query).0,
            ..snippet("Arki & apu")
        };
        let query = "v=1&kunta=992&sarja=493~5&nimi=Arki+%26+apu&kieli=fi";
        let address = set.embed_address();
        let expected = format!("https://tilannekuva.example/upotus/sarja/oma?{query}&");
        assert!(address.starts_with(&expected), "{address}");
        let page = format!("https://tilannekuva.example/jarjestolle?{query}");
        assert_eq!(set.link_address(), page);
        assert!(!Pasted::of(&set.subject).any(|pasted| pasted == Pasted::Picture));
        assert_eq!(Pasted::of(&snippet("").subject).count(), Pasted::ALL.len());
    }

    #[test]
    fn only_what_needs_the_script_asks_for_it() {
        let snippet = snippet("Työttömät");
        let has_script = Pasted::ALL.map(|pasted| snippet.markup(pasted).contains("<script"));
        assert_eq!(has_script, [true, true, false, false]);
        let without = Snippet {
            script: None,
            ..snippet
        };
        assert!(!without.markup(Pasted::Frame).contains("<script"));
        assert!(without.markup(Pasted::Frame).ends_with("</p>"));
    }

    #[test]
    fn what_is_to_stay_the_same_stays_so_behind_the_link_too() {
        let mut snippet = snippet("Työttömät");
        snippet.options.release = crate::model::ReleaseId::from_text("0123456789ab");
        for pasted in Pasted::ALL {
            let markup = snippet.markup(pasted);
            let (_, link) = markup.split_once("<a href=\"").unwrap();
            let (address, _) = link.split_once('"').unwrap();
            assert!(address.contains("data=0123456789ab"), "{address}");
            assert!(address.contains("/upotus/mittari/181?"), "{address}");
        }
    }

    #[test]
    fn a_quotation_mark_in_a_name_breaks_nothing() {
        let markup = snippet("Koetko \"kiusaamista\"? <b>'ei'</b>").markup(Pasted::Frame);
        assert!(
            markup.contains(
                "title=\"Koetko &quot;kiusaamista&quot;? &lt;b&gt;&#39;ei&#39;&lt;/b&gt;\" lang="
            ),
            "{markup}"
        );
    }

    proptest! {
        #[test]
        fn no_text_ends_an_attribute_or_begins_an_element(text in any::<String>()) {
            let escaped = escaped(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let read = ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"]
                .into_iter()
                .zip(["<", ">", "\"", "'", "&"])
                .fold(escaped, |text, (name, sign)| text.replace(name, sign));
            prop_assert_eq!(read, text);
        }

        #[test]
        fn every_title_leaves_the_same_elements(title in any::<String>()) {
            for pasted in Pasted::ALL {
                let count = |title: &str| snippet(title).markup(pasted).matches('<').count();
                prop_assert_eq!(count(&title), count("Työttömät"));
            }
        }
    }
}
