//! What stands beside a total at the foot of a file: tax, and the total with it or without.

use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::store::Kept;
use super::sum::Sum;
use crate::source::Row;

/// Names of a tax on all rows, as letters alone: "VAT @ 20%".
const TAXES: [&str; 24] = [
    "vat",
    "vatat",
    "vattotal",
    "totalvat",
    "vatamount",
    "addvat",
    "plusvat",
    "lessvat",
    "valueaddedtax",
    "tax",
    "taxes",
    "salestax",
    "totaltax",
    "gst",
    "totalgst",
    "mwst",
    "zzglmwst",
    "ust",
    "umsatzsteuer",
    "mehrwertsteuer",
    "tva",
    "iva",
    "btw",
    "moms",
];
const LONGEST: usize = 14;

/// Whether a text names a tax and nothing else.
fn is_tax(text: &[u8]) -> bool {
    if text.len() > 40 {
        return false;
    }
    let text = text_of(text);
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase);
    let word: String = letters.take(LONGEST + 1).collect();
    TAXES.contains(&word.as_str())
}

/// Whether the label of a total says if tax is in it.
fn says_tax(label: &str) -> bool {
    let label = label.to_lowercase();
    ["net", "gross", "brutto", "vat", "tax"].iter().any(|word| label.contains(word))
}

impl Tally {
    /// Whether a row directly below a total holds the tax on it, or the total with that tax or without. Then it is set aside.
    #[cold]
    pub(super) fn is_tail(&mut self, plan: &Plan, row: &Row, amount: Sum) -> bool {
        let Some(stated) = self.sections.stated.last().filter(|total| total.rows == self.kept()) else { return false };
        let is_text =
            |index: &usize| !Self::is_money(plan, *index) && row.cell(*index).is_some_and(|cell| !cell.is_empty());
        let mut texts = (0..row.len()).filter(is_text);
        let only = texts.next();
        if texts.next().is_some() {
            return false;
        }
        let label = text_of(only.and_then(|column| row.cell(column)).unwrap_or_default()).into_owned();
        if self.sections.tax.is_some_and(|tax| [stated.amount.plus(tax), stated.amount.less(tax)].contains(&amount)) {
            self.set_aside("summary-row", row);
            return true;
        }
        if !is_tax(label.as_bytes()) {
            return false;
        }
        if !says_tax(&stated.label) {
            self.doubt(row.line, false, label);
        }
        self.sections.tax = Some(amount);
        self.set_aside("summary-row", row);
        true
    }

    /// The name of a tax, if that is all that the row kept last holds beside its amount.
    pub(super) fn last_tax(&self) -> Option<String> {
        if self.last_filled != 2 {
            return None;
        }
        let last = |kept: &Kept| match kept {
            Kept::Labels(labels, codes) => {
                codes.last().map(|code| text_of(labels.texts.get(code as usize)).into_owned())
            }
            Kept::Plain(texts) => texts.len().checked_sub(1).map(|last| text_of(texts.get(last)).into_owned()),
            Kept::Times(_) | Kept::Nothing => None,
        };
        self.columns.iter().filter_map(|column| last(&column.kept)).find(|text| is_tax(text.as_bytes()))
    }

    /// Asks of a row of tax that a total closes with all others: the rows are then net of it, and it is no payment by itself.
    #[cold]
    pub(super) fn doubt_tax_above(&mut self) {
        let usual = self.filled.checked_div(self.kept()).unwrap_or_default();
        let Some((label, line)) = self.last_tax().zip(self.row_lines.last()).filter(|_| usual >= 3) else { return };
        if self.doubtful.iter().all(|(known, ..)| *known != u64::from(line)) {
            self.doubt(line.into(), true, label);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, TAXES, is_tax};

    #[test]
    fn a_tax_is_named_with_its_rate_or_without() {
        assert_eq!(TAXES.iter().map(|word| word.len()).max(), Some(LONGEST));
        for text in ["VAT", "VAT @ 20%", "Plus VAT:", "MwSt. 19 %", "Sales tax"] {
            assert!(is_tax(text.as_bytes()), "{text}");
        }
        for text in ["VAT Solutions Ltd", "Council tax", "", "20%"] {
            assert!(!is_tax(text.as_bytes()), "{text}");
        }
    }
}
