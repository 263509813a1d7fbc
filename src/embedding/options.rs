//! How an embed is to look, as its address says beside the selection: `valikot=1&teema=tumma&data=0123456789ab`.

use std::borrow::Cow;

use super::EmbedSubject;
use crate::model::{
    Ordered, ReleaseId,
    selection::{LENGTH, Parameter},
};

/// The colours of an embed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EmbedTheme {
    /// Light or dark, as the reader's device has it.
    #[default]
    Automatic,
    /// Dark signs on a light ground.
    Light,
    /// Light signs on a dark ground.
    Dark,
}

impl EmbedTheme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Automatic, Self::Light, Self::Dark];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Automatic => "auto",
            Self::Light => "vaalea",
            Self::Dark => "tumma",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// A part of an embed that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmbedPart {
    /// What readers change the view with.
    Controls,
    /// The title; it is always there for screen readers.
    Title,
    /// The table.
    Table,
    /// A line around it.
    Border,
}

impl EmbedPart {
    /// Every part, in the order in which they stand in the address.
    pub const ALL: [Self; 4] = [Self::Controls, Self::Title, Self::Table, Self::Border];

    /// The parts that an embed of a subject can have.
    pub const fn of(subject: &EmbedSubject) -> &'static [Self] {
        match subject {
            EmbedSubject::Indicator(_) => &Self::ALL,
            EmbedSubject::Card(_) => &[Self::Title, Self::Table, Self::Border],
            EmbedSubject::Area(_) | EmbedSubject::Set => &[Self::Title, Self::Border],
        }
    }

    /// The key in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Controls => "valikot",
            Self::Title => "otsikko",
            // The order of a table's rows has the same key, and is the selection's.
            Self::Table => "taulukko",
            Self::Border => "reuna",
        }
    }
}

/// How an embed is to look, and of which release its figures are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbedOptions {
    /// The colours.
    pub theme: EmbedTheme,
    /// The parts that are shown.
    pub parts: Ordered<EmbedPart>,
    /// The release whose figures are shown for good; the newest where there is none.
    pub release: Option<ReleaseId>,
}

impl Default for EmbedOptions {
    fn default() -> Self {
        Self {
            theme: EmbedTheme::Automatic,
            parts: [EmbedPart::Title, EmbedPart::Table, EmbedPart::Border]
                .into_iter()
                .collect(),
            release: None,
        }
    }
}

/// Something in the address of an embed that means nothing; it was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOption {
    /// The key, or as much of it as can be repeated.
    pub key: String,
    /// The value, or as much of it as can be repeated.
    pub value: String,
}

/// Keys that hosts and services add to addresses of their own accord; nobody wants to read about them.
const OF_OTHERS: [&str; 8] = [
    "childId",
    "initialWidth",
    "parentTitle",
    "parentUrl",
    "fbclid",
    "gclid",
    "embed",
    "secret",
];
const CAMPAIGNS: &str = "utm_";

/// The longest query that a page may ask for or bring about, in bytes: more than any selection needs.
pub(super) const LONGEST_QUERY: usize = 4000;

const NEWEST: &str = "uusin";

const THEME: &str = "teema";
const RELEASE: &str = "data";

impl EmbedOptions {
    /// Reads the options in the query of an address, with or without its question mark.
    ///
    /// Never fails: what is not understood is passed over and told of.
    pub fn from_query(query: &str) -> (Self, Vec<UnknownOption>) {
        let mut options = Self::default();
        let mut unknown = Vec::new();
        for (key, value) in pairs(query) {
            if options.read(&key, &value).is_none() {
                unknown.push(UnknownOption {
                    key: shortened(&key),
                    value: shortened(&value),
                });
            }
        }
        (options, unknown)
    }

    /// Reads one option; nothing where it is not understood.
    fn read(&mut self, key: &str, value: &str) -> Option<()> {
        let part = EmbedPart::ALL.into_iter().find(|part| part.key() == key);
        match (key, part) {
            (_, Some(part)) => match flag(value) {
                Some(true) => drop(self.parts.insert(part)),
                Some(false) => drop(self.parts.remove(&part)),
                None if part == EmbedPart::Table => {}
                None => return None,
            },
            (THEME, _) => self.theme = EmbedTheme::from_word(value)?,
            (RELEASE, _) if value == NEWEST => self.release = None,
            (RELEASE, _) => self.release = Some(ReleaseId::from_text(value)?),
            _ => return is_of_others(key).then_some(()),
        }
        Some(())
    }

