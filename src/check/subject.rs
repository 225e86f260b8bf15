//! What a file is about: payments, a budget, grants, contracts, staff, something else; or nothing with amounts.

use super::names::{Meaning, fold, meaning, sense, years_in};
use super::profile::Profile;
use super::roles::Roles;
use super::{Certainty, Role, Subject};
use sense::{
    AMOUNT, APPROVAL, CLASS, CONTRACT, COUNT, DATE, END, FLAG, GRANT, INCOME, INVOICE, PAID, PLANNED, POST, PROJECT,
    RATE, SALARY, SPEND, START, SUPPLIER, TENDER, TRANSACTION, UNION, UNPAID, UPDATED, WAGE,
};

const NOTHING: &str = "Nothing here says who was paid or what was bought.";

/// The columns of a file, as its subject sees them.
struct Seen<'a> {
    names: &'a [String],
    meanings: Vec<Meaning>,
    roles: &'a Roles,
}

impl Seen<'_> {
    fn is(&self, role: Role) -> bool {
        self.roles.columns.iter().any(|column| column.role == role)
    }

    /// Columns whose name has one of the senses.
    fn with(&self, senses: sense::Senses) -> usize {
        self.meanings.iter().filter(|name| name.has(senses)).count()
    }

    fn both(&self, one: sense::Senses, two: sense::Senses) -> bool {
        self.meanings.iter().any(|name| name.has(one) && name.has(two))
    }

    fn any(&self, mut holds: impl FnMut(Role, Meaning) -> bool) -> bool {
        self.roles.columns.iter().zip(&self.meanings).any(|(column, name)| holds(column.role, *name))
    }

    fn named(&self, words: &str) -> bool {
        self.names.iter().any(|name| fold(name).contains(words))
    }

    /// Whether a column says who was paid. A bare `Name` may be anybody's: of a post, a ward, a building; and so may what a column
    /// holds whose name nobody knows.
    fn has_payee(&self) -> bool {
        let each = self.roles.columns.iter().zip(&self.meanings).zip(self.names);
        each.into_iter().any(|((column, name), written)| {
            let known = name.senses != sense::NAME && (name.senses != 0 || written.is_empty());
            column.role == Role::Supplier && (column.certainty == Certainty::Person || known)
        })
    }

    /// Whether it is a journal: days, and what was bought on each.
    fn is_journal(&self) -> bool {
        let bought = [Role::Purpose, Role::Service, Role::Economic].into_iter().any(|role| self.is(role));
        bought && self.any(|role, name| role == Role::Date && !name.has(APPROVAL | START | END | UPDATED))
    }
}

/// What a file is about.
pub(super) struct Found {
    pub subject: Subject,
    /// What that goes by, a sentence.
    pub reason: String,
    /// Whether a person is asked.
    pub open: bool,
}

/// What the columns together are about, and what that goes by.
pub(super) fn subject(titles: &[String], names: &[String], profiles: &[Profile], roles: &Roles) -> Found {
    let seen = Seen { names, meanings: names.iter().map(|name| meaning(name)).collect(), roles };
    let (subject, reason, open) = of(&seen, titles, profiles);
    // Where someone is named, nobody is the wrong word: they may be who was paid.
    let someone = subject != Subject::Staff && seen.is(Role::Supplier) && !seen.has_payee();
    let reason = match reason.split_once(", and nobody").filter(|_| someone) {
        Some((what, _)) => format!("{what}, and nothing says that those it names were paid."),
        None if someone && reason == NOTHING => "It names someone, and nothing says that they were paid.".to_owned(),
        None => reason.to_owned(),
    };
    Found { subject, reason, open }
}

