//! What the first bytes of a file say of the whole: encoding, layout, header, roles. The rows are then read by this plan.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::{Beside, Filler, all_are_beside};
use super::cut_short::{CutShort, decimals};
use super::elsewhere::others;
use super::header::{Header, find_header, header_at};
use super::hollow::Hollow;
use super::names::role_of_name;
use super::options::{Options, power_of};
use super::profile::Profile;
use super::report::{Certainty, Role, Subject, Taken};
use super::roles::{Roles, assign};
use super::subject::{Found, subject};
use crate::error::Error;
use crate::money::{Mark, MarkEvidence};
use crate::source::{Decoder, Dialect, Encoding, EncodingEvidence, Order, OrderEvidence, Row, Stream, find_delimiter};

/// More columns than any sheet has.
const MOST_COLUMNS: usize = 16_384;
/// Rows among which the header is looked for.
const HEAD: usize = 200;
/// Bytes that nearly always hold as many rows, and those that do where they are long.
const HEADS: [usize; 2] = [64 << 10, 1 << 20];
/// Bytes of which the marks and the order of dates are looked at.
const LOOK_AHEAD: usize = 1 << 20;
/// Rows that are looked at one by one; of those below, every eighth.
const CLOSELY: u64 = 4_096;
const BELOW: u64 = 8;

/// What an answer of a person goes by.
const YOU_SAID_SO: &str = "You said so.";

/// How a file is read.
pub(super) struct Plan {
    pub encoding: Encoding,
    pub encoding_taken: Taken,
    pub delimiter: u8,
    pub delimiter_taken: Taken,
    pub header: Header,
    /// A name for each column, never empty and never twice.
    pub titles: Vec<String>,
    /// Cells of a row that have a place: those of the header, or of most rows where there is none.
    pub width: usize,
    /// The names of the header, one for each column; empty where it has none.
    pub names: Vec<String>,
    pub roles: Roles,
    pub subject: Found,
    pub mark: Mark,
    pub order: Order,
    /// Power of ten that makes whole currency of the numbers: 0 to 9.
    pub unit: u8,
    /// Columns in which rows say that they are totals, from 0.
    pub total_columns: Vec<usize>,
    /// Other columns of money, from 0.
    pub other_money: Vec<usize>,
    /// Whether the cells taken for amounts are made as numbers that name things are, or have no pence where others have.
    pub amount_like_a_number: bool,
    /// What stands in the columns beside the amount.
    pub beside: Option<Beside>,
    /// Cells of a row that is surely whole: one more than have a place where each row ends with a delimiter.
    pub usual: usize,
    /// Whether every name stands one column beside its cells.
    pub all_are_beside: bool,
    /// Columns that hardly any row fills, and nothing asks for.
    pub fillers: Vec<Filler>,
    /// Whether a credit stands below zero already.
    pub credit_signed: bool,
    /// An amount that can be read either way.
    pub either: Option<String>,
    pub cut_short: CutShort,
}

