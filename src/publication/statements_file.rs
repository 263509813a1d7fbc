//! What the publisher states of the service itself, apart from the catalogue because only two pages show it.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, Strictness,
    catalogue_file::{Texts, translations},
    prose::read_address,
    reading::{FileReader, Node, Object},
};
use crate::model::{
    Catalogue, Date, Statements, Translated,
    statements::{AccessibilityStatement, Contact, PrivacyStatement},
};

/// `statements.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct StatementsFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// Whom to write to.
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<ContactEntry>,
    /// What the accessibility statement says of this region's service.
    #[serde(skip_serializing_if = "Option::is_none")]
    accessibility: Option<AccessibilityEntry>,
    /// What is said of readers' data.
    #[serde(skip_serializing_if = "Option::is_none")]
    privacy: Option<PrivacyEntry>,
}

/// Who answers, and where one can ask.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct ContactEntry {
    /// The unit that answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Texts>,
    /// Mailboxes and pages with a form; at least one.
    addresses: Vec<String>,
}

/// What an accessibility statement says that no application can know of itself.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct AccessibilityEntry {
    /// When the statement was written or last brought up to date, ISO 8601.
    written: String,
    /// When the service was last assessed, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    assessed: Option<String>,
    /// How the publisher had it assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<Texts>,
    /// What is not accessible, with reason and alternative.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shortcomings: Vec<Texts>,
}

/// What is said of readers' data that no application can know of itself.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct PrivacyEntry {
    /// Who is the controller, where it is not the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    controller: Option<Texts>,
    /// What the web server writes down, why, and for how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    logs: Option<Texts>,
    /// Where the controller tells more.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// The sections that a file has, and that stand among others in what editors write.
pub const SECTIONS: [&str; 3] = ["contact", "accessibility", "privacy"];

impl StatementsFile {
    /// Writes statements.
    pub fn of(statements: &Statements) -> Self {
        Self {
            schema: "../schemas/statements-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            contact: statements.contact.as_ref().map(ContactEntry::of),
            accessibility: statements
                .accessibility
                .as_ref()
                .map(AccessibilityEntry::of),
            privacy: statements.privacy.as_ref().map(PrivacyEntry::of),
        }
    }

    /// Reads statements.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        _: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Statements>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let statements = value.and_then(|value| {
            let file = reader.root(&value).object(&SECTIONS)?;
            file.has_readable_version().then(|| read_sections(&file))
        });
        reader.finish(statements)
    }

    /// Reads the statements of an editor's file, of which they are sections, and reports all that is wrong with them.
    pub fn read_value(value: &Value, file: &str, problems: &mut Vec<Problem>) -> Statements {
        let reader = FileReader::new(file, Strictness::Strict);
        let sections = reader.root(value).object(&SECTIONS);
        let statements = sections
            .map(|file| read_sections(&file))
            .unwrap_or_default();
        problems.extend(reader.into_problems());
        statements
    }
}

impl ContactEntry {
    fn of(contact: &Contact) -> Self {
        Self {
            unit: contact.unit.as_ref().map(translations),
            addresses: contact.addresses.iter().map(ToString::to_string).collect(),
        }
    }
}

impl AccessibilityEntry {
    fn of(statement: &AccessibilityStatement) -> Self {
        Self {
            written: statement.written.iso(),
            assessed: statement.assessed.map(Date::iso),
            method: statement.method.as_ref().map(translations),
            shortcomings: statement.shortcomings.iter().map(translations).collect(),
        }
    }
}

impl PrivacyEntry {
    fn of(statement: &PrivacyStatement) -> Self {
        Self {
            controller: statement.controller.as_ref().map(translations),
            logs: statement.logs.as_ref().map(translations),
            address: statement.address.as_ref().map(ToString::to_string),
        }
    }
}

fn read_sections(file: &Object<'_, '_>) -> Statements {
    let section = |name| file.optional(name);
    Statements {
        contact: section("contact").and_then(|node| read_contact(&node)),
        accessibility: section("accessibility").and_then(|node| read_accessibility(&node)),
        privacy: section("privacy").and_then(|node| read_privacy(&node)),
    }
}

/// A contact nobody can be reached by is none.
fn read_contact(node: &Node<'_, '_>) -> Option<Contact> {
    let entry = node.object(&["unit", "addresses"])?;
    let addresses = entry.required("addresses")?.list();
    let addresses: Vec<_> = addresses.iter().filter_map(read_address).collect();
    (!addresses.is_empty()).then(|| Contact {
        unit: text(&entry, "unit"),
        addresses,
    })
}

fn read_accessibility(node: &Node<'_, '_>) -> Option<AccessibilityStatement> {
    let entry = node.object(&["written", "assessed", "method", "shortcomings"])?;
    let shortcomings = entry.list("shortcomings");
    let assessed = entry.optional("assessed");
    let written = entry.required("written");
    let statement = AccessibilityStatement {
        assessed: assessed.and_then(|node| node.written(Date::from_iso)),
        method: text(&entry, "method"),
        shortcomings: shortcomings.iter().filter_map(Node::translated).collect(),
        written: written.and_then(|node| node.written(Date::from_iso))?,
    };
    Some(statement)
}

fn read_privacy(node: &Node<'_, '_>) -> Option<PrivacyStatement> {
    let entry = node.object(&["controller", "logs", "address"])?;
    let address = entry.optional("address");
    Some(PrivacyStatement {
        controller: text(&entry, "controller"),
        logs: text(&entry, "logs"),
        address: address.and_then(|node| read_address(&node)),
    })
}

fn text(entry: &Object<'_, '_>, name: &str) -> Option<Translated> {
    entry.optional(name).and_then(|node| node.translated())
}