    /// Writes every option, even where it is as usual: what is usual may change, a page that holds the embed may not.
    pub fn to_query(&self) -> String {
        let release = self.release.as_ref().map_or(NEWEST, ReleaseId::as_str);
        let flag = |part| if self.has(part) { "1" } else { "0" };
        EmbedPart::ALL
            .map(|part| (part.key(), flag(part)))
            .into_iter()
            .chain([(THEME, self.theme.word()), (RELEASE, release)])
            .map(|(key, value)| [key, "=", value].concat())
            .collect::<Vec<_>>()
            .join("&")
    }

    /// Whether a part is shown.
    pub fn has(&self, part: EmbedPart) -> bool {
        self.parts.contains(&part)
    }
}

/// The release that a query asks for, known before anything else of an embed is.
pub fn release_in(query: &str) -> Option<ReleaseId> {
    pairs(query)
        .filter(|(key, _)| key == RELEASE)
        .last()
        .and_then(|(_, value)| ReleaseId::from_text(&value))
}

/// The part of a query that is not the selection's: what it says of an embed, and what hosts have added.
pub fn beside_selection(query: &str) -> String {
    let mut beside = form_urlencoded::Serializer::new(String::new());
    for (key, value) in pairs(query) {
        let is_table = key == EmbedPart::Table.key() && flag(&value).is_some();
        if is_table || !is_selected(&key) {
            beside.append_pair(&key, &value);
        }
    }
    beside.finish()
}

/// A query with what a page asks for in the place of what was there under the same keys.
///
/// The release stays as it is, since an embed opens one release only; and the order of a table's rows takes nothing
/// from whether there is a table, though both have one key. How long the query was says nothing of the new one.
/// Nothing where that would become too long.
pub fn with_asked(query: &str, asked: &str) -> Option<String> {
    type Pair = (String, String);
    let owned = |query| -> Vec<Pair> {
        let owned = |(key, value): (Cow<'_, str>, Cow<'_, str>)| (key.into(), value.into());
        pairs(query).map(owned).collect()
    };
    let is_same = |(key, value): &Pair, (other, asked): &Pair| {
        let is_of_table = flag(value).is_some() == flag(asked).is_some();
        key == other && (key != EmbedPart::Table.key() || is_of_table)
    };
    let mut asked = owned(asked);
    asked.retain(|(key, _)| key != RELEASE);
    let mut kept = owned(query);
    kept.retain(|pair| !is_length(&pair.0) && !asked.iter().any(|other| is_same(pair, other)));
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept.into_iter().chain(asked))
        .finish();
    (query.len() <= LONGEST_QUERY).then_some(query)
}

/// The same query with the newest release.
pub fn with_newest(query: &str) -> String {
    let kept = pairs(query).filter(|(key, _)| key != RELEASE);
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .append_pair(RELEASE, NEWEST)
        .finish()
}

/// The keys and values of a query, with or without its question mark.
pub(super) fn pairs(query: &str) -> form_urlencoded::Parse<'_> {
    let query = query.strip_prefix('?').unwrap_or(query);
    form_urlencoded::parse(query.as_bytes())
}

fn is_length(key: &str) -> bool {
    LENGTH.strip_suffix('=') == Some(key)
}

fn is_selected(key: &str) -> bool {
    is_length(key)
        || Parameter::ALL
            .iter()
            .any(|parameter| parameter.key() == key)
}

fn is_of_others(key: &str) -> bool {
    is_selected(key) || key.starts_with(CAMPAIGNS) || OF_OTHERS.contains(&key)
}

