//! What the page for organisations is made of: what is asked for, what the figures say, a set, and an observation.

pub mod choices;
pub mod embedded_set;
pub mod fields_of_work;
mod municipality_table;
mod need;
mod need_overview;
mod need_places;
pub mod needs;
mod observation;
pub mod own_set;
mod set_link;
mod set_travel;
mod told;

/// The heading of the reader's own set, which takes the focus when something of the set is gone or looked for.
const SET_HEADING: &str = "own-set";
