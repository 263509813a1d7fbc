//! What is wrong with published files, in sentences: code that only those fetch whose files have problems.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{live::Part, sketch::Sketch},
    model::Language,
    publication::Problem,
    words::problems::sentence,
};

/// Lists problems, one line each.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(problems, fallible, preload(/** Loads the code for it. */ load))]
pub fn list(problems: Vec<Problem>, language: Language) -> Result<Part, SplitLoaderError> {
    let item = |problem: &Problem| {
        let place = format!("{}{}", problem.file, problem.pointer);
        let said = format!(" {}", sentence(problem, language));
        Sketch::html("li").holding(vec![
            Sketch::html("code").saying(&place),
            Sketch::html("span").saying(&said),
        ])
    };
    let list = Sketch::html("ul").holding(problems.iter().map(item).collect());
    Ok(list.into_drawn())
}
