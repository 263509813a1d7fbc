//! A synthetic region is published, opened, broken in every way, and checked.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "publication/annual_clock.rs"]
mod annual_clock;
#[path = "publication/clean_up.rs"]
mod clean_up;
#[path = "publication/organisations.rs"]
mod organisations;
#[path = "publication/programme.rs"]
mod programme;
#[path = "publication/releases.rs"]
mod releases;
#[path = "publication/report.rs"]
mod report;
#[path = "publication/statements.rs"]
mod statements;
#[path = "publication/tour.rs"]
mod tour;
#[path = "publication/voices.rs"]
mod voices;

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::{Value, json};
use tilannekuva::{
    model::{
        Absence, ApproximateDate, Card, Catalogue, Dataset, Date, Figure, Gathering, Indicator,
        IndicatorId, Language, People, RegionCode, Series, Sex, Similarity, Synonym, Year,
    },
    publication::{FileName, Loaded, MANIFEST_PATH, Problem, ProblemKind, Severity, Strictness},
    publish::{check, content::Content, schemas, write},
    source::{Library, LoadError, memory::MemorySource},
};

const CONTENT: &str = "tests/publication/content";
const CATALOGUE: &str = "catalogue";
const SHARE: &str = "datasets/kokeilu-osuus";
const SURVEY: &str = "datasets/kokeilu-kysely";
const CHANGE: &str = "datasets/kokeilu-muutos";
const EXPLANATION: &str = "explanations/kokeilu-osuus";
const GEOMETRY: &str = "geometry";
const SYNONYMS: &str = "synonyms";
const WITH_FIGURES: [&str; 3] = ["kokeilu-osuus", "kokeilu-kysely", "kokeilu-muutos"];

fn content() -> Content {
    Content::read(Path::new(CONTENT)).expect("the synthetic content has no problems")
}

/// A publication whose files can be changed one by one.
struct Workshop {
    source: MemorySource,
}

impl Workshop {
    fn new() -> Self {
        let source = write::publication(&content()).expect("the content can be written");
        Self { source }
    }

    /// The path of the file whose name begins with `stem`.
    fn path(&self, stem: &str) -> String {
        let begins = format!("{stem}.");
        self.source
            .files
            .keys()
            .find(|path| path.starts_with(&begins))
            .unwrap_or_else(|| panic!("no file {stem}"))
            .clone()
    }

    fn bytes(&self, stem: &str) -> Vec<u8> {
        self.source.files[&self.path(stem)].clone()
    }

    /// Puts other content into a file and its new name into the manifest; gives the new path.
    fn replace(&mut self, stem: &str, bytes: Vec<u8>) -> String {
        let before = self.path(stem);
        if before == MANIFEST_PATH {
            self.source.files.insert(before.clone(), bytes);
            return before;
        }
        let after = FileName::for_content(stem, &bytes).as_str().to_owned();
        self.source.files.remove(&before);
        self.source.files.insert(after.clone(), bytes);
        let manifest = self.text("manifest").replace(&before, &after);
        self.source
            .files
            .insert(MANIFEST_PATH.to_owned(), manifest.into_bytes());
        after
    }

    fn text(&self, stem: &str) -> String {
        String::from_utf8(self.bytes(stem)).expect("published files are UTF-8")
    }

    /// Changes a file as JSON; gives its new path.
    fn change(&mut self, stem: &str, change: impl FnOnce(&mut Value)) -> String {
        let mut value =
            serde_json::from_slice(&self.bytes(stem)).expect("published files are JSON");
        change(&mut value);
        let bytes = serde_json::to_vec(&value).expect("JSON can be written");
        self.replace(stem, bytes)
    }

    /// Puts `value` in the place of what stands at `pointer`; gives the file's new path.
    fn set(&mut self, stem: &str, pointer: &str, value: Value) -> String {
        self.change(stem, |file| {
            *file.pointer_mut(pointer).expect("a place in the file") = value;
        })
    }

    fn open(&self) -> Library {
        self.try_open().expect("the publication opens")
    }

    fn try_open(&self) -> Result<Library, LoadError> {
        pollster::block_on(Library::open(
            Arc::new(self.source.clone()),
            Strictness::Tolerant,
        ))
    }

    fn check(&self) -> Vec<Problem> {
        pollster::block_on(check::problems(Arc::new(self.source.clone())))
    }
}

fn id(text: &str) -> IndicatorId {
    IndicatorId::from_text(text).expect("an identifier")
}

fn year(number: i64) -> Year {
    Year::from_number(number).expect("a year")
}

fn region(code: &str) -> RegionCode {
    RegionCode::from_text(code).expect("a region's code")
}

fn load(library: &Library, indicator: &str) -> Result<Loaded<Arc<Dataset>>, LoadError> {
    pollster::block_on(library.dataset(&id(indicator)))
}

fn figures_of(dataset: &Dataset) -> usize {
    dataset.all().flat_map(Series::figures).count()
}

/// What can be compared of problems: code, file and place.
fn named(problems: &[Problem]) -> Vec<(&str, &str, &str)> {
    problems
        .iter()
        .map(|problem| {
            (
                problem.kind.code(),
                problem.file.as_str(),
                problem.pointer.as_str(),
            )
        })
        .collect()
}

fn refusals<T: std::fmt::Debug>(outcome: Result<T, LoadError>) -> Vec<Problem> {
    match outcome {
        Err(LoadError::Unusable { problems }) => problems,
        other => panic!("expected problems, not {other:?}"),
    }
}

/// The other indicators have exactly the figures and explanations of the content, without a problem.
#[track_caller]
fn assert_others_are_whole(library: &Library, broken: &str) {
    let content = content();
    for other in WITH_FIGURES.iter().filter(|other| **other != broken) {
        let loaded = load(library, other).expect("the other figures load");
        assert_eq!(loaded.problems, []);
        assert_eq!(*loaded.value, content.datasets[&id(other)]);
    }
    for (id, explanation) in &content.explanations {
        let loaded = pollster::block_on(library.explanation(id)).expect("explanations load");
        assert_eq!(loaded.value, *explanation);
    }
}

#[test]
fn what_is_published_is_what_is_opened() {
    let content = content();
    let library = Workshop::new().open();
    assert_eq!(library.problems(), []);
    assert_eq!(**library.catalogue(), content.catalogue);
    assert_eq!(library.manifest().release.date, content.date);
    assert_others_are_whole(&library, "none of them is broken");
}

#[test]
fn a_sound_publication_has_no_problems() {
    assert_eq!(Workshop::new().check(), []);
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(Workshop::new().source, Workshop::new().source);
}

#[test]
fn another_figure_gives_another_release() {
    let before = Workshop::new().open().manifest().release.id.clone();
    let mut content = content();
    content.datasets.remove(&id("kokeilu-muutos"));
    let source = write::publication(&content).expect("the content can be written");
    let after = Workshop { source }.open().manifest().release.id.clone();
    assert_ne!(before, after);
}

#[test]
fn zero_negative_and_suppressed_figures_stay_what_they_are() {
    let library = Workshop::new().open();
    let share = load(&library, "kokeilu-osuus").expect("figures").value;
    let here = share.series(&region("007"), Sex::Total).expect("a series");
    let zero = here.observation(year(2019));
    assert_eq!(zero.value.figure().map(Figure::number), Some(0.0));
    assert_eq!(zero.count, Some(0));
    assert_eq!(
        here.value(year(2021)),
        tilannekuva::model::Value::Missing(Absence::Suppressed)
    );

    let change = load(&library, "kokeilu-muutos").expect("figures").value;
    let number = |code, at| {
        let series = change.series(&region(code), Sex::Total).expect("a series");
        series.value(at).figure().map(Figure::number)
    };
    assert_eq!(number("007", year(2020)), Some(-3.45));
    assert_eq!(number("902", year(2020)), Some(-0.01));
    assert_eq!(number("902", year(2021)), Some(1234.5));
}

