//! What people of one region say themselves, in a file for each region that has any.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, ProseFault, Referent, Strictness,
    catalogue_file::reading::known,
    prose::{BlockEntry, blocks_of, read_prose},
    reading::{FileReader, Node, Object},
    theme::{ThemeEntry, read_theme},
};
use crate::model::{Author, AuthorKind, Catalogue, Date, Language, Prose, RegionCode, Voice};

/// `voices/….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct VoicesFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The region's code.
    region: String,
    /// What is said, the newest first.
    voices: Vec<VoiceEntry>,
}

/// A text in which a body says itself how it sees a theme, or the region in general where it names none.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct VoiceEntry {
    /// Who says it.
    author: String,
    /// `municipality`, `organisation`, `parish`, `service-area` or `other`.
    author_kind: &'static str,
    /// When it was said, ISO 8601.
    date: String,
    /// The language of title and text: `fi`, `sv` or `en`.
    language: &'static str,
    #[serde(flatten)]
    theme: ThemeEntry,
    /// Its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// The text.
    blocks: Vec<BlockEntry>,
}

impl VoiceEntry {
    fn of(voice: &Voice) -> Self {
        Self {
            author: voice.author.name.clone(),
            author_kind: voice.author.kind.code(),
            date: voice.date.iso(),
            language: voice.language.code(),
            theme: voice.theme.as_ref().map(ThemeEntry::of).unwrap_or_default(),
            title: voice.title.clone(),
            blocks: blocks_of(&voice.prose),
        }
    }
}

impl VoicesFile {
    /// Writes what is said in a region.
    pub fn of(region: &RegionCode, voices: &[Voice]) -> Self {
        Self {
            schema: "../../schemas/voices-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            region: region.to_string(),
            voices: voices.iter().map(VoiceEntry::of).collect(),
        }
    }

    /// Reads what is said in a region; what is about something that the catalogue does not have is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        region: &RegionCode,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Vec<Voice>>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let voices = value.and_then(|value| read_voices(&reader.root(&value), region, catalogue));
        reader.finish(voices)
    }

    /// Reads what stands before an editor's text, and reports all that is wrong with it.
    ///
    /// Without consent there is no voice, whatever else is there.
    pub fn read_front_matter(
        value: &Value,
        prose: Option<Prose>,
        file: &str,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<(RegionCode, Voice)> {
        let reader = FileReader::new(file, Strictness::Strict);
        let voice = read_own_voice(&reader.root(value), prose, catalogue);
        problems.extend(reader.into_problems());
        voice
    }
}

fn read_voices(
    root: &Node<'_, '_>,
    region: &RegionCode,
    catalogue: &Catalogue,
) -> Option<Vec<Voice>> {
    let file = root.object(&["region", "voices"])?;
    if !file.has_readable_version() {
        return None;
    }
    let node = file.required("region")?;
    let code = node.text()?;
    if code != region.as_str() {
        let code = code.to_owned();
        node.report(ProblemKind::OtherRegion { code });
        return None;
    }
    let nodes = file.required("voices")?.list();
    let voices = nodes.iter().filter_map(|node| {
        let voice = node.object(&[
            "author",
            "author_kind",
            "date",
            "language",
            "area",
            "phenomenon",
            "title",
            "blocks",
        ])?;
        let prose = voice.required("blocks").and_then(|node| read_prose(&node));
        read_voice(&voice, prose, catalogue)
    });
    Some(voices.collect())
}

fn read_own_voice(
    root: &Node<'_, '_>,
    prose: Option<Prose>,
    catalogue: &Catalogue,
) -> Option<(RegionCode, Voice)> {
    let voice = root.object(&[
        "region",
        "author",
        "author_kind",
        "date",
        "language",
        "area",
        "phenomenon",
        "title",
        "consent",
    ])?;
    let region = voice.required("region").and_then(|node| {
        let code = node.written(RegionCode::from_text)?;
        known(&node, code, Referent::Region, |code| {
            catalogue.region(code).is_some()
        })
    });
    let consent = voice.optional("consent");
    let is_given = consent.as_ref().is_some_and(Node::is_true);
    if !is_given {
        let place = consent.as_ref().unwrap_or(root);
        place.report(ProblemKind::Prose(ProseFault::NoConsent));
    }
    let voice = read_voice(&voice, prose, catalogue);
    Some((region?, voice?)).filter(|_| is_given)
}

fn read_voice(
    entry: &Object<'_, '_>,
    prose: Option<Prose>,
    catalogue: &Catalogue,
) -> Option<Voice> {
    let name = entry.required("author").and_then(|node| words(&node));
    let kind = entry
        .required("author_kind")
        .and_then(|node| node.word(AuthorKind::from_code));
    let date = entry
        .required("date")
        .and_then(|node| node.written(Date::from_iso));
    let language = entry
        .required("language")
        .and_then(|node| node.word(Language::from_code));
    let title = entry.optional("title").and_then(|node| words(&node));
    let theme = read_theme(entry, catalogue);
    Some(Voice {
        author: Author {
            name: name?,
            kind: kind?,
        },
        date: date?,
        language: language?,
        theme: theme.ok()?,
        title,
        prose: prose?,
    })
}

/// Reads a text that is not blank.
fn words(node: &Node<'_, '_>) -> Option<String> {
    let text = node.text()?.trim();
    if text.is_empty() {
        node.report(ProblemKind::EmptyText);
    }
    (!text.is_empty()).then(|| text.to_owned())
}
