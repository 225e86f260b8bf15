//! Sums that are kept between questions: the rows of an account, added up by some of its fields. A question that knows no other
//! fields has the same answer of them as of the rows, and there are far fewer.

use std::cell::RefCell;
use std::rc::Rc;

use each_row::scan::{Column, Condition, Rows, Scan};

use super::Way;
use crate::query::plan::Allowed;
use crate::sorted;
use crate::table::{Account, Codes, Dimension, Opened, Pence};

/// So many combinations of labels are added up at most.
const MOST_SUMS: usize = 1 << 20;
/// There must be so many rows for each combination, or it is not worth it.
const WORTH: usize = 4;
/// With so few rows nothing is gained.
const FEW: usize = 1 << 12;
/// So many are kept for an account, the last used; together of no more rows than these, which take about twenty bytes each.
const MOST_KEPT: usize = 16;
const MOST_ROWS: usize = 1 << 22;

/// The sums that are kept of a place. They are made when a question first has a use for them.
#[derive(Debug)]
pub struct Kept {
    accounts: RefCell<Vec<OfAccount>>,
    keeps: bool,
}

/// The sums of an account.
#[derive(Debug, Default)]
struct OfAccount {
    name: String,
    /// By all the fields that most questions are about.
    wide: Option<Rc<Rollup>>,
    /// The last used stands last.
    others: Vec<Rc<Rollup>>,
    /// Sums do not fit 64 bits: none are kept.
    is_hopeless: bool,
}

/// Rows added up by some fields: one row for each combination of labels that occurs.
#[derive(Debug)]
pub(super) struct Rollup {
    /// Where each field stands among the dimensions of the account, in order.
    fields: Vec<usize>,
    codes: Vec<Codes>,
    pence: Pence,
    lines: Vec<u32>,
    /// Weakest grades; empty where no row has one.
    grades: Vec<u8>,
}

/// The rows that a question is held against: an account's own, or sums of them.
pub(super) struct Table<'a> {
    account: &'a Account,
    rollup: Option<Rc<Rollup>>,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Kept {}

impl Kept {
    /// For a place; with the sums by the fields that most questions are about, which takes about as long as one question.
    #[must_use]
    pub fn of(place: &Opened) -> Self {
        let kept = Self { accounts: RefCell::default(), keeps: true };
        for account in &place.accounts {
            let fields = usual_fields(account);
            let wide = if fields.is_empty() { None } else { Table::rows_of(account).rolled_up(&fields).map(Rc::new) };
            let name = account.info.name.clone();
            kept.accounts.borrow_mut().push(OfAccount { name, wide, ..OfAccount::default() });
        }
        kept
    }

    /// Never keeps anything.
    #[must_use]
    pub fn none() -> Self {
        Self { accounts: RefCell::default(), keeps: false }
    }

    /// Goes through these sums where they can answer.
    #[must_use]
    pub fn way(&self) -> Way<'_> {
        if self.keeps { Way::Kept(self) } else { Way::InBlocks }
    }

    /// The smallest sums by some fields or more, made where that is worth it; none where the rows themselves must be gone through.
    fn find(&self, account: &Account, fields: &[usize]) -> Option<Rc<Rollup>> {
        let mut accounts = self.accounts.borrow_mut();
        let at = accounts.iter().position(|of| of.name == account.info.name).unwrap_or_else(|| {
            accounts.push(OfAccount { name: account.info.name.clone(), ..OfAccount::default() });
            accounts.len() - 1
        });
        accounts.get_mut(at)?.find(account, fields)
    }
}

impl OfAccount {
    fn find(&mut self, account: &Account, fields: &[usize]) -> Option<Rc<Rollup>> {
        let smallest = self.others.iter().chain(&self.wide).filter(|rollup| rollup.holds(fields));
        let smallest = smallest.min_by_key(|rollup| rollup.pence.len()).cloned();
        let rows = smallest.as_ref().map_or(account.rows(), |rollup| rollup.pence.len());
        let is_worth = combinations(account, fields).is_some_and(|count| count <= MOST_SUMS.min(rows / WORTH));
        if self.is_hopeless || (smallest.is_some() && rows <= FEW) || !is_worth {
            self.touch(smallest.as_ref());
            return smallest;
        }
        let made = Table { account, rollup: smallest.clone() }.rolled_up(fields).map(Rc::new);
        self.is_hopeless = made.is_none();
        self.others.extend(made.clone());
        while self.others.len() > MOST_KEPT
            || self.others.iter().map(|other| other.pence.len()).sum::<usize>() > MOST_ROWS
        {
            self.others.remove(0);
        }
        made.or(smallest)
    }

