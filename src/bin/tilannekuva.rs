//! Starts the publishing command.

use std::process::ExitCode;

fn main() -> ExitCode {
    tilannekuva::publish::command::run()
}
