//! A file that nobody described: which column is what, which rows are spending, and whether it adds up.
//!
//! bytes → [`Check`] (encoding, layout, roles, then every row, once) → [`Report`] and columns → [`open`] makes a place of them.
//!
//! ```
//! use total_place::check::{Check, Finish, Options};
//! let mut check = Check::new("payments.csv", Options::default());
//! check.push(b"Supplier Name,Payment Date,Amount\nA Ltd,01/04/2020,1.50\nB Ltd,02/04/2020,2\n").unwrap();
//! assert_eq!(check.finish().unwrap(), Finish::Read);
//! assert_eq!(check.report().unwrap().balance.rows_kept, 2);
//! ```

mod ahead;
mod amount;
mod balance;
mod beside;
mod block;
mod chunks;
mod conclude;
mod cut_short;
mod doubt;
mod elsewhere;
mod handed;
mod header;
mod hollow;
mod issues;
mod join;
mod keeping;
mod levels;
mod lone;
mod names;
mod one_cell;
mod open;
mod options;
mod personal;
mod plan;
mod prints;
mod profile;
mod questions;
mod reading;
mod renamed;
mod report;
mod roles;
mod row_codes;
mod rows;
mod save;
mod sections;
mod shifted;
mod store;
mod subject;
mod sum;
mod tails;
mod told;
mod whole;
mod years;

pub use ahead::Ahead;
pub use open::open;
pub use options::Options;
pub use report::{
    Balance, Certainty, Choice, Column, Excerpt, IssueGroup, Question, Report, Role, SetAside, Stated, Subject, Taken,
};
pub use save::{csv, descriptor};

use crate::error::Error;
use crate::money::Mark;
use crate::source::{Encoding, EncodingEvidence, Order, refuse_what_is_no_text};
use plan::{Plan, by_evidence};
use reading::Reading;

/// Bytes that tell what is no text.
const KIND: usize = 4096;
/// Columns beyond which a file is not read again for each answer to a question.
const MOST_PRICED: usize = 1000;
/// Times that a file is read again because the whole of it says otherwise than its beginning.
const AGAIN: u8 = 2;

/// From how many bytes on a file is read otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measures {
    /// Bytes that are looked at before the first row is read: the whole of most files.
    pub survey: usize,
    /// Bytes beyond which columns that nothing asks for are left out.
    pub large: u64,
}

impl Default for Measures {
    /// Those of every file. The files of a fuzzer are small, and must pass them too.
    fn default() -> Self {
        if cfg!(fuzzing) {
            Self { survey: 8 << 10, large: 32 << 10 }
        } else {
            Self { survey: 2 << 20, large: 64 << 20 }
        }
    }
}

/// Whether a file has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// The report is there.
    Read,
    /// The whole file says otherwise than its beginning: push it again from its start.
    Again,
}

/// What the whole file said on an earlier reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Found {
    encoding: Option<Encoding>,
    mark: Option<Mark>,
    order: Option<Order>,
    credit_signed: Option<bool>,
}

/// A file that is read piece by piece.
pub struct Check {
    file: String,
    options: Options,
    measures: Measures,
    bytes: u64,
    evidence: EncodingEvidence,
    first: Vec<u8>,
    kind_seen: bool,
    found: Found,
    readings: u8,
    reading: Option<Reading>,
    report: Option<Report>,
}

impl Check {
    /// A file by its name, and what a person has said of it.
    #[must_use]
    pub fn new(file: &str, options: Options) -> Self {
        Self::measured(file, options, Measures::default())
    }

    /// As [`Check::new`], by other measures: so that small files can be read as large ones are.
    #[must_use]
    pub fn measured(file: &str, options: Options, measures: Measures) -> Self {
        Self {
            file: file.to_owned(),
            options,
            measures,
            bytes: 0,
            evidence: EncodingEvidence::default(),
            first: Vec::new(),
            kind_seen: false,
            found: Found::default(),
            readings: 0,
            reading: None,
            report: None,
        }
    }

    /// Takes in the next bytes of the file. Where the pieces are cut changes nothing. Without any, the first bytes are read that
    /// were only looked at so far.
    ///
    /// # Errors
    /// Where the file is no text, has no line ends, or more columns than any sheet.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.bytes += bytes.len() as u64;
        let room = if self.reading.is_some() { 0 } else { self.measures.survey - self.first.len() };
        let (first, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
        self.see(first);
        self.first.extend_from_slice(first);
        if !self.kind_seen && self.first.len() >= KIND {
            self.kind_seen = true;
            refuse_what_is_no_text(&self.file, self.first.get(..KIND).unwrap_or(&self.first))?;
        }
        if self.reading.is_none() && self.first.len() == self.measures.survey {
            self.reading = Some(self.survey(&self.first, false)?);
        }
        // What is known of the first bytes is known of them alone, wherever a piece ends.
        self.see(rest);
        if rest.is_empty() && !bytes.is_empty() {
            return Ok(());
        }
        self.read_first()?;
        if let Some(reading) = &mut self.reading {
            // Bounds of pieces must not show: what is left out depends on the bytes alone.
            let before = self.bytes - rest.len() as u64;
            let small = usize::try_from(self.measures.large.saturating_sub(before)).unwrap_or(usize::MAX);
            let (small, large) = rest.split_at_checked(small).unwrap_or((rest, &[]));
            reading.push(small, false)?;
            if !large.is_empty() {
                reading.tally.find_repeated();
                reading.tally.leave_out_others();
                reading.push(large, false)?;
            }
        }
        Ok(())
    }

