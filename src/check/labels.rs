//! Labels in one piece of memory, each once.

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
    let mut rest = bytes;
    while let Some((word, more)) = rest.split_first_chunk::<8>() {
        hash = (hash.rotate_left(25) ^ u64::from_le_bytes(*word)).wrapping_mul(SCATTER);
        rest = more;
    }
    hash = (hash.rotate_left(25) ^ last_word(bytes)).wrapping_mul(SCATTER);
    (hash ^ hash >> 32).wrapping_mul(SCATTER)
}

/// The last eight bytes, some of which a loop over words has seen; or all, where there are fewer.
#[inline]
fn last_word(bytes: &[u8]) -> u64 {
    if let Some(word) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*word);
    }
    // The two halves may overlap: of two texts of one length they are the same where the texts are.
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    }
    bytes.iter().fold(0, |last, byte| last << 8 | u64::from(*byte))
}

/// Whether two texts are the same, eight bytes at a time: wasm has no such instruction, and would compare byte by byte.
#[inline]
pub(super) fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() || last_word(left) != last_word(right) {
        return false;
    }
    let (mut left, mut right) = (left, right);
    while let (Some((word, more)), Some((other, others))) =
        (left.split_first_chunk::<8>(), right.split_first_chunk::<8>())
    {
        if u64::from_le_bytes(*word) != u64::from_le_bytes(*other) {
            return false;
        }
        (left, right) = (more, others);
    }
    true
}

/// Each label once; its code is its index.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub texts: Texts,
    /// A power of two of them, of which at most three in four are taken: each label stands at its hash or right behind. Beside
    /// the hash of a label stands its code, so that few texts are looked at in vain.
    slots: Vec<Slot>,
    last: u32,
    /// Labels whose row may be no spending, in order.
    suspicious: Vec<u32>,
}

/// The upper half of a label's hash, and its code.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    code: u32,
}

/// A label that did not come before.
pub(super) const NEW: u32 = u32::MAX;
/// A label like the one before it. No code is so large.
const REPEATED: u32 = u32::MAX - 1;
const FREE: Slot = Slot { hash: 0, code: NEW };
const FEWEST_SLOTS: usize = 64;

impl Labels {
    /// The code of a label, and whether it is new.
    #[inline]
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
    #[inline]
    pub fn known(&self, label: &[u8]) -> Option<u32> {
        if self.texts.len() > 0 && same(self.texts.get(self.last as usize), label) {
            return Some(self.last);
        }
        self.find(label, hash(label))
    }

    /// The code of each of some labels; [`NEW`] where it did not come before. Goes by steps, each over all of them, so that the
    /// processor fetches many slots and texts at once: most of the time would be spent waiting for one after the other.
    pub fn find_each<const MOST: usize>(&self, labels: &[&[u8]], codes: &mut [u32; MOST]) {
        let mut hashes = [0; MOST];
        let mut last: Option<&[u8]> = None;
        for ((label, hash), code) in labels.iter().zip(&mut hashes).zip(codes.iter_mut()) {
            *code = REPEATED;
            if last.is_none_or(|last| !same(last, label)) {
                (*hash, *code) = (self::hash(label), NEW);
            }
            last = Some(label);
        }
        for (hash, code) in hashes.iter().zip(codes.iter_mut()).take(labels.len()) {
            if *code == NEW {
                *code = self.slot(*hash).map_or(NEW, |slot| slot.code);
            }
        }
        let mut last = NEW;
        for ((label, hash), code) in labels.iter().zip(hashes).zip(codes) {
            if *code == REPEATED {
                *code = last;
            } else if *code != NEW && !same(self.texts.get(*code as usize), label) {
                *code = self.find(label, hash).unwrap_or(NEW);
            }
            last = *code;
        }
    }

    /// The first slot that has the upper half of a hash, if any.
    #[inline]
    fn slot(&self, hash: u64) -> Option<&Slot> {
        let (upper, mask) = (upper(hash), self.slots.len().wrapping_sub(1));
        let mut at = lower(hash);
        loop {
            // Without slots there is none at any place.
            let slot = self.slots.get(at & mask)?;
            if slot.code == NEW {
                return None;
            }
            if slot.hash == upper {
                return Some(slot);
            }
            at = at.wrapping_add(1);
        }
    }

    fn find(&self, label: &[u8], hash: u64) -> Option<u32> {
        let (upper, mask) = (upper(hash), self.slots.len().wrapping_sub(1));
        let mut at = lower(hash);
        loop {
            let slot = self.slots.get(at & mask)?;
            if slot.code == NEW {
                return None;
            }
            if slot.hash == upper && same(self.texts.get(slot.code as usize), label) {
                return Some(slot.code);
            }
            at = at.wrapping_add(1);
        }
    }

    #[cold]
    fn add(&mut self, label: &[u8]) -> u32 {
        let code = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        if (self.texts.len() + 1) * 4 > self.slots.len() * 3 {
            self.widen();
        }
        self.texts.push(label);
        self.put(hash(label), code);
        self.last = code;
        code
    }

    fn widen(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(FEWEST_SLOTS)];
        for code in 0..self.texts.len() {
            let hash = hash(self.texts.get(code));
            self.put(hash, u32::try_from(code).unwrap_or(u32::MAX));
        }
    }

    fn put(&mut self, hash: u64, code: u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = lower(hash);
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if slot.code == FREE.code {
                *slot = Slot { hash: upper(hash), code };
                return;
            }
            at = at.wrapping_add(1);
        }
    }

    /// Whether a label that is known may say that its row is no spending.
    #[inline]
    pub fn is_suspicious(&self, code: u32) -> bool {
        !self.suspicious.is_empty() && self.suspicious.binary_search(&code).is_ok()
    }

    /// Notes that the newest label may say so.
    pub fn suspect_newest(&mut self) {
        let newest = u32::try_from(self.texts.len()).unwrap_or(u32::MAX).saturating_sub(1);
        if self.suspicious.last() != Some(&newest) {
            self.suspicious.push(newest);
        }
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

#[inline]
#[allow(clippy::cast_possible_truncation, reason = "the upper half of a hash")]
fn upper(hash: u64) -> u32 {
    (hash >> 32) as u32
}

#[inline]
#[allow(clippy::cast_possible_truncation, reason = "as much of a hash as the place of a slot can use")]
fn lower(hash: u64) -> usize {
    hash as usize
}
