//! What every view of an indicator has, and where it stands: sentences, picture, controls, remarks and table.

use leptos::prelude::*;

use super::{below_figures, municipality_picker::MunicipalityPicker, remarks::Notes};
use crate::{
    app::{
        deferred::{Coming, deferred},
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
        surroundings::{Share, Surroundings},
    },
    model::{IndicatorId, Note, Summary},
};

/// The parts of a view.
pub(super) struct ViewFrame {
    /// What is shown.
    pub(super) indicator: IndicatorId,
    /// The figures in words, where there is anything to say.
    pub(super) summary: Memo<Option<Summary>>,
    /// The longest lead that can be expected, for which room is kept.
    pub(super) longest_lead: String,
    /// What a reader must know first.
    pub(super) caveat: Option<Part>,
    /// The picture with its caption.
    pub(super) figure: Part,
    /// What is drawn beside the chosen municipalities, and how.
    pub(super) controls: Part,
    /// What is said below the sentences.
    pub(super) remarks: Part,
    /// What is not as the reader asked for it.
    pub(super) notes: Signal<Vec<Note>>,
    /// The table.
    pub(super) table: Part,
    /// Whether the table is too wide to stand beside the picture.
    pub(super) is_wide: Signal<bool>,
}

impl ViewFrame {
    /// The view; what grows with what is chosen stands below the picture, which therefore stays where it is.
    pub(super) fn into_part(self, room: ReadingRoom) -> Part {
        let (summary, is_wide) = (self.summary, self.is_wide);
        let surroundings = Surroundings::here();
        let controls = surroundings.has_controls().then(|| controls(self.controls));
        let ways_to_take_along = ways_to_take_along(surroundings, self.indicator);
        let table = surroundings.around_table(self.table);
        let notes = Signal::derive(move || {
            let mut notes = room.notes();
            notes.extend(self.notes.get());
            notes
        });
        let lead = lead(room, summary);
        let id = surroundings.id("chart-summary");
        let wanted = surroundings.share();
        if wanted == Share::Picture {
            return view! {
                <p id=id class="visually-hidden">{lead}</p>
                {self.figure}
            }
            .into_part();
        }
        let (caveat, remarks) = match wanted {
            Share::OfChoice => (None, None),
            _ => (self.caveat, Some(self.remarks)),
        };
        let rest = live(move || {
            summary.with(|summary| summary.as_ref().map(|summary| summary.rest.join(" ")))
        });
        let shape = Signal::derive(move || {
            (if is_wide.get() {
                "trend trend--wide"
            } else {
                "trend"
            })
            .to_owned()
        });
        view! {
            <p id=id class="lead lead--kept" data-longest=self.longest_lead>
                <span>{lead}</span>
            </p>
            {caveat}
            <div class=shape>
                <div class="trend__figure">
                    {self.figure}
                    {controls}
                    {ways_to_take_along}
                </div>
                <div class="trend__words">
                    <p>{rest}</p>
                    {remarks}
                    <Notes notes=notes />
                </div>
                {table}
            </div>
        }
        .into_part()
    }
}

/// Whom the figures are about, and what is drawn beside them.
fn controls(of_view: Part) -> Part {
    view! {
        <div class="trend-controls">
            <MunicipalityPicker />
            {of_view}
        </div>
    }
    .into_part()
}

/// The ways to take along what is shown, on the indicator's own page.
fn ways_to_take_along(surroundings: Surroundings, indicator: IndicatorId) -> Option<Live> {
    (surroundings == Surroundings::Page).then(|| {
        deferred(Coming::Field, below_figures::load_ways, move || {
            below_figures::ways_to_take_along(indicator.clone())
        })
    })
}

/// The newest figure in words, or why there are none.
fn lead(room: ReadingRoom, summary: Memo<Option<Summary>>) -> Live {
    let words = room.words();
    // Where nothing can be chosen, it helps nobody to be asked to.
    let nothing = if room.can_change() {
        words.nothing_chosen
    } else {
        words.no_figures_here
    };
    live(move || {
        summary.with(|summary| {
            summary
                .as_ref()
                .map_or_else(|| nothing.to_owned(), |summary| summary.lead.clone())
        })
    })
}
