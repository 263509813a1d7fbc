//! What a reader takes along from an indicator's page: figures, the picture, texts to paste.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use crate::{
    app::{
        handover,
        live::live,
        picture_order::{PictureFormat, PictureOrder},
        reading_room::ReadingRoom,
        workshop,
    },
    downloads::{
        Dialect, Extract, FigureTable, Imprint, Scope, Shown, Subject, Vocabulary, comma_separated,
        file_name::file_name,
    },
    model::{Comparison, Dataset, Date, Figure, Summary},
    words::Words,
};

/// Buttons to download, copy and share what the page shows.
#[component]
pub fn Downloads(
    /// What is shown.
    comparison: Memo<Comparison>,
    /// All figures of the indicator.
    dataset: Arc<Dataset>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let desk = Desk {
        room,
        comparison,
        dataset: StoredValue::new(dataset),
        scope: RwSignal::new(Scope::View),
        told: RwSignal::new(String::new()),
    };
    view! {
        <details class="downloads">
            <summary>{words.downloads}</summary>
            <div class="downloads__groups">
                <section>
                    <h2>{words.as_table}</h2>
                    <fieldset>
                        <legend>{words.which_figures}</legend>
                        <ExtractChoice desk=desk scope=Scope::View />
                        <ExtractChoice desk=desk scope=Scope::Whole />
                    </fieldset>
                    <div class="downloads__buttons">
                        {button(words.for_excel, move || desk.save_text(Dialect::FinnishExcel))}
                        {button(words.for_programs, move || desk.save_text(Dialect::Machine))}
                        {button(words.spreadsheet, move || desk.save_spreadsheet())}
                    </div>
                </section>
                <section>
                    <h2>{words.as_picture}</h2>
                    <div class="downloads__buttons">
                        {button(words.picture_png, move || desk.save_picture(PictureFormat::Png))}
                        {button(words.picture_svg, move || desk.save_picture(PictureFormat::Svg))}
                        {handover::can_copy_picture()
                            .then(|| button(words.copy_picture, move || desk.copy_picture()))}
                    </div>
                </section>
                <section>
                    <h2>{words.as_text}</h2>
                    <p>
                        <strong>{words.citation}</strong>
                        ": "
                        <span class="downloads__citation">
                            {live(move || desk.imprint().citation(words))}
                        </span>
                    </p>
                    <div class="downloads__buttons">
                        {handover::can_copy_text().then(|| copy_buttons(desk, words))}
                        {handover::can_share().then(|| button(words.share, move || desk.share()))}
                    </div>
                </section>
            </div>
            <p class="downloads__told" role="status">{move || desk.told.get()}</p>
        </details>
    }
}

fn copy_buttons(desk: Desk, words: &'static Words) -> impl IntoView {
    let copy = move |label, text: fn(Imprint, &Words) -> String, done| {
        button(label, move || {
            desk.copy_text(text(desk.imprint(), words), done);
        })
    };
    [
        copy(
            words.copy_sentence,
            |imprint, _| imprint.sentence,
            words.copied_sentence,
        ),
        copy(
            words.copy_citation,
            |imprint, words| imprint.citation(words),
            words.copied_citation,
        ),
        copy(
            words.copy_link,
            |imprint, _| imprint.address,
            words.copied_link,
        ),
    ]
}

fn button(label: &'static str, press: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    let press = Callback::new(move |()| untrack(&press));
    view! {
        <button type="button" class="button" on:click=move |_| press.run(())>
            {label}
        </button>
    }
}

/// The choice of the figures that are shown, or of all there are, with the number of rows.
#[component]
fn ExtractChoice(
    /// Where it is chosen.
    desk: Desk,
    /// What is chosen by it.
    scope: Scope,
) -> impl IntoView {
    let label = live(move || {
        let words = desk.room.words();
        let count = desk.with_extract(scope, |extract| {
            Figure::from_scaled(i64::try_from(extract.row_count()).unwrap_or(i64::MAX), 0)
        });
        let say = match scope {
            Scope::View => words.this_view,
            Scope::Whole => words.whole_indicator,
        };
        say(&count.write(0, words.language))
    });
    view! {
        <label class="choice">
            <input
                type="radio"
                name="extract"
                prop:checked=move || desk.scope.get() == scope
                on:change=move |_| desk.scope.set(scope)
            />
            <span class="choice__name">{label}</span>
        </label>
    }
}

/// Where things are made ready and handed over, and where it is told how that went.
#[derive(Clone, Copy)]
struct Desk {
    room: ReadingRoom,
    comparison: Memo<Comparison>,
    dataset: StoredValue<Arc<Dataset>>,
    scope: RwSignal<Scope>,
    told: RwSignal<String>,
}

