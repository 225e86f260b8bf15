//! Stand-in until the roles' own reader comes.
use std::collections::BTreeMap;
use super::{Role, Certainty, Question, Taken, profile::Profile, names::role_of_name};
pub(super) struct Assigned { pub role: Role, pub certainty: Certainty, pub reason: String }
pub(super) struct Roles { pub columns: Vec<Assigned>, pub questions: Vec<Question>, pub currency: Taken, pub unit: Taken }
pub(super) fn assign(_file: &str, _titles: &[String], names: &[String], profiles: &[Profile], said: &BTreeMap<u32, Role>) -> Roles {
    let mut all: Vec<(u64, usize, Role)> = Vec::new();
    for (i, (n, p)) in names.iter().zip(profiles).enumerate() {
        for (role, w) in role_of_name(n) {
            let ok = match role { Role::Amount | Role::Gross | Role::Vat | Role::Debit | Role::Credit => p.share(p.money()) > 30 && p.filled() > 0, Role::Date => p.share(p.dates + p.lost + p.years + p.serials) > 50, Role::Year => p.share(p.years + p.year_pairs + p.dates) > 50, Role::Supplier | Role::Service | Role::Directorate => p.share(p.words + p.codes) > 30, _ => true };
            if ok { all.push((u64::from(w) * 100 + p.filled() * 50 / p.cells.max(1), i, role)); }
        }
    }
    all.sort_by_key(|a| u64::MAX - a.0);
    let mut columns: Vec<Role> = names.iter().map(|_| Role::Other).collect();
    let mut used = Vec::new();
    for (_, i, role) in all {
        if columns[i] == Role::Other && !used.contains(&role) && !said.contains_key(&(i as u32 + 1)) { columns[i] = role; used.push(role); }
    }
    let columns = columns.into_iter().zip(1..).map(|(role, i): (Role, u32)| Assigned { role: said.get(&i).copied().unwrap_or(role), certainty: Certainty::Likely, reason: String::new() }).collect();
    Roles { columns, questions: vec![], currency: Taken { value: "GBP".into(), certainty: Certainty::Guess, reason: String::new() }, unit: Taken { value: "1".into(), certainty: Certainty::Guess, reason: String::new() } }
}