    /// Reads the first bytes, once they have been looked at: not before more is asked for, so that who reads ahead can be told
    /// first.
    fn read_first(&mut self) -> Result<(), Error> {
        match &mut self.reading {
            Some(reading) if !self.first.is_empty() => reading.push(&std::mem::take(&mut self.first), false),
            _ => Ok(()),
        }
    }

    /// Takes in what bytes say of the encoding, the first time that they come.
    fn see(&mut self, bytes: &[u8]) {
        if self.readings == 0 {
            self.evidence.add(bytes);
        }
    }

    /// Says that the file is at its end.
    ///
    /// # Errors
    /// As [`Check::push`]; `no-columns` where nothing in the file looks like a table.
    pub fn finish(&mut self) -> Result<Finish, Error> {
        if self.report.is_some() {
            return Ok(Finish::Read);
        }
        self.read_first()?;
        if let Some(mut reading) = self.reading.take() {
            reading.push(&[], true)?;
            self.readings += 1;
            let found = self.compare(&reading);
            if found != self.found && self.readings <= AGAIN {
                self.found = found;
                self.bytes = 0;
                return Ok(Finish::Again);
            }
            self.conclude(reading, &[]);
            return Ok(Finish::Read);
        }
        if !self.kind_seen {
            refuse_what_is_no_text(&self.file, &self.first)?;
        }
        let first = std::mem::take(&mut self.first);
        loop {
            let mut reading = self.survey(&first, true)?;
            reading.push(&first, true)?;
            self.readings += 1;
            let found = self.compare(&reading);
            if found == self.found || self.readings > AGAIN {
                self.conclude(reading, &first);
                return Ok(Finish::Read);
            }
            self.found = found;
        }
    }

    /// Everything that is said of the file, once it has been read.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    fn survey(&self, first: &[u8], whole: bool) -> Result<Reading, Error> {
        let mut options = self.options.clone();
        let by_person = options.encoding.is_some();
        options.encoding = options.encoding.or(self.found.encoding);
        let mut plan = Plan::survey(&self.file, first, whole, &self.evidence, &options)?;
        if !by_person && self.found.encoding.is_some() {
            plan.encoding_taken = by_evidence(&self.evidence).1;
        }
        plan.mark = self.options.mark.or(self.found.mark).unwrap_or(plan.mark);
        if plan.mark == Mark::Comma {
            roles::unless_by_words(&mut plan.roles.currency);
        }
        plan.order = self.options.order.or(self.found.order).unwrap_or(plan.order);
        plan.credit_signed = self.found.credit_signed.unwrap_or(plan.credit_signed);
        Ok(Reading::new(&self.file, plan, &self.options))
    }

    /// What the whole file says, where that is otherwise than it was read.
    fn compare(&self, reading: &Reading) -> Found {
        let (plan, tally) = (&reading.plan, &reading.tally);
        let mut found = self.found;
        let encoding = self.evidence.decide().0;
        if self.options.encoding.is_none() && encoding != plan.encoding {
            found.encoding = Some(encoding);
        }
        let mark = tally.marks.decide().0;
        if self.options.mark.is_none() && mark != plan.mark {
            found.mark = Some(mark);
        }
        let order = tally.orders.decide().0;
        if self.options.order.is_none() && order != plan.order {
            found.order = Some(order);
        }
        let signed = tally.credits_below > tally.credits_above;
        if signed != plan.credit_signed {
            found.credit_signed = Some(signed);
        }
        found
    }

    fn conclude(&mut self, mut reading: Reading, whole: &[u8]) {
        if self.options.encoding.is_none() {
            // The beginning may have been plain where what follows is not.
            let (encoding, taken) = by_evidence(&self.evidence);
            if encoding == reading.plan.encoding {
                reading.plan.encoding_taken = taken;
            }
            if let Some(reason) = self.evidence.unknown() {
                let message = [
                    &reason,
                    " Save the file again as UTF-8, or say which encoding it has: until then names, and \
                    with them columns and currency, may be read wrongly.",
                ]
                .concat();
                reading.tally.issues.say("unknown-encoding", true, &message);
            }
        }
        let mut report = conclude::conclude(&self.file, self.bytes, &self.options, &mut reading);
        if reading.plan.names.len() <= MOST_PRICED {
            self.price(&mut report.questions, whole);
        }
        self.report = Some(report);
        self.reading = Some(reading);
    }

    /// What each answer would make of the total, where the file is small enough to be read again for it.
    fn price(&self, questions: &mut Vec<Question>, whole: &[u8]) {
        let open = questions.iter_mut().filter(|question| question.code != "is-it-spending");
        for choice in open.flat_map(|question| &mut question.choices) {
            if !choice.total.is_empty() || whole.is_empty() || choice.options.is_empty() {
                continue;
            }
            let Ok(said) = Options::read(&choice.options) else { continue };
            let mut check = Self::new(&self.file, self.options.and(said));
            check.evidence = self.evidence.clone();
            check.found = self.found;
            let Ok(mut reading) = check.survey(whole, true) else { continue };
            if reading.push(whole, true).is_ok() {
                choice.total = conclude::total(&mut reading);
            }
        }
        // Where every column comes to nothing, nothing hangs on the answer.
        let is_nothing =
            |choice: &Choice| choice.total.bytes().all(|byte| matches!(byte, b'0' | b'.')) && !choice.total.is_empty();
        questions.retain(|question| question.code != "which-amount" || !question.choices.iter().all(is_nothing));
    }
}
