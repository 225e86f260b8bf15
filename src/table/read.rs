//! The rows of an account: from the cells of its file to columns.

use super::dictionary::Dictionary;
use super::{Account, Dimension, NOT_STATED, RowLines};
use crate::error::excerpt;
use crate::error::{Error, nearest};
use crate::issue::Issue;
use crate::money::{localised, parse_times};
use crate::package::{self, AccountInfo, Cells, Columns, Files, Package};
use crate::source::{Record, Sheet, Spelling, financial_year};

/// Reads the rows of every account of a package, in the order of its accounts.
///
/// # Errors
/// Where a file is missing, is no text in UTF-8, or lacks a column that its schema names.
pub fn read(read: &package::Read, files: &Files) -> Result<(Vec<Account>, Vec<Issue>), Error> {
    let mut accounts = Vec::with_capacity(read.columns.len());
    let mut issues = Vec::new();
    for (info, columns) in read.package.accounts.iter().zip(&read.columns) {
        let bytes = files.get(&info.path).ok_or_else(|| {
            let message = ["The file “", &info.path, "” is missing."].concat();
            Error::new("missing-file", message).file(&info.path)
        })?;
        let sheet = Sheet::open(&info.path, bytes, columns.dialect)?;
        let mut reader = Reader::new(sheet, columns)?;
        reader.read_rows(&mut issues);
        accounts.push(reader.finish(info, &read.package, &mut issues));
    }
    Ok((accounts, issues))
}

/// Where a dimension's labels come from, and the codes of the rows so far.
struct Reading<'a> {
    field: &'a str,
    title: &'a str,
    /// Column of the file, from 0; none for a constant.
    column: Option<usize>,
    constant: &'a str,
    dictionary: Dictionary,
    codes: Vec<u32>,
    /// Line on which each label first stands.
    first_lines: Vec<u64>,
    is_year: bool,
}

/// Years as the cells have them, each read once.
#[derive(Default)]
struct YearsRead {
    cells: Dictionary,
    years: Vec<Option<(String, Spelling)>>,
}

impl YearsRead {
    /// The financial year that a cell names, and how it is spelled.
    fn read(&mut self, cell: &str) -> Option<&(String, Spelling)> {
        let code = self.cells.code(cell) as usize;
        if code == self.years.len() {
            self.years.push(financial_year(cell));
        }
        self.years.get(code)?.as_ref()
    }
}

struct Reader<'a> {
    sheet: Sheet<'a>,
    columns: &'a Columns,
    amount: usize,
    confidence: Option<usize>,
    dimensions: Vec<Reading<'a>>,
    amounts: Vec<i64>,
    grades: Vec<u8>,
    lines: RowLines,
    set_aside: usize,
    years: YearsRead,
    /// The first row whose year is its first year alone.
    year_alone: Option<Issue>,
}

impl<'a> Reader<'a> {
    fn new(sheet: Sheet<'a>, columns: &'a Columns) -> Result<Self, Error> {
        for name in &columns.named {
            sheet.require(name)?;
        }
        let mut dimensions = Vec::with_capacity(columns.dimensions.len());
        for dimension in &columns.dimensions {
            let (column, constant) = match &dimension.cells {
                Cells::Column(name) => (Some(sheet.require(name)?), ""),
                Cells::Constant(label) => (None, label.as_str()),
            };
            dimensions.push(Reading {
                field: &dimension.field,
                title: &dimension.title,
                column,
                constant,
                dictionary: Dictionary::default(),
                codes: Vec::new(),
                first_lines: Vec::new(),
                is_year: dimension.field == "year",
            });
        }
        if let Some(year) = dimensions.iter().position(|dimension| dimension.field == "year") {
            let year = dimensions.remove(year);
            dimensions.insert(0, year);
        }
        let amount = sheet.require(&columns.amount.name)?;
        let confidence = columns.confidence.as_ref().map(|name| sheet.require(name)).transpose()?;
        Ok(Self {
            sheet,
            columns,
            amount,
            confidence,
            dimensions,
            amounts: Vec::new(),
            grades: Vec::new(),
            lines: RowLines::default(),
            set_aside: 0,
            years: YearsRead::default(),
            year_alone: None,
        })
    }

    fn read_rows(&mut self, issues: &mut Vec<Issue>) {
        let mut record = Record::default();
        while let Some(fits) = self.sheet.read(&mut record) {
            match fits.and_then(|()| self.read_row(&record)) {
                Ok(issue) => issues.extend(issue),
                Err(issue) => {
                    self.set_aside += 1;
                    issues.push(issue);
                }
            }
        }
        issues.extend(self.year_alone.take());
    }

    /// Keeps a row, whole, or gives the reason why it cannot be kept. A kept row may have an issue too.
    fn read_row(&mut self, record: &Record) -> Result<Option<Issue>, Issue> {
        let amount = self.read_amount(record)?;
        let line = u32::try_from(record.line).map_err(|_| {
            Issue::new("file-too-long", self.sheet.file(), "The file has more lines than can be counted.")
        })?;
        let mut year = "";
        for dimension in self.dimensions.iter().filter(|dimension| dimension.is_year) {
            let text = dimension.text(record, &self.columns.missing);
            if !text.is_empty() {
                let read = self.years.read(text);
                let (spelled, spelling) = read.ok_or_else(|| bad_year(&self.sheet, record, dimension))?;
                if *spelling == Spelling::FirstYearAlone && self.year_alone.is_none() {
                    self.year_alone = Some(year_alone(&self.sheet, record, dimension, spelled));
                }
                year = spelled;
            }
        }
        for dimension in &mut self.dimensions {
            let text = if dimension.is_year { year } else { dimension.text(record, &self.columns.missing) };
            let text = if text.is_empty() { NOT_STATED } else { text };
            let code = dimension.dictionary.code(text);
            if dimension.first_lines.len() < dimension.dictionary.len() {
                dimension.first_lines.push(record.line);
            }
            dimension.codes.push(code);
        }
        self.amounts.push(amount);
        self.lines.push(line);
        let Some(column) = self.confidence else { return Ok(None) };
        let (grade, issue) = self.read_grade(record, column);
        self.grades.push(grade);
        Ok(issue)
    }

