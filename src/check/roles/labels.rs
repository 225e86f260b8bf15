//! Who was paid, by whom, what on and what for.

use super::currency::holds_currencies;
use super::{Assigned, Candidate, certainty, give, is_free, position, suit};
use crate::check::names::{fold, meaning, sense};
use crate::check::{Certainty, Role};

/// Labels that only one column of a file can be, in no order: the strongest case is heard first.
const LABELS: [Role; 11] = [
    Role::Supplier,
    Role::SupplierNumber,
    Role::Organisation,
    Role::Directorate,
    Role::Service,
    Role::Purpose,
    Role::Economic,
    Role::Capital,
    Role::Area,
    Role::Transaction,
    Role::Currency,
];

/// A name that speaks for a supplier as much as this says more than `name`.
const NAMED_AS_A_PARTY: i32 = 40;

/// Gives out the roles of labels.
pub(super) fn assign(columns: &[Candidate], given: &mut [Option<Assigned>], unnamed: bool) {
    let mut currencies = columns.iter().filter(|column| is_free(given, column.index) && holds_currencies(column));
    if let Some(index) = currencies.next().map(|column| column.index)
        && position(given, Role::Currency).is_none()
    {
        give(given, index, Role::Currency, Certainty::Likely, "Its cells are codes of currencies.");
    }
    let mut cases: Vec<(i32, usize, Role)> = Vec::new();
    let dated = position(given, Role::Date).is_some();
    let free = || columns.iter().filter(|column| is_free(given, column.index));
    let told = free().any(names_suppliers);
    let parted = free().any(|column| column.named(Role::Directorate) > 0 && column.profile.distinct() > 1);
    for column in free() {
        // The same in every row, where the parts of who pays differ, is a placeholder: `Not yet available`.
        let placeholder = parted && column.profile.distinct() == 1 && column.profile.filled() > 3;
        let stands_for = told && numbers_suppliers(column);
        for role in LABELS {
            let score = match role {
                Role::Supplier if stands_for => 0,
                Role::Service if placeholder => 0,
                Role::SupplierNumber if stands_for => {
                    suit::label(column, role, unnamed).max(suit::label(column, Role::Supplier, unnamed))
                }
                _ => suit::label(column, role, unnamed),
            };
            // `Name` may be the name of anything. Alone it is a payee's where there are days of payment, and companies tell by
            // their ends.
            let of_anything = role == Role::Supplier && (1..NAMED_AS_A_PARTY).contains(&column.named(role));
            let of_payees = dated && meaning(column.name).words == 1;
            if of_anything && !of_payees && column.profile.share(column.profile.companies) < 5 {
                continue;
            }
            if score >= 30 {
                cases.push((score, column.index, role));
            }
        }
    }
    cases.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (score, index, role) in cases {
        if is_free(given, index) && position(given, role).is_none() {
            let named = columns.get(index).is_some_and(|column| column.named(role) > 0);
            let reason = if named { "Its name says so, and its cells fit." } else { "Its cells look like it." };
            give(given, index, role, certainty(score, named), reason);
        }
    }
    if position(given, Role::Supplier).is_none()
        && let Some(beneficiary) = beneficiary(columns, given)
    {
        let reason = "In a list of grants or projects, the bodies that differ from row to row are those that got them.";
        give(given, beneficiary, Role::Supplier, Certainty::Likely, reason);
    }
}

/// Whether a column that is named for suppliers holds their names.
fn names_suppliers(column: &Candidate) -> bool {
    column.named(Role::Supplier) >= NAMED_AS_A_PARTY && column.profile.share(column.profile.words) >= 60
}

/// Whether a column that is named for suppliers holds what stands for their names.
fn numbers_suppliers(column: &Candidate) -> bool {
    let profile = column.profile;
    column.named(Role::Supplier) >= NAMED_AS_A_PARTY
        && profile.share(profile.codes + profile.money()) >= 60
        && profile.share(profile.words) < 20
}

/// Where nobody else got a grant: the organisation, if it is another in most rows and not named as the one that pays.
fn beneficiary(columns: &[Candidate], given: &[Option<Assigned>]) -> Option<usize> {
    let has = |senses| columns.iter().any(|column| meaning(column.name).has(senses));
    let granted = columns.iter().any(|column| {
        let name = meaning(column.name);
        name.has(sense::GRANT | sense::PROJECT) && !name.has(sense::CONTRACT | sense::CLASS | sense::FLAG)
    });
    // A list of works: their titles, when they began, what was planned for them and what was paid.
    let projects = has(sense::PURPOSE) && has(sense::START) && has(sense::PLANNED) && has(sense::PAID);
    let organisation = position(given, Role::Organisation).and_then(|index| columns.get(index))?;
    let pays = ["fund", "pay", "buy", "grant", "award", "commission", "publish"];
    let named = fold(organisation.name);
    let profile = organisation.profile;
    let various = profile.filled() >= 3 && profile.distinct() as u64 * 2 >= profile.filled();
    let is_it = (granted || projects) && various && !pays.iter().any(|word| named.contains(word));
    is_it.then_some(organisation.index)
}
