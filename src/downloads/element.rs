//! Elements of pictures and documents as text in the syntax of XML: whatever is written into them, the syntax stays whole.
//!
//! The app has sketches for the same; they carry what a page needs, and what is taken along is written without a page.

/// An element in the making.
pub(super) struct Element {
    name: &'static str,
    written: String,
}

impl Element {
    /// An element of that name, without attributes.
    pub(super) fn of(name: &'static str) -> Self {
        Self {
            name,
            written: ["<", name].concat(),
        }
    }

    /// The same with an attribute.
    pub(super) fn with(mut self, attribute: &str, value: &str) -> Self {
        add(
            &mut self.written,
            &[" ", attribute, "=\"", &escaped(value), "\""],
        );
        self
    }

    /// The same with an attribute that is a number.
    pub(super) fn at(self, attribute: &str, number: i32) -> Self {
        self.with(attribute, &number.to_string())
    }

    /// Ends it with nothing in it.
    pub(super) fn empty(mut self) -> String {
        self.written.push_str("/>\n");
        self.written
    }

    /// Ends it with other elements in it, as a part of a line of text: no space comes behind it.
    pub(super) fn in_line(self, elements: &str) -> String {
        let mut written = self.holding(elements);
        written.pop();
        written
    }

    /// Ends it with a text in it.
    pub(super) fn saying(self, text: &str) -> String {
        self.holding(&escaped(text))
    }

    /// Ends it with other elements in it.
    pub(super) fn holding(mut self, elements: &str) -> String {
        add(&mut self.written, &[">", elements, "</", self.name, ">\n"]);
        self.written
    }
}

/// Adds texts to a text.
pub(super) fn add(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// A text as it may stand in XML; signs that XML forbids are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Writes `style="font-size:13px"` as `font-size="13px"`: a strict policy of a page refuses the first.
pub(super) fn without_styles(svg: &str) -> String {
    let mut written = String::with_capacity(svg.len());
    let mut parts = svg.split(" style=\"");
    written.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (style, rest) = part.split_once('"').unwrap_or(("", part));
        for declaration in style.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                add(&mut written, &[" ", name.trim(), "=\"", value.trim(), "\""]);
            }
        }
        written.push_str(rest);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_in_an_element_or_an_attribute_never_becomes_markup() {
        let hostile = "\"><script>alert('1')</script>&";
        let written = Element::of("text").with("x", hostile).saying(hostile);
        assert_eq!(written.matches('<').count(), 2, "{written}");
        assert_eq!(written.matches('"').count(), 2, "{written}");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_syntax(text in any::<String>()) {
            let is_broken = escaped(&text).contains(['<', '>', '"', '\0', '\u{1b}']);
            prop_assert!(!is_broken, "{text:?}");
        }
    }
}
