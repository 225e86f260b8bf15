//! Where labels stand by their hashes.

/// No label stands there.
const FREE: u32 = u32::MAX;
/// Slots that are looked at in one step.
const STEP: usize = 4;
const FEWEST: usize = 64;
/// Slots that a processor has at hand at once: up to so many, three in four are left free, so that hardly a label is in another's way.
const SMALL: usize = 1 << 13;

type Bucket = [u32; STEP];

/// A power of two of slots, of which at most every other is taken, in buckets: each label stands in the bucket of its hash, or in
/// the first behind that has a slot. A slot holds the code of a label, and in the bits above, which no code comes to, some of its
/// hash: so few texts are looked at in vain, and of 20,000 labels all slots stay near the processor.
#[derive(Debug, Clone, Default)]
pub struct Slots {
    buckets: Vec<Bucket>,
}

impl Slots {
    /// The code of the first label in the bucket of a hash that may be the right one. None says nothing: it may stand in a
    /// bucket behind.
    #[inline]
    pub fn guess(&self, hash: u64) -> Option<u32> {
        let bucket = self.buckets.get(upper(hash) & self.buckets.len().wrapping_sub(1))?;
        let codes = self.codes();
        let slot = bucket.get(matches(bucket, lower(hash), codes).trailing_zeros() as usize)?;
        Some(slot & codes)
    }

    /// The first code that stands with a hash and is the right one.
    pub fn find(&self, hash: u64, is_right: impl Fn(u32) -> bool) -> Option<u32> {
        let (mask, codes) = (self.buckets.len().wrapping_sub(1), self.codes());
        let mut at = upper(hash);
        loop {
            // Without buckets there is none at any place.
            for slot in self.buckets.get(at & mask)? {
                if *slot == FREE {
                    return None;
                }
                if (slot ^ lower(hash)) & !codes == 0 && is_right(slot & codes) {
                    return Some(slot & codes);
                }
            }
            at = at.wrapping_add(1);
        }
    }

    /// Whether there is no room for one more label than so many.
    pub fn are_full(&self, labels: usize) -> bool {
        let slots = self.buckets.len() * STEP;
        let sparse = if slots > SMALL { 2 } else { 4 };
        (labels + 1) * sparse > slots
    }

    /// Takes all labels out, to have twice the room for them.
    pub fn widen(&mut self) {
        self.buckets = vec![[FREE; STEP]; (self.buckets.len() * 2).max(FEWEST / STEP)];
    }

    /// Puts in a label that is not there. There must be room.
    pub fn put(&mut self, hash: u64, code: u32) {
        let (mask, codes) = (self.buckets.len().wrapping_sub(1), self.codes());
        let mut at = upper(hash);
        while let Some(bucket) = self.buckets.get_mut(at & mask) {
            if let Some(slot) = bucket.iter_mut().find(|slot| **slot == FREE) {
                *slot = lower(hash) & !codes | code;
                return;
            }
            at = at.wrapping_add(1);
        }
    }

    /// The bits that codes have: texts that more than 32 bits can count do not fit into memory.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "slots are fewer than 32 bits can count")]
    fn codes(&self) -> u32 {
        (self.buckets.len() * STEP).wrapping_sub(1) as u32
    }
}

/// A bit for each slot that has the same bits of a hash above its code; and one behind the last.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn matches(bucket: &Bucket, hash: u32, codes: u32) -> u32 {
    use core::arch::wasm32::{i32x4_bitmask, u32x4, u32x4_eq, u32x4_splat, v128_or};
    let [a, b, c, d] = *bucket;
    // With all bits of a code, only those above can differ.
    let codes = u32x4_splat(codes);
    u32::from(i32x4_bitmask(u32x4_eq(v128_or(u32x4(a, b, c, d), codes), v128_or(u32x4_splat(hash), codes)))) | 1 << STEP
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn matches(bucket: &Bucket, hash: u32, codes: u32) -> u32 {
    let bits = bucket.iter().zip(0..).map(|(slot, place)| u32::from(slot | codes == hash | codes) << place);
    bits.fold(1 << STEP, |all, bit| all | bit)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let mut slots = Slots::default();
        assert_eq!((slots.guess(7), slots.find(7, |_| true)), (None, None));
        // All want the same bucket, which has room for four; the first has every bit of a free slot that a label may have.
        let hashes = [u64::from(u32::MAX), 1 << 6, 2 << 6, 3 << 6, 4 << 6, 5 << 6];
        assert!(slots.are_full(0));
        slots.widen();
        for (number, hash) in (0..).zip(hashes) {
            assert_eq!(slots.find(hash, |_| true), None, "{number}");
            slots.put(hash, number);
        }
        for (number, hash) in (0..).zip(hashes) {
            assert_eq!(slots.guess(hash), (number < 4).then_some(number));
            assert_eq!(slots.find(hash, |_| true), Some(number));
            assert_eq!(slots.find(hash, |other| other != number), None);
        }
        assert_eq!((slots.guess(6 << 6), slots.find(6 << 6, |_| true)), (None, None));
    }

    #[test]
    fn few_labels_leave_more_room_than_many() {
        let mut slots = Slots::default();
        let mut most = Vec::new();
        for labels in 0..20_000 {
            if slots.are_full(labels) {
                most.push((labels, slots.buckets.len() * STEP));
                slots.widen();
            }
        }
        assert_eq!(most[..3], [(0, 0), (16, 64), (32, 128)]);
        assert_eq!(most[most.len() - 3..], [(2048, 8192), (8192, 16384), (16384, 32768)]);
    }
}
