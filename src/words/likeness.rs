//! In what two similar municipalities are alike, and by how much they differ.

use super::Words;
use crate::model::{
    Catalogue, Figure, Unit,
    similarity::{Feature, Likeness, Settlement},
};

impl Words {
    /// Says the features in which two municipalities are close, or those in which they are not; nothing without any.
    pub fn likenesses(
        &self,
        likenesses: &[Likeness<'_>],
        close: Closeness,
        catalogue: &Catalogue,
    ) -> Option<String> {
        let said: Vec<_> = likenesses
            .iter()
            .filter(|likeness| likeness.is_close == (close == Closeness::Close))
            .map(|likeness| self.one_likeness(likeness, catalogue))
            .collect();
        let say = match close {
            Closeness::Close => self.close_in,
            Closeness::Apart => self.apart_in,
        };
        (!said.is_empty()).then(|| say.with([&said.join("; ")]))
    }

    fn one_likeness(&self, likeness: &Likeness<'_>, catalogue: &Catalogue) -> String {
        let Likeness { own, other, .. } = *likeness;
        match likeness.feature {
            Feature::Settlement => {
                let [own, other] = [own, other].map(|figure| {
                    Settlement::from_figure(figure).map_or("", |kind| (self.settlement)(kind))
                });
                if own == other {
                    self.same_settlement.with([own])
                } else {
                    format!("{} {own} / {other}", self.settlement_kind)
                }
            }
            Feature::Population(year) => {
                let said = self.figures(own, other, Unit::Count, 0, &year.to_string());
                format!("{} {said}", self.population)
            }
            Feature::Indicator(id, year) => {
                catalogue
                    .indicator(id)
                    .map_or_else(String::new, |indicator| {
                        let (unit, decimals) = (indicator.unit, indicator.decimals);
                        let said = self.figures(own, other, unit, decimals, &year.to_string());
                        format!("{}: {said}", indicator.name.text(self.language))
                    })
            }
        }
    }

    fn figures(&self, own: Figure, other: Figure, unit: Unit, decimals: u8, year: &str) -> String {
        let language = self.language;
        let difference = other
            .difference(own, decimals)
            .write_signed(decimals, language);
        let difference = match unit {
            Unit::Percent => self.percentage_points.with([&difference]),
            _ => difference,
        };
        let [own, other] = [own, other].map(|figure| unit.write(figure, decimals, language));
        self.likeness.with([&own, &other, &difference, year])
    }
}

/// Whether two municipalities are close in a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    /// They are.
    Close,
    /// They are not.
    Apart,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{IndicatorId, Language, Year, comparison::tests};

    /// What is said of 9 250 and 8 975 inhabitants, 13,9 and 12,7 per cent, and two kinds of settlement.
    fn said(close: Closeness, language: Language) -> String {
        let year = |number| Year::from_number(number).unwrap();
        let mut catalogue = tests::catalogue();
        let indicator = tests::indicator(Unit::Percent, 1);
        let id = IndicatorId::clone(&indicator.id);
        catalogue.indicators.push(Arc::new(indicator));
        let features = [
            Feature::Population(year(2022)),
            Feature::Settlement,
            Feature::Indicator(id, year(2012)),
        ];
        let figures = [(9250, 8975, 0), (1, 0, 0), (139, 127, 1)];
        let likenesses: Vec<_> = features
            .iter()
            .zip(figures)
            .zip([true, false, true])
            .map(|((feature, (own, other, decimals)), is_close)| Likeness {
                feature,
                own: Figure::from_scaled(own, decimals),
                other: Figure::from_scaled(other, decimals),
                is_close,
            })
            .collect();
        Words::of(language)
            .likenesses(&likenesses, close, &catalogue)
            .unwrap()
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn both_figures_their_difference_and_the_year_are_said() {
        assert_eq!(
            said(Closeness::Close, Language::Finnish),
            "Lähellä: väestö 9 250 / 8 975, ero −275 (2022); \
             Kokeilu: 13,9 % / 12,7 %, ero −1,2 prosenttiyksikköä (2012)."
        );
        assert_eq!(
            said(Closeness::Apart, Language::Finnish),
            "Kauempana: kuntaryhmä taajaan asuttu / maaseutumainen."
        );
        assert_eq!(
            said(Closeness::Apart, Language::Swedish),
            "Längre ifrån: kommungrupp tätortskommun / landsbygdskommun."
        );
        assert_eq!(
            said(Closeness::Close, Language::English),
            "Close: population 9,250 / 8,975, difference −275 (2022); \
             Kokeilu: 13.9% / 12.7%, difference −1.2 percentage points (2012)."
        );
    }

    #[test]
    fn nothing_is_said_where_there_is_nothing() {
        let words = Words::of(Language::Finnish);
        assert_eq!(
            words.likenesses(&[], Closeness::Close, &tests::catalogue()),
            None
        );
    }
}
