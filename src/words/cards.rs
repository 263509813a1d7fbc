//! What is said on municipality cards, beside each other and in meetings.

pub mod around;
pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::{template::Template, trends::verdict};
use crate::model::{
    Assessment, CardRow, Catalogue, Language, RegionLevel, Summary, Trend, Verdict,
    card::CardChanges, changes::ChangeKind, voice::AuthorKind,
};

/// What is said on cards in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct CardWords {
    // The head
    pub card_of: fn(RegionLevel) -> &'static str,
    pub inhabitants: Template<2>, // inhabitants, year
    pub merged: Template<1>,      // former municipalities with their years
    pub merged_into: Template<3>, // former, present, year
    pub unknown_title: &'static str,
    pub unknown_body: Template<1>, // number
    pub to_present: Template<1>,   // municipality
    pub on_the_map: &'static str,

    // What changed since an earlier release
    pub changed_since: Template<2>, // date, what changed
    pub nothing_changed: &'static str,
    pub change_counts: fn(ChangeKind, usize) -> String,
    pub change: fn(ChangeKind) -> &'static str,

    // What stands out
    pub concerns: &'static str,
    pub strengths: &'static str,
    pub no_concerns: &'static str,
    pub no_strengths: &'static str,
    pub highlights_rule: Template<2>, // comparator in running text, years
    pub too_old: Template<1>,         // count
    pub cannot_tell: Template<1>,     // count

    // The table
    pub table_of: Template<2>, // area, region
    pub latest: &'static str,
    pub development: &'static str,
    pub position: &'static str,
    pub difference_to: Template<1>, // region
    pub direction: &'static str,
    pub percentage_points: &'static str,
    pub of_known: Template<2>,      // rank, known
    pub legend: Template<2>,        // region, comparator
    pub legend_larger: Template<1>, // region
    pub stand_in: Template<2>,      // older region, county
    pub different_years: &'static str,
    pub newer_missing: &'static str,
    pub outdated: Template<1>, // indicators
    pub few_people: &'static str,
    pub put_beside: &'static str,
    pub all_years_told: &'static str,
    pub tour: &'static str,

    // What is not known
    pub unknown: &'static str,
    pub pending: Template<1>,       // phenomena
    pub only_larger: Template<1>,   // indicators
    pub hidden: Template<1>,        // indicators
    pub not_published: Template<1>, // indicators

    // What people say, and what there is to talk about
    pub voices: &'static str,
    pub voices_are_no_statistics: &'static str,
    pub in_general: &'static str,
    pub author_kind: fn(AuthorKind) -> &'static str,
    pub questions: &'static str,

    // Beside each other
    pub compare: &'static str,
    pub compare_hint: &'static str,
    pub stop_comparing: Template<1>, // municipality

    // My municipality
    pub remember: &'static str,
    pub forget: &'static str,
    pub kept_here: &'static str,

    // As a picture, on paper and in meetings
    pub picture_of_card: &'static str,
    pub picture_of_figures: &'static str,
    pub print: &'static str,
    pub printed_from: Template<1>, // address
    pub meeting: &'static str,
    pub end_meeting: &'static str,
    pub full_screen: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub step: Template<2>, // number, count
    pub meeting_keys: &'static str,
    pub meeting_start: Template<1>, // region
    pub meeting_end: &'static str,
}

spoken!(CardWords, cards);

/// What a card says of an indicator: its newest figure, how that compares, and which way the figures go.
pub fn sentences(row: &CardRow, catalogue: &Catalogue, language: Language) -> Vec<String> {
    let comparison = row.comparison(catalogue);
    let lead = Summary::of(&comparison, language).map(|summary| summary.lead);
    let beside = Summary::beside_regions(&comparison, language);
    let trend = row.trend();
    let verdict = trend.map(|trend| verdict(&trend, row.indicator.direction, language));
    [lead, beside, verdict].into_iter().flatten().collect()
}

/// What changed of a region's figures since an earlier release.
pub fn changed(changes: CardChanges, language: Language) -> String {
    let words = CardWords::of(language);
    let counts = changes.counts;
    let counts = [
        (ChangeKind::New, counts.new),
        (ChangeKind::Revised, counts.revised),
        (ChangeKind::Vanished, counts.vanished),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| (words.change_counts)(kind, count))
        .collect();
    let said = if said.is_empty() {
        words.nothing_changed.to_owned()
    } else {
        said.join(", ")
    };
    words
        .changed_since
        .with([&changes.since.write(language), &said])
}

/// What a trend is in a word or two, for tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortVerdict {
    /// A clear change for the better.
    Better,
    /// A clear change for the worse.
    Worse,
    /// A clear rise of which nobody has said whether it is good.
    Rising,
    /// A clear fall of which nobody has said whether it is good.
    Falling,
    /// No clear change.
    Level,
    /// The figures do not suffice.
    CannotTell,
}

impl ShortVerdict {
    /// The word for a trend and what it means.
    pub const fn of(trend: &Trend, assessment: Assessment) -> Self {
        match (trend.verdict, assessment) {
            (_, Assessment::Better) => Self::Better,
            (_, Assessment::Worse) => Self::Worse,
            (Verdict::Rising, Assessment::Neither) => Self::Rising,
            (Verdict::Falling, Assessment::Neither) => Self::Falling,
            (Verdict::NoClearChange, Assessment::Neither) => Self::Level,
            (Verdict::CannotTell(_), Assessment::Neither) => Self::CannotTell,
        }
    }

    /// Its name in style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Rising => "rising",
            Self::Falling => "falling",
            Self::Level => "level",
            Self::CannotTell => "cannot-tell",
        }
    }

    /// The sign beside the word, so that neither colour nor reading alone tells it.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Better => "✓",
            Self::Worse => "!",
            Self::Rising => "↗",
            Self::Falling => "↘",
            Self::Level => "→",
            Self::CannotTell => "?",
        }
    }

    /// The word.
    pub const fn text(self, language: Language) -> &'static str {
        let [finnish, swedish, english] = match self {
            Self::Better => ["Paranee", "Blir bättre", "Getting better"],
            Self::Worse => ["Heikkenee", "Blir sämre", "Getting worse"],
            Self::Rising => ["Kasvaa", "Ökar", "Rising"],
            Self::Falling => ["Pienenee", "Minskar", "Falling"],
            Self::Level => [
                "Ei selvää suuntaa",
                "Ingen tydlig riktning",
                "No clear direction",
            ],
            Self::CannotTell => ["Ei voi päätellä", "Går inte att avgöra", "Cannot tell"],
        };
        match language {
            Language::Finnish => finnish,
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}
