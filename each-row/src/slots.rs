//! Where labels stand by their hashes.

/// No label stands there.
const FREE: u32 = u32::MAX;
const FEWEST: usize = 64;
/// Slots that a processor has at hand at once: up to so many, fifteen in sixteen are left free, so that no label is in another's way.
const SMALL: usize = 1 << 13;

/// A power of two of slots, of which at most every other is taken: each label stands at its hash or right behind. A slot holds the
/// code of a label, and in the bits above, which no code comes to, some of its hash: so few texts are looked at in vain, and of
/// 20,000 labels all slots stay near the processor.
#[derive(Debug, Clone, Default)]
pub struct Slots {
    slots: Vec<u32>,
}

impl Slots {
    /// The first code that stands with a hash and is the right one.
    #[inline]
    pub fn find(&self, hash: u64, is_right: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().wrapping_sub(1);
        let codes = short(mask);
        let mut at = upper(hash);
        loop {
            // Without slots there is none at any place.
            let slot = *self.slots.get(at & mask)?;
            if slot == FREE {
                return None;
            }
            if (slot ^ lower(hash)) & !codes == 0 && is_right(slot & codes) {
                return Some(slot & codes);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Whether there is no room for one more label than so many.
    #[inline]
    pub fn are_full(&self, labels: usize) -> bool {
        let sparse = if self.slots.len() > SMALL { 2 } else { 16 };
        (labels + 1) * sparse > self.slots.len()
    }

    /// Takes all labels out, to have twice the room for them.
    pub fn widen(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(FEWEST)];
    }

    /// Puts in a label that is not there. There must be room.
    pub fn put(&mut self, hash: u64, code: u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = upper(hash);
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if *slot == FREE {
                *slot = lower(hash) & !short(mask) | code;
                return;
            }
            at = at.wrapping_add(1);
        }
    }
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

/// The bits that codes have: texts that more than 32 bits can count do not fit into memory.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "slots are fewer than 32 bits can count")]
fn short(mask: usize) -> u32 {
    mask as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let mut slots = Slots::default();
        assert_eq!(slots.find(7, |_| true), None);
        // All want the same place, and the last has every bit of a free slot that a label may have.
        let hashes = [1, 2, u64::from(u32::MAX)];
        assert!(slots.are_full(0));
        slots.widen();
        hashes.iter().zip(0..).for_each(|(hash, code)| slots.put(hash << 6 & 0xFFFF_FFFF, code));
        for (hash, code) in hashes.iter().zip(0..) {
            assert_eq!(slots.find(hash << 6 & 0xFFFF_FFFF, |_| true), Some(code));
            assert_eq!(slots.find(hash << 6 & 0xFFFF_FFFF, |other| other != code), None);
        }
        assert_eq!(slots.find(3 << 6, |_| true), None);
    }

    #[test]
    fn few_labels_leave_more_room_than_many() {
        let mut slots = Slots::default();
        let mut most = Vec::new();
        for labels in 0..20_000 {
            if slots.are_full(labels) {
                most.push((labels, slots.slots.len()));
                slots.widen();
            }
        }
        assert_eq!(most[..3], [(0, 0), (4, 64), (8, 128)]);
        assert_eq!(most[most.len() - 3..], [(512, 8192), (8192, 16384), (16384, 32768)]);
    }
}
