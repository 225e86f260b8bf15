//! Financial years, April to March, as `2008-09`.

/// How a financial year was spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As both years, `2008-09`, `2008/09` or `2008-2009`, or as a day within it, `2008-04-01`.
    Certain,
    /// As its first year alone, `2008`: read as 2008-09.
    FirstYearAlone,
}

/// Reads a financial year in any spelling that leaves no doubt, and a year alone as the financial year that begins in it.
///
/// ```
/// use total_place::source::{financial_year, Spelling};
/// assert_eq!(financial_year("2008/09"), Some(("2008-09".to_owned(), Spelling::Certain)));
/// assert_eq!(financial_year("2009-03-31"), Some(("2008-09".to_owned(), Spelling::Certain)));
/// assert_eq!(financial_year("2008"), Some(("2008-09".to_owned(), Spelling::FirstYearAlone)));
/// assert_eq!(financial_year("2008-10"), None);
/// ```
#[must_use]
pub fn financial_year(text: &str) -> Option<(String, Spelling)> {
    let first = digits(text.get(..4)?)?;
    if first < 1000 {
        return None;
    }
    let rest = text.get(4..)?;
    if rest.is_empty() {
        return Some((spelled(first), Spelling::FirstYearAlone));
    }
    let second = rest.strip_prefix(['-', '/'])?;
    let begins = match (second.len(), second.split_once('-')) {
        (2, None) if digits(second)? == (first + 1) % 100 => first,
        (4, None) if digits(second)? == first + 1 => first,
        (_, Some((month, day))) if month.len() == 2 => financial_year_of(first, month, day.get(..2)?, day.get(2..)?)?,
        _ => return None,
    };
    Some((spelled(begins), Spelling::Certain))
}

/// The year in which the financial year of a day begins. A time of day may follow.
fn financial_year_of(year: u16, month: &str, day: &str, rest: &str) -> Option<u16> {
    let (month, day) = (digits(month)?, digits(day)?);
    let known = (1..=12).contains(&month) && (1..=31).contains(&day) && (rest.is_empty() || rest.starts_with('T'));
    known.then_some(if month < 4 { year - 1 } else { year })
}

fn spelled(first: u16) -> String {
    let second = (first + 1) % 100;
    [first.to_string().as_str(), if second < 10 { "-0" } else { "-" }, second.to_string().as_str()].concat()
}

fn digits(text: &str) -> Option<u16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
