//! Pence as one worker hands them over and another takes them in.

use super::{Reader, Writer};
use crate::Pence;

/// The pence of each row, all as wide as the widest needs.
#[derive(Debug, Clone, Copy)]
pub enum HandedPence<'h> {
    /// Each has 32 bits.
    Narrow(&'h [[u8; 4]]),
    /// Some have more.
    Wide(&'h [[u8; 8]]),
}

impl<'h> HandedPence<'h> {
    /// The pence of each row.
    pub fn iter(&self) -> impl Iterator<Item = i64> + Clone + use<'h> {
        let (narrow, wide) = match *self {
            Self::Narrow(pence) => (pence, &[][..]),
            Self::Wide(pence) => (&[][..], pence),
        };
        let narrow = narrow.iter().map(|pence| i64::from(i32::from_le_bytes(*pence)));
        narrow.chain(wide.iter().map(|pence| i64::from_le_bytes(*pence)))
    }
}

impl Pence {
    /// Writes all rows down, and takes them away.
    pub fn hand_over(&mut self, out: &mut Writer) {
        if let Some(narrow) = self.narrow() {
            out.number(4);
            out.chunks(narrow.iter().map(|pence| pence.to_le_bytes()));
        } else {
            out.number(8);
            out.chunks(self.iter().map(i64::to_le_bytes));
        }
        self.clear();
    }

    /// Puts what was handed over behind the others.
    pub fn extend_handed(&mut self, more: &HandedPence) {
        self.extend(more.iter());
    }
}

impl<'h> Reader<'h> {
    /// The pence of so many rows.
    pub fn pence(&mut self, rows: usize) -> Option<HandedPence<'h>> {
        match self.number()? {
            4 => self.chunks(rows).map(HandedPence::Narrow),
            8 => self.chunks(rows).map(HandedPence::Wide),
            _ => None,
        }
    }
}
