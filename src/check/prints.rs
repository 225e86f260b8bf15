//! The prints of rows: whether the same row came before.

/// Numbers that came, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Prints {
    /// A power of two of them, at most half of them taken: each print stands at its place or right behind. Zero is free.
    slots: Vec<u64>,
    len: usize,
}

const FEWEST: usize = 1024;

impl Prints {
    /// Takes in a print; whether it is new.
    #[inline]
    pub fn insert(&mut self, print: u64) -> bool {
        if self.len * 2 >= self.slots.len() {
            self.widen();
        }
        // Of a print that is zero, another is kept: that a row is taken for another by its print is as likely as before.
        self.put(print.max(1))
    }

    #[inline]
    fn put(&mut self, print: u64) -> bool {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = place(print);
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if *slot == print {
                return false;
            }
            if *slot == 0 {
                *slot = print;
                self.len += 1;
                return true;
            }
            at = at.wrapping_add(1);
        }
        true
    }

    #[cold]
    fn widen(&mut self) {
        let slots = vec![0; (self.slots.len() * 2).max(FEWEST)];
        self.len = 0;
        for print in std::mem::replace(&mut self.slots, slots) {
            if print != 0 {
                self.put(print);
            }
        }
    }

    /// Gives their memory back.
    #[inline]
    pub fn forget(&mut self) {
        if !self.slots.is_empty() {
            *self = Self::default();
        }
    }
}

/// The upper bits of a print are the best mixed.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "as much of a print as a place can use")]
fn place(print: u64) -> usize {
    (print >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::Prints;

    #[test]
    fn each_print_is_new_once() {
        let mut prints = Prints::default();
        let print = |number: u64| number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        assert!((0..5000).all(|number| prints.insert(print(number))));
        assert!((0..5000).all(|number| !prints.insert(print(number))));
        assert!(prints.insert(print(5000)));
    }
}