#[test]
fn a_figure_missing_between_large_counts_is_not_called_hidden() {
    let library = Workshop::new().open();
    let share = load(&library, "kokeilu-osuus").expect("figures").value;
    let men = share.series(&region("902"), Sex::Male).expect("a series");
    assert_eq!(
        men.value(year(2020)),
        tilannekuva::model::Value::Missing(Absence::NotPublished)
    );
}

/// A folder of this test run that no other test uses.
fn new_folder() -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("tilannekuva-{}-{number}", std::process::id()))
}

/// The problems of the synthetic content after a change in its folder.
fn problems_after(change: impl FnOnce(&Path)) -> Vec<Problem> {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    change(&folder);
    let problems = Content::read(&folder).expect_err("a problem is found");
    fs::remove_dir_all(folder).expect("the copy can be removed");
    problems
}

#[test]
fn a_file_that_would_be_left_out_is_named() {
    let problems = problems_after(|folder| {
        for file in [
            "Breaks.csv",
            "figures/kokeilu-osuus.CSV",
            "figures/nobody.csv",
            "figures/README.md",
            "texts/kokeilu-kysely.txt",
            "texts/nobody.toml",
        ] {
            fs::write(folder.join(file), "").expect("a file");
        }
        fs::create_dir_all(folder.join("teksti")).expect("a folder");
    });
    assert_eq!(
        named(&problems),
        [
            ("unknown-file", "Breaks.csv", ""),
            ("unknown-file", "teksti", ""),
            ("unknown-file", "figures/README.md", ""),
            ("unknown-file", "figures/kokeilu-osuus.CSV", ""),
            ("unknown-reference", "figures/nobody.csv", ""),
            ("unknown-file", "texts/kokeilu-kysely.txt", ""),
            ("unknown-reference", "texts/nobody.toml", ""),
        ]
    );
    assert_eq!(problems[0].kind.severity(), Severity::Error);
}

#[test]
fn hidden_files_and_the_readme_are_no_content() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::create_dir_all(folder.join(".git")).expect("a folder");
    for file in ["README.md", ".DS_Store", "figures/.DS_Store"] {
        fs::write(folder.join(file), "").expect("a file");
    }
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    assert_eq!(read.expect("no problems").catalogue, content().catalogue);
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let problems = problems_after(|folder| {
        fs::remove_dir_all(folder.join("texts")).expect("the folder goes");
        fs::write(folder.join("texts"), "").expect("a file");
    });
    assert_eq!(named(&problems), [("unreadable", "texts", "")]);
    let nowhere = new_folder();
    let problems = Content::read(&nowhere).expect_err("there is no content");
    let file = nowhere.display().to_string();
    assert_eq!(named(&problems), [("unreadable", file.as_str(), "")]);
}

#[test]
fn a_region_without_figures_and_texts_needs_no_folders_for_them() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    // A report and tours show figures.
    for inner in ["figures", "texts", "report", "tours"] {
        fs::remove_dir_all(folder.join(inner)).expect("the folder goes");
    }
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    assert!(read.expect("no problems").datasets.is_empty());
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

#[test]
fn what_is_known_besides_a_figure_is_carried_along() {
    let library = Workshop::new().open();
    let dataset = load(&library, "kokeilu-kysely").expect("figures").value;
    let series = dataset.series(&region("007"), Sex::Total).expect("figures");
    let first = series.observation(year(2013));
    let interval = first.interval.expect("an interval");
    assert_eq!(
        (interval.low().to_scaled(0), interval.high().to_scaled(0)),
        (58, 80)
    );
    assert_eq!((first.base, first.is_provisional), (Some(64), false));
    let second = series.observation(year(2015));
    assert_eq!((second.base, second.interval), (None, None));
    assert!(series.observation(year(2019)).is_provisional);

    let indicator = library
        .catalogue()
        .indicator(&id("kokeilu-kysely"))
        .expect("an indicator");
    let [change] = &indicator.breaks[..] else {
        panic!("there is one break");
    };
    assert_eq!(change.year, year(2019));
    assert_eq!(change.reason.text(Language::Swedish), "Frågan ändrades.");
}

#[test]
fn a_producer_has_a_name_in_every_language() {
    let library = Workshop::new().open();
    let indicator = library.catalogue().indicator(&id("kokeilu-osuus"));
    let producer = indicator.and_then(|indicator| indicator.producer.as_ref());
    assert_eq!(
        producer.map(|producer| Language::ALL.map(|language| producer.text(language))),
        Some(["Kokeilulaitos", "Försöksinstitutet", "Institute of Testing"])
    );
}

#[test]
fn an_interval_that_does_not_hold_its_figure_is_no_interval() {
    for (ends, at) in [
        ([71, 80], "/series/0/values/0"),
        ([58, 69], "/series/0/values/0"),
        ([80, 58], "/series/0/lows/0"),
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.change(SURVEY, |file| {
            file["series"][0]["lows"][0] = json!(ends[0]);
            file["series"][0]["highs"][0] = json!(ends[1]);
        });
        let library = workshop.open();
        let loaded = load(&library, "kokeilu-kysely").expect("figures");
        assert_eq!(
            named(&loaded.problems),
            [("bad-interval", file.as_str(), at)]
        );
        let series = loaded.value;
        let series = series.series(&region("007"), Sex::Total).expect("figures");
        let first = series.observation(year(2013));
        assert_eq!(
            (first.value.figure().map(Figure::number), first.interval),
            (Some(70.0), None)
        );
        assert!(series.observation(year(2019)).interval.is_some());
        assert_eq!(
            named(&workshop.check()),
            [("bad-interval", file.as_str(), at)]
        );
    }
}

#[test]
fn an_interval_without_one_of_its_ends_is_no_interval() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SURVEY, "/series/0/highs/0", Value::Null);
    let loaded = load(&workshop.open(), "kokeilu-kysely").expect("figures");
    let expected = [("bad-interval", file.as_str(), "/series/0/lows/0")];
    assert_eq!(named(&loaded.problems), expected);

    let mut workshop = Workshop::new();
    let file = workshop.change(SURVEY, |file| {
        file["series"][0]
            .as_object_mut()
            .expect("a series")
            .remove("highs");
    });
    let loaded = load(&workshop.open(), "kokeilu-kysely").expect("figures");
    assert_eq!(
        named(&loaded.problems),
        [("bad-interval", file.as_str(), "/series/0")]
    );
    let series = loaded.value.series(&region("007"), Sex::Total).cloned();
    assert_eq!(series.expect("figures").figures().count(), 3);
}

#[test]
fn a_provisional_year_outside_the_series_is_named() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SURVEY, "/series/0/provisional", json!([2019, 2031]));
    let loaded = load(&workshop.open(), "kokeilu-kysely").expect("figures");
    let expected = [(
        "unknown-reference",
        file.as_str(),
        "/series/0/provisional/1",
    )];
    assert_eq!(named(&loaded.problems), expected);
    assert_eq!(*loaded.value, content().datasets[&id("kokeilu-kysely")]);
}

#[test]
fn of_two_breaks_in_a_year_the_first_stays() {
    let mut workshop = Workshop::new();
    let file = workshop.change(CATALOGUE, |file| {
        let breaks = file["indicators"][1]["breaks"]
            .as_array_mut()
            .expect("breaks");
        breaks.push(json!({ "year": 2019, "reason": { "fi": "Taas." } }));
    });
    assert_catalogue(
        &workshop,
        &file,
        "duplicate",
        "/indicators/1/breaks/1",
        |_| {},
    );
}