    /// What was used stays longest.
    fn touch(&mut self, used: Option<&Rc<Rollup>>) {
        if let Some(at) = used.and_then(|used| self.others.iter().position(|other| Rc::ptr_eq(other, used))) {
            let used = self.others.remove(at);
            self.others.push(used);
        }
    }
}

impl Rollup {
    fn holds(&self, fields: &[usize]) -> bool {
        fields.iter().all(|field| self.fields.contains(field))
    }

    fn codes(&self, field: usize) -> Option<&Codes> {
        self.fields.iter().position(|known| *known == field).and_then(|at| self.codes.get(at))
    }
}

impl<'a> Table<'a> {
    pub fn rows_of(account: &'a Account) -> Self {
        Self { account, rollup: None }
    }

    /// For a question about some dimensions.
    pub fn of(account: &'a Account, way: Way<'_>, dimensions: &[&Dimension]) -> Self {
        let Way::Kept(kept) = way else { return Self::rows_of(account) };
        let wanted = |known: &Dimension| dimensions.iter().any(|dimension| std::ptr::eq(*dimension, known));
        let fields = account.dimensions.iter().enumerate().filter(|(_, known)| wanted(known));
        let fields: Vec<usize> = fields.map(|(at, _)| at).collect();
        Self { account, rollup: kept.find(account, &fields) }
    }

    pub fn rows(&self) -> Rows<'_> {
        let source = self.account.dimension("source").map(|source| self.column(source));
        match &self.rollup {
            None => Rows { pence: &self.account.amounts, lines: None, grades: &self.account.confidence, source },
            Some(rollup) => Rows { pence: &rollup.pence, lines: Some(&rollup.lines), grades: &rollup.grades, source },
        }
    }

    pub fn column<'t>(&'t self, dimension: &'t Dimension) -> Column<'t> {
        let kept = self.rollup.as_ref().and_then(|rollup| rollup.codes(position(self.account, dimension)?));
        Column { codes: kept.unwrap_or(&dimension.codes), labels: dimension.labels.len() }
    }

    pub fn condition<'t>(&'t self, allowed: &Allowed<'t>) -> Condition<'t> {
        Condition::new(self.column(allowed.dimension).codes, &allowed.codes)
    }

    /// The same rows, added up by some fields. None where a sum does not fit.
    fn rolled_up(&self, fields: &[usize]) -> Option<Rollup> {
        let dimensions: Vec<&Dimension> = fields.iter().filter_map(|at| self.account.dimensions.get(*at)).collect();
        let by = dimensions.iter().map(|dimension| self.column(dimension)).collect();
        let rows = Rows { source: None, ..self.rows() };
        let sums = (Scan { rows, by, conditions: Vec::new(), search: None }).run()?;
        let places: Vec<usize> = sums.places().collect();
        let mut columns = vec![Vec::with_capacity(places.len()); fields.len()];
        let mut codes = vec![0; fields.len()];
        for place in &places {
            sums.codes(*place, &mut codes);
            columns.iter_mut().zip(&codes).for_each(|(column, code)| column.push(*code));
        }
        let labels = dimensions.iter().map(|dimension| dimension.labels.len());
        let is_graded = !rows.grades.is_empty();
        Some(Rollup {
            fields: fields.to_vec(),
            codes: columns.into_iter().zip(labels).map(|(codes, labels)| Codes::from_codes(codes, labels)).collect(),
            pence: places.iter().filter_map(|place| sums.sum(*place)).map(|sum| sum.pence).collect(),
            lines: places.iter().filter_map(|place| sums.sum(*place)).map(|sum| sum.lines).collect(),
            grades: places.iter().filter(|_| is_graded).map(|place| sums.grade(*place)).collect(),
        })
    }
}

