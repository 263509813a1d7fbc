//! Parts of a page that follow what they read.
//!
//! Leptos compiles the whole machinery of following anew for each type of closure.
//! With one type for all of them it is compiled once.

use std::sync::{Arc, Mutex};

use leptos::{prelude::*, tachys::reactive_graph::SharedReactiveFunction};

/// A part of a page that follows what it reads.
pub type Live = SharedReactiveFunction<AnyView>;

/// Makes a part of a page that is made anew whenever something it reads changes.
pub fn live<V: IntoView + 'static>(mut make: impl FnMut() -> V + Send + 'static) -> Live {
    Arc::new(Mutex::new(move || make().into_any()))
}
