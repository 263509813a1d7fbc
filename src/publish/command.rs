//! What the command line understands, and what it answers.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

use super::{check, content::Content, outlines::Outlines, schemas, whole_file::WriteError, write};
use crate::{
    model::Language,
    publication::{Problem, Severity},
    words::problems,
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
    Publish {
        /// The folder with the region's content.
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The folder that the publication is written into.
        #[arg(long, default_value = "target/publication")]
        output: PathBuf,
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
    /// Writes the JSON Schemas of the published files.
    Schemas {
        /// The folder that the schemas are written into.
        #[arg(long, default_value = "public/schemas")]
        output: PathBuf,
    },
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "fi, sv or en".to_owned())
}

/// Does what the command line asks: 0 when it is done and well, 1 when there are problems, 2 when it was not understood.
pub fn run() -> ExitCode {
    let command = Command::parse();
    let outcome = match &command.task {
        Task::Publish { content, output } => publish(content, output, command.language),
        Task::Check { publication } => check_folder(publication, command.language),
        Task::Geometry { geojson, content } => geometry(geojson, content, command.language),
        Task::Schemas { output } => schemas::to_folder(output).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        let path = error.path.display().to_string();
        let complaint = problems::unwritable(&path, &error.reason, command.language);
        // Nothing is left to do where even the complaint cannot be written.
        let _ = writeln!(io::stderr(), "{complaint}");
        ExitCode::FAILURE
    })
}

fn publish(content: &Path, output: &Path, language: Language) -> Result<ExitCode, WriteError> {
    let content = match Content::read(content) {
        Ok(content) => content,
        Err(problems) => {
            report(&problems, language)?;
            // Nothing was written, so whoever copies the result onwards must stop, whatever the problems are.
            return Ok(ExitCode::FAILURE);
        }
    };
    let publication =
        write::publication(&content).map_err(|error| WriteError::at(output)(error.into()))?;
    write::to_folder(&publication, output)?;
    let bytes: usize = publication.files.values().map(Vec::len).sum();
    let published = problems::published(
        publication.files.len(),
        bytes,
        [content.datasets.len(), content.catalogue.indicators.len()],
        language,
    );
    say(&format!("{}: {published}", output.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the outlines of the municipalities into the content.
fn geometry(geojson: &Path, content: &Path, language: Language) -> Result<ExitCode, WriteError> {
    match Outlines::read(geojson, content) {
        Ok(outlines) => {
            outlines.write(content)?;
            say(&problems::outlined(outlines.count(), language))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => report(&problems, language),
    }
}

fn check_folder(folder: &Path, language: Language) -> Result<ExitCode, WriteError> {
    report(
        &pollster::block_on(check::problems_of_folder(folder)),
        language,
    )
}

/// Prints every problem; a publication with nothing worse than remarks is well.
fn report(problems: &[Problem], language: Language) -> Result<ExitCode, WriteError> {
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
    say(&problems::total(problems, language))?;
    let is_well = problems
        .iter()
        .all(|problem| problem.kind.severity() < Severity::Error);
    Ok(if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
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
