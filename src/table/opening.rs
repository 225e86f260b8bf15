//! A place whose accounts arrive in pieces.

use super::pieces::{Pieces, Plan, tell};
use super::{Account, Opened};
use crate::error::Error;
use crate::issue::Issue;
use crate::package::{self, Files};

/// A place that is being opened: the files of its accounts come one after the other, in pieces, and are not kept.
///
/// ```
/// use total_place::table::{Opening, open};
/// let descriptor = br#"{ "name": "kent", "title": "Kent", "resources": [{ "name": "count", "role": "spending",
///     "path": "count.csv", "account": { "covers": "All." }, "schema": { "fields": [
///     { "name": "body", "columnType": "administrator" }, { "name": "amount", "columnType": "value" }] } }] }"#;
/// let csv = b"body,amount\nPolice,12.50\nCouncil,-2.00\n";
/// let mut opening = Opening::new(descriptor, &[("count.csv".to_owned(), Vec::new())].into())?;
/// while let Some(path) = opening.wanted() {
///     assert_eq!(path, "count.csv");
///     opening.begin(csv.len() as u64);
///     opening.push(&csv[..14], false)?;
///     opening.push(&csv[14..], true)?;
/// }
/// assert_eq!(opening.finish()?, open(descriptor, &[("count.csv".to_owned(), csv.to_vec())].into())?);
/// # Ok::<(), total_place::error::Error>(())
/// ```
#[derive(Debug)]
pub struct Opening {
    read: package::Read,
    accounts: Vec<Account>,
    issues: Vec<Issue>,
    current: Option<Pieces>,
    descriptor: Vec<u8>,
}

impl Opening {
    /// From the descriptor (`datapackage.json`) and the files that it names. Those of accounts
    /// ([`crate::package::spending`]) are still to come, and may stand there empty.
    ///
    /// # Errors
    /// Where the descriptor or a file that it names cannot be read at all.
    pub fn new(descriptor: &[u8], files: &Files) -> Result<Self, Error> {
        let read = package::read(descriptor, files)?;
        let descriptor = descriptor.to_vec();
        Ok(Self { read, accounts: Vec::new(), issues: Vec::new(), current: None, descriptor })
    }

    /// The path of the file that is wanted next; none when all have come.
    #[must_use]
    pub fn wanted(&self) -> Option<&str> {
        self.plan().map(|plan| plan.info.path.as_str())
    }

    /// Begins the file that is wanted. `bytes` is about how long it is, 0 where that is not known: columns are then made as long
    /// as they will be.
    pub fn begin(&mut self, bytes: u64) {
        self.current = self.plan().map(|plan| Pieces::new(plan, bytes));
    }

    /// Takes in the next piece of the file that is wanted; `last` with the last. Where pieces are cut changes nothing.
    ///
    /// # Errors
    /// Where the file is no text in UTF-8 or lacks a column that its schema names.
    pub fn push(&mut self, piece: &[u8], last: bool) -> Result<(), Error> {
        let (package, accounts) = (&self.read.package, self.accounts.len());
        let (Some(info), Some(columns)) = (package.accounts.get(accounts), self.read.columns.get(accounts)) else {
            return Ok(());
        };
        let plan = Plan { info, columns };
        self.current.get_or_insert_with(|| Pieces::new(plan, 0)).push(plan, piece, last)?;
        if let Some(pieces) = self.current.take_if(|_| last) {
            let (account, issues) = pieces.finish(plan, package)?;
            self.accounts.push(account);
            self.issues.extend(issues);
        }
        Ok(())
    }

    /// Bytes of the file that is wanted that were taken in: the next to push.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.current.as_ref().map_or(0, Pieces::came)
    }

    /// What to tell an [`Ahead`](super::Ahead) that reads later pieces of the file that is wanted. None before the header has come.
    #[must_use]
    pub fn tell_ahead(&self) -> Option<Vec<u8>> {
        Some(tell(self.accounts.len(), &self.descriptor, self.current.as_ref()?.header()?))
    }

    /// Takes in rows of the file that is wanted that were read ahead of the bytes taken in so far, as if they had been read here.
    /// False: some of them do not follow, so that reading goes on from [`Opening::taken`] by pushing bytes.
    ///
    /// # Errors
    /// As [`Opening::push`].
    pub fn join(&mut self, rows: &[u8]) -> Result<bool, Error> {
        let (accounts, columns) = (&self.read.package.accounts, &self.read.columns);
        let at = self.accounts.len();
        match (accounts.get(at), columns.get(at), &mut self.current) {
            (Some(info), Some(columns), Some(pieces)) => pieces.join(Plan { info, columns }, rows),
            _ => Ok(false),
        }
    }

    /// The rows of the file that is wanted that were kept so far.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.current.as_ref().map_or(0, Pieces::rows)
    }

    /// The place, once every file has come.
    ///
    /// # Errors
    /// `missing-file` where one has not.
    pub fn finish(self) -> Result<Opened, Error> {
        if let Some(path) = self.wanted() {
            return Err(super::missing_file(path));
        }
        let mut issues = self.read.issues;
        issues.extend(self.issues);
        Ok(Opened { package: self.read.package, accounts: self.accounts, issues })
    }

    fn plan(&self) -> Option<Plan<'_>> {
        let at = self.accounts.len();
        let (info, columns) = (self.read.package.accounts.get(at)?, self.read.columns.get(at)?);
        Some(Plan { info, columns })
    }
}
