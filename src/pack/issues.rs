//! The issues of a CSV, kept in its pack, so that whoever reads the pack hears of each.

use super::sections::{Cursor, Fault, put_text};
use crate::issue::Issue;

/// Every code that reading the rows of an account can give.
const CODES: [&str; 10] = [
    "amount-too-large",
    "bad-amount",
    "bad-confidence",
    "bad-year",
    "file-too-long",
    "unclosed-quote",
    "unknown-source",
    "unknown-value",
    "wrong-number-of-cells",
    "year-alone",
];

const LINE: u8 = 1;
const COLUMN: u8 = 2;
const SEEN: u8 = 4;
const EXPECTED: u8 = 8;

pub(super) fn written(issues: &[Issue]) -> Result<Vec<u8>, Fault> {
    let count = u32::try_from(issues.len()).map_err(|_| "it has more issues than can be counted")?;
    let mut bytes = count.to_le_bytes().to_vec();
    for issue in issues {
        if !CODES.contains(&issue.code) {
            return Err("it has an issue that no rows have");
        }
        let numbers = [(LINE, issue.line), (COLUMN, issue.column)];
        let texts = [(SEEN, issue.seen.as_deref()), (EXPECTED, issue.expected.as_deref())];
        let has = |there: bool, flag: u8| if there { flag } else { 0 };
        bytes.push(
            numbers.iter().fold(0, |all, (flag, number)| all | has(number.is_some(), *flag))
                | texts.iter().fold(0, |all, (flag, text)| all | has(text.is_some(), *flag)),
        );
        put_text(&mut bytes, issue.code)?;
        put_text(&mut bytes, &issue.message)?;
        bytes.extend(numbers.iter().filter_map(|(_, number)| *number).flat_map(u64::to_le_bytes));
        for text in texts.iter().filter_map(|(_, text)| *text) {
            put_text(&mut bytes, text)?;
        }
    }
    Ok(bytes)
}

/// The issues, as yet without their file.
pub(super) fn read(mut cursor: Cursor) -> Result<Vec<Issue>, Fault> {
    let count = cursor.u32()?;
    let mut issues = Vec::new();
    for _ in 0..count {
        issues.push(one(&mut cursor)?);
    }
    cursor.end()?;
    Ok(issues)
}

fn one(cursor: &mut Cursor) -> Result<Issue, Fault> {
    let [flags] = cursor.array()?;
    if flags > LINE | COLUMN | SEEN | EXPECTED {
        return Err("an issue has parts that are not known");
    }
    let code = cursor.text()?;
    let code = CODES.iter().find(|known| **known == code).ok_or("an issue has a code that is not known")?;
    let mut issue = Issue::new(code, "", cursor.text()?);
    let has = |flag: u8| flags & flag != 0;
    issue.line = has(LINE).then(|| cursor.u64()).transpose()?;
    issue.column = has(COLUMN).then(|| cursor.u64()).transpose()?;
    issue.seen = has(SEEN).then(|| cursor.text()).transpose()?.map(str::to_owned);
    issue.expected = has(EXPECTED).then(|| cursor.text()).transpose()?.map(str::to_owned);
    Ok(issue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes stand in quotes where an issue is made.
    #[test]
    fn every_code_of_the_rows_is_known() {
        let sources =
            [include_str!("../table/meaning.rs"), include_str!("../source/sheet.rs"), include_str!("../money/read.rs")];
        let found: Vec<&str> = sources
            .iter()
            .flat_map(|source| source.split("#[cfg(test)]").next().unwrap().split('"').skip(1).step_by(2))
            .filter(|text| text.contains('-') && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()))
            .collect();
        // What stops a file is an error, and no issue.
        let errors = ["missing-file", "empty-file", "duplicate-column", "missing-column", "ring-fenced"];
        for code in &found {
            assert!(CODES.contains(code) || errors.contains(code), "{code} would not be packed");
        }
        assert!(CODES.iter().all(|code| found.contains(code)), "{found:?}");
    }

    #[test]
    fn an_issue_comes_back_whatever_it_lacks() {
        let bare = Issue::new("bad-year", "", "No year.");
        let whole = bare.clone().at(3, 2).seen("soon").expected("a year");
        let issues = vec![bare, whole];
        let bytes = written(&issues).unwrap();
        assert_eq!(read(Cursor::new(&bytes)).unwrap(), issues);
        assert!(written(&[Issue::new("missing-file", "", "None.")]).is_err());
    }
}
