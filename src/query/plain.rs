//! The smallest module goes through rows one by one: nothing here answers, so that what is quicker weighs nothing there.

use std::marker::PhantomData;

use super::gather::Group;
use super::plan::{Allowed, Plan};
use crate::table::Opened;

/// How the rows are gone through: one by one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Way<'a>(PhantomData<&'a ()>);

/// Nothing is kept.
#[derive(Debug, Default)]
pub struct Kept;

impl Kept {
    /// For a place.
    #[must_use]
    pub fn of(_: &Opened) -> Self {
        Self
    }

    /// One by one.
    #[must_use]
    #[allow(clippy::unused_self, reason = "the same as where sums are kept")]
    pub fn way(&self) -> Way<'_> {
        Way::default()
    }
}

pub(super) fn gather(_: &Plan<'_>) -> Option<Vec<Group>> {
    None
}

pub(super) fn sum<'a, 'b: 'a>(_: &Plan<'_>, _: impl Iterator<Item = &'a Allowed<'b>>) -> Option<i128> {
    None
}

pub(super) fn holds(_: &str, _: &str) -> Option<bool> {
    None
}

pub use super::order::is_unknown;

/// Only the slow way can tell.
#[must_use]
pub fn page(_: &Plan<'_>, _: usize, _: usize) -> Option<(Vec<usize>, usize)> {
    None
}

pub(super) fn positions(_: &Plan<'_>, _: &[Group]) -> Option<Vec<usize>> {
    None
}
