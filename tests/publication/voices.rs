//! What people of the synthetic region say is published, opened and broken, and what must not be published is not.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tilannekuva::{
    model::{AuthorKind, Block, Language, Prose, Span, Theme, Voice},
    publication::Severity,
    publish::{content::Content, write},
    source::LoadError,
};

use super::{
    CONTENT, Workshop, content, copy_folder, named, new_folder, problems_after, problems_with,
    refusals, region,
};

const VOICES: &str = "voices/007";
const FILE: &str = "voices/jarjestot/kokeilijat.md";

fn voices() -> Vec<Voice> {
    content().voices[&region("007")].clone()
}

fn said_in(workshop: &Workshop, code: &str) -> Vec<Voice> {
    let loaded = pollster::block_on(workshop.open().voices(&region(code))).expect("they load");
    assert_eq!(loaded.problems, []);
    loaded.value
}

#[test]
fn what_is_said_is_read_as_it_was_written_and_the_newest_first() {
    let workshop = Workshop::new();
    let said = said_in(&workshop, "007");
    assert_eq!(said, voices());
    let authors: Vec<_> = said
        .iter()
        .map(|voice| voice.author.name.as_str())
        .collect();
    assert_eq!(authors, ["Prövarna rf", "Esimerkkilän kokeilijat ry"]);
    assert_eq!(said[0].language, Language::Swedish);
    assert!(matches!(said[0].theme, Some(Theme::Area(_))));
    assert!(matches!(said[1].theme, Some(Theme::Phenomenon(_))));
    // Signs that would be markup on a page are signs.
    assert_eq!(said[1].title.as_deref(), Some("Ikä 15–\u{2060}17 <b>"));
    let kinds: Vec<_> = said[1]
        .prose
        .blocks()
        .iter()
        .map(std::mem::discriminant)
        .collect();
    assert_eq!(kinds.len(), 4);
    let county = said_in(&workshop, "HVA90");
    assert_eq!(
        (county.len(), county[0].author.kind),
        (1, AuthorKind::ServiceArea)
    );
    assert_eq!(county[0].theme, None);
    assert!(matches!(county[0].prose.blocks(), [Block::Paragraph(_)]));
}

#[test]
fn a_file_of_a_region_is_named_in_lower_case_and_where_nobody_speaks_there_is_none() {
    let workshop = Workshop::new();
    assert_eq!(workshop.path("voices/hva90").matches('/').count(), 1);
    assert_eq!(said_in(&workshop, "902"), []);
}

#[test]
fn a_region_in_which_nobody_speaks_needs_no_folder() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_dir_all(folder.join("voices")).expect("the folder goes");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let source = write::publication(&read.expect("no problems")).expect("it can be written");
    let workshop = Workshop { source };
    assert!(!workshop.text("manifest").contains("voices"));
    assert_eq!(said_in(&workshop, "007"), []);
    assert_eq!(workshop.check(), []);
}

#[test]
fn without_consent_nothing_is_published() {
    for consent in ["", "consent = false", "consent = \"true\"", "consent = 1"] {
        let problems = problems_with(FILE, |text| text.replace("consent = true", consent));
        let place = if consent.is_empty() { "" } else { ":9:1" };
        assert_eq!(named(&problems), [("no-consent", FILE, place)], "{consent}");
        assert_eq!(problems[0].kind.severity(), Severity::Error);
    }
}

/// What an editor writes in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 4]; 19] = [
    ["\"007\"", "\"999\"", "unknown-reference", ":2:1"],
    ["\"007\"", "7", "wrong-type", ":2:1"],
    ["\"kokeilu\"", "\"muu\"", "unknown-reference", ":3:1"],
    [
        "phenomenon =",
        "area = \"kokeilu\"\nphenomenon =",
        "two-themes",
        ":3:1",
    ],
    [
        "\"Esimerkkilän kokeilijat ry\"",
        "\" \"",
        "empty-text",
        ":4:1",
    ],
    ["\"organisation\"", "\"järjestö\"", "unknown-word", ":5:1"],
    ["\"2025-11-03\"", "\"3.11.2025\"", "malformed", ":6:1"],
    ["\"2025-11-03\"", "2025-11-03", "wrong-type", ":6:1"],
    ["language = \"fi\"", "", "missing-field", ""],
    ["title =", "otsikko =", "unknown-field", ":8:1"],
    ["title =", "title", "unreadable", ":8:7"],
    ["+++\nregion", "region", "no-front-matter", ""],
    [
        "https://example.org/kokeilijat",
        "javascript:alert(1)",
        "forbidden-address",
        ":14:16",
    ],
    ["kuin", "<b>kuin</b>", "html-in-text", ":13:29"],
    [
        "- illat",
        "<script>alert(1)</script>\n\n- illat",
        "html-in-text",
        ":16:1",
    ],
    [
        "- illat",
        "![illat](https://example.org/illat.png)\n\n- illat",
        "picture-in-text",
        ":16:1",
    ],
    ["- illat", "***\n\n- illat", "rule-in-text", ":16:1"],
    [
        "- illat",
        "```\nillat\n```\n\n- illat",
        "code-in-text",
        ":16:1",
    ],
    ["> Saa", "> > > > Saa", "nested-too-deep", ":20:7"],
];

