//! The files of a region's content of which the catalogue is made.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use super::{AREAS, GROUPS, INDICATORS, PUBLICATION, REGIONS, tables};
use crate::{
    model::{Catalogue, Date, IndicatorId, RegionCode, SourceId, similarity::Settlement},
    publication::{
        Problem, ProblemKind, Referent, Strictness,
        catalogue_file::reading::CatalogueNodes,
        reading::{FileReader, Node},
    },
    publish::{absences::Absences, similarity, toml_text},
};

/// The files of which the catalogue is made, as JSON.
pub(super) struct CatalogueSources {
    pub(super) publication: Value,
    regions: Value,
    areas: Value,
    groups: Value,
    indicators: Value,
    pub(super) absences: Absences,
    /// How the people of each municipality live.
    pub(super) settlements: BTreeMap<RegionCode, Settlement>,
}

impl CatalogueSources {
    /// Reads them.
    pub(super) fn read(folder: &Path, problems: &mut Vec<Problem>) -> Self {
        let indicators = tables::read(folder, INDICATORS, &tables::INDICATOR_COLUMNS, problems);
        let regions = tables::read(folder, REGIONS, &tables::REGION_COLUMNS, problems);
        Self {
            publication: toml_text::read(folder, PUBLICATION, problems),
            settlements: similarity::read_settlements(&regions, problems),
            regions: regions.iter().map(tables::region_fields).collect(),
            areas: toml_text::read(folder, AREAS, problems),
            groups: toml_text::read(folder, GROUPS, problems),
            absences: Absences::read(INDICATORS, &indicators, problems),
            indicators: indicators.iter().map(tables::indicator_fields).collect(),
        }
    }

    /// Whether regions or indicators are missing altogether; every figure would then be reported as belonging to nothing.
    pub(super) fn lack_a_table(&self) -> bool {
        [&self.regions, &self.indicators]
            .into_iter()
            .any(|table| table.as_array().is_none_or(Vec::is_empty))
    }

    /// Checks the files together: the same checks that published files go through.
    ///
    /// The indicators are those by which similar municipalities are to be found.
    pub(super) fn catalogue(
        &self,
        problems: &mut Vec<Problem>,
    ) -> (Option<Date>, Option<Catalogue>, Option<Vec<IndicatorId>>) {
        let [publication, regions, areas, groups, indicators] =
            [PUBLICATION, REGIONS, AREAS, GROUPS, INDICATORS]
                .map(|file| FileReader::new(file, Strictness::Strict));
        let about = publication.root(&self.publication).object(&[
            "name",
            "question",
            "publisher",
            "date",
            "sources",
            "geometry_source",
            "similarity",
            "contact",
            "accessibility",
            "privacy",
        ]);
        let date = about
            .as_ref()
            .and_then(|about| about.required("date"))
            .and_then(|node| node.written(Date::from_iso));
        let required = |name| about.as_ref().and_then(|about| about.required(name));
        let catalogue = CatalogueNodes {
            name: required("name"),
            question: required("question"),
            publisher: required("publisher"),
            sources: about
                .as_ref()
                .map(|about| about.list("sources"))
                .unwrap_or_default(),
            regions: regions.root(&self.regions).list(),
            areas: list_of(&areas.root(&self.areas), "areas"),
            groups: list_of(&groups.root(&self.groups), "groups"),
            indicators: indicators.root(&self.indicators).list(),
            similarity: None,
        }
        .into_catalogue();
        let wished = about
            .as_ref()
            .and_then(|about| about.optional("similarity"))
            .zip(catalogue.as_ref())
            .map(|(node, catalogue)| similarity::read_indicators(&node, catalogue));
        for reader in [publication, regions, areas, groups, indicators] {
            problems.extend(reader.into_problems());
        }
        (date, catalogue, wished)
    }

    /// Where the outlines come from, which must be one of the sources.
    pub(super) fn geometry_source(
        &self,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<SourceId> {
        let id = self.publication.get("geometry_source")?;
        let source = id.as_str().and_then(SourceId::from_text);
        let known = source.filter(|id| catalogue.source(id).is_some());
        if known.is_none() {
            problems.push(Problem::at(
                PUBLICATION,
                "/geometry_source",
                ProblemKind::UnknownReference {
                    to: Referent::Source,
                    id: id.as_str().map_or_else(|| id.to_string(), str::to_owned),
                },
            ));
        }
        known
    }
}

fn list_of<'v, 'a>(root: &Node<'v, 'a>, name: &str) -> Vec<Node<'v, 'a>> {
    root.object(&[name])
        .and_then(|file| file.required(name))
        .map(|node| node.list())
        .unwrap_or_default()
}