impl Plan {
    /// Makes a plan from the first bytes of a file, or all of them.
    ///
    /// # Errors
    /// `too-many-columns`, `hollow-table`.
    pub fn survey(
        file: &str,
        bytes: &[u8],
        whole: bool,
        evidence: &EncodingEvidence,
        options: &Options,
    ) -> Result<Self, Error> {
        let (encoding, encoding_taken) = encoding(evidence, options);
        let mut decoded = Vec::new();
        let text = Decoder::new(encoding).push(bytes, whole, &mut decoded);
        let (delimiter, delimiter_taken) = delimiter(text, options);
        let dialect = Dialect { delimiter, ..Dialect::default() };
        let mut head = head(text, whole, dialect).map_err(|error| error.file(file))?;
        let mut header = match options.header_line {
            Some(line) => header_at(&head, line),
            None => find_header(&head),
        };
        if options.header_line.is_some() {
            header.certainty = Certainty::Person;
        }
        head.retain(|(line, _)| *line > header.last_line);
        let surveyed = Surveyed::new(text, whole, dialect, &header).map_err(|error| error.file(file))?;
        if surveyed.widest > MOST_COLUMNS {
            let message =
                "The file has more columns than any sheet. Save it as CSV with one column for each kind of thing.";
            return Err(Error::new("too-many-columns", message).file(file).expected("at most 16,384 columns"));
        }
        surveyed.hollow.refuse(file, surveyed.profiles.len())?;
        let mut names = header.names.clone();
        names.resize(surveyed.width.max(names.len()).min(MOST_COLUMNS), String::new());
        let mut profiles = surveyed.profiles;
        profiles.resize_with(names.len(), Profile::default);
        let mut roles = assign(file, &header.titles, &names, &profiles, &head, &options.columns);
        give_way(&mut roles, options);
        let mut subject = subject(&header.titles, &names, &profiles, &roles);
        if let Some(said) = options.subject.filter(|_| subject.subject != Subject::NoAmounts) {
            subject.open = false;
            if said != subject.subject {
                (subject.subject, subject.reason) = (said, YOU_SAID_SO.to_owned());
            }
        }
        let unit = options.unit.or(power_of(&roles.unit.value)).unwrap_or_default();
        let amount_like_a_number = is_like_a_number(&profiles, &roles);
        let other_money = others(&names, &profiles, &roles);
        let mut plan = Self {
            encoding,
            encoding_taken,
            delimiter,
            delimiter_taken,
            titles: titles(&names),
            width: if header.names.is_empty() { names.len() } else { header.names.len() },
            names,
            header,
            roles,
            subject,
            mark: options.mark.unwrap_or(Mark::Point),
            order: options.order.unwrap_or(Order::DayFirst),
            unit,
            total_columns: (0..)
                .zip(&profiles)
                .filter(|(_, profile)| profile.totals > 0)
                .map(|(index, _)| index)
                .collect(),
            other_money,
            amount_like_a_number,
            beside: None,
            usual: 0,
            all_are_beside: false,
            fillers: Vec::new(),
            credit_signed: false,
            either: None,
            cut_short: CutShort::default(),
        };
        let amount = plan.column(Role::Amount);
        plan.beside = Beside::of(amount, &plan.names, &profiles);
        plan.all_are_beside = all_are_beside(amount, &plan.names, &profiles);
        // Beside money, whole pounds stand for themselves; beside anything else they may be what is left of amounts that are cut.
        let is_money = |name: &String| role_of_name(name).iter().any(|(role, _)| role.is_of_money());
        let beside_money = amount.and_then(|amount| plan.names.get(amount + 1)).is_some_and(is_money);
        plan.usual = plan.width + usize::from(surveyed.are_longer && beside_money);
        plan.fillers = Filler::all(amount, &plan.names, &profiles, |index| {
            matches!(plan.role(index), Role::Other | Role::Purpose)
        });
        let start = text.get(..text.len().min(LOOK_AHEAD)).unwrap_or(text);
        plan.look_ahead(start, dialect, options).map_err(|error| error.file(file))?;
        Ok(plan)
    }

    /// The column of a role, from 0.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.columns.iter().position(|column| column.role == role)
    }

    pub fn role(&self, column: usize) -> Role {
        self.roles.columns.get(column).map_or(Role::Other, |assigned| assigned.role)
    }

    /// What the beginning says of marks and of the order of dates. The whole file has the last word.
    fn look_ahead(&mut self, start: &[u8], dialect: Dialect, options: &Options) -> Result<(), Error> {
        let amount = self.column(Role::Amount).or(self.column(Role::Debit));
        let date = self.column(Role::Date);
        let (mut marks, mut orders) = (MarkEvidence::default(), OrderEvidence::default());
        let (mut either, mut cut_short) = (None, CutShort::default());
        let last = self.header.last_line;
        each_row(dialect, start, false, &mut |row: &Row| {
            if row.line > last {
                if let Some(cell) = amount.and_then(|column| row.cell(column)) {
                    let before = (decimals(&marks), marks.either);
                    marks.add(cell);
                    if decimals(&marks) > before.0 {
                        cut_short.add(cell);
                    }
                    if either.is_none() && marks.either > before.1 {
                        either = Some(text_of(cell).into_owned());
                    }
                }
                date.and_then(|column| row.cell(column)).into_iter().for_each(|cell| orders.add(cell));
            }
        })?;
        (self.either, self.cut_short) = (either, cut_short);
        if options.mark.is_none() {
            self.mark = marks.decide().0;
        }
        if options.order.is_none() {
            self.order = orders.decide().0;
        }
        Ok(())
    }
}

