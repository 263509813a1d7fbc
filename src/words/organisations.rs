//! What is said on the page for organisations (Järjestölle).

pub(super) mod english;
mod finnish;
pub mod letter;
pub mod need;
pub(super) mod swedish;

use super::template::Template;

/// What is said on the page for organisations in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct OrganisationWords {
    // What is asked for
    pub title: &'static str,
    pub lead: &'static str,
    pub choices: &'static str,
    pub fields_of_work: &'static str,
    pub area_of_activity: &'static str,
    pub area_hint: Template<2>, // how many municipalities, how many may be chosen

    // The indicators that matter
    pub nothing_asked_heading: &'static str,
    pub nothing_asked: &'static str,
    pub nothing_found: &'static str,
    pub found: Template<1>,   // count
    pub of_set: Template<1>,  // the set's name
    pub pending: Template<1>, // count
    pub pending_hint: &'static str,
    pub loading: Template<2>, // come, all

    // All indicators together
    pub overview: &'static str,
    pub overview_rule: &'static str,
    pub overview_years: Template<1>,   // years
    pub overview_caption: Template<1>, // count of indicators
    pub among_greatest: &'static str,
    pub growing_in: &'static str,
    pub undecided_in: &'static str,
    pub missing_in: &'static str,
    pub out_of: Template<2>,      // count, all
    pub some_failed: Template<1>, // count

    // One indicator
    pub greatest: Template<2>, // year, where with figures
    pub few_people: &'static str,
    pub greatest_of_larger: Template<1>, // where with figures
    pub alike: fn(usize) -> String,
    pub one_place: Template<4>, // municipality, year, place, how many are known
    pub all_the_same: &'static str,
    pub no_direction: &'static str,
    pub counts: &'static str,
    pub growing: fn(usize, &str) -> String,
    pub not_growing: &'static str,
    pub undecided: Template<1>, // municipalities
    pub in_many: Template<1>,   // count of municipalities
    pub missing: Template<1>,   // reasons with municipalities
    pub and: &'static str,
    pub places: &'static str,
    pub places_caption: Template<2>, // indicator, year
    pub need_place: &'static str,

    // The reader's own set
    pub set: &'static str,
    pub set_lead: &'static str,
    pub set_name: &'static str,
    pub set_name_hint: &'static str,
    pub set_empty: &'static str,
    pub set_full: Template<1>, // how many
    pub add: &'static str,
    pub take_out: &'static str,
    pub earlier: Template<1>,   // indicator
    pub later: Template<1>,     // indicator
    pub moved: Template<3>,     // indicator, place, count
    pub taken_out: Template<1>, // indicator
    pub unnamed_set: &'static str,
    pub show_set: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub download: &'static str,

    // An observation
    pub observation: &'static str,
    pub observation_lead: &'static str,
    pub no_address: &'static str,
    pub write_mail: &'static str,
    pub open_form: &'static str,
    pub form_hint: &'static str,
    pub text: &'static str,
    pub copy_text: &'static str,
    pub text_copied: &'static str,
    pub text_not_copied: &'static str,
    pub subject: Template<1>, // theme
    pub our_observation: &'static str,
    pub organisation: &'static str,
    pub area_line: Template<1>, // municipalities
    pub everywhere: &'static str,
    pub theme_line: Template<1>,      // theme
    pub figures_line: Template<2>,    // service, date
    pub more_indicators: Template<1>, // count
    pub link_line: Template<1>,       // address
}

spoken!(OrganisationWords, organisations);
