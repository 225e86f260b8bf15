//! The sums of groups, by number: of every combination of codes where there are few, of those that occur where there are many.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::block::{self, Code, Work, beside, on_codes};
use super::fused::Adding;
use super::packed::Packed;
use super::{Block, Column, Moving, Room, Rows, Scan};
use crate::pence::InBlock;

/// Every combination has a sum of its own up to here, unless there are far fewer rows.
const MOST_NUMBERED: u64 = 1 << 20;
const FEW_NUMBERED: u64 = 1 << 12;
/// So many numbers have 32 bits.
const HALF: u64 = 1 << 32;
/// Most words of sources that are kept.
const MOST_WORDS: usize = 1 << 22;

/// What the lines of a group come to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    /// Their pence.
    pub pence: i64,
    /// How many they are.
    pub lines: u32,
}

/// The sums of groups.
pub struct Sums {
    whole: Vec<Sum>,
    packed: Packed,
    /// Weakest grades; empty where no row has one.
    grades: Vec<u8>,
    /// A bit for each source of a group, `words` words a group.
    sources: Vec<u64>,
    words: usize,
    is_graded: bool,
    /// Numbers of labels of the columns that make the low and the high half of a combination, in order.
    low: Vec<u32>,
    high: Vec<u32>,
    /// The combinations that occur, and their numbers; none where each combination is its own number.
    occurring: Option<Occurring>,
}

#[derive(Default)]
struct Occurring {
    numbers: HashMap<u64, u32, FxBuildHasher>,
    combinations: Vec<u64>,
}

impl Sums {
    /// None where there are more combinations than 64 bits can number, or too many sources.
    pub(super) fn new(by: &[Column<'_>], rows: &Rows<'_>) -> Option<Self> {
        let (mut low, mut high) = (Vec::new(), Vec::new());
        let (mut lows, mut highs) = (1_u64, 1_u64);
        for column in by {
            let labels = u32::try_from(column.labels.max(1)).ok()?;
            let longer = lows * u64::from(labels);
            if high.is_empty() && longer <= HALF {
                lows = longer;
                low.push(labels);
            } else {
                highs = highs.checked_mul(labels.into()).filter(|highs| *highs <= HALF)?;
                high.push(labels);
            }
        }
        let most = MOST_NUMBERED.min(FEW_NUMBERED.max(rows.pence.len() as u64 * 2));
        let numbered = if high.is_empty() && lows <= most { Some(usize::try_from(lows).ok()?) } else { None };
        let count = numbered.unwrap_or(0);
        let words = rows.source.map_or(0, |source| source.labels.div_ceil(64));
        if words.checked_mul(count)? > MOST_WORDS {
            return None;
        }
        let grades = if rows.grades.is_empty() { 0 } else { count };
        let mut packed = Packed::default();
        packed.resize(count);
        Some(Self {
            packed,
            whole: vec![Sum::default(); count],
            grades: vec![0; grades],
            sources: vec![0; words * count],
            words,
            is_graded: !rows.grades.is_empty(),
            low,
            high,
            occurring: if numbered.is_some() { None } else { Some(Occurring::default()) },
        })
    }

    /// Adds rows of a block. No sum of some of their pence passes `most`.
    pub(super) fn add(&mut self, scan: &Scan<'_>, block: &Block<'_>, most: u64, room: &mut Room) {
        let Block { from, pence, chosen } = *block;
        let rows = &scan.rows;
        let these = from..from + pence.len();
        let lines = rows.lines.map(|lines| lines.get(these.clone()).unwrap_or_default());
        let is_one = self.occurring.is_none() && self.whole.len() == 1;
        let is_bare = self.occurring.is_none() && rows.grades.is_empty() && rows.source.is_none();
        if is_one && is_bare {
            let (pence, lines) = (sum_of(pence, chosen), lines_of(lines, chosen, pence.len()));
            for only in &mut self.whole {
                only.pence += pence;
                only.lines += lines;
            }
            return;
        }
        let has_room = self.packed.make_room(count_of(lines, pence.len()), most, &mut self.whole);
        if has_room
            && is_bare
            && lines.is_none()
            && let InBlock::Narrow(pence) = pence
            && let Some(pence) = pence.first_chunk()
            && (Adding { sums: self.packed.sums(), pence, from, chosen }).by(&scan.by)
        {
            return;
        }
        let places = self.place(&scan.by, block, &mut room.low, &mut room.high);
        let count = pence.len();
        let pence = pence.widened(&mut room.pence);
        if has_room {
            self.packed.add(pence, lines, chosen, places);
        } else {
            let sums = &mut self.whole;
            beside(places, pence, chosen, |place, pence| {
                if let Some(sum) = sums.get_mut(*place as usize) {
                    sum.pence += pence;
                    sum.lines += u32::from(lines.is_none());
                }
            });
            beside(places, lines.unwrap_or_default(), chosen, |place, lines| {
                if let Some(sum) = sums.get_mut(*place as usize) {
                    sum.lines += lines;
                }
            });
        }
        if !rows.grades.is_empty() {
            let grades = &mut self.grades;
            beside(places, rows.grades.get(these).unwrap_or_default(), chosen, |place, grade| {
                if let Some(weakest) = grades.get_mut(*place as usize) {
                    *weakest = grade.max(*weakest);
                }
            });
        }
        if let Some(source) = rows.source {
            let noting = Noting { places, chosen, words: self.words, sources: &mut self.sources };
            on_codes(source.codes, from, count, noting);
        }
    }

    /// The place of each chosen row of a block.
    fn place<'p>(
        &mut self,
        by: &[Column<'_>],
        block: &Block<'_>,
        lows: &'p mut [u32],
        highs: &mut [u32],
    ) -> &'p mut [u32] {
        let (low, high) = by.split_at_checked(self.low.len()).unwrap_or((by, &[]));
        let Block { from, pence, chosen } = *block;
        let count = chosen.map_or(pence.len(), <[u16]>::len);
        let (Some(lows), Some(highs)) = (lows.get_mut(..count), highs.get_mut(..count)) else { return &mut [] };
        for (columns, places, labels) in [(low, &mut *lows, &self.low), (high, &mut *highs, &self.high)] {
            for (index, (column, labels)) in columns.iter().zip(labels).enumerate() {
                let factor = (index > 0).then_some(*labels);
                on_codes(column.codes, from, pence.len(), Moving { places: &mut *places, chosen, factor });
            }
        }
        if let Some(occurring) = &mut self.occurring {
            occurring.number(lows, highs);
            let count = occurring.combinations.len();
            self.packed.resize(count);
            self.whole.resize(count, Sum::default());
            self.sources.resize(count * self.words, 0);
            if self.is_graded {
                self.grades.resize(count, 0);
            }
        }
        lows
    }

