//! What is wrong with files, in English.

use super::{prose_faults, report_faults, tour_faults};
use crate::publication::{JsonKind, ProblemKind, Referent};

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
pub(super) fn sentence(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Truncated => "The file ends in the middle.".to_owned(),
        ProblemKind::NotJson => "The file is not valid JSON.".to_owned(),
        ProblemKind::NewerMinorVersion(version) => format!(
            "The file was made for a newer version ({version}); not everything new is shown."
        ),
        ProblemKind::NewerMajorVersion(version) => {
            format!("Version {version} of the file cannot be read.")
        }
        ProblemKind::MissingField(field) => format!("The field “{field}” is missing."),
        ProblemKind::UnknownField(field) => format!("The field “{field}” is not known."),
        ProblemKind::WrongType { expected } => {
            format!("There should be {} here.", type_name(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("The word “{word}” is not known here."),
        ProblemKind::Malformed { text } => format!("“{text}” is not written correctly."),
        ProblemKind::EmptyText => "The text is missing in every language.".to_owned(),
        ProblemKind::Duplicate { id } => format!("The identifier “{id}” stands twice."),
        ProblemKind::UnknownReference { to, id } => {
            let to = referent(*to);
            format!("There is no {to} “{id}”.")
        }
        ProblemKind::OtherIndicator { id } => {
            format!("The figures are of another indicator: “{id}”.")
        }
        ProblemKind::OtherRegion { code } => {
            format!("What is said is of another region: “{code}”.")
        }
        ProblemKind::OtherRelease { id } => {
            format!("The file is of another release than its name says: “{id}”.")
        }
        ProblemKind::ReleaseNotWhole { path } => format!(
            "The release’s file “{path}” is missing or is another one than its name promises."
        ),
        ProblemKind::DerivedDiffers => {
            "The file is made from other files but says something else than they do.".to_owned()
        }
        ProblemKind::NotANumber => "The value cannot be a figure.".to_owned(),
        ProblemKind::BadInterval => {
            "The interval lacks an end, ends before it begins or does not hold its figure."
                .to_owned()
        }
        ProblemKind::RefersToItself { id } => format!("“{id}” refers to itself."),
        ProblemKind::NoYearOfAll { id } => {
            format!("The indicator “{id}” has no year with a figure of every municipality.")
        }
        ProblemKind::ValueAndReason => "Both a figure and a reason why there is none.".to_owned(),
        ProblemKind::WrongLength { expected, found } => {
            format!("There should be {expected} values, but there are {found}.")
        }
        ProblemKind::YearsBackwards => "The first year is after the last.".to_owned(),
        ProblemKind::BadStatement => {
            "The statement lacks a place or has one that is not known.".to_owned()
        }
        ProblemKind::LeadsNowhere => "The search words lead nowhere.".to_owned(),
        ProblemKind::TwoThemes => {
            "Both an area and a phenomenon are given; only one of them can be.".to_owned()
        }
        ProblemKind::Prose(fault) => prose_faults::english(fault),
        ProblemKind::Report(fault) => report_faults::english(fault),
        ProblemKind::Tour(fault) => tour_faults::english(fault),
        ProblemKind::NothingToShow => "There is nothing to show in the file.".to_owned(),
        ProblemKind::MissingFile => "The file is missing from the publication.".to_owned(),
        ProblemKind::UnusedFile => "The file does not belong to the publication.".to_owned(),
        ProblemKind::UnknownFile => {
            "The file is none of the content’s files and would not be published.".to_owned()
        }
        ProblemKind::WrongHash => "The file’s content is not what its name promises.".to_owned(),
        ProblemKind::CoverageDiffers => {
            "The catalogue says other things of the indicator’s figures than the figures do."
                .to_owned()
        }
        ProblemKind::MissingOutline { region } => {
            format!("The municipality {region} has no outline, so it is missing from the map.")
        }
        ProblemKind::ProfileDiffers => {
            "The catalogue says other figures of the municipality than the indicators do."
                .to_owned()
        }
        ProblemKind::NoChange => "What is said to have changed is as it was.".to_owned(),
        ProblemKind::ChangesDiffer { id } => {
            format!("The changes say other things of “{id}” than the rest of the publication.")
        }
        ProblemKind::Unreadable { reason } => format!("The file cannot be read: {reason}"),
    }
}

const fn type_name(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "an object",
        JsonKind::List => "a list",
        JsonKind::Text => "a text",
        JsonKind::WholeNumber => "a whole number",
    }
}

const fn referent(to: Referent) -> &'static str {
    match to {
        Referent::Region => "region",
        Referent::Area => "area",
        Referent::Phenomenon => "phenomenon",
        Referent::Group => "target group or plan",
        Referent::Plan => "plan",
        Referent::Source => "source",
        Referent::Indicator => "indicator",
        Referent::Year => "year",
        Referent::Feature => "feature",
        Referent::Collection => "indicator in the part of the knowledge base called",
    }
}
