//! Financial years as people write them, `2008-09`, and ranges of them.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

/// Which years a question asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub enum Years {
    /// Every year, added up.
    All,
    /// One financial year.
    One(String),
    /// The first and the last of a range, both included.
    Range(String, String),
}

impl Years {
    /// True where `year` is asked for.
    #[must_use]
    pub fn holds(&self, year: &str) -> bool {
        match self {
            Self::All => true,
            Self::One(one) => one == year,
            Self::Range(first, last) => first.as_str() <= year && year <= last.as_str(),
        }
    }
}

/// True for `2008-09` and the like: the second part is the year after the first.
#[must_use]
pub fn is_financial_year(text: &str) -> bool {
    let Some((start, end)) = text.split_once('-') else {
        return false;
    };
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(start, 4) || !digits(end, 2) {
        return false;
    }
    let start: u32 = start.parse().unwrap_or(0);
    let end: u32 = end.parse().unwrap_or(0);
    (start + 1) % 100 == end
}

/// The financial year after this one; `None` where the text is none.
#[must_use]
pub fn next(year: &str) -> Option<String> {
    let start: u32 = year.get(..4)?.parse().ok()?;
    Some(format!("{:04}-{:02}", start + 1, (start + 2) % 100))
}

/// Years in order as runs without a gap: `2001-02 to 2019-20`, `2024-25`.
#[must_use]
pub fn runs(years: &[String]) -> Vec<String> {
    let mut runs: Vec<(&String, &String)> = Vec::new();
    for year in years {
        match runs.last_mut() {
            Some((_, last)) if next(last).as_ref() == Some(year) => *last = year,
            _ => runs.push((year, year)),
        }
    }
    let run =
        |(first, last): (&String, &String)| if first == last { first.clone() } else { format!("{first} to {last}") };
    runs.into_iter().map(run).collect()
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::One(year) => f.write_str(year),
            Self::Range(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl From<Years> for String {
    fn from(years: Years) -> Self {
        years.to_string()
    }
}

impl FromStr for Years {
    type Err = String;

    /// Reads `all`, `2008-09` or `2010-11..2017-18`. The error says what was expected.
    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || "a financial year such as 2008-09, a range such as 2010-11..2017-18, or all".to_owned();
        if text == "all" {
            return Ok(Self::All);
        }
        match text.split_once('.').and_then(|(first, rest)| Some((first, rest.strip_prefix('.')?))) {
            None if is_financial_year(text) => Ok(Self::One(text.to_owned())),
            Some((first, last)) if is_financial_year(first) && is_financial_year(last) && first <= last => {
                Ok(Self::Range(first.to_owned(), last.to_owned()))
            }
            _ => Err(expected()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_must_follow_itself() {
        assert!(is_financial_year("2008-09"));
        assert!(is_financial_year("1999-00"));
        for wrong in ["2008-10", "2008/09", "2008", "08-09", "2008-9", "２００８-09", ""] {
            assert!(!is_financial_year(wrong), "{wrong}");
        }
    }

    #[test]
    fn ranges_hold_both_ends_and_run_forwards() {
        let years: Years = "2010-11..2012-13".parse().unwrap();
        assert!(years.holds("2010-11") && years.holds("2012-13"));
        assert!(!years.holds("2009-10") && !years.holds("2013-14"));
        assert!("2012-13..2010-11".parse::<Years>().is_err());
    }

    #[test]
    fn years_without_a_gap_are_one_run() {
        let years = ["1998-99", "1999-00", "2000-01", "2024-25"].map(str::to_owned);
        assert_eq!(runs(&years), ["1998-99 to 2000-01", "2024-25"]);
    }

    #[test]
    fn the_year_after_a_century() {
        assert_eq!(next("1998-99").as_deref(), Some("1999-00"));
        assert_eq!(next("nonsense"), None);
    }
}
