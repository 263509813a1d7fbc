//! What is said on the page for organisations (Järjestöille).

pub(super) mod english;
mod finnish;
pub mod letter;
pub mod need;
pub mod set;
pub(super) mod swedish;

use super::template::Template;

/// What is said first on the page for organisations in one language.
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

    // What was found
    pub nothing_asked_heading: &'static str,
    pub found: Template<1>,  // count
    pub of_set: Template<1>, // the set's name
    pub unnamed_set: &'static str,
    pub theme_line: Template<1>, // theme
    pub area_line: Template<1>,  // municipalities
    pub everywhere: &'static str,
}

spoken!(OrganisationWords, organisations);
