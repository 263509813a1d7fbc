//! What a question or a text is about, in published files and in those of editors.

use serde::Serialize;

use super::{ProblemKind, Referent, catalogue_file::reading::known, reading::Object};
use crate::model::{Catalogue, PhenomenonId, PriorityAreaId, Theme};

/// An area or a phenomenon, as fields of what is about it: one of the two.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct ThemeEntry {
    /// The area it is about as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<String>,
    /// The phenomenon it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    phenomenon: Option<String>,
}

impl ThemeEntry {
    pub(super) fn of(theme: &Theme) -> Self {
        match theme {
            Theme::Area(id) => Self {
                area: Some(id.to_string()),
                phenomenon: None,
            },
            Theme::Phenomenon(id) => Self {
                area: None,
                phenomenon: Some(id.to_string()),
            },
        }
    }
}

/// A theme is given that is none; what is about it must not be shown as if it were about something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoSuchTheme;

/// Reads what something is about, where it says so.
pub(super) fn read_theme(
    entry: &Object<'_, '_>,
    catalogue: &Catalogue,
) -> Result<Option<Theme>, NoSuchTheme> {
    let theme = match ["area", "phenomenon"].map(|name| entry.optional(name)) {
        [None, None] => return Ok(None),
        [Some(area), None] => area.written(PriorityAreaId::from_text).and_then(|id| {
            let id = known(&area, id, Referent::Area, |id| catalogue.area(id).is_some())?;
            Some(Theme::Area(id))
        }),
        [None, Some(phenomenon)] => phenomenon.written(PhenomenonId::from_text).and_then(|id| {
            let id = known(&phenomenon, id, Referent::Phenomenon, |id| {
                catalogue.phenomenon(id).is_some()
            })?;
            Some(Theme::Phenomenon(id))
        }),
        [Some(area), Some(_)] => {
            area.report(ProblemKind::TwoThemes);
            None
        }
    };
    theme.map(Some).ok_or(NoSuchTheme)
}
