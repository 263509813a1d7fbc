//! The annual clock as a ring: twelve months, the phases as arcs, and a hand at the present month.

use std::f64::consts::PI;

use super::{
    places::{Label, Side, Tone, whole},
    scale::width_of,
};
use crate::model::{AnnualClock, Language, Month, MonthSpan, Phase, PhaseId};

/// What the ring is drawn for.
#[derive(Debug, Clone, Copy)]
pub struct ClockLook {
    /// The room there is, in pixels.
    pub width: f64,
    /// The language of the months.
    pub language: Language,
    /// The present month, where it is known.
    pub now: Option<Month>,
    /// What stands in the middle above the present month.
    pub now_word: &'static str,
}

/// The annual clock as a ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockPicture {
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// The `d` of an SVG path: the edges of the ring, and the lines between months.
    pub grid: String,
    /// The `d` of a path around the present month.
    pub now: Option<String>,
    /// The `d` of a path from the middle to the present month.
    pub hand: Option<String>,
    /// The names of the months, and what stands in the middle.
    pub labels: Vec<Label>,
    /// The phases, in the clock's own order.
    pub arcs: Vec<PhaseArc>,
}

/// A phase on the ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseArc {
    /// The phase.
    pub id: PhaseId,
    /// Whether it is under way.
    pub is_now: bool,
    /// The `d` of an SVG path around it.
    pub path: String,
    /// Its place in the list, where there is room for the number.
    pub number: Option<Label>,
}

impl ClockPicture {
    /// A phase's arc, if it has one.
    pub fn arc(&self, id: &PhaseId) -> Option<&PhaseArc> {
        self.arcs.iter().find(|arc| arc.id == *id)
    }
}

/// A ring that is narrower cannot be read, and a wider one says no more.
const WIDTHS: (f64, f64) = (240.0, 400.0);
/// From the ring to the names of the months.
const GAP: f64 = 5.0;
/// Half the height of a line of text.
const HALF_LINE: f64 = 8.0;
/// From the middle of a line of text to its base line.
const TO_BASE: i32 = 5;
/// The radius of the middle, in which the present month stands.
const MIDDLE: f64 = 38.0;
/// The least that is left between the middle and the ring, where the hand is seen.
const HAND: f64 = 10.0;
/// The most that a lane is wide, and what it must be for a number to stand in it.
const LANE: (f64, f64) = (40.0, 16.0);
/// Half the gap between two arcs, in pixels.
const HALF_GAP: f64 = 1.0;

/// Draws the ring; January begins at the top, and the year goes as clocks do.
///
/// Phases that overlap lie in lanes of their own, the first outermost.
pub fn annual_clock(clock: &AnnualClock, look: &ClockLook) -> ClockPicture {
    let width = look.width.clamp(WIDTHS.0, WIDTHS.1).floor();
    let name = |month: Month| month.short_name(look.language);
    let widest = Month::all().map(|month| width_of(name(month))).max();
    let outer = width / 2.0 - f64::from(widest.unwrap_or(0)) - GAP;
    let names: Vec<(Month, (f64, f64))> = Month::all()
        .map(|month| (month, beside_ring(month, name(month), outer)))
        .collect();
    let highest = names
        .iter()
        .map(|(_, (_, y))| y.abs())
        .fold(outer, f64::max);
    let height = 2.0 * (highest + HALF_LINE + 1.0).ceil();
    let lanes = lanes(clock.phases());
    let count = in_pixels(lanes.iter().max().map_or(1, |last| last + 1));
    let lane_width = ((outer - MIDDLE - HAND) / count).min(LANE.0);
    let ring = Ring {
        middle: (width / 2.0, height / 2.0),
        inner: outer - lane_width * count,
        outer,
    };
    let label = |(month, (x, y)): (Month, (f64, f64))| {
        let tone = if look.now == Some(month) {
            Tone::Strong
        } else {
            Tone::Quiet
        };
        ring.label(name(month).to_owned(), (x, y), tone)
    };
    let mut labels: Vec<Label> = names.into_iter().map(label).collect();
    if let Some(now) = look.now {
        labels.push(ring.label(look.now_word.to_owned(), (0.0, -HALF_LINE), Tone::Quiet));
        let month = now.name(look.language).to_owned();
        labels.push(ring.label(month, (0.0, HALF_LINE), Tone::Strong));
    }
    let of_month = |first: Month| MonthSpan { first, last: first };
    ClockPicture {
        width: whole(width),
        height: whole(height),
        grid: ring.grid(),
        now: look
            .now
            .map(|now| ring.sector(of_month(now), (ring.inner, outer), 0.0)),
        hand: look.now.map(|now| ring.hand(now)),
        labels,
        arcs: arcs(clock, &ring, (&lanes, lane_width), look.now),
    }
}

