//! What the cells of one column have in common.

mod shape;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

pub(super) use shape::{Shape, shape};

use super::rows::{Says, says};
use crate::source::{DateCell, Order, read_date};

/// Different cells that are told apart. Beyond it a column is known to have many.
const DISTINCT: usize = 2000;
/// Cells that are all looked at. Of those below, one in eight.
const ALL: u64 = 16_384;

/// What a column holds. Counts are of the cells that were looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Cells that came by.
    pub seen: u64,
    /// Cells that were looked at.
    pub cells: u64,
    pub empty: u64,
    pub integers: u64,
    pub numbers: u64,
    /// Numbers with one or two digits behind the last mark.
    pub pennies: u64,
    /// Numbers with more than two: coordinates, rates, measures.
    pub fractions: u64,
    pub negatives: u64,
    pub percents: u64,
    pub years: u64,
    pub year_pairs: u64,
    pub dates: u64,
    /// Dates of two digits each with points between them, as codes are written too.
    pub dotted: u64,
    pub lost: u64,
    pub links: u64,
    pub codes: u64,
    pub words: u64,
    pub leading_zeros: u64,
    /// Integers that are days: of 40000 to 50000, as spreadsheets count those of 2009 to 2036, and `20200413` or `13042020`.
    pub serials: u64,
    /// Cells that end as names of companies do, and those of them that end as in the United Kingdom.
    pub companies: u64,
    pub british_companies: u64,
    /// Cells that say that their row is a total.
    pub totals: u64,
    /// Currencies by ISO 4217 that stand in the cells; empty for one that several countries have.
    pub currencies: Vec<(&'static str, u64)>,
    /// Numbers as money is written: with a currency, with two decimals, or with marks between thousands.
    dressed: u64,
    /// Those of them that no code looks like: with a currency, or with three digits and more before the decimals.
    large: u64,
    /// Bytes of all cells that are not empty.
    pub bytes: u64,
    /// The least and most digits of an integer.
    pub digits: Option<(u8, u8)>,
    /// Integers that are the one before plus one.
    pub steps: u64,
    last: Option<u64>,
    distinct: HashMap<u64, u32, FxBuildHasher>,
    /// Different texts, at most forty, as long as no more came.
    labels: Vec<String>,
}

impl Profile {
    pub(super) fn add(&mut self, cell: &str) {
        self.seen += 1;
        if self.seen > ALL && !self.seen.is_multiple_of(8) {
            return;
        }
        self.cells += 1;
        let cell = cell.trim();
        let shape = shape(cell);
        self.count(shape, cell);
        if shape != Shape::Empty {
            self.bytes += cell.len() as u64;
            if self.distinct.len() < DISTINCT {
                self.tell_apart(cell);
            }
        }
    }

