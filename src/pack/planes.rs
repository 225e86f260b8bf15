//! Numbers as planes of bytes: the lowest byte of every number, then the next of every number.
//!
//! Bytes of one kind stand beside each other, so that what compresses a file on its way finds what they have in common; and
//! a number may have three bytes as well as two or four.

use std::ops::{BitOrAssign, Shl};

/// So many numbers stay in the fastest memory while their planes are put together.
const BLOCK: usize = 4096;

/// How many bytes hold every number up to `most`: from 1 to 8.
pub(super) fn width(most: u64) -> usize {
    (1..8).find(|bytes| most >> (8 * bytes) == 0).unwrap_or(8)
}

/// Puts numbers behind what is there, as `width` planes.
pub(super) fn put(into: &mut Vec<u8>, numbers: &(impl Iterator<Item = u64> + Clone), width: usize) {
    for plane in 0..width {
        into.extend(numbers.clone().map(|number| {
            let [byte, ..] = (number >> (8 * plane)).to_le_bytes();
            byte
        }));
    }
}

/// The numbers of planes of `rows` bytes each, as many planes as `planes` holds whole.
pub(super) fn numbers<T>(planes: &[u8], rows: usize) -> Vec<T>
where
    T: Copy + Default + From<u8> + Shl<usize, Output = T> + BitOrAssign,
{
    let mut numbers = vec![T::default(); rows];
    if rows == 0 {
        return numbers;
    }
    for (at, block) in numbers.chunks_mut(BLOCK).enumerate() {
        for (plane, bytes) in planes.chunks_exact(rows).enumerate() {
            let bytes = bytes.get(at * BLOCK..).unwrap_or_default();
            for (number, byte) in block.iter_mut().zip(bytes) {
                *number |= T::from(*byte) << (8 * plane);
            }
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_from_their_planes() {
        for most in [0, 255, 256, 65_535, 65_536, 1 << 24, (1 << 24) - 1, u64::from(u32::MAX), 1 << 55, u64::MAX] {
            let given: Vec<u64> = (0..10_000).map(|row| most / 10_000 * row).chain([most]).collect();
            let mut bytes = Vec::new();
            put(&mut bytes, &given.iter().copied(), width(most));
            assert_eq!(bytes.len(), width(most) * given.len());
            assert_eq!(numbers::<u64>(&bytes, given.len()), given);
        }
        assert!(numbers::<u16>(&[], 0).is_empty());
    }

    #[test]
    fn a_number_has_as_few_bytes_as_hold_it() {
        let edges = [(0, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 3), (1 << 24, 4), (1 << 55, 7), (1 << 56, 8)];
        for (most, bytes) in edges {
            assert_eq!(width(most), bytes, "{most}");
        }
    }
}
