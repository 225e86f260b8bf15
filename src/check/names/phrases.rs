//! Words that mean something else together than each by itself.

use super::lexicon;
use super::sense::{COUNT, IDENT, ORGANISATION, PAID, PART, SALARY, SIGN, SUPPLIER, Senses, WAGE};
use super::text::fold;

/// "Of which", in several languages. It says so where a name begins.
const OF_WHICH: [[&str; 2]; 10] = [
    ["of", "which"],
    ["od", "tega"],
    ["w", "tym"],
    ["z", "toho"],
    ["di", "cui"],
    ["dos", "quais"],
    ["fra", "hvilke"],
    ["siita", "josta"],
    ["din", "care"],
    ["от", "тях"],
];

/// What the words of a name mean, where each by itself means `senses`.
pub(super) fn read(words: &[String], senses: Senses) -> Senses {
    let mut senses = senses;
    // `Paid to`: who, not when.
    if matches!(words, [.., paid, to] if to == "to" && ["paid", "payable", "payment"].contains(&paid.as_str())) {
        senses = senses & !PAID | SUPPLIER;
    }
    // `to.label`, `from.label`: who is paid, and who pays.
    if let [side, label] = words
        && ["label", "name"].contains(&label.as_str())
    {
        senses |= match side.as_str() {
            "to" => SUPPLIER,
            "from" => ORGANISATION,
            _ => 0,
        };
    }
    // `Number of payments`: how many, and none of them.
    let counts = |words: &[String]| matches!(words, [number, of, things] if number == "number" && of == "of" && things.ends_with('s'));
    if words.windows(3).any(counts) {
        senses = senses & !IDENT | COUNT;
    }
    // `Highest pay`: what staff earn. `Amount to pay` and `Pay date` are of a payment.
    if is_pay(words) {
        senses = senses & !PAID | SALARY | WAGE;
    }
    let begins =
        |words: &[String]| matches!(words, [one, other, _, ..] if OF_WHICH.contains(&[one.as_str(), other.as_str()]));
    if begins(words) { senses | PART } else { senses }
}

fn is_pay(words: &[String]) -> bool {
    let mut last = words.iter().rev().map(String::as_str).skip_while(|word| lexicon::meaning(word) == Some(SIGN));
    last.next() == Some("pay") && last.next() != Some("to")
}

/// Whether names are German by what they are made of. Then `Amt` is an office, and no amount.
pub(in crate::check) fn are_german(names: &[String]) -> bool {
    const PARTS: [&str; 12] = [
        "empf",
        "zuschuss",
        "zuwend",
        "betrag",
        "ausgabe",
        "auszahlung",
        "bezeichnung",
        "zweck",
        "haushalt",
        "jahr",
        "nummer",
        "kostenst",
    ];
    names.iter().map(|name| fold(name)).any(|name| PARTS.iter().any(|part| name.contains(part)))
}
