//! Two extractions of the same figures are published and compared: exactly what differs is told.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::{Value, json};
use tilannekuva::{
    publication::{FileName, MANIFEST_PATH, Problem, Severity},
    publish::{
        check,
        content::Content,
        edition::Edition,
        schemas,
        write::{self, Successor},
    },
    source::memory::MemorySource,
};

const CONTENT: &str = "tests/publication/content";
const SHARE: &str = "figures/kokeilu-osuus.csv";
const SURVEY: &str = "figures/kokeilu-kysely.csv";

/// A folder of this test run, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("tilannekuva-changes-{}-{number}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    /// A copy of the synthetic content.
    fn with_content() -> Self {
        let folder = Self::new();
        copy(Path::new(CONTENT), &folder.0);
        folder
    }

    /// Replaces a part of a file that stands there exactly once.
    #[track_caller]
    fn edit(&self, file: &str, before: &str, after: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a content file");
        assert_eq!(text.matches(before).count(), 1, "{before}");
        fs::write(path, text.replace(before, after)).expect("the file can be written");
        self
    }

    /// The row of a table that begins so.
    fn row(&self, file: &str, beginning: &str) -> String {
        let text = fs::read_to_string(self.0.join(file)).expect("a table");
        let row = text.lines().find(|line| line.starts_with(beginning));
        format!("{}\n", row.expect("a row"))
    }

    /// Publishes the content, by itself or compared with an earlier publication.
    fn publish(&self, output: &Self, since: Option<&Self>) -> String {
        let mut arguments = vec!["publish".as_ref(), "--content".as_ref(), self.0.as_os_str()];
        arguments.extend(["--output".as_ref(), output.0.as_os_str()]);
        if let Some(since) = since {
            arguments.extend(["--since".as_ref(), since.0.as_os_str()]);
        }
        let (said, is_well) = run(&arguments);
        assert!(is_well, "{said}");
        said
    }

    fn json(&self, path: &str) -> Value {
        let bytes = fs::read(self.0.join(path)).expect("a published file");
        serde_json::from_slice(&bytes).expect("published files are JSON")
    }

    /// The change file that the manifest names.
    fn changes(&self) -> Option<PathBuf> {
        let manifest = self.json(MANIFEST_PATH);
        Some(self.0.join(manifest.get("changes")?.as_str()?))
    }

    /// Every figure of the publication as it stands in the files, by indicator, region, sex and year.
    fn figures(&self) -> BTreeMap<Cell, i64> {
        let mut figures = BTreeMap::new();
        let manifest = self.json(MANIFEST_PATH);
        for (indicator, path) in manifest["datasets"].as_object().expect("datasets") {
            let dataset = self.json(path.as_str().expect("a path"));
            let first = dataset["first"].as_i64().expect("a year");
            for series in dataset["series"].as_array().expect("series") {
                let values = series["values"].as_array().expect("values");
                for (year, value) in (first..).zip(values) {
                    if let Some(value) = value.as_i64() {
                        figures.insert(cell(indicator, series, year), value);
                    }
                }
            }
        }
        figures
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the content's folder") {
        let entry = entry.expect("an entry").path();
        let target = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).expect("a copy");
        }
    }
}

/// What the command says, and whether it ends well.
fn run<T: AsRef<std::ffi::OsStr>>(arguments: &[T]) -> (String, bool) {
    let outcome = Command::new(env!("CARGO_BIN_EXE_tilannekuva"))
        .args(["--language", "en"])
        .args(arguments)
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    (said, outcome.status.success())
}

fn compare(old: &Folder, new: &Folder) -> (Vec<String>, bool) {
    let (said, is_well) = run(&["compare".as_ref(), old.0.as_os_str(), new.0.as_os_str()]);
    let lines = said.lines().map(|line| line.replace('\u{a0}', " "));
    (lines.collect(), is_well)
}

/// Where a figure stands: indicator, region, sex and year.
type Cell = (String, String, String, i64);

fn cell(indicator: &str, series: &Value, year: i64) -> Cell {
    let text = |field: &str| series[field].as_str().expect("a text").to_owned();
    (indicator.to_owned(), text("region"), text("sex"), year)
}

/// What was and what is.
type Change = (Option<i64>, Option<i64>);

