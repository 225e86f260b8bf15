//! Whether two names speak of the same money at several stages: as it was approved, and as it was in the end.

use super::sense::{ACTUAL, APPROVAL, FINAL, GRANT, GRANTED, PAID, PART, PLANNED, REQUESTED, STAGE, UPDATED};
use super::text::words;
use super::{lexicon, meaning};

const STAGES: u128 = ACTUAL | APPROVAL | FINAL | GRANTED | PAID | PLANNED | STAGE | UPDATED;

/// Whether two names are the same but for words that say how far the money has come: `Approved amount`, `Final amount`. Grants
/// are so too where one of them is paid.
pub(in crate::check) fn is_at_another_stage(one: &str, other: &str) -> bool {
    let grants = [meaning(one), meaning(other)];
    let paid = grants.iter().filter(|grant| grant.has(PAID)).count();
    if paid == 1 && grants.iter().all(|grant| grant.has(GRANT) && !grant.has(PART | REQUESTED)) {
        return true;
    }
    let (one, other) = (without_stages(one), without_stages(other));
    !one.is_empty() && one == other
}

fn without_stages(name: &str) -> Vec<String> {
    let mut words = words(name);
    words.retain(|word| lexicon::meaning(word).is_none_or(|senses| senses & STAGES == 0));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_of_the_same_money_are_known_by_what_else_the_names_say() {
        for (one, other) in [
            ("Approved amount", "Final amount"),
            ("Minimum allocation", "Final allocation"),
            ("Amount", "Final amount"),
            ("Initial grant (£)", "Final grant (£)"),
            ("Grant", "Amount of grant paid"),
        ] {
            assert!(is_at_another_stage(one, other), "{one}, {other}");
        }
        for (one, other) in [("Net amount", "Final amount"), ("Grant", "Final cost"), ("Approved", "Final")] {
            assert!(!is_at_another_stage(one, other), "{one}, {other}");
        }
    }
}
