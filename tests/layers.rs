//! The layers of the source depend on each other in one direction only.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Each layer with the layers it may use beside itself.
const LAYERS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("publication", &["model"]),
    ("source", &["model", "publication"]),
    ("words", &["model", "publication", "source", "embedding"]),
    ("charts", &["model"]),
    ("downloads", &["model", "publication", "words", "charts"]),
    (
        "workshop",
        &["model", "publication", "words", "charts", "downloads"],
    ),
    ("search", &["model"]),
    ("travel", &["model"]),
    ("embedding", &["model", "publication"]),
    (
        "app",
        &[
            "model",
            "publication",
            "source",
            "words",
            "charts",
            "downloads",
            "search",
            "embedding",
            "travel",
        ],
    ),
    (
        "publish",
        &[
            "model",
            "publication",
            "source",
            "words",
            "charts",
            "embedding",
        ],
    ),
];

/// Libraries that stay in the layers named with them.
const LIBRARIES: [(&str, &[&str]); 22] = [
    ("data_encoding", &["travel"]),
    ("frostem", &["search"]),
    ("leptos", &["app"]),
    ("leptos_router", &["app"]),
    ("wasm_bindgen", &["app", "workshop"]),
    ("wasm_bindgen_futures", &["app", "workshop"]),
    ("js_sys", &["app", "workshop"]),
    ("web_sys", &["app", "workshop"]),
    ("wasm_split_helpers", &["app"]),
    ("gloo_net", &["app", "source"]),
    ("miniz_oxide", &["travel"]),
    ("rust_xlsxwriter", &["downloads"]),
    ("clap", &["publish"]),
    // In `downloads`, only tests read back what was written.
    ("csv", &["downloads", "publish"]),
    ("notosans", &["publish"]),
    ("png", &["publish"]),
    ("pulldown_cmark", &["publish"]),
    ("resvg", &["publish"]),
    ("skrifa", &["publish"]),
    ("toml", &["publish"]),
    (
        "serde",
        &[
            "publication",
            "source",
            "words",
            "charts",
            "embedding",
            "travel",
            "workshop",
            "app",
            "publish",
        ],
    ),
    (
        "serde_json",
        // In `downloads`, only tests write published files.
        &[
            "publication",
            "source",
            "words",
            "charts",
            "downloads",
            "embedding",
            "travel",
            "workshop",
            "app",
            "publish",
        ],
    ),
];

/// What a single file borrows from a library of another layer: the browser’s types for reading from a server.
const BORROWED: [(&str, &str); 1] = [("src/source/web.rs", "leptos::web_sys::RequestCache::")];

/// A source file without its comments.
struct Source {
    path: PathBuf,
    code: String,
    /// How many modules lie between the file and the root of the crate, itself counted.
    depth: usize,
}

fn sources_of(layer: &str) -> Vec<Source> {
    let mut paths = vec![PathBuf::from(format!("src/{layer}.rs"))];
    collect(&PathBuf::from(format!("src/{layer}")), &mut paths);
    // Without this an emptied layer would keep every rule.
    assert!(paths.len() > 1, "{layer} is empty");
    paths.sort();
    paths
        .into_iter()
        .map(|path| Source {
            code: without_comments(
                &fs::read_to_string(&path)
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            ),
            depth: path.components().count() - 1,
            path,
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Comments may speak of any layer. A `//` after a colon belongs to an address.
fn without_comments(text: &str) -> String {
    text.lines()
        .map(|line| {
            let comment = line
                .match_indices("//")
                .map(|(index, _)| index)
                .find(|index| !line[..*index].ends_with(':'));
            line.get(..comment.unwrap_or(line.len()))
                .unwrap_or_default()
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// What follows each occurrence of the path `prefix` that is not the end of a longer word.
fn after<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    code.match_indices(prefix)
        .filter(|(index, _)| {
            !code[..*index].ends_with(|before: char| is_of_word(before) || before == ':')
        })
        .map(|(index, _)| &code[index + prefix.len()..])
        .collect()
}

/// The first steps of a path or of a group of paths: `model`, or `model` and `publication`.
fn first_steps(path: &str) -> Vec<String> {
    let word = |text: &str| {
        text.trim()
            .chars()
            .take_while(|sign| is_of_word(*sign))
            .collect()
    };
    let Some(group) = path.trim_start().strip_prefix('{') else {
        return vec![word(path)];
    };
    let mut depth = 0_usize;
    let mut parts = vec![String::new()];
    for sign in group.chars() {
        match sign {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth = match sign {
                    '{' => depth + 1,
                    '}' => depth - 1,
                    _ => depth,
                };
                if let Some(part) = parts.last_mut() {
                    part.push(sign);
                }
            }
        }
    }
    parts.iter().map(|part| word(part)).collect()
}

/// The layers a file names, by `crate::` or by climbing out of its own layer with `super::`.
fn layers_used(source: &Source) -> BTreeSet<String> {
    let climbing = "super::".repeat(source.depth);
    after(&source.code, "crate::")
        .into_iter()
        .chain(after(&source.code, &climbing))
        .flat_map(first_steps)
        .filter(|step| LAYERS.iter().any(|(layer, _)| layer == step))
        .collect()
}

#[test]
fn every_module_of_the_library_is_a_layer_with_rules() {
    let library = without_comments(&fs::read_to_string("src/lib.rs").expect("the library's root"));
    let modules: BTreeSet<_> = library
        .lines()
        .filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';'))
        .collect();
    assert_eq!(modules, LAYERS.map(|(layer, _)| layer).into());
}

#[test]
fn a_layer_uses_only_the_layers_below_it() {
    for (layer, allowed) in LAYERS {
        for source in sources_of(layer) {
            for used in layers_used(&source) {
                assert!(
                    used == layer || allowed.contains(&used.as_str()),
                    "{} of {layer} uses {used}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn the_rules_see_what_the_layers_use() {
    // Were the paths misread, the rule above would hold for anything.
    for (layer, used) in [
        ("publication", "model"),
        ("source", "publication"),
        ("words", "model"),
        ("charts", "model"),
        ("downloads", "words"),
        ("workshop", "downloads"),
        ("search", "model"),
        ("embedding", "model"),
        ("app", "words"),
        ("publish", "source"),
    ] {
        assert!(
            sources_of(layer)
                .iter()
                .any(|source| layers_used(source).contains(used)),
            "{layer} seems not to use {used}"
        );
    }
}

#[test]
fn a_library_stays_in_its_layers() {
    for (layer, _) in LAYERS {
        for source in sources_of(layer) {
            let code = BORROWED
                .iter()
                .filter(|(file, _)| source.path == Path::new(file))
                .fold(source.code.clone(), |code, (_, borrowed)| {
                    code.replace(borrowed, "")
                });
            for (library, layers) in LIBRARIES {
                assert!(
                    layers.contains(&layer) || after(&code, &format!("{library}::")).is_empty(),
                    "{} of {layer} uses {library}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn groups_of_paths_are_read_to_their_first_steps() {
    assert_eq!(
        first_steps("{\n    model::{Figure, Year},\n    publication::Problem,\n};"),
        ["model", "publication", ""]
    );
    assert_eq!(first_steps("model::Figure;"), ["model"]);
    let source = Source {
        path: PathBuf::from("src/model/inner.rs"),
        code: without_comments("use super::super::words::X; // crate::app\nuse crate::source;"),
        depth: 2,
    };
    assert_eq!(
        layers_used(&source),
        BTreeSet::from(["source".to_owned(), "words".to_owned()])
    );
}
