//! A figure of the report: its sentence, its picture, its table, its source, and the way to where it stays new.

use std::sync::Arc;

use super::{
    Setting,
    page::{element, escaped, remark},
    prose::heading_tag,
    sources::licence,
};
use crate::{
    charts::{TrendChart, trend_chart::trend_axis},
    downloads::trend,
    model::{
        Classes, Comparison, Dataset, Distribution, Indicator, IndicatorView, Note, Placement,
        Selection, Summary, Trend,
    },
    words::{placed::PlacedWords, report_file::ReportFileWords, trends},
};

/// What a figure shows, in the order in which it is read.
struct Shown {
    /// The picture and what it is read with.
    picture: String,
    /// What stands below it before the source.
    remark: String,
    table: String,
    summary: Option<Summary>,
    /// What is said of the whole, as markup.
    beside: String,
    notes: Vec<Note>,
}

impl Setting<'_> {
    /// A placed figure with its number in the document and the level of the heading under which it stands; `notes` are
    /// of what was asked for.
    pub(super) fn figure(
        &self,
        placement: &Placement,
        notes: &[Note],
        (number, below): (usize, u8),
    ) -> String {
        let Some(indicator) = self.catalogue().indicator(&placement.indicator) else {
            let unknown = &PlacedWords::of(self.language).unknown;
            return remark("caveat", &unknown.with([placement.indicator.as_str()]));
        };
        let (selection, missing) = placement.selection.clone().within(self.catalogue());
        let selection = Selection {
            language: self.language,
            ..selection
        };
        let heading = heading_tag(below.saturating_add(1));
        let heading = element(heading).holding(&self.worded(&indicator.name));
        let figures = match self.dataset(&indicator.id) {
            Some(dataset) if !indicator.is_pending() => {
                let mut shown = self.shown(indicator, dataset, &selection, number);
                shown
                    .notes
                    .splice(0..0, notes.iter().chain(&missing).cloned());
                self.figures(indicator, shown)
            }
            _ => remark("lead", self.words().pending_title),
        };
        let parts = [heading, figures, self.more(indicator, &selection)];
        element("article")
            .with("class", "placed")
            .holding(&parts.concat())
    }

    fn figures(&self, indicator: &Indicator, shown: Shown) -> String {
        let words = self.words();
        let (lead, rest) = match &shown.summary {
            Some(summary) => (summary.lead.as_str(), summary.rest.join(" ")),
            None => (words.no_figures_here, String::new()),
        };
        let mut said = remark("lead", lead);
        said.push_str(&self.remark("caveat", indicator.caveat.as_ref()));
        if !shown.picture.is_empty() {
            let mut caption = escaped(&shown.remark);
            caption.push_str(&self.source(indicator));
            let caption = element("figcaption").holding(&caption);
            said.push_str(&element("figure").holding(&[shown.picture, caption].concat()));
        }
        if !rest.is_empty() {
            said.push_str(&element("p").saying(&rest));
        }
        said.push_str(&shown.beside);
        let notes = shown.notes.iter().map(|note| {
            let said = words.note(note, self.catalogue());
            element("li").saying(&said)
        });
        let notes: String = notes.collect();
        if !notes.is_empty() {
            said.push_str(&element("ul").with("class", "notes").holding(&notes));
        }
        said.push_str(&shown.table);
        said
    }

    /// Where the figures come from, and how they may be used.
    fn source(&self, indicator: &Indicator) -> String {
        let said = self.words().source_sentence(indicator, self.catalogue());
        let source = indicator.source_in(self.catalogue());
        let parts = [escaped(&said), source.and_then(licence).unwrap_or_default()];
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = parts.iter().filter(|part| !part.is_empty());
        parts.map(|part| [" ", part].concat()).collect()
    }

    /// The way to the page where the figures are always the newest.
    fn more(&self, indicator: &Indicator, selection: &Selection) -> String {
        let name = indicator.name.text(self.language);
        let said = PlacedWords::of(self.language).to_indicator;
        let said = [said, ": ", name].concat();
        let link = self.link_to_indicator(indicator, selection, &said);
        element("p").with("class", "more").holding(&link)
    }

    fn shown(
        &self,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
        number: usize,
    ) -> Shown {
        match selection.indicator_view.fitting(dataset) {
            IndicatorView::Development | IndicatorView::Groups => {
                self.shown_over_years(indicator, dataset, selection, number)
            }
            IndicatorView::Municipalities | IndicatorView::Map => {
                self.shown_of_year(indicator, dataset, selection, number)
            }
        }
    }

    fn shown_over_years(
        &self,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
        number: usize,
    ) -> Shown {
        let words = self.words();
        let comparison = Comparison::of(self.catalogue(), indicator, dataset, selection);
        let sexes = match comparison.gap {
            Some(_) => comparison.lines.len(),
            None => selection.sexes().len(),
        };
        let names = trend::names(&comparison, sexes, words);
        let axis = trend_axis(&comparison, selection.baseline);
        let (mut picture, mut table) = (String::new(), String::new());
        if !comparison.lines.is_empty() {
            let draw = |width| {
                let size = TrendChart::size_for(width, names.len());
                self.trend(&comparison, &names, (size, selection.baseline))
            };
            picture = self.drawing((indicator, number), draw);
            table = self.series_table(&comparison, &names, (number, selection.table_order()));
        }
        Shown {
            picture,
            remark: trend::remark(&comparison, axis, words),
            table,
            summary: Summary::of(&comparison, self.language),
            beside: [
                self.verdict(&comparison),
                self.old_figures(comparison.available.last()),
            ]
            .concat(),
            notes: comparison.notes,
        }
    }

    /// Which way the first line goes, and the rule by which that was found.
    fn verdict(&self, comparison: &Comparison) -> String {
        let indicator = &comparison.indicator;
        let line = comparison.primary().filter(|_| comparison.gap.is_none());
        let trend = line.and_then(|line| Trend::of_series(indicator, &line.series));
        let Some(trend) = trend else {
            return String::new();
        };
        let verdict = trends::verdict(&trend, indicator.direction, self.language);
        let mut said = remark("verdict", &verdict);
        if let Some(rule) = trends::rule(&trend, self.language) {
            said.push_str(&remark("rule", &rule));
        }
        said
    }

    fn shown_of_year(
        &self,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
        number: usize,
    ) -> Shown {
        let words = self.words();
        let distribution = Distribution::of(self.catalogue(), indicator, dataset, selection);
        let is_map = selection.indicator_view == IndicatorView::Map;
        let geometry = self.desk.geometry.as_ref().filter(|_| is_map);
        let mut remark = String::new();
        let picture = if let Some(geometry) = geometry {
            let classes = Classes::of(self.catalogue(), indicator, dataset);
            remark.push_str(words.classes_of_all_years);
            let of_outlines = self.municipalities(&distribution).attribution(geometry);
            if let Some(attribution) = of_outlines {
                remark.push(' ');
                remark.push_str(&attribution);
            }
            let draw = |width| self.map(&distribution, (geometry, &classes), (number, width));
            let legend = self.legend(&classes, &distribution);
            [legend, self.drawing((indicator, number), draw)].concat()
        } else {
            if is_map {
                remark.push_str(ReportFileWords::of(self.language).no_outlines);
                remark.push(' ');
            }
            remark.push_str(words.scales_of_dots_and_bars);
            self.drawing((indicator, number), |width| {
                self.order(&distribution, (number, width))
            })
        };
        let newest = distribution.years.last();
        Shown {
            picture,
            remark,
            table: self.distribution_table(&distribution, (number, selection.table_order())),
            summary: Some(Summary::of_distribution(&distribution, self.language)),
            beside: newest.map_or_else(String::new, |newest| self.old_figures(*newest)),
            notes: distribution.notes,
        }
    }

    /// What a picture is called for readers who do not see it.
    pub(super) fn name_of_picture(&self, indicator: &Indicator, number: usize) -> String {
        let name = indicator.name.text(self.language);
        let words = ReportFileWords::of(self.language);
        words.picture.with([&number.to_string(), name])
    }
}
