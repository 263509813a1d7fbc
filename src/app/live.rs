//! Parts of a page that follow what they read.
//!
//! Leptos compiles the machinery of following, and of updating in place, anew for each type of view.
//! Here one type serves for all: a part that changes is made anew and takes the place of the old one.
//! What must keep its place while it is used (a field, a check box, the chart) therefore never stands inside
//! a part that its own use changes.

use std::sync::{Arc, Mutex};

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::any_attribute::AnyAttribute,
        hydration::Cursor,
        no_attrs,
        reactive_graph::SharedReactiveFunction,
        renderer::types::{Element, Node},
        view::{Mountable, Position, PositionState, Render, RenderHtml},
    },
};

/// A part of a page that follows what it reads.
pub type Live = SharedReactiveFunction<Part>;

/// Makes a part of a page that is made anew whenever something it reads changes.
pub fn live<V: IntoView + 'static>(mut make: impl FnMut() -> V + Send + 'static) -> Live {
    Arc::new(Mutex::new(move || Part::of(make())))
}

/// A part of a page, whatever it is made of.
pub struct Part(Box<dyn FnOnce() -> Box<dyn Mountable> + Send>);

impl Part {
    /// Takes a view as a part; it is built when the part is.
    pub fn of<V: IntoView + 'static>(view: V) -> Self {
        Self(Box::new(move || Box::new(view.into_view().build())))
    }

    /// A part that is made by hand when it is built.
    pub fn made(make: impl FnOnce() -> Box<dyn Mountable> + Send + 'static) -> Self {
        Self(Box::new(make))
    }
}

impl std::fmt::Debug for Part {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Part")
    }
}

/// Any view as a [`Part`], so that branches of different views have one type.
pub trait IntoPart {
    /// The view as a part.
    fn into_part(self) -> Part;
}

impl<V: IntoView + 'static> IntoPart for V {
    fn into_part(self) -> Part {
        Part::of(self)
    }
}

/// A part that stands in the page.
pub struct Standing(Box<dyn Mountable>);

impl std::fmt::Debug for Standing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Standing")
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Part {
    type State = Standing;

    fn build(self) -> Standing {
        Standing((self.0)())
    }

    fn rebuild(self, state: &mut Standing) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

no_attrs!(Part);

/// Writing and reviving HTML belong to servers, which this application has none of.
impl RenderHtml for Part {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
