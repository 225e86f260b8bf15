//! Short texts as a few words of 64 bits, which are compared without a loop.

/// Bytes of words.
const ROOM: usize = 32;
/// Bytes of the longest text that is short: nearly every label.
pub const SHORT: usize = ROOM - 1;

/// A short text, with zeros behind it and its length in the last byte: two are the same where their words are.
pub type Words = [u64; ROOM / 8];

/// Stands for a text that is not short: no length is such.
pub const LONG: Words = [u64::MAX; ROOM / 8];

/// For each length, the bytes that are the text's, and what stands behind them.
const MASKS: [[Words; 2]; SHORT + 1] = masks();

const SCATTER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Where a text stands in another.
#[derive(Debug, Clone, Copy, Default)]
pub struct Span {
    /// Bytes before it.
    pub begin: u32,
    /// Its bytes.
    pub length: u32,
}

impl Span {
    /// What stands there; nothing where the text is shorter.
    #[inline]
    #[must_use]
    pub fn of(self, text: &[u8]) -> &[u8] {
        let begin = self.begin as usize;
        text.get(begin..begin + self.length as usize).unwrap_or_default()
    }

    /// Whether nothing stands there.
    #[inline]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.length == 0
    }
}

/// The words of some texts within another, and their hashes; [`LONG`] of one that is not short. All four words are made of every
/// text: whether the last two hold anything is no pattern that a processor could foresee.
#[inline]
pub fn key_each(text: &[u8], spans: &[Span], words: &mut [Words], hashes: &mut [u64]) {
    for ((span, words), hash) in spans.iter().zip(words).zip(hashes) {
        let window = text.get(span.begin as usize..).and_then(|rest| rest.first_chunk::<ROOM>());
        match (window, MASKS.get(span.length as usize)) {
            (Some(window), Some(masks)) => key(window, masks, words, hash),
            _ => key_at_the_end(span.of(text), words, hash),
        }
    }
}

