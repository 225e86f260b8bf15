//! The parts of a pack, each with its name, its length and its checksum.

use xxhash_rust::xxh64::xxh64;

/// Why a pack cannot be read, in words that follow “it is damaged: ”.
pub(super) type Fault = &'static str;

pub(super) const ENDS_EARLY: Fault = "it ends too early";
const WRONG_SECTION: Fault = "its sections are not those that it should have";

/// Names of sections, in the order in which they stand.
pub(super) const ACCOUNT: [u8; 8] = *b"account ";
pub(super) const LABELS: [u8; 8] = *b"labels  ";
pub(super) const CODES: [u8; 8] = *b"codes   ";
pub(super) const AMOUNTS: [u8; 8] = *b"amounts ";
pub(super) const LINES: [u8; 8] = *b"lines   ";
pub(super) const GRADES: [u8; 8] = *b"grades  ";
pub(super) const ISSUES: [u8; 8] = *b"issues  ";

/// Puts a section behind what is there.
pub(super) fn put(into: &mut Vec<u8>, name: [u8; 8], content: &[u8]) {
    into.extend(name);
    into.extend((content.len() as u64).to_le_bytes());
    into.extend(xxh64(content, 0).to_le_bytes());
    into.extend(content);
}

/// Puts a text behind what is there, its length before it.
pub(super) fn put_text(into: &mut Vec<u8>, text: &str) -> Result<(), Fault> {
    let length = u32::try_from(text.len()).map_err(|_| "a text is too long")?;
    into.extend(length.to_le_bytes());
    into.extend(text.as_bytes());
    Ok(())
}

/// Bytes that are read from their start to their end.
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The content of the next section, which must have this name and its checksum.
    pub fn section(&mut self, name: [u8; 8]) -> Result<Cursor<'a>, Fault> {
        if self.array()? != name {
            return Err(WRONG_SECTION);
        }
        let (length, checksum) = (self.count()?, self.u64()?);
        let content = self.take(length)?;
        if xxh64(content, 0) == checksum {
            Ok(Cursor::new(content))
        } else {
            Err("a checksum is not that of its bytes")
        }
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(ENDS_EARLY)?;
        self.rest = rest;
        Ok(taken)
    }

    /// Everything that is left.
    pub fn all(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.rest)
    }

    pub fn array<const BYTES: usize>(&mut self) -> Result<[u8; BYTES], Fault> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(ENDS_EARLY)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub fn u64(&mut self) -> Result<u64, Fault> {
        self.array().map(u64::from_le_bytes)
    }

    /// A number of things that memory could hold.
    pub fn count(&mut self) -> Result<usize, Fault> {
        usize::try_from(self.u64()?).map_err(|_| "a number is too large")
    }

    pub fn text(&mut self) -> Result<&'a str, Fault> {
        let length = usize::try_from(self.u32()?).map_err(|_| ENDS_EARLY)?;
        utf8(self.take(length)?)
    }

    /// Nothing may follow.
    pub fn end(&self) -> Result<(), Fault> {
        if self.rest.is_empty() { Ok(()) } else { Err("more bytes follow than there should be") }
    }
}

pub(super) fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|_| "a text is not in UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_which_its_author_published() {
        let vectors: [(&str, u64); 4] = [
            ("", 0xef46_db37_51d8_e999),
            ("a", 0xd24e_c4f1_a98c_6e5b),
            ("abc", 0x44bc_2cf5_ad77_0999),
            ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
        ];
        for (text, sum) in vectors {
            assert_eq!(xxh64(text.as_bytes(), 0), sum, "{text}");
        }
    }

    #[test]
    fn a_section_is_read_by_its_name_alone_and_once() {
        let mut bytes = Vec::new();
        put(&mut bytes, LINES, b"12345678");
        let mut cursor = Cursor::new(&bytes);
        assert_eq!(cursor.section(LINES).unwrap().all(), b"12345678");
        assert!(cursor.end().is_ok());
        assert_eq!(Cursor::new(&bytes).section(GRADES).err(), Some(WRONG_SECTION));
        assert_eq!(cursor.section(LINES).err(), Some(ENDS_EARLY));
    }
}
