//! The keys of the address.

/// A key of the address's query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parameter {
    /// `v`: the version of the grammar.
    Version,
    /// `kieli`: the language.
    Language,
    /// `kunta`: municipalities.
    Municipality,
    /// `vertaa`: comparators.
    Comparator,
    /// `sukupuoli`: sexes.
    Sex,
    /// `vuodet`: years.
    Period,
    /// `nolla`: whether the axis begins at zero.
    Baseline,
    /// `vali`: whether intervals are shown.
    Intervals,
    /// `muut`: whether other municipalities stand in the background.
    Others,
    /// `painopiste`: priority areas.
    Area,
    /// `ilmio`: phenomena.
    Phenomenon,
    /// `kohderyhma`: target groups and plans.
    Group,
    /// `tietopohja`: parts of the knowledge base.
    Collection,
    /// `tyo`: fields of work of organisations.
    FieldOfWork,
    /// `sarja`: the indicators of the reader's own set, in their order.
    Set,
    /// `nimi`: the name of that set.
    SetName,
    /// `haku`: words searched for.
    Text,
    /// `nakyma`: how results, and how the figures of one indicator, are shown.
    View,
    /// `askel`: the step of a meeting.
    Step,
    /// `vaihe`: a phase of the annual clock.
    Phase,
    /// `vuosi`: the year in which municipalities are shown beside each other.
    Year,
    /// `jarjestys`: the order of results.
    Order,
    /// `taulukko`: the order of the rows of a table.
    TableOrder,
    /// `asteikko`: the scale of small charts.
    Scale,
}

impl Parameter {
    /// Every key, in the order in which they are written.
    pub const ALL: [Self; 24] = [
        Self::Version,
        Self::Municipality,
        Self::Area,
        Self::Phenomenon,
        Self::Group,
        Self::Collection,
        Self::FieldOfWork,
        Self::Text,
        Self::Set,
        Self::SetName,
        Self::Comparator,
        Self::Sex,
        Self::Period,
        Self::Baseline,
        Self::Intervals,
        Self::Others,
        Self::View,
        Self::Year,
        Self::Step,
        Self::Phase,
        Self::Order,
        Self::TableOrder,
        Self::Scale,
        Self::Language,
    ];

    /// The key as it stands in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Version => "v",
            Self::Language => "kieli",
            Self::Municipality => "kunta",
            Self::Comparator => "vertaa",
            Self::Sex => "sukupuoli",
            Self::Period => "vuodet",
            Self::Baseline => "nolla",
            Self::Intervals => "vali",
            Self::Others => "muut",
            Self::Area => "painopiste",
            Self::Phenomenon => "ilmio",
            Self::Group => "kohderyhma",
            Self::Collection => "tietopohja",
            Self::FieldOfWork => "tyo",
            Self::Set => "sarja",
            Self::SetName => "nimi",
            Self::Text => "haku",
            Self::View => "nakyma",
            Self::Year => "vuosi",
            Self::Step => "askel",
            Self::Phase => "vaihe",
            Self::Order => "jarjestys",
            Self::TableOrder => "taulukko",
            Self::Scale => "asteikko",
        }
    }
}
