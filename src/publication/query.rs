//! What is shown of an indicator, as published files write it: a query in the grammar of addresses.

use super::{
    ProblemKind, ReportFault,
    reading::{Node, Object},
};
use crate::model::{Catalogue, IndicatorId, Placement};

/// Reads the field `query` of a figure; what is said there and means nothing is left out.
pub(super) fn read_query(
    entry: &Object<'_, '_>,
    indicator: IndicatorId,
    catalogue: &Catalogue,
) -> Placement {
    let query = entry.optional("query");
    let said = query.as_ref().and_then(Node::text).unwrap_or_default();
    let (placement, unknown) = Placement::read(indicator, said, catalogue);
    if let Some(query) = query {
        for choice in unknown {
            query.report(ProblemKind::Report(ReportFault::UnknownChoice {
                key: choice.key,
                value: choice.value,
            }));
        }
    }
    placement
}