fn flag(word: &str) -> Option<bool> {
    match word {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    /// As much of a text as is repeated.
    const LONGEST: usize = 40;
    text.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_asked_for_is_the_usual() {
        assert_eq!(
            EmbedOptions::from_query(""),
            (EmbedOptions::default(), vec![])
        );
    }

    #[test]
    fn every_option_is_understood() {
        let query = "?valikot=1&otsikko=0&taulukko=0&teema=tumma&reuna=0&data=0123456789ab";
        let (options, unknown) = EmbedOptions::from_query(query);
        assert_eq!(unknown, []);
        assert_eq!(
            options,
            EmbedOptions {
                theme: EmbedTheme::Dark,
                parts: [EmbedPart::Controls].into_iter().collect(),
                release: ReleaseId::from_text("0123456789ab"),
            }
        );
        assert_eq!(release_in(query), options.release);
        assert_eq!(EmbedOptions::from_query("data=uusin").0.release, None);
        assert_eq!(release_in("data=uusin"), None);
    }

    #[test]
    fn what_is_not_understood_is_told_of_and_the_rest_holds() {
        let (options, unknown) = EmbedOptions::from_query("teema=pinkki&valikot=1&data=x&koko=iso");
        assert!(options.has(EmbedPart::Controls));
        assert_eq!(options.theme, EmbedTheme::Automatic);
        let told: Vec<_> = unknown.iter().map(|option| option.key.as_str()).collect();
        assert_eq!(told, ["teema", "data", "koko"]);
    }

    #[test]
    fn what_hosts_add_and_what_is_selected_is_no_remark() {
        let query =
            "kunta=992&taulukko=nimi~nouseva&childId=a&initialWidth=300&utm_source=x&fbclid=y";
        let (options, unknown) = EmbedOptions::from_query(query);
        assert_eq!(unknown, []);
        assert_eq!(options, EmbedOptions::default());
    }

    #[test]
    fn a_changed_selection_keeps_what_is_said_of_the_embed() {
        let query = "?kunta=992&taulukko=nimi~nouseva&taulukko=0&teema=tumma&childId=a";
        assert_eq!(beside_selection(query), "taulukko=0&teema=tumma&childId=a");
    }

    #[test]
    fn what_a_page_asks_for_takes_the_place_of_what_was_there() {
        let asked = |query: &str, asked: &str| with_asked(query, asked).unwrap();
        assert_eq!(
            asked("?kunta=992&teema=tumma", "kunta=179&nolla=1"),
            "teema=tumma&kunta=179&nolla=1"
        );
        assert_eq!(
            asked("taulukko=0", "taulukko=nimi~nouseva"),
            "taulukko=0&taulukko=nimi%7Enouseva"
        );
        assert_eq!(asked("taulukko=0", "taulukko=1"), "taulukko=1");
        assert_eq!(
            asked("data=0123456789ab", "data=uusin&nolla=1"),
            "data=0123456789ab&nolla=1"
        );
        assert_eq!(
            asked("pituus=9&sarja=493", "kunta=992"),
            "sarja=493&kunta=992"
        );
        assert_eq!(with_asked("", &format!("a={}", "9".repeat(4000))), None);
    }

    #[test]
    fn the_newest_release_takes_the_place_of_any_other() {
        assert_eq!(
            with_newest("?kunta=992&data=0123456789ab"),
            "kunta=992&data=uusin"
        );
    }

    fn options() -> impl Strategy<Value = EmbedOptions> {
        let theme = prop::sample::select(EmbedTheme::ALL.to_vec());
        let parts = prop::sample::subsequence(EmbedPart::ALL.to_vec(), 0..=EmbedPart::ALL.len());
        let release = prop::option::of("[0-9a-f]{12}");
        (theme, parts, release).prop_map(|(theme, parts, release)| EmbedOptions {
            theme,
            parts: parts.into_iter().collect(),
            release: release.and_then(|id| ReleaseId::from_text(&id)),
        })
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(options in options()) {
            prop_assert_eq!(EmbedOptions::from_query(&options.to_query()), (options, vec![]));
        }

        #[test]
        fn any_text_gives_options(query in any::<String>()) {
            let (_, unknown) = EmbedOptions::from_query(&query);
            prop_assert!(unknown.iter().all(|option| option.key.chars().count() <= 40));
        }
    }
}