/// The first rows, each with its line.
fn head(text: &[u8], whole: bool, dialect: Dialect) -> Result<Vec<(u64, Vec<String>)>, Error> {
    let mut head = Vec::new();
    for bytes in HEADS {
        let start = text.get(..text.len().min(bytes)).unwrap_or(text);
        head.clear();
        each_row(dialect, start, whole && start.len() == text.len(), &mut |row: &Row| {
            if head.len() < HEAD && row.len() <= MOST_COLUMNS {
                head.push((row.line, cells(row)));
            }
        })?;
        if head.len() == HEAD || start.len() == text.len() {
            break;
        }
    }
    Ok(head)
}

/// The columns of the first rows, seen together.
struct Surveyed {
    profiles: Vec<Profile>,
    /// Cells of the most frequent width, where more than the header has are filled.
    width: usize,
    /// The most cells of a row.
    widest: usize,
    /// Whether nearly every row has more cells than the header. Where some have as many, the others do not only end with a delimiter.
    are_longer: bool,
    hollow: Hollow,
}

impl Surveyed {
    fn new(text: &[u8], whole: bool, dialect: Dialect, header: &Header) -> Result<Self, Error> {
        let mut profiles: Vec<Profile> = Vec::new();
        profiles.resize_with(header.names.len(), Profile::default);
        let mut widths: Vec<u64> = Vec::new();
        let mut seen: u64 = 0;
        let (mut hollow, mut widest, mut longer) = (Hollow::default(), 0, 0);
        each_row(dialect, text, whole, &mut |row: &Row| {
            widest = widest.max(row.len());
            hollow.read(row.text());
            if row.line <= header.last_line || row.is_empty() || hollow.is_hollow() {
                return;
            }
            seen += 1;
            longer += u64::from(row.len() > header.names.len());
            if seen > CLOSELY && !seen.is_multiple_of(BELOW) {
                return;
            }
            let filled = (0..row.len()).rev().find(|index| row.cell(*index).is_some_and(|cell| !cell.is_empty()));
            let width = filled.map_or(0, |index| index + 1).min(MOST_COLUMNS);
            if widths.len() <= width {
                widths.resize(width + 1, 0);
            }
            widths.get_mut(width).into_iter().for_each(|count| *count += 1);
            if profiles.len() < width {
                profiles.resize_with(width, Profile::default);
            }
            hollow.keep(profiles.len());
            for (index, profile) in profiles.iter_mut().enumerate() {
                profile.add(core::str::from_utf8(row.cell(index).unwrap_or_default()).unwrap_or_default());
            }
        })?;
        // Half of the rows is no slip: such a column is one of the file's, though the header has no name for it.
        let rows: u64 = widths.iter().sum();
        let mut wider = 0;
        let mut width = header.names.len();
        for (cells, count) in widths.iter().enumerate().rev() {
            wider += count;
            if wider * 2 > rows {
                width = width.max(cells);
                break;
            }
        }
        Ok(Self { profiles, width, widest, are_longer: longer * 20 > seen * 19, hollow })
    }
}

/// Hands over every row of a text. Once for all that look at the first rows: what runs in a loop is compiled anew by the browser
/// while a file is read, and takes the longer the more there is of it.
fn each_row(dialect: Dialect, text: &[u8], last: bool, see: &mut dyn FnMut(&Row)) -> Result<(), Error> {
    Ok(Stream::new(dialect).push(text, last, see)?)
}

