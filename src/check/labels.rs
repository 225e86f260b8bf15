//! Labels in one piece of memory, each once, and the codes of the rows, as narrow as they can be.

use hashbrown::HashTable;

use super::chunks::Chunks;
use crate::table::Codes;

/// Texts one behind the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    #[inline]
    pub fn push(&mut self, text: &[u8]) {
        grow(&mut self.bytes, text.len());
        self.bytes.extend_from_slice(text);
        grow(&mut self.ends, 1);
        // No file of 4 GB fits in the memory of a page.
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    #[inline]
    pub fn get(&self, index: usize) -> &[u8] {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or_default() };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|index| self.get(index))
    }
}

/// Makes room for a quarter more, not twice as much: the old piece and the new one stand side by side while it grows.
#[inline]
fn grow<T>(list: &mut Vec<T>, by: usize) {
    if list.capacity() - list.len() < by {
        list.reserve_exact(by.max(list.len() / 4).max(1 << 8));
    }
}

const SCATTER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of some bytes, eight at a time: a multiplication of 64 bits is one instruction in wasm too.
#[inline]
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    for word in bytes.as_chunks::<8>().0 {
        hash = (hash.rotate_left(25) ^ u64::from_le_bytes(*word)).wrapping_mul(SCATTER);
    }
    hash = (hash.rotate_left(25) ^ last_word(bytes)).wrapping_mul(SCATTER);
    (hash ^ hash >> 32).wrapping_mul(SCATTER)
}

/// The last eight bytes, some of which a loop over words has seen; or all, where there are fewer.
#[inline]
fn last_word(bytes: &[u8]) -> u64 {
    match bytes.last_chunk::<8>() {
        Some(word) => u64::from_le_bytes(*word),
        None => bytes.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
    }
}

/// Whether two texts are the same, eight bytes at a time: wasm has no such instruction, and would compare byte by byte.
#[inline]
fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() || last_word(left) != last_word(right) {
        return false;
    }
    let words = left.as_chunks::<8>().0.iter().zip(right.as_chunks::<8>().0);
    words.fold(0, |differ, (word, other)| differ | (u64::from_le_bytes(*word) ^ u64::from_le_bytes(*other))) == 0
}

/// Each label once; its code is its index.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub texts: Texts,
    table: HashTable<u32>,
    last: u32,
    /// Labels that say that they are totals.
    totals: Vec<u32>,
}

impl Labels {
    /// The code of a label, and whether it is new.
    #[inline]
    pub fn code(&mut self, label: &[u8]) -> (u32, bool) {
        if self.texts.len() > 0 && same(self.texts.get(self.last as usize), label) {
            return (self.last, false);
        }
        let texts = &self.texts;
        if let Some(code) = self.table.find(hash(label), |code| same(texts.get(*code as usize), label)) {
            self.last = *code;
            return (*code, false);
        }
        let code = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(label);
        let texts = &self.texts;
        self.table.insert_unique(hash(label), code, |code| hash(texts.get(*code as usize)));
        self.last = code;
        (code, true)
    }

    /// The code of a label that is known and says nothing of totals.
    #[inline]
    pub fn harmless(&mut self, label: &[u8]) -> Option<u32> {
        if self.texts.len() == 0 || !same(self.texts.get(self.last as usize), label) {
            let texts = &self.texts;
            match self.table.find(hash(label), |code| same(texts.get(*code as usize), label)) {
                Some(code) => self.last = *code,
                None => return None,
            }
        }
        (self.totals.is_empty() || !self.totals.contains(&self.last)).then_some(self.last)
    }

    /// Notes that the last label says that it is a total.
    pub fn note_total(&mut self) {
        if !self.totals.contains(&self.last) {
            self.totals.push(self.last);
        }
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

/// One code a row.
#[derive(Debug, Clone)]
pub(super) enum RowCodes {
    Narrow(Chunks<u8>),
    Middle(Chunks<u16>),
    Wide(Chunks<u32>),
}

impl Default for RowCodes {
    fn default() -> Self {
        Self::Narrow(Chunks::default())
    }
}

impl RowCodes {
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "each width is left before a code passes it")]
    pub fn push(&mut self, code: u32) {
        match self {
            Self::Narrow(codes) if code <= 0xFF => codes.push(code as u8),
            Self::Middle(codes) if code <= 0xFFFF => codes.push(code as u16),
            Self::Wide(codes) => codes.push(code),
            _ => {
                self.widen();
                self.push(code);
            }
        }
    }

    #[cold]
    fn widen(&mut self) {
        *self = match std::mem::take(self) {
            Self::Narrow(codes) => Self::Middle(codes.map(u16::from)),
            Self::Middle(codes) => Self::Wide(codes.map(u32::from)),
            wide @ Self::Wide(_) => wide,
        };
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    pub fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::Narrow(codes) => Box::new(codes.iter().map(u32::from)),
            Self::Middle(codes) => Box::new(codes.iter().map(u32::from)),
            Self::Wide(codes) => Box::new(codes.iter()),
        }
    }

    /// As the table holds them, where no code changes.
    pub fn into_codes(self) -> Codes {
        match self {
            Self::Narrow(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Narrow(out)
            }
            Self::Middle(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Middle(out)
            }
            Self::Wide(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Wide(out)
            }
        }
    }
}