fn of(seen: &Seen, titles: &[String], profiles: &[Profile]) -> (Subject, &'static str, bool) {
    let is = |subject, reason| (subject, reason, false);
    let ask = |subject, reason| (subject, reason, true);
    if !seen.is(Role::Amount) && !seen.is(Role::Debit) {
        return is(Subject::NoAmounts, "No column holds amounts.");
    }
    let payee = seen.has_payee();
    let paid =
        seen.both(PAID, DATE) || seen.both(INVOICE, DATE) || seen.with(TRANSACTION) > 0 || seen.both(INVOICE, AMOUNT);
    if !paid && has_terms(seen, titles) {
        let reason = "It has the terms of contracts (beginning, end, value a year or in all) and no payments.";
        return ask(Subject::Contracts, reason);
    }
    let earned = seen.any(|role, name| role == Role::Amount && name.has(WAGE) && !name.has(SPEND));
    let posts = seen.with(SALARY) > 0 && seen.with(SALARY) + seen.with(POST) >= 2;
    if !payee && (earned || posts) {
        return ask(Subject::Staff, "It lists posts or their pay, and nobody who was paid for goods or services.");
    }
    if !payee && seen.with(UNPAID) > 0 {
        return ask(Subject::Other, "Its columns count or value something else than payments, and nobody was paid.");
    }
    if !payee && seen.both(COUNT, PAID | INVOICE | TRANSACTION) {
        return ask(Subject::Other, "Its rows count payments, each row several of them, and nobody was paid.");
    }
    if !payee && (has_plans(profiles) || names_of_years(seen) >= 3) {
        return is(Subject::Budget, "It has headings with plans or years beside each other, and nobody who was paid.");
    }
    // A bare name beside a grant is that of who gets it.
    if !payee && seen.with(PLANNED) > 0 && !(seen.is(Role::Supplier) && has_grants(seen)) {
        return ask(Subject::Budget, "It has plans or estimates, and nobody who was paid.");
    }
    if !payee && !paid && seen.with(INCOME) > 0 && seen.any(|_, name| name.has(SPEND) && !name.has(INCOME)) {
        return ask(Subject::Budget, "It has income beside expenditure, and nobody who was paid.");
    }
    if !paid && (has_grants(seen) || seen.with(PROJECT) >= 2) {
        return is(Subject::Grants, "It names projects or grants and who gets them.");
    }
    if payee {
        return is(Subject::Spending, "It says who was paid, and nothing speaks against payments.");
    }
    let spent = seen.any(|_, name| name.has(PAID | TRANSACTION | INVOICE | SPEND) && !name.has(RATE | COUNT));
    if spent || seen.is_journal() {
        return is(Subject::Spending, "It has amounts, and nothing speaks against payments.");
    }
    if !seen.roles.questions.is_empty() && seen.names.iter().all(String::is_empty) {
        // Columns without names say nothing for or against, and which is the amount is asked already.
        return is(Subject::Spending, "It has amounts, and its columns have no names that speak against payments.");
    }
    let who = seen.is(Role::Organisation) || seen.is(Role::Directorate);
    // Beside accounts, numbers are money.
    let told = who && seen.roles.questions.is_empty();
    if told && seen.is(Role::Economic) && seen.is(Role::Year) && !seen.is(Role::Date) && !seen.is(Role::Supplier) {
        return is(Subject::Budget, "It has amounts by year, body and account, and nobody who was paid.");
    }
    ask(Subject::Other, NOTHING)
}

fn has_terms(seen: &Seen, titles: &[String]) -> bool {
    let title = |words: &[&str]| titles.iter().any(|title| words.iter().any(|word| fold(title).contains(word)));
    let terms = seen.with(TENDER)
        + usize::from(seen.with(START) > 0 && seen.with(END) > 0)
        + usize::from(seen.both(CONTRACT, AMOUNT) || seen.named("annual value"));
    seen.with(CONTRACT) + terms >= 3
        || (terms >= 2 && seen.with(CONTRACT) > 0)
        || title(&["contracts register", "contract register"])
}

/// Whether grants are what is paid, or who gets them: `Grant or contract` and `Funding source` are kinds of payments.
fn has_grants(seen: &Seen) -> bool {
    seen.any(|role, name| {
        let granted = name.has(GRANT) && !name.has(CONTRACT | CLASS | FLAG);
        let what = matches!(role, Role::Amount | Role::Supplier | Role::Purpose | Role::Date | Role::Year);
        // Of the European Union, and not of a trade union: money, or its share.
        let of_the_union = name.has(UNION) && (name.has(AMOUNT | GRANT | PROJECT) || role == Role::Amount);
        granted && (what || name.has(SUPPLIER | RATE)) || of_the_union
    })
}

/// Columns for a year each.
fn names_of_years(seen: &Seen) -> usize {
    let each = seen.names.iter().zip(&seen.meanings);
    each.filter(|(name, meaning)| !years_in(name).is_empty() && !meaning.has(DATE)).count()
}

/// Labels of plans beside those of results, or of income beside spending.
fn has_plans(profiles: &[Profile]) -> bool {
    const ONE: [&str; 10] = [
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
    ];
    const OTHER: [&str; 9] =
        ["actual", "outturn", "rechnung", "ist", "ergebnis", "ausgaben", "expenditure", "aufwand", "realisation"];
    profiles.iter().any(|profile| {
        let any = |words: &[&str]| profile.labels().iter().any(|label| words.contains(&fold(label).as_str()));
        any(&ONE) && any(&OTHER)
    })
}