/// Where the middle of a month's name lies from that of the ring, so that the name just does not touch it.
fn beside_ring(month: Month, name: &str, outer: f64) -> (f64, f64) {
    let (x, y) = direction(middle_of(month));
    let half = f64::from(width_of(name)) / 2.0;
    let distance = outer + GAP + half * x.abs() + HALF_LINE * y.abs();
    (x * distance, y * distance)
}

fn arcs(
    clock: &AnnualClock,
    ring: &Ring,
    (lanes, lane_width): (&[usize], f64),
    now: Option<Month>,
) -> Vec<PhaseArc> {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let phases = clock.phases().iter().zip(lanes).enumerate();
    phases
        .map(|(place, (phase, lane))| {
            let outside = ring.outer - lane_width * in_pixels(*lane);
            let inside = outside - lane_width;
            let text = (place + 1).to_string();
            let half = f64::from(width_of(&text)) / 2.0;
            let middle = (lane_width >= LANE.1)
                .then(|| free_place(phase.months, f64::midpoint(inside, outside), half, &taken))
                .flatten();
            taken.extend(middle);
            PhaseArc {
                id: phase.id.clone(),
                is_now: now.is_some_and(|now| phase.months.holds(now)),
                path: ring.sector(phase.months, (inside + 2.0 * HALF_GAP, outside), HALF_GAP),
                number: middle.map(|middle| ring.label(text, middle, Tone::Strong)),
            }
        })
        .collect()
}

/// Where a number can stand in a lane without covering another: in the middle of the phase, or else in one of its months.
fn free_place(
    months: MonthSpan,
    radius: f64,
    half: f64,
    taken: &[(f64, f64)],
) -> Option<(f64, f64)> {
    let start = start_of(months.first);
    let middle = start + f64::from(months.count()) * MONTH / 2.0;
    let places = std::iter::once(middle).chain(months.months().map(middle_of));
    places
        .map(|angle| {
            let (x, y) = direction(angle);
            (x * radius, y * radius)
        })
        .find(|(x, y)| {
            // Others may have two digits as well.
            let apart = (half + f64::from(width_of("00")) / 2.0, 2.0 * HALF_LINE);
            let mut taken = taken.iter();
            taken.all(|other| (x - other.0).abs() >= apart.0 || (y - other.1).abs() >= apart.1)
        })
}

/// The lane of each phase, counted from outside: the first in which it meets no earlier one.
fn lanes(phases: &[Phase]) -> Vec<usize> {
    let mut lanes: Vec<usize> = Vec::new();
    for phase in phases {
        let meets = |lane: usize| {
            let mut earlier = phases.iter().zip(&lanes);
            earlier.any(|(other, taken)| {
                *taken == lane && phase.months.months().any(|month| other.months.holds(month))
            })
        };
        // With as many lanes as earlier phases and one more, one is free.
        let free = (0..=lanes.len()).find(|lane| !meets(*lane));
        lanes.push(free.unwrap_or_default());
    }
    lanes
}

