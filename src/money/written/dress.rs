//! Takes off what an amount is dressed in: white space, currency, sign, brackets.

use super::currency;
use super::digits::{APOSTROPHE, BLANK, Body, Exponent};

/// A cell without its dress.
pub(super) enum Dressed {
    /// It holds nothing.
    Nothing,
    /// It holds no amount, for this reason.
    Bad(&'static str),
    /// It holds digits and marks.
    Number {
        /// The digits and marks.
        body: Body,
        /// Whether it counts below zero.
        negative: bool,
        /// The currency that stands beside it.
        currency: Option<&'static str>,
        /// Whether `CR` or `DR` stands beside it.
        ledger: bool,
    },
}

/// Words that say that there is no amount.
const NOTHING: [&str; 10] =
    ["n/a", "na", "n.a.", "nil", "none", "null", "nan", "not applicable", "(blank)", "#n/a n/a"];
/// Words that say that there is one, and that it is not said.
const WITHHELD: [&str; 7] =
    ["nfp", "redacted", "withheld", "confidential", "not for publication", "not disclosed", "commercially sensitive"];
/// Words behind an amount that multiply it.
const UNITS: [&str; 18] = [
    "k", "m", "mn", "mm", "bn", "b", "p", "t", "th", "million", "millions", "thousand", "billion", "pence", "mio",
    "mio.", "mrd", "tsd",
];

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 256;

pub(super) fn undress(cell: &[u8]) -> Dressed {
    if cell.len() > LONGEST {
        return Dressed::Bad("not-an-amount");
    }
    let Ok(text) = str::from_utf8(cell) else { return Dressed::Bad("not-an-amount") };
    let text = unformulated(trim(text));
    if text.is_empty() {
        return Dressed::Nothing;
    }
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if text.starts_with('#') {
        let lost = text.chars().all(|letter| letter == '#');
        return Dressed::Bad(if lost { "lost-in-spreadsheet" } else { "spreadsheet-error" });
    }
    if is(&NOTHING) {
        return Dressed::Nothing;
    }
    if is(&WITHHELD) {
        return Dressed::Bad("withheld");
    }
    if begins_with_word(text) {
        return Dressed::Bad("not-an-amount");
    }
    Stripped::of(text).number()
}

/// Whether a word stands before everything else that is longer than any currency: of such a cell nothing is taken off in front.
fn begins_with_word(text: &str) -> bool {
    text.as_bytes().first_chunk::<5>().is_some_and(|letters| letters.iter().all(u8::is_ascii_alphabetic))
}

/// What `="560.00"` holds: a spreadsheet is told so that it must not change it.
fn unformulated(text: &str) -> &str {
    let Some(value) = text.strip_prefix('=') else { return text };
    trim(value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value))
}

pub(super) fn currency(cell: &[u8]) -> Option<&'static str> {
    if cell.len() > LONGEST {
        return None;
    }
    let stripped = Stripped::of(unformulated(trim(str::from_utf8(cell).ok()?)));
    match stripped.rest.chars().next() {
        // A word that ends in a currency is no amount in it.
        Some(first) if digit(first).is_none() && !matches!(first, '.' | ',') => None,
        _ => stripped.currency,
    }
}

/// What was taken off, and what is left.
struct Stripped<'a> {
    rest: &'a str,
    currency: Option<&'static str>,
    /// Minus signs, brackets and `CR`.
    minuses: u8,
    /// Plus signs and `DR`.
    pluses: u8,
    opened: u8,
    closed: u8,
    /// `CR` or `DR` was there.
    ledger: bool,
    /// The mark before a dash that stands for no cents.
    dash: Option<char>,
}

impl<'a> Stripped<'a> {
    fn of(text: &'a str) -> Self {
        let mut all = Stripped {
            rest: text,
            currency: None,
            minuses: 0,
            pluses: 0,
            opened: 0,
            closed: 0,
            ledger: false,
            dash: None,
        };
        // Each round takes something off, so the rounds end; more than these no one writes.
        for _ in 0..12 {
            all.rest = trim(all.rest);
            if !(all.front() || all.back()) {
                break;
            }
        }
        all
    }

    fn front(&mut self) -> bool {
        let mut letters = self.rest.chars();
        let Some(first) = letters.next() else { return false };
        let rest = letters.as_str();
        if is_minus(first) {
            self.minuses = self.minuses.saturating_add(1);
        } else if matches!(first, '+' | '＋') {
            self.pluses = self.pluses.saturating_add(1);
        } else if matches!(first, '(' | '（') {
            self.opened = self.opened.saturating_add(1);
        } else if first == '\'' && self.minuses + self.pluses + self.opened == 0 && self.currency.is_none() {
            // A spreadsheet's sign that what follows is text.
        } else if first.is_ascii_digit() {
            return false;
        } else if let Some((code, rest)) = currency::strip_front(self.rest) {
            return self.priced(code, rest);
        } else {
            return false;
        }
        self.rest = rest;
        true
    }

