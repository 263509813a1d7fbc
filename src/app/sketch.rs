//! Elements as data, for pictures and tables of dozens of like parts.
//!
//! `view!` compiles the making of an element anew for each set of attributes and children;
//! here it is compiled once, and what is made are plain values.

use leptos::{prelude::*, tachys::view::Mountable, web_sys::Element};

use super::live::Part;

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// An element that is yet to be made. Its text is text, never markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    namespace: &'static str,
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    children: Vec<Self>,
}

impl Sketch {
    /// An element of a picture.
    pub const fn svg(tag: &'static str) -> Self {
        Self::of(SVG, tag)
    }

    /// An element of the page.
    pub const fn html(tag: &'static str) -> Self {
        Self::of(HTML, tag)
    }

    const fn of(namespace: &'static str, tag: &'static str) -> Self {
        Self {
            namespace,
            tag,
            attributes: Vec::new(),
            text: String::new(),
            children: Vec::new(),
        }
    }

    /// The same with an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// The same with a text before its children.
    #[must_use]
    pub fn saying(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The same with children.
    #[must_use]
    pub fn holding(mut self, children: Vec<Self>) -> Self {
        self.children = children;
        self
    }

    /// The element as a part of a page.
    pub fn into_drawn(self) -> Part {
        Part::made(move || match self.make() {
            Some(element) => Box::new(element) as Box<dyn Mountable>,
            None => Box::new(().build()),
        })
    }

    /// Makes the element; only a name that is none is refused, and left out.
    fn make(&self) -> Option<Element> {
        let element = document()
            .create_element_ns(Some(self.namespace), self.tag)
            .ok()?;
        for (name, value) in &self.attributes {
            element.set_attribute(name, value).ok()?;
        }
        if !self.text.is_empty() {
            element.set_text_content(Some(&self.text));
        }
        for child in &self.children {
            if let Some(child) = child.make() {
                element.append_child(&child).ok()?;
            }
        }
        Some(element)
    }
}
