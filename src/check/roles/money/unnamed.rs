//! Which column is the spending in a file that names none: what is written as codes are is no money, and of whole numbers those are
//! that have most sizes.

use super::Candidate;
use crate::check::profile::Profile;

/// Takes codes from the cases, and puts the likeliest first where no column has pence.
pub(super) fn settle(cases: &mut Vec<(i32, &Candidate)>) {
    cases.retain(|(_, column)| !is_code(column.profile));
    if cases.iter().any(|(_, column)| !is_of_one_length(column.profile)) {
        cases.retain(|(_, column)| !is_of_one_length(column.profile));
    }
    let Some((best, column)) = cases.first().copied() else { return };
    if column.profile.pennies == 0 {
        // A count of things stands before what they cost.
        cases.sort_by_key(|(_, column)| core::cmp::Reverse((sizes(column.profile), column.index)));
        for (score, _) in cases {
            *score = best;
        }
    }
}

/// Numbers with zeros before them, or with letters among them.
fn is_code(profile: &Profile) -> bool {
    profile.pennies == 0 && (profile.leading_zeros + profile.codes) * 10 > profile.filled()
}

fn is_of_one_length(profile: &Profile) -> bool {
    profile.numbers == 0 && profile.digits.is_some_and(|(least, most)| least == most) && profile.filled() > 1
}

/// How many more digits the largest number has than the smallest, before its decimals.
fn sizes(profile: &Profile) -> usize {
    let whole = |label: &String| {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let (before, after) = label.rsplit_once(['.', ',']).unwrap_or((label, ""));
        digits(before) + if digits(after) == 3 { 3 } else { 0 }
    };
    let lengths = || profile.first_labels().iter().map(whole).filter(|digits| *digits > 0);
    lengths().max().unwrap_or_default() - lengths().min().unwrap_or_default()
}
