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

/// Written so that the compiler makes vector instructions of it, on the host and in wasm.
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
