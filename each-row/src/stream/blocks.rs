//! Finds the bytes that part cells and rows, sixty-four at a time.

/// Bytes looked at in one step.
pub(super) const WIDTH: usize = 64;

/// A bit for each of the first 64 bytes of a text, from the lowest, by what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    pub delimiters: u64,
    pub quotes: u64,
    pub feeds: u64,
    pub returns: u64,
}

/// The marks among the first 64 bytes of a text, and how many bytes that were.
#[inline]
pub(super) fn marks(text: &[u8], delimiter: u8, quote: u8) -> (Marks, usize) {
    match text.first_chunk::<WIDTH>() {
        Some(block) => (find(block, delimiter, quote), WIDTH),
        None => (last_marks(text, delimiter, quote), text.len()),
    }
}

/// The marks of fewer bytes than a block has.
#[cold]
fn last_marks(text: &[u8], delimiter: u8, quote: u8) -> Marks {
    let mut block = [0; WIDTH];
    for (to, from) in block.iter_mut().zip(text) {
        *to = *from;
    }
    // The bytes behind the end are none: a dialect may part its cells with NUL.
    let known = (1_u64 << text.len()).wrapping_sub(1);
    let Marks { delimiters, quotes, feeds, returns } = find(&block, delimiter, quote);
    let [delimiters, quotes, feeds, returns] = [delimiters, quotes, feeds, returns].map(|bits| bits & known);
    Marks { delimiters, quotes, feeds, returns }
}

/// Sixteen bytes at a time, with the instruction of wasm that gathers a bit of each.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn find(block: &[u8; WIDTH], delimiter: u8, quote: u8) -> Marks {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128, v128_any_true, v128_or};
    let mut bytes = [u64x2(0, 0); WIDTH / 16];
    for (bytes, sixteen) in bytes.iter_mut().zip(block.as_chunks::<16>().0) {
        let [low, high] = [0, 8].map(|from| sixteen.get(from..).and_then(|half| half.first_chunk::<8>()));
        let half = |half: Option<&[u8; 8]>| u64::from_le_bytes(half.copied().unwrap_or_default());
        *bytes = u64x2(half(low), half(high));
    }
    let are = |byte: u8| bytes.map(|bytes| u8x16_eq(bytes, u8x16_splat(byte)));
    let bits =
        |hits: [v128; WIDTH / 16]| hits.iter().rev().fold(0, |mask, hits| mask << 16 | u64::from(u8x16_bitmask(*hits)));
    // Most blocks have none of these.
    let rare = |byte: u8| {
        let hits = are(byte);
        let [a, b, c, d] = hits;
        if v128_any_true(v128_or(v128_or(a, b), v128_or(c, d))) { bits(hits) } else { 0 }
    };
    Marks { delimiters: bits(are(delimiter)), quotes: rare(quote), feeds: bits(are(b'\n')), returns: rare(b'\r') }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn find(block: &[u8; WIDTH], delimiter: u8, quote: u8) -> Marks {
    Marks {
        delimiters: bits(block, |byte| byte == delimiter),
        quotes: bits(block, |byte| byte == quote),
        feeds: bits(block, |byte| byte == b'\n'),
        returns: bits(block, |byte| byte == b'\r'),
    }
}

/// Written so that the compiler makes vector instructions of it.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn bits(block: &[u8; WIDTH], is: impl Fn(u8) -> bool) -> u64 {
    let mut hits = [0_u8; WIDTH];
    for (hit, byte) in hits.iter_mut().zip(block) {
        *hit = u8::from(is(*byte));
    }
    let mut mask = 0;
    for (index, eight) in hits.as_chunks::<8>().0.iter().enumerate() {
        // Moves the lowest bit of each of eight bytes into the highest byte.
        let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= bits << (index * 8);
    }
    mask
}
