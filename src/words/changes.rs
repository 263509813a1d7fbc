//! What changed between two releases: line by line, as the command tells it, and piece by piece, as a page shows it.

mod fields;

#[cfg(test)]
mod tests;

use self::fields::{indicator_field, region_field};
use super::{Words, template::Template, trends::in_language};
use crate::{
    model::{
        Catalogue, Changes, Figure, Indicator, Language, RegionCode, Sex, Unit, Year, YearRange,
        changes::{
            ChangeCounts, ChangeKind, FigureChange, IndicatorChanges, IndicatorField,
            IndicatorStanding, RegionChanges, RegionStanding, SeriesChanges,
        },
    },
    publication::Release,
};

/// Two releases, what they are about, and what changed from the former to the latter.
#[derive(Debug)]
pub struct Report<'a> {
    /// The former and the latter release.
    pub releases: [&'a Release; 2],
    /// What each of them is about; the former may not be kept any more.
    pub catalogues: [Option<&'a Catalogue>; 2],
    /// What changed.
    pub changes: &'a Changes,
    /// The language of the report.
    pub language: Language,
}

/// Says how many figures are new, revised and vanished.
pub fn totals(counts: ChangeCounts, language: Language) -> String {
    let counts = ChangeKind::ALL.map(|kind| counts.count(kind).to_string());
    let [new, revised, vanished] = counts.each_ref().map(String::as_str);
    in_language(&TOTALS, language).with([new, revised, vanished])
}

/// Says how many figures are new, revised and vanished since a release.
pub fn since(release: &Release, counts: ChangeCounts, language: Language) -> String {
    let date = release.date.write(language);
    in_language(&SINCE, language).with([&date, &totals(counts, language)])
}

/// Says that nothing is new, revised or gone.
pub fn nothing(language: Language) -> &'static str {
    in_language(&NOTHING, language)
}

/// Says that everything is as it was, so that what was told of changes before stays.
pub fn unchanged(language: Language) -> &'static str {
    in_language(&AS_IT_WAS, language)
}

