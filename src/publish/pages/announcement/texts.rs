//! What is told of the report, of guided tours, and of pages that say something besides figures.

use super::{Announcement, LANGUAGE, description, figures};
use crate::{
    model::{
        Card, HeatMap, PhenomenonId, PriorityArea, Prose, RegionLevel, Report, Span, Tour,
        prose::Block,
    },
    publish::{
        edition::Edition,
        pages::{SinglePage, Subject},
    },
    words::{
        about::AboutWords, annual_clock::ClockWords, digest::DigestWords, front::FrontWords,
        history::HistoryWords, organisations::OrganisationWords, report::ReportWords,
        statements::StatementsWords, tour::TourWords,
    },
};

/// What is told of every tour, and of every page of which there is one.
pub(super) fn all(edition: &Edition) -> impl Iterator<Item = Announcement> {
    let tours = edition.tours.iter();
    let pages = SinglePage::ALL.into_iter();
    tours
        .filter_map(|(phenomenon, tour)| of_tour(edition, phenomenon, tour))
        .chain(pages.filter_map(|page| of_page(edition, page)))
}

fn of_tour(edition: &Edition, phenomenon: &PhenomenonId, tour: &Tour) -> Option<Announcement> {
    let catalogue = edition.catalogue.as_ref();
    let text = tour.text(LANGUAGE)?;
    let language = text.language;
    let (_, known) = catalogue.phenomenon(phenomenon)?;
    let kind = TourWords::of(language)
        .of_phenomenon
        .with([known.name.text(language)]);
    let first = [&kind, "."].concat();
    let introduction = text.introduction.as_ref().and_then(first_paragraph);
    let said = [first].into_iter().chain(introduction).collect();
    Some(Announcement {
        subject: Subject::Tour(phenomenon.clone()),
        title: text.title.clone(),
        description: description(said, &text.title),
        card: figures::of_tour(edition, &tour.indicator, &kind, language),
        language,
    })
}

/// The words of the first paragraph, unless a heading or something else stands before it.
fn first_paragraph(prose: &Prose) -> Option<String> {
    let Block::Paragraph(spans) = prose.blocks().first()? else {
        return None;
    };
    let phrases = spans.iter().flat_map(Span::phrases);
    Some(phrases.map(|phrase| phrase.text.as_str()).collect())
}

/// What is told of a page of which there is one; of a page that has nothing to show, nothing.
fn of_page(edition: &Edition, page: SinglePage) -> Option<Announcement> {
    let catalogue = edition.catalogue.as_ref();
    let (title, said) = match page {
        SinglePage::Report => return edition.report.as_deref().map(of_report),
        SinglePage::Municipalities => municipalities(edition)?,
        SinglePage::Organisations => {
            let words = OrganisationWords::of(LANGUAGE);
            (words.title, vec![words.lead.to_owned()])
        }
        SinglePage::AnnualClock => {
            edition.manifest.files.annual_clock.as_ref()?;
            let words = ClockWords::of(LANGUAGE);
            (words.title, vec![words.lead.to_owned()])
        }
        SinglePage::Digest => {
            let words = DigestWords::of(LANGUAGE);
            (words.name, vec![words.description.to_owned()])
        }
        SinglePage::About => {
            let words = AboutWords::of(LANGUAGE);
            (words.title, vec![words.lead.to_owned()])
        }
        SinglePage::History => {
            let words = HistoryWords::of(LANGUAGE);
            (words.title, vec![words.lead.to_owned()])
        }
        SinglePage::Accessibility => {
            let words = StatementsWords::of(LANGUAGE);
            let names = [&catalogue.name, &catalogue.publisher].map(|name| name.text(LANGUAGE));
            (words.accessibility, vec![words.concerns.with(names)])
        }
        SinglePage::Privacy => {
            let words = StatementsWords::of(LANGUAGE);
            (words.privacy, vec![words.privacy_lead.to_owned()])
        }
    };
    Some(Announcement {
        subject: Subject::Single(page),
        title: title.to_owned(),
        description: description(said, title),
        card: None,
        language: LANGUAGE,
    })
}

/// How far the report has come, what that means, and its chapters.
fn of_report(report: &Report) -> Announcement {
    let language = report.language;
    let words = ReportWords::of(language);
    let years = report
        .years
        .map_or_else(String::new, |years| format!(" {years}"));
    let title = [&report.title, years.as_str()].concat();
    let state = [(words.state)(report.state), &report.date.write(language)];
    let chapters: Vec<&str> = report
        .chapters
        .iter()
        .map(|chapter| chapter.title.as_str())
        .collect();
    let said = vec![
        words.state_since.with(state),
        (words.state_meaning)(report.state).to_owned(),
        [words.contents, ": ", &chapters.join("; "), "."].concat(),
    ];
    Announcement {
        subject: Subject::Single(SinglePage::Report),
        description: description(said, &title),
        title,
        card: None,
        language,
    }
}

/// Of what figures of municipalities stand beside each other; nothing where there are none.
fn municipalities(edition: &Edition) -> Option<(&'static str, Vec<String>)> {
    let catalogue = edition.catalogue.as_ref();
    let words = FrontWords::of(LANGUAGE);
    let county = catalogue.region_of(RegionLevel::County)?;
    let card = Card::of(catalogue, |id| edition.dataset(id), county);
    let areas = catalogue.areas.iter();
    let has_figures = |area: &&PriorityArea| {
        let map = HeatMap::of(catalogue, &card, &area.id);
        !map.columns.is_empty()
    };
    let areas: Vec<&str> = areas
        .filter(has_figures)
        .map(|area| area.name.text(LANGUAGE))
        .collect();
    let said = words.heat_map_caption.with([&areas.join(", ")]);
    (!areas.is_empty()).then(|| (words.heat_map, vec![[&said, "."].concat()]))
}
