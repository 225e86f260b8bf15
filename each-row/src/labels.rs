//! Labels in one piece of memory, each once.

use crate::grow;
use crate::words::{SHORT, Span, Words, are_same, hash, key, words_at_the_end};

/// Texts one behind the other.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    /// Puts a text behind the others.
    pub fn push(&mut self, text: &[u8]) {
        grow(&mut self.bytes, text.len());
        self.bytes.extend_from_slice(text);
        grow(&mut self.ends, 1);
        // No file of 4 GB fits in the memory of a page.
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    /// How many they are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A text; empty past the last.
    #[must_use]
    pub fn get(&self, index: usize) -> &[u8] {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or_default() };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Every text.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|index| self.get(index))
    }
}

/// Labels that are looked up by their words: beyond so many these would take much memory beside the texts.
const MOST_SHORT: usize = 1 << 18;

/// Each label once; its code is its index.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// The text of each.
    pub texts: Texts,
    /// The words of the first labels.
    short: Vec<Words>,
    /// A power of two of them, of which at most every other is taken: each label stands at its hash or right behind. Beside
    /// the hash of a label stands its code, so that few texts are looked at in vain.
    slots: Vec<Slot>,
    last: u32,
    /// Labels that were marked, in order.
    marked: Vec<u32>,
}

/// The lower half of a label's hash, and its code.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    code: u32,
}

/// A label that did not come before.
pub const NEW: u32 = u32::MAX;
const FREE: Slot = Slot { hash: 0, code: NEW };
/// Labels that are looked up side by side.
const TOGETHER: usize = 64;
const FEWEST_SLOTS: usize = 64;
/// Slots that a processor has at hand at once: up to so many, fifteen in sixteen are left free, so that no label is in another's way.
const SMALL: usize = 1 << 13;

/// Whether any of some labels did not come before, by their codes.
#[must_use]
pub fn has_new(codes: &[u32]) -> bool {
    codes.iter().fold(0, |most, code| most.max(*code)) == NEW
}

impl Labels {
    /// The code of a label, and whether it is new.
    pub fn code(&mut self, label: &[u8]) -> (u32, bool) {
        match self.known(label) {
            Some(code) => {
                self.last = code;
                (code, false)
            }
            None => (self.add(label), true),
        }
    }

    /// The code of a label that came before.
    #[must_use]
    pub fn known(&self, label: &[u8]) -> Option<u32> {
        if !self.texts.is_empty() && self.texts.get(self.last as usize) == label {
            return Some(self.last);
        }
        let words = words_at_the_end(label);
        self.find(label, &words, hash(label, &words))
    }

    /// The code of each of some labels within a text; [`NEW`] where it did not come before. Goes by steps, each over some of them,
    /// so that the processor fetches many slots and texts at once: most of the time would be spent waiting for one after the
    /// other.
    #[inline(never)]
    pub fn find_each(&self, text: &[u8], labels: &[Span], codes: &mut [u32]) {
        let mut keys = [(Words::default(), 0); TOGETHER];
        for (labels, codes) in labels.chunks(TOGETHER).zip(codes.chunks_mut(TOGETHER)) {
            labels.iter().zip(&mut keys).for_each(|(label, key)| *key = self::key(text, *label));
            for ((_, (_, hash)), code) in labels.iter().zip(&keys).zip(codes.iter_mut()) {
                *code = self.probe(*hash, |_| true).unwrap_or(NEW);
            }
            for ((label, (words, hash)), code) in labels.iter().zip(&keys).zip(codes) {
                if *code != NEW && !self.is(*code, label.of(text), words) {
                    *code = self.find(label.of(text), words, *hash).unwrap_or(NEW);
                }
            }
        }
    }

    fn find(&self, label: &[u8], words: &Words, hash: u64) -> Option<u32> {
        self.probe(hash, |code| self.is(code, label, words))
    }

    /// The first code that stands with the upper half of a hash and is the right one.
    #[inline]
    fn probe(&self, hash: u64, is_right: impl Fn(u32) -> bool) -> Option<u32> {
        let (lower, mask) = (lower(hash), self.slots.len().wrapping_sub(1));
        let mut at = upper(hash);
        loop {
            // Without slots there is none at any place.
            let slot = self.slots.get(at & mask)?;
            if slot.code == NEW {
                return None;
            }
            if slot.hash == lower && is_right(slot.code) {
                return Some(slot.code);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Whether a label has a code.
    #[inline]
    fn is(&self, code: u32, label: &[u8], words: &Words) -> bool {
        match self.short.get(code as usize) {
            Some(known) if label.len() <= SHORT => are_same(known, words),
            _ => self.texts.get(code as usize) == label,
        }
    }

    #[cold]
    fn add(&mut self, label: &[u8]) -> u32 {
        let code = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let sparse = if self.slots.len() > SMALL { 2 } else { 16 };
        if (self.texts.len() + 1) * sparse > self.slots.len() {
            self.widen();
        }
        let words = words_at_the_end(label);
        if self.short.len() == self.texts.len() && self.short.len() < MOST_SHORT {
            grow(&mut self.short, 1);
            self.short.push(words);
        }
        self.texts.push(label);
        self.put(hash(label, &words), code);
        self.last = code;
        code
    }

    fn widen(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(FEWEST_SLOTS)];
        for code in 0..self.texts.len() {
            let label = self.texts.get(code);
            let words = self.short.get(code).copied().unwrap_or_else(|| words_at_the_end(label));
            let hash = hash(label, &words);
            self.put(hash, u32::try_from(code).unwrap_or(u32::MAX));
        }
    }

    fn put(&mut self, hash: u64, code: u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = upper(hash);
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if slot.code == NEW {
                *slot = Slot { hash: lower(hash), code };
                return;
            }
            at = at.wrapping_add(1);
        }
    }

    /// Whether a label that is known was marked when it was new.
    #[inline]
    #[must_use]
    pub fn is_marked(&self, code: u32) -> bool {
        !self.marked.is_empty() && self.marked.binary_search(&code).is_ok()
    }

    /// Marks the newest label.
    pub fn mark_newest(&mut self) {
        let newest = u32::try_from(self.texts.len()).unwrap_or(u32::MAX).saturating_sub(1);
        if self.marked.last() != Some(&newest) {
            self.marked.push(newest);
        }
    }

    /// How many they are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What stands beside the code of a label: of a product, the half that fewer of its bits have come to.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "the lower half of a hash")]
fn lower(hash: u64) -> u32 {
    hash as u32
}

/// Where a label stands.
#[inline]
fn upper(hash: u64) -> usize {
    (hash >> 32) as usize
}
