//! What the cells of an account mean, and what is said of those that mean nothing.

use super::NOT_STATED;
use crate::error::{excerpt, nearest};
use crate::issue::Issue;
use crate::money::{localised, parse_times};
use crate::package::{Columns, Package};

/// Where a cell stands: file, line and column, from 1.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub file: &'a str,
    pub line: u64,
    pub column: u64,
}

impl At<'_> {
    fn issue(self, code: &'static str, message: &[&str]) -> Issue {
        Issue::new(code, self.file, message.concat()).at(self.line, self.column)
    }
}

/// The amount that a cell states, in pence.
pub(super) fn amount(text: &str, columns: &Columns, at: At) -> Result<i64, Issue> {
    let amount = &columns.amount;
    let plain = localised(text, amount.decimal, amount.group);
    plain.and_then(|plain| parse_times(&plain, amount.factor)).map_err(|reason| {
        let expected = reason.expected();
        let message = ["“", &excerpt(text), "” is no amount that can be read: expected ", expected, "."];
        at.issue(reason.code(), &message).seen(text).expected(expected)
    })
}

/// The grade that a cell gives, 0 where it gives none. A bad one costs the row its grade, not its place.
pub(super) fn grade(text: &str, at: At) -> (u8, Option<Issue>) {
    match text.as_bytes() {
        [] => (0, None),
        [grade @ b'1'..=b'6'] => (grade - b'0', None),
        _ => {
            let message = ["“", &excerpt(text), "” is no grade of confidence: it counts as not given."];
            let issue = at.issue("bad-confidence", &message);
            (0, Some(issue.seen(text).expected("a grade from 1 to 6")))
        }
    }
}

pub(super) fn bad_year(text: &str, at: At) -> Issue {
    let issue = at.issue("bad-year", &["“", &excerpt(text), "” is no financial year."]);
    issue.seen(text).expected("a financial year, such as 2008-09")
}

pub(super) fn year_alone(text: &str, read_as: &str, at: At) -> Issue {
    let message =
        ["“", &excerpt(text), "” was read as the financial year ", read_as, ", and so were the others like it."];
    at.issue("year-alone", &message).seen(text).expected(read_as)
}

pub(super) fn too_long(file: &str) -> Issue {
    Issue::new("file-too-long", file, "The file has more lines than can be counted.")
}

/// Labels of a field that are not on the list where there is one; each with the place where it first stands. Their rows keep
/// their place; each label is said once. A source must be known; a control or nature may be in a place's own words, and is only
/// said where it looks like a slip of the pen.
pub(super) fn unknown_labels<'a>(
    field: &str,
    labels: impl Iterator<Item = (&'a str, At<'a>)>,
    package: &Package,
) -> Vec<Issue> {
    let known: Vec<&str> = match field {
        "control" => vec!["local discretion", "ring-fenced", "statutory duty", "decided nationally"],
        "nature" => vec!["reactive", "preventative", "universal"],
        "source" if !package.sources.is_empty() => package.sources.names().collect(),
        _ => return Vec::new(),
    };
    let is_source = field == "source";
    let code = if is_source { "unknown-source" } else { "unknown-value" };
    let mut issues = Vec::new();
    for (label, at) in labels {
        let near = nearest(label, known.iter().copied());
        if label == NOT_STATED || known.contains(&label) || (near.is_none() && !is_source) {
            continue;
        }
        let hint = near.map(|near| [" Did you mean “", near, "”?"].concat()).unwrap_or_default();
        let issue = at.issue(code, &["“", &excerpt(label), "” is no known ", field, ".", &hint]).seen(label);
        issues.push(issue.expected(near.unwrap_or("an id of the sources")));
    }
    issues
}
