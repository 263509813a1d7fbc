//! The pages of the application by their paths.

/// A page of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// `/` and `/tutki`: the explorer.
    Explorer,
    /// `/mittari/{id}`: an indicator, by what stands in the address.
    Indicator(String),
    /// No page has this path.
    Missing,
}

impl Page {
    /// The page of a path below the application's root.
    pub fn from_path(path: &str) -> Self {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        match steps.as_slice() {
            [] | ["tutki"] => Self::Explorer,
            ["mittari", id] => Self::Indicator((*id).to_owned()),
            _ => Self::Missing,
        }
    }
}
