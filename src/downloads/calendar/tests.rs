use super::*;
use crate::model::{
    MonthSpan, Translated,
    annual_clock::tests::{any_span, clock, phase},
    month::tests::span,
};
use proptest::prelude::*;

fn date(iso: &str) -> Date {
    Date::from_iso(iso).unwrap()
}

fn written(clock: &AnnualClock, published: &str, language: Language) -> String {
    let calendar = CalendarOf {
        clock,
        published: date(published),
        region: "HVA15",
        language,
    };
    calendar.write(|id| format!("https://example.org/vuosikello?vaihe={id}"))
}

/// The lines of a file put together again, as RFC 5545 has it in section 3.1.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

/// A text as it was before it was escaped, as RFC 5545 has it in section 3.3.11.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => panic!("a backslash at the end of {value}"),
            },
            ';' | ',' => panic!("{value} ends before it should"),
            _ => text.push(sign),
        }
    }
    text
}

/// The values of a property, in order.
fn values<'a>(lines: &'a [String], property: &str) -> Vec<&'a str> {
    let value = |line: &'a String| {
        let (name, value) = line.split_once(':')?;
        (name.split(';').next() == Some(property)).then_some(value)
    };
    lines.iter().filter_map(value).collect()
}

/// The first days, and the days after the last, of the only phase.
fn days_of(months: MonthSpan, published: &str) -> Vec<(String, String)> {
    let lines = unfolded(&written(&clock(&[months]), published, Language::Finnish));
    let [starts, ends] = ["DTSTART", "DTEND"].map(|name| values(&lines, name));
    let days = starts.into_iter().zip(ends);
    days.map(|(start, end)| (start.to_owned(), end.to_owned()))
        .collect()
}

#[test]
fn an_event_is_written_as_calendars_read_it() {
    let mut report = phase("kertomus", span(12, 1));
    report.name = Translated::of([(Language::Finnish, "Kertomus, valmis")]).unwrap();
    report.text = Translated::of([
        (Language::Finnish, "Työ; valmis"),
        (Language::Swedish, "Arbetet är klart"),
    ]);
    let clock = AnnualClock::of(vec![report]).unwrap();
    let lines = unfolded(&written(&clock, "2026-11-24", Language::Swedish));
    assert_eq!(
        lines[..14],
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Tilannekuva//Annual clock//EN",
            "X-WR-CALNAME:Årsklocka",
            "BEGIN:VEVENT",
            "UID:kertomus-2026@hva15.tilannekuva",
            "DTSTAMP:20261124T000000Z",
            "DTSTART;VALUE=DATE:20261201",
            "DTEND;VALUE=DATE:20270201",
            "SUMMARY;LANGUAGE=fi:Kertomus\\, valmis",
            "DESCRIPTION;LANGUAGE=sv:Arbetet är klart",
            "URL:https://example.org/vuosikello?vaihe=kertomus",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    );
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
}

#[test]
fn the_calendar_begins_with_what_is_under_way_and_goes_on_for_three_years() {
    let pair = |start: &str, end: &str| (start.to_owned(), end.to_owned());
    // Under way since the year before.
    assert_eq!(
        days_of(span(12, 1), "2027-01-31"),
        [
            pair("20261201", "20270201"),
            pair("20271201", "20280201"),
            pair("20281201", "20290201")
        ]
    );
    // Over since yesterday.
    assert_eq!(days_of(span(12, 1), "2027-02-01")[0].0, "20271201");
    assert_eq!(days_of(span(9, 9), "2026-11-24")[0].0, "20270901");
    assert_eq!(days_of(span(12, 12), "2026-11-24")[0].1, "20270101");
    assert_eq!(days_of(span(3, 2), "2026-11-24")[0].0, "20260301");
}

#[test]
fn what_ends_with_february_ends_with_its_last_day_in_leap_years_too() {
    let ends: Vec<_> = days_of(span(2, 2), "2027-01-01")
        .into_iter()
        .map(|(_, end)| end)
        .collect();
    assert_eq!(ends, ["20270301", "20280301", "20290301"]);
}

#[test]
fn identifiers_stay_when_names_months_and_releases_change() {
    let before = unfolded(&written(
        &clock(&[span(9, 9)]),
        "2026-05-01",
        Language::Finnish,
    ));
    let after = unfolded(&written(
        &clock(&[span(9, 10)]),
        "2026-08-01",
        Language::English,
    ));
    assert_eq!(values(&before, "UID"), values(&after, "UID"));
    assert_ne!(values(&before, "DTSTAMP"), values(&after, "DTSTAMP"));
}

#[test]
fn years_that_cannot_be_written_are_left_out() {
    assert_eq!(days_of(span(12, 1), "9999-12-31"), []);
    assert_eq!(days_of(span(12, 12), "9998-12-31").len(), 1);
}

/// A text as a calendar can hold it.
fn as_kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    text.chars().filter(is_kept).collect()
}

proptest! {
    #[test]
    fn any_text_survives_and_no_line_is_too_long(
        name in any::<String>(),
        text in "(\\PC|[\r\n\t;,:\\\\\"äö€😀]){0,200}",
        months in any_span(),
    ) {
        let texts = |text: &str| Translated::of([(Language::Finnish, text.to_owned())]);
        prop_assume!(texts(&name).is_some());
        let mut one = phase("a", months);
        one.name = texts(&name).unwrap();
        one.text = texts(&text);
        let clock = AnnualClock::of(vec![one.clone()]).unwrap();
        let file = written(&clock, "2026-11-24", Language::Finnish);
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        // No line end stands alone.
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        }
        let lines = unfolded(&file);
        for summary in values(&lines, "SUMMARY") {
            prop_assert_eq!(unescaped(summary), as_kept(one.name.text(Language::Finnish)));
        }
        prop_assert_eq!(values(&lines, "SUMMARY").len(), 3);
        for description in values(&lines, "DESCRIPTION") {
            let text = one.text.as_ref().map_or("", |text| text.text(Language::Finnish));
            prop_assert_eq!(unescaped(description), as_kept(text));
        }
    }

    #[test]
    fn the_first_event_of_a_phase_is_its_next_or_present_one(
        months in any_span(),
        published in "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
    ) {
        let days = days_of(months, &published);
        let published = basic(date(&published));
        prop_assert_eq!(days.len(), 3);
        prop_assert!(days[0].1 > published, "{days:?}");
        // The one before it was over.
        let before = |day: &str| format!("{:04}{}", day[..4].parse::<u16>().unwrap() - 1, &day[4..]);
        prop_assert!(before(&days[0].1) <= published, "{days:?}");
    }
}
