//! Which encoding a file is in, found out from its bytes, and its text in UTF-8.

/// An encoding that publishers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark; ASCII too.
    Utf8,
    /// Little end first.
    Utf16Le,
    /// Big end first.
    Utf16Be,
    /// Central Europe.
    Windows1250,
    /// Western Europe. Bytes that it does not define are read as Latin 1.
    Windows1252,
    /// Greece.
    Windows1253,
}

impl Encoding {
    /// Its name, as the WHATWG lists it: `windows-1252`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1250 => "windows-1250",
            Self::Windows1252 => "windows-1252",
            Self::Windows1253 => "windows-1253",
        }
    }
}

/// What the bytes of a file say of its encoding. Fed in pieces; where the pieces are cut changes nothing.
#[derive(Debug, Clone, Default)]
pub struct EncodingEvidence {}

impl EncodingEvidence {
    /// Takes in the next bytes of the file.
    pub fn add(&mut self, bytes: &[u8]) {
        let _ = (bytes, &self);
    }

    /// The encoding that fits best, whether the bytes leave no other, and what that goes by, a sentence.
    #[must_use]
    pub fn decide(&self) -> (Encoding, bool, String) {
        (Encoding::Utf8, true, String::new())
    }
}

/// Turns bytes that arrive in pieces into UTF-8. Drops a byte order mark, also one that was decoded twice (`ï»¿` in UTF-8).
#[derive(Debug, Clone)]
pub struct Decoder {
    encoding: Encoding,
}

impl Decoder {
    /// From the beginning of a file.
    #[must_use]
    pub fn new(encoding: Encoding) -> Self {
        Self { encoding }
    }

    /// The text of the next bytes; of what is already UTF-8 nothing is copied but what a piece cut in two. `last` with the last
    /// piece. Bytes that are no text become U+FFFD and are counted.
    pub fn push<'a>(&mut self, bytes: &'a [u8], last: bool, into: &'a mut Vec<u8>) -> &'a [u8] {
        let _ = (last, into, self.encoding);
        bytes
    }

    /// Bytes so far that are no text in this encoding.
    #[must_use]
    pub fn undecodable(&self) -> u64 {
        0
    }
}
