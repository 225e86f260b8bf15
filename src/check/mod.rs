//! A file that nobody described: which column is what, which rows are spending, and whether it adds up.
//!
//! bytes → [`Check`] (encoding, layout, roles, then every row, once) → [`Report`] and columns → [`open`] makes a place of them.

mod report;
mod stand_in;

pub use report::{
    Balance, Certainty, Choice, Column, Excerpt, IssueGroup, Question, Report, Role, SetAside, Stated, Subject, Taken,
};
pub use stand_in::{Check, Finish, Options, csv, descriptor, open};
