//! Money that stands in two columns: as a whole beside its parts, or once in one and once in the other.

use super::Candidate;
use crate::money::{Cell, Mark, Written, read_written};

/// Columns among which a whole is looked for.
const MOST: usize = 8;
/// Rows that tell.
const FEWEST: usize = 3;
/// Two parts, each rounded to a hundredth.
const ROUNDED: i128 = 200;

/// The first rows below the header, by their line.
pub(in crate::check) type Rows<'a> = &'a [(u64, Vec<String>)];

/// The column of which all others named are parts, and those parts, by their places among the candidates.
pub(super) fn whole(rows: Rows, columns: &[&Candidate]) -> Option<(usize, Vec<usize>)> {
    let sums: Vec<Vec<i128>> = columns.iter().take(MOST).map(|column| amounts(rows, column.index)).collect();
    let sum_of =
        |parts: &[usize], row: usize| -> i128 { parts.iter().filter_map(|part| sums.get(*part)?.get(row)).sum() };
    let is_whole = |whole: usize, parts: &[usize]| {
        let Some(own) = sums.get(whole) else { return false };
        let filled = own.iter().enumerate().filter(|(_, amount)| **amount != 0);
        let (mut rows, mut fit, mut parted) = (0, 0, 0);
        for (row, amount) in filled {
            rows += 1;
            fit += usize::from((sum_of(parts, row) - amount).abs() <= ROUNDED);
            parted += usize::from(parts.iter().all(|part| sums.get(*part).and_then(|part| part.get(row)) != Some(&0)));
        }
        // A sum of which one part is nothing says nothing.
        rows >= FEWEST && fit * 20 >= rows * 19 && parted >= FEWEST && parted * 4 >= rows
    };
    let others = |whole: usize| (0..sums.len()).filter(move |other| *other != whole);
    for whole in 0..sums.len() {
        for one in others(whole) {
            for two in others(whole).filter(|two| *two > one) {
                if is_whole(whole, &[one, two]) {
                    return Some((whole, vec![one, two]));
                }
                let three =
                    others(whole).filter(|three| *three > two).find(|three| is_whole(whole, &[one, two, *three]));
                if let Some(three) = three {
                    return Some((whole, vec![one, two, three]));
                }
            }
        }
    }
    None
}

/// Amounts in ten-thousandths, one for each row. What cannot be read is nothing.
fn amounts(rows: Rows, column: usize) -> Vec<i128> {
    let cell = |(_, cells): &(u64, Vec<String>)| cells.get(column).map_or(0, |cell| amount(cell));
    rows.iter().map(cell).collect()
}

fn amount(cell: &str) -> i128 {
    match read_written(cell.as_bytes(), Mark::EachCell) {
        Cell::Amount(Written { digits, decimals }) => {
            let ten = |power: u8| 10_i128.pow(u32::from(power));
            i128::from(digits) * ten(4_u8.saturating_sub(decimals)) / ten(decimals.saturating_sub(4))
        }
        _ => 0,
    }
}