    fn count(&mut self, shape: Shape, cell: &str) {
        if cell.starts_with(|letter: char| letter.is_alphabetic() || letter == '*') {
            self.totals += u64::from(matches!(says(cell.as_bytes()), Some(Says::Total | Says::Subtotal)));
        }
        match shape {
            Shape::Empty => self.empty += 1,
            Shape::Integer { leading_zero, year, negative, digits } => {
                self.integers += 1;
                self.leading_zeros += u64::from(leading_zero);
                self.years += u64::from(year);
                self.negatives += u64::from(negative);
                let (least, most) = self.digits.unwrap_or((digits, digits));
                self.digits = Some((least.min(digits), most.max(digits)));
                let number = cell.parse::<u64>().ok();
                let is_day = number.is_some_and(|number| (40_000..50_000).contains(&number))
                    || digits == 8 && matches!(read_date(cell.as_bytes(), Order::DayFirst), DateCell::When(_));
                self.serials += u64::from(is_day);
                let steps = self.last.zip(number).is_some_and(|(last, number)| last.checked_add(1) == Some(number));
                self.steps += u64::from(steps);
                self.last = number;
            }
            Shape::Number { places, negative, currency } => {
                self.numbers += 1;
                self.pennies += u64::from(matches!(places, 1 | 2));
                self.fractions += u64::from(places > 2);
                self.negatives += u64::from(negative);
                let dressed = currency.is_some() || matches!(places, 0 | 2);
                self.dressed += u64::from(dressed);
                let digits = cell.bytes().filter(u8::is_ascii_digit).count();
                let large = !cell.starts_with('0') && digits >= usize::from(places) + 3;
                self.large += u64::from(dressed && (currency.is_some() || large));
                if let Some(code) = currency {
                    match self.currencies.iter_mut().find(|(known, _)| *known == code) {
                        Some((_, count)) => *count += 1,
                        None => self.currencies.push((code, 1)),
                    }
                }
            }
            Shape::Percent => self.percents += 1,
            Shape::YearPair => self.year_pairs += 1,
            Shape::Date => {
                self.dates += 1;
                self.dotted +=
                    u64::from(cell.len() <= 8 && cell.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit()));
            }
            Shape::Lost => self.lost += 1,
            Shape::Link => self.links += 1,
            Shape::Code => self.codes += 1,
            Shape::Words => {
                self.words += 1;
                let end = company_end(cell);
                self.companies += u64::from(end.is_some());
                self.british_companies += u64::from(end.is_some_and(|end| end < BRITISH_ENDS));
            }
        }
    }

    fn tell_apart(&mut self, cell: &str) {
        use core::hash::BuildHasher;
        let hash = FxBuildHasher.hash_one(cell);
        let count = self.distinct.entry(hash).or_default();
        *count += 1;
        if *count == 1 && self.labels.len() <= 40 {
            self.labels.push(cell.chars().take(60).collect());
        }
    }

    /// Cells that hold something.
    pub(super) fn filled(&self) -> u64 {
        self.cells - self.empty
    }

    /// How many in a hundred of the filled cells.
    pub(super) fn share(&self, of: u64) -> u64 {
        (of * 100).checked_div(self.filled()).unwrap_or_default()
    }

    /// Cells that could be money.
    pub(super) fn money(&self) -> u64 {
        self.integers + self.numbers
    }

    /// Whether the cells say by themselves that they are money: codes and measures are not written so.
    pub(super) fn is_dressed_as_money(&self) -> bool {
        self.share(self.dressed) >= 80 && self.large * 5 >= self.dressed
    }

    /// Different cells, at most some thousands.
    pub(super) fn distinct(&self) -> usize {
        self.distinct.len()
    }

    /// The different cells of a column that has few; none of one that has many.
    pub(super) fn labels(&self) -> &[String] {
        if self.labels.len() <= 40 { &self.labels } else { &[] }
    }

    /// Some of the different cells, at most forty and one.
    pub(super) fn first_labels(&self) -> &[String] {
        &self.labels
    }

    /// Numbers that count the rows, or that name things: of one length, one after another, or with zeros before them.
    pub(super) fn names_things(&self) -> bool {
        let integers = self.share(self.integers);
        let one_length = self.digits.is_some_and(|(least, most)| least == most && least >= 4);
        integers >= 90
            && self.negatives == 0
            && (self.leading_zeros * 50 > self.integers
                || self.steps * 10 > self.integers * 6
                || (one_length && self.filled() > 8)
                || self.digits.is_some_and(|(_, most)| most > 12))
    }

    /// Mean length of a cell that is not empty, in bytes.
    pub(super) fn length(&self) -> u64 {
        self.bytes.checked_div(self.filled()).unwrap_or_default()
    }
}

/// How names of companies end. Those of the United Kingdom come first.
const COMPANY_ENDS: [&str; 31] = [
    "ltd", "limited", "plc", "llp", "cic", "inc", "llc", "corp", "pty", "gmbh", "ag", "kg", "ev", "sa", "sarl", "sas",
    "srl", "spa", "bv", "nv", "oy", "ab", "as", "aps", "doo", "sro", "kft", "zoo", "oo", "sl", "lda",
];
const BRITISH_ENDS: usize = 5;

/// Which of [`COMPANY_ENDS`] a name has. Of "Oy Ltd" and "Pty Ltd" the first tells the country.
fn company_end(cell: &str) -> Option<usize> {
    let mut words = cell.rsplit(' ').map(bare);
    let known = |word: Option<String>| word.and_then(|word| COMPANY_ENDS.iter().position(|end| *end == word));
    let last = known(words.next())?;
    Some(known(words.next()).unwrap_or(last))
}

/// A word in small letters without its marks, as far as it could be an end.
fn bare(word: &str) -> String {
    let letters = word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.take(8).collect()
}
