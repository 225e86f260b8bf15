//! A name taken to pieces with what stands between them: brackets and blanks tell a unit from a number.

use super::currency::code;
use super::text::{clean, fold};

/// A word, a number or the sign of a currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing that stands beside it or does not")]
pub(super) struct Piece {
    /// Folded; the digits of a number without what parts its thousands.
    pub text: String,
    pub number: bool,
    /// Whether it stands first, or first in a bracket or behind a mark.
    pub opens: bool,
    /// Whether it stands last, or last before a bracket or a mark.
    pub ends: bool,
    /// Whether a stop follows, as it does where a word is cut.
    pub cut: bool,
    /// Whether an apostrophe stands before it: `£'000`.
    pub quoted: bool,
    /// Whether a stroke stands before it: `€/m`.
    pub divides: bool,
    /// Whether a sign of multiplication stands before it: `(*1000)`.
    pub times: bool,
    /// Whether it is written in capitals.
    pub capitals: bool,
}

/// Takes a name to pieces.
pub(super) fn pieces(name: &str) -> Vec<Piece> {
    let letters: Vec<char> = clean(name).chars().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut next = Piece { opens: true, ..Piece::default() };
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let rest = letters.get(at..).unwrap_or_default();
        let length = if letter.is_ascii_digit() {
            let (length, digits) = number(rest);
            put(&mut pieces, &mut next, digits, true);
            length
        } else if letter == '$' && at > 0 && is_dollar(pieces.last(), letters.get(at - 1)) {
            pieces.last_mut().into_iter().for_each(|piece| piece.text.push('$'));
            1
        } else if is_sign(letter) {
            put(&mut pieces, &mut next, letter.to_string(), false);
            1
        } else if is_counting(letter) {
            let length = rest.iter().take_while(|letter| is_counting(**letter)).count();
            put(&mut pieces, &mut next, rest.iter().take(length).collect(), false);
            length
        } else if letter.is_alphabetic() {
            let word = |letter: &&char| letter.is_alphabetic() && !is_sign(**letter) && !is_counting(**letter);
            let length = rest.iter().take_while(word).count();
            let word: String = rest.iter().take(length).collect();
            // Peru's sign has a stroke.
            let sol = word == "S" && rest.get(1) == Some(&'/') && !rest.get(2).is_some_and(|next| next.is_alphabetic());
            let (unit, word) = apart(&word);
            if !unit.is_empty() {
                put(&mut pieces, &mut next, fold(unit), false);
            }
            next.capitals = word.chars().all(char::is_uppercase);
            put(&mut pieces, &mut next, fold(word) + if sol { "/" } else { "" }, false);
            length + usize::from(sol)
        } else {
            mark(letter, &mut pieces, &mut next);
            1
        };
        at += length;
    }
    pieces.last_mut().into_iter().for_each(|last| last.ends = true);
    pieces
}

fn put(pieces: &mut Vec<Piece>, next: &mut Piece, text: String, number: bool) {
    pieces.push(Piece { text, number, ..core::mem::take(next) });
}

fn mark(letter: char, pieces: &mut [Piece], next: &mut Piece) {
    match letter {
        '.' => pieces.last_mut().into_iter().for_each(|last| last.cut = true),
        '\'' | '’' | '‘' | '`' => next.quoted = true,
        '/' => next.divides = true,
        '(' | ')' | '[' | ']' | '（' | '）' | ':' | ';' | ',' | '-' | '–' | '—' | '×' | '*' | '|' | '=' => {
            pieces.last_mut().into_iter().for_each(|last| last.ends = true);
            next.opens = true;
            next.times = matches!(letter, '×' | '*');
        }
        _ => {}
    }
}

/// The length of a number and its digits: `1.000`, `1 000` and `1,000` are one.
fn number(letters: &[char]) -> (usize, String) {
    let digits = |from: usize| letters.iter().skip(from).take_while(|letter| letter.is_ascii_digit()).count();
    let mut length = digits(0);
    while digits(0) < 4
        && letters.get(length).is_some_and(|letter| matches!(letter, '.' | ',' | ' ' | '\'' | '’'))
        && digits(length + 1) == 3
    {
        length += 4;
    }
    (length, letters.iter().take(length).filter(|letter| letter.is_ascii_digit()).collect())
}

/// `R$`, `US$`, `A$`: whose dollar or real it is.
fn is_dollar(piece: Option<&Piece>, before: Option<&char>) -> bool {
    let known = ["r", "us", "a", "au", "c", "ca", "nz", "hk", "s"];
    before.is_some_and(|letter| letter.is_alphabetic()) && piece.is_some_and(|piece| known.contains(&&*piece.text))
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '£' | '€' | '$' | '¥' | '￡' | '＄' | '￥' | '₦' | '₹' | '₺' | '₴' | '₽' | '₪' | '₩' | '円' | '元')
}

/// Thousands and more, as East Asia writes them.
fn is_counting(letter: char) -> bool {
    matches!(letter, '百' | '千' | '万' | '億')
}

/// A unit and the currency that were written as one: `TEUR`, `kEUR`, `tkr`, `mnkr`, `MFt`.
fn apart(word: &str) -> (&str, &str) {
    for unit in ["mn", "t", "k", "m", "e"] {
        let Some((head, rest)) = word.split_at_checked(unit.len()) else { continue };
        let capitals = rest.len() == 3 && rest.chars().all(|letter| letter.is_ascii_uppercase());
        let known = match rest {
            "kr" | "eur" => unit != "e",
            "Ft" | "FT" | "ft" => matches!(unit, "e" | "m"),
            _ => capitals && unit != "e" && code(&fold(rest)).is_some(),
        };
        if head.eq_ignore_ascii_case(unit) && known {
            return (head, rest);
        }
    }
    ("", word)
}