/// Every change of a figure in a change file.
fn listed(changes: &Value) -> BTreeMap<Cell, Change> {
    let mut listed = BTreeMap::new();
    for indicator in changes["indicators"].as_array().into_iter().flatten() {
        let id = indicator["id"].as_str().expect("an identifier");
        for series in indicator["series"].as_array().into_iter().flatten() {
            let years = series["years"].as_array().expect("years");
            for (index, year) in years.iter().enumerate() {
                let value = |column: &str| series[column].get(index).and_then(Value::as_i64);
                let year = year.as_i64().expect("a year");
                let twice = listed.insert(cell(id, series, year), (value("old"), value("new")));
                assert_eq!(twice, None, "{id} {year}");
            }
        }
    }
    listed
}

/// Every figure that is not the same in both.
fn differing(old: &BTreeMap<Cell, i64>, new: &BTreeMap<Cell, i64>) -> BTreeMap<Cell, Change> {
    let cells: BTreeSet<&Cell> = old.keys().chain(new.keys()).collect();
    cells
        .into_iter()
        .map(|cell| {
            (
                cell.clone(),
                (old.get(cell).copied(), new.get(cell).copied()),
            )
        })
        .filter(|(_, (was, is))| was != is)
        .collect()
}

/// A publication, and a later one of another extraction: changed, added and removed cells, and some that only look so.
fn two_releases() -> (Folder, Folder) {
    let (old, new) = (Folder::new(), Folder::new());
    let content = Folder::with_content();
    content.publish(&old, None);
    content
        .edit("publication.toml", "2026-01-31", "2026-11-24")
        .edit(SHARE, "902,total,2020,34.0,", "902,total,2020,34.2,")
        .edit(SHARE, "902,female,2021,32.3,\n", "")
        .edit(
            SHARE,
            "007,total,2020,12.5,6\n",
            "007,total,2020,12.5,6\n007,total,2021,0,\n",
        )
        .edit(
            SHARE,
            "SSS,total,2021,40.0,",
            "SSS,total,2021,40.0,\nSSS,total,2022,41.0,",
        )
        // Written with one decimal this is the same zero, and a count is no figure.
        .edit(SHARE, "007,female,2019,0,", "007,female,2019,0.04,")
        .edit(SHARE, "902,male,2019,35.5,88", "902,male,2019,35.5,89")
        // Final now, and of the same value.
        .edit(
            SURVEY,
            "007,total,2019,75,81,66,83,provisional",
            "007,total,2019,75,81,66,83,",
        )
        // Another reason, and no figure before nor after.
        .edit(
            SURVEY,
            "902,total,2015,,,,,not-applicable",
            "902,total,2015,,,,,suppressed",
        );
    content.publish(&new, Some(&old));
    (old, new)
}

#[test]
fn exactly_the_cells_that_differ_are_listed() {
    let (old, new) = two_releases();
    let changes = new.changes().expect("a change file");
    let changes = new.json(changes.to_str().expect("a path"));
    let listed = listed(&changes);
    assert_eq!(listed, differing(&old.figures(), &new.figures()));
    let cell = |region: &str, sex: &str, year| {
        let texts = ["kokeilu-osuus", region, sex].map(str::to_owned);
        let [indicator, region, sex] = texts;
        (indicator, region, sex, year)
    };
    assert_eq!(
        listed.into_iter().collect::<Vec<_>>(),
        [
            (cell("007", "total", 2021), (None, Some(0))),
            (cell("902", "female", 2021), (Some(323), None)),
            (cell("902", "total", 2020), (Some(340), Some(342))),
            (cell("SSS", "total", 2022), (None, Some(410))),
        ]
    );
    let release = &old.json(MANIFEST_PATH)["release"];
    assert_eq!(changes["since"], *release);
}

#[test]
fn the_report_tells_of_exactly_those_cells() {
    let (old, new) = two_releases();
    let (lines, is_well) = compare(&old, &new);
    assert!(is_well);
    let release = |folder: &Folder| {
        let id = &folder.json(MANIFEST_PATH)["release"]["id"];
        id.as_str().expect("an identifier").to_owned()
    };
    let heading = format!(
        "Changes from the release of 31 January 2026 ({}) to that of 24 November 2026 ({})",
        release(&old),
        release(&new)
    );
    assert_eq!(
        lines,
        [
            heading.as_str(),
            "New figures 2, revised 1, vanished 1.",
            "Changed indicators 1, regions 0.",
            "",
            "kokeilu-osuus Share of testers (%)",
            "  new figures 2: 2021–2022",
            "    Exampleton, 2021: no figure → 0.0%",
            "    Whole country, 2022: no figure → 41.0%",
            "  revised figures 1: 2020",
            "    Modelton, 2020: 34.0% → 34.2%",
            "  vanished figures 1: 2021",
            "    Modelton, girls, 2021: 32.3% → no figure",
        ]
    );
}

