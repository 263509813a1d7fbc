//! The buttons for the picture of a card or of a priority area, and what is told of it.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::{
    elements::{add, buttons, write},
    finished::Finished,
};
use crate::downloads::{CardDesk, CardView, Errand};

/// A panel in a place of the page, about a card.
#[derive(Debug)]
pub struct CardPanel {
    desk: CardDesk,
    place: Element,
    /// The address of the page without its query, and the query.
    page: RefCell<(String, String)>,
}

impl CardPanel {
    /// A panel that shows nothing yet.
    pub fn new(desk: CardDesk, place: Element) -> Rc<Self> {
        Rc::new(Self {
            desk,
            place,
            page: RefCell::default(),
        })
    }

    /// Follows what the page shows: its address without the query, and the query.
    ///
    /// # Errors
    /// What the browser says.
    pub fn show(self: &Rc<Self>, address: String, query: String) -> Result<(), JsValue> {
        self.page.replace((address, query));
        // The app may leave a comment there.
        if self.place.first_element_child().is_some() {
            return Ok(());
        }
        let words = self.view().file_words();
        let groups = add(&self.place, "div", "downloads__groups")?;
        let told = add(&self.place, "p", "downloads__told")?;
        told.set_attribute("role", "status")?;
        let panel = Rc::clone(self);
        let ask = move |errand| {
            let (panel, told) = (Rc::clone(&panel), told.clone());
            write(&told, panel.view().words().loading);
            spawn_local(async move {
                let said = panel.carry_out(errand).await;
                write(&told, &said);
            });
        };
        buttons(&groups, &Errand::OF_PICTURE, words, ask)
    }

    fn view(&self) -> CardView<'_> {
        let page = self.page.borrow();
        let (address, query) = &*page;
        self.desk.view(address, query)
    }

    /// Does what was asked for, and tells in the reader's language how it went.
    async fn carry_out(&self, errand: Errand) -> String {
        let words = self.view().file_words();
        let done = match errand {
            Errand::Lines => self.finished("svg").save_lines(words),
            Errand::CopyPicture => Finished::copy(Ok(self.finished("png")), words).await,
            _ => self.finished("png").save_dots(words).await,
        };
        done.unwrap_or_else(|_| errand.failed(words).to_owned())
    }

    fn finished(&self, ending: &str) -> Finished {
        let view = self.view();
        Finished {
            picture: view.picture(),
            imprint: view.imprint(),
            name: view.file_name(ending),
        }
    }
}
