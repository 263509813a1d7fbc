//! The annual clock as a calendar file that any calendar takes: iCalendar, RFC 5545.
//!
//! Each phase stands in the calendar as an event of whole days, once for each of the next years, and not as one that
//! repeats: a repeated event has the same number of days every year, so one that ends after February would be a day off
//! in every leap year; and what repeats for ever stays in calendars when the region has changed its clock.

use crate::{
    model::{AnnualClock, Date, Language, Phase, PhaseId},
    words::annual_clock::{ClockWords, participants},
};

/// The media type of such a file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// How many times each phase stands in the calendar.
const YEARS: u16 = 3;

/// The most bytes of a line, its end not counted.
const LONGEST_LINE: usize = 75;

/// What a calendar is made of.
#[derive(Debug, Clone, Copy)]
pub struct CalendarOf<'a> {
    /// The phases.
    pub clock: &'a AnnualClock,
    /// When they were published: the calendar begins with what is under way then.
    pub published: Date,
    /// Whose clock it is: it tells the events of one publication from those of another, and never changes.
    pub region: &'a str,
    /// The language of its words.
    pub language: Language,
}

impl CalendarOf<'_> {
    /// Writes the calendar; `page` gives the address at which a phase is shown.
    ///
    /// An event has the same identifier in every release, so that a calendar which takes the file again mends its
    /// events and does not double them.
    pub fn write(&self, page: impl Fn(&PhaseId) -> String) -> String {
        let words = ClockWords::of(self.language);
        let mut lines = Lines::default();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Tilannekuva//Annual clock//EN");
        lines.text("X-WR-CALNAME", None, words.title);
        for phase in self.clock.phases() {
            for year in years_of(phase, self.published) {
                self.write_event(&mut lines, phase, year, &page(&phase.id));
            }
        }
        lines.plain("END", "VCALENDAR");
        lines.written
    }

    /// Writes a phase that begins in a year.
    fn write_event(&self, lines: &mut Lines, phase: &Phase, year: u16, page: &str) {
        let Some((start, end)) = days(phase, year) else {
            return;
        };
        let name = phase.name.wording(self.language);
        lines.plain("BEGIN", "VEVENT");
        let region = self.region.to_ascii_lowercase();
        let id = format!("{}-{year}@{region}.tilannekuva", phase.id);
        lines.text("UID", None, &id);
        lines.plain("DTSTAMP", &(basic(self.published) + "T000000Z"));
        lines.plain("DTSTART;VALUE=DATE", &basic(start));
        lines.plain("DTEND;VALUE=DATE", &basic(end));
        lines.text("SUMMARY", Some(name.language), name.text);
        let text = phase.text.as_ref().map(|text| text.wording(self.language));
        let who = participants(phase, self.language);
        let described: Vec<&str> = text
            .map(|text| text.text)
            .into_iter()
            .chain(who.as_deref())
            .collect();
        if !described.is_empty() {
            // Who takes part is said in the language of the calendar, and a text may be in another.
            let is_mixed = who.is_some() && text.is_some_and(|text| text.language != self.language);
            let language = text.map_or(self.language, |text| text.language);
            let language = (!is_mixed).then_some(language);
            lines.text("DESCRIPTION", language, &described.join("\n"));
        }
        lines.plain("URL", page);
        // Nobody is busy for months on end.
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
}

/// The years in which a phase begins that are in the calendar: the first is over after `published` at the earliest.
fn years_of(phase: &Phase, published: Date) -> impl Iterator<Item = u16> {
    let this_year = published.year();
    let candidates = this_year.saturating_sub(1)..=this_year.saturating_add(1);
    let is_ahead = |year: &u16| days(phase, *year).is_some_and(|(_, end)| end > published);
    let first = candidates.into_iter().find(is_ahead);
    let first = first.unwrap_or(this_year);
    first..first.saturating_add(YEARS)
}

/// The first day of a phase that begins in a year, and the day after its last.
fn days(phase: &Phase, year: u16) -> Option<(Date, Date)> {
    let first = phase.months.first;
    let after = phase.months.last.after(1);
    let passes_over = first.number() + phase.months.count() > 12;
    let end_year = if passes_over {
        year.checked_add(1)?
    } else {
        year
    };
    Some((
        Date::first_of(year, first)?,
        Date::first_of(end_year, after)?,
    ))
}

/// A date as calendars write it: `20261124`.
fn basic(date: Date) -> String {
    date.iso().replace('-', "")
}

/// The lines of a calendar file, each ended by CR LF and none longer than it may be.
#[derive(Default)]
struct Lines {
    written: String,
}

impl Lines {
    /// Writes a property whose value needs no escaping; what would end the line is left out.
    fn plain(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|sign| !sign.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// Writes a property whose value is a text.
    fn text(&mut self, name: &str, language: Option<Language>, text: &str) {
        let language = language.map_or_else(String::new, |language| {
            format!(";LANGUAGE={}", language.code())
        });
        self.fold(&format!("{name}{language}:{}", escaped(text)));
    }

    /// Writes a line, folded where it is too long: never inside a character.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for sign in line.chars() {
            if length + sign.len_utf8() > LONGEST_LINE {
                self.written.push_str("\r\n ");
                length = 1;
            }
            self.written.push(sign);
            length += sign.len_utf8();
        }
        self.written.push_str("\r\n");
    }
}

/// A text as the value of a property: line ends are `\n`, and other control characters, which no value may have, are left out.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\t' => escaped.push(sign),
            _ if sign.is_control() => {}
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
