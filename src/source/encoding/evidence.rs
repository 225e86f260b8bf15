//! What the bytes of a file say of its encoding.

use super::letters::{Fit, alike, fit, is_text};
use super::pairs::EastAsian;
use super::places::Places;
use super::{Encoding, MARKS, is_plain};
use crate::numbers::grouped;

/// Bytes that are looked at in one step.
const STEP: usize = 256;
/// Bytes of a step with others in it that are looked at together.
const FEW: usize = 16;
/// How many characters of several bytes stand against one byte that breaks UTF-8.
const DOMINATES: u64 = 10;
/// The logarithm of odds from which two encodings count as told apart.
const TOLD_APART: f64 = 3.0;
/// Bytes of the file for one outside ASCII, above which those are too few for the file to be called unreadable.
const RARE: u64 = 1000;

/// What the bytes of a file say of its encoding. Fed in pieces; where the pieces are cut changes nothing.
///
/// ```
/// use total_place::source::{Encoding, EncodingEvidence};
/// let mut evidence = EncodingEvidence::default();
/// evidence.add(b"Caf\xE9 Rouge,\xA312.50");
/// let (encoding, sure, _) = evidence.decide();
/// assert_eq!((encoding, sure), (Encoding::Windows1252, true));
/// ```
#[derive(Debug, Clone, Default)]
pub struct EncodingEvidence {
    bytes: u64,
    /// The first bytes, as many as a byte order mark may have.
    first: Vec<u8>,
    /// NUL bytes at even and at odd offsets.
    nuls: [u64; 2],
    /// How often each byte from 0x80 on occurs, and where.
    places: Places,
    east_asian: EastAsian,
    /// Whole characters of several bytes in UTF-8.
    characters: u64,
    /// Bytes that are no UTF-8.
    broken: u64,
    /// A character in UTF-8 that is not complete yet.
    cut: Vec<u8>,
    /// Marks of text that was decoded twice: `Â£`, `â€™`.
    twice: u64,
    /// The last character of several bytes that was complete, where the next stands right behind it.
    before: [u8; 2],
    /// A byte that is a pound sign to DOS, right before a digit.
    dos: u64,
    /// The last byte, and the one before it.
    last: u8,
    last_but_one: u8,
}

impl EncodingEvidence {
    /// Takes in the next bytes of the file.
    pub fn add(&mut self, bytes: &[u8]) {
        let missing = 16 - self.first.len().min(16);
        self.first.extend(bytes.iter().take(missing));
        for step in bytes.chunks(STEP) {
            if self.is_plain(step) {
                self.plain(step);
                continue;
            }
            for few in step.chunks(FEW) {
                if self.is_plain(few) {
                    self.plain(few);
                } else {
                    for byte in few {
                        self.byte(*byte);
                    }
                }
            }
        }
    }

    /// Whether the next bytes are ASCII and nothing waits for them.
    fn is_plain(&self, bytes: &[u8]) -> bool {
        self.cut.is_empty() && self.last < 128 && is_plain(bytes)
    }

    fn plain(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        self.last = bytes.last().copied().unwrap_or(self.last);
        self.before = [0; 2];
        self.east_asian.end();
    }

    fn byte(&mut self, byte: u8) {
        if byte == 0 {
            let [even, odd] = &mut self.nuls;
            *(if self.bytes.is_multiple_of(2) { even } else { odd }) += 1;
        }
        self.bytes += 1;
        self.dos += u64::from(self.last == 0x9C && byte.is_ascii_digit());
        self.east_asian.add(byte);
        if self.last >= 128 {
            self.places.followed(self.last, self.last_but_one, byte);
        }
        if byte >= 128 {
            self.places.add(byte, self.last);
            self.last_but_one = self.last;
        }
        self.last = byte;
        if byte < 128 && self.cut.is_empty() {
            self.before = [0; 2];
            return;
        }
        self.cut.push(byte);
        match core::str::from_utf8(&self.cut) {
            Ok(_) => self.character(),
            Err(error) => match error.error_len() {
                None => {}
                Some(bad) => {
                    self.broken += bad as u64;
                    self.before = [0; 2];
                    // What broke the character begins the next, or is ASCII.
                    let rest = self.cut.split_off(bad.min(self.cut.len()));
                    self.cut.clear();
                    let lead = rest.first().is_some_and(|byte| *byte >= 128);
                    self.broken +=
                        u64::from(lead && core::str::from_utf8(&rest).is_err_and(|e| e.error_len().is_some()));
                    if lead && core::str::from_utf8(&rest).is_err_and(|e| e.error_len().is_none()) {
                        self.cut = rest;
                    }
                }
            },
        }
    }

