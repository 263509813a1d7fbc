//! A digest as lines of text, one a title or an item, so that the lines that are whole can be read where others are not.
//!
//! A line is a letter for its kind and then fields, each behind a tab: `l` has the code of a language, `o` a title
//! (otsikko), `k` an indicator, a query and a heading (kuvio), and `t` a heading and a text (teksti).
//! Fields and kinds that are not known are left out, so that newer versions can have more of them.

use crate::model::{
    Digest, Language,
    digest::{Assembly, Content},
};

const LANGUAGE: &str = "l";
const TITLE: &str = "o";
const FIGURE: &str = "k";
const TEXT: &str = "t";

/// Writes the lines of a digest: those of what stands above all items, which may be none, and then that of each item.
pub(super) fn write(digest: &Digest) -> Vec<String> {
    let mut head = String::new();
    if let Some(language) = digest.language().map(Language::code) {
        write_line(&mut head, &[LANGUAGE, language]);
    }
    if !digest.title().is_empty() {
        write_line(&mut head, &[TITLE, digest.title()]);
    }
    let items = digest.items().iter().map(|item| {
        let mut line = String::new();
        match item.content() {
            Content::Figure { indicator, query } => {
                let fields = [FIGURE, indicator.as_str(), query.as_str(), item.heading()];
                write_line(&mut line, &fields);
            }
            Content::Text(text) => write_line(&mut line, &[TEXT, item.heading(), text]),
        }
        line
    });
    std::iter::once(head).chain(items).collect()
}

fn write_line(lines: &mut String, fields: &[&str]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            lines.push('\t');
        }
        for letter in field.chars() {
            match letter {
                '\\' => lines.push_str("\\\\"),
                '\n' => lines.push_str("\\n"),
                '\t' => lines.push_str("\\t"),
                other => lines.push(other),
            }
        }
    }
    lines.push('\n');
}

/// What was taken of lines.
#[derive(Default)]
pub(super) struct Taken {
    /// How many items stood on whole lines, whether or not they are understood.
    pub(super) items: usize,
    /// Whether anything stood above all items, and whether the lines go on to items.
    pub(super) has_above: bool,
    pub(super) reaches_items: bool,
    /// Whether the last line has no end.
    pub(super) is_cut: bool,
}

/// Reads lines into a digest; the last one, where it has no end, is read as far as that leaves no doubt.
pub(super) fn read(lines: &[u8], assembly: &mut Assembly) -> Taken {
    let mut taken = Taken::default();
    let mut rest = lines;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, after) = rest.split_at(end);
        let is_item = if let Ok(line) = std::str::from_utf8(line) {
            read_line(line, assembly)
        } else {
            assembly.unreadable();
            true
        };
        taken.items += usize::from(is_item);
        taken.has_above |= !is_item;
        rest = after.get(1..).unwrap_or_default();
    }
    if !rest.is_empty() {
        taken.is_cut = true;
        // A character may be cut as well; what stands before it is whole.
        let whole = rest.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        // A figure with half a query would be another figure.
        if !whole.starts_with(FIGURE) && whole.contains('\t') {
            read_line(whole, assembly);
        }
        taken.reaches_items = !whole.starts_with(LANGUAGE) && !whole.starts_with(TITLE);
    }
    taken.reaches_items |= taken.items > 0;
    taken
}

/// Whether lines begin with what stands above all items.
pub(super) fn has_above(lines: &[u8]) -> bool {
    let kind = lines.split(|byte| *byte == b'\t').next();
    [LANGUAGE, TITLE]
        .iter()
        .any(|above| kind == Some(above.as_bytes()))
}

/// Reads a line, and tells whether an item stands on it.
fn read_line(line: &str, assembly: &mut Assembly) -> bool {
    let mut fields = line.split('\t').map(unescaped);
    let kind = fields.next().unwrap_or_default();
    let mut next = || fields.next().unwrap_or_default();
    match kind.as_str() {
        LANGUAGE => assembly.language(&next()),
        TITLE => assembly.title(&next()),
        FIGURE => {
            let (indicator, query) = (next(), next());
            assembly.figure(&indicator, &query, &next());
        }
        TEXT => {
            let heading = next();
            assembly.text(&heading, &next());
        }
        _ => assembly.unreadable(),
    }
    !matches!(kind.as_str(), LANGUAGE | TITLE)
}

fn unescaped(field: &str) -> String {
    let mut text = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}
