//! Whether a file that arrives in pieces is text.

use core::str::from_utf8;

/// Judges the pieces of a file, one after the other, as `utf8` of the crate above judges a whole one.
#[derive(Debug, Clone, Default)]
pub struct TextPieces {
    /// The beginning of a letter that a piece cut.
    cut: Vec<u8>,
}

impl TextPieces {
    /// The beginning of a letter that the last piece cut; where it was refused, with the byte that is none.
    #[must_use]
    pub fn cut(&self) -> &[u8] {
        &self.cut
    }

    /// Judges the next piece; `last` with the last one.
    ///
    /// # Errors
    /// How many bytes of it are text, where the byte there is no letter. Where the file ends within a letter that an earlier piece
    /// began, they are all there are.
    ///
    /// ```
    /// use each_row::TextPieces;
    /// let mut pieces = TextPieces::default();
    /// assert_eq!(pieces.judge(b"\xC2", false), Ok(()));
    /// assert_eq!(pieces.judge(b"\xA35\xFF", false), Err(2));
    /// ```
    pub fn judge(&mut self, piece: &[u8], last: bool) -> Result<(), usize> {
        if self.cut.is_empty() && is_ascii(piece) {
            return Ok(());
        }
        let mut from = 0;
        while !self.cut.is_empty() {
            let Some(byte) = piece.get(from) else { break };
            self.cut.push(*byte);
            match from_utf8(&self.cut) {
                Err(error) if error.error_len().is_some() => return Err(from),
                Err(_) => {}
                Ok(_) => self.cut.clear(),
            }
            from += 1;
        }
        let rest = piece.get(from..).unwrap_or_default();
        if let Err(error) = from_utf8(rest) {
            let good = error.valid_up_to();
            if error.error_len().is_some() || last {
                return Err(from + good);
            }
            self.cut.extend_from_slice(rest.get(good..).unwrap_or_default());
        }
        if last && !self.cut.is_empty() { Err(from) } else { Ok(()) }
    }
}

/// Without a branch for a byte, so that the compiler looks at sixteen at a time.
fn is_ascii(bytes: &[u8]) -> bool {
    let (blocks, rest) = bytes.as_chunks::<64>();
    let mut all = [0_u8; 64];
    for block in blocks {
        all.iter_mut().zip(block).for_each(|(all, byte)| *all |= byte);
    }
    all.iter().chain(rest).fold(0, |all, byte| all | byte).is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a file stops to be text, read in two pieces.
    fn stops(file: &[u8], at: usize) -> Option<usize> {
        let (first, second) = file.split_at(at);
        let mut pieces = TextPieces::default();
        let stop = pieces.judge(first, false).and_then(|()| pieces.judge(second, true).map_err(|stop| at + stop));
        stop.err()
    }

    #[test]
    fn where_a_file_is_cut_changes_nothing() {
        let filler = [b'a'; 70];
        for odd in [&b""[..], b"\xC2\xA3", b"\xE2\x82\xAC", b"\xF0\x9F\x92\xB7"] {
            let file = [&filler[..], odd, &filler, odd].concat();
            (0..=file.len()).for_each(|at| assert_eq!(stops(&file, at), None, "{odd:?} {at}"));
        }
        for odd in [&b"\xFF"[..], b"\xC2a", b"\xE2\x82a", b"\xF0\x9F\x92", b"\xED\xA0\x80"] {
            let file = [&filler[..], odd].concat();
            // A letter that breaks off stops at its beginning; where a piece cut it, at the byte that is none.
            let whole = from_utf8(&file).unwrap_err().valid_up_to();
            for at in 0..=file.len() {
                let stop = stops(&file, at).unwrap();
                assert!((whole..=file.len()).contains(&stop), "{odd:?} {at} {stop}");
            }
        }
    }
}
