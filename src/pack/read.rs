//! From the bytes of a pack to its account. Whatever the bytes are, nothing stops here, and no more memory is asked for than they
//! can fill.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::sections::{self, Cursor, Fault};
use super::write::code_width;
use super::{MAGIC, Origin, Packed, VERSION, issues, planes, refused};
use crate::error::Error;
use crate::package::AccountInfo;
use crate::table::{Account, Codes, Dimension, Pence, RowLines};

/// Reads a pack. `file` is its path, for what is said of it.
///
/// # Errors
/// `pack-version` where it is of another version, `bad-pack` where it is damaged or no pack at all.
pub fn read(file: &str, bytes: &[u8]) -> Result<Packed, Error> {
    let damaged = |fault: Fault| refused("bad-pack", file, &["The pack is damaged: ", fault]);
    let mut cursor = Cursor::new(bytes);
    if cursor.array().map_err(damaged)? != MAGIC {
        return Err(refused("bad-pack", file, &["The file is no pack"]));
    }
    let version = cursor.u32().map_err(damaged)?;
    if version != VERSION {
        let reason = ["The pack is of version ", &version.to_string(), ", and ", &VERSION.to_string(), " is read"];
        return Err(refused("pack-version", file, &reason));
    }
    packed(cursor).map_err(damaged)
}

fn packed(mut cursor: Cursor) -> Result<Packed, Fault> {
    if cursor.u32()? != 0 {
        return Err("its beginning has what it should not have");
    }
    let mut head = cursor.section(sections::ACCOUNT)?;
    let (rows, set_aside) = (head.count()?, head.count()?);
    let origin = Origin { csv: head.array()?, reading: head.u64()? };
    let (columns, graded) = (head.u32()?, head.u32()?);
    head.end()?;
    let mut dimensions: Vec<Dimension> = Vec::new();
    for _ in 0..columns {
        let (field, labels) = labels(cursor.section(sections::LABELS)?)?;
        if dimensions.iter().any(|dimension| dimension.field == field) {
            return Err("two columns have one name");
        }
        let codes = codes(cursor.section(sections::CODES)?.all(), rows, labels.len())?;
        dimensions.push(Dimension { field, title: String::new(), labels, codes });
    }
    let amounts = amounts(cursor.section(sections::AMOUNTS)?, rows)?;
    let lines = lines(cursor.section(sections::LINES)?, rows)?;
    let confidence = match graded {
        0 => Vec::new(),
        1 => grades(cursor.section(sections::GRADES)?.all(), rows)?,
        _ => return Err("it does not say whether rows have grades"),
    };
    let issues = issues::read(cursor.section(sections::ISSUES)?)?;
    cursor.end()?;
    let account = Account { info: AccountInfo::default(), dimensions, amounts, confidence, lines, set_aside };
    Ok(Packed { origin, account, issues })
}

const WRONG_LENGTH: Fault = "a column is too long or too short";

fn labels(mut cursor: Cursor) -> Result<(String, Vec<String>), Fault> {
    let field = cursor.text()?.to_owned();
    let count = usize::try_from(cursor.u32()?).map_err(|_| WRONG_LENGTH)?;
    let mut lengths = Cursor::new(cursor.take(count.checked_mul(4).ok_or(WRONG_LENGTH)?)?);
    let mut rest = sections::utf8(cursor.all())?;
    let mut labels = Vec::with_capacity(count);
    for _ in 0..count {
        let length = usize::try_from(lengths.u32()?).map_err(|_| WRONG_LENGTH)?;
        let (label, after) = rest.split_at_checked(length).ok_or("a label ends where no character does")?;
        labels.push(label.to_owned());
        rest = after;
    }
    if !rest.is_empty() {
        return Err(WRONG_LENGTH);
    }
    if has_twice(&labels) { Err("a label stands twice") } else { Ok((field, labels)) }
}

fn has_twice(labels: &[String]) -> bool {
    let mut known: HashTable<&str> = HashTable::with_capacity(labels.len());
    let hash = |label: &str| FxBuildHasher.hash_one(label);
    for label in labels {
        if known.find(hash(label), |other| *other == label).is_some() {
            return true;
        }
        known.insert_unique(hash(label), label, |other| hash(other));
    }
    false
}

fn codes(bytes: &[u8], rows: usize, labels: usize) -> Result<Codes, Fault> {
    let width = code_width(labels);
    if rows.checked_mul(width) != Some(bytes.len()) {
        return Err(WRONG_LENGTH);
    }
    let (codes, most) = match width {
        1 => (Codes::Narrow(bytes.to_vec()), bytes.iter().copied().max().map(u32::from)),
        2 => {
            let codes: Vec<u16> = planes::numbers(bytes, rows);
            let most = codes.iter().copied().max().map(u32::from);
            (Codes::Middle(codes), most)
        }
        _ => {
            let codes: Vec<u32> = planes::numbers(bytes, rows);
            let most = codes.iter().copied().max();
            (Codes::Wide(codes), most)
        }
    };
    if most.is_some_and(|most| most as usize >= labels) {
        Err("a row has a label that is not there")
    } else {
        Ok(codes)
    }
}

fn amounts(mut cursor: Cursor, rows: usize) -> Result<Pence, Fault> {
    let least = i64::from_le_bytes(cursor.array()?);
    let bytes = cursor.all();
    let width = bytes.len().checked_div(rows).unwrap_or_default();
    if rows.checked_mul(width) != Some(bytes.len()) || width > 8 || (width == 0 && rows > 0) {
        return Err(WRONG_LENGTH);
    }
    let above: Vec<u64> = planes::numbers(bytes, rows);
    let most = above.iter().copied().max().unwrap_or_default();
    if least.checked_add_unsigned(most).is_none() {
        return Err("an amount is too large");
    }
    Ok(above.into_iter().map(|pence| least.wrapping_add_unsigned(pence)).collect())
}

fn lines(mut cursor: Cursor, rows: usize) -> Result<RowLines, Fault> {
    const WRONG: Fault = "the lines of its rows are not those of a file";
    let mut lines = RowLines::default();
    let mut left = u32::try_from(rows).map_err(|_| WRONG_LENGTH)?;
    while left > 0 {
        let (first, count) = (cursor.u32()?, cursor.u32()?);
        left = left.checked_sub(count).ok_or(WRONG)?;
        let last = count.checked_sub(1).and_then(|more| first.checked_add(more));
        if first == 0 || last.is_none() {
            return Err(WRONG);
        }
        lines.push_run(first, count);
    }
    cursor.end()?;
    Ok(lines)
}

fn grades(bytes: &[u8], rows: usize) -> Result<Vec<u8>, Fault> {
    if bytes.len() != rows || rows == 0 {
        return Err(WRONG_LENGTH);
    }
    if bytes.iter().all(|grade| *grade <= 6) { Ok(bytes.to_vec()) } else { Err("a grade is none from 1 to 6") }
}
