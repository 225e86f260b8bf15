//! Signs, words and codes of currencies before or behind an amount.

/// What is written, and what it means: an ISO 4217 code, or the sign itself where several currencies share it. Of two that
/// begin alike the longer comes first.
const SIGNS: [(&str, &str); 58] = [
    ("â‚¬", "EUR"),
    ("Â£", "GBP"),
    ("£", "GBP"),
    ("₤", "GBP"),
    ("￡", "GBP"),
    ("€", "EUR"),
    ("US$", "USD"),
    ("AU$", "AUD"),
    ("CA$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("$", "$"),
    ("＄", "$"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("Dkr.", "DKK"),
    ("Dkr", "DKK"),
    ("Nkr", "NOK"),
    ("Skr", "SEK"),
    ("kr.", "kr"),
    ("kr", "kr"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("kn", "HRK"),
    ("₦", "NGN"),
    ("Ksh.", "KES"),
    ("Ksh", "KES"),
    ("TL", "TRY"),
    ("грн.", "UAH"),
    ("грн", "UAH"),
    ("дин.", "RSD"),
    ("дин", "RSD"),
    ("S/.", "PEN"),
    ("S/", "PEN"),
    ("lei", "RON"),
    ("лв.", "BGN"),
    ("лв", "BGN"),
    ("¥", "¥"),
    ("￥", "¥"),
    ("円", "JPY"),
    ("元", "CNY"),
    ("₹", "INR"),
    ("Rs.", "INR"),
    ("Rs", "INR"),
    ("₽", "RUB"),
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("₴", "UAH"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₩", "KRW"),
    ("SFr.", "CHF"),
    ("Fr.", "CHF"),
    ("euro", "EUR"),
];

/// ISO 4217 codes that are known when they stand beside an amount.
const CODES: [&str; 36] = [
    "GBP", "EUR", "USD", "CHF", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "ISK", "RON", "BGN", "HRK", "RSD", "TRY",
    "UAH", "RUB", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "ZAR", "BRL", "MXN", "SGD", "HKD", "KRW", "ILS", "AED",
    "KES", "NGN", "COP", "CLP",
];

/// Takes a currency off the front.
pub(super) fn strip_front(text: &str) -> Option<(&'static str, &str)> {
    let letter = |rest: &str| rest.chars().next().is_some_and(char::is_alphabetic);
    let first = text.bytes().next()?;
    all().filter(|(sign, _)| sign.bytes().next().is_some_and(|byte| byte.eq_ignore_ascii_case(&first))).find_map(
        |(sign, code)| {
            let head = text.get(..sign.len())?;
            let rest = text.get(sign.len()..)?;
            (head.eq_ignore_ascii_case(sign) && !(wordy(sign) && letter(rest))).then_some((code, rest))
        },
    )
}

/// Takes a currency off the back.
pub(super) fn strip_back(text: &str) -> Option<(&'static str, &str)> {
    let letter = |rest: &str| rest.chars().next_back().is_some_and(char::is_alphabetic);
    let last = text.bytes().next_back()?;
    all().filter(|(sign, _)| sign.bytes().next_back().is_some_and(|byte| byte.eq_ignore_ascii_case(&last))).find_map(
        |(sign, code)| {
            let at = text.len().checked_sub(sign.len())?;
            let (rest, tail) = (text.get(..at)?, text.get(at..)?);
            (tail.eq_ignore_ascii_case(sign) && !letter(rest)).then_some((code, rest))
        },
    )
}

fn wordy(sign: &str) -> bool {
    sign.chars().next_back().is_some_and(char::is_alphabetic)
}

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    SIGNS.iter().copied().chain(CODES.iter().map(|code| (*code, *code)))
}

/// The currency that a cell names before or behind its amount: an ISO 4217 code, or the sign itself where several
/// currencies share it (`$`, `kr`, `¥`).
///
/// ```
/// use total_place::money::currency_of;
/// assert_eq!(currency_of("-£5.00".as_bytes()), Some("GBP"));
/// assert_eq!(currency_of("26 112 €".as_bytes()), Some("EUR"));
/// assert_eq!(currency_of(b"5 kr"), Some("kr"));
/// assert_eq!(currency_of(b"1,234.56"), None);
/// ```
#[must_use]
pub fn currency_of(cell: &[u8]) -> Option<&'static str> {
    if cell.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-' | b' ' | b'(' | b')')) {
        return None;
    }
    super::dress::currency(cell)
}