/// As [`key_each`], of a text behind which there may be nothing, or that is not short.
#[cold]
#[inline(never)]
fn key_at_the_end(text: &[u8], words: &mut Words, hash: &mut u64) {
    *words = words_at_the_end(text);
    *hash = self::hash(text, words);
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn key(window: &[u8; ROOM], [mask, length]: &[Words; 2], words: &mut Words, hash: &mut u64) {
    use core::arch::wasm32::{i32x4_shuffle, u64x2, u64x2_extract_lane, v128_and, v128_or, v128_xor};
    let [a, b, c, d] = [0, 8, 16, 24].map(|from| {
        let eight = window.get(from..).and_then(|rest| rest.first_chunk::<8>());
        u64::from_le_bytes(eight.copied().unwrap_or_default())
    });
    let low = v128_and(u64x2(a, b), u64x2(mask[0], mask[1]));
    let high = v128_and(u64x2(c, d), u64x2(mask[2], mask[3]));
    let high = v128_or(high, u64x2(length[2], length[3]));
    let folded = v128_xor(low, i32x4_shuffle::<1, 0, 3, 2>(high, high));
    *words = [
        u64x2_extract_lane::<0>(low),
        u64x2_extract_lane::<1>(low),
        u64x2_extract_lane::<0>(high),
        u64x2_extract_lane::<1>(high),
    ];
    *hash = mixed(u64x2_extract_lane::<0>(folded), u64x2_extract_lane::<1>(folded));
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn key(window: &[u8; ROOM], [mask, length]: &[Words; 2], words: &mut Words, hash: &mut u64) {
    for (((word, eight), mask), length) in words.iter_mut().zip(window.as_chunks::<8>().0).zip(mask).zip(length) {
        *word = u64::from_le_bytes(*eight) & mask | length;
    }
    *hash = mixed_words(*words);
}

/// Where the length stands in the last word.
const LENGTH: u32 = 56;

#[inline]
fn with_length([a, b, c, d]: Words, length: u64) -> Words {
    [a, b, c, d | length << LENGTH]
}

/// The words of a text behind which there may be nothing; [`LONG`] where it is not short.
#[inline(never)]
#[must_use]
pub fn words_at_the_end(text: &[u8]) -> Words {
    if text.len() > SHORT {
        return LONG;
    }
    let mut words = Words::default();
    let (eights, rest) = text.as_chunks::<8>();
    words.iter_mut().zip(eights).for_each(|(word, eight)| *word = u64::from_le_bytes(*eight));
    if let Some(word) = words.get_mut(eights.len()).filter(|_| !rest.is_empty()) {
        *word = match text.last_chunk::<8>() {
            Some(last) => u64::from_le_bytes(*last) >> (64 - 8 * rest.len()),
            None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
    }
    with_length(words, text.len() as u64)
}

/// Whether they are those of texts that are not short.
#[inline]
#[must_use]
pub fn is_long([.., last]: &Words) -> bool {
    *last == u64::MAX
}

/// Whether two texts that are short are the same.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
#[must_use]
pub fn are_same(left: &Words, right: &Words) -> bool {
    use core::arch::wasm32::{u64x2, v128_any_true, v128_or, v128_xor};
    let [left, right] = [left, right].map(|[a, b, c, d]| [u64x2(*a, *b), u64x2(*c, *d)]);
    !v128_any_true(v128_or(v128_xor(left[0], right[0]), v128_xor(left[1], right[1])))
}

/// Whether two texts that are short are the same.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
#[must_use]
pub fn are_same(left: &Words, right: &Words) -> bool {
    left.iter().zip(right).fold(0, |differing, (left, right)| differing | left ^ right) == 0
}

/// The hash of a text: of its words where it is short.
#[inline]
#[must_use]
pub fn hash(text: &[u8], words: &Words) -> u64 {
    if text.len() > SHORT { hash_long(text) } else { mixed_words(*words) }
}

#[inline]
fn mixed_words([a, b, c, d]: Words) -> u64 {
    mixed(a ^ c.rotate_left(32), b ^ d.rotate_left(32))
}

#[inline]
fn mixed(first: u64, second: u64) -> u64 {
    let (first, second) = (scatter(first), scatter(second));
    let both = first.rotate_left(17) ^ second;
    scatter(both ^ both >> 32)
}

/// The hash of a number.
#[inline]
#[must_use]
pub fn scatter(number: u64) -> u64 {
    number.wrapping_mul(SCATTER)
}

/// The hash of some bytes, eight at a time: a multiplication of 64 bits is one instruction in wasm too.
#[inline]
#[must_use]
pub fn hash_long(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        hash = (hash.rotate_left(25) ^ u64::from_le_bytes(*eight)).wrapping_mul(SCATTER);
    }
    let rest = rest.iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    finish(hash.rotate_left(25) ^ rest)
}

#[inline]
fn finish(hash: u64) -> u64 {
    let hash = scatter(hash);
    scatter(hash ^ hash >> 32)
}

const fn masks() -> [[Words; 2]; SHORT + 1] {
    let mut masks = [[[0; ROOM / 8]; 2]; SHORT + 1];
    let mut length = 0;
    while length <= SHORT {
        let mut byte = 0;
        #[allow(
            clippy::indexing_slicing,
            reason = "all are below their lengths; a panic here would be one of the compiler"
        )]
        {
            while byte < length {
                masks[length][0][byte / 8] |= 0xFF << (byte % 8 * 8);
                byte += 1;
            }
            masks[length][1][ROOM / 8 - 1] = (length as u64) << LENGTH;
        }
        length += 1;
    }
    masks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_text_alone_wherever_it_stands() {
        let text = b"0123456789 Smith & S\xC3\xB6hne Limited Liability Partnership of Ashby";
        for begin in 0..text.len() {
            for length in 0..=text.len() - begin {
                let span = Span { begin: u32::try_from(begin).unwrap(), length: u32::try_from(length).unwrap() };
                let words = words_at_the_end(span.of(text));
                let (mut keys, mut hashes) = ([[7; 4]; 2], [7; 2]);
                key_each(text, &[span], &mut keys, &mut hashes);
                assert_eq!(keys, [words, [7; 4]], "{begin} {length}");
                assert_eq!(hashes, [hash(span.of(text), &words), 7], "{begin} {length}");
                assert_eq!((words == LONG, is_long(&words)), (length > SHORT, length > SHORT));
            }
        }
    }

    #[test]
    fn texts_that_differ_have_words_that_differ() {
        let all: [&[u8]; 8] = [b"", b"a", b"a\0", b"\0", b"ab", b"b", b"12345678", b"123456789"];
        for (at, one) in all.iter().enumerate() {
            for (other_at, other) in all.iter().enumerate() {
                assert_eq!(are_same(&words_at_the_end(one), &words_at_the_end(other)), at == other_at);
            }
        }
    }
}
