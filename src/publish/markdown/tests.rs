//! What becomes of Markdown, whatever stands in it.

use proptest::prelude::*;

use super::*;
use crate::{
    model::{Author, AuthorKind, Date, Language, RegionCode, Voice, comparison::tests::catalogue},
    publication::{Strictness, VoicesFile},
};

fn plain(text: &str) -> Span {
    phrase(text, Tone::Plain)
}

fn phrase(text: &str, tone: Tone) -> Span {
    let text = text.to_owned();
    Span::Phrase(Phrase { text, tone })
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![plain(text)])
}

fn blocks(text: &str) -> Vec<Block> {
    let (prose, refusals) = read(text);
    assert_eq!(refusals, [], "{text}");
    prose.map_or_else(Vec::new, |prose| prose.blocks().to_vec())
}

#[test]
fn paragraphs_and_headings_are_what_they_look_like() {
    assert_eq!(
        blocks("# Yksi\nRivi\ntoinen\n\nKolmas\n\n#### Syvä ####\n"),
        [
            Block::Heading(HeadingLevel::First, vec![plain("Yksi")]),
            paragraph("Rivi toinen"),
            paragraph("Kolmas"),
            Block::Heading(HeadingLevel::Third, vec![plain("Syvä")]),
        ]
    );
}

#[test]
fn lists_and_quotations_lie_inside_each_other() {
    let inner = Block::List(ListOrder::Ordered, vec![vec![paragraph("b")]]);
    assert_eq!(
        blocks("- a\n  1. b\n- c\n\n> d\n>\n> - e\n"),
        [
            Block::List(
                ListOrder::Unordered,
                vec![vec![paragraph("a"), inner], vec![paragraph("c")]]
            ),
            Block::Quotation(vec![
                paragraph("d"),
                Block::List(ListOrder::Unordered, vec![vec![paragraph("e")]]),
            ]),
        ]
    );
}

#[test]
fn tones_and_links_keep_their_words() {
    let address = LinkAddress::from_text("https://example.org/a").unwrap();
    let mailbox = LinkAddress::from_text("mailto:a@example.org").unwrap();
    let linked = |text: &str, tone| Phrase {
        text: text.to_owned(),
        tone,
    };
    assert_eq!(
        blocks("a *b* ***c*** [d **e**](https://example.org/a) <a@example.org> `f`"),
        [Block::Paragraph(vec![
            plain("a "),
            phrase("b", Tone::Emphasis),
            plain(" "),
            phrase("c", Tone::Strong),
            plain(" "),
            Span::Link(
                address,
                vec![linked("d ", Tone::Plain), linked("e", Tone::Strong)]
            ),
            plain(" "),
            Span::Link(mailbox, vec![linked("a@example.org", Tone::Plain)]),
            plain(" f"),
        ])]
    );
}

#[test]
fn signs_that_are_no_markup_stay_signs() {
    assert_eq!(
        blocks("2 < 3 & 4 &lt;b&gt; \\<i> [^1] ~~x~~ {a}"),
        [paragraph("2 < 3 & 4 <b> <i> [^1] ~~x~~ {a}")]
    );
}

#[test]
fn numbers_are_kept_together() {
    assert_eq!(
        blocks("Ikä 0–17, 1 000 asukasta"),
        [paragraph("Ikä 0–\u{2060}17, 1\u{202f}000 asukasta")]
    );
}

