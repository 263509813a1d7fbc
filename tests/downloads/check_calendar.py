"""Reads a downloaded calendar with a reader that knows nothing of the app, and holds it against what the page showed.

    python3 tests/downloads/check_calendar.py FILE SHOWN

SHOWN is a file of JSON, which the browser test wrote: the phases as the page showed them, their months as they were
published, the language, the date of the release and the address of the page.
"""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / ".tools" / "python"))

from icalendar import Calendar  # noqa: E402

TIMES = 3


def main():
    content = Path(sys.argv[1]).read_bytes()
    shown = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    check_lines(content)
    calendar = Calendar.from_ical(content)
    assert not calendar.errors, calendar.errors
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert calendar["X-WR-CALNAME"] == shown["title"]
    events = calendar.walk("VEVENT")
    assert len(events) == TIMES * len(shown["phases"]), len(events)
    assert len({event["UID"] for event in events}) == len(events)
    for place, phase in enumerate(shown["phases"]):
        check_phase(events[place * TIMES : (place + 1) * TIMES], phase, shown)
    print(f"{len(events)} events are those of the page")


def check_lines(content):
    """Lines end with CR LF, have at most 75 bytes, and are folded between characters."""
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")[:-1]
    for line in lines:
        assert b"\r" not in line and b"\n" not in line, line
        assert len(line) <= 75, line
        line.decode("utf-8")


def check_phase(events, phase, shown):
    released = date.fromisoformat(shown["date"])
    years = [event["DTSTART"].dt.year for event in events]
    assert years == list(range(years[0], years[0] + TIMES)), years
    assert events[0]["DTEND"].dt > released, "it begins with what is over"
    assert before(events[0]["DTEND"].dt) <= released, "it leaves out what is not over"
    for year, event in zip(years, events):
        assert not event.errors, event.errors
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        # Whole days are dates without a time.
        assert type(start) is date and type(end) is date
        assert (start.month, start.day) == (phase["first"], 1), start
        last = end - timedelta(days=1)
        assert (last.month, end.day) == (phase["last"], 1), end
        assert timedelta(0) < end - start <= timedelta(days=366)
        assert event["UID"] == f"{phase['id']}-{year}@hva15.tilannekuva", event["UID"]
        assert event["DTSTAMP"].dt == datetime(released.year, released.month, released.day, tzinfo=timezone.utc)
        assert event["SUMMARY"] == phase["name"], event["SUMMARY"]
        assert event["SUMMARY"].params["LANGUAGE"] == shown["language"]
        assert str(event.get("DESCRIPTION", "")) == "\n".join(phase["described"])
        assert event["URL"] == phase["address"], event["URL"]
        assert event["TRANSP"] == "TRANSPARENT"


def before(day):
    return day.replace(year=day.year - 1)


if __name__ == "__main__":
    main()
