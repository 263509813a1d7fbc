//! Where keys, dragging and the wheel lead on a chart of years.

use crate::model::{Year, YearRange};

/// How many years a page key goes.
const PAGE: u16 = 5;

/// A step of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To this year.
    To(Year),
    /// Away from the chart.
    Leave,
}

/// Which way the wheel was turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zoom {
    /// To fewer years.
    Closer,
    /// To more years.
    Farther,
}

/// Where a key leads from the present year, or nothing where the key is not for the cursor.
///
/// Keys are named as browsers name them: `ArrowLeft`, `Home`.
pub fn step(key: &str, now: Option<Year>, years: YearRange) -> Option<Step> {
    let back = |count| now.map_or_else(|| years.last(), |year| years.clamp(year.minus(count)));
    let forth = |count| now.map_or_else(|| years.first(), |year| years.clamp(year.plus(count)));
    let year = match key {
        "ArrowRight" | "ArrowUp" => forth(1),
        "ArrowLeft" | "ArrowDown" => back(1),
        "PageUp" => back(PAGE),
        "PageDown" => forth(PAGE),
        "Home" => years.first(),
        "End" => years.last(),
        "Escape" => return Some(Step::Leave),
        _ => return None,
    };
    Some(Step::To(year))
}

/// The years shown after the wheel was turned over `around`: about a fifth fewer, or more, but never fewer than two.
pub fn zoomed(shown: YearRange, available: YearRange, around: Year, zoom: Zoom) -> YearRange {
    let count = u16::try_from(shown.count()).unwrap_or(u16::MAX);
    let by = (count / 5).max(1);
    let before = around.number().saturating_sub(shown.first().number());
    let after = shown.last().number().saturating_sub(around.number());
    // What lies far from the pointer goes first, so that the year below it stays.
    let first_by = u32::from(by) * u32::from(before) / u32::from((before + after).max(1));
    let first_by = u16::try_from(first_by).unwrap_or(by).min(by);
    let last_by = by - first_by;
    let zoomed = if zoom == Zoom::Closer {
        YearRange::of(shown.first().plus(first_by), shown.last().minus(last_by))
            .filter(|range| range.count() >= 2)
    } else {
        YearRange::of(
            shown.first().minus(first_by.max(1)),
            shown.last().plus(last_by.max(1)),
        )
    };
    zoomed
        .and_then(|range| range.intersection(available))
        .unwrap_or(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn year(number: i64) -> Year {
        Year::from_number(number).unwrap()
    }

    fn range(first: i64, last: i64) -> YearRange {
        YearRange::of(year(first), year(last)).unwrap()
    }

    #[test]
    fn arrows_go_from_year_to_year_and_stay_on_the_chart() {
        let years = range(2000, 2010);
        assert_eq!(step("ArrowRight", None, years), Some(Step::To(year(2000))));
        assert_eq!(step("ArrowLeft", None, years), Some(Step::To(year(2010))));
        assert_eq!(
            step("ArrowRight", Some(year(2010)), years),
            Some(Step::To(year(2010)))
        );
        assert_eq!(
            step("PageUp", Some(year(2003)), years),
            Some(Step::To(year(2000)))
        );
        assert_eq!(
            step("PageDown", Some(year(2003)), years),
            Some(Step::To(year(2008)))
        );
        assert_eq!(step("End", None, years), Some(Step::To(year(2010))));
        assert_eq!(step("Escape", None, years), Some(Step::Leave));
        assert_eq!(step("Tab", None, years), None);
    }

    #[test]
    fn the_wheel_keeps_the_year_below_the_pointer() {
        let all = range(1990, 2020);
        let closer = zoomed(all, all, year(2020), Zoom::Closer);
        assert_eq!(closer, range(1996, 2020));
        assert_eq!(
            zoomed(range(2019, 2020), all, year(2020), Zoom::Closer),
            range(2019, 2020)
        );
    }

    proptest! {
        #[test]
        fn zooming_stays_within_what_there_is(first in 1990_i64..2018, length in 1_i64..20, at in 0_i64..20, zoom in proptest::sample::select(vec![Zoom::Closer, Zoom::Farther])) {
            let available = range(1990, 2020);
            let shown = range(first, (first + length).min(2020));
            let around = shown.clamp(year(first + at));
            let zoomed = zoomed(shown, available, around, zoom);
            prop_assert_eq!(zoomed.intersection(available), Some(zoomed));
            prop_assert!(zoomed.contains(around) || zoom == Zoom::Farther);
            let is_fewer = zoomed.count() <= shown.count();
            let is_more = zoomed.count() >= shown.count();
            let as_asked = if zoom == Zoom::Closer { is_fewer } else { is_more };
            prop_assert!(as_asked);
            prop_assert!(zoomed.count() >= 2);
            let grows = zoom == Zoom::Farther && shown != available;
            prop_assert!(!grows || zoomed.count() > shown.count());
        }
    }
}