    fn read_amount(&self, record: &Record) -> Result<i64, Issue> {
        let text = record.get(self.amount).unwrap_or_default();
        let amount = &self.columns.amount;
        let plain = localised(text, amount.decimal, amount.group);
        plain.and_then(|plain| parse_times(&plain, amount.factor)).map_err(|reason| {
            let message =
                ["“", &excerpt(text), "” is no amount that can be read: expected ", reason.expected(), "."].concat();
            let issue = Issue::new(reason.code(), self.sheet.file(), message);
            issue.at(record.line, self.amount as u64 + 1).seen(text).expected(reason.expected())
        })
    }

    /// The grade of a row, 0 where none is given. A bad one costs the row its grade, not its place.
    fn read_grade(&self, record: &Record, column: usize) -> (u8, Option<Issue>) {
        let text = record.get(column).unwrap_or_default();
        match text.as_bytes() {
            [] => (0, None),
            [grade @ b'1'..=b'6'] => (grade - b'0', None),
            _ => {
                let message = ["“", &excerpt(text), "” is no grade of confidence: it counts as not given."].concat();
                let issue = Issue::new("bad-confidence", self.sheet.file(), message);
                (0, Some(issue.at(record.line, column as u64 + 1).seen(text).expected("a grade from 1 to 6")))
            }
        }
    }

    fn finish(self, info: &AccountInfo, package: &Package, issues: &mut Vec<Issue>) -> Account {
        for dimension in &self.dimensions {
            issues.extend(unknown_labels(dimension, self.sheet.file(), package));
        }
        let dimensions = self.dimensions.into_iter().map(Reading::finish).collect();
        Account {
            info: info.clone(),
            dimensions,
            amounts: self.amounts,
            confidence: self.grades,
            lines: self.lines,
            set_aside: self.set_aside,
        }
    }
}

impl<'a> Reading<'a> {
    fn text<'r>(&self, record: &'r Record, missing: &[String]) -> &'r str
    where
        'a: 'r,
    {
        let text = self.column.map_or(self.constant, |column| record.get(column).unwrap_or_default());
        if missing.iter().any(|nothing| nothing == text) { "" } else { text }
    }

    fn finish(self) -> Dimension {
        let (field, title) = (self.field.to_owned(), self.title.to_owned());
        let labels = self.dictionary.into_labels();
        let codes = super::Codes::from_codes(self.codes, labels.len());
        Dimension { field, title, labels, codes }
    }
}

fn bad_year(sheet: &Sheet, record: &Record, dimension: &Reading) -> Issue {
    let text = dimension.text(record, &[]);
    let message = ["“", &excerpt(text), "” is no financial year."].concat();
    let issue = Issue::new("bad-year", sheet.file(), message).at(record.line, number(dimension));
    issue.seen(text).expected("a financial year, such as 2008-09")
}

fn year_alone(sheet: &Sheet, record: &Record, dimension: &Reading, read_as: &str) -> Issue {
    let text = dimension.text(record, &[]);
    let message =
        ["“", &excerpt(text), "” was read as the financial year ", read_as, ", and so were the others like it."]
            .concat();
    let issue = Issue::new("year-alone", sheet.file(), message).at(record.line, number(dimension));
    issue.seen(text).expected(read_as)
}

/// The column of a dimension, from 1.
fn number(dimension: &Reading) -> u64 {
    dimension.column.unwrap_or_default() as u64 + 1
}

/// Labels that are not on the list where there is one. Their rows keep their place; each label is said once. A source must be
/// known; a control or nature may be in a place's own words, and is only said where it looks like a slip of the pen.
fn unknown_labels(dimension: &Reading, file: &str, package: &Package) -> Vec<Issue> {
    let known: Vec<&str> = match dimension.field {
        "control" => vec!["local discretion", "ring-fenced", "statutory duty", "decided nationally"],
        "nature" => vec!["reactive", "preventative", "universal"],
        "source" if !package.sources.is_empty() => package.sources.keys().map(String::as_str).collect(),
        _ => return Vec::new(),
    };
    let is_source = dimension.field == "source";
    let code = if is_source { "unknown-source" } else { "unknown-value" };
    let mut issues = Vec::new();
    for (label, line) in dimension.dictionary.labels().iter().zip(&dimension.first_lines) {
        let near = nearest(label, known.iter().copied());
        if label == NOT_STATED || known.contains(&label.as_str()) || (near.is_none() && !is_source) {
            continue;
        }
        let hint = near.map(|near| [" Did you mean “", near, "”?"].concat()).unwrap_or_default();
        let message = ["“", &excerpt(label), "” is no known ", dimension.field, ".", &hint].concat();
        let issue = Issue::new(code, file, message).at(*line, number(dimension)).seen(label);
        issues.push(issue.expected(near.unwrap_or("an id of the sources")));
    }
    issues
}
