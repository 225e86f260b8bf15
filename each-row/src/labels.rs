//! Labels in one piece of memory, each once.

use crate::grow;
use crate::slots::Slots;
use crate::words::{SHORT, Span, Words, are_same, hash, is_long, key_each, words_at_the_end};

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
    slots: Slots,
    last: u32,
    /// Labels that were marked, in order.
    marked: Vec<u32>,
}

/// A label that did not come before.
pub const NEW: u32 = u32::MAX;
/// Labels that are looked up side by side.
const TOGETHER: usize = 64;

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

    /// The code of each of some labels within a text; [`NEW`] where it did not come before. There must be room for all codes. Goes
    /// by steps, each over some of them and without a branch that often goes either way, so that the processor fetches many slots
    /// and words at once: most of the time would be spent waiting for one after the other.
    #[inline(never)]
    pub fn find_each(&self, text: &[u8], labels: &[Span], codes: &mut [u32]) {
        let (mut words, mut hashes) = ([Words::default(); TOGETHER], [0; TOGETHER]);
        let codes = codes.get_mut(..labels.len()).unwrap_or_default();
        for (labels, codes) in labels.chunks(TOGETHER).zip(codes.chunks_mut(TOGETHER)) {
            key_each(text, labels, &mut words, &mut hashes);
            for (hash, code) in hashes.iter().zip(codes.iter_mut()) {
                *code = self.slots.guess(*hash).unwrap_or(NEW);
            }
            let mut others = 0_u64;
            for ((words, code), which) in words.iter().zip(codes.iter()).zip(0_u32..) {
                let is_same = self.short.get(*code as usize).is_some_and(|known| are_same(known, words));
                others |= u64::from(!is_same || is_long(words)) << which;
            }
            while others != 0 {
                let which = others.trailing_zeros() as usize;
                others &= others - 1;
                if let (Some(code), Some(label), Some(words), Some(hash)) =
                    (codes.get_mut(which), labels.get(which), words.get(which), hashes.get(which))
                {
                    *code = self.find(label.of(text), words, *hash).unwrap_or(NEW);
                }
            }
        }
    }

    /// As [`Labels::find_each`], of labels wherever they stand.
    #[must_use]
    pub fn find_all(&self, labels: &[&[u8]]) -> Vec<u32> {
        let (mut text, mut spans) = (Vec::new(), Vec::with_capacity(labels.len()));
        for label in labels {
            // A file has no 4 GB of labels that are new within a piece of it.
            let place = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
            spans.push(Span { begin: place(text.len()), length: place(label.len()) });
            text.extend_from_slice(label);
        }
        let mut codes = vec![NEW; labels.len()];
        self.find_each(&text, &spans, &mut codes);
        codes
    }

    fn find(&self, label: &[u8], words: &Words, hash: u64) -> Option<u32> {
        self.slots.find(hash, |code| self.is(code, label, words))
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
        if self.slots.are_full(self.texts.len()) {
            self.widen();
        }
        let words = words_at_the_end(label);
        if self.short.len() == self.texts.len() && self.short.len() < MOST_SHORT {
            grow(&mut self.short, 1);
            self.short.push(words);
        }
        self.texts.push(label);
        self.slots.put(hash(label, &words), code);
        self.last = code;
        code
    }

    fn widen(&mut self) {
        self.slots.widen();
        for code in 0..self.texts.len() {
            let label = self.texts.get(code);
            let words = self.short.get(code).copied().unwrap_or_else(|| words_at_the_end(label));
            self.slots.put(hash(label, &words), u32::try_from(code).unwrap_or(u32::MAX));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_side_by_side_as_one_by_one() {
        // Short ones and long ones, among them some that differ in their last letter alone; the last ends with the text.
        let all: Vec<String> =
            (0..3000).map(|number| format!("{}{number}", "Smith & Sons ".repeat(number % 4))).collect();
        let text = all.concat();
        let mut begin = 0;
        let spans: Vec<Span> = all
            .iter()
            .map(|label| {
                let length = u32::try_from(label.len()).unwrap();
                begin += length;
                Span { begin: begin - length, length }
            })
            .collect();
        let mut labels = Labels::default();
        let known = |labels: &Labels| {
            let mut codes = vec![7; all.len() + 1];
            labels.find_each(text.as_bytes(), &spans, &mut codes);
            // Behind the last label nothing is written.
            assert_eq!(codes.pop(), Some(7));
            codes
        };
        assert!(known(&labels).iter().all(|code| *code == NEW));
        for (number, label) in (0..).zip(&all).filter(|(number, _)| number % 3 > 0) {
            assert_eq!(labels.code(label.as_bytes()), (number - number / 3 - 1, true));
        }
        let slow: Vec<u32> = all.iter().map(|label| labels.known(label.as_bytes()).unwrap_or(NEW)).collect();
        assert_eq!(known(&labels), slow);
        let each: Vec<&[u8]> = all.iter().map(String::as_bytes).collect();
        assert_eq!(labels.find_all(&each), slow);
        assert_eq!(slow.iter().filter(|code| **code == NEW).count(), 1000);
    }
}
