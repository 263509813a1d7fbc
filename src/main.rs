//! Starts the browser application.

fn main() {
    tilannekuva::app::start();
}