#[test]
fn what_compare_writes_is_what_publish_publishes() {
    let (old, new) = two_releases();
    let file = Folder::new();
    let (said, is_well) = run(&[
        "compare".as_ref(),
        old.0.as_os_str(),
        new.0.as_os_str(),
        "--output".as_ref(),
        file.0.as_os_str(),
    ]);
    assert!(is_well, "{said}");
    let written = fs::read(&file.0).expect("the change file");
    fs::remove_file(&file.0).expect("it can be removed");
    let published = fs::read(new.changes().expect("a change file")).expect("a change file");
    assert_eq!(written, published);
}

/// What is said of regions and indicators that come and go.
const COME_AND_GONE: [&str; 26] = [
    "New figures 1, revised 0, vanished 8.",
    "Changed indicators 4, regions 1.",
    "",
    "MK90 Example region: removed region",
    "",
    "kokeilu-osuus Share of testers (%)",
    "  changed: interpretation",
    "",
    "kokeilu-kysely Survey score",
    "  changed: decimals (0 → 1), which way is better (neutral → higher)",
    "  vanished figures 2: 2013, 2019",
    "    Example region, 2013: 65 → no figure",
    "    Example region, 2019: 66 → no figure",
    "",
    "kokeilu-odottava Pending indicator – first figures",
    "  new figures 1: 2024",
    "    Exampleton, 2024: no figure → 7",
    "",
    "kokeilu-muutos Change (‰) – removed indicator",
    "  vanished figures 6: 2020–2021",
    "    Exampleton, 2020: −3.45 per 1,000 → no figure",
    "    Exampleton, 2021: 0.00 per 1,000 → no figure",
    "    Modelton, 2020: −0.01 per 1,000 → no figure",
    "    Modelton, 2021: 1,234.50 per 1,000 → no figure",
    "    Whole country, 2020: −1.00 per 1,000 → no figure",
    "    Whole country, 2021: 1.00 per 1,000 → no figure",
];

#[test]
fn regions_and_indicators_that_come_and_go_are_told_with_their_figures() {
    let (old, new) = (Folder::new(), Folder::new());
    let content = Folder::with_content();
    content.publish(&old, None);
    let survey = "MK90,total,2013,65,,,,\nMK90,total,2019,66,,,,\n";
    let text = "texts/kokeilu-osuus.toml";
    content
        .edit(
            "regions.csv",
            &content.row("regions.csv", "region,MK90"),
            "",
        )
        .edit(SURVEY, survey, "")
        .edit(
            "indicators.csv",
            &content.row("indicators.csv", "kokeilu-muutos"),
            "",
        )
        .edit("indicators.csv", ",score,0,neutral,", ",score,1,higher,")
        .edit("programme.toml", ", \"kokeilu-muutos\"]", "]")
        .edit("organisations.toml", "[\"kokeilu-muutos\"]", "[]")
        .edit(text, "Suurempi luku on parempi.", "Suuri luku on hyvä.");
    fs::remove_file(content.0.join("figures/kokeilu-muutos.csv")).expect("figures go");
    fs::write(
        content.0.join("figures/kokeilu-odottava.csv"),
        "region,sex,year,value\n007,total,2024,7\n",
    )
    .expect("first figures");
    content.publish(&new, Some(&old));
    let (lines, is_well) = compare(&old, &new);
    assert!(is_well, "{lines:?}");
    assert_eq!(lines[1..], COME_AND_GONE);
    // The survey's values are written with another number of decimals now, and are the same numbers.
    let changes = new.json(new.changes().expect("changes").to_str().expect("a path"));
    assert_eq!(listed(&changes).len(), 9);
    let (said, is_well) = run(&["check".as_ref(), new.0.as_os_str()]);
    assert!(is_well, "{said}");
    assert_eq!(said, "0 errors, 0 remarks\n");
}

/// Every file of a folder, by its path.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
    found
}

