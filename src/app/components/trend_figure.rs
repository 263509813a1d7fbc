//! The trend chart in the page: drawn by ECharts, with a cursor of our own.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::{ev::MouseEvent, html, prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{chart_cursor::ChartCursor, year_slider::YearSlider};
use crate::{
    app::{
        document, echarts,
        live::{IntoPart, Part, live},
        observe,
        reading_room::ReadingRoom,
        surroundings::Surroundings,
    },
    charts::{Palette, Plot, TrendChart, ValueAxis, trend_chart::Look},
    model::{Comparison, Year},
};

/// Makes the trend chart, whose code comes in a file of its own, as ECharts does: both after the text.
///
/// # Errors
/// That this file did not come.
#[wasm_split(trend, fallible, preload(/** Loads the code of the chart. */ load))]
pub fn trend_figure(
    comparison: Memo<Comparison>,
    cursor: RwSignal<Option<Year>>,
) -> Result<Part, SplitLoaderError> {
    Ok(view! { <TrendFigure comparison=comparison cursor=cursor /> }.into_part())
}

/// The height in pixels that a chart may have, where it stands beside a text and both are to be seen at once.
#[derive(Debug, Clone, Copy)]
pub struct MostHeight(pub Signal<f64>);

/// The trend chart with its cursor, its year control and its caption.
#[component]
fn TrendFigure(
    /// What is shown.
    comparison: Memo<Comparison>,
    /// The year that the cursor is on.
    cursor: RwSignal<Option<Year>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let has_controls = Surroundings::here().has_controls();
    let stage = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Div>::new();
    let width = observe::width_of(stage);
    let is_on_paper = observe::is_on_paper();
    let most_height = use_context::<MostHeight>();
    let dark = observe::is_dark();
    let forced = observe::setting("(forced-colors: active)");
    let names = Signal::derive(move || {
        comparison.with(|comparison| {
            let sexes = room.sexes_in(comparison);
            comparison
                .lines
                .iter()
                .map(|line| room.line_name(line, comparison.indicator.people, sexes))
                .collect::<Vec<_>>()
        })
    });
    let lines = move || comparison.with(|comparison| comparison.lines.len());
    let on_screen = move || {
        let size = TrendChart::size_for(width.get(), lines());
        match most_height {
            Some(MostHeight(height)) => size.at_most(height.get()),
            None => size,
        }
    };
    // What goes along with a text stays on the screen.
    let for_paper = move || most_height.is_none() && is_on_paper.get();
    let make_chart = move || {
        let look = Look {
            size: if for_paper() {
                TrendChart::size_on_paper(lines())
            } else {
                on_screen()
            },
            palette: if for_paper() {
                Palette::LIGHT
            } else if forced.get() {
                Palette::FORCED
            } else if dark.get() {
                Palette::DARK
            } else {
                Palette::LIGHT
            },
            baseline: room.part(|selection| selection.baseline),
            language: room.language(),
            break_label: room.words().break_label,
            sex: room.words().sex,
        };
        comparison.with(|comparison| TrendChart::of(comparison, &names.get(), &look))
    };
    // Comparing two options would cost more than drawing one that did not change.
    let chart = Memo::new_with_compare(move |_| make_chart(), |_, _| true);
    // The page keeps its height while it is printed, so that readers find their place again.
    let height = Signal::derive(move || Plot::css_pixels(on_screen().height + 2.0));
    let has_room = Signal::derive(move || for_paper() || width.get() > 0.0);
    let drawn = draw_into(canvas, has_room, chart, room);
    view! {
        <figure class="trend-figure">
            <div class="trend-figure__stage" node_ref=stage style:height=height>
                <div class="trend-figure__canvas" node_ref=canvas aria-hidden="true"></div>
                <ChartCursor
                    comparison=comparison
                    names=names
                    plot=Signal::derive(move || chart.with(|chart| chart.plot))
                    cursor=cursor
                />
            </div>
            {live(move || drawn.failed.get().then(|| view! { <ChartFailure on_retry=drawn.load /> }))}
            {has_controls.then(|| view! { <YearSlider comparison=comparison /> })}
            <figcaption>
                {live(move || chart.with(|chart| caption(room, comparison, chart.plot.axis)))}
            </figcaption>
        </figure>
    }
}

/// Where the axis begins, what lines and marks mean, and where the figures come from.
fn caption(room: ReadingRoom, comparison: Memo<Comparison>, axis: ValueAxis) -> String {
    let words = room.words();
    let start = (!axis.has_zero()).then(|| axis.write(axis.start, words.language));
    comparison.with(|comparison| {
        let remark = words.chart_remark(comparison, start.as_deref());
        let source = words.source_sentence(&comparison.indicator, &room.catalogue());
        [remark, source].join(" ")
    })
}

/// Says that the chart could not be drawn, and offers to try again.
#[component]
fn ChartFailure(
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = ReadingRoom::expect().words();
    let retry = move |event: MouseEvent| {
        document::focus_around(&event);
        on_retry.run(());
    };
    view! {
        <p role="status">{words.chart_failed}</p>
        <button type="button" class="button" on:click=retry>
            {words.try_again}
        </button>
    }
}

/// Whether a chart could be drawn, and how it is tried again.
#[derive(Clone, Copy)]
struct Drawn {
    failed: RwSignal<bool>,
    load: Callback<()>,
}

/// Draws the chart whenever it changes, once ECharts is there.
fn draw_into(
    canvas: NodeRef<html::Div>,
    has_room: Signal<bool>,
    chart: Memo<TrendChart>,
    room: ReadingRoom,
) -> Drawn {
    let failed = RwSignal::new(false);
    let ready = RwSignal::new(false);
    let drawing = StoredValue::new_local(None::<echarts::Drawing>);
    let load = Callback::new(move |()| {
        failed.set(false);
        spawn_local(async move {
            // The page may be gone when the answer comes.
            match echarts::load().await {
                Ok(()) => ready.try_set(true),
                Err(_) => failed.try_set(true),
            };
        });
    });
    Effect::new(move |_| {
        if canvas.get().is_some() {
            load.run(());
        }
    });
    Effect::new(move |_| {
        let (Some(element), true, true) = (canvas.get(), ready.get(), has_room.get()) else {
            return;
        };
        let language = room.language();
        let drawn = chart.with(|chart| {
            drawing.try_update_value(|drawing| {
                if drawing.is_none() {
                    *drawing = Some(echarts::Drawing::begin(&element, chart.plot.size)?);
                }
                let axis = chart.plot.axis;
                drawing.as_mut().map_or(Ok(()), |drawing| {
                    drawing.show(chart, move |mark| axis.write(mark, language))
                })
            })
        });
        failed.set(!matches!(drawn, Some(Ok(()))));
    });
    on_cleanup(move || {
        if let Some(Some(drawing)) = drawing.try_update_value(Option::take) {
            drawing.end();
        }
    });
    Drawn { failed, load }
}
