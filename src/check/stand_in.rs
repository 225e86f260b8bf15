//! Counts lines and takes the last cell for pounds, until the room is built.

use std::collections::BTreeMap;

use super::{Balance, Certainty, Column, Report, Role, Subject, Taken};
use crate::error::Error;
use crate::table::{self, Opened};

/// What a person has said of a file.
#[derive(Debug, Clone, Default)]
pub struct Options {}

impl Options {
    /// Reads options.
    ///
    /// # Errors
    /// Where the text is no object.
    pub fn read(json: &str) -> Result<Self, Error> {
        if json.starts_with('{') { Ok(Self {}) } else { Err(Error::new("bad-options", "The options are no object.")) }
    }
}

/// How a reading ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// Push the file again from its start.
    Again,
    /// The file is read.
    Read,
}

/// A file that is being read.
#[derive(Debug)]
pub struct Check {
    file: String,
    text: Vec<u8>,
    bytes: u64,
    lines: u64,
    again: bool,
    report: Option<Report>,
}

impl Check {
    /// From the beginning of a file.
    #[must_use]
    pub fn new(file: &str, options: Options) -> Self {
        let Options {} = options;
        Self { file: file.to_owned(), text: Vec::new(), bytes: 0, lines: 0, again: false, report: None }
    }

    /// Takes in the next bytes.
    ///
    /// # Errors
    /// Where the file is no text.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if bytes.starts_with(b"%PDF") {
            return Err(Error::new("pdf", "This is a PDF, not a table: ask its publisher for the CSV.").file(&self.file));
        }
        self.bytes += bytes.len() as u64;
        self.lines += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        if self.bytes < 1_000_000 {
            self.text.extend_from_slice(bytes);
        }
        Ok(())
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// Where the file is empty.
    pub fn finish(&mut self) -> Result<Finish, Error> {
        if self.bytes == 0 {
            return Err(Error::new("empty", "The file is empty.").file(&self.file));
        }
        if !self.again && self.text.starts_with(b"again") {
            self.again = true;
            (self.bytes, self.lines) = (0, 0);
            self.text.clear();
            return Ok(Finish::Again);
        }
        let taken = |value: &str| Taken { value: value.to_owned(), certainty: Certainty::Guess, reason: String::new() };
        let text = String::from_utf8_lossy(&self.text);
        let names = text.lines().next().unwrap_or_default().split(',').enumerate();
        let columns = names.map(|(at, name)| Column {
            number: u32::try_from(at).unwrap_or_default() + 1,
            name: name.to_owned(),
            title: name.to_owned(),
            role: if name == "amount" { Role::Amount } else { Role::Supplier },
            certainty: Certainty::Guess,
            reason: String::new(),
            examples: Vec::new(),
            filled: 0,
            written: String::new(),
        });
        self.report = Some(Report {
            file: self.file.clone(),
            bytes: self.bytes,
            subject: Subject::Spending,
            subject_reason: String::new(),
            encoding: taken("utf-8"),
            delimiter: taken(","),
            header_line: Some(1),
            header: taken("1"),
            titles: Vec::new(),
            currency: taken("GBP"),
            unit: taken("1"),
            columns: columns.collect(),
            balance: Balance {
                lines: self.lines,
                header_lines: 1,
                rows_kept: self.lines.saturating_sub(1),
                total: "0.00".to_owned(),
                ..Balance::default()
            },
            questions: Vec::new(),
            issues: Vec::new(),
            preview: Vec::new(),
            first_day: String::new(),
            last_day: String::new(),
            years: Vec::new(),
        });
        Ok(Finish::Read)
    }

    /// What was read.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }
}

/// Makes a place of files.
///
/// # Errors
/// Where they hold no spending.
pub fn open(title: &str, checks: Vec<Check>) -> Result<Opened, Error> {
    let head = r#"{"name":"checked","title":""#;
    let tail = r#"","resources":[{"name":"spending","path":"spending.csv","schema":{"fields":[{"name":"supplier","columnType":"supplier"},{"name":"amount","columnType":"value"}]}}]}"#;
    let text = checks.into_iter().next().map(|check| check.text).unwrap_or_default();
    table::open([head, title, tail].concat().as_bytes(), &BTreeMap::from([("spending.csv".to_owned(), text)]))
}

/// The descriptor of a place.
#[must_use]
pub fn descriptor(opened: &Opened) -> String {
    let head = r#"{"name":"checked","title":""#;
    let tail = r#"","resources":[{"name":"spending","path":"spending.csv","schema":{"fields":[{"name":"supplier","columnType":"supplier"},{"name":"amount","columnType":"value"}]}}]}"#;
    [head, &opened.package.title, tail].concat()
}

/// Clean CSV in pieces.
#[must_use]
pub fn csv(opened: &Opened, from_row: usize, rows: usize) -> Vec<u8> {
    let mut text = if from_row == 0 { "supplier,amount\r\n".to_owned() } else { String::new() };
    if let Some(account) = opened.accounts.first() {
        for row in from_row..account.rows().min(from_row.saturating_add(rows)) {
            let label = account.dimension("supplier").map_or("", |dimension| dimension.label(row));
            let amount = account.amounts.get(row).copied().unwrap_or_default();
            text.push_str(&format!("{label},{}.{:02}\r\n", amount / 100, amount % 100));
        }
    }
    text.into_bytes()
}
