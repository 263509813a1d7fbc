//! The buttons for what can be taken along, and what is told of it.
//!
//! The app only gives the place: parts of the page that few readers open are not carried by all of them.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

use super::{
    Page, carry_out,
    elements::{add, buttons, listen, section, write},
};
use crate::{
    downloads::{Desk, Errand, Scope},
    words::downloads::DownloadWords,
};

/// A panel in a place of the page, about an indicator.
#[derive(Debug)]
pub struct Panel {
    desk: Rc<Desk>,
    place: Element,
    page: RefCell<Page>,
    parts: RefCell<Option<Parts>>,
}

/// What changes with what the page shows.
#[derive(Debug, Clone)]
struct Parts {
    view: Element,
    whole: Element,
    citation: Element,
}

impl Panel {
    /// A panel that shows nothing yet.
    pub fn new(desk: Desk, place: Element) -> Rc<Self> {
        let page = Page {
            address: String::new(),
            query: String::new(),
            scope: Scope::View,
        };
        Rc::new(Self {
            desk: Rc::new(desk),
            place,
            page: RefCell::new(page),
            parts: RefCell::new(None),
        })
    }

    /// Follows what the page shows: its address without the query, and the query.
    ///
    /// # Errors
    /// What the browser says.
    pub fn show(self: &Rc<Self>, address: String, query: String) -> Result<(), JsValue> {
        let page = Page {
            address,
            query,
            scope: self.page.borrow().scope,
        };
        self.page.replace(page.clone());
        let view = self.desk.view(&page.address, &page.query);
        let furnished = self.parts.borrow().clone();
        let parts = match furnished {
            Some(parts) => parts,
            None => self.furnish(view.file_words())?,
        };
        let citation = view.imprint(Scope::View).citation(view.words());
        write(&parts.view, &view.rows(Scope::View));
        write(&parts.whole, &view.rows(Scope::Whole));
        write(&parts.citation, &citation);
        self.parts.replace(Some(parts));
        Ok(())
    }

    fn furnish(self: &Rc<Self>, words: &DownloadWords) -> Result<Parts, JsValue> {
        let groups = add(&self.place, "div", "downloads__groups")?;
        let told = add(&self.place, "p", "downloads__told")?;
        told.set_attribute("role", "status")?;

        let table = section(&groups, words.as_table)?;
        let extents = add(&table, "fieldset", "")?;
        write(&add(&extents, "legend", "")?, words.which_figures);
        let view = self.add_extent(&extents, Scope::View)?;
        let whole = self.add_extent(&extents, Scope::Whole)?;
        self.add_buttons(&table, &Errand::OF_TABLE, words, &told)?;

        let picture = section(&groups, words.as_picture)?;
        self.add_buttons(&picture, &Errand::OF_PICTURE, words, &told)?;

        let text = section(&groups, words.as_text)?;
        let reference = add(&text, "p", "")?;
        write(&add(&reference, "strong", "")?, words.citation);
        reference.append_with_str_1(": ")?;
        let citation = add(&reference, "span", "downloads__citation")?;
        self.add_buttons(&text, &Errand::OF_TEXT, words, &told)?;
        Ok(Parts {
            view,
            whole,
            citation,
        })
    }

    /// Adds a choice of which figures a table has; gives the place of its label.
    fn add_extent(self: &Rc<Self>, extents: &Element, scope: Scope) -> Result<Element, JsValue> {
        let label = add(extents, "label", "choice")?;
        let input: HtmlInputElement = add(&label, "input", "")?.unchecked_into();
        input.set_type("radio");
        input.set_name("extent");
        input.set_checked(scope == Scope::View);
        let panel = Rc::clone(self);
        let choose = move || panel.page.borrow_mut().scope = scope;
        listen(&input, "change", choose)?;
        add(&label, "span", "choice__name")
    }

    fn add_buttons(
        self: &Rc<Self>,
        section: &Element,
        errands: &[Errand],
        words: &DownloadWords,
        told: &Element,
    ) -> Result<(), JsValue> {
        let (panel, told) = (Rc::clone(self), told.clone());
        let ask = move |errand| panel.ask(errand, told.clone());
        buttons(section, errands, words, ask)
    }

    fn ask(&self, errand: Errand, told: Element) {
        let (desk, page) = (Rc::clone(&self.desk), self.page.borrow().clone());
        let words = desk.view(&page.address, &page.query).words();
        write(&told, words.loading);
        spawn_local(async move {
            write(&told, &carry_out(desk, errand, page).await);
        });
    }
}