fn cells(row: &Row) -> Vec<String> {
    (0..row.len()).map(|index| text_of(row.cell(index).unwrap_or_default()).into_owned()).collect()
}

/// Text for a person. The decoder lets nothing through that is no text.
pub(super) fn text_of(cell: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(cell)
}

/// Whether the amounts look like numbers of payments, as they do where every cell stands under the name of its neighbour.
fn is_like_a_number(profiles: &[Profile], roles: &Roles) -> bool {
    let amount = roles.columns.iter().position(|column| column.role == Role::Amount);
    let Some((amount, profile)) = amount.and_then(|index| Some((index, profiles.get(index)?))) else { return false };
    let has_pence = |profile: &Profile| profile.share(profile.pennies) >= 50;
    let beside = amount.saturating_sub(1)..=amount + 1;
    let others = profiles.iter().enumerate().filter(|(index, _)| *index != amount && beside.contains(index));
    profile.names_things() || (profile.pennies == 0 && others.into_iter().any(|(_, other)| has_pence(other)))
}

/// Where a person says which column is the amount or the date, no other column is.
fn give_way(roles: &mut Roles, options: &Options) {
    let alone = [Role::Amount, Role::Date, Role::Debit, Role::Credit];
    for role in alone.into_iter().filter(|role| options.columns.values().any(|said| said == role)) {
        for (column, number) in roles.columns.iter_mut().zip(1..) {
            if column.role == role && options.columns.get(&number) != Some(&role) {
                column.role = Role::Other;
            }
        }
    }
}

fn encoding(evidence: &EncodingEvidence, options: &Options) -> (Encoding, Taken) {
    if let Some(encoding) = options.encoding {
        return (encoding, said(encoding.name()));
    }
    by_evidence(evidence)
}

/// What the bytes say of their encoding.
pub(super) fn by_evidence(evidence: &EncodingEvidence) -> (Encoding, Taken) {
    let (encoding, certain, reason) = evidence.decide();
    let certainty = match certain {
        true => Certainty::Certain,
        false if evidence.unknown().is_some() => Certainty::Guess,
        false => Certainty::Likely,
    };
    (encoding, Taken { value: encoding.name().to_owned(), certainty, reason })
}

fn delimiter(text: &[u8], options: &Options) -> (u8, Taken) {
    if let Some(delimiter) = options.delimiter {
        return (delimiter, said(&char::from(delimiter).to_string()));
    }
    let (delimiter, sure, reason) = find_delimiter(text.get(..text.len().min(1 << 18)).unwrap_or(text));
    let certainty = if sure { Certainty::Certain } else { Certainty::Likely };
    (delimiter, Taken { value: char::from(delimiter).to_string(), certainty, reason })
}

/// What a person said.
pub(super) fn said(value: &str) -> Taken {
    Taken { value: value.to_owned(), certainty: Certainty::Person, reason: YOU_SAID_SO.to_owned() }
}

/// A name for each column that is never empty and never twice.
pub(super) fn titles(names: &[String]) -> Vec<String> {
    let mut titles: Vec<String> = Vec::with_capacity(names.len());
    let mut taken: BTreeSet<String> = names.iter().cloned().collect();
    let mut seen = BTreeSet::new();
    // The number that the next of a name would get: thousands of columns may have the same.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let clean = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let base = if clean.is_empty() { format!("Column {}", index + 1) } else { clean };
        let mut title = base.clone();
        if !seen.insert(title.clone()) {
            let number = numbers.entry(base.clone()).or_insert(2);
            loop {
                title = format!("{base} ({number})");
                *number += 1;
                if !taken.contains(&title) && seen.insert(title.clone()) {
                    break;
                }
            }
        }
        taken.insert(title.clone());
        titles.push(title);
    }
    titles
}
