//! What is agreed and said in a priority area, beside the figures.

use super::{
    Setting,
    page::{element, remark},
    prose::{blocks, heading_tag},
};
use crate::{
    model::{
        PriorityAreaId, RegionCode, RegionLevel, Selection, Theme, Translated, Voice,
        programme::Measure,
    },
    words::{cards::CardWords, front::FrontWords, report::ReportWords},
};

impl Setting<'_> {
    /// Goals and measures of an area with their headings, or that there are none yet and how they come about.
    pub(super) fn measures(&self, area: &PriorityAreaId, below: u8) -> String {
        let words = FrontWords::of(self.language);
        let (Some(area), Some(programme)) = (self.catalogue().area(area), &self.desk.programme)
        else {
            return String::new();
        };
        let heading = |text| element(heading_tag(below.saturating_add(1))).saying(text);
        let of_area = programme.area(&area.id);
        let goals = of_area.map_or(&[][..], |of_area| &of_area.goals);
        let measures = of_area.map_or(&[][..], |of_area| &of_area.measures);
        let mut said = heading(words.goals);
        if goals.is_empty() && measures.is_empty() {
            let preparation = programme.preparation.as_ref();
            let preparation = preparation.map_or("", |text| text.text(self.language));
            let none = [words.no_goals, " ", preparation].concat();
            said.push_str(&element("p").saying(none.trim_end()));
        }
        let goals = goals.iter().map(|goal| self.entry(goal));
        said.push_str(&list(goals));
        if !measures.is_empty() {
            said.push_str(&heading(words.measures));
            said.push_str(&list(measures.iter().map(|one| self.measure(one))));
        }
        element("div").with("class", "measures").holding(&said)
    }

    fn entry(&self, text: &Translated) -> String {
        element("li").holding(&self.worded(text))
    }

    /// What is done, by whom, how far it has come, and by what it is followed.
    fn measure(&self, measure: &Measure) -> String {
        let words = FrontWords::of(self.language);
        let mut content = element("p").holding(&self.worded(&measure.text));
        let responsible = measure.responsible.as_ref();
        let responsible =
            responsible.map(|text| words.responsible.with([text.text(self.language)]));
        let state = measure.state.map(|state| (words.state)(state).to_owned());
        let said: Vec<String> = responsible.into_iter().chain(state).collect();
        if !said.is_empty() {
            content.push_str(&remark("legend-line", &said.join(" · ")));
        }
        let plain = Selection::default();
        let followed = measure.indicators.iter().filter_map(|id| {
            let indicator = self.catalogue().indicator(id)?;
            let name = indicator.name.text(self.language);
            let link = self.link_to_indicator(indicator, &plain, name);
            Some(element("li").holding(&link))
        });
        content.push_str(&list(followed));
        element("li").holding(&content)
    }

    /// What is said of an area in the whole county, marked as no statistics, or that nothing is said yet.
    pub(super) fn voices(&self, area: &PriorityAreaId, below: u8) -> String {
        let Some(area) = self.catalogue().area(area) else {
            return String::new();
        };
        let of_area = |(code, voices): &(RegionCode, Vec<Voice>)| {
            let voices = voices.iter().filter(|voice| voice.is_about(area));
            let voices = voices.map(|voice| self.voice(voice, self.place(code), below));
            voices.collect::<String>()
        };
        let said: String = self.desk.voices.iter().map(of_area).collect();
        let first = if said.is_empty() {
            ReportWords::of(self.language).no_voices
        } else {
            CardWords::of(self.language).voices_are_no_statistics
        };
        let first = remark("legend-line", first);
        let voices = element("div").with("class", "voices");
        voices.holding(&[first, said].concat())
    }

    /// The name of a municipality; larger regions are not named beside what is said in them.
    fn place(&self, code: &RegionCode) -> Option<&str> {
        let region = self.catalogue().region(code)?;
        let is_named = region.level == RegionLevel::Municipality;
        is_named.then(|| region.name.text(self.language))
    }

    fn voice(&self, voice: &Voice, place: Option<&str>, below: u8) -> String {
        let words = CardWords::of(self.language);
        let theme = voice.theme.as_ref().and_then(|theme| self.theme(theme));
        let title = voice.title.as_deref().or(theme);
        let heading = element(heading_tag(below.saturating_add(1)));
        let heading = match voice.title {
            Some(_) => heading.with("lang", voice.language.code()),
            None => heading,
        };
        let mut content = heading.saying(title.unwrap_or(words.in_general));
        if let Some(about) = theme.filter(|_| voice.title.is_some()) {
            content.push_str(&remark("legend-line", about));
        }
        let text = blocks(voice.prose.blocks(), below.saturating_add(1));
        let text = element("div")
            .with("lang", voice.language.code())
            .holding(&text);
        content.push_str(&text);
        let kind = (words.author_kind)(voice.author.kind);
        let mut author = [&voice.author.name, " (", kind, ")"].concat();
        for part in place
            .into_iter()
            .chain([voice.date.write(self.language).as_str()])
        {
            author.push_str(", ");
            author.push_str(part);
        }
        content.push_str(&remark("author", &author));
        element("article").with("class", "voice").holding(&content)
    }

    fn theme(&self, theme: &Theme) -> Option<&str> {
        let catalogue = self.catalogue();
        Some(match theme {
            Theme::Area(id) => catalogue.area(id)?.name.text(self.language),
            Theme::Phenomenon(id) => {
                let (_, phenomenon) = catalogue.phenomenon(id)?;
                phenomenon.name.text(self.language)
            }
        })
    }
}

/// A list, unless it has no entries.
fn list(entries: impl Iterator<Item = String>) -> String {
    let entries: String = entries.collect();
    if entries.is_empty() {
        return entries;
    }
    element("ul").holding(&entries)
}
