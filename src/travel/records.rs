//! A digest as lines of text, one a title or an item, so that the lines that are whole can be read where others are not.
//!
//! A line is a letter for its kind and then fields, each behind a tab: `l` has the code of a language, `o` a title
//! (otsikko), `k` an indicator, a query and a heading (kuvio), and `t` a heading and a text (teksti).
//! Fields and kinds that are not known are left out, so that newer versions can have more of them.

use crate::model::{
    Digest, Language,
    digest::{Assembly, Content, Loss},
};

const LANGUAGE: &str = "l";
const TITLE: &str = "o";
const FIGURE: &str = "k";
const TEXT: &str = "t";

/// Writes the lines of a digest.
pub(super) fn write(digest: &Digest) -> String {
    let mut lines = String::new();
    if let Some(language) = digest.language().map(Language::code) {
        write_line(&mut lines, &[LANGUAGE, language]);
    }
    if !digest.title().is_empty() {
        write_line(&mut lines, &[TITLE, digest.title()]);
    }
    for item in digest.items() {
        match item.content() {
            Content::Figure { indicator, query } => {
                let fields = [FIGURE, indicator.as_str(), query.as_str(), item.heading()];
                write_line(&mut lines, &fields);
            }
            Content::Text(text) => write_line(&mut lines, &[TEXT, item.heading(), text]),
        }
    }
    lines
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

/// Reads lines into a digest; the last one, where it has no end, is read as far as that leaves no doubt.
pub(super) fn read(lines: &[u8], assembly: &mut Assembly) {
    let mut rest = lines;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, after) = rest.split_at(end);
        match std::str::from_utf8(line) {
            Ok(line) => read_line(line, assembly),
            Err(_) => assembly.unreadable(),
        }
        rest = after.get(1..).unwrap_or_default();
    }
    if !rest.is_empty() {
        assembly.lose(Loss::CutShort);
        // A character may be cut as well; what stands before it is whole.
        let whole = rest.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        // A figure with half a query would be another figure.
        if !whole.starts_with(FIGURE) && whole.contains('\t') {
            read_line(whole, assembly);
        }
    }
}

fn read_line(line: &str, assembly: &mut Assembly) {
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