#[test]
fn a_file_that_the_publication_does_not_name_is_remarked_on() {
    let folder = new_folder();
    let workshop = Workshop::new();
    write::to_folder(&workshop.source, &folder).expect("the publication can be written");
    let copy = format!("{}.br", workshop.path(SHARE));
    for file in [
        "manifest.json.gz",
        &copy,
        "datasets/kokeilu-osuus.0123456789abcdef.json",
        "datasets/old.json.br",
        "inner/deep/.note",
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "{}").expect("a file can be written");
    }
    let problems = pollster::block_on(check::problems_of_folder(&folder));
    fs::remove_dir_all(folder).expect("the folder can be removed");
    assert_eq!(
        named(&problems),
        [
            (
                "unused-file",
                "datasets/kokeilu-osuus.0123456789abcdef.json",
                ""
            ),
            ("unused-file", "datasets/old.json.br", ""),
            ("unused-file", "inner/deep/.note", ""),
        ]
    );
    assert_eq!(problems[0].kind.severity(), Severity::Remark);
}

/// The publication of the synthetic content without one indicator's figures.
fn smaller_publication() -> MemorySource {
    let mut content = content();
    content.datasets.remove(&id("kokeilu-muutos"));
    change_indicator(&mut content.catalogue, 2, |indicator| {
        indicator.coverage = None;
    });
    write::publication(&content).expect("the content can be written")
}

/// The files of a folder, those of its inner folders left out.
fn file_names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .map(|path| path.file_name().expect("a name").display().to_string())
        .collect()
}

#[test]
fn a_release_that_cannot_be_written_whole_leaves_the_former_manifest() {
    let former = smaller_publication();
    let next = Workshop::new().source;
    let new_files = next
        .files
        .keys()
        .filter(|path| !former.files.contains_key(*path));
    let mut blocked = 0;
    for path in new_files {
        let folder = new_folder();
        write::to_folder(&former, &folder).expect("the former release is written");
        fs::create_dir(folder.join(path)).expect("a folder in the file's place");
        let error = write::to_folder(&next, &folder).expect_err("a file cannot be written");
        let manifest = fs::read(folder.join(MANIFEST_PATH)).expect("a manifest");
        let left = file_names(&folder);
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        assert_eq!(error.path, folder.join(path));
        assert_eq!(manifest, former.files[MANIFEST_PATH]);
        assert!(!left.iter().any(|name| name.contains(".new")), "{left:?}");
        blocked += 1;
    }
    assert_eq!(
        blocked, 11,
        "the catalogue, one dataset, three overviews, five cards and the release's own file"
    );
}

#[test]
fn the_manifest_is_written_when_everything_else_is() {
    let source = Workshop::new().source;
    let folder = new_folder();
    fs::create_dir_all(folder.join(MANIFEST_PATH)).expect("a folder in the manifest's place");
    let error = write::to_folder(&source, &folder).expect_err("the manifest cannot be written");
    let others = source.files.keys().filter(|path| *path != MANIFEST_PATH);
    let are_whole = others
        .clone()
        .all(|path| fs::read(folder.join(path)).is_ok_and(|bytes| bytes == source.files[path]));
    let left = file_names(&folder);
    fs::remove_dir_all(&folder).expect("the folder can be removed");
    assert!(are_whole);
    assert_eq!(
        left.len(),
        12,
        "catalogue, three overviews, outlines, programme, annual clock, organisations, statements, synonyms and two reports alone: {left:?}"
    );
    assert_eq!(error.path, folder.join(MANIFEST_PATH));
}

#[test]
fn who_has_begun_to_read_a_file_reads_it_to_its_end() {
    let former = smaller_publication();
    let folder = new_folder();
    write::to_folder(&former, &folder).expect("a release is written");
    let mut reader = fs::File::open(folder.join(MANIFEST_PATH)).expect("a manifest");
    write::to_folder(&Workshop::new().source, &folder).expect("the next release is written");
    let mut bytes = Vec::new();
    reader
        .read_to_end(&mut bytes)
        .expect("the manifest is read");
    fs::remove_dir_all(folder).expect("the folder can be removed");
    assert_eq!(bytes, former.files[MANIFEST_PATH]);
}

#[test]
fn files_of_a_former_release_that_is_not_kept_stay_and_are_remarked_on() {
    let workshop = Workshop::new();
    let folder = new_folder();
    write::to_folder(&workshop.source, &folder).expect("a release is written");
    write::to_folder(&smaller_publication(), &folder).expect("the next release is written");
    // As an older version of the command left it, which kept no releases.
    fs::remove_dir_all(folder.join("releases")).expect("the releases can be removed");
    let problems = pollster::block_on(check::problems_of_folder(&folder));
    fs::remove_dir_all(folder).expect("the folder can be removed");
    let (catalogue, change) = (workshop.path(CATALOGUE), workshop.path(CHANGE));
    assert!(
        problems
            .iter()
            .all(|problem| problem.kind == ProblemKind::UnusedFile)
    );
    let files = problems.iter().map(|problem| problem.file.as_str());
    let from_others = |file: &&str| file.starts_with("cards/") || file.starts_with("overview-");
    let (derived, own): (Vec<_>, Vec<_>) = files.partition(from_others);
    assert_eq!(own, [catalogue.as_str(), change.as_str()]);
    assert_eq!(derived.len(), 8, "three overviews and five cards");
}

#[test]
fn a_check_goes_on_where_the_catalogue_is_broken() {
    let mut workshop = Workshop::new();
    let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let catalogue = workshop.replace(CATALOGUE, half(workshop.bytes(CATALOGUE)));
    let share = workshop.replace(SHARE, half(workshop.bytes(SHARE)));
    let survey = workshop.path(SURVEY);
    workshop.source.files.remove(&survey);
    let change = workshop.path(CHANGE);
    workshop.source.files.insert(change.clone(), b"{}".to_vec());
    let problems = workshop.check();
    let mut found = named(&problems);
    found.sort_unstable();
    let mut expected = [
        ("truncated", catalogue.as_str(), ""),
        ("truncated", share.as_str(), ""),
        ("missing-file", survey.as_str(), ""),
        ("wrong-hash", change.as_str(), ""),
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
}

/// The problems of the synthetic content with one file written otherwise.
fn problems_with(file: &str, change: impl FnOnce(String) -> String) -> Vec<Problem> {
    problems_after(|folder| {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).expect("a content file");
        fs::write(&path, change(text)).expect("a content file can be written");
    })
}

#[test]
fn a_column_that_is_not_known_is_named_in_every_table() {
    for (file, column, written) in [
        ("regions.csv", "locative_sv", "lokative_sv"),
        ("indicators.csv", "caveat_fi", "caveat_f"),
        ("indicators.csv", "statement_sv", "statment_sv"),
        ("indicators.csv", "producer_sv", "producer"),
        ("breaks.csv", "reason_sv", "reason_se"),
        ("synonyms.csv", "target_groups", "groups"),
        ("figures/kokeilu-osuus.csv", "count", "counts"),
    ] {
        let problems = problems_with(file, |text| text.replacen(column, written, 1));
        let place = format!(":1:{written}");
        assert_eq!(named(&problems)[0], ("unknown-field", file, place.as_str()));
    }
    let problems = problems_with("breaks.csv", |text| text.replace('\n', ",\n"));
    assert_eq!(
        named(&problems),
        [("unknown-field", "breaks.csv", ":1:6")],
        "a column without a heading is told by its number"
    );
}

#[test]
fn a_column_that_stands_twice_is_named() {
    let problems = problems_with("breaks.csv", |text| text.replace("reason_sv", "reason_fi"));
    assert_eq!(
        named(&problems),
        [("duplicate", "breaks.csv", ":1:reason_fi")]
    );
}

