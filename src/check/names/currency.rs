//! Which currency a name speaks of.

use super::pieces::{Piece, pieces};
use super::unit::is_unit_word;

/// Folded words and signs, and their codes of ISO 4217; `$` for what several countries use.
const CURRENCIES: [(&str, &str); 84] = [
    ("£", "GBP"),
    ("￡", "GBP"),
    ("gbp", "GBP"),
    ("sterling", "GBP"),
    ("pounds", "GBP"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("euroa", "EUR"),
    ("ευρω", "EUR"),
    ("$", "$"),
    ("＄", "$"),
    ("dollars", "$"),
    ("usd", "USD"),
    ("us$", "USD"),
    ("zl", "PLN"),
    ("pln", "PLN"),
    ("zlotych", "PLN"),
    ("dkk", "DKK"),
    ("dkr", "DKK"),
    ("nok", "NOK"),
    ("nkr", "NOK"),
    ("sek", "SEK"),
    ("skr", "SEK"),
    ("isk", "ISK"),
    ("chf", "CHF"),
    ("czk", "CZK"),
    ("kc", "CZK"),
    ("huf", "HUF"),
    ("ft", "HUF"),
    ("forint", "HUF"),
    ("ron", "RON"),
    ("lei", "RON"),
    ("bgn", "BGN"),
    ("лв", "BGN"),
    ("лева", "BGN"),
    ("hrk", "HRK"),
    ("kn", "HRK"),
    ("kuna", "HRK"),
    ("rsd", "RSD"),
    ("дин", "RSD"),
    ("динара", "RSD"),
    ("mkd", "MKD"),
    ("uah", "UAH"),
    ("грн", "UAH"),
    ("₴", "UAH"),
    ("rub", "RUB"),
    ("руб", "RUB"),
    ("рублей", "RUB"),
    ("₽", "RUB"),
    ("try", "TRY"),
    ("tl", "TRY"),
    ("₺", "TRY"),
    ("ils", "ILS"),
    ("₪", "ILS"),
    ("aud", "AUD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("cad", "CAD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("nzd", "NZD"),
    ("nz$", "NZD"),
    ("hkd", "HKD"),
    ("hk$", "HKD"),
    ("sgd", "SGD"),
    ("s$", "SGD"),
    ("jpy", "JPY"),
    ("円", "JPY"),
    ("cny", "CNY"),
    ("元", "CNY"),
    ("krw", "KRW"),
    ("₩", "KRW"),
    ("inr", "INR"),
    ("rs", "INR"),
    ("rupees", "INR"),
    ("₹", "INR"),
    ("kes", "KES"),
    ("ksh", "KES"),
    ("ngn", "NGN"),
    ("₦", "NGN"),
    ("zar", "ZAR"),
    ("brl", "BRL"),
];
const MORE: [(&str, &str); 4] = [("r$", "BRL"), ("reais", "BRL"), ("pen", "PEN"), ("s/", "PEN")];
/// Those that are other words too: they count where they stand last, in a bracket, or beside a unit.
const DOUBTFUL: [&str; 6] = ["ft", "kn", "lei", "rs", "tl", "дин"];
/// Codes that are English words: they count in capitals.
const CAPITALS: [&str; 2] = ["try", "pen"];

/// The code of a folded word or sign.
pub(super) fn code(word: &str) -> Option<&'static str> {
    CURRENCIES.iter().chain(&MORE).find(|(known, _)| *known == word).map(|(_, code)| *code)
}

/// Whether a piece is a currency, or a word that stands for several, such as crowns.
pub(super) fn is_money(piece: &Piece) -> bool {
    code(&piece.text).is_some() || ["kr", "crowns", "pesos"].contains(&&*piece.text)
}

/// The currency that a name speaks of: its code, or `$` where it may be that of several countries.
pub(in crate::check) fn currency_in(name: &str) -> Option<&'static str> {
    let pieces = pieces(name);
    let codes = pieces.iter().enumerate().filter_map(|(at, piece)| {
        let beside = |at: Option<usize>| at.and_then(|at| pieces.get(at)).is_some_and(is_unit_word);
        // `Rs. in lakh`
        let in_units = pieces.get(at + 1).is_some_and(|next| next.text == "in") && beside(Some(at + 2));
        let placed = piece.ends && pieces.len() > 1 || in_units || beside(at.checked_sub(1)) || beside(Some(at + 1));
        let sure = placed || !DOUBTFUL.contains(&&*piece.text);
        code(&piece.text).filter(|_| sure && (piece.capitals || !CAPITALS.contains(&&*piece.text)))
    });
    // A code tells more than a sign that several have.
    codes.fold(None, |found, code| if matches!(found, None | Some("$")) { Some(code) } else { found })
}
