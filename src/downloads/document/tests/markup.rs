//! A strict reader of documents: it knows the elements that a document has, and takes nothing that is not whole.

/// The elements that a document may have.
pub(super) const ALLOWED: [&str; 45] = [
    "a",
    "article",
    "blockquote",
    "body",
    "caption",
    "div",
    "em",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "html",
    "li",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "path",
    "pattern",
    "rect",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "circle",
];

/// The start of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        Some(&attributes.find(|(one, _)| one == name)?.1)
    }
}

/// The starts of all elements in their order; fails where one is not closed, or is no element at all.
pub(super) fn tags_of(html: &str) -> Vec<Tag> {
    let html = html.strip_prefix("<!doctype html>\n").unwrap();
    let mut rest = html;
    let (mut open, mut tags) = (Vec::<String>::new(), Vec::new());
    while let Some(start) = rest.find('<') {
        // Style sheets have this sign between their selectors.
        let is_style = open.last().is_some_and(|name| name == "style");
        assert!(
            is_style || !rest[..start].contains('>'),
            "{}",
            &rest[..start]
        );
        rest = &rest[start + 1..];
        assert!(!is_style || rest.starts_with("/style>"));
        if let Some(end) = rest.strip_prefix('/') {
            let (name, after) = end.split_once('>').unwrap();
            assert_eq!(open.pop().as_deref(), Some(name));
            rest = after;
            continue;
        }
        let (tag, is_empty, after) = tag(rest);
        if !is_empty {
            open.push(tag.name.clone());
        }
        tags.push(tag);
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

/// The start of an element, whether it is all of it, and what stands behind it.
fn tag(text: &str) -> (Tag, bool, &str) {
    let end = text.find([' ', '>', '/']).unwrap();
    let (name, mut rest) = text.split_at(end);
    assert!(
        name.chars().all(|sign| sign.is_ascii_alphanumeric()),
        "{name}"
    );
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix("/>") {
            let name = name.to_owned();
            return (Tag { name, attributes }, true, after);
        }
        if let Some(after) = rest.strip_prefix('>') {
            let name = name.to_owned();
            return (Tag { name, attributes }, false, after);
        }
        let (attribute, after) = rest.strip_prefix(' ').unwrap().split_once("=\"").unwrap();
        let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        assert!(attribute.chars().all(is_name), "{attribute}");
        assert!(
            attributes.iter().all(|(one, _)| one != attribute),
            "{attribute}"
        );
        let (value, after) = after.split_once('"').unwrap();
        assert!(!value.contains('<'), "{value}");
        attributes.push((attribute.to_owned(), value.to_owned()));
        rest = after;
    }
}
