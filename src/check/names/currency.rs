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

/// The codes of ISO 4217 that are in use, and those of the euro's forerunners that old files have.
const ISO: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS \
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR \
    ZMW EEK SKK SIT CYP MTL DEM FRF ITL ESP";
/// Those that are words too, or names of other things: they name a currency where no letter is small.
const WORDS: [&str; 14] =
    ["ALL", "AMD", "BAM", "BOB", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SIT", "SOS", "TOP", "TRY"];

/// A code of ISO 4217, in capitals.
pub(in crate::check) fn iso(code: &str) -> Option<&'static str> {
    ISO.split(' ').find(|known| *known == code)
}

/// Whether a code is one that files of many countries have, and no word of any language.
pub(in crate::check) fn is_well_known(code: &str) -> bool {
    iso(code).is_some_and(|code| CURRENCIES.iter().any(|(_, known)| *known == code) && !WORDS.contains(&code))
}

/// The words of a name but for its currency.
pub(in crate::check) fn without_currency(name: &str) -> Vec<String> {
    let others = pieces(name).into_iter().filter(|piece| !is_money(piece) && iso_of(piece).is_none());
    others.map(|piece| piece.text).collect()
}

/// The code that a piece of a name is, whichever letters it has.
fn iso_of(piece: &Piece) -> Option<&'static str> {
    if piece.text.len() != 3 {
        return None;
    }
    iso(&piece.text.to_ascii_uppercase()).filter(|code| piece.capitals || !WORDS.contains(code))
}

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
    let found = codes.fold(None, |found, code| if matches!(found, None | Some("$")) { Some(code) } else { found });
    // A rarer code alone, or behind other words: `cop`, `Valor (COP)`.
    found.or_else(|| match pieces.as_slice() {
        [piece] => iso_of(piece),
        [.., piece] if piece.capitals => iso_of(piece).filter(|code| !WORDS.contains(code)),
        _ => None,
    })
}
