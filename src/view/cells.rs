//! An answer as columns: codes and numbers, each label once.

use super::{account, facts};
use crate::error::Error;
use crate::query::{Query, Way, count, plan};
use crate::table::Opened;

/// How many cells an answer has, before those past `top` are merged.
///
/// # Errors
/// As [`super::view`].
pub fn count_cells(place: &Opened, query: &Query, way: Way<'_>) -> Result<usize, Error> {
    let account = account(place, query)?;
    count(&plan(query, account, facts(&place.package), way)?)
}