    /// Takes in a character that is complete.
    fn character(&mut self) {
        self.characters += 1;
        // Letters that the first byte of a character in UTF-8 comes to in Windows-1252, and what may follow each.
        let follows = matches!(
            (self.before, self.cut.as_slice()),
            ([0xC3, 0x82 | 0x83], [0xC2, _]) | ([0xC3, 0xA2], [0xE2, 0x82, 0xAC])
        );
        self.twice += u64::from(follows);
        self.before = match self.cut.as_slice() {
            [first, second] => [*first, *second],
            _ => [0; 2],
        };
        self.cut.clear();
    }

    /// Everything that was counted but the bytes. Between two lines nothing else is known.
    #[must_use]
    pub fn counts(&self) -> Vec<u64> {
        let mut counts = Vec::new();
        self.clone().each_count(|count| counts.push(*count));
        counts
    }

    /// Takes in what was counted elsewhere in whole lines that come next.
    pub fn add_counts(&mut self, counts: &[u64]) {
        let mut counts = counts.iter();
        self.each_count(|count| *count += counts.next().copied().unwrap_or_default());
    }

    /// Says how many bytes were taken in, where lines of them were counted elsewhere.
    pub fn reach(&mut self, bytes: u64) {
        self.bytes = bytes;
    }

    fn each_count(&mut self, mut take: impl FnMut(&mut u64)) {
        let Self { nuls, places, east_asian, characters, broken, twice, dos, .. } = self;
        nuls.iter_mut().chain([characters, broken, twice, dos]).for_each(&mut take);
        places.each_count(&mut take);
        east_asian.each_count(&mut take);
    }

    /// Whether the text was decoded twice somewhere: it then holds `Â£` for `£`, or `â€™` for an apostrophe. Amounts and names in it
    /// may need mending by its publisher.
    #[must_use]
    pub fn mojibake(&self) -> bool {
        let (encoding, ..) = self.decide();
        encoding == Encoding::Utf8 && self.twice > 0
    }

    /// NUL bytes so far.
    #[must_use]
    pub fn nuls(&self) -> u64 {
        self.nuls.iter().sum()
    }

    /// The encoding that fits best, whether the bytes leave no other, and what that goes by, a sentence.
    #[must_use]
    pub fn decide(&self) -> (Encoding, bool, String) {
        self.by_mark().or_else(|| self.by_nuls()).unwrap_or_else(|| self.by_letters())
    }

