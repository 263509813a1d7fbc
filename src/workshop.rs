//! The workshop: carries out what a reader asked for, in a WebAssembly that only such readers fetch.
//!
//! It shares nothing with the app but texts: published files and the address of the page, which is the whole state.
//! Its panel stands in an element that the app gives it.

pub mod card_panel;
pub mod drawing;
mod elements;
mod finished;
pub mod handover;
pub mod panel;
pub mod set_panel;
pub mod sheet;

use std::rc::Rc;

use wasm_bindgen::JsValue;

use self::finished::Finished;
use crate::{
    downloads::{
        Desk, Dialect, Errand, FigureTable, Picture, Scope, View, Vocabulary, comma_separated,
        picture,
    },
    words::downloads::DownloadWords,
};

/// What stands on a page: its address without the query, the query, and how much is asked for.
#[derive(Debug, Clone)]
pub struct Page {
    /// The address without its query.
    pub address: String,
    /// The query.
    pub query: String,
    /// Which figures a table has.
    pub scope: Scope,
}

/// Whether this browser can do what may be asked for.
pub fn possible(errand: Errand) -> bool {
    match errand {
        Errand::CopyPicture => handover::can_copy_picture(),
        Errand::CopySentence | Errand::CopyCitation | Errand::CopyLink => handover::can_copy_text(),
        Errand::Share => handover::can_share(),
        Errand::Text(_) | Errand::Spreadsheet | Errand::Dots | Errand::Lines => true,
    }
}

/// Does what was asked for, and tells in the reader's language how it went.
pub async fn carry_out(desk: Rc<Desk>, errand: Errand, page: Page) -> String {
    let words = desk.view(&page.address, &page.query).file_words();
    match done(&desk, errand, &page).await {
        Ok(told) => told,
        // Whoever closes a share sheet knows that nothing was shared.
        Err(error) if handover::was_given_up(&error) => String::new(),
        Err(_) => errand.failed(words).to_owned(),
    }
}

async fn done(desk: &Rc<Desk>, errand: Errand, page: &Page) -> Result<String, JsValue> {
    let view = desk.view(&page.address, &page.query);
    let words = view.file_words();
    let copied = match errand {
        Errand::Text(dialect) => {
            let table = view.table(page.scope, vocabulary(dialect));
            let name = view.file_name(page.scope, ending(dialect));
            return save_text(&table, dialect, &name, words);
        }
        Errand::Spreadsheet => {
            let table = view.table(page.scope, Vocabulary::Words);
            let name = view.file_name(page.scope, "xlsx");
            return sheet::save(&table, &view.imprint(page.scope), &name, view.words()).await;
        }
        Errand::Lines => return finished(&view, "svg")?.save_lines(words),
        Errand::Dots => return finished(&view, "png")?.save_dots(words).await,
        Errand::CopyPicture => return Finished::copy(finished(&view, "png"), words).await,
        Errand::CopySentence => {
            handover::copy_text(&view.sentence()).await?;
            words.copied_sentence
        }
        Errand::CopyCitation => {
            let citation = view.imprint(Scope::View).citation(view.words());
            handover::copy_text(&citation).await?;
            words.copied_citation
        }
        Errand::CopyLink => {
            handover::copy_text(&view.address).await?;
            words.copied_link
        }
        Errand::Share => {
            let imprint = view.imprint(Scope::View);
            handover::share(&imprint.title, &imprint.sentence, &imprint.address).await?;
            words.shared
        }
    };
    Ok(copied.to_owned())
}

/// How columns and units are called in a text.
const fn vocabulary(dialect: Dialect) -> Vocabulary {
    match dialect {
        Dialect::Machine => Vocabulary::Codes,
        Dialect::FinnishExcel => Vocabulary::Words,
    }
}

/// How the name of a text's file ends.
const fn ending(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Machine => "csv",
        Dialect::FinnishExcel => "excel.csv",
    }
}

fn save_text(
    table: &FigureTable,
    dialect: Dialect,
    name: &str,
    words: &DownloadWords,
) -> Result<String, JsValue> {
    let text = comma_separated::write(table, dialect);
    save(text.as_bytes(), "text/csv;charset=utf-8", name, words)
}

/// Saves a file, and tells what it is called.
fn save(bytes: &[u8], kind: &str, name: &str, words: &DownloadWords) -> Result<String, JsValue> {
    handover::save(bytes, kind, name)?;
    Ok(words.downloaded.with([name]))
}

/// The picture of what a page shows, and what its file is called.
fn finished(view: &View<'_>, ending: &str) -> Result<Finished, JsValue> {
    let drawn = match view.picture_of_year() {
        Some(picture) => picture,
        None => picture_of_years(view)?,
    };
    Ok(Finished {
        picture: drawn,
        imprint: view.imprint(Scope::View),
        name: view.file_name(Scope::View, ending),
    })
}

fn picture_of_years(view: &View<'_>) -> Result<Picture, JsValue> {
    let chart = view.chart();
    let svg = drawing::svg_of(&chart, view.language())?;
    let drawn = picture::DrawnChart {
        svg: &svg,
        height: picture::height_of(&chart),
        remark: &view.remark(&chart),
    };
    Ok(Picture::of(drawn, &view.imprint(Scope::View), view.words()))
}
