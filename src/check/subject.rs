//! What a file is about: payments, a budget, grants, contracts, staff; or nothing with amounts.

use super::names::{Meaning, fold, meaning, sense, years_in};
use super::profile::Profile;
use super::roles::Roles;
use super::{Role, Subject};

/// What the columns together are about, and what that goes by.
pub(super) fn subject(
    _file: &str,
    titles: &[String],
    names: &[String],
    profiles: &[Profile],
    roles: &Roles,
) -> (Subject, String) {
    use sense::{
        AMOUNT, CONTRACT, DATE, END, GRANT, INVOICE, PAID, POST, PROJECT, SALARY, START, TENDER, TRANSACTION, UNION,
    };
    let is = |role| roles.columns.iter().any(|column| column.role == role);
    let meanings: Vec<Meaning> = names.iter().map(|name| meaning(name)).collect();
    let with = |senses| meanings.iter().filter(|meaning| meaning.has(senses)).count();
    let both = |one, two| meanings.iter().any(|meaning| meaning.has(one) && meaning.has(two));
    let title = |words: &[&str]| titles.iter().any(|title| words.iter().any(|word| fold(title).contains(word)));
    if !is(Role::Amount) && !is(Role::Debit) {
        return (Subject::NoAmounts, "No column holds amounts.".to_owned());
    }
    let paid = both(PAID, DATE) || both(INVOICE, DATE) || with(TRANSACTION) > 0 || both(INVOICE, AMOUNT);
    let terms = with(TENDER)
        + usize::from(with(START) > 0 && with(END) > 0)
        + usize::from(both(CONTRACT, AMOUNT) || named(names, "annual value"));
    if !paid
        && (with(CONTRACT) + terms >= 3
            || (terms >= 2 && with(CONTRACT) > 0)
            || title(&["contracts register", "contract register"]))
    {
        let reason = "It has the terms of contracts (beginning, end, value a year or in all) and no payments.";
        return (Subject::Contracts, reason.to_owned());
    }
    if with(SALARY) > 0 && with(SALARY) + with(POST) >= 2 && !is(Role::Supplier) {
        return (
            Subject::Staff,
            "It lists posts and their pay, and nobody who was paid for goods or services.".to_owned(),
        );
    }
    let beside = |one: &[&str], two: &[&str]| {
        profiles.iter().any(|profile| {
            let any = |words: &[&str]| profile.labels().iter().any(|label| words.contains(&fold(label).as_str()));
            any(one) && any(two)
        })
    };
    let planned = beside(
        &[
            "budget",
            "plan",
            "planned",
            "ansatz",
            "estimate",
            "prevision",
            "presupuesto",
            "einnahmen",
            "income",
            "ertrag",
        ],
        &["actual", "outturn", "rechnung", "ist", "ergebnis", "ausgaben", "expenditure", "aufwand", "realisation"],
    );
    let years = names.iter().zip(&meanings);
    let years = years.filter(|(name, meaning)| !years_in(name).is_empty() && !meaning.has(DATE)).count();
    if !is(Role::Supplier) && (planned || years >= 3 || with(sense::PLANNED) > 0) {
        let reason = "It has headings with plans or years beside each other, and nobody who was paid.";
        return (Subject::Budget, reason.to_owned());
    }
    if !paid && (with(GRANT | UNION) > 0 || with(PROJECT) >= 2) {
        return (Subject::Grants, "It names projects or grants and who gets them.".to_owned());
    }
    (Subject::Spending, "It has amounts, and nothing speaks against payments.".to_owned())
}

fn named(names: &[String], words: &str) -> bool {
    names.iter().any(|name| fold(name).contains(words))
}