#[test]
fn a_column_that_every_table_has_is_missed_once() {
    for (file, column) in [
        ("regions.csv", "code"),
        ("indicators.csv", "id"),
        ("indicators.csv", "name_fi"),
        ("indicators.csv", "unit"),
        ("indicators.csv", "absent"),
        ("breaks.csv", "indicator"),
        ("synonyms.csv", "words_fi"),
        ("figures/kokeilu-osuus.csv", "value"),
    ] {
        let problems = problems_with(file, |text| text.replacen(column, "muu", 1));
        assert_eq!(
            named(&problems),
            [
                ("unknown-field", file, ":1:muu"),
                ("missing-field", file, ":1")
            ],
            "{column}"
        );
    }
}

#[test]
fn an_indicator_with_figures_says_what_an_absent_figure_means() {
    let file = "indicators.csv";
    let problems = problems_with(file, |text| text.replace(",not-published,", ",,"));
    assert_eq!(
        named(&problems),
        // The pending indicator in the fourth row has no figures.
        [
            ("missing-field", file, "/1/absent"),
            ("missing-field", file, "/2/absent"),
        ]
    );
}

#[test]
fn a_table_without_rows_is_nothing_to_show() {
    let file = "indicators.csv";
    let problems = problems_with(file, |text| {
        text.lines().next().expect("headings").to_owned()
    });
    assert_eq!(named(&problems), [("nothing-to-show", file, "")]);
}

#[test]
fn what_stands_beside_a_reason_for_no_figure_is_named() {
    let file = "figures/kokeilu-kysely.csv";
    let row = "902,total,2015,,,,,not-applicable";
    for written in [
        "902,total,2015,61,,,,not-applicable",
        "902,total,2015,,12,,,not-applicable",
        "902,total,2015,,,60,70,not-applicable",
    ] {
        let problems = problems_with(file, |text| text.replace(row, written));
        assert_eq!(named(&problems), [("value-and-reason", file, "/4/status")]);
    }
}

#[test]
fn a_problem_of_a_text_has_its_line_and_column() {
    let file = "texts/kokeilu-osuus.toml";
    let texts = "[definition]\nfi = \"Osuus.\"\n\n[limits]\nfi = 7\nse = \"x\"\n";
    assert_eq!(
        named(&problems_with(file, |_| texts.to_owned())),
        [
            ("unknown-field", file, ":6:1"),
            ("wrong-type", file, ":5:1"),
            ("empty-text", file, ":4:2"),
        ]
    );
    let problems = problems_with(file, |_| texts.replace('7', "seitsemän"));
    assert_eq!(named(&problems), [("unreadable", file, ":5:6")]);
}

#[test]
fn an_editor_is_told_of_an_interval_and_a_break_that_cannot_be() {
    let problems = problems_with("figures/kokeilu-kysely.csv", |text| {
        text.replace("58,80", "71,80")
    });
    assert_eq!(
        named(&problems),
        [("bad-interval", "figures/kokeilu-kysely.csv", "/0/low")]
    );
    let problems = problems_with("breaks.csv", |text| {
        text + "kokeilu-kysely,2019,Taas,,\nmuu,2019,Uusi,,\nkokeilu-muutos,ennen,Uusi,,\n"
    });
    assert_eq!(
        named(&problems),
        [
            ("duplicate", "breaks.csv", "/1"),
            ("unknown-reference", "breaks.csv", "/2/indicator"),
            ("wrong-type", "breaks.csv", "/3/year"),
        ]
    );
}

#[test]
fn an_editor_is_told_of_search_words_that_lead_nowhere() {
    let problems = problems_with("synonyms.csv", |text| {
        text + "hukassa,,,,,\n,,,kokeilu,,\nmuualla,,,muu,muut,toinen;kokeilu-osuus\n"
    });
    assert_eq!(
        named(&problems),
        [
            ("leads-nowhere", "synonyms.csv", "/2"),
            ("missing-field", "synonyms.csv", "/3"),
            ("unknown-reference", "synonyms.csv", "/4/phenomena/0"),
            ("unknown-reference", "synonyms.csv", "/4/groups/0"),
            ("unknown-reference", "synonyms.csv", "/4/indicators/0"),
        ]
    );
}

/// The synonyms with one problem are those of the content but for what `change` changes.
#[track_caller]
fn assert_synonyms(
    workshop: &Workshop,
    file: &str,
    code: &str,
    pointer: &str,
    change: impl FnOnce(&mut Vec<Synonym>),
) {
    let expected = [(code, file, pointer)];
    let loaded = pollster::block_on(workshop.open().synonyms()).expect("the others load");
    assert_eq!(named(&loaded.problems), expected);
    let mut synonyms = content().synonyms;
    change(&mut synonyms);
    assert_eq!(loaded.value, synonyms);
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn search_words_are_read_as_they_were_written() {
    let loaded = pollster::block_on(Workshop::new().open().synonyms()).expect("they load");
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.value, content().synonyms);
    assert!(loaded.value.len() > 1);
}

#[test]
fn search_words_that_lead_nowhere_are_left_out_and_the_others_stay() {
    let mut workshop = Workshop::new();
    let pointer = "/synonyms/1/groups";
    let file = workshop.set(SYNONYMS, pointer, json!([]));
    assert_synonyms(
        &workshop,
        &file,
        "leads-nowhere",
        "/synonyms/1",
        |synonyms| {
            synonyms.pop();
        },
    );
    let file = workshop.set(SYNONYMS, pointer, json!(["muu", "kokeilijat"]));
    assert_synonyms(
        &workshop,
        &file,
        "unknown-reference",
        "/synonyms/1/groups/0",
        |synonyms| {
            synonyms[1].target_groups.pop();
        },
    );
}

#[test]
fn a_region_needs_no_search_words_of_its_own() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_file(folder.join("synonyms.csv")).expect("the table goes");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let content = read.expect("no problems");
    assert_eq!(content.synonyms, []);
    let source = write::publication(&content).expect("the content can be written");
    let workshop = Workshop { source };
    let loaded = pollster::block_on(workshop.open().synonyms()).expect("nothing is well");
    assert_eq!((loaded.value, loaded.problems), (vec![], vec![]));
    assert_eq!(named(&workshop.check()), []);
}

#[test]
fn an_editor_is_told_of_a_word_that_is_not_known() {
    let file = "indicators.csv";
    let problems = problems_with(file, |text| text.replace(",children,", ",lapset,"));
    assert_eq!(named(&problems), [("unknown-word", file, "/0/people")]);
    // Without its indicator the survey's figures and breaks belong to nothing, which is told after it.
    let problems = problems_with(file, |text| text.replace(",survey,", ",kysely,"));
    assert_eq!(named(&problems)[0], ("unknown-word", file, "/1/gathering"));
}

#[test]
fn a_year_between_survey_rounds_is_not_surveyed_and_a_missed_round_is_not_published() {
    let library = Workshop::new().open();
    let survey = load(&library, "kokeilu-kysely").expect("figures").value;
    let reason = |code, at| {
        let series = survey.series(&region(code), Sex::Total).expect("a series");
        series.value(year(at))
    };
    let missing = tilannekuva::model::Value::Missing;
    assert_eq!(reason("007", 2014), missing(Absence::NotSurveyed));
    assert_eq!(reason("007", 2017), missing(Absence::NotPublished));
    assert_eq!(reason("902", 2015), missing(Absence::NotApplicable));
}

#[test]
fn a_pending_indicator_is_listed_without_figures() {
    let library = Workshop::new().open();
    let pending = library
        .catalogue()
        .indicator(&id("kokeilu-odottava"))
        .expect("it is listed");
    assert!(pending.is_pending());
    assert!(matches!(
        load(&library, "kokeilu-odottava"),
        Err(LoadError::NotFound { .. })
    ));
}

