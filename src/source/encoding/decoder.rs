//! Bytes that arrive in pieces, to UTF-8.

use super::tables::table;
use super::{Encoding, MARKS, is_plain};

const REPLACEMENT: &[u8] = "\u{FFFD}".as_bytes();
/// Bytes that are looked at in one step.
const STEP: usize = 256;

/// Turns bytes that arrive in pieces into UTF-8. Drops a byte order mark, also one that was decoded twice (`ï»¿` in UTF-8), and
/// NUL bytes, which are never meant and which no view could show: both are counted.
///
/// ```
/// use total_place::source::{Decoder, Encoding};
/// let mut decoder = Decoder::new(Encoding::Windows1252);
/// assert_eq!(decoder.push(b"\xA35", true, &mut Vec::new()), "£5".as_bytes());
/// ```
#[derive(Debug, Clone)]
pub struct Decoder {
    encoding: Encoding,
    /// Whether what may be a byte order mark is behind.
    begun: bool,
    /// Bytes of a character, or of a byte order mark, that a piece cut.
    held: Vec<u8>,
    /// The first half of a pair in UTF-16.
    high: Option<u16>,
    undecodable: u64,
    nuls: u64,
}

impl Decoder {
    /// From the beginning of a file.
    #[must_use]
    pub fn new(encoding: Encoding) -> Self {
        Self { encoding, begun: false, held: Vec::new(), high: None, undecodable: 0, nuls: 0 }
    }

    /// From a place within a file, where no byte order mark can stand.
    #[must_use]
    pub fn within(encoding: Encoding) -> Self {
        Self { begun: true, ..Self::new(encoding) }
    }

    /// Whether no character waits for its other bytes.
    #[must_use]
    pub fn is_between_characters(&self) -> bool {
        self.begun && self.held.is_empty() && self.high.is_none()
    }

    /// The text of the next bytes; nothing is copied of what is UTF-8 already, but for a piece that begins within a character or
    /// holds NUL. `last` with the last piece. Bytes that are no text become U+FFFD and are counted.
    pub fn push<'a>(&mut self, bytes: &'a [u8], last: bool, into: &'a mut Vec<u8>) -> &'a [u8] {
        into.clear();
        if self.held.is_empty() {
            let Some(from) = self.behind_marks(bytes, last) else {
                self.held = bytes.to_vec();
                return &[];
            };
            return self.decode(bytes.get(from..).unwrap_or_default(), last, into);
        }
        let mut joined = core::mem::take(&mut self.held);
        joined.extend_from_slice(bytes);
        let Some(from) = self.behind_marks(&joined, last) else {
            self.held = joined;
            return &[];
        };
        // What was joined lives in here alone, so that it has to be copied.
        let mut text = Vec::new();
        let decoded = self.decode(joined.get(from..).unwrap_or_default(), last, &mut text);
        into.extend_from_slice(decoded);
        into
    }

    /// Where text begins in bytes that follow what was decoded; none where more have to be seen.
    fn behind_marks(&mut self, bytes: &[u8], last: bool) -> Option<usize> {
        if self.begun {
            return Some(0);
        }
        let from = self.begin(bytes, last)?;
        self.begun = true;
        Some(from)
    }

    /// Bytes so far that are no text in this encoding.
    #[must_use]
    pub fn undecodable(&self) -> u64 {
        self.undecodable
    }

    /// NUL characters so far, which were dropped.
    #[must_use]
    pub fn nuls(&self) -> u64 {
        self.nuls
    }

    /// Where the text begins behind byte order marks; none where more bytes have to be seen.
    fn begin(&self, bytes: &[u8], last: bool) -> Option<usize> {
        let marks: &[&[u8]] = match self.encoding {
            Encoding::Utf16Le => &[b"\xFF\xFE"],
            Encoding::Utf16Be => &[b"\xFE\xFF"],
            _ => &MARKS,
        };
        let mut rest = bytes;
        while let Some(behind) = marks.iter().find_map(|mark| rest.strip_prefix(*mark)) {
            rest = behind;
        }
        let cut = !last && marks.iter().any(|mark| mark.starts_with(rest));
        (!cut).then_some(bytes.len() - rest.len())
    }

    fn decode<'a>(&mut self, bytes: &'a [u8], last: bool, into: &'a mut Vec<u8>) -> &'a [u8] {
        match self.encoding {
            Encoding::Utf8 => self.utf8(bytes, last, into),
            Encoding::Utf16Le => self.utf16(bytes, last, u16::from_le_bytes, into),
            Encoding::Utf16Be => self.utf16(bytes, last, u16::from_be_bytes, into),
            _ => self.single(bytes, into),
        }
    }

