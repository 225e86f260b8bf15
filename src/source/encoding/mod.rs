//! Which encoding a file is in, found out from its bytes, and its text in UTF-8.

mod decoder;
mod evidence;
mod letters;
mod pairs;
mod places;
mod tables;

pub use decoder::Decoder;
pub use evidence::EncodingEvidence;

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
    /// Cyrillic letters.
    Windows1251,
    /// Western Europe. Bytes that it does not define are read as Latin 1.
    Windows1252,
    /// Greece.
    Windows1253,
    /// Turkey.
    Windows1254,
    /// The Baltic countries.
    Windows1257,
    /// Central Europe, as it was written before Windows.
    Iso88592,
    /// Western Europe, as a Macintosh wrote it before it wrote UTF-8.
    Macintosh,
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
            Self::Windows1251 => "windows-1251",
            Self::Windows1252 => "windows-1252",
            Self::Windows1253 => "windows-1253",
            Self::Windows1254 => "windows-1254",
            Self::Windows1257 => "windows-1257",
            Self::Iso88592 => "iso-8859-2",
            Self::Macintosh => "macintosh",
        }
    }
}

/// What a byte order mark comes to at the beginning of a file: as it should be, and saved once and twice again by a program
/// that took it for letters (`ï»¿`).
pub(super) const MARKS: [&[u8]; 4] = [
    b"\xEF\xBB\xBF",
    b"\xC3\xAF\xC2\xBB\xC2\xBF",
    b"\xC3\x83\xC2\xAF\xC2\xBB\xC2\xBF",
    b"\xC3\x83\xC2\xAF\xC3\x82\xC2\xBB\xC3\x82\xC2\xBF",
];

/// Whether every byte is ASCII and none is NUL: by far the most common case, so it is found out many bytes at a time.
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    // As signed numbers, plain bytes are those above zero.
    bytes.iter().fold(true, |plain, byte| plain & (byte.cast_signed() > 0))
}
