//! Digits and marks, undressed, under a mark.

use super::{Mark, Written};

/// As many digits and marks as are looked at. A longer cell is no amount.
const ROOM: usize = 64;

/// A blank that parts thousands.
pub(super) const BLANK: u8 = b' ';
/// An apostrophe that parts thousands.
pub(super) const APOSTROPHE: u8 = b'\'';

/// Digits, points, commas, blanks and apostrophes, with an exponent of ten.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    bytes: [u8; ROOM],
    length: usize,
    /// Power of ten that the digits are multiplied by.
    exponent: i32,
    /// How the exponent is written.
    style: Exponent,
}

/// How an exponent is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exponent {
    /// There is none.
    Absent,
    /// `7.60E+11`, as spreadsheets show what does not fit.
    Spreadsheet,
    /// `1e+05`, `1.5E3`, as programs print.
    Program,
}

/// Whether thousands are parted as they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    /// `1,234,567`, `1,23,45,678` or no marks at all.
    Sound,
    /// `9.9999.999,99`
    Odd,
}

impl Body {
    pub(super) const EMPTY: Self = Self { bytes: [0; ROOM], length: 0, exponent: 0, style: Exponent::Absent };

    /// Takes one more digit or mark; false where there is no room.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        match self.bytes.get_mut(self.length) {
            Some(place) => {
                *place = byte;
                self.length += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn raise(&mut self, exponent: i32, style: Exponent) {
        self.exponent = exponent;
        self.style = style;
    }

    pub(super) fn has_exponent(&self) -> bool {
        self.style != Exponent::Absent
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// Reads the digits under a mark.
    pub(super) fn read(&self, mark: Mark) -> Result<(Written, Grouping), &'static str> {
        let decimal = match mark {
            Mark::Point => b'.',
            Mark::Comma => b',',
            Mark::EachCell => self.decimal_of_cell(),
        };
        let (whole, decimals) = match self.bytes().iter().position(|byte| *byte == decimal) {
            Some(at) => self.bytes().split_at(at),
            None => (self.bytes(), [].as_slice()),
        };
        let decimals = decimals.get(1..).unwrap_or_default();
        if decimals.iter().any(|byte| !byte.is_ascii_digit()) {
            return Err(self.misread(decimal));
        }
        let has_mark = whole.len() < self.length;
        let grouping = if whole.is_empty() { Some(Grouping::Sound) } else { grouping(whole, has_mark) };
        let Some(grouping) = grouping else { return Err(self.misread(decimal)) };
        let written = self.number(whole, decimals)?;
        Ok((written, grouping))
    }

    /// The mark before the decimals of this cell, by itself; 0 for none.
    fn decimal_of_cell(&self) -> u8 {
        let bytes = self.bytes();
        let Some(last) = bytes.iter().rposition(|byte| matches!(byte, b'.' | b',')) else { return 0 };
        let mark = bytes.get(last).copied().unwrap_or_default();
        let behind = bytes.len() - last - 1;
        let twice = bytes.iter().position(|byte| *byte == mark) != Some(last);
        let other = bytes.iter().any(|byte| matches!(byte, b'.' | b',') && *byte != mark);
        let first = bytes.first().copied().unwrap_or_default();
        // `1234,567` and `0.125` part no thousands.
        let thousands = behind == 3 && (twice || other || (last <= 3 && last > 0 && first != b'0'));
        if thousands || (twice && !other) { 0 } else { mark }
    }

    /// Why the cell is no number under this mark.
    fn misread(&self, decimal: u8) -> &'static str {
        let other = if decimal == b'.' { Mark::Comma } else { Mark::Point };
        let other_byte = if decimal == b'.' { b',' } else { b'.' };
        if decimal != 0 && self.bytes().contains(&other_byte) && self.reads(other) {
            return "other-mark";
        }
        let places = |byte: &u8| *byte == decimal;
        let repeated = self.bytes().iter().position(places) != self.bytes().iter().rposition(places);
        if decimal != 0 && repeated && self.reads(other) { "other-mark" } else { "not-an-amount" }
    }

    fn reads(&self, mark: Mark) -> bool {
        let (decimal, group) = if mark == Mark::Point { (b'.', b',') } else { (b',', b'.') };
        let mut parts = self.bytes().split(|byte| *byte == decimal);
        let whole = parts.next().unwrap_or_default();
        let decimals = parts.next();
        parts.next().is_none()
            && decimals.is_none_or(|bytes| bytes.iter().all(u8::is_ascii_digit))
            && (whole.is_empty() || grouping(whole, decimals.is_some()).is_some())
            && whole.iter().all(|byte| *byte != decimal || *byte == group)
    }

    fn number(&self, whole: &[u8], decimals: &[u8]) -> Result<Written, &'static str> {
        let places = i32::try_from(decimals.len()).map_err(|_| "too-many-decimals")?;
        if self.style == Exponent::Spreadsheet && self.exponent > places {
            return Err("scientific");
        }
        let mut value: i64 = 0;
        for byte in whole.iter().filter(|byte| byte.is_ascii_digit()) {
            value = append(value, *byte).ok_or("too-large")?;
        }
        // Zeros at the end are kept as written while there is room for them.
        let needed = decimals.iter().rposition(|byte| *byte != b'0').map_or(0, |at| at + 1);
        let mut kept: i32 = 0;
        for (at, byte) in decimals.iter().enumerate() {
            match append(value, *byte) {
                Some(more) => value = more,
                None if at >= needed => break,
                None => return Err("too-many-decimals"),
            }
            kept += 1;
        }
        let mut scale = kept - self.exponent;
        while scale < 0 {
            value = append(value, b'0').ok_or("too-large")?;
            scale += 1;
        }
        if scale > 18 {
            return Err(if self.style == Exponent::Absent { "too-many-decimals" } else { "scientific" });
        }
        let decimals = u8::try_from(scale).map_err(|_| "too-many-decimals")?;
        Ok(Written { digits: value, decimals })
    }
}

fn append(value: i64, byte: u8) -> Option<i64> {
    value.checked_mul(10)?.checked_add(i64::from(byte.wrapping_sub(b'0')))
}

/// How the whole part is grouped; `None` where its marks part no thousands. Behind a decimal mark of the other kind they can
/// be nothing else, so there even odd groups are read.
fn grouping(whole: &[u8], has_mark: bool) -> Option<Grouping> {
    let mut marks = whole.iter().filter(|byte| !byte.is_ascii_digit());
    let Some(mark) = marks.next() else { return Some(Grouping::Sound) };
    let alike = marks.all(|byte| byte == mark);
    let count = whole.split(|byte| !byte.is_ascii_digit()).count();
    let lengths = || whole.split(|byte| !byte.is_ascii_digit()).map(<[u8]>::len);
    if lengths().any(|length| length == 0) {
        return None;
    }
    let first = lengths().next().unwrap_or_default();
    let zero = whole.first() == Some(&b'0') && whole.iter().any(|byte| matches!(byte, b'1'..=b'9'));
    let western = first <= 3 && lengths().skip(1).all(|length| length == 3);
    let indian = *mark == b','
        && count > 2
        && first <= 2
        && lengths().zip(1..).skip(1).all(|(length, at)| length == if at == count { 3 } else { 2 });
    if alike && (western || indian) && (!zero || has_mark) {
        return Some(Grouping::Sound);
    }
    let blank = whole.iter().any(|byte| matches!(*byte, BLANK | APOSTROPHE));
    (has_mark && !blank).then_some(Grouping::Odd)
}
