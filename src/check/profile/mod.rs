//! What the cells of one column have in common.

mod looks;
mod shape;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use looks::{AMERICAN_ENDS, BRITISH_ENDS, Looks, is_total};
pub(super) use shape::{Shape, shape};

use each_row::words::hash_long;

/// Different cells that are told apart. Beyond it a column is known to have many.
const DISTINCT: usize = 2000;
/// Cells that are all looked at, as long as many are the same. Of those below, one in eight.
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
    /// Numbers with more than two that are not all zero: coordinates, rates, measures.
    pub fractions: u64,
    pub negatives: u64,
    pub percents: u64,
    pub years: u64,
    pub year_pairs: u64,
    pub dates: u64,
    /// Dates of two digits each with points between them, as codes are written too.
    pub dotted: u64,
    /// Dates that cannot be read: `31/02/2020`, `01/04/2020 - 31/03/2021`.
    pub unread: u64,
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
    /// Those that end as in the United States alone.
    pub american_companies: u64,
    /// Numbers whose thousands are parted as in South Asia: `1,23,456`.
    pub lakhs: u64,
    /// Currencies by ISO 4217 that stand in the cells; empty for one that several countries have.
    pub currencies: Vec<(&'static str, u64)>,
    /// Numbers as money is written: with a currency, with two decimals, or with marks between thousands.
    dressed: u64,
    /// Those of them that no code looks like: with a currency, or with three digits and more before the decimals.
    large: u64,
    /// Bytes of all cells that are not empty.
    pub bytes: u64,
    /// Numbers that are zero.
    zeros: u64,
    /// The least and most digits of an integer.
    pub digits: Option<(u8, u8)>,
    /// Integers that are the one before plus one.
    pub steps: u64,
    last: Option<u64>,
    distinct: HashMap<u64, Looks, FxBuildHasher>,
    /// Different texts, at most forty, as long as no more came.
    labels: Vec<String>,
}

impl Profile {
    pub(super) fn add(&mut self, cell: &str) {
        self.seen += 1;
        if self.seen > ALL && !self.seen.is_multiple_of(8) {
            return;
        }
        let cell = cell.trim();
        // Of a column of many different cells every fourth tells as much, but for a word that hardly any cell has.
        if self.distinct.len() == DISTINCT && !self.seen.is_multiple_of(4) {
            self.totals += u64::from(is_total(cell));
            return;
        }
        self.cells += 1;
        if cell.is_empty() {
            self.empty += 1;
            return;
        }
        // The same few cells come again and again: each is looked at once.
        let hash = hash_long(cell.as_bytes());
        if let Some(looks) = self.distinct.get(&hash) {
            let looks = *looks;
            return self.count(&looks);
        }
        let looks = Looks::of(cell);
        self.count(&looks);
        if looks.shape != Shape::Empty && self.distinct.len() < DISTINCT {
            self.distinct.insert(hash, looks);
            if self.labels.len() <= 40 {
                self.labels.push(cell.chars().take(60).collect());
            }
        }
    }

    fn count(&mut self, looks: &Looks) {
        self.lakhs += u64::from(looks.lakhs);
        self.totals += u64::from(looks.total);
        self.zeros += u64::from(looks.zero);
        if looks.shape != Shape::Empty {
            self.bytes += looks.bytes;
        }
        match looks.shape {
            Shape::Empty => self.empty += 1,
            Shape::Integer { leading_zero, year, negative, digits } => {
                self.integers += 1;
                self.leading_zeros += u64::from(leading_zero);
                self.years += u64::from(year);
                self.negatives += u64::from(negative);
                let (least, most) = self.digits.unwrap_or((digits, digits));
                self.digits = Some((least.min(digits), most.max(digits)));
                self.serials += u64::from(looks.day);
                let follows = |(last, number): (u64, u64)| last.checked_add(1) == Some(number);
                self.steps += u64::from(self.last.zip(looks.number).is_some_and(follows));
                self.last = looks.number;
            }
            Shape::Number { negative, .. } => {
                self.numbers += 1;
                self.pennies += u64::from(matches!(looks.places, 1 | 2));
                self.fractions += u64::from(looks.places > 2);
                self.negatives += u64::from(negative);
                self.dressed += u64::from(looks.dressed);
                self.large += u64::from(looks.large);
                if let Some(code) = looks.currency {
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
                self.dotted += u64::from(looks.dotted);
                self.unread += u64::from(looks.unread);
            }
            Shape::Lost => self.lost += 1,
            Shape::Link => self.links += 1,
            Shape::Code => self.codes += 1,
            Shape::Words => {
                self.words += 1;
                self.companies += u64::from(looks.company.is_some());
                self.british_companies += u64::from(looks.company.is_some_and(|end| end < BRITISH_ENDS));
                self.american_companies += u64::from(looks.company.is_some_and(|end| AMERICAN_ENDS.contains(&end)));
            }
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

    /// Whether the cells may be years, or nothing larger.
    pub(super) fn may_be_years(&self) -> bool {
        let years = self.share(self.years + self.year_pairs + self.dates) >= 50;
        years || self.share(self.integers) >= 90 && self.digits.is_some_and(|(_, most)| most <= 4)
    }

    /// Whether rows were seen and no cell of them holds anything but zero.
    pub(super) fn is_blank(&self) -> bool {
        self.cells > 0 && self.filled() == self.zeros
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

    /// A cell of it.
    pub(super) fn example(&self) -> &str {
        self.labels.first().map_or("", String::as_str)
    }

    /// Whether most cells hold digits, or have lost them, and are no dates.
    pub(super) fn is_numbered(&self) -> bool {
        let held = |label: &&String| label.bytes().any(|byte| byte.is_ascii_digit() || byte == b'#');
        self.labels.iter().filter(held).count() * 2 > self.labels.len() && self.dates * 2 < self.filled()
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
