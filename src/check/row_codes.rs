//! The codes of the rows of a column, as narrow as they can be.

use super::chunks::Chunks;
use crate::table::Codes;
use each_row::handed::{Coded, Writer};

/// Rows that are filled in one step.
const MANY: usize = 1024;

/// One code a row.
#[derive(Debug, Clone)]
pub(super) enum RowCodes {
    Narrow(Chunks<u8>),
    Middle(Chunks<u16>),
    Wide(Chunks<u32>),
}

impl Default for RowCodes {
    fn default() -> Self {
        Self::Narrow(Chunks::default())
    }
}

impl RowCodes {
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "each width is left before a code passes it")]
    pub fn push(&mut self, code: u32) {
        match self {
            Self::Narrow(codes) if code <= 0xFF => codes.push(code as u8),
            Self::Middle(codes) if code <= 0xFFFF => codes.push(code as u16),
            Self::Wide(codes) => codes.push(code),
            _ => {
                self.widen();
                self.push(code);
            }
        }
    }

    /// Pushes codes that were pushed before.
    #[inline]
    pub fn extend(&mut self, codes: &[u32]) {
        self.extend_by(codes, |code| *code);
    }

    /// Pushes what a map makes of each code of another column.
    pub fn extend_mapped(&mut self, codes: &Self, map: &[u32]) {
        let widest = map.iter().copied().max().unwrap_or_default();
        while !self.has_room_for(widest) {
            self.widen();
        }
        let at = |code: usize| map.get(code).copied().unwrap_or_default();
        match codes {
            Self::Narrow(codes) => {
                codes.pieces().for_each(|piece| self.extend_by(piece, |code| at(usize::from(*code))));
            }
            Self::Middle(codes) => {
                codes.pieces().for_each(|piece| self.extend_by(piece, |code| at(usize::from(*code))));
            }
            Self::Wide(codes) => codes.pieces().for_each(|piece| self.extend_by(piece, |code| at(*code as usize))),
        }
    }

    /// What a map makes of each code, as the table holds them.
    #[allow(clippy::cast_possible_truncation, reason = "no code passes its width")]
    pub fn mapped(&self, map: &[u32]) -> Codes {
        let widest = map.iter().copied().max().unwrap_or_default();
        if widest <= 0xFF {
            Codes::Narrow(self.each_mapped(&map.iter().map(|code| *code as u8).collect::<Vec<_>>()))
        } else if widest <= 0xFFFF {
            Codes::Middle(self.each_mapped(&map.iter().map(|code| *code as u16).collect::<Vec<_>>()))
        } else {
            Codes::Wide(self.each_mapped(map))
        }
    }

    fn each_mapped<T: Copy + Default>(&self, map: &[T]) -> Vec<T> {
        let at = |code: usize| map.get(code).copied().unwrap_or_default();
        let mut mapped = Vec::with_capacity(self.len());
        match self {
            Self::Narrow(codes) => {
                codes.pieces().for_each(|piece| mapped.extend(piece.iter().map(|code| at(usize::from(*code)))));
            }
            Self::Middle(codes) => {
                codes.pieces().for_each(|piece| mapped.extend(piece.iter().map(|code| at(usize::from(*code)))));
            }
            Self::Wide(codes) => {
                codes.pieces().for_each(|piece| mapped.extend(piece.iter().map(|code| at(*code as usize))));
            }
        }
        mapped
    }

    /// Pushes what a map makes of each of the codes that were handed over.
    pub fn extend_handed(&mut self, codes: &Coded, map: &[u32]) {
        let widest = map.iter().copied().max().unwrap_or_default();
        while !self.has_room_for(widest) {
            self.widen();
        }
        let at = |code: usize| map.get(code).copied().unwrap_or_default();
        match codes {
            Coded::Narrow(codes) => self.extend_by(codes, |code| at(usize::from(*code))),
            Coded::Middle(codes) => self.extend_by(codes, |code| at(usize::from(u16::from_le_bytes(*code)))),
            Coded::Wide(codes) => self.extend_by(codes, |code| at(u32::from_le_bytes(*code) as usize)),
        }
    }

    /// Writes every code down, and takes it away.
    pub fn hand_over(&mut self, out: &mut Writer) {
        match self {
            Self::Narrow(codes) => {
                out.number(1);
                codes.pieces().for_each(|piece| out.bytes.extend_from_slice(piece));
                codes.clear();
            }
            Self::Middle(codes) => {
                out.number(2);
                codes.pieces().for_each(|piece| out.chunks(piece.iter().map(|code| code.to_le_bytes())));
                codes.clear();
            }
            Self::Wide(codes) => {
                out.number(4);
                codes.pieces().for_each(|piece| out.chunks(piece.iter().map(|code| code.to_le_bytes())));
                codes.clear();
            }
        }
    }

    /// Pushes one code for each of so many rows.
    pub fn fill(&mut self, code: u32, rows: usize) {
        while !self.has_room_for(code) {
            self.widen();
        }
        let row = [(); MANY];
        for from in (0..rows).step_by(MANY) {
            self.extend_by(row.get(..(rows - from).min(MANY)).unwrap_or_default(), |()| code);
        }
    }

    /// How many rows have each of so many codes.
    pub fn counts(&self, codes: usize) -> Vec<u64> {
        let mut counts = vec![0_u64; codes];
        let mut count = |code: usize| counts.get_mut(code).into_iter().for_each(|count| *count += 1);
        match self {
            Self::Narrow(codes) => codes.pieces().flatten().for_each(|code| count(usize::from(*code))),
            Self::Middle(codes) => codes.pieces().flatten().for_each(|code| count(usize::from(*code))),
            Self::Wide(codes) => codes.pieces().flatten().for_each(|code| count(*code as usize)),
        }
        counts
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "there is room for every code")]
    fn extend_by<T>(&mut self, from: &[T], code: impl Fn(&T) -> u32) {
        match self {
            Self::Narrow(codes) => codes.extend(from.iter().map(|from| code(from) as u8)),
            Self::Middle(codes) => codes.extend(from.iter().map(|from| code(from) as u16)),
            Self::Wide(codes) => codes.extend(from.iter().map(code)),
        }
    }

    fn has_room_for(&self, code: u32) -> bool {
        match self {
            Self::Narrow(_) => code <= 0xFF,
            Self::Middle(_) => code <= 0xFFFF,
            Self::Wide(_) => true,
        }
    }

    #[cold]
    fn widen(&mut self) {
        *self = match std::mem::take(self) {
            Self::Narrow(codes) => Self::Middle(codes.map(u16::from)),
            Self::Middle(codes) => Self::Wide(codes.map(u32::from)),
            wide @ Self::Wide(_) => wide,
        };
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    /// The code that came last.
    pub fn last(&self) -> Option<u32> {
        match self {
            Self::Narrow(codes) => codes.last().map(u32::from),
            Self::Middle(codes) => codes.last().map(u32::from),
            Self::Wide(codes) => codes.last(),
        }
    }

    /// Takes each code together with a value, as far as both go.
    #[inline]
    pub fn with_each<V>(&self, values: &mut [V], take: impl Fn(&mut V, u32)) {
        match self {
            Self::Narrow(codes) => codes.with_each(values, |value, code| take(value, code.into())),
            Self::Middle(codes) => codes.with_each(values, |value, code| take(value, code.into())),
            Self::Wide(codes) => codes.with_each(values, take),
        }
    }

    pub fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::Narrow(codes) => Box::new(codes.iter().map(u32::from)),
            Self::Middle(codes) => Box::new(codes.iter().map(u32::from)),
            Self::Wide(codes) => Box::new(codes.iter()),
        }
    }

    /// As the table holds them, where no code changes.
    pub fn into_codes(self) -> Codes {
        match self {
            Self::Narrow(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Narrow(out)
            }
            Self::Middle(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Middle(out)
            }
            Self::Wide(codes) => {
                let mut out = Vec::new();
                codes.drain_into(&mut out);
                Codes::Wide(out)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowCodes;

    #[test]
    fn codes_are_mapped_as_one_by_one_however_wide_they_are() {
        for (labels, more) in [(200, 0), (200, 300), (200, 70_000), (300, 0), (70_000, 1), (70_000, 65_500)] {
            let (mut codes, mut one_by_one) = (RowCodes::default(), RowCodes::default());
            let map: Vec<u32> = (0..labels).map(|label| label / 2 + more).collect();
            (0..labels).rev().for_each(|code| codes.push(code));
            codes.extend_mapped(&codes.clone(), &map);
            let longer: Vec<u32> = (0..labels.max(labels / 2 + more)).map(|label| label / 2).collect();
            codes.iter().for_each(|code| one_by_one.push(longer[code as usize]));
            let mapped = codes.mapped(&longer);
            assert_eq!(mapped.len(), 2 * labels as usize);
            assert_eq!(mapped, one_by_one.into_codes(), "{labels} {more}");
        }
    }
}
