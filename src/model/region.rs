//! Municipalities and the larger regions they are compared with.

use super::{Tile, Translated, Year};

/// A region's code: Statistics Finland's three digits for a municipality (`"077"`), its longer code for larger regions (`HVA15`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(String);

impl RegionCode {
    /// Takes `text` as a code: 1 to 8 ASCII digits and upper-case letters.
    pub fn from_text(text: &str) -> Option<Self> {
        let fits = (1..=8).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        fits.then(|| Self(text.to_owned()))
    }

    /// The code as text; leading zeros belong to it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for RegionCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What kind of region it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegionLevel {
    /// Kunta.
    Municipality,
    /// Hyvinvointialue, the wellbeing services county.
    County,
    /// Maakunta, the region that statistics used before the counties.
    Region,
    /// The whole country.
    Country,
}

impl RegionLevel {
    /// Every level, smallest first.
    pub const ALL: [Self; 4] = [
        Self::Municipality,
        Self::County,
        Self::Region,
        Self::Country,
    ];

    /// The level's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::County => "county",
            Self::Region => "region",
            Self::Country => "country",
        }
    }

    /// The level of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// A municipality that became part of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merger {
    /// The name it had, with *(osa)* where only a part joined.
    pub name: String,
    /// The number it had, where that is known: links to it lead to the present municipality.
    pub code: Option<RegionCode>,
    /// The first year of the present municipality with it.
    pub year: Year,
}

/// How many people lived in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Population {
    /// Inhabitants at the end of the year.
    pub inhabitants: u32,
    /// The year.
    pub year: Year,
}

/// A region that figures are published for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its code.
    pub code: RegionCode,
    /// What kind of region it is.
    pub level: RegionLevel,
    /// Its official name.
    pub name: Translated,
    /// The name that fits on a chart, *Keski-Suomi*.
    pub short_name: Translated,
    /// Where, as in running text: *Äänekoskella*, *i Äänekoski*, *in Äänekoski*.
    pub locative: Translated,
    /// The group of municipalities it belongs to, *Äänekosken seutukunta*.
    pub subregion: Option<Translated>,
    /// How many people live there, where it is known.
    pub population: Option<Population>,
    /// Its place on a grid of tiles, where municipalities have one.
    pub tile: Option<Tile>,
    /// The municipalities that have become part of it.
    pub mergers: Vec<Merger>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_leading_zero() {
        assert_eq!(RegionCode::from_text("077").unwrap().as_str(), "077");
        for refused in ["", "hva", "99 2", "123456789", "Ä"] {
            assert_eq!(RegionCode::from_text(refused), None, "{refused}");
        }
    }
}