#[test]
fn what_no_text_may_have_is_refused_where_it_stands() {
    let address = |text: &str| ProseFault::Address(text.to_owned());
    for (text, refusals) in [
        (
            "a\n\n<script>alert(1)</script>\n",
            vec![(3, ProseFault::Html)],
        ),
        ("a <b>c", vec![(2, ProseFault::Html)]),
        ("<!-- a -->", vec![(0, ProseFault::Html)]),
        (
            "a ![b](https://example.org/c.png)",
            vec![(2, ProseFault::Picture)],
        ),
        ("```\na\n```", vec![(0, ProseFault::Code)]),
        ("    a", vec![(4, ProseFault::Code)]),
        ("a\n\n***\n", vec![(3, ProseFault::Rule)]),
        ("> > > > a", vec![(6, ProseFault::TooDeep)]),
        ("[a](javascript:b)", vec![(0, address("javascript:b"))]),
        ("[a](&#106;avascript:b)", vec![(0, address("javascript:b"))]),
        (
            "[a](http://example.org)",
            vec![(0, address("http://example.org"))],
        ),
        ("[a](/kunta/992)", vec![(0, address("/kunta/992"))]),
        ("[a]()", vec![(0, address(""))]),
        (
            "[a][b]\n\n[b]: data:text/html,c",
            vec![(0, address("data:text/html,c"))],
        ),
        (
            "<ftp://example.org>",
            vec![(0, address("ftp://example.org"))],
        ),
    ] {
        assert_eq!(read(text).1, refusals, "{text}");
    }
}

#[test]
fn the_words_of_a_refused_link_stay_and_what_is_refused_whole_goes() {
    let (prose, _) = read("[a](javascript:b) ![c](d) e");
    let spans = vec![plain("a  e")];
    assert_eq!(prose, Prose::of(vec![Block::Paragraph(spans)]));
}

#[test]
fn a_text_as_deep_as_a_well_is_refused_once() {
    for text in [
        "> ".repeat(20_000),
        "- ".repeat(20_000) + "a",
        "[".repeat(20_000),
    ] {
        assert!(read(&text).1.len() <= 1);
    }
}

/// Parts of which hostile Markdown is made.
fn hostile() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "](javascript:alert(1))",
        "](https://example.org)",
        "](&#106;avascript:x)",
        "](<java script:x>)",
        "](//x.y)",
        "](mailto:a@b.c)",
        "[",
        "![",
        "<",
        ">",
        "<script>",
        "</script>",
        "<img src=x onerror=y>",
        "<https://a.b>",
        "<javascript:x>",
        "<a@b.c>",
        "[x]: data:x\n",
        "[x]",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "    ",
        "\t",
        "\\",
        "&lt;",
        "&#0;",
        "---\n",
        "===\n",
        "|",
        "a",
        "1 000",
        "ä",
        "\u{202e}",
        "\0",
        "\r",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
}

/// What is published of a text, and the same read again.
fn published(prose: &Prose) -> (serde_json::Value, Prose) {
    let region = RegionCode::from_text("992").unwrap();
    let voice = Voice {
        author: Author {
            name: "A".to_owned(),
            kind: AuthorKind::Other,
        },
        date: Date::from_iso("2026-01-31").unwrap(),
        language: Language::Finnish,
        theme: None,
        title: None,
        prose: prose.clone(),
    };
    let bytes = serde_json::to_vec(&VoicesFile::of(&region, &[voice])).unwrap();
    let read = VoicesFile::read(&bytes, "x", &region, &catalogue(), Strictness::Strict).unwrap();
    assert_eq!(read.problems, []);
    let value = serde_json::from_slice(&bytes).unwrap();
    (value, read.value[0].prose.clone())
}

/// Every address in a value, wherever it stands.
fn addresses(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::Array(values) => values.iter().flat_map(addresses).collect(),
        serde_json::Value::Object(fields) => {
            let own = fields.get("address").and_then(serde_json::Value::as_str);
            own.into_iter()
                .chain(fields.values().flat_map(addresses))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn assert_harmless(text: &str) {
    let (Some(prose), _) = read(text) else {
        return;
    };
    let (value, again) = published(&prose);
    for address in addresses(&value) {
        let leads_well = address.starts_with("https://") || address.starts_with("mailto:");
        assert!(leads_well, "{address} of {text:?}");
    }
    assert_eq!(again, prose, "{text:?}");
}

proptest! {
    #[test]
    fn no_published_text_leads_anywhere_but_to_pages_and_mailboxes(text in hostile()) {
        assert_harmless(&text);
    }

    #[test]
    fn any_text_at_all_is_read(text in any::<String>()) {
        assert_harmless(&text);
    }
}