#[test]
fn every_published_file_fits_its_schema() {
    let schemas: BTreeMap<_, _> = schemas::all()
        .expect("schemas can be written")
        .into_iter()
        .map(|(file, text)| {
            let schema = serde_json::from_str(&text).expect("a schema is JSON");
            let validator = jsonschema::validator_for(&schema).expect("a schema is sound");
            (file, validator)
        })
        .collect();
    let files = Workshop::new().source.files;
    let overviews_and_cards = 3 + 5;
    let manifest_and_its_copy = 2;
    let reports = 2;
    let tours = 1;
    assert_eq!(
        files.len(),
        14 + reports + tours + manifest_and_its_copy + overviews_and_cards
    );
    for (path, bytes) in files {
        let value: Value = serde_json::from_slice(&bytes).expect("a published file is JSON");
        let address = value["$schema"]
            .as_str()
            .expect("each file names its schema");
        let (_, file) = address.rsplit_once('/').expect("an address");
        // Relative to the file itself: one step up leaves the publication's folder. The copy of the manifest is no
        // other file than the manifest.
        let inner = path.strip_prefix("releases/").unwrap_or(&path);
        assert_eq!(
            address.matches("../").count(),
            inner.matches('/').count() + 1,
            "{path}"
        );
        let errors: Vec<_> = schemas[file]
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, [""; 0], "{path}");
    }
}

#[test]
fn a_schema_refuses_a_file_of_another_shape() {
    for (file, text) in schemas::all().expect("schemas can be written") {
        let schema = serde_json::from_str(&text).expect("a schema is JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema is sound");
        assert!(!validator.is_valid(&json!({})), "{file}");
    }
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let generated = schemas::all().expect("schemas can be written");
    for (file, text) in &generated {
        let committed = fs::read_to_string(Path::new("public/schemas").join(file));
        assert!(
            committed.is_ok_and(|committed| committed == *text),
            "{file} is not that of the types; write it with `tilannekuva schemas`"
        );
    }
    let committed = fs::read_dir("public/schemas").expect("the schemas' folder");
    assert_eq!(committed.count(), generated.len());
}

#[test]
fn a_truncated_dataset_is_named_and_the_others_stay() {
    let mut workshop = Workshop::new();
    let mut bytes = workshop.bytes(SHARE);
    bytes.truncate(bytes.len() / 2);
    let file = workshop.replace(SHARE, bytes);
    let library = workshop.open();
    let expected = [("truncated", file.as_str(), "")];
    assert_eq!(named(&refusals(load(&library, "kokeilu-osuus"))), expected);
    assert_others_are_whole(&library, "kokeilu-osuus");
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_not_used() {
    let mut workshop = Workshop::new();
    let file = workshop.path(SHARE);
    let other = workshop.bytes(CHANGE);
    workshop.source.files.insert(file.clone(), other);
    let library = workshop.open();
    let expected = [("wrong-hash", file.as_str(), "")];
    assert_eq!(named(&refusals(load(&library, "kokeilu-osuus"))), expected);
    assert_others_are_whole(&library, "kokeilu-osuus");
    assert_eq!(named(&workshop.check()), expected);
}

/// A dataset with one problem is usable without what the problem is about.
#[track_caller]
fn assert_usable(workshop: &Workshop, file: &str, code: &str, pointer: &str, figures_lost: usize) {
    let library = workshop.open();
    let loaded = load(&library, "kokeilu-osuus").expect("the rest of the figures");
    let expected = [(code, file, pointer)];
    assert_eq!(named(&loaded.problems), expected);
    let whole = &content().datasets[&id("kokeilu-osuus")];
    assert_eq!(figures_of(&loaded.value) + figures_lost, figures_of(whole));
    assert_others_are_whole(&library, "kokeilu-osuus");
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn a_series_of_an_unknown_region_is_left_out() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SHARE, "/series/0/region", json!("999"));
    assert_usable(&workshop, &file, "unknown-reference", "/series/0/region", 2);
}

#[test]
fn figures_of_another_indicator_are_not_shown_for_this_one() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SHARE, "/indicator", json!("kokeilu-muutos"));
    let library = workshop.open();
    let expected = [("other-indicator", file.as_str(), "/indicator")];
    assert_eq!(named(&refusals(load(&library, "kokeilu-osuus"))), expected);
    assert_others_are_whole(&library, "kokeilu-osuus");
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn a_number_that_json_does_not_know_is_named_with_line_and_column() {
    for (number, reach) in [("NaN", 1), ("Infinity", 1), ("1e999", 5)] {
        let mut workshop = Workshop::new();
        let text = workshop.text(SHARE);
        let before = text.find("[0,").expect("a first value") + 1;
        let text = text.replacen("[0,", &format!("[{number},"), 1);
        let file = workshop.replace(SHARE, text.into_bytes());
        let library = workshop.open();
        let problems = refusals(load(&library, "kokeilu-osuus"));
        let place = format!(":1:{}", before + reach);
        assert_eq!(
            named(&problems),
            [("not-a-number", file.as_str(), place.as_str())]
        );
        assert_others_are_whole(&library, "kokeilu-osuus");
        assert_eq!(workshop.check(), problems);
    }
}

#[test]
fn a_text_among_the_values_is_no_figure_and_its_neighbours_stay() {
    for text in ["NaN", "", "12.5", "Infinity"] {
        let mut workshop = Workshop::new();
        let file = workshop.set(SHARE, "/series/0/values/1", json!(text));
        assert_usable(&workshop, &file, "not-a-number", "/series/0/values/1", 1);
    }
}

#[test]
fn a_fraction_or_a_number_too_large_to_be_exact_is_no_figure() {
    for number in [json!(0.5), json!(1_u64 << 60), json!(1e300)] {
        let mut workshop = Workshop::new();
        let file = workshop.set(SHARE, "/series/0/values/1", number);
        assert_usable(&workshop, &file, "not-a-number", "/series/0/values/1", 1);
    }
}

#[test]
fn a_count_that_cannot_be_one_is_named_and_its_figure_stays() {
    for number in [json!(-1), json!(1_u64 << 40), json!(0.5), json!("15")] {
        let mut workshop = Workshop::new();
        let file = workshop.set(SHARE, "/series/0/counts/1", number);
        assert_usable(&workshop, &file, "not-a-number", "/series/0/counts/1", 0);
    }
}

#[test]
fn values_that_are_not_one_a_year_are_left_out() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SHARE, "/series/0/values", json!([0, 125]));
    assert_usable(&workshop, &file, "wrong-length", "/series/0/values", 2);
}

#[test]
fn a_second_series_of_the_same_region_and_sex_is_left_out() {
    let mut workshop = Workshop::new();
    let mut at = String::new();
    let file = workshop.change(SHARE, |file| {
        let series = file["series"].as_array_mut().expect("a list of series");
        at = format!("/series/{}", series.len());
        series.push(series[0].clone());
    });
    assert_usable(&workshop, &file, "duplicate", &at, 0);
}

#[test]
fn a_missing_dataset_file_is_named_and_the_others_stay() {
    let mut workshop = Workshop::new();
    let file = workshop.path(SHARE);
    workshop.source.files.remove(&file);
    let library = workshop.open();
    assert_eq!(
        load(&library, "kokeilu-osuus"),
        Err(LoadError::NotFound { file: file.clone() })
    );
    assert_others_are_whole(&library, "kokeilu-osuus");
    assert_eq!(
        named(&workshop.check()),
        [("missing-file", file.as_str(), "")]
    );
}

#[test]
fn a_dataset_that_the_manifest_does_not_name_is_missed() {
    let mut workshop = Workshop::new();
    workshop.change("manifest", |manifest| {
        let datasets = manifest["datasets"].as_object_mut().expect("an object");
        datasets.remove("kokeilu-osuus");
    });
    assert_eq!(named(&workshop.check()), [("missing-file", SHARE, "")]);
}

