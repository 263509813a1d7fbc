//! What the command line understands, and what it answers.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};

use super::{
    check,
    clean_up::CleanUp,
    compare::Compared,
    content::Content,
    edition::Edition,
    outlines::Outlines,
    pages::{Pages, Refusal},
    schemas,
    whole_file::{WriteError, put},
    write::{self, Successor},
};
use crate::{
    model::{Date, Language},
    publication::{Problem, Severity},
    source::memory::MemorySource,
    words::{changes, outcomes, pages, problems},
};

/// Publishes a region's indicators, and checks what is published.
#[derive(Debug, Parser)]
#[command(name = "tilannekuva", version)]
struct Command {
    /// The language of the answers: fi, sv or en.
    #[arg(long, global = true, default_value = "fi", value_parser = language)]
    language: Language,
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Makes a publication from a region's content: all of it, or with a problem none of it.
    Publish(Publishing),
    /// Tells what changed from one publication to another.
    Compare {
        /// The folder with the manifest of the earlier publication.
        old: PathBuf,
        /// The folder with the manifest of the later publication.
        new: PathBuf,
        /// The file that the changes are written into, as a publication has them.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Names every problem of a publication.
    Check {
        /// The folder with the manifest.
        publication: PathBuf,
    },
    /// Writes the outlines of a region's municipalities into its content, from a GeoJSON with their numbers.
    Geometry {
        /// The GeoJSON file: degrees, or metres of a plane such as ETRS-TM35FIN.
        geojson: PathBuf,
        /// The folder with the region's content.
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Makes pages, pictures and oEmbed files beside a built site, for services that run no script.
    Pages {
        /// The folder of the built site.
        #[arg(long, default_value = "dist")]
        site: PathBuf,
        /// The address at which readers have the site, such as `https://tilannekuva.example.fi/`.
        #[arg(long)]
        address: String,
        /// The folder of the publication; without it, that of the site.
        #[arg(long)]
        publication: Option<PathBuf>,
    },
    /// Writes the JSON Schemas of the published files.
    Schemas {
        /// The folder that the schemas are written into.
        #[arg(long, default_value = "public/schemas")]
        output: PathBuf,
    },
}

#[derive(Debug, Args)]
struct Publishing {
    /// The folder with the region's content.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// The folder that the publication is written into; releases that it has are kept.
    #[arg(long, default_value = "target/publication")]
    output: PathBuf,
    /// The folder of an earlier publication, which may be the output's: what changed since is published as well.
    #[arg(long)]
    since: Option<PathBuf>,
    /// A day, YYYY-MM-DD: releases of the output's folder that are dated before it are removed, and frozen embeds of
    /// them no longer work.
    #[arg(long, value_parser = date)]
    keep_since: Option<Date>,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "fi, sv or en".to_owned())
}

fn date(text: &str) -> Result<Date, String> {
    Date::from_iso(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

/// Does what the command line asks: 0 when it is done and well, 1 when there are problems, 2 when it was not understood.
pub fn run() -> ExitCode {
    let command = Command::parse();
    let outcome = match &command.task {
        Task::Publish(publishing) => publish(publishing, command.language),
        Task::Compare { old, new, output } => {
            compare([old, new], output.as_deref(), command.language)
        }
        Task::Check { publication } => check_folder(publication, command.language),
        Task::Geometry { geojson, content } => geometry(geojson, content, command.language),
        Task::Pages {
            site,
            address,
            publication,
        } => announce(site, address, publication.as_deref(), command.language),
        Task::Schemas { output } => schemas::to_folder(output).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        let path = error.path.display().to_string();
        let complaint = outcomes::unwritable(&path, &error.reason, command.language);
        // Nothing is left to do where even the complaint cannot be written.
        let _ = writeln!(io::stderr(), "{complaint}");
        ExitCode::FAILURE
    })
}

fn publish(publishing: &Publishing, language: Language) -> Result<ExitCode, WriteError> {
    let output = &publishing.output;
    // The former publication is read before anything is written, since it may be in the same folder.
    let former = publishing.since.as_deref().map(Edition::read_folder);
    let (content, former) = match (Content::read(&publishing.content), former.transpose()) {
        (Ok(content), Ok(former)) => (content, former),
        (content, former) => {
            let found = [content.err(), former.err()].into_iter().flatten();
            return refuse(&found.flatten().collect::<Vec<_>>(), language);
        }
    };
    let unwritable = |error: serde_json::Error| WriteError::at(output)(error.into());
    let (publication, told) = match former {
        None => (write::publication(&content).map_err(unwritable)?, None),
        Some(former) => {
            list(&former.problems, language)?;
            let Successor { publication, since } =
                write::publication_since(&content, &former.value).map_err(unwritable)?;
            let told = since.map_or_else(
                || changes::unchanged(language).to_owned(),
                |since| changes::since(&since.release, since.changes.counts(), language),
            );
            (publication, Some(told))
        }
    };
    let plan = |since| CleanUp::plan(output, &publication, since);
    let clean_up = match publishing.keep_since.map(plan).transpose() {
        Ok(clean_up) => clean_up,
        Err(found) => return refuse(&found, language),
    };
    write::to_folder(&publication, output)?;
    say_published(&publication, &content, output, language)?;
    if let Some(told) = told {
        say(&told)?;
    }
    // Only now does no reader get a release that goes.
    if let Some(clean_up) = clean_up {
        let files = clean_up.carry_out(output)?;
        let counts = [clean_up.releases.len(), files];
        say(&outcomes::let_go(counts, clean_up.oldest, language))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints why nothing was written; whoever copies the result onwards must stop, whatever the problems are.
fn refuse(problems: &[Problem], language: Language) -> Result<ExitCode, WriteError> {
    report(problems, language)?;
    Ok(ExitCode::FAILURE)
}

fn say_published(
    publication: &MemorySource,
    content: &Content,
    output: &Path,
    language: Language,
) -> Result<(), WriteError> {
    let bytes: usize = publication.files.values().map(Vec::len).sum();
    let published = outcomes::published(
        publication.files.len(),
        bytes,
        [content.datasets.len(), content.catalogue.indicators.len()],
        language,
    );
    say(&format!("{}: {published}", output.display()))
}

/// Tells what changed from one publication to another, and writes it as a change file where one is wanted.
fn compare(
    [old, new]: [&PathBuf; 2],
    output: Option<&Path>,
    language: Language,
) -> Result<ExitCode, WriteError> {
    let compared = match Compared::read(old, new) {
        Ok(loaded) => {
            list(&loaded.problems, language)?;
            loaded.value
        }
        Err(problems) => return report(&problems, language),
    };
    for line in compared.report(language) {
        say(&line)?;
    }
    if let Some(output) = output {
        let bytes = write::changes(&compared.since)
            .map_err(|error| WriteError::at(output)(error.into()))?;
        put(output, &bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the outlines of the municipalities into the content.
fn geometry(geojson: &Path, content: &Path, language: Language) -> Result<ExitCode, WriteError> {
    match Outlines::read(geojson, content) {
        Ok(outlines) => {
            outlines.write(content)?;
            say(&outcomes::outlined(outlines.count(), language))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => report(&problems, language),
    }
}

/// Makes pages for services that run no script, or says why not.
fn announce(
    site: &Path,
    address: &str,
    publication: Option<&Path>,
    language: Language,
) -> Result<ExitCode, WriteError> {
    let built_in = site.join("publication");
    let pages = match Pages::make(site, address, publication.unwrap_or(&built_in)) {
        Ok(pages) => pages,
        Err(refusal) => {
            match refusal {
                Refusal::NoAddress => say(&pages::no_address(address, language))?,
                Refusal::NotBuilt(page) => {
                    say(&pages::not_built(&page.display().to_string(), language))?;
                }
                Refusal::OtherRoot(root) => say(&pages::other_root(address, &root, language))?,
                Refusal::Problems(problems) => drop(report(&problems, language)?),
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let written = pages::written(pages.write(site)?, language);
    say(&format!("{}: {written}", site.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn check_folder(folder: &Path, language: Language) -> Result<ExitCode, WriteError> {
    report(
        &pollster::block_on(check::problems_of_folder(folder)),
        language,
    )
}

/// Prints every problem; a publication with nothing worse than remarks is well.
fn report(problems: &[Problem], language: Language) -> Result<ExitCode, WriteError> {
    list(problems, language)?;
    say(&outcomes::total(problems, language))?;
    let is_well = problems
        .iter()
        .all(|problem| problem.kind.severity() < Severity::Error);
    Ok(if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints every problem, one a line.
fn list(problems: &[Problem], language: Language) -> Result<(), WriteError> {
    for problem in problems {
        say(&format!(
            "{}{} [{}] {} {}",
            problem.file,
            place(problem),
            problem.kind.code(),
            problems::sentence(problem, language),
            problems::remedy(problem, language),
        ))?;
    }
    Ok(())
}

/// Writes a line of the answer.
fn say(line: &str) -> Result<(), WriteError> {
    writeln!(io::stdout(), "{line}").map_err(WriteError::at(Path::new("stdout")))
}

/// Where a problem is: a line and column of a table as a spreadsheet counts them, otherwise the JSON pointer.
fn place(problem: &Problem) -> String {
    let is_table = Path::new(&problem.file)
        .extension()
        .is_some_and(|ending| ending == "csv");
    // Of the headings the place is written like that already.
    let steps = problem.pointer.strip_prefix('/').unwrap_or_default();
    let (row, column) = steps.split_once('/').unwrap_or((steps, ""));
    match row.parse::<usize>() {
        // The first line is the heading, and lines count from one.
        Ok(row) if is_table => format!(":{}:{column}", row + 2),
        _ => problem.pointer.clone(),
    }
}
