//! A CSV file with a header: every record is checked against it.

use super::csv::{Record, Records};
use super::text::utf8;
use crate::error::{Error, nearest};
use crate::issue::Issue;
use each_row::Dialect;

/// The header of a file.
#[derive(Debug, Clone)]
pub struct Header {
    names: Vec<String>,
    line: u64,
}

impl Header {
    /// Reads the header of a file from its first record, if it has one.
    ///
    /// # Errors
    /// Where there is none, or it leaves a quote open or names a column twice.
    pub fn read(file: &str, record: Option<&Record>) -> Result<Self, Error> {
        let Some(record) = record else {
            let expected = "a header that names the columns, and a line for each row";
            return Err(Error::new("empty-file", "The file is empty.").file(file).at(1, 1).seen("").expected(expected));
        };
        if record.unclosed {
            let message = "A quote is opened in the header and never closed.";
            let error = Error::new("unclosed-quote", message).file(file).at(record.line, 1);
            return Err(error.seen(record.get(0).unwrap_or_default()).expected("a closing quote"));
        }
        let names: Vec<String> = record.iter().map(str::to_owned).collect();
        for (index, name) in names.iter().enumerate() {
            if !name.is_empty() && names.iter().take(index).any(|before| before == name) {
                let message = ["The header names the column “", name, "” twice."].concat();
                let error = Error::new("duplicate-column", message).file(file).at(record.line, index as u64 + 1);
                return Err(error.seen(name).expected("a name of its own for each column"));
            }
        }
        Ok(Self { names, line: record.line })
    }

    /// The names of the columns, in their order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The index of a column, from 0.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    /// The index of a column that must be there, from 0.
    ///
    /// # Errors
    /// `missing-column`, with the nearest name of the header.
    pub fn require(&self, file: &str, name: &str) -> Result<usize, Error> {
        self.column(name).ok_or_else(|| {
            let near = nearest(name, self.names.iter().map(String::as_str));
            let message = ["The file has no column “", name, "”.", &did_you_mean(near)].concat();
            let at = near.and_then(|near| self.column(near)).unwrap_or_default() as u64 + 1;
            let seen = near.map_or_else(|| self.names.join(","), str::to_owned);
            let error = Error::new("missing-column", message).file(file).at(self.line, at);
            error.seen(&seen).expected(["a column named ", name].concat())
        })
    }

    /// Whether a record fits.
    ///
    /// # Errors
    /// An issue that says why it does not.
    pub fn check(&self, file: &str, record: &Record) -> Result<(), Issue> {
        let cells = record.len();
        if record.unclosed {
            let message =
                "A quote is opened on this line and never closed. The line was set aside; reading went on below it.";
            let issue = Issue::new("unclosed-quote", file, message).at(record.line, 1);
            return Err(issue.seen(record.get(0).unwrap_or_default()).expected("a closing quote"));
        }
        if cells == self.names.len() {
            return Ok(());
        }
        let wanted = counted(self.names.len());
        let mut message = ["The row has ", &counted(cells), " where the header has ", &wanted, "."].concat();
        if record.last_line > record.line {
            message += &[" It runs to line ", &record.last_line.to_string(), ": is a quote left open?"].concat();
        }
        let column = cells.min(self.names.len()) as u64 + 1;
        let issue = Issue::new("wrong-number-of-cells", file, message).at(record.line, column);
        Err(issue.seen(&counted(cells)).expected(wanted))
    }
}

/// A CSV file with a header.
pub struct Sheet<'a> {
    file: &'a str,
    header: Header,
    records: Records<'a>,
}

impl<'a> Sheet<'a> {
    /// Reads the header of a file.
    ///
    /// # Errors
    /// Where the file is not in UTF-8, has no header, leaves a quote open in it, or names a column twice.
    pub fn open(file: &'a str, bytes: &'a [u8], dialect: Dialect) -> Result<Self, Error> {
        let mut records = Records::new(utf8(file, bytes)?, dialect);
        let mut record = Record::default();
        let is_there = records.read(&mut record);
        Ok(Self { file, header: Header::read(file, Some(&record).filter(|_| is_there))?, records })
    }

    /// The file, as the package names it.
    #[must_use]
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The names of the columns, in their order.
    #[must_use]
    pub fn header(&self) -> &[String] {
        self.header.names()
    }

    /// The index of a column, from 0.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.column(name)
    }

    /// The index of a column that must be there, from 0.
    ///
    /// # Errors
    /// As [`Header::require`].
    pub fn require(&self, name: &str) -> Result<usize, Error> {
        self.header.require(self.file, name)
    }

    /// The next record, in the memory of the last one: none at the end, an issue where it does not fit the header.
    pub fn read(&mut self, record: &mut Record) -> Option<Result<(), Issue>> {
        self.records.read(record).then(|| self.header.check(self.file, record))
    }
}

fn counted(cells: usize) -> String {
    [cells.to_string().as_str(), if cells == 1 { " cell" } else { " cells" }].concat()
}

/// The end of a message that suggests a name, if there is one.
fn did_you_mean(name: Option<&str>) -> String {
    name.map(|name| [" Did you mean “", name, "”?"].concat()).unwrap_or_default()
}