#[test]
fn an_editor_is_told_where_a_text_is_wrong() {
    for [written, instead, code, place] in SLIPS {
        let problems = problems_with(FILE, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(named(&problems)[0], (code, FILE, place), "{instead}");
    }
}

#[test]
fn a_file_that_says_nothing_or_is_no_text_is_named() {
    let problems = problems_with(FILE, |text| {
        let (front_matter, _) = text.split_once("# Mitä").expect("a heading");
        front_matter.to_owned()
    });
    assert_eq!(named(&problems), [("nothing-to-show", FILE, "")]);
    let problems = problems_after(|folder| {
        for file in ["voices/kirje.docx", "voices/KIRJE.MD", "voices/.kirje.md"] {
            fs::write(folder.join(file), [0xff]).expect("a file");
        }
        fs::write(folder.join(FILE), [0xff]).expect("a file");
    });
    assert_eq!(
        named(&problems),
        [
            ("unknown-file", "voices/KIRJE.MD", ""),
            ("unknown-file", "voices/kirje.docx", ""),
            ("unreadable", FILE, ""),
        ]
    );
}

/// What is said with one problem is that of the content but for what `change` changes.
#[track_caller]
fn assert_voices(
    workshop: &Workshop,
    file: &str,
    code: &str,
    pointer: &str,
    change: impl FnOnce(&mut Vec<Voice>),
) {
    let expected = [(code, file, pointer)];
    let loaded = pollster::block_on(workshop.open().voices(&region("007"))).expect("a file");
    assert_eq!(named(&loaded.problems), expected);
    let mut voices = voices();
    change(&mut voices);
    assert_eq!(loaded.value, voices);
    assert_eq!(named(&workshop.check()), expected);
}

/// Leaves a block out of the longer text.
fn without_block(voices: &mut [Voice], place: usize) {
    let mut blocks = voices[1].prose.blocks().to_vec();
    blocks.remove(place);
    voices[1].prose = Prose::of(blocks).expect("other blocks");
}

#[test]
fn a_text_that_cannot_be_used_is_left_out_and_the_others_stay() {
    for (field, value, code) in [
        ("author", json!(" "), "empty-text"),
        ("author_kind", json!("puolue"), "unknown-word"),
        ("date", json!("eilen"), "malformed"),
        ("language", json!("se"), "unknown-word"),
        ("phenomenon", json!("muu"), "unknown-reference"),
        ("blocks", json!([]), "nothing-to-show"),
        ("blocks", json!("<p>a</p>"), "wrong-type"),
    ] {
        let mut workshop = Workshop::new();
        let pointer = format!("/voices/1/{field}");
        let file = workshop.set(VOICES, &pointer, value);
        let loaded = pollster::block_on(workshop.open().voices(&region("007"))).expect("a file");
        assert_eq!(
            named(&loaded.problems)[0],
            (code, file.as_str(), pointer.as_str())
        );
        assert_eq!(loaded.value, voices()[..1], "{field}");
    }
}

/// Lists in lists, one more than there may be.
fn too_deep() -> Value {
    let list = |blocks: Value| json!({ "kind": "list", "order": "ordered", "entries": [[blocks]] });
    let words = json!({ "kind": "paragraph", "spans": [{ "text": "a" }] });
    list(json!(list(list(list(words)))))
}

#[test]
fn a_block_that_cannot_be_used_is_left_out_and_the_others_stay() {
    for (value, code, inner) in [
        (
            json!({ "kind": "html", "html": "<p>a</p>" }),
            "unknown-word",
            "/kind",
        ),
        (
            json!({ "kind": "paragraph", "spans": [] }),
            "nothing-to-show",
            "",
        ),
        (json!({ "kind": "paragraph" }), "missing-field", ""),
        (
            json!({ "kind": "heading", "level": 7, "spans": [{ "text": "a" }] }),
            "malformed",
            "/level",
        ),
        (
            json!({ "kind": "list", "order": "a", "entries": [] }),
            "unknown-word",
            "/order",
        ),
        (json!("<p>a</p>"), "wrong-type", ""),
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(VOICES, "/voices/1/blocks/1", value);
        let loaded = pollster::block_on(workshop.open().voices(&region("007"))).expect("a file");
        let pointer = format!("/voices/1/blocks/1{inner}");
        assert_eq!(
            named(&loaded.problems),
            [(code, file.as_str(), pointer.as_str())]
        );
        let mut voices = voices();
        without_block(&mut voices, 1);
        assert_eq!(loaded.value, voices);
    }
    let mut workshop = Workshop::new();
    let file = workshop.set(VOICES, "/voices/1/blocks/1", too_deep());
    let loaded = pollster::block_on(workshop.open().voices(&region("007"))).expect("a file");
    assert_eq!(
        named(&loaded.problems)[0],
        (
            "nested-too-deep",
            file.as_str(),
            "/voices/1/blocks/1/entries/0/0/entries/0/0/entries/0/0"
        )
    );
}

#[test]
fn a_link_that_runs_a_script_leaves_its_words_alone() {
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://example.org",
        "//example.org",
    ] {
        let mut workshop = Workshop::new();
        let link = "/voices/1/blocks/1/spans/3/address";
        let file = workshop.set(VOICES, link, json!(address));
        assert_voices(&workshop, &file, "forbidden-address", link, |voices| {
            let mut blocks = voices[1].prose.blocks().to_vec();
            if let Block::Paragraph(spans) = &mut blocks[1] {
                let words = spans[3].phrases().to_vec();
                let words = words.into_iter().map(Span::Phrase);
                spans.splice(3..=3, words);
            }
            voices[1].prose = Prose::of(blocks).expect("blocks");
        });
    }
}