    fn utf8<'a>(&mut self, bytes: &'a [u8], last: bool, into: &'a mut Vec<u8>) -> &'a [u8] {
        let special = plain_length(bytes);
        let rest = bytes.get(special..).unwrap_or_default();
        if rest.is_empty() {
            return bytes;
        }
        let good = match check(rest) {
            Checked::Good => rest.len(),
            Checked::Cut(at) if !last => {
                self.held = rest.get(at..).unwrap_or_default().to_vec();
                at
            }
            Checked::Cut(_) | Checked::Bad => usize::MAX,
        };
        if good != usize::MAX {
            return bytes.get(..special + good).unwrap_or_default();
        }
        into.extend_from_slice(bytes.get(..special).unwrap_or_default());
        self.held.clear();
        let mut chunks = rest.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.without_nuls(chunk.valid().as_bytes(), into);
            let bad = chunk.invalid();
            if bad.is_empty() {
                continue;
            }
            if !last && chunks.peek().is_none() && is_cut(bad) {
                self.held = bad.to_vec();
            } else {
                self.undecodable += bad.len() as u64;
                into.extend_from_slice(REPLACEMENT);
            }
        }
        into
    }

    fn single<'a>(&mut self, bytes: &'a [u8], into: &'a mut Vec<u8>) -> &'a [u8] {
        let special = plain_length(bytes);
        let Some(table) = table(self.encoding).filter(|_| special < bytes.len()) else { return bytes };
        into.reserve(bytes.len() + bytes.len() / 16);
        into.extend_from_slice(bytes.get(..special).unwrap_or_default());
        for eight in bytes.get(special..).unwrap_or_default().chunks(16) {
            if is_plain(eight) {
                into.extend_from_slice(eight);
                continue;
            }
            for byte in eight {
                match byte.checked_sub(128) {
                    None if *byte == 0 => self.nuls += 1,
                    None => into.push(*byte),
                    Some(index) => self.unit(table.get(usize::from(index)).copied().unwrap_or(0xFFFD), into),
                }
            }
        }
        into
    }

    fn utf16<'a>(&mut self, bytes: &[u8], last: bool, unit: fn([u8; 2]) -> u16, into: &'a mut Vec<u8>) -> &'a [u8] {
        into.reserve(bytes.len() / 2 + 4);
        let (pairs, rest) = bytes.as_chunks::<2>();
        for pair in pairs {
            let unit = unit(*pair);
            let low = (0xDC00..0xE000).contains(&unit);
            if let Some(high) = self.high.take() {
                if low {
                    let code = 0x10000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00);
                    write(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), into);
                    continue;
                }
                self.bad(2, into);
            }
            if (0xD800..0xDC00).contains(&unit) {
                self.high = Some(unit);
            } else if low {
                self.bad(2, into);
            } else if unit == 0 {
                self.nuls += 1;
            } else if unit < 128 {
                into.push(unit.to_le_bytes()[0]);
            } else {
                write(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER), into);
            }
        }
        if last {
            // Half a pair and half of its other half are one character that is missing.
            let missing = 2 * u64::from(self.high.take().is_some()) + rest.len() as u64;
            if missing > 0 {
                self.bad(missing, into);
            }
        } else {
            self.held = rest.to_vec();
        }
        into
    }

    /// Writes a character of a table; one that is none is counted.
    fn unit(&mut self, unit: u16, into: &mut Vec<u8>) {
        match char::from_u32(u32::from(unit)) {
            Some(letter) if letter != char::REPLACEMENT_CHARACTER => write(letter, into),
            _ => self.bad(1, into),
        }
    }

    fn bad(&mut self, bytes: u64, into: &mut Vec<u8>) {
        self.undecodable += bytes;
        into.extend_from_slice(REPLACEMENT);
    }

    fn without_nuls(&mut self, text: &[u8], into: &mut Vec<u8>) {
        for (index, part) in text.split(|byte| *byte == 0).enumerate() {
            self.nuls += u64::from(index > 0);
            into.extend_from_slice(part);
        }
    }
}

/// What bytes are as UTF-8.
enum Checked {
    /// Text without NUL.
    Good,
    /// Such text up to an offset, and the beginning of a character behind it.
    Cut(usize),
    /// NUL is in it, or what is no text.
    Bad,
}

/// Looks closely only at the steps that are not plain, those that stand side by side together.
fn check(bytes: &[u8]) -> Checked {
    let mut from = 0;
    let mut rest = bytes;
    while !rest.is_empty() {
        let plain = plain_length(rest);
        let (_, odd) = rest.split_at_checked(plain).unwrap_or((rest, &[]));
        let length: usize = odd.chunks(STEP).take_while(|step| !is_plain(step)).map(<[u8]>::len).sum();
        let (odd, more) = odd.split_at_checked(length).unwrap_or((odd, &[]));
        if odd.contains(&0) {
            return Checked::Bad;
        }
        match core::str::from_utf8(odd) {
            Ok(_) => {}
            Err(error) if error.error_len().is_none() && more.is_empty() => {
                return Checked::Cut(from + plain + error.valid_up_to());
            }
            Err(_) => return Checked::Bad,
        }
        from += plain + length;
        rest = more;
    }
    Checked::Good
}

/// Whether bytes begin a character that further bytes could end.
fn is_cut(bytes: &[u8]) -> bool {
    core::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn write(letter: char, into: &mut Vec<u8>) {
    into.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Bytes before the step that holds the first that is not plain.
fn plain_length(bytes: &[u8]) -> usize {
    bytes.chunks(STEP).take_while(|step| is_plain(step)).map(<[u8]>::len).sum()
}