#[test]
fn publishing_twice_into_the_folder_that_is_compared_with_keeps_what_was_told() {
    let output = Folder::new();
    let content = Folder::with_content();
    content.publish(&output, None);
    content.edit(SHARE, "902,total,2020,34.0,", "902,total,2020,34.2,");
    let said = content.publish(&output, Some(&output));
    let told =
        "Since the earlier release (31 January 2026): New figures 0, revised 1, vanished 0.\n";
    assert!(said.ends_with(told), "{said}");
    let once = files(&output.0);
    let said = content.publish(&output, Some(&output));
    let told = "The content is the same as before, so no new change file was made.\n";
    assert!(said.ends_with(told), "{said}");
    assert_eq!(files(&output.0), once);
    // Another folder gets the same publication, with the same change file.
    let elsewhere = Folder::new();
    content.publish(&elsewhere, Some(&output));
    assert_eq!(elsewhere.json(MANIFEST_PATH), output.json(MANIFEST_PATH));
    assert_eq!(
        listed(&elsewhere.json(elsewhere.changes().expect("kept").to_str().expect("a path"))).len(),
        1
    );
    // Without a comparison there is none.
    content.publish(&elsewhere, None);
    assert_eq!(elsewhere.changes(), None);
}

#[test]
fn the_same_content_and_the_same_earlier_release_give_the_same_bytes() {
    let (old, new) = two_releases();
    let (_, again) = two_releases();
    let relative = |folder: &Folder| -> BTreeMap<PathBuf, Vec<u8>> {
        let strip = |path: PathBuf| path.strip_prefix(&folder.0).expect("inside").to_owned();
        let files = files(&folder.0).into_iter();
        files.map(|(path, bytes)| (strip(path), bytes)).collect()
    };
    assert_eq!(relative(&new), relative(&again));
    let of_old = relative(&old);
    assert!(!of_old.keys().any(|path| path.starts_with("changes")));
}

#[test]
fn a_publication_that_cannot_be_read_whole_is_not_compared() {
    let (old, new) = two_releases();
    let manifest = new.json(MANIFEST_PATH);
    let path = manifest["datasets"]["kokeilu-muutos"]
        .as_str()
        .expect("a path");
    let broken = new.0.join(path);
    fs::write(&broken, "{").expect("the file can be written");
    let nowhere = Folder::new();
    for (folders, file, code) in [
        ([&old, &new], broken.clone(), "wrong-hash"),
        ([&new, &old], broken.clone(), "wrong-hash"),
        (
            [&nowhere, &old],
            nowhere.0.join(MANIFEST_PATH),
            "missing-file",
        ),
    ] {
        let [former, latter] = folders;
        let (lines, is_well) = compare(former, latter);
        assert!(!is_well, "{lines:?}");
        assert!(
            lines[0].starts_with(&format!("{} [{code}]", file.display())),
            "{lines:?}"
        );
        assert_eq!(lines.last().map(String::as_str), Some("1 error, 0 remarks"));
    }
    // Nor is anything published that would have been compared with it.
    let content = Folder::with_content();
    let output = Folder::new();
    let (said, is_well) = run(&[
        "publish".as_ref(),
        "--content".as_ref(),
        content.0.as_os_str(),
        "--output".as_ref(),
        output.0.as_os_str(),
        "--since".as_ref(),
        new.0.as_os_str(),
    ]);
    assert!(!is_well, "{said}");
    assert!(!output.0.exists());
}

#[test]
fn a_mere_remark_stops_no_comparison() {
    let (old, new) = two_releases();
    let manifest = fs::read_to_string(old.0.join(MANIFEST_PATH)).expect("a manifest");
    let newer = manifest.replace("\"version\":\"1.0\"", "\"version\":\"1.9\"");
    fs::write(old.0.join(MANIFEST_PATH), newer).expect("the manifest can be written");
    let (lines, is_well) = compare(&old, &new);
    assert!(is_well, "{lines:?}");
    assert!(lines[0].contains("[newer-minor-version]"), "{lines:?}");
    assert_eq!(lines[2], "New figures 2, revised 1, vanished 1.");
}

