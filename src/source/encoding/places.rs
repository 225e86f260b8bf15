//! Where in words the bytes outside ASCII stand: what shows that a page of letters is the wrong one.

/// Letters with which no vowel stands between two others: `plaèila` is no word of Western Europe, `plačila` is one of Slovenia.
const NEVER_BETWEEN_VOWELS: &str = "àèìòùâêîôûÀÈÌÒÙÂÊÎÔÛ";
/// Signs that stand within words.
const WITHIN_WORDS: &str = "’‘´`ʼ·\u{a0}\u{ad}";

/// How often each byte from 0x80 on occurs, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Places {
    /// Everywhere.
    pub all: [u64; 128],
    /// Right behind a small letter.
    after_small: [u64; 128],
    /// Between two small letters.
    within: [u64; 128],
    /// Between two vowels.
    between_vowels: [u64; 128],
}

impl Default for Places {
    fn default() -> Self {
        Self { all: [0; 128], after_small: [0; 128], within: [0; 128], between_vowels: [0; 128] }
    }
}

impl Places {
    /// Takes in a byte from 0x80 on.
    pub(super) fn add(&mut self, byte: u8, before: u8) {
        count(&mut self.all, byte, true);
        // In all pages of Windows small letters stand from 0xE0 on, and the capitals before them.
        let small = before.is_ascii_lowercase() || (before >= 0xE0 && matches!(byte, 0xC0..=0xDF));
        count(&mut self.after_small, byte, small);
    }

    /// Takes in what stands behind the byte that was added last.
    pub(super) fn followed(&mut self, byte: u8, before: u8, after: u8) {
        count(&mut self.within, byte, before.is_ascii_lowercase() && after.is_ascii_lowercase());
        count(&mut self.between_vowels, byte, is_vowel(before) && is_vowel(after));
    }

    pub(super) fn each_count(&mut self, take: impl FnMut(&mut u64)) {
        let Self { all, after_small, within, between_vowels } = self;
        [all, after_small, within, between_vowels].into_iter().flatten().for_each(take);
    }

    /// Bytes outside ASCII.
    pub(super) fn sum(&self) -> u64 {
        self.all.iter().sum()
    }

    /// How many different bytes outside ASCII there are.
    pub(super) fn different(&self) -> usize {
        self.all.iter().filter(|count| **count > 0).count()
    }

    /// How often each byte stands where what a table makes of it stands in no word: a capital behind a small letter, a sign
    /// between letters, a character of control.
    pub(super) fn strange(&self, table: &[u16; 128]) -> [u64; 128] {
        let mut strange = [0; 128];
        let counts = self.all.iter().zip(&self.after_small).zip(&self.within).zip(&self.between_vowels);
        for ((place, unit), (((all, after_small), within), between_vowels)) in strange.iter_mut().zip(table).zip(counts)
        {
            let letter = char::from_u32(u32::from(*unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
            *place = if letter.is_control() || letter == char::REPLACEMENT_CHARACTER {
                *all
            } else if letter.is_uppercase() {
                *after_small
            } else if NEVER_BETWEEN_VOWELS.contains(letter) {
                *between_vowels
            } else if letter.is_alphabetic() || WITHIN_WORDS.contains(letter) {
                0
            } else {
                *within
            };
        }
        strange
    }
}

fn count(counts: &mut [u64; 128], byte: u8, here: bool) {
    if let Some(count) = byte.checked_sub(128).and_then(|index| counts.get_mut(usize::from(index))) {
        *count += u64::from(here);
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}
