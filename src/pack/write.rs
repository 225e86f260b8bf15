//! From an account to the bytes of its pack.

use super::sections::{self, Fault, put_text};
use super::{MAGIC, Origin, VERSION, issues, planes};
use crate::error::Error;
use crate::issue::Issue;
use crate::table::{Account, Codes, Dimension, Pence, RowLines};

/// The pack of an account: its rows, and the issues that reading its CSV gave, in their order. The file that issues name is not
/// kept, as it is the account's.
///
/// # Errors
/// `no-pack` where a column has not one value a row, or where an issue is none that rows can have.
pub fn write(account: &Account, issues: &[Issue], origin: &Origin) -> Result<Vec<u8>, Error> {
    bytes_of(account, issues, origin).map_err(|fault| {
        let message = ["The account “", &account.info.name, "” cannot be packed: ", fault, ". Publish its CSV alone."];
        Error::new("no-pack", message.concat())
            .file(&account.info.path)
            .expected("an account that was read from its CSV")
    })
}

fn bytes_of(account: &Account, found: &[Issue], origin: &Origin) -> Result<Vec<u8>, Fault> {
    let rows = account.rows();
    let graded = !account.confidence.is_empty();
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend([0; 4]);
    let mut head = Vec::new();
    head.extend((rows as u64).to_le_bytes());
    head.extend((account.set_aside as u64).to_le_bytes());
    head.extend(origin.csv);
    head.extend(origin.reading.to_le_bytes());
    head.extend(u32::try_from(account.dimensions.len()).map_err(|_| "it has too many columns")?.to_le_bytes());
    head.extend(u32::from(graded).to_le_bytes());
    sections::put(&mut bytes, sections::ACCOUNT, &head);
    for dimension in &account.dimensions {
        sections::put(&mut bytes, sections::LABELS, &labels(dimension)?);
        sections::put(&mut bytes, sections::CODES, &codes(dimension, rows)?);
    }
    sections::put(&mut bytes, sections::AMOUNTS, &amounts(&account.amounts));
    sections::put(&mut bytes, sections::LINES, &lines(&account.lines, rows)?);
    if graded {
        let fits = account.confidence.len() == rows && account.confidence.iter().all(|grade| *grade <= 6);
        sections::put(&mut bytes, sections::GRADES, if fits { &account.confidence } else { return Err(UNEVEN) });
    }
    sections::put(&mut bytes, sections::ISSUES, &issues::written(found)?);
    Ok(bytes)
}

const UNEVEN: Fault = "a column does not have one value for each row";

fn labels(dimension: &Dimension) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    put_text(&mut bytes, &dimension.field)?;
    bytes.extend(u32::try_from(dimension.labels.len()).map_err(|_| "it has too many labels")?.to_le_bytes());
    for label in &dimension.labels {
        bytes.extend(u32::try_from(label.len()).map_err(|_| "a label is too long")?.to_le_bytes());
    }
    for label in &dimension.labels {
        bytes.extend(label.as_bytes());
    }
    Ok(bytes)
}

fn codes(dimension: &Dimension, rows: usize) -> Result<Vec<u8>, Fault> {
    let (codes, labels) = (&dimension.codes, dimension.labels.len());
    let all = |most: Option<u32>| most.is_none_or(|most| (most as usize) < labels);
    let (length, known) = match codes {
        Codes::Narrow(codes) => (codes.len(), all(codes.iter().copied().max().map(u32::from))),
        Codes::Middle(codes) => (codes.len(), all(codes.iter().copied().max().map(u32::from))),
        Codes::Wide(codes) => (codes.len(), all(codes.iter().copied().max())),
    };
    if length != rows || !known {
        return Err(UNEVEN);
    }
    let mut bytes = Vec::new();
    let width = code_width(labels);
    match codes {
        Codes::Narrow(codes) => planes::put(&mut bytes, &codes.iter().copied().map(u64::from), width),
        Codes::Middle(codes) => planes::put(&mut bytes, &codes.iter().copied().map(u64::from), width),
        Codes::Wide(codes) => planes::put(&mut bytes, &codes.iter().copied().map(u64::from), width),
    }
    Ok(bytes)
}

/// How many bytes hold the code of each of so many labels.
pub(super) fn code_width(labels: usize) -> usize {
    planes::width(labels.saturating_sub(1) as u64)
}

fn amounts(amounts: &Pence) -> Vec<u8> {
    let least = amounts.iter().min().unwrap_or_default();
    let most = amounts.iter().max().unwrap_or_default();
    let mut bytes = least.to_le_bytes().to_vec();
    planes::put(&mut bytes, &amounts.iter().map(|pence| pence.abs_diff(least)), planes::width(most.abs_diff(least)));
    bytes
}

/// Lines one behind the other are one run: the line of its first row, and how many rows it has.
fn lines(lines: &RowLines, rows: usize) -> Result<Vec<u8>, Fault> {
    if lines.len() != rows {
        return Err(UNEVEN);
    }
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for line in lines.iter() {
        match runs.last_mut() {
            Some((first, count)) if first.checked_add(*count) == Some(line) => *count += 1,
            _ => runs.push((line, 1)),
        }
    }
    Ok(runs.into_iter().flat_map(|(first, count)| [first, count]).flat_map(u32::to_le_bytes).collect())
}
