//! Finds the bytes that part cells and rows, sixty-four at a time.

/// Bytes looked at in one step.
const WIDTH: usize = 64;

/// A bit for each of the first 64 bytes of a text, from the lowest: whether it is a delimiter, a quote or a line end; and how
/// many bytes that were.
#[inline]
pub(super) fn marks(text: &[u8], delimiter: u8, quote: u8) -> (u64, usize) {
    if let Some(block) = text.first_chunk::<WIDTH>() {
        return (find(block, delimiter, quote), WIDTH);
    }
    let mut block = [0; WIDTH];
    for (to, from) in block.iter_mut().zip(text) {
        *to = *from;
    }
    // The bytes behind the end are none: a dialect may part its cells with NUL.
    let known = (1_u64 << text.len()).wrapping_sub(1);
    (find(&block, delimiter, quote) & known, text.len())
}

/// Sixteen bytes at a time, with the instruction of wasm that gathers a bit of each.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn find(block: &[u8; WIDTH], delimiter: u8, quote: u8) -> u64 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let wanted = [delimiter, quote, b'\n', b'\r'].map(|byte| u8x16_splat(byte));
    let mut mask = 0;
    for (index, sixteen) in block.as_chunks::<16>().0.iter().enumerate() {
        let [low, high] = [0, 8].map(|from| sixteen.get(from..).and_then(|half| half.first_chunk::<8>()));
        let half = |half: Option<&[u8; 8]>| u64::from_le_bytes(half.copied().unwrap_or_default());
        let bytes = u64x2(half(low), half(high));
        let [delimiters, quotes, feeds, returns] = wanted.map(|wanted| u8x16_eq(bytes, wanted));
        let ends = v128_or(v128_or(delimiters, quotes), v128_or(feeds, returns));
        mask |= u64::from(u8x16_bitmask(ends)) << (index * 16);
    }
    mask
}

/// Written so that the compiler makes vector instructions of it.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn find(block: &[u8; WIDTH], delimiter: u8, quote: u8) -> u64 {
    let mut hits = [0_u8; WIDTH];
    for (hit, byte) in hits.iter_mut().zip(block) {
        #[allow(
            clippy::needless_bitwise_bool,
            reason = "no branches: only so does it become one comparison of sixteen bytes"
        )]
        let ends = (*byte == delimiter) | (*byte == quote) | (*byte == b'\n') | (*byte == b'\r');
        *hit = u8::from(ends);
    }
    let mut mask = 0;
    for (index, eight) in hits.as_chunks::<8>().0.iter().enumerate() {
        // Moves the lowest bit of each of eight bytes into the highest byte.
        let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= bits << (index * 8);
    }
    mask
}
