//! The region's open report on wellbeing (avoin hyvinvointikertomus): chapters of running text, and what stands between it.

use super::{
    Anchor, Date, IndicatorId, Language, LinkAddress, Placement, PriorityAreaId, Prose, YearRange,
};

/// The region's report in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The language of its texts.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The years it is about, where they are said.
    pub years: Option<YearRange>,
    /// How far its handling has come.
    pub state: ReportState,
    /// When it came that far.
    pub date: Date,
    /// Its chapters, at least one; no two have the same anchor.
    pub chapters: Vec<Chapter>,
    /// Reports before it, the newest first as the editors list them.
    pub earlier: Vec<EarlierReport>,
}

impl Report {
    /// The figures, in the order in which they stand.
    pub fn placements(&self) -> impl Iterator<Item = &Placement> {
        let passages = self.chapters.iter().flat_map(|chapter| &chapter.passages);
        passages.filter_map(|passage| match passage {
            Passage::Figure(placement) => Some(placement.as_ref()),
            _ => None,
        })
    }

    /// The identifiers of the indicators that it shows.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorId> {
        self.placements().map(|placement| &placement.indicator)
    }
}

/// How far the handling of a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportState {
    /// Luonnos: it is being written.
    Draft,
    /// Käsittelyssä: those who decide on it have it.
    InHandling,
    /// Hyväksytty: it has been decided on.
    Approved,
}

impl ReportState {
    /// Every state, in the order in which a report goes through them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::InHandling, Self::Approved];

    /// The state's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InHandling => "in-handling",
            Self::Approved => "approved",
        }
    }

    /// The state of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// By what a link leads to it.
    pub anchor: Anchor,
    /// Its title.
    pub title: String,
    /// What stands in it, in its order; it may be empty where nothing of it could be read.
    pub passages: Vec<Passage>,
}

/// What stands in a chapter, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// Running text.
    Prose(Prose),
    /// The figures of an indicator.
    Figure(Box<Placement>),
    /// The goals and measures of a priority area.
    Measures(PriorityAreaId),
    /// What people who know a priority area say of it: no statistics.
    Voices(PriorityAreaId),
}

impl Chapter {
    /// The passages, each with how many levels the last heading before it stands below the chapter's title.
    pub fn with_depths(&self) -> impl Iterator<Item = (u8, &Passage)> {
        let mut depth = 0;
        self.passages.iter().map(move |passage| {
            let before = depth;
            if let Passage::Prose(prose) = passage {
                depth = prose.last_depth().unwrap_or(depth);
            }
            (before, passage)
        })
    }
}

/// A report before this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierReport {
    /// Its title.
    pub title: String,
    /// The years it is about, where they are said.
    pub years: Option<YearRange>,
    /// Where it can be read.
    pub address: LinkAddress,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Block, Phrase, Span,
        prose::{HeadingLevel, Tone},
    };

    fn words(text: &str) -> Vec<Span> {
        vec![Span::Phrase(Phrase {
            text: text.to_owned(),
            tone: Tone::Plain,
        })]
    }

    fn prose(headings: &[HeadingLevel]) -> Passage {
        let headings = headings.iter();
        let blocks = headings.filter_map(|level| Block::heading(*level, words("Otsikko")));
        let text = Block::paragraph(words("Tekstiä.")).unwrap();
        Passage::Prose(Prose::of(blocks.chain([text]).collect()).unwrap())
    }

    #[test]
    fn a_figure_stands_below_the_last_heading_before_it() {
        let area = || Passage::Voices(PriorityAreaId::from_text("a").unwrap());
        let chapter = Chapter {
            anchor: Anchor::from_text("luku").unwrap(),
            title: "Luku".to_owned(),
            passages: vec![
                area(),
                prose(&[]),
                area(),
                prose(&[HeadingLevel::First, HeadingLevel::Second]),
                area(),
                prose(&[HeadingLevel::First]),
                area(),
            ],
        };
        let depths: Vec<u8> = chapter
            .with_depths()
            .filter(|(_, passage)| matches!(passage, Passage::Voices(_)))
            .map(|(depth, _)| depth)
            .collect();
        assert_eq!(depths, [0, 0, 2, 1]);
    }

    #[test]
    fn a_state_is_read_back_from_its_name() {
        for state in ReportState::ALL {
            assert_eq!(ReportState::from_code(state.code()), Some(state));
        }
        assert_eq!(ReportState::from_code("luonnos"), None);
    }
}