#[test]
fn a_newer_minor_version_is_usable_with_a_remark_and_its_new_fields_are_ignored() {
    for stem in ["manifest", CATALOGUE, SHARE, EXPLANATION] {
        let mut workshop = Workshop::new();
        let file = workshop.change(stem, |file| {
            file["version"] = json!("1.7");
            file["novelty"] = json!({ "of": "version 1.7" });
        });
        let library = workshop.open();
        assert_eq!(**library.catalogue(), content().catalogue);
        let dataset = load(&library, "kokeilu-osuus").expect("figures");
        assert_eq!(*dataset.value, content().datasets[&id("kokeilu-osuus")]);
        let explanation =
            pollster::block_on(library.explanation(&id("kokeilu-osuus"))).expect("an explanation");
        let problems: Vec<_> = library
            .problems()
            .iter()
            .cloned()
            .chain(dataset.problems)
            .chain(explanation.problems)
            .collect();
        let expected = ("newer-minor-version", file.as_str(), "/version");
        assert_eq!(named(&problems), [expected]);
        assert_eq!(problems[0].kind.severity(), Severity::Remark);

        // A publisher is told of the field as well.
        let checked = workshop.check();
        assert_eq!(checked.len(), 2, "{checked:?}");
        assert!(named(&checked).contains(&expected));
        assert!(named(&checked).contains(&("unknown-field", file.as_str(), "")));
    }
}

#[test]
fn a_publication_of_a_newer_major_version_is_refused() {
    for stem in ["manifest", CATALOGUE] {
        let mut workshop = Workshop::new();
        let file = workshop.set(stem, "/version", json!("2.0"));
        let expected = [("newer-major-version", file.as_str(), "/version")];
        assert_eq!(named(&refusals(workshop.try_open())), expected);
        assert_eq!(named(&workshop.check()), expected);
    }
}

#[test]
fn a_dataset_of_a_newer_major_version_is_refused_and_the_others_stay() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SHARE, "/version", json!("2.0"));
    let library = workshop.open();
    let expected = [("newer-major-version", file.as_str(), "/version")];
    assert_eq!(named(&refusals(load(&library, "kokeilu-osuus"))), expected);
    assert_others_are_whole(&library, "kokeilu-osuus");
}

#[test]
fn of_two_entries_of_the_same_identifier_the_first_stays() {
    for list in ["regions", "areas", "groups", "sources", "indicators"] {
        let mut workshop = Workshop::new();
        let mut at = String::new();
        let file = workshop.change(CATALOGUE, |file| {
            let entries = file[list].as_array_mut().expect("a list");
            at = format!("/{list}/{}", entries.len());
            let mut copy = entries[0].clone();
            copy["name"] = json!({ "fi": "Toinen" });
            // A phenomenon of the copy would be a duplicate of its own.
            if let Some(entry) = copy.as_object_mut() {
                entry.remove("phenomena");
            }
            entries.push(copy);
        });
        let library = workshop.open();
        let expected = [("duplicate", file.as_str(), at.as_str())];
        assert_eq!(named(library.problems()), expected);
        assert_eq!(**library.catalogue(), content().catalogue);
        assert_eq!(named(&workshop.check()), expected);
    }
}

#[test]
fn an_indicator_of_an_unknown_phenomenon_is_left_out_and_the_others_stay() {
    let mut workshop = Workshop::new();
    let file = workshop.set(CATALOGUE, "/indicators/0/phenomenon", json!("outo"));
    let library = workshop.open();
    assert_eq!(
        named(library.problems()),
        [(
            "unknown-reference",
            file.as_str(),
            "/indicators/0/phenomenon"
        )]
    );
    let content = content();
    assert_eq!(
        library.catalogue().indicators,
        content.catalogue.indicators[1..]
    );
    assert_eq!(library.catalogue().regions, content.catalogue.regions);
    assert_others_are_whole(&library, "kokeilu-osuus");
}

/// The catalogue with one problem is that of the content but for what `expected` changes.
#[track_caller]
fn assert_catalogue(
    workshop: &Workshop,
    file: &str,
    code: &str,
    pointer: &str,
    change: impl FnOnce(&mut Catalogue),
) {
    let library = workshop.open();
    let expected = [(code, file, pointer)];
    assert_eq!(named(library.problems()), expected);
    let mut catalogue = content().catalogue;
    change(&mut catalogue);
    assert_eq!(**library.catalogue(), catalogue);
    assert_others_are_whole(&library, "none of them is broken");
    assert_eq!(named(&workshop.check()), expected);
}

fn change_indicator(catalogue: &mut Catalogue, place: usize, change: impl FnOnce(&mut Indicator)) {
    change(Arc::make_mut(&mut catalogue.indicators[place]));
}

#[test]
fn a_statement_without_a_place_or_with_an_unknown_one_is_not_said() {
    for statement in [
        "Luku oli {value} vuonna {year}.",
        "{place} luku oli {value}.",
        "{place} luku oli suuri vuonna {year}.",
        "{place} luku oli {value} vuonna {year} {sex}.",
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(CATALOGUE, "/indicators/0/statement/fi", json!(statement));
        assert_catalogue(
            &workshop,
            &file,
            "bad-statement",
            "/indicators/0/statement",
            |catalogue| change_indicator(catalogue, 0, |indicator| indicator.statement = None),
        );
    }
}

#[test]
fn a_producer_without_a_language_is_not_named() {
    let mut workshop = Workshop::new();
    let pointer = "/indicators/0/producer";
    let file = workshop.set(CATALOGUE, pointer, json!("Kokeilulaitos"));
    assert_catalogue(&workshop, &file, "wrong-type", pointer, |catalogue| {
        change_indicator(catalogue, 0, |indicator| indicator.producer = None);
    });
}

#[test]
fn an_indicator_of_unknown_people_is_about_anyone() {
    assert_eq!(content().catalogue.indicators[0].people, People::Children);
    let mut workshop = Workshop::new();
    let pointer = "/indicators/0/people";
    let file = workshop.set(CATALOGUE, pointer, json!("lapset"));
    assert_catalogue(&workshop, &file, "unknown-word", pointer, |catalogue| {
        change_indicator(catalogue, 0, |indicator| indicator.people = People::Anyone);
    });
}

#[test]
fn an_indicator_whose_figures_are_gathered_in_an_unknown_way_is_left_out() {
    let mut workshop = Workshop::new();
    let pointer = "/indicators/3/gathering";
    let file = workshop.change(CATALOGUE, |file| {
        file["indicators"][3]["gathering"] = json!("arvio");
    });
    assert_catalogue(&workshop, &file, "unknown-word", pointer, |catalogue| {
        catalogue.indicators.remove(3);
    });
}

#[test]
fn figures_are_those_of_a_register_where_nothing_is_said() {
    let gatherings: Vec<_> = Workshop::new()
        .open()
        .catalogue()
        .indicators
        .iter()
        .map(|indicator| indicator.gathering)
        .collect();
    let [register, survey] = Gathering::ALL;
    assert_eq!(gatherings, [register, survey, register, register]);
}

#[test]
fn an_address_that_runs_a_script_is_no_address() {
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://example.org",
        " https://example.org",
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(CATALOGUE, "/sources/0/url", json!(address));
        assert_catalogue(
            &workshop,
            &file,
            "malformed",
            "/sources/0/url",
            |catalogue| catalogue.sources[0].url = None,
        );
    }
}