/// A publication with a change file that `change` has changed.
fn with_changes(change: impl FnOnce(&mut Value)) -> (MemorySource, String) {
    let content = Content::read(Path::new(CONTENT)).expect("the content has no problems");
    let folder = Folder::with_content();
    folder
        .edit(SHARE, "902,total,2020,34.0,", "902,total,2020,34.2,")
        .edit(SHARE, "902,female,2021,32.3,\n", "");
    fs::remove_file(folder.0.join(SURVEY)).expect("figures go");
    let former = Content::read(&folder.0).expect("no problems");
    let former = write::publication(&former).expect("it can be written");
    let former = pollster::block_on(Edition::read(Arc::new(former))).expect("it is sound");
    let Successor { publication, since } =
        write::publication_since(&content, &former.value).expect("it can be written");
    assert!(since.is_some());
    let mut files = publication.files;
    let name = files
        .keys()
        .find(|path| path.starts_with("changes."))
        .cloned();
    let name = name.expect("a change file");
    let bytes = files.remove(&name).expect("its content");
    let mut file = serde_json::from_slice(&bytes).expect("JSON");
    change(&mut file);
    let bytes = serde_json::to_vec(&file).expect("JSON can be written");
    let after = FileName::for_content("changes", &bytes).as_str().to_owned();
    files.insert(after.clone(), bytes);
    let manifest = String::from_utf8(files[MANIFEST_PATH].clone()).expect("UTF-8");
    let manifest = manifest.replace(&name, &after);
    files.insert(MANIFEST_PATH.to_owned(), manifest.into_bytes());
    (MemorySource { files }, after)
}

fn check(source: MemorySource) -> Vec<Problem> {
    pollster::block_on(check::problems(Arc::new(source)))
}

#[test]
fn a_change_file_that_says_what_the_publication_does_not_is_named() {
    assert_eq!(check(with_changes(|_| {}).0), []);
    for (pointer, value, id) in [
        // A figure that is another one, one that is there, and one that is not.
        ("/indicators/0/series/1/new/0", json!(341), "kokeilu-osuus"),
        ("/indicators/0/series/0/new", json!(null), "kokeilu-osuus"),
        (
            "/indicators/0/series/1/years/0",
            json!(2018),
            "kokeilu-osuus",
        ),
        ("/indicators/0/decimals", json!(2), "kokeilu-osuus"),
        (
            "/indicators/1/change",
            json!("without-figures"),
            "kokeilu-kysely",
        ),
        ("/indicators/1/change", json!("gone"), "kokeilu-kysely"),
        (
            "/regions",
            json!([{ "code": "902", "change": "gone" }]),
            "902",
        ),
    ] {
        let (source, file) = with_changes(|changes| {
            let (outer, name) = pointer.rsplit_once('/').expect("a place");
            let outer = changes.pointer_mut(outer).expect("a place in the file");
            match name.parse::<usize>() {
                Ok(index) => outer[index] = value,
                Err(_) => outer[name] = value,
            }
        });
        let problems = check(source);
        let found: Vec<_> = problems
            .iter()
            .map(|problem| {
                (
                    problem.kind.code(),
                    problem.file.as_str(),
                    format!("{:?}", problem.kind),
                )
            })
            .collect();
        let [(code, in_file, kind)] = &found[..] else {
            panic!("{pointer}: {found:?}");
        };
        assert_eq!(
            (*code, *in_file),
            ("changes-differ", file.as_str()),
            "{pointer}"
        );
        assert!(kind.contains(&format!("{id:?}")), "{pointer}: {kind}");
        assert_eq!(problems[0].kind.severity(), Severity::Error);
    }
}

#[test]
fn a_change_of_what_the_publication_does_not_have_is_named() {
    let (source, file) = with_changes(|changes| changes["indicators"][0]["id"] = json!("nobody"));
    let expected = ("unknown-reference", file.as_str(), "/indicators/0/id");
    let problems = check(source);
    let found: Vec<_> = problems
        .iter()
        .map(|problem| {
            (
                problem.kind.code(),
                problem.file.as_str(),
                problem.pointer.as_str(),
            )
        })
        .collect();
    assert_eq!(found, [expected]);
}

#[test]
fn a_published_change_file_fits_its_schema() {
    let (source, path) = with_changes(|_| {});
    let file: Value = serde_json::from_slice(&source.files[&path]).expect("JSON");
    let all = schemas::all().expect("schemas can be written");
    let schema = all
        .iter()
        .find(|(name, _)| *name == "changes-1.schema.json");
    let (name, text) = schema.expect("a schema of changes");
    assert_eq!(file["$schema"], json!(format!("../schemas/{name}")));
    let schema = serde_json::from_str(text).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema is sound");
    let errors = validator.iter_errors(&file).map(|error| error.to_string());
    assert_eq!(errors.collect::<Vec<_>>(), [""; 0]);
}
