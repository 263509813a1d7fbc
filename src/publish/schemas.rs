//! JSON Schemas of the published files, generated from the types that write them.

use std::path::Path;

use schemars::{JsonSchema, generate::SchemaSettings};

use super::whole_file::{WriteError, make_folder, put};
use crate::publication::{
    AnnualClockFile, CardFile, CatalogueFile, ChangesFile, DatasetFile, ExplanationFile,
    GeometryFile, ManifestFile, OrganisationsFile, ProgrammeFile, ReportFile, StatementsFile,
    SynonymsFile, TourFile, VoicesFile,
};

/// Each schema's file name and text.
///
/// # Errors
/// Why a schema cannot be written as JSON.
pub fn all() -> serde_json::Result<[(&'static str, String); 15]> {
    Ok([
        ("annual-clock-1.schema.json", text::<AnnualClockFile>()?),
        ("card-1.schema.json", text::<CardFile>()?),
        ("catalogue-1.schema.json", text::<CatalogueFile>()?),
        ("changes-1.schema.json", text::<ChangesFile>()?),
        ("dataset-1.schema.json", text::<DatasetFile>()?),
        ("explanation-1.schema.json", text::<ExplanationFile>()?),
        ("geometry-1.schema.json", text::<GeometryFile>()?),
        ("manifest-1.schema.json", text::<ManifestFile>()?),
        ("organisations-1.schema.json", text::<OrganisationsFile>()?),
        ("programme-1.schema.json", text::<ProgrammeFile>()?),
        ("report-1.schema.json", text::<ReportFile>()?),
        ("statements-1.schema.json", text::<StatementsFile>()?),
        ("synonyms-1.schema.json", text::<SynonymsFile>()?),
        ("tour-1.schema.json", text::<TourFile>()?),
        ("voices-1.schema.json", text::<VoicesFile>()?),
    ])
}

/// Writes the schemas into a folder.
///
/// # Errors
/// What cannot be written.
pub fn to_folder(folder: &Path) -> Result<(), WriteError> {
    make_folder(folder)?;
    let schemas = all().map_err(|error| WriteError::at(folder)(error.into()))?;
    for (file, text) in schemas {
        put(&folder.join(file), text.as_bytes())?;
    }
    Ok(())
}

fn text<T: JsonSchema>() -> serde_json::Result<String> {
    // Of what is written: a list that is left out while empty is not required.
    let schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<T>();
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::SCHEMAS;

    #[test]
    fn readers_are_told_of_every_schema() {
        let written = all().unwrap().map(|(file, _)| file);
        assert_eq!(written, SCHEMAS);
    }
}