#[test]
fn what_is_known_of_updates_is_published_and_an_indicator_s_own_date_comes_first() {
    let library = Workshop::new().open();
    let catalogue = library.catalogue();
    let updates = ["kokeilu-osuus", "kokeilu-kysely"].map(|id| {
        let id = IndicatorId::from_text(id).expect("an identifier");
        let indicator = catalogue.indicator(&id).expect("an indicator");
        let next = indicator.next_update_in(catalogue);
        (
            indicator.source_updated.map(Date::iso),
            next.map(ApproximateDate::iso),
        )
    });
    let known = |text: &str| Some(text.to_owned());
    assert_eq!(
        updates,
        [
            (known("2026-01-15"), known("2026-11-02")),
            (None, known("2027-03")),
        ]
    );
}

#[test]
fn a_date_of_an_update_that_is_none_is_left_out() {
    for (place, written) in [
        ("/indicators/0/source_updated", "2026-01"),
        ("/indicators/0/next_update", "kevät 2027"),
        ("/sources/0/next_update", "2027-13"),
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(CATALOGUE, place, json!(written));
        assert_catalogue(&workshop, &file, "malformed", place, |catalogue| {
            if place.starts_with("/sources") {
                catalogue.sources[0].next_update = None;
                return;
            }
            let indicator = Arc::make_mut(&mut catalogue.indicators[0]);
            if place.ends_with("source_updated") {
                indicator.source_updated = None;
            } else {
                indicator.next_update = None;
            }
        });
    }
}

#[test]
fn outlines_are_published_as_the_content_has_them() {
    let content = content();
    let library = Workshop::new().open();
    let loaded = pollster::block_on(library.geometry()).expect("the outlines load");
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.value.as_deref(), content.geometry.as_ref());
    assert_eq!(loaded.value.expect("outlines").extent(), (200, 200));
}

#[test]
fn a_publication_without_outlines_has_none_and_is_well() {
    let content = Content {
        geometry: None,
        ..content()
    };
    let source = write::publication(&content).expect("the content can be written");
    let workshop = Workshop { source };
    assert_eq!(workshop.check(), []);
    let loaded = pollster::block_on(workshop.open().geometry()).expect("nothing is well");
    assert_eq!(loaded.value, None);
}

#[test]
fn a_ring_that_cannot_be_drawn_is_left_out_and_the_others_stay() {
    for (pointer, value, code, place) in [
        (
            "/rings/0/points",
            json!([0, 0, 9, 0, 0]),
            "wrong-length",
            "/rings/0/points",
        ),
        (
            "/rings/0/points",
            json!([0, 0, 9, 0]),
            "wrong-length",
            "/rings/0/points",
        ),
        (
            "/rings/0/points/0",
            json!(-1),
            "malformed",
            "/rings/0/points/0",
        ),
        (
            "/rings/0/points/3",
            json!(99_999),
            "malformed",
            "/rings/0/points/3",
        ),
        (
            "/rings/0/points/3",
            json!(0.5),
            "wrong-type",
            "/rings/0/points/3",
        ),
        (
            "/rings/0/region",
            json!("999"),
            "unknown-reference",
            "/rings/0/region",
        ),
        (
            "/rings/0/region",
            json!("SSS"),
            "unknown-reference",
            "/rings/0/region",
        ),
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(GEOMETRY, pointer, value);
        let loaded = pollster::block_on(workshop.open().geometry()).expect("the others load");
        assert_eq!(named(&loaded.problems), [(code, file.as_str(), place)]);
        assert_eq!(loaded.value.expect("outlines").rings.len(), 3);
    }
}

#[test]
fn a_municipality_without_an_outline_is_named() {
    let mut workshop = Workshop::new();
    let file = workshop.change(GEOMETRY, |file| {
        file["rings"] = json!([file["rings"][0].clone(), file["rings"][2].clone()]);
    });
    assert_eq!(
        named(&workshop.check()),
        [("missing-outline", file.as_str(), "/rings")]
    );
}

#[test]
fn two_municipalities_never_share_a_tile() {
    let mut workshop = Workshop::new();
    let catalogue = workshop.change(CATALOGUE, |file| {
        file["regions"][1]["tile_column"] = json!(1);
        file["regions"][2]["tile_row"] = json!(0);
    });
    let library = workshop.open();
    assert_eq!(
        named(library.problems()),
        [
            ("duplicate", catalogue.as_str(), "/regions/1"),
            ("malformed", catalogue.as_str(), "/regions/2/tile_row")
        ]
    );
    let tiles = library
        .catalogue()
        .regions
        .iter()
        .filter(|region| region.tile.is_some());
    assert_eq!(tiles.count(), 1);
}

#[test]
fn a_manifest_never_names_a_file_outside_the_publication() {
    let mut workshop = Workshop::new();
    let outside = "../datasets/kokeilu-osuus.0123456789abcdef.json";
    workshop.set("manifest", "/datasets/kokeilu-osuus", json!(outside));
    let library = workshop.open();
    assert_eq!(
        named(library.problems()),
        [("malformed", MANIFEST_PATH, "/datasets/kokeilu-osuus")]
    );
    assert_others_are_whole(&library, "kokeilu-osuus");
}

#[test]
fn a_catalogue_that_tells_of_other_figures_than_there_are_is_named() {
    let mut workshop = Workshop::new();
    workshop.set(CATALOGUE, "/indicators/0/coverage/last", json!(2030));
    let file = workshop.path(SHARE);
    assert_eq!(
        named(&workshop.check()),
        [("coverage-differs", file.as_str(), "")]
    );
}

/// Breaks the similarity at `pointer`; `change` says what is left of it.
#[track_caller]
fn assert_similarity(
    (pointer, value): (&str, Value),
    (code, place): (&str, &str),
    change: impl FnOnce(&mut Similarity),
) {
    let mut workshop = Workshop::new();
    let pointer = format!("/similarity{pointer}");
    let file = workshop.set(CATALOGUE, &pointer, value);
    let place = format!("/similarity{place}");
    assert_catalogue(&workshop, &file, code, &place, |catalogue| {
        change(&mut catalogue.similarity);
    });
}

#[test]
fn a_similar_municipality_that_is_unknown_or_the_same_is_left_out() {
    for (value, code) in [("999", "unknown-reference"), ("007", "refers-to-itself")] {
        let place = "/municipalities/0/similar/0/code";
        assert_similarity((place, json!(value)), (code, place), |similarity| {
            similarity.profiles[0].similar.remove(0);
        });
    }
}

#[test]
fn a_feature_that_the_two_are_said_to_be_close_in_exists() {
    let place = "/municipalities/0/similar/0/close";
    let first = format!("{place}/0");
    assert_similarity(
        (place, json!([7])),
        ("unknown-reference", &first),
        |similarity| similarity.profiles[0].similar[0].close.clear(),
    );
}

#[test]
fn without_its_features_nothing_of_the_similarity_is_used() {
    assert_similarity(
        ("/features/0/kind", json!("height")),
        ("unknown-word", "/features/0/kind"),
        |similarity| *similarity = Similarity::default(),
    );
    let unknown = json!({ "kind": "indicator", "indicator": "nobody", "year": 2020 });
    assert_similarity(
        ("/features/0", unknown),
        ("unknown-reference", "/features/0/indicator"),
        |similarity| *similarity = Similarity::default(),
    );
}

#[test]
fn a_municipality_without_a_number_is_left_out_and_the_others_stay() {
    let without_first = |similarity: &mut Similarity| {
        let gone = similarity.profiles.remove(0).code;
        for profile in &mut similarity.profiles {
            profile.similar.retain(|similar| similar.code != gone);
        }
    };
    for (pointer, value, code, place) in [
        ("/values", json!([1234]), "wrong-length", "/values"),
        ("/values/0", json!(null), "not-a-number", "/values/0"),
        ("/values/1", json!(3), "malformed", "/values/1"),
        ("/values/0", json!(-1), "malformed", "/values/0"),
    ] {
        let [pointer, place] = [pointer, place].map(|end| format!("/municipalities/0{end}"));
        assert_similarity((&pointer, value), (code, &place), without_first);
    }
}

