//! Waiting for published files: what is asked for, and what has come.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};

use crate::source::LoadError;

/// Something published, on its way.
type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Something published that is loaded once, and again where the reader tries again.
///
/// Smaller than a resource of Leptos, whose machinery for servers and for changing sources is not needed:
/// published files never change, and a page that needs other files is made anew.
#[derive(Debug)]
pub struct Loading<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, LoadError>>>,
    /// Loads it, or loads it again.
    pub begin: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Loading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loading<T> {}

impl<T: Clone + Send + Sync + 'static> Loading<T> {
    /// Prepares to load what `fetch` brings; nothing is loaded before [`Loading::begin`] is called.
    pub fn prepare<F: Future<Output = Result<T, LoadError>> + 'static>(
        fetch: impl Fn() -> F + Send + Sync + 'static,
    ) -> Self {
        let answer = RwSignal::new(None);
        let begin = Callback::new(move |()| {
            answer.set(None);
            let fetching: Fetching<T> = Box::pin(fetch());
            spawn_local(async move {
                // The page may be gone when the answer comes.
                answer.try_set(Some(fetching.await));
            });
        });
        Self { answer, begin }
    }

    /// Loads what `fetch` brings.
    pub fn begun<F: Future<Output = Result<T, LoadError>> + 'static>(
        fetch: impl Fn() -> F + Send + Sync + 'static,
    ) -> Self {
        let loading = Self::prepare(fetch);
        loading.begin.run(());
        loading
    }

    /// What has come, or nothing yet.
    pub fn answer(self) -> Option<Result<T, LoadError>> {
        self.answer.get()
    }
}
