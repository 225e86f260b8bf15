//! Where every line of a file went, and what the rows come to.

use super::plan::Plan;
use super::reading::Tally;
use super::report::Balance;

/// Decimals with which sums are printed: at least two, and as many as the file has.
pub(super) fn places(plan: &Plan, tally: &Tally) -> u8 {
    tally.decimals.saturating_sub(plan.unit).max(2)
}

/// The balance of a file that has been read.
pub(super) fn balance(plan: &Plan, tally: &mut Tally) -> Balance {
    let (unit, places) = (plan.unit, places(plan, tally));
    let set_aside = std::mem::take(&mut tally.aside.reasons);
    Balance {
        lines: tally.lines,
        header_lines: tally.header_lines,
        rows_kept: tally.kept(),
        rows_set_aside: set_aside.iter().map(|reason| reason.rows).sum(),
        continued: tally.continued,
        set_aside,
        total: tally.total.decimal(unit, places),
        above_zero: tally.total.less(tally.below).decimal(unit, places),
        below_zero: tally.below.decimal(unit, places),
        stated: tally.sections.report(unit, places, tally.kept()),
    }
}