/// A small count as a number of pixels.
fn in_pixels(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// The angle of a month, in radians.
const MONTH: f64 = PI / 6.0;

/// The angle at which a month begins, clockwise from the top.
fn start_of(month: Month) -> f64 {
    f64::from(month.number() - 1) * MONTH
}

fn middle_of(month: Month) -> f64 {
    start_of(month) + MONTH / 2.0
}

/// The direction of an angle: to the right, and down.
fn direction(angle: f64) -> (f64, f64) {
    (angle.sin(), -angle.cos())
}

/// Where everything lies.
struct Ring {
    middle: (f64, f64),
    inner: f64,
    outer: f64,
}

impl Ring {
    /// A point at an angle and a distance from the middle, as a path has it.
    fn point(&self, angle: f64, radius: f64) -> String {
        let (x, y) = direction(angle);
        format!(
            "{:.1} {:.1}",
            self.middle.0 + x * radius,
            self.middle.1 + y * radius
        )
    }

    /// A text whose middle lies so far from that of the ring.
    fn label(&self, text: String, (x, y): (f64, f64), tone: Tone) -> Label {
        Label {
            x: whole(self.middle.0 + x),
            y: whole(self.middle.1 + y) + TO_BASE,
            text,
            side: Side::Middle,
            tone,
        }
    }

    /// A path around some months between two radii, with so many pixels left free before and after.
    fn sector(&self, months: MonthSpan, (inside, outside): (f64, f64), free: f64) -> String {
        let start = start_of(months.first);
        let end = start + f64::from(months.count()) * MONTH;
        let corner = |angle: f64, radius: f64, side: f64| {
            self.point(angle + side * (free / radius.max(1.0)), radius)
        };
        let is_large = u8::from(months.count() > 6);
        let ring = |radius: f64, backwards: bool| {
            let (from, to, turn) = if backwards {
                (corner(end, radius, -1.0), corner(start, radius, 1.0), 0)
            } else {
                (corner(start, radius, 1.0), corner(end, radius, -1.0), 1)
            };
            // A whole year has no two ends between which one arc could be drawn.
            let half = (months.count() == 12).then(|| {
                let halfway = self.point(f64::midpoint(start, end), radius);
                format!("A{radius:.1} {radius:.1} 0 0 {turn} {halfway}")
            });
            let is_large = if half.is_some() { 0 } else { is_large };
            let half = half.unwrap_or_default();
            format!("{from}{half}A{radius:.1} {radius:.1} 0 {is_large} {turn} {to}")
        };
        format!("M{}L{}Z", ring(outside, false), ring(inside, true))
    }

    /// The edges of the ring, and the lines between months.
    fn grid(&self) -> String {
        let circle = |radius: f64| {
            let (top, bottom) = (self.point(0.0, radius), self.point(PI, radius));
            let arc = format!("A{radius:.1} {radius:.1} 0 0 1 ");
            format!("M{top}{arc}{bottom}{arc}{top}Z")
        };
        let mut grid = [circle(self.outer), circle(self.inner)].concat();
        for month in Month::all() {
            let start = start_of(month);
            grid.push_str(&self.line(start, (self.inner, self.outer)));
        }
        grid
    }

    /// The hand of the clock: from the middle's edge to the ring, which it does not cover, in the middle of the month.
    fn hand(&self, now: Month) -> String {
        self.line(middle_of(now), (MIDDLE, self.inner - 2.0 * HALF_GAP))
    }

    /// A line outwards at an angle, from one distance to another.
    fn line(&self, angle: f64, (from, to): (f64, f64)) -> String {
        let (from, to) = (self.point(angle, from), self.point(angle, to));
        format!("M{from}L{to}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        annual_clock::tests::{any_span, clock},
        month::tests::{month, span},
    };
    use proptest::prelude::*;

    /// The room that a page of 320 pixels leaves.
    const PHONE: f64 = 288.0;

    fn look(width: f64, language: Language, now: Option<Month>) -> ClockLook {
        ClockLook {
            width,
            language,
            now,
            now_word: "nyt",
        }
    }

    /// Left, top, right and bottom of a text.
    fn extent(label: &Label) -> [i32; 4] {
        let half = width_of(&label.text) / 2;
        [label.x - half, label.y - 11, label.x + half, label.y + 3]
    }

    fn are_apart(one: &Label, other: &Label) -> bool {
        let ([left, top, right, bottom], [other_left, other_top, other_right, other_bottom]) =
            (extent(one), extent(other));
        right <= other_left || other_right <= left || bottom <= other_top || other_bottom <= top
    }

    fn region() -> AnnualClock {
        clock(&[span(9, 9), span(10, 11), span(12, 1), span(2, 4)])
    }

    #[test]
    fn phases_that_follow_each_other_share_a_lane_and_all_have_their_number() {
        assert_eq!(lanes(region().phases()), [0, 0, 0, 0]);
        let picture = annual_clock(&region(), &look(PHONE, Language::Finnish, None));
        let numbers = picture.arcs.iter().map(|arc| arc.number.as_ref());
        let numbers: Vec<_> = numbers.map(|label| label.unwrap().text.as_str()).collect();
        assert_eq!(numbers, ["1", "2", "3", "4"]);
    }

    #[test]
    fn phases_that_overlap_lie_in_lanes_of_their_own() {
        let clock = clock(&[span(9, 11), span(11, 1), span(12, 2), span(1, 12)]);
        assert_eq!(lanes(clock.phases()), [0, 1, 0, 2]);
    }

    #[test]
    fn the_year_begins_at_the_top_and_goes_as_clocks_do() {
        let picture = annual_clock(&region(), &look(PHONE, Language::English, None));
        let place = |text: &str| {
            let label = picture.labels.iter().find(|label| label.text == text);
            label.map(|label| (label.x - picture.width / 2, label.y - picture.height / 2))
        };
        let [january, april, july, october] = ["Jan", "Apr", "Jul", "Oct"].map(place);
        assert!(january.is_some_and(|(x, y)| x > 0 && y < 0));
        assert!(april.is_some_and(|(x, y)| x > 0 && y > 0));
        assert!(july.is_some_and(|(x, y)| x < 0 && y > 0));
        assert!(october.is_some_and(|(x, y)| x < 0 && y < 0));
    }

    #[test]
    fn the_present_month_is_marked_named_and_its_phase_is_under_way() {
        let picture = annual_clock(&region(), &look(PHONE, Language::Finnish, Some(month(1))));
        assert!(picture.now.is_some() && picture.hand.is_some());
        let under_way: Vec<_> = picture.arcs.iter().map(|arc| arc.is_now).collect();
        assert_eq!(under_way, [false, false, true, false]);
        let strong = picture.labels.iter();
        let strong = strong.filter(|label| label.tone == Tone::Strong);
        let strong: Vec<_> = strong.map(|label| label.text.as_str()).collect();
        assert_eq!(strong, ["tammi", "tammikuu"]);
    }

    #[test]
    fn without_a_present_month_nothing_is_marked() {
        let picture = annual_clock(&region(), &look(PHONE, Language::Finnish, None));
        assert_eq!((&picture.now, &picture.hand), (&None, &None));
        assert!(picture.arcs.iter().all(|arc| !arc.is_now));
        assert_eq!(picture.labels.len(), 12);
    }

    #[test]
    fn an_arc_of_the_whole_year_is_a_whole_ring() {
        let picture = annual_clock(&clock(&[span(3, 2)]), &look(PHONE, Language::Finnish, None));
        // Two arcs outside and two inside, since one arc from a point to itself is nothing.
        assert_eq!(picture.arcs[0].path.matches('A').count(), 4);
    }

    fn any_look() -> impl Strategy<Value = ClockLook> {
        let language = proptest::sample::select(Language::ALL.to_vec());
        let now = proptest::option::of((1_i64..=12).prop_map(month));
        let width = prop_oneof![Just(PHONE), 240.0_f64..1000.0];
        (width, language, now).prop_map(|(width, language, now)| look(width, language, now))
    }

    proptest! {
        #[test]
        fn no_text_covers_another_or_leaves_the_picture(
            look in any_look(),
            spans in proptest::collection::vec(any_span(), 1..15),
        ) {
            let picture = annual_clock(&clock(&spans), &look);
            let numbers = picture.arcs.iter().filter_map(|arc| arc.number.as_ref());
            let labels: Vec<&Label> = picture.labels.iter().chain(numbers).collect();
            for (place, label) in labels.iter().enumerate() {
                let [left, top, right, bottom] = extent(label);
                prop_assert!(left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height, "{label:?}");
                for other in &labels[place + 1..] {
                    prop_assert!(are_apart(label, other), "{label:?} {other:?}");
                }
            }
        }

        #[test]
        fn no_two_phases_share_a_lane_in_any_month(spans in proptest::collection::vec(any_span(), 1..15)) {
            let clock = clock(&spans);
            let lanes = lanes(clock.phases());
            for month in Month::all() {
                let during: Vec<usize> = clock
                    .phases()
                    .iter()
                    .zip(&lanes)
                    .filter(|(phase, _)| phase.months.holds(month))
                    .map(|(_, lane)| *lane)
                    .collect();
                let mut once = during.clone();
                once.sort_unstable();
                once.dedup();
                prop_assert_eq!(during.len(), once.len());
            }
        }
    }
}