    /// UTF-16 by its byte order mark.
    fn by_mark(&self) -> Option<(Encoding, bool, String)> {
        let (encoding, marked) = match self.first.as_slice() {
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, "FF FE"),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, "FE FF"),
            _ => return None,
        };
        Some((encoding, true, ["The file begins with the byte order mark of UTF-16, ", marked, "."].concat()))
    }

    /// UTF-16 without a byte order mark: one byte of two is NUL in nearly every character of a table.
    fn by_nuls(&self) -> Option<(Encoding, bool, String)> {
        let [even, odd] = self.nuls;
        let (encoding, many, few) =
            if odd > even { (Encoding::Utf16Le, odd, even) } else { (Encoding::Utf16Be, even, odd) };
        let enough = many >= 2 && many * 8 >= self.bytes && many > 16 * few;
        let which = if odd > even { "second" } else { "first" };
        enough.then(|| {
            (
                encoding,
                true,
                ["The ", which, " byte of most pairs is NUL, as in UTF-16; there is no byte order mark."].concat(),
            )
        })
    }

    /// What speaks for an encoding that cannot be read here, a sentence; none where the letters fit the one that was decided for.
    /// Names are then not what they should be, and an amount may be misread with its column.
    #[must_use]
    pub fn unknown(&self) -> Option<String> {
        let high = self.places.sum();
        if self.by_mark().or_else(|| self.by_nuls()).is_some() || high == 0 || self.is_mostly_utf8() {
            return None;
        }
        let name = self.east_asian.name();
        if let Some(name) = name {
            return Some(["The bytes stand in pairs, as in ", name, ", which cannot be read here."].concat());
        }
        let (encoding, fits) = fit(&self.places);
        // A few odd bytes in a long file are slips, and one or two that come back.
        let many = self.places.different() > 2 && high * RARE > self.bytes;
        (many && !is_text(&self.places, encoding, &fits))
            .then(|| "The bytes outside ASCII are no letters of an encoding that can be read here.".to_owned())
    }

    fn by_letters(&self) -> (Encoding, bool, String) {
        let high = self.places.sum();
        let mark = MARKS.iter().position(|mark| self.first.starts_with(mark));
        let marked = match mark {
            None => "",
            Some(0) => "It begins with the byte order mark of UTF-8. ",
            Some(_) => "It begins with a byte order mark that was decoded twice, which was dropped. ",
        };
        if high == 0 {
            return (Encoding::Utf8, true, "Every byte is ASCII, which reads the same in UTF-8.".to_owned());
        }
        let broken = self.broken();
        let characters = grouped(self.characters.into());
        if broken == 0 {
            let reason = [marked, "All ", &characters, " characters outside ASCII are whole in UTF-8."].concat();
            return (Encoding::Utf8, true, reason);
        }
        let broken_bytes = grouped(broken.into());
        if self.is_mostly_utf8() {
            let reason = [
                marked,
                &characters,
                " characters are whole in UTF-8, but ",
                &broken_bytes,
                " bytes are no text in it.",
            ];
            return (Encoding::Utf8, false, reason.concat());
        }
        let (encoding, fits) = fit(&self.places);
        let name = look(encoding);
        let mixed = self.characters > 0 && self.characters * 4 >= broken;
        let reason = if mixed {
            [
                &broken_bytes,
                " bytes break UTF-8 and ",
                &characters,
                " characters are whole in it: two encodings seem to be mixed. The \
                letters look ",
                name,
                ".",
            ]
            .concat()
        } else {
            ["The letters are no UTF-8, and look ", name, "."].concat()
        };
        let dos =
            if self.dos > 0 { " A byte that is a pound sign in old DOS files stands before a number." } else { "" };
        let unknown = self.unknown();
        let sure = !mixed
            && self.dos == 0
            && unknown.is_none()
            && is_text(&self.places, encoding, &fits)
            && is_told_apart(&self.places, encoding, &fits);
        if let Some(unknown) = unknown {
            return (Encoding::Windows1252, false, unknown);
        }
        let unsure = if mixed || sure { "" } else { " They are too few, or too unlike, to be sure." };
        (encoding, sure, [marked, &reason, unsure, dos].concat())
    }

    /// Bytes that are no UTF-8. The end of what was seen may cut a character, but not the only one.
    fn broken(&self) -> u64 {
        self.broken + if self.characters == 0 { self.cut.len() as u64 } else { 0 }
    }

    fn is_mostly_utf8(&self) -> bool {
        self.characters >= DOMINATES * self.broken()
    }
}

/// What the letters of an encoding look like.
fn look(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Windows1250 => "Central European",
        Encoding::Windows1251 => "Cyrillic",
        Encoding::Windows1253 => "Greek",
        Encoding::Windows1254 => "Turkish",
        Encoding::Windows1257 => "Baltic",
        Encoding::Iso88592 => "Central European, as they were written before Windows",
        Encoding::Macintosh => "like those of an old Macintosh",
        _ => "Western European",
    }
}

/// Whether no other encoding that reads the bytes otherwise fits nearly as well.
fn is_told_apart(places: &Places, encoding: Encoding, fits: &[Fit]) -> bool {
    let Some(taken) = fits.iter().find(|fit| fit.encoding == encoding) else { return false };
    let others = fits.iter().filter(|fit| fit.encoding != encoding && !alike(places, encoding, fit.encoding));
    others.map(|other| taken.weighed - other.weighed).all(|margin| margin >= TOLD_APART)
}
