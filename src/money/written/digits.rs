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
    /// The mark before a dash that stands for no cents: `1.500,-`.
    pub dash: Option<char>,
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
    pub(super) const EMPTY: Self =
        Self { bytes: [0; ROOM], length: 0, exponent: 0, style: Exponent::Absent, dash: None };

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

    /// Whether points and commas stand in it, of which one kind parts thousands.
    pub(super) fn is_parted(&self) -> bool {
        self.bytes().contains(&b'.') && self.bytes().contains(&b',')
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
        let (whole, decimals) = self.split(decimal);
        let Some(grouping) = grouped(whole, decimals) else { return Err(self.misread(decimal)) };
        let written = self.number(whole, decimals.unwrap_or_default())?;
        Ok((written, grouping))
    }

    /// What stands before the decimal mark and behind it.
    fn split(&self, decimal: u8) -> (&[u8], Option<&[u8]>) {
        let bytes = self.bytes();
        let is_decimal = |byte: &u8| *byte == decimal;
        let first = if self.dash.is_some() { None } else { bytes.iter().position(is_decimal) };
        let Some(first) = first else { return (bytes, None) };
        let last = bytes.iter().rposition(is_decimal).unwrap_or(first);
        // `1,257.668,98`: whatever parts the thousands, one or two digits behind the last mark are the decimals.
        let parts_too =
            bytes.get(first..last).unwrap_or_default().iter().any(|byte| is_mark(*byte) && *byte != decimal);
        let at = if parts_too && matches!(bytes.len() - last, 2 | 3) { last } else { first };
        let (whole, rest) = bytes.split_at(at);
        (whole, Some(rest.get(1..).unwrap_or_default()))
    }

    /// The mark before the decimals of this cell, by itself; 0 for none.
    fn decimal_of_cell(&self) -> u8 {
        let bytes = self.bytes();
        let Some(last) = bytes.iter().rposition(|byte| is_mark(*byte)) else { return 0 };
        let mark = bytes.get(last).copied().unwrap_or_default();
        let behind = bytes.len() - last - 1;
        let twice = bytes.iter().position(|byte| *byte == mark) != Some(last);
        let other = bytes.iter().any(|byte| is_mark(*byte) && *byte != mark);
        let first = bytes.first().copied().unwrap_or_default();
        // `1234,567` and `0.125` part no thousands.
        let thousands = behind == 3 && (twice || other || (last <= 3 && last > 0 && first != b'0'));
        if thousands || (twice && !other) { 0 } else { mark }
    }

    /// Why the cell is no number under this mark.
    fn misread(&self, decimal: u8) -> &'static str {
        let other = if decimal == b'.' { b',' } else { b'.' };
        let places = |byte: &u8| *byte == decimal;
        let repeated = self.bytes().iter().position(places) != self.bytes().iter().rposition(places);
        let marked = decimal != 0 && (repeated || self.bytes().contains(&other));
        let (whole, decimals) = self.split(other);
        if marked && grouped(whole, decimals).is_some() { "other-mark" } else { "not-an-amount" }
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

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'.' | b',')
}

/// How thousands are grouped before decimals; `None` where that makes no number.
fn grouped(whole: &[u8], decimals: Option<&[u8]>) -> Option<Grouping> {
    if decimals.is_some_and(|decimals| !decimals.iter().all(u8::is_ascii_digit)) {
        return None;
    }
    if whole.is_empty() { Some(Grouping::Sound) } else { grouping(whole, decimals.is_some()) }
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
    if (western && (alike || has_mark) || indian && alike) && (!zero || has_mark) {
        return Some(Grouping::Sound);
    }
    let blank = whole.iter().any(|byte| matches!(*byte, BLANK | APOSTROPHE));
    (has_mark && !blank).then_some(Grouping::Odd)
}
