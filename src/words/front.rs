//! What is said on the front page, on the pages of priority areas, and where municipalities stand beside each other.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;
use crate::model::{Language, heat_map::Band, programme::MeasureState};

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct FrontWords {
    // The front page
    pub title: &'static str,
    pub lead: Template<1>, // how many municipalities
    pub find: &'static str,
    pub find_hint: &'static str,
    pub found: Template<1>,             // how many municipalities
    pub search_indicators: Template<1>, // the words
    pub search: &'static str,
    pub municipalities: &'static str,
    pub map: &'static str,
    pub map_keys: &'static str,
    pub as_resident: &'static str,
    pub as_resident_hint: &'static str,
    pub as_organisation: &'static str,
    pub as_organisation_hint: &'static str,
    pub areas: &'static str,
    pub more: Template<1>, // how many phenomena
    pub beside_each_other: &'static str,
    pub beside_each_other_hint: &'static str,
    pub further: &'static str,
    pub report_hint: &'static str,
    pub tour_hint: &'static str,
    pub clock_hint: &'static str,
    pub organisations_hint: &'static str,
    pub digest_hint: &'static str,

    // A priority area
    pub area_kind: &'static str,
    pub unknown_area_title: &'static str,
    pub unknown_area_body: Template<1>, // identifier
    pub phenomena: Template<1>,         // region
    pub pending: Template<1>,           // phenomena
    pub all_indicators: &'static str,
    pub for_organisations: &'static str,

    pub goals: &'static str,
    pub no_goals: &'static str,
    pub measures: &'static str,
    pub responsible: Template<1>, // who
    pub state: fn(MeasureState) -> &'static str,
    pub plans: &'static str,
    pub goals_of_plan: &'static str,
    pub period_over: Template<1>, // years
    pub coordination: &'static str,
    pub ways_of_working: &'static str,
    pub questions: &'static str,

    // Municipalities beside each other
    pub heat_map: &'static str,
    pub heat_map_lead: &'static str,
    pub heat_map_caption: Template<1>, // area
    pub area_choice: &'static str,
    pub nothing_for_municipalities: &'static str,
}

spoken!(FrontWords, front);

/// The sign of a band, so that colour alone does not tell it.
pub const fn band_sign(band: Band) -> &'static str {
    match band {
        Band::Best => "✓",
        Band::Worst => "!",
        Band::Highest => "▲",
        Band::Lowest => "▼",
    }
}

/// What a band says of a municipality.
pub const fn band(band: Band, language: Language) -> &'static str {
    let [finnish, swedish, english] = match band {
        Band::Best => ["parhaiden joukossa", "bland de bästa", "among the best"],
        Band::Worst => [
            "heikoimpien joukossa",
            "bland de svagaste",
            "among the weakest",
        ],
        Band::Highest => [
            "suurimpien joukossa",
            "bland de högsta",
            "among the highest",
        ],
        Band::Lowest => ["pienimpien joukossa", "bland de lägsta", "among the lowest"],
    };
    match language {
        Language::Finnish => finnish,
        Language::Swedish => swedish,
        Language::English => english,
    }
}
