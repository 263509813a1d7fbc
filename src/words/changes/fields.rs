//! What the parts of a definition are called, and the old and new content of those that are short.

use crate::{
    model::{
        Indicator, Language,
        changes::{IndicatorField, RegionField},
    },
    words::trends::in_language,
};

/// Names a field; a short one is followed by what it was and what it is, in the words of the content files.
pub(super) fn indicator_field(
    field: IndicatorField,
    both: [Option<&Indicator>; 2],
    language: Language,
) -> String {
    let name = in_language(name(field), language);
    let [was, is] = both.map(|indicator| short(field, indicator?, language));
    match (was, is) {
        // The words of this language may be the same, and those of another differ.
        (Some(was), Some(is)) if was != is => format!("{name} ({was} → {is})"),
        _ => name.to_owned(),
    }
}

/// The content of a field that fits on a line.
fn short(field: IndicatorField, indicator: &Indicator, language: Language) -> Option<String> {
    Some(match field {
        IndicatorField::Name => indicator.name.text(language).to_owned(),
        IndicatorField::Unit => indicator.unit.code().to_owned(),
        IndicatorField::Decimals => indicator.decimals.to_string(),
        IndicatorField::Direction => indicator.direction.code().to_owned(),
        IndicatorField::Phenomenon => indicator.phenomenon.to_string(),
        IndicatorField::People => indicator.people.code().to_owned(),
        IndicatorField::Gathering => indicator.gathering.code().to_owned(),
        IndicatorField::Rhythm => indicator.rhythm.code(),
        _ => return None,
    })
}

const fn name(field: IndicatorField) -> &'static [&'static str; 3] {
    match field {
        IndicatorField::Name => &["nimi", "namn", "name"],
        IndicatorField::Unit => &["yksikkö", "enhet", "unit"],
        IndicatorField::Decimals => &["desimaalit", "decimaler", "decimals"],
        IndicatorField::Direction => &["hyvä suunta", "önskad riktning", "which way is better"],
        IndicatorField::Phenomenon => &["ilmiö", "fenomen", "phenomenon"],
        IndicatorField::Groups => &[
            "kohderyhmät ja suunnitelmat",
            "målgrupper och planer",
            "target groups and plans",
        ],
        IndicatorField::People => &["keitä mittari koskee", "vem den gäller", "whom it is about"],
        IndicatorField::Collections => {
            &["tietopohjan osat", "delar av kunskapsbasen", "collections"]
        }
        IndicatorField::Gathering => &["kokoamistapa", "insamlingssätt", "gathering"],
        IndicatorField::Rhythm => &["mittausvuodet", "mätår", "rhythm"],
        IndicatorField::Breaks => &[
            "mittaustavan muutokset",
            "ändringar i mätsättet",
            "changes in the way of measuring",
        ],
        IndicatorField::Source => &["lähde", "källa", "source"],
        IndicatorField::SourceId => &[
            "numero lähteessä",
            "nummer hos källan",
            "identifier at the source",
        ],
        IndicatorField::Producer => &["tuottaja", "producent", "producer"],
        IndicatorField::Caveat => &["varoitus", "förbehåll", "caveat"],
        IndicatorField::Statement => &["lause", "mening", "statement"],
        IndicatorField::Definition => &["määritelmä", "definition", "definition"],
        IndicatorField::Interpretation => &["tulkinta", "tolkning", "interpretation"],
        IndicatorField::Limits => &["rajoitukset", "begränsningar", "limits"],
    }
}

pub(super) const fn region_field(field: RegionField) -> &'static [&'static str; 3] {
    match field {
        RegionField::Level => &["alueen laji", "typ av område", "level"],
        RegionField::Name => &["nimi", "namn", "name"],
        RegionField::Short => &["lyhyt nimi", "kort namn", "short name"],
        RegionField::Locative => &["paikanilmaus", "platsuttryck", "locative"],
        RegionField::Population => &["väkiluku", "folkmängd", "population"],
        RegionField::Tile => &["paikka ruutukartassa", "plats på rutkartan", "tile"],
        RegionField::Mergers => &["kuntaliitokset", "kommunsammanslagningar", "mergers"],
    }
}