#[test]
fn a_municipality_of_which_the_catalogue_says_another_figure_is_named() {
    let content = Content::read(Path::new("content")).expect("the content has no problems");
    let source = write::publication(&content).expect("the content can be written");
    let mut workshop = Workshop { source };
    let place = "/similarity/municipalities/0/values/2";
    let file = workshop.set(CATALOGUE, place, json!(1));
    assert_eq!(
        named(&workshop.check()),
        [("profile-differs", file.as_str(), "")]
    );
}

#[test]
fn a_card_or_overview_that_says_something_else_than_the_figures_is_named() {
    for (stem, pointer, value) in [
        ("cards/007", "/rows/0/own/values/0", json!(1)),
        ("cards/007", "/rows/0/verdict", json!("rising")),
        ("overview-fi", "/regions/0/population", json!(1)),
    ] {
        let mut workshop = Workshop::new();
        let file = workshop.set(stem, pointer, value);
        assert_eq!(
            named(&workshop.check()),
            [("derived-differs", file.as_str(), "")],
            "{pointer}"
        );
    }
}

#[test]
fn a_card_of_another_region_is_refused_and_a_row_of_nothing_known_is_left_out() {
    let mut workshop = Workshop::new();
    let whole = workshop.open();
    let of_card = whole.catalogue().region(&region("007")).expect("a region");
    let rows = |card: Result<Loaded<Arc<Card>>, LoadError>| card.expect("a card").value.rows.len();
    let all = rows(pollster::block_on(whole.card(of_card)));
    workshop.set("cards/007", "/rows/0/indicator", json!("nobody"));
    let file = workshop.set("cards/902", "/region", json!("903"));
    let library = workshop.open();
    let card = pollster::block_on(library.card(of_card)).expect("the rest of the card");
    assert_eq!(card.value.rows.len(), all - 1);
    assert_eq!(card.problems.len(), 1);
    let other = library
        .catalogue()
        .region(&region("902"))
        .expect("a region");
    let problems = refusals(pollster::block_on(library.card(other)));
    assert_eq!(
        named(&problems),
        [("other-region", file.as_str(), "/region")]
    );
}

#[test]
fn an_editor_is_told_which_figure_similarity_lacks() {
    let lacking = |file: &str, before: &str, after: &str| -> Vec<(String, String)> {
        let problems = problems_with(file, |text| {
            assert!(text.contains(before), "{file}");
            text.replace(before, after)
        });
        problems
            .iter()
            .map(|problem| (problem.kind.code().to_owned(), problem.pointer.clone()))
            .collect()
    };
    for (file, before, after, expected) in [
        (
            "publication.toml",
            "similarity = []",
            "similarity = [\"kokeilu-osuus\"]",
            vec![("no-year-of-all", ":7:15")],
        ),
        (
            "publication.toml",
            "similarity = []",
            "similarity = [\"nobody\"]",
            vec![("unknown-reference", ":7:15")],
        ),
        (
            "regions.csv",
            "Kokeilun seutukunta,urban",
            "Kokeilun seutukunta,",
            vec![("missing-field", "/1/settlement")],
        ),
        (
            "regions.csv",
            "Kokeilun seutukunta,urban",
            "Kokeilun seutukunta,city",
            vec![
                ("unknown-word", "/1/settlement"),
                ("missing-field", "/1/settlement"),
            ],
        ),
        (
            "regions.csv",
            "98765,2022",
            ",",
            vec![("missing-field", "/1/population")],
        ),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(code, place)| (code.to_owned(), place.to_owned()))
            .collect();
        assert_eq!(lacking(file, before, after), expected, "{after}");
    }
}

#[test]
fn figures_with_a_broken_series_are_not_held_against_the_catalogue_as_well() {
    let mut workshop = Workshop::new();
    let file = workshop.set(SURVEY, "/series/0/region", json!("999"));
    // Without this series there are figures of fewer municipalities than the catalogue says.
    let loaded = load(&workshop.open(), "kokeilu-kysely").expect("the other figures");
    assert_eq!(loaded.value.series(&region("007"), Sex::Total), None);
    let expected = [("unknown-reference", file.as_str(), "/series/0/region")];
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn one_check_names_every_problem_of_several_broken_files() {
    let mut workshop = Workshop::new();
    let catalogue = workshop.change(CATALOGUE, |file| {
        file["sources"][0]["url"] = json!("javascript:alert(1)");
        file["regions"][2]["level"] = json!("kylä");
    });
    let share = workshop.change(SHARE, |file| {
        file["series"][0]["values"][0] = json!("NaN");
        file["series"][1]["region"] = json!("999");
    });
    let survey = workshop.path(SURVEY);
    workshop.source.files.remove(&survey);
    let mut bytes = workshop.bytes(CHANGE);
    bytes.truncate(100);
    let change = workshop.replace(CHANGE, bytes);
    let explanation = workshop.set(EXPLANATION, "/limits", json!({ "fi": " " }));

    let geometry = workshop.path(GEOMETRY);
    let problems = workshop.check();
    let mut found = named(&problems);
    found.sort_unstable();
    let mut expected = [
        ("malformed", catalogue.as_str(), "/sources/0/url"),
        ("unknown-word", catalogue.as_str(), "/regions/2/level"),
        ("not-a-number", share.as_str(), "/series/0/values/0"),
        ("unknown-reference", share.as_str(), "/series/1/region"),
        ("missing-file", survey.as_str(), ""),
        ("truncated", change.as_str(), ""),
        ("empty-text", explanation.as_str(), "/limits"),
        // What the catalogue and the outlines say of the region whose level is not known.
        (
            "unknown-reference",
            catalogue.as_str(),
            "/similarity/municipalities/0/similar/0/code",
        ),
        (
            "unknown-reference",
            catalogue.as_str(),
            "/similarity/municipalities/1/similar/1/code",
        ),
        (
            "unknown-reference",
            catalogue.as_str(),
            "/similarity/municipalities/2/code",
        ),
        ("unknown-reference", geometry.as_str(), "/rings/3/region"),
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn publishing_fails_where_nothing_was_written_even_over_a_mere_remark() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    let about = folder.join("publication.toml");
    let text = fs::read_to_string(&about).expect("a content file");
    fs::write(&about, format!("luonnos = \"x\"\n{text}")).expect("a content file can be written");
    let output = folder.join("output");
    let outcome = Command::new(env!("CARGO_BIN_EXE_tilannekuva"))
        .args(["publish", "--content"])
        .arg(&folder)
        .arg("--output")
        .arg(&output)
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    let is_written = output.exists();
    fs::remove_dir_all(folder).expect("the copy can be removed");
    assert!(!is_written);
    assert!(said.contains("unknown-field"), "{said}");
    assert!(said.ends_with("\n0 virhettä, 1 huomautus\n"), "{said}");
    assert!(!outcome.status.success(), "{said}");
}

#[test]
fn what_cannot_be_written_is_named_in_the_language_of_the_command() {
    let file = new_folder();
    fs::write(&file, "").expect("a file");
    for task in ["publish", "schemas"] {
        let outcome = Command::new(env!("CARGO_BIN_EXE_tilannekuva"))
            .args(["--language", "sv", task, "--output"])
            .arg(&file)
            .args(if task == "publish" {
                &["--content", CONTENT][..]
            } else {
                &[]
            })
            .output()
            .expect("the command runs");
        let said = String::from_utf8_lossy(&outcome.stderr).into_owned();
        let expected = format!(
            "Det går inte att skriva till ”{}”: en fil ligger där en mapp borde ligga.\n",
            file.display()
        );
        assert_eq!(said, expected, "{task}");
        assert!(!outcome.status.success());
    }
    fs::remove_file(file).expect("the file can be removed");
}