impl Desk {
    fn with_extract<T>(self, scope: Scope, use_it: impl FnOnce(&Extract<'_>) -> T) -> T {
        match scope {
            Scope::View => self
                .comparison
                .with(|comparison| use_it(&Extract::of_view(comparison))),
            Scope::Whole => {
                let catalogue = self.room.catalogue();
                self.dataset
                    .with_value(|dataset| use_it(&Extract::of_whole(&catalogue, dataset)))
            }
        }
    }

    /// The chosen figures as a table, and what their file is called.
    fn table(self, vocabulary: Vocabulary, ending: &str) -> (FigureTable, String) {
        let catalogue = self.room.catalogue();
        let library = self.room.library();
        let release = library.manifest().release.id.as_str();
        let indicator = self
            .comparison
            .with(|comparison| Arc::clone(&comparison.indicator));
        let subject = Subject {
            catalogue: &catalogue,
            indicator: &indicator,
            release,
            words: self.room.words(),
            vocabulary,
        };
        self.with_extract(self.scope.get(), |extract| {
            (
                FigureTable::of(extract, &subject),
                file_name(&indicator.id, extract, release, ending),
            )
        })
    }

    /// What is to be said of what the page shows.
    fn imprint(self) -> Imprint {
        self.imprint_of(Scope::View)
    }

    fn imprint_of(self, scope: Scope) -> Imprint {
        let words = self.room.words();
        let library = self.room.library();
        let release = &library.manifest().release;
        let shown = self.comparison.with(|comparison| Shown {
            sentence: Summary::of(comparison, words.language)
                .map(|summary| summary.text())
                .unwrap_or_default(),
            address: window().location().href().unwrap_or_default(),
            date: release.date,
            release: release.id.clone(),
        });
        let indicator = self
            .comparison
            .with(|comparison| Arc::clone(&comparison.indicator));
        let catalogue = self.room.catalogue();
        self.with_extract(scope, |extract| {
            Imprint::of(&catalogue, &indicator, extract, shown, words)
        })
    }

    fn save_text(self, dialect: Dialect) {
        let vocabulary = match dialect {
            Dialect::Machine => Vocabulary::Codes,
            Dialect::FinnishExcel => Vocabulary::Words,
        };
        let (table, name) = self.table(vocabulary, "csv");
        let text = comma_separated::write(&table, dialect);
        let saved = handover::save(text.as_bytes(), "text/csv;charset=utf-8", &name);
        let words = self.room.words();
        self.tell_saved(&saved, &name, words, words.download_failed);
    }

    fn save_spreadsheet(self) {
        let words = self.room.words();
        let (table, name) = self.table(Vocabulary::Words, "xlsx");
        let about = self.imprint_of(self.scope.get()).entries(words, today());
        self.tell(words.making_file);
        spawn_local(async move {
            let sheets = [words.figures_sheet, words.details];
            let made = workshop::spreadsheet(sheets, &table, &about).await;
            let saved = made.and_then(|bytes| {
                const MEDIA_TYPE: &str =
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                handover::save(&bytes, MEDIA_TYPE, &name)
            });
            self.tell_saved(&saved, &name, words, words.spreadsheet_failed);
        });
    }

    fn save_picture(self, format: PictureFormat) {
        let words = self.room.words();
        let order = self.order(format);
        self.tell(words.making_file);
        spawn_local(async move {
            let saved = match order.make(format).await {
                Ok(bytes) => handover::save(&bytes, format.media_type(), &order.name),
                Err(error) => Err(error),
            };
            self.tell_saved(&saved, &order.name, words, words.picture_failed);
        });
    }

    fn order(self, format: PictureFormat) -> PictureOrder {
        let (room, imprint) = (self.room, self.imprint());
        self.comparison
            .with(|comparison| PictureOrder::of(room, comparison, imprint, format))
    }

    fn copy_picture(self) {
        let words = self.room.words();
        let order = self.order(PictureFormat::Png);
        let png = future_to_promise(async move {
            let format = PictureFormat::Png;
            let png = order.make(format).await?;
            handover::blob(&png, format.media_type()).map(JsValue::from)
        });
        self.tell(words.making_file);
        self.tell_later(
            handover::copy_picture(png),
            words.copied_picture,
            words.copy_picture_failed,
        );
    }

    fn copy_text(self, text: String, done: &'static str) {
        let failed = self.room.words().copy_failed;
        self.tell_later(
            async move { handover::copy_text(&text).await },
            done,
            failed,
        );
    }

    fn share(self) {
        let words = self.room.words();
        let imprint = self.imprint();
        self.tell_later(
            async move {
                handover::share(&imprint.title, &imprint.sentence, &imprint.address).await
            },
            words.shared,
            words.share_failed,
        );
    }

    fn tell_later(
        self,
        action: impl Future<Output = Result<(), JsValue>> + 'static,
        done: &'static str,
        failed: &'static str,
    ) {
        spawn_local(async move {
            match action.await {
                Ok(()) => self.tell(done),
                Err(error) if handover::was_given_up(&error) => self.tell(""),
                Err(_) => self.tell(failed),
            }
        });
    }

    fn tell_saved(
        self,
        saved: &Result<(), JsValue>,
        name: &str,
        words: &Words,
        failed: &'static str,
    ) {
        match saved {
            Ok(()) => self.tell(&(words.downloaded)(name)),
            Err(_) => self.tell(failed),
        }
    }

    /// Tells how something went; the page may be gone by then.
    fn tell(self, text: &str) {
        self.told.try_set(text.to_owned());
    }
}

/// The day of downloading, where the reader's clock is right.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0().to_iso_string().as_string()?;
    Date::from_iso(now.get(..10)?)
}
