//! The buttons for the figures of a reader's own set, and what is told of them.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::{
    elements::{add, buttons, write},
    ending, handover, save_text, sheet, vocabulary,
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
        let rows = add(&self.place, "p", "")?;
        let groups = add(&self.place, "div", "downloads__groups")?;
        let told = add(&self.place, "p", "downloads__told")?;
        told.set_attribute("role", "status")?;
        let panel = Rc::clone(self);
        let ask = move |errand: Errand| {
            let (panel, told) = (Rc::clone(&panel), told.clone());
            spawn_local(async move {
                let said = panel.carry_out(errand).await;
                write(&told, &said);
            });
        };
        let errands = [Errand::OF_TABLE.as_slice(), &[Errand::CopyCitation]].concat();
        buttons(&groups, &errands, words, ask)?;
        Ok(rows)
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
            _ => {
                let table = view.table(Vocabulary::Words);
                let name = view.file_name("xlsx");
                sheet::save(&table, &view.imprint(), &name, view.words()).await
            }
        };
        done.unwrap_or_else(|_| errand.failed(words).to_owned())
    }
}
