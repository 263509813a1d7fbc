//! What is said of the annual clock.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;
use crate::model::{AnnualClock, Language, Month, Phase, ServicePage, annual_clock::Upcoming};

/// What is said of the annual clock in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct ClockWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub none: &'static str,
    pub ring: &'static str,
    pub keys: &'static str,
    pub phases: &'static str,
    pub now: &'static str,
    pub now_is: fn(Month) -> String,
    pub under_way: Template<1>, // phases
    pub nothing_under_way: &'static str,
    pub next: fn(month: Month, months: u8, phases: &str) -> String,
    pub participants: Template<1>, // who
    pub page: fn(ServicePage) -> &'static str,
    pub calendar: &'static str,
    pub calendar_file: &'static str, // its name: small letters a–z and hyphens
    pub calendar_hint: &'static str,
}

spoken!(ClockWords, annual_clock);

/// What month it is, what is under way and what comes next.
pub fn present(clock: &AnnualClock, now: Month, language: Language) -> String {
    let words = ClockWords::of(language);
    let under_way = names(clock.during(now), language);
    let under_way = if under_way.is_empty() {
        words.nothing_under_way.to_owned()
    } else {
        words.under_way.with([&under_way])
    };
    let next = clock.next_after(now).map(
        |Upcoming {
             month,
             months,
             phases,
         }| (words.next)(month, months, &names(phases, language)),
    );
    let said = [(words.now_is)(now), under_way];
    said.into_iter().chain(next).collect::<Vec<_>>().join(" ")
}

/// A phase in one line: its place in the list, its name, its months, and whether it is under way.
pub fn phase_line(
    clock: &AnnualClock,
    phase: &Phase,
    now: Option<Month>,
    language: Language,
) -> String {
    let words = ClockWords::of(language);
    let mut phases = clock.phases().iter();
    let place = phases.position(|other| other.id == phase.id);
    let number = place.map(|place| format!("{}. ", place + 1));
    let months = phase.months.write(language);
    let is_now = now.is_some_and(|now| phase.months.holds(now));
    let now = is_now.then(|| format!(", {}", words.now));
    format!(
        "{}{}, {months}{}",
        number.unwrap_or_default(),
        phase.name.text(language),
        now.unwrap_or_default()
    )
}

/// Who takes part in a phase, where that is known.
pub fn participants(phase: &Phase, language: Language) -> Option<String> {
    let names: Vec<&str> = phase
        .participants
        .iter()
        .map(|name| name.text(language))
        .collect();
    let words = ClockWords::of(language);
    (!names.is_empty()).then(|| words.participants.with([&names.join(", ")]))
}

/// Names may have commas themselves.
fn names<'a>(phases: impl IntoIterator<Item = &'a Phase>, language: Language) -> String {
    let phases = phases.into_iter();
    let names: Vec<&str> = phases.map(|phase| phase.name.text(language)).collect();
    names.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Translated,
        annual_clock::tests::{clock, phase},
        month::tests::{month, span},
    };

    fn region() -> AnnualClock {
        clock(&[span(9, 9), span(10, 11), span(12, 1), span(2, 4)])
    }

    fn said(clock: &AnnualClock, now: i64) -> [String; 3] {
        Language::ALL.map(|language| present(clock, month(now), language))
    }

    #[test]
    fn the_present_is_told_with_what_comes_next() {
        assert_eq!(
            said(&region(), 11),
            [
                "Nyt on marraskuu. Meneillään: b. Seuraavaksi joulukuussa (ensi kuussa): c.",
                "Nu är det november. Pågår: b. Härnäst i december (nästa månad): c.",
                "It is November. Under way: b. Next, in December (next month): c.",
            ]
        );
        assert_eq!(
            said(&region(), 12)[0],
            "Nyt on joulukuu. Meneillään: c. Seuraavaksi helmikuussa (2 kuukauden kuluttua): d."
        );
    }

    #[test]
    fn months_without_a_phase_say_so() {
        assert_eq!(
            said(&region(), 5),
            [
                "Nyt on toukokuu. Tässä kuussa vuosikellossa ei ole vaihetta. Seuraavaksi syyskuussa (4 kuukauden kuluttua): a.",
                "Nu är det maj. Den här månaden har årsklockan inget skede. Härnäst i september (om 4 månader): a.",
                "It is May. The clock has no phase this month. Next, in September (in 4 months): a.",
            ]
        );
    }

    #[test]
    fn phases_that_overlap_are_all_told_and_what_never_ends_is_not_next() {
        let said = said(&clock(&[span(3, 2), span(5, 6)]), 5);
        assert!(
            said[0].starts_with("Nyt on toukokuu. Meneillään: a; b."),
            "{}",
            said[0]
        );
        let always = present(&clock(&[span(3, 2)]), month(5), Language::English);
        assert_eq!(always, "It is May. Under way: a.");
    }

    #[test]
    fn a_phase_is_told_in_one_line() {
        let clock = region();
        let line = |now| phase_line(&clock, &clock.phases()[2], now, Language::Finnish);
        assert_eq!(line(Some(month(1))), "3. c, joulu–tammikuu, nyt");
        assert_eq!(line(Some(month(2))), "3. c, joulu–tammikuu");
        assert_eq!(line(None), "3. c, joulu–tammikuu");
    }

    #[test]
    fn nobody_is_said_to_take_part_where_that_is_not_known() {
        let mut one = phase("a", span(1, 1));
        assert_eq!(participants(&one, Language::Finnish), None);
        let name = |name| Translated::of([(Language::Finnish, name)]).unwrap();
        one.participants = vec![name("kunnat"), name("järjestöt")];
        assert_eq!(
            participants(&one, Language::Finnish).as_deref(),
            Some("Mukana: kunnat, järjestöt")
        );
    }
}
