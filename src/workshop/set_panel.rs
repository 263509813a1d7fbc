//! The buttons for the figures and the picture of a reader's own set, and what is told of them.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::{
    elements::{add, buttons, section, write},
    ending,
    finished::Finished,
    handover, save_text, sheet, vocabulary,
};
use crate::downloads::{Errand, SetDesk, Vocabulary};

/// A panel in a place of the page, about a set.
#[derive(Debug)]
pub struct SetPanel {
    desk: SetDesk,
    place: Element,
    /// The address of the page without its query, and the query.
    page: RefCell<(String, String)>,
    /// Where the number of rows is said.
    rows: RefCell<Option<Element>>,
}

impl SetPanel {
    /// A panel that shows nothing yet.
    pub fn new(desk: SetDesk, place: Element) -> Rc<Self> {
        Rc::new(Self {
            desk,
            place,
            page: RefCell::default(),
            rows: RefCell::default(),
        })
    }

    /// Follows what the page shows: its address without the query, and the query.
    ///
    /// # Errors
    /// What the browser says.
    pub fn show(self: &Rc<Self>, address: String, query: String) -> Result<(), JsValue> {
        self.page.replace((address, query));
        let furnished = self.rows.borrow().clone();
        let rows = match furnished {
            Some(rows) => rows,
            None => self.furnish()?,
        };
        let (address, query) = &*self.page.borrow();
        write(&rows, &self.desk.view(address, query).rows());
        self.rows.replace(Some(rows));
        Ok(())
    }

    fn furnish(self: &Rc<Self>) -> Result<Element, JsValue> {
        let (address, query) = &*self.page.borrow();
        let words = self.desk.view(address, query).file_words();
        let groups = add(&self.place, "div", "downloads__groups")?;
        let told = add(&self.place, "p", "downloads__told")?;
        told.set_attribute("role", "status")?;
        let panel = Rc::clone(self);
        let ask = move |errand: Errand| {
            let (panel, told) = (Rc::clone(&panel), told.clone());
            write(&told, panel.loading());
            spawn_local(async move {
                let said = panel.carry_out(errand).await;
                write(&told, &said);
            });
        };
        let table = section(&groups, words.as_table)?;
        let rows = add(&table, "p", "")?;
        buttons(&table, &Errand::OF_TABLE, words, ask.clone())?;
        let picture = section(&groups, words.as_picture)?;
        buttons(&picture, &Errand::OF_PICTURE, words, ask.clone())?;
        let text = section(&groups, words.as_text)?;
        buttons(&text, &[Errand::CopyCitation], words, ask)?;
        Ok(rows)
    }

    fn loading(&self) -> &'static str {
        let (address, query) = &*self.page.borrow();
        self.desk.view(address, query).words().loading
    }

    /// Does what was asked for, and tells in the reader's language how it went.
    async fn carry_out(&self, errand: Errand) -> String {
        let (address, query) = self.page.borrow().clone();
        let view = self.desk.view(&address, &query);
        let words = view.file_words();
        let done = match errand {
            Errand::Text(dialect) => {
                let table = view.table(vocabulary(dialect));
                save_text(&table, dialect, &view.file_name(ending(dialect)), words)
            }
            Errand::CopyCitation => {
                let citation = view.imprint().citation(view.words());
                let copied = handover::copy_text(&citation).await;
                copied.map(|()| words.copied_citation.to_owned())
            }
            Errand::Lines => self.finished("svg").save_lines(words),
            Errand::CopyPicture => Finished::copy(Ok(self.finished("png")), words).await,
            Errand::Dots => self.finished("png").save_dots(words).await,
            _ => {
                let table = view.table(Vocabulary::Words);
                let name = view.file_name("xlsx");
                sheet::save(&table, &view.imprint(), &name, view.words()).await
            }
        };
        done.unwrap_or_else(|_| errand.failed(words).to_owned())
    }

    fn finished(&self, ending: &str) -> Finished {
        let (address, query) = &*self.page.borrow();
        let view = self.desk.view(address, query);
        Finished {
            picture: view.picture(),
            imprint: view.imprint_of_picture(),
            name: view.file_name(ending),
        }
    }
}