    fn back(&mut self) -> bool {
        let mut letters = self.rest.chars();
        let Some(last) = letters.next_back() else { return false };
        let rest = letters.as_str();
        if last.is_ascii_digit() {
            return false;
        }
        if is_minus(last) {
            // `1234.-`, `5,--`, `1 234 .- HUF`: no cents.
            let price = rest.trim_end_matches(is_minus);
            if let Some(mark) = price.chars().next_back().filter(|mark| matches!(mark, '.' | ',' | ':'))
                && let whole = trim(price.get(..price.len() - mark.len_utf8()).unwrap_or_default())
                && whole.ends_with(|letter| digit(letter).is_some())
            {
                self.dash = Some(mark);
                self.rest = whole;
                return true;
            }
            self.minuses = self.minuses.saturating_add(1);
            self.rest = rest;
            return true;
        }
        if matches!(last, '+' | '＋') {
            self.pluses = self.pluses.saturating_add(1);
            self.rest = rest;
            return true;
        }
        if matches!(last, ')' | '）') {
            self.closed = self.closed.saturating_add(1);
            self.rest = rest;
            return true;
        }
        if let Some(at) = self.rest.len().checked_sub(2)
            && let (Some(head), Some(tail)) = (self.rest.get(..at), self.rest.get(at..))
            && !head.ends_with(char::is_alphabetic)
            && !self.ledger
        {
            let credit = tail.eq_ignore_ascii_case("cr");
            if credit || tail.eq_ignore_ascii_case("dr") {
                if credit {
                    self.minuses = self.minuses.saturating_add(1);
                } else {
                    self.pluses = self.pluses.saturating_add(1);
                }
                self.ledger = true;
                self.rest = head;
                return true;
            }
        }
        match currency::strip_back(self.rest) {
            Some((code, rest)) => self.priced(code, rest),
            None => false,
        }
    }

    fn priced(&mut self, code: &'static str, rest: &'a str) -> bool {
        if self.currency.is_some_and(|known| known != code && known != "$") {
            return false;
        }
        self.currency = Some(code);
        self.rest = rest;
        true
    }

    fn number(&self) -> Dressed {
        if self.rest.is_empty() {
            let dash = !self.ledger && self.pluses == 0;
            return if dash { Dressed::Nothing } else { Dressed::Bad("not-an-amount") };
        }
        let (mut body, rest) = match body(self.rest) {
            Ok(found) => found,
            Err(reason) => return Dressed::Bad(reason),
        };
        if !rest.is_empty() {
            return Dressed::Bad(why_not(self.rest, rest));
        }
        if self.opened != self.closed || self.opened > 1 {
            return Dressed::Bad("not-an-amount");
        }
        // An Indian crore is written as a credit is.
        if self.ledger && self.currency == Some("INR") {
            return Dressed::Bad("unit-in-cell");
        }
        if self.minuses + self.opened + self.pluses > 1 {
            return Dressed::Bad("two-signs");
        }
        body.dash = self.dash;
        let negative = self.minuses + self.opened == 1;
        Dressed::Number { body, negative, currency: self.currency, ledger: self.ledger }
    }
}

/// Digits and marks from the front, and what is left.
fn body(text: &str) -> Result<(Body, &str), &'static str> {
    let mut body = Body::EMPTY;
    let mut digits = false;
    let mut letters = text.chars();
    loop {
        let rest = letters.as_str();
        let Some(letter) = letters.next() else {
            return if digits { Ok((body, "")) } else { Err("not-an-amount") };
        };
        let byte = if let Some(digit) = digit(letter) {
            digits = true;
            digit
        } else {
            match letter {
                '.' | '．' => b'.',
                ',' | '，' => b',',
                '\'' | '’' | '‘' | '`' | 'ʼ' | '´' => APOSTROPHE,
                _ if is_blank(letter) => BLANK,
                'e' | 'E' if digits => {
                    let Some((exponent, style)) = exponent(rest) else { return Ok((body, rest)) };
                    body.raise(exponent, style);
                    return Ok((body, ""));
                }
                _ => return if digits { Ok((body, rest)) } else { Err("not-an-amount") },
            }
        };
        if !body.push(byte) {
            return Err("too-large");
        }
    }
}

/// `E+11` and nothing more.
fn exponent(text: &str) -> Option<(i32, Exponent)> {
    let (spreadsheet, number) = match text.strip_prefix("E+") {
        Some(number) => (true, number),
        None => (false, text.get(1..)?),
    };
    let style = if spreadsheet { Exponent::Spreadsheet } else { Exponent::Program };
    let number = number.strip_prefix('+').unwrap_or(number);
    let digits = number.strip_prefix('-').unwrap_or(number);
    if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((number.parse().ok()?, style))
}

fn why_not(all: &str, rest: &str) -> &'static str {
    let number = all.strip_suffix(rest).unwrap_or_default();
    let unit = trim(rest);
    if !number.is_empty() && (unit == "%" || UNITS.iter().any(|word| unit.eq_ignore_ascii_case(word))) {
        "unit-in-cell"
    } else {
        "not-an-amount"
    }
}

fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => u8::try_from(letter).ok(),
        '０'..='９' => u8::try_from(u32::from(letter) - 0xFF10 + 0x30).ok(),
        _ => None,
    }
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '−' | '﹣' | '－' | '△' | '▲')
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Without white space at its ends, the kinds that do not break and that do not show among it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}
