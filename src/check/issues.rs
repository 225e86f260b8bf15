//! What is the matter with a file, gathered by kind: each kind counted, the first of each shown.

use super::report::{Excerpt, IssueGroup, SetAside};
use crate::error::excerpt;
use crate::issue::Issue;
use crate::money::count;

/// The first of a kind that are kept to be shown.
pub(super) const SHOWN: usize = 100;

/// A number of things in words: `1 row is`, `3,000 rows are`. `one` and `many` follow the number.
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    [count(number.into()).as_str(), " ", if number == 1 { one } else { many }].concat()
}

/// Issues by kind.
#[derive(Debug, Default)]
pub(super) struct Issues {
    pub file: String,
    groups: Vec<IssueGroup>,
}

/// Where an issue stands and what was seen there.
pub(super) struct At<'a> {
    pub line: u64,
    /// Column, from 1.
    pub column: u64,
    pub seen: &'a str,
    pub expected: &'a str,
}

impl Issues {
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), groups: Vec::new() }
    }

    /// Adds an issue that stands somewhere. `message` is of the kind, not of the case.
    pub fn add(&mut self, code: &'static str, grave: bool, message: &str, at: &At) {
        let issue = Issue::new(code, &self.file, message).at(at.line, at.column).seen(&excerpt(at.seen));
        let issue = if at.expected.is_empty() { issue } else { issue.expected(at.expected) };
        self.push(code, grave, message, issue);
    }

    /// Adds an issue of a whole row.
    pub fn add_row(&mut self, code: &'static str, message: &str, line: u64) {
        let issue = Issue { line: Some(line), ..Issue::new(code, &self.file, message) };
        self.push(code, false, message, issue);
    }

    /// Adds an issue of the whole file.
    pub fn say(&mut self, code: &'static str, grave: bool, message: &str) {
        let issue = Issue::new(code, &self.file, message);
        self.push(code, grave, message, issue);
    }

    /// Says how many there are of a kind, where not each was handed in.
    pub fn count(&mut self, code: &'static str, count: u64) {
        if let Some(group) = self.groups.iter_mut().find(|group| group.code == code) {
            group.count = count;
        }
    }

    fn push(&mut self, code: &'static str, grave: bool, message: &str, issue: Issue) {
        if let Some(group) = self.groups.iter_mut().find(|group| group.code == code) {
            group.count += 1;
            group.grave |= grave;
            if group.issues.len() < SHOWN {
                group.issues.push(issue);
            }
            return;
        }
        self.groups.push(IssueGroup { code, message: message.to_owned(), grave, count: 1, issues: vec![issue] });
    }

    /// Gives a kind its last word, once the whole file is known.
    pub fn conclude(&mut self, code: &'static str, grave: bool, message: &str) {
        match self.groups.iter_mut().find(|group| group.code == code) {
            Some(group) => {
                group.grave = grave;
                message.clone_into(&mut group.message);
            }
            None => self.say(code, grave, message),
        }
    }

    /// The gravest first, then those with the most.
    pub fn into_groups(self) -> Vec<IssueGroup> {
        crate::sorted::by(self.groups, |a, b| b.grave.cmp(&a.grave).then(b.count.cmp(&a.count)))
    }
}

/// Rows that were set aside, by reason.
#[derive(Debug, Default)]
pub(super) struct Aside {
    pub reasons: Vec<SetAside>,
}

impl Aside {
    pub fn add(&mut self, code: &'static str, line: u64, cells: impl FnOnce() -> Vec<String>) {
        if self.reasons.iter().all(|reason| reason.code != code) {
            let message = reason(code).to_owned();
            self.reasons.push(SetAside { code, message, rows: 0, examples: Vec::new() });
        }
        if let Some(reason) = self.reasons.iter_mut().find(|reason| reason.code == code) {
            reason.rows += 1;
            if reason.examples.len() < SHOWN {
                reason.examples.push(Excerpt { line, cells: cells() });
            }
        }
    }
}

/// Why rows are set aside.
fn reason(code: &str) -> &'static str {
    match code {
        "total-row" => "These rows state a total of the rows above, so they are not counted again.",
        "subtotal-row" => "These rows state the total of a part of the file, so they are not counted again.",
        "summary-row" => {
            "These rows hold another figure of the rows above, such as an average or a count, not spending."
        }
        "repeated-header" => "These rows repeat the names of the columns.",
        "other-columns" => "These rows stand below names of other columns, so their amounts cannot be told.",
        "blank-row" => "These rows are empty.",
        "no-amount" => "These rows have nothing in the column of the amount. That is not the same as zero.",
        "bad-amount" => "The amount of these rows cannot be read, so it is missing from the total.",
        "shifted-row" => {
            "The cells of these rows do not stand under their names, so the amount cannot be told for certain."
        }
        "unclosed-quote" => "These rows open a quote that is never closed, so their cells cannot be told apart.",
        "footnote" => "These rows are notes, not spending.",
        _ => "You said that these rows are not spending.",
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_number_of_things_is_said_as_people_write_it() {
        let said = [1, 3_000, 1_234_567].map(|number| counted(number, "row is", "rows are"));
        assert_eq!(said, ["1 row is", "3,000 rows are", "1,234,567 rows are"]);
    }
}
