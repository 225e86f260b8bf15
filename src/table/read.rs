//! The rows of an account: from the cells of its file to columns.

use super::dictionary::Dictionary;
use super::meaning::{self, At};
use super::{Account, Dimension, NOT_STATED, Pence, RowLines};
use crate::error::Error;
use crate::issue::Issue;
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
        let bytes = files.get(&info.path).ok_or_else(|| super::missing_file(&info.path))?;
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
    amounts: Pence,
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
            amounts: Pence::default(),
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
        let file = self.sheet.file();
        let at = |column: usize| At { file, line: record.line, column: column as u64 + 1 };
        let amount = meaning::amount(record.get(self.amount).unwrap_or_default(), self.columns, at(self.amount))?;
        let line = u32::try_from(record.line).map_err(|_| meaning::too_long(file))?;
        let mut year = "";
        for dimension in self.dimensions.iter().filter(|dimension| dimension.is_year) {
            let text = dimension.text(record, &self.columns.missing);
            if !text.is_empty() {
                let read = self.years.read(text);
                let at = at(dimension.column.unwrap_or_default());
                let (spelled, spelling) = read.ok_or_else(|| meaning::bad_year(text, at))?;
                if *spelling == Spelling::FirstYearAlone && self.year_alone.is_none() {
                    self.year_alone = Some(meaning::year_alone(text, spelled, at));
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
        let (grade, issue) = meaning::grade(record.get(column).unwrap_or_default(), at(column));
        self.grades.push(grade);
        Ok(issue)
    }

    fn finish(self, info: &AccountInfo, package: &Package, issues: &mut Vec<Issue>) -> Account {
        for dimension in &self.dimensions {
            let column = dimension.column.unwrap_or_default() as u64 + 1;
            let at = |line: &u64| At { file: self.sheet.file(), line: *line, column };
            let labels = dimension.dictionary.labels().iter().map(String::as_str);
            let labels = labels.zip(dimension.first_lines.iter().map(at));
            issues.extend(meaning::unknown_labels(dimension.field, labels, package));
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