impl Report<'_> {
    /// The report: totals, regions, and indicator by indicator with each figure that was revised or vanished.
    ///
    /// The figures of an indicator that is gone altogether are counted and not listed.
    pub fn lines(&self) -> Vec<String> {
        let [former, latter] = self.releases;
        let dates = [former, latter].map(|release| release.date.write(self.language));
        let heading = [&dates[0], &former.id, &dates[1], &latter.id];
        let mut lines = vec![self.say(&HEADING).with(heading.map(String::as_str))];
        if self.changes.is_empty() {
            lines.push(self.say(&NOTHING).to_owned());
            return lines;
        }
        lines.push(totals(self.changes.counts(), self.language));
        let counted = [self.changes.indicators.len(), self.changes.regions.len()];
        let [indicators, regions] = counted.map(|count| count.to_string());
        lines.push(self.say(&CHANGED).with([&indicators, &regions]));
        if !self.changes.regions.is_empty() {
            lines.push(String::new());
        }
        for region in &self.changes.regions {
            let (name, what) = self.of_region(region);
            lines.push(format!("{} {name}: {what}", region.code));
        }
        for indicator in &self.changes.indicators {
            lines.push(String::new());
            self.indicator(indicator, &mut lines);
        }
        lines
    }

    fn say<T: Copy>(&self, texts: &[T; 3]) -> T {
        in_language(texts, self.language)
    }

    /// Adds the lines of an indicator.
    fn indicator(&self, changes: &IndicatorChanges, lines: &mut Vec<String>) {
        let told = self.of_indicator(changes);
        let standing = told.standing;
        let standing = standing.map_or_else(String::new, |said| format!(" – {said}"));
        lines.push(format!("{} {}{standing}", changes.id, told.name));
        lines.extend(told.fields.map(|fields| format!("  {fields}")));
        for kind in told.kinds {
            lines.push(format!("  {}", kind.heading));
            for FigureReport {
                place,
                year,
                values,
            } in kind.figures
            {
                lines.push(format!("    {place}, {year}: {}", values.join(" → ")));
            }
        }
    }

    /// What changed of a region: its name, and what of it.
    pub fn of_region(&self, region: &RegionChanges) -> (String, String) {
        let name = region.name.text(self.language).to_owned();
        let what = match region.standing {
            RegionStanding::New => self.say(&NEW_REGION).to_owned(),
            RegionStanding::Gone => self.say(&GONE_REGION).to_owned(),
            RegionStanding::Stays => {
                let fields = region.fields.iter();
                let fields: Vec<_> = fields.map(|field| self.say(region_field(*field))).collect();
                self.say(&FIELDS).with([&fields.join(", ")])
            }
        };
        (name, what)
    }

    /// What changed of an indicator.
    pub fn of_indicator(&self, changes: &IndicatorChanges) -> IndicatorReport {
        let standing = match changes.standing {
            IndicatorStanding::Stays => None,
            IndicatorStanding::New => Some(&NEW_INDICATOR),
            IndicatorStanding::Gone => Some(&GONE_INDICATOR),
            IndicatorStanding::FirstFigures => Some(&FIRST_FIGURES),
            IndicatorStanding::WithoutFigures => Some(&WITHOUT_FIGURES),
        };
        let fields: Vec<_> = changes
            .fields
            .iter()
            .map(|field| indicator_field(*field, self.both(changes), self.language))
            .collect();
        let counts = changes.counts();
        let kinds = ChangeKind::ALL.into_iter();
        let kinds = kinds.filter(|kind| counts.count(*kind) > 0);
        IndicatorReport {
            name: changes.name.text(self.language).to_owned(),
            standing: standing.map(|texts| self.say(texts)),
            fields: (!fields.is_empty()).then(|| self.say(&FIELDS).with([&fields.join(", ")])),
            kinds: kinds.map(|kind| self.of_kind(changes, kind)).collect(),
        }
    }

    fn of_kind(&self, changes: &IndicatorChanges, kind: ChangeKind) -> KindReport {
        let text = match kind {
            ChangeKind::New => &NEW_FIGURES,
            ChangeKind::Revised => &REVISED_FIGURES,
            ChangeKind::Vanished => &VANISHED_FIGURES,
        };
        let years = ranges(&years_of(changes, kind));
        let count = changes.counts().count(kind).to_string();
        KindReport {
            heading: self.say(text).with([&count, &years]),
            figures: self.figures(changes, kind),
        }
    }

    /// Each figure of a kind with region, sex where it is not of everybody, year, old and new value.
    fn figures(&self, changes: &IndicatorChanges, kind: ChangeKind) -> Vec<FigureReport> {
        let both = self.both(changes);
        let mut told = Vec::new();
        for series in &changes.series {
            let of_kind = series.figures().iter();
            for (year, change) in of_kind.filter(|(_, change)| change.kind() == kind) {
                told.push(FigureReport {
                    place: self.place(series, both),
                    year: *year,
                    values: self.values(*change, changes),
                });
            }
        }
        told
    }

    fn place(&self, series: &SeriesChanges, both: [Option<&Indicator>; 2]) -> String {
        let region = self.region_name(series.region());
        if series.sex() == Sex::Total {
            return region;
        }
        let [former, latter] = both;
        let people = latter.or(former).map(|indicator| indicator.people);
        let sex = (Words::of(self.language).sex)(series.sex(), people.unwrap_or_default());
        format!("{region}, {sex}")
    }

    fn region_name(&self, code: &RegionCode) -> String {
        let [former, latter] = self.catalogues;
        let region_in = |catalogue: Option<&'_ Catalogue>| catalogue?.region(code).cloned();
        let region = region_in(latter).or_else(|| region_in(former));
        region.map_or_else(
            || code.to_string(),
            |region| region.name.text(self.language).to_owned(),
        )
    }

    fn values(&self, change: FigureChange, changes: &IndicatorChanges) -> [String; 2] {
        let both = self.both(changes);
        let [former, latter] = units(changes, both);
        let write = |figure: Option<Figure>, unit: Option<Unit>, decimals| match (figure, unit) {
            (None, _) => Words::of(self.language).no_figure.to_owned(),
            (Some(figure), Some(unit)) => unit.write(figure, decimals, self.language),
            (Some(figure), None) => figure.write(decimals, self.language),
        };
        [
            write(change.before(), former, changes.old_decimals),
            write(change.after(), latter, changes.decimals),
        ]
    }

    /// The indicator in each of the catalogues.
    fn both(&self, changes: &IndicatorChanges) -> [Option<&Indicator>; 2] {
        self.catalogues
            .map(|catalogue| catalogue?.indicator(&changes.id).map(AsRef::as_ref))
    }
}

/// The unit in each release; where one is not at hand, the other's, unless the unit is said to have changed.
fn units(changes: &IndicatorChanges, both: [Option<&Indicator>; 2]) -> [Option<Unit>; 2] {
    let [former, latter] = both.map(|indicator| indicator.map(|indicator| indicator.unit));
    if changes.fields.contains(&IndicatorField::Unit) {
        return [former, latter];
    }
    [former.or(latter), latter.or(former)]
}

/// What changed of an indicator, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorReport {
    /// Its name.
    pub name: String,
    /// That it is new or gone, where it is.
    pub standing: Option<&'static str>,
    /// What is said of it in other words than before, if anything.
    pub fields: Option<String>,
    /// Its new, revised and vanished figures, of each kind that there are.
    pub kinds: Vec<KindReport>,
}

