//! Short texts as a few words of 64 bits, which are compared without a loop.

/// Bytes of words.
const ROOM: usize = 32;
/// Bytes of the longest text that is short: nearly every label.
pub const SHORT: usize = ROOM - 1;

/// A short text, with zeros behind it and its length in the last byte: two are the same where their words are.
pub type Words = [u64; ROOM / 8];

/// Stands for a text that is not short: no length is such.
pub const LONG: Words = [u64::MAX; ROOM / 8];

/// For each length, the bytes that are the text's.
const MASKS: [Words; SHORT + 1] = masks();

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

/// The words of a short text within another, and its hash; [`LONG`] where it is not short. All four words are made of every
/// text: whether the last two hold anything is no pattern that a processor could foresee.
#[inline]
#[must_use]
pub fn key(text: &[u8], span: Span) -> (Words, u64) {
    let window = text.get(span.begin as usize..).and_then(|rest| rest.first_chunk::<ROOM>());
    let (Some(window), Some(masks)) = (window, MASKS.get(span.length as usize)) else {
        let label = span.of(text);
        let words = words_at_the_end(label);
        return (words, hash(label, &words));
    };
    let mut words = Words::default();
    for ((word, eight), mask) in words.iter_mut().zip(window.as_chunks::<8>().0).zip(masks) {
        *word = u64::from_le_bytes(*eight) & mask;
    }
    let words = with_length(words, span.length.into());
    (words, mixed(words))
}

/// Where the length stands in the last word.
const LENGTH: u32 = 56;

#[inline]
fn with_length([a, b, c, d]: Words, length: u64) -> Words {
    [a, b, c, d | length << LENGTH]
}

/// As [`words`], of a text behind which there may be nothing.
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

/// Whether two texts that are short are the same.
#[inline]
#[must_use]
pub fn are_same(left: &Words, right: &Words) -> bool {
    left.iter().zip(right).fold(0, |differing, (left, right)| differing | left ^ right) == 0
}

/// The hash of a text: of its words where it is short.
#[inline]
#[must_use]
pub fn hash(text: &[u8], words: &Words) -> u64 {
    if text.len() > SHORT { hash_long(text) } else { mixed(*words) }
}

#[inline]
fn mixed([a, b, c, d]: Words) -> u64 {
    let (first, second) = (scatter(a ^ c.rotate_left(32)), scatter(b ^ d.rotate_left(32)));
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

const fn masks() -> [Words; SHORT + 1] {
    let mut masks = [[0; ROOM / 8]; SHORT + 1];
    let mut length = 0;
    while length <= SHORT {
        let mut byte = 0;
        while byte < length {
            #[allow(
                clippy::indexing_slicing,
                reason = "both are below their length; a panic here would be one of the compiler"
            )]
            {
                masks[length][byte / 8] |= 0xFF << (byte % 8 * 8);
            }
            byte += 1;
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
                assert_eq!(key(text, span), (words, hash(span.of(text), &words)), "{begin} {length}");
                assert_eq!(words == LONG, length > SHORT);
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
