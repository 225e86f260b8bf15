//! Cuts away what says nothing of the day: white space and the time of day.

/// Without white space at its ends, the kinds that do not show among it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{FEFF}'))
}

/// What stands before a time of day: `2020-12-31` of `2020-12-31T00:00:00Z`. `None` where nothing does, or where what
/// follows is no time.
pub(super) fn before_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else { return Some(text) };
    let head = text.get(..colon)?;
    let date = head.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = head.len() - date.len();
    let tail = text.get(colon..)?;
    let of_time = |letter: char| {
        matches!(letter, '0'..='9' | ':' | '.' | ',' | '+' | '-' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm' | 'Z' | 'z')
            || letter.is_whitespace()
            || matches!(letter, 'U' | 'T' | 'C')
    };
    if !(1..=2).contains(&digits) || !tail.chars().all(of_time) {
        return None;
    }
    let parted =
        date.strip_suffix(['T', 't']).filter(|before| before.ends_with(|letter: char| letter.is_ascii_digit()));
    let date = match parted {
        Some(before) => before,
        None if date.ends_with(|letter: char| letter.is_whitespace() || letter == ',') => date,
        None => return None,
    };
    let date = trim(date).trim_end_matches(',');
    (!date.is_empty()).then_some(date)
}