/// The figures that are new, or revised, or vanished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindReport {
    /// How many they are, and of which years.
    pub heading: String,
    /// Each of them.
    pub figures: Vec<FigureReport>,
}

/// A figure that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureReport {
    /// Of which region, and of which sex where it is not of everybody.
    pub place: String,
    /// Of which year.
    pub year: Year,
    /// What it was and what it is, or that there is none.
    pub values: [String; 2],
}

/// The years with a change of a kind, in order and each once.
fn years_of(changes: &IndicatorChanges, kind: ChangeKind) -> Vec<Year> {
    let figures = changes.series.iter().flat_map(SeriesChanges::figures);
    let mut years: Vec<_> = figures
        .filter(|(_, change)| change.kind() == kind)
        .map(|(year, _)| *year)
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Years in order, those in a row as a range: *2019–2021, 2024*.
fn ranges(years: &[Year]) -> String {
    let ranges: Vec<_> = years
        .chunk_by(|one, next| one.plus(1) == *next)
        .filter_map(|row| Some(YearRange::of(*row.first()?, *row.last()?)?.to_string()))
        .collect();
    ranges.join(", ")
}

/// Date and identifier of the former release, and of the latter.
const HEADING: [Template<4>; 3] = [
    Template::of("Muutokset julkaisusta {0} ({1}) julkaisuun {2} ({3})"),
    Template::of("Ändringar från publikationen {0} ({1}) till publikationen {2} ({3})"),
    Template::of("Changes from the release of {0} ({1}) to that of {2} ({3})"),
];
const NOTHING: [&str; 3] = [
    "Luvuissa, mittareissa ja alueissa ei ole muutoksia.",
    "Inga ändringar i siffror, indikatorer eller områden.",
    "No changes in figures, indicators or regions.",
];
/// New, revised, vanished.
const TOTALS: [Template<3>; 3] = [
    Template::of("Uusia lukuja {0}, korjattuja {1}, poistuneita {2}."),
    Template::of("Nya siffror {0}, korrigerade {1}, borttagna {2}."),
    Template::of("New figures {0}, revised {1}, vanished {2}."),
];
/// Indicators, regions.
const CHANGED: [Template<2>; 3] = [
    Template::of("Muuttuneita mittareita {0}, alueita {1}."),
    Template::of("Ändrade indikatorer {0}, områden {1}."),
    Template::of("Changed indicators {0}, regions {1}."),
];
/// The date of the former release, totals.
const SINCE: [Template<2>; 3] = [
    Template::of("Aiemman julkaisun ({0}) jälkeen: {1}"),
    Template::of("Sedan den tidigare publikationen ({0}): {1}"),
    Template::of("Since the earlier release ({0}): {1}"),
];
const AS_IT_WAS: [&str; 3] = [
    "Sisältö on sama kuin ennen, joten uutta muutostiedostoa ei tehty.",
    "Innehållet är detsamma som förut, så ingen ny ändringsfil gjordes.",
    "The content is the same as before, so no new change file was made.",
];
const NEW_REGION: [&str; 3] = ["uusi alue", "nytt område", "new region"];
const GONE_REGION: [&str; 3] = ["poistunut alue", "borttaget område", "removed region"];
const NEW_INDICATOR: [&str; 3] = ["uusi mittari", "ny indikator", "new indicator"];
const GONE_INDICATOR: [&str; 3] = [
    "poistunut mittari",
    "borttagen indikator",
    "removed indicator",
];
const FIRST_FIGURES: [&str; 3] = ["ensimmäiset luvut", "de första siffrorna", "first figures"];
const WITHOUT_FIGURES: [&str; 3] = [
    "ei enää lukuja",
    "inga siffror längre",
    "no figures any more",
];
/// What changed.
const FIELDS: [Template<1>; 3] = [
    Template::of("muuttunut: {0}"),
    Template::of("ändrat: {0}"),
    Template::of("changed: {0}"),
];
/// Count, years.
const NEW_FIGURES: [Template<2>; 3] = [
    Template::of("uusia lukuja {0}: {1}"),
    Template::of("nya siffror {0}: {1}"),
    Template::of("new figures {0}: {1}"),
];
/// Count, years.
const REVISED_FIGURES: [Template<2>; 3] = [
    Template::of("korjattuja lukuja {0}: {1}"),
    Template::of("korrigerade siffror {0}: {1}"),
    Template::of("revised figures {0}: {1}"),
];
/// Count, years.
const VANISHED_FIGURES: [Template<2>; 3] = [
    Template::of("poistuneita lukuja {0}: {1}"),
    Template::of("borttagna siffror {0}: {1}"),
    Template::of("vanished figures {0}: {1}"),
];
