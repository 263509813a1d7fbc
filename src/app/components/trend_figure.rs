//! The trend chart in the page: drawn by ECharts, with a cursor of our own.

use leptos::{html, prelude::*, task::spawn_local};

use super::{chart_cursor::ChartCursor, year_slider::YearSlider};
use crate::{
    app::{address::History, echarts, live::live, observe, reading_room::ReadingRoom},
    charts::{Palette, Size, TrendChart, trend_chart::Look},
    model::{Baseline, Comparator, Comparison, Selection, Sex, Year},
};

/// What is drawn beside the chosen municipalities.
#[component]
pub fn TrendControls(
    /// The sexes with figures.
    sexes: Vec<Sex>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let comparators = Comparator::ALL
        .into_iter()
        .map(|comparator| {
            view! {
                <Switch
                    label=(words.comparator)(comparator)
                    is_on=Signal::derive(move || {
                        room.part(|selection| selection.comparators.contains(&comparator))
                    })
                    change=Callback::new(move |selection: Selection| selection.with_comparator_toggled(comparator))
                />
            }
        })
        .collect_view();
    let sexes = (sexes.len() > 1).then(|| {
        let switches = sexes
            .into_iter()
            .map(|sex| {
                view! {
                    <Switch
                        label=(words.sex)(sex)
                        is_on=Signal::derive(move || {
                            room.part(|selection| selection.sexes().contains(&sex))
                        })
                        change=Callback::new(move |selection: Selection| selection.with_sex_toggled(sex))
                    />
                }
            })
            .collect_view();
        view! {
            <fieldset class="switches">
                <legend>{words.sex_choice}</legend>
                {switches}
            </fieldset>
        }
    });
    view! {
        <fieldset class="switches">
            <legend>{words.compare_with}</legend>
            {comparators}
            <Switch
                label=words.other_municipalities
                is_on=Signal::derive(move || room.part(|selection| selection.others))
                change=Callback::new(|selection: Selection| Selection { others: !selection.others, ..selection })
            />
            <Switch
                label=words.axis_from_zero
                is_on=Signal::derive(move || {
                    room.part(|selection| selection.baseline == Baseline::Zero)
                })
                change=Callback::new(|selection: Selection| {
                    let baseline = match selection.baseline {
                        Baseline::Zero => Baseline::Automatic,
                        Baseline::Automatic | Baseline::Data => Baseline::Zero,
                    };
                    Selection { baseline, ..selection }
                })
            />
        </fieldset>
        {sexes}
    }
}

#[component]
fn Switch(
    /// What is switched.
    label: &'static str,
    /// Whether it is on.
    is_on: Signal<bool>,
    /// The selection with the switch turned.
    change: Callback<Selection, Selection>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=is_on
                on:change=move |_| room.change(History::Push, |selection| change.run(selection))
            />
            <span class="choice__name">{label}</span>
        </label>
    }
}

/// The trend chart with its cursor, its year control and its caption.
#[component]
pub fn TrendFigure(
    /// What is shown.
    comparison: Memo<Comparison>,
    /// The year that the cursor is on.
    cursor: RwSignal<Option<Year>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let stage = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Div>::new();
    let width = observe::width_of(stage);
    let dark = observe::setting("(prefers-color-scheme: dark)");
    let forced = observe::setting("(forced-colors: active)");
    let names = Signal::derive(move || {
        let sexes = room.part(|selection| selection.sexes().len());
        comparison.with(|comparison| {
            comparison
                .lines
                .iter()
                .map(|line| room.line_name(&line.region, line.sex(), sexes))
                .collect::<Vec<_>>()
        })
    });
    let make_chart = move || {
        let look = Look {
            size: size(width.get()),
            palette: if forced.get() {
                Palette::FORCED
            } else if dark.get() {
                Palette::DARK
            } else {
                Palette::LIGHT
            },
            baseline: room.part(|selection| selection.baseline),
            language: room.language(),
        };
        comparison.with(|comparison| TrendChart::of(comparison, &names.get(), &look))
    };
    // Comparing two options would cost more than drawing one that did not change.
    let chart = Memo::new_with_compare(move |_| make_chart(), |_, _| true);
    let failed = draw_into(canvas, width, chart, room);
    let caption = live(move || {
        let axis = chart.with(|chart| chart.plot.axis);
        let words = room.words();
        let zero = if axis.start == 0.0 {
            words.axis_starts_at_zero.to_owned()
        } else {
            (words.axis_starts)(&axis.write(axis.start, words.language))
        };
        let grey = comparison.with(|comparison| !comparison.others.is_empty());
        format!("{zero} {}", if grey { words.grey_lines } else { "" })
    });
    view! {
        <figure class="trend-figure">
            <div class="trend-figure__stage" node_ref=stage>
                <div class="trend-figure__canvas" node_ref=canvas aria-hidden="true"></div>
                <ChartCursor
                    comparison=comparison
                    names=names
                    plot=Signal::derive(move || chart.with(|chart| chart.plot))
                    cursor=cursor
                />
            </div>
            {live(move || failed.get().then(|| view! { <p role="status">{room.words().chart_failed}</p> }))}
            <YearSlider comparison=comparison />
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// The picture's size for a width: wide on a desk, nearly square on a phone.
fn size(width: f64) -> Size {
    Size {
        width: width.max(280.0),
        height: if width < 560.0 { 380.0 } else { 430.0 },
    }
}

/// Draws the chart whenever it changes, once ECharts is there; tells whether it failed.
fn draw_into(
    canvas: NodeRef<html::Div>,
    width: ReadSignal<f64>,
    chart: Memo<TrendChart>,
    room: ReadingRoom,
) -> RwSignal<bool> {
    let failed = RwSignal::new(false);
    let ready = RwSignal::new(false);
    let drawing = StoredValue::new_local(None::<echarts::Drawing>);
    Effect::new(move |_| {
        if canvas.get().is_some() {
            spawn_local(async move {
                match echarts::load().await {
                    Ok(()) => {
                        ready.try_set(true);
                    }
                    Err(_) => {
                        failed.try_set(true);
                    }
                }
            });
        }
    });
    Effect::new(move |_| {
        let (Some(element), true, true) = (canvas.get(), ready.get(), width.get() > 0.0) else {
            return;
        };
        let language = room.language();
        let drawn = chart.with(|chart| {
            drawing.try_update_value(|drawing| {
                if drawing.is_none() {
                    *drawing = Some(echarts::Drawing::begin(&element)?);
                }
                let axis = chart.plot.axis;
                drawing.as_mut().map_or(Ok(()), |drawing| {
                    drawing.show(&chart.option, move |mark| axis.write(mark, language))
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
    failed
}