#[test]
fn a_tone_that_is_not_known_leaves_the_words_plain() {
    let mut workshop = Workshop::new();
    let tone = "/voices/1/blocks/1/spans/1/tone";
    let file = workshop.set(VOICES, tone, json!("huuto"));
    let loaded = pollster::block_on(workshop.open().voices(&region("007"))).expect("a file");
    assert_eq!(
        named(&loaded.problems),
        [("unknown-word", file.as_str(), tone)]
    );
    assert_eq!(loaded.value.len(), 2);
}

#[test]
fn what_is_said_of_another_region_is_not_shown_for_this_one() {
    let mut workshop = Workshop::new();
    let file = workshop.set(VOICES, "/region", json!("902"));
    let expected = [("other-region", file.as_str(), "/region")];
    let loaded = pollster::block_on(workshop.open().voices(&region("007")));
    assert_eq!(named(&refusals(loaded)), expected);
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn a_check_names_files_of_unknown_regions_and_those_that_are_missing() {
    let mut workshop = Workshop::new();
    let file = workshop.path(VOICES);
    workshop.change("manifest", |manifest| {
        let voices = manifest["voices"].as_object_mut().expect("an object");
        let path = voices.remove("007").expect("a path");
        voices.insert("999".to_owned(), path);
    });
    assert_eq!(
        named(&workshop.check()),
        [("unknown-reference", file.as_str(), "")]
    );

    let mut workshop = Workshop::new();
    workshop.source.files.remove(&file);
    assert_eq!(
        named(&workshop.check()),
        [("missing-file", file.as_str(), "")]
    );
    let loaded = pollster::block_on(workshop.open().voices(&region("007")));
    assert!(matches!(loaded, Err(LoadError::NotFound { .. })));

    let mut workshop = Workshop::new();
    workshop.change("manifest", |manifest| {
        let path = manifest["voices"]["007"].clone();
        manifest["voices"] = json!({ "hva 90": path });
    });
    let problems = workshop.check();
    assert_eq!(
        named(&problems)[0],
        ("malformed", "manifest.json", "/voices/hva 90")
    );
}