    /// Ends the adding: until then, sums are not whole.
    pub(super) fn finish(mut self) -> Self {
        self.packed.empty(&mut self.whole);
        self
    }

    /// The numbers of the groups that have lines.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.whole.iter().enumerate().filter(|(_, sum)| sum.lines > 0).map(|(place, _)| place)
    }

    /// What the lines of a group come to; none past the last.
    #[must_use]
    pub fn sum(&self, place: usize) -> Option<Sum> {
        self.whole.get(place).copied()
    }

    /// The code of each column of a group.
    pub fn codes(&self, place: usize, codes: &mut [u32]) {
        let combination = match &self.occurring {
            Some(occurring) => occurring.combinations.get(place).copied().unwrap_or(0),
            None => place as u64,
        };
        let (lows, highs) = codes.split_at_mut_checked(self.low.len()).unwrap_or_default();
        // Both halves have 32 bits.
        for (codes, labels, half) in
            [(lows, &self.low, combination & 0xFFFF_FFFF), (highs, &self.high, combination >> 32)]
        {
            let mut rest = u32::try_from(half).unwrap_or(0);
            for (code, labels) in codes.iter_mut().zip(labels).rev() {
                *code = rest % labels;
                rest /= labels;
            }
        }
    }

    /// How many columns rows are grouped by.
    pub(super) fn columns(&self) -> usize {
        self.low.len() + self.high.len()
    }

    /// The weakest grade of a group, 0 where no line has one.
    #[must_use]
    pub fn grade(&self, place: usize) -> u8 {
        self.grades.get(place).copied().unwrap_or(0)
    }

    /// Codes of the sources of a group.
    #[must_use]
    pub fn sources(&self, place: usize) -> Vec<u32> {
        if self.words == 0 {
            return Vec::new();
        }
        let words = self.sources.get(place * self.words..(place + 1) * self.words).unwrap_or_default();
        let of_word = |(word, bits): (u32, &u64)| {
            let bits = *bits;
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit)
        };
        (0_u32..).zip(words).flat_map(of_word).collect()
    }

    /// Pence of all groups.
    #[must_use]
    pub fn pence(&self) -> i128 {
        self.whole.iter().map(|sum| i128::from(sum.pence)).sum()
    }
}

/// Pence of the chosen rows of a block, or of all.
fn sum_of(pence: InBlock<'_>, chosen: Option<&[u16]>) -> i64 {
    match pence {
        InBlock::Narrow(pence) => block::sum(pence, chosen, i64::from),
        InBlock::Wide(pence) => block::sum(pence, chosen, |pence| pence),
    }
}

/// Lines of the chosen rows of so many, or of all.
fn lines_of(lines: Option<&[u32]>, chosen: Option<&[u16]>, rows: usize) -> u32 {
    let count = u32::try_from(chosen.map_or(rows, <[u16]>::len)).unwrap_or(0);
    lines.map_or(count, |lines| block::sum(lines, chosen, |lines| lines))
}

/// How many lines rows stand for.
fn count_of(lines: Option<&[u32]>, rows: usize) -> u64 {
    lines.map_or(rows as u64, |lines| lines.iter().copied().map(u64::from).sum())
}

impl Occurring {
    /// Puts the number of each combination into its low half.
    fn number(&mut self, lows: &mut [u32], highs: &[u32]) {
        let Self { numbers, combinations } = self;
        for (low, high) in lows.iter_mut().zip(highs) {
            let combination = u64::from(*high) << 32 | u64::from(*low);
            *low = *numbers.entry(combination).or_insert_with(|| {
                // Rows are counted in 32 bits, and no row brings more than one new combination.
                let next = u32::try_from(combinations.len()).unwrap_or(u32::MAX);
                combinations.push(combination);
                next
            });
        }
    }
}

/// Sets the bit of each row's source.
struct Noting<'a> {
    places: &'a mut [u32],
    chosen: Option<&'a [u16]>,
    words: usize,
    sources: &'a mut [u64],
}

impl Work for Noting<'_> {
    fn on<T: Code>(self, codes: &[T]) {
        beside(self.places, codes, self.chosen, |place, code| {
            let at = *place as usize * self.words + code.index() / 64;
            if let Some(word) = self.sources.get_mut(at) {
                *word |= 1 << (code.index() % 64);
            }
        });
    }
}
