//! What a region has for organisations, apart from the catalogue because only their page needs it.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    catalogue_file::{
        Texts,
        reading::{known, unique},
        translations,
    },
    prose::read_address,
    reading::{FileReader, Node, Object},
};
use crate::model::{
    Catalogue, FieldOfWork, FieldOfWorkId, IndicatorId, LinkAddress, Organisations, PhenomenonId,
};

/// `organisations.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct OrganisationsFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// Where observations are sent, where the region has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    observations: Option<ObservationsEntry>,
    /// What organisations and authorities work on together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields_of_work: Vec<FieldOfWorkEntry>,
}

/// Where observations are sent.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct ObservationsEntry {
    /// `mailto:` and a mailbox, or the `https://` address of a form.
    address: String,
}

/// A field of work, and what tells of it: at least one phenomenon or indicator.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct FieldOfWorkEntry {
    /// Its identifier.
    id: String,
    /// Its name.
    name: Texts,
    /// The phenomena whose indicators tell of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phenomena: Vec<String>,
    /// Single indicators of other phenomena.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<String>,
}

impl FieldOfWorkEntry {
    fn of(field: &FieldOfWork) -> Self {
        Self {
            id: field.id.to_string(),
            name: translations(&field.name),
            phenomena: field.phenomena.iter().map(ToString::to_string).collect(),
            indicators: field.indicators.iter().map(ToString::to_string).collect(),
        }
    }
}

const FIELDS: &[&str] = &["observations", "fields_of_work"];

impl OrganisationsFile {
    /// Writes what a region has for organisations.
    pub fn of(organisations: &Organisations) -> Self {
        let observations = organisations.observations.as_ref();
        Self {
            schema: "../schemas/organisations-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            observations: observations.map(|address| ObservationsEntry {
                address: address.to_string(),
            }),
            fields_of_work: organisations
                .fields_of_work
                .iter()
                .map(FieldOfWorkEntry::of)
                .collect(),
        }
    }

    /// Reads what a region has for organisations; what the catalogue does not have is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Organisations>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let organisations = value.and_then(|value| {
            let file = reader.root(&value).object(FIELDS)?;
            let is_readable = file.has_readable_version();
            is_readable.then(|| read_organisations(&file, catalogue))
        });
        reader.finish(organisations)
    }

    /// Reads an editor's file, which carries no version, and reports all that is wrong with it.
    pub fn read_value(
        value: &Value,
        file: &str,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<Organisations> {
        let reader = FileReader::new(file, Strictness::Strict);
        let file = reader.root(value).object(FIELDS);
        let organisations = file.map(|file| read_organisations(&file, catalogue));
        problems.extend(reader.into_problems());
        organisations
    }
}

fn read_organisations(file: &Object<'_, '_>, catalogue: &Catalogue) -> Organisations {
    Organisations {
        fields_of_work: unique(
            &file.list("fields_of_work"),
            |node| read_field_of_work(node, catalogue),
            |field| field.id.to_string(),
        ),
        observations: file
            .optional("observations")
            .and_then(|node| read_observations(&node)),
    }
}

fn read_observations(node: &Node<'_, '_>) -> Option<LinkAddress> {
    let entry = node.object(&["address"])?;
    read_address(&entry.required("address")?)
}

fn read_field_of_work(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<FieldOfWork> {
    let entry = node.object(&["id", "name", "phenomena", "indicators"])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(FieldOfWorkId::from_text));
    let name = entry.required("name").and_then(|node| node.translated());
    let [phenomena, indicators] = ["phenomena", "indicators"].map(|list| entry.list(list));
    if phenomena.is_empty() && indicators.is_empty() {
        let field = "phenomena".to_owned();
        node.report(ProblemKind::MissingField(field));
    }
    let phenomena = phenomena.iter().filter_map(|node| {
        let id = node.written(PhenomenonId::from_text)?;
        known(node, id, Referent::Phenomenon, |id| {
            catalogue.phenomenon(id).is_some()
        })
    });
    let indicators = indicators.iter().filter_map(|node| {
        let id = node.written(IndicatorId::from_text)?;
        known(node, id, Referent::Indicator, |id| {
            catalogue.indicator(id).is_some()
        })
    });
    let (phenomena, indicators) = (phenomena.collect(), indicators.collect());
    FieldOfWork::of(id?, name?, phenomena, indicators)
}
