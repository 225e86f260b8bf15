//! Codes as one worker hands them over and another takes them in: whole columns, no row by itself.

use super::{Coded, Writer};
use crate::Codes;

impl Codes {
    /// Writes every code down, and takes it away.
    pub fn hand_over(&mut self, out: &mut Writer) {
        match self {
            Self::Narrow(codes) => {
                out.number(1);
                out.bytes.append(codes);
            }
            Self::Middle(codes) => {
                out.number(2);
                out.chunks(codes.iter().map(|code| code.to_le_bytes()));
                codes.clear();
            }
            Self::Wide(codes) => {
                out.number(4);
                out.chunks(codes.iter().map(|code| code.to_le_bytes()));
                codes.clear();
            }
        }
    }

    /// Puts what a map makes of each of the codes that were handed over behind the others.
    #[allow(clippy::cast_possible_truncation, reason = "there is room for every code of the map")]
    pub fn extend_handed(&mut self, codes: &Coded, map: &[u32]) {
        self.make_room(map, codes.rows());
        match self {
            Self::Narrow(kept) => extend(kept, codes, map, |code| code as u8),
            Self::Middle(kept) => extend(kept, codes, map, |code| code as u16),
            Self::Wide(kept) => extend(kept, codes, map, |code| code),
        }
    }
}

fn extend<T>(kept: &mut Vec<T>, codes: &Coded, map: &[u32], narrowed: impl Fn(u32) -> T) {
    let at = |code: usize| narrowed(map.get(code).copied().unwrap_or_default());
    match codes {
        Coded::Narrow(codes) => kept.extend(codes.iter().map(|code| at(usize::from(*code)))),
        Coded::Middle(codes) => kept.extend(codes.iter().map(|code| at(usize::from(u16::from_le_bytes(*code))))),
        Coded::Wide(codes) => kept.extend(codes.iter().map(|code| at(u32::from_le_bytes(*code) as usize))),
    }
}