fn position(account: &Account, dimension: &Dimension) -> Option<usize> {
    account.dimensions.iter().position(|known| std::ptr::eq(known, dimension))
}

/// How many combinations the labels of some fields have.
fn combinations(account: &Account, fields: &[usize]) -> Option<usize> {
    let mut labels = fields.iter().filter_map(|at| account.dimensions.get(*at)).map(|dimension| dimension.labels.len());
    labels.try_fold(1_usize, |count, labels| count.checked_mul(labels.max(1)))
}

/// The fields that most questions are about, as many as are worth it: the source, which every answer names; the year; those that the
/// account is first shown by; then those of the fewest labels.
fn usual_fields(account: &Account) -> Vec<usize> {
    let rank = |dimension: &Dimension| {
        let first = ["source", "year"].iter().position(|field| *field == dimension.field);
        let shown = account.info.by.iter().position(|field| *field == dimension.field);
        first.or(shown.map(|shown| shown + 2)).unwrap_or(usize::MAX)
    };
    let ranks: Vec<(usize, usize)> = account.dimensions.iter().map(|known| (rank(known), known.labels.len())).collect();
    let mut fields = Vec::new();
    for at in sorted::positions(ranks.len(), &|a, b| ranks.get(a).cmp(&ranks.get(b))) {
        fields.push(at);
        if combinations(account, &fields).is_none_or(|count| count > MOST_SUMS.min(account.rows() / WORTH)) {
            fields.pop();
        }
    }
    sorted::by(fields, Ord::cmp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::RowLines;

    /// Columns of so many labels each; every row is a penny, or what is given.
    #[allow(clippy::default_trait_access, reason = "queries know no package, so its type has no name here")]
    fn account(rows: u32, labels: &[u32], pence: i64) -> Account {
        let dimension = |count: &u32| Dimension {
            field: format!("field-{count}"),
            title: String::new(),
            labels: (0..*count).map(|label| label.to_string()).collect(),
            codes: Codes::from_codes((0..rows).map(|row| row % count).collect(), *count as usize),
        };
        Account {
            info: Default::default(),
            dimensions: labels.iter().map(dimension).collect(),
            amounts: (0..rows).map(|_| pence).collect(),
            confidence: Vec::new(),
            lines: (2..rows + 2).collect::<RowLines>(),
            set_aside: 0,
        }
    }

    #[test]
    fn rows_are_added_up_by_the_fields_of_a_question() {
        let account = account(9_000, &[7, 3, 5_000], 2);
        let kept = Kept { accounts: RefCell::default(), keeps: true };
        let sums = kept.find(&account, &[0, 1]).unwrap();
        assert_eq!(
            (sums.pence.len(), sums.pence.iter().sum::<i64>(), sums.lines.iter().sum::<u32>()),
            (21, 18_000, 9_000)
        );
        assert!(Rc::ptr_eq(&sums, &kept.find(&account, &[1]).unwrap()), "so few sums need no smaller ones");
        assert!(kept.find(&account, &[2]).is_none(), "two rows a sum are not worth it");
    }

    #[test]
    fn no_sums_are_kept_that_might_not_fit() {
        let account = account(9_000, &[7], i64::MAX / 8_000);
        let kept = Kept { accounts: RefCell::default(), keeps: true };
        assert!(kept.find(&account, &[0]).is_none());
        assert!(kept.accounts.borrow().iter().all(|of| of.is_hopeless && of.others.is_empty()));
    }

    #[test]
    fn the_sums_that_were_used_last_are_kept() {
        let labels: Vec<u32> = (100..140).collect();
        let account = account(20_000, &labels, 1);
        let kept = Kept { accounts: RefCell::default(), keeps: true };
        let first = kept.find(&account, &[0]).unwrap();
        for field in 1..40 {
            assert!(kept.find(&account, &[field]).is_some());
            assert!(Rc::ptr_eq(&first, &kept.find(&account, &[0]).unwrap()));
        }
        assert_eq!(kept.accounts.borrow().iter().map(|of| of.others.len()).sum::<usize>(), MOST_KEPT);
    }
}
