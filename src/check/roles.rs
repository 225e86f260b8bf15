use super::{Certainty, Question, Role, Taken, profile::Profile};
use std::collections::BTreeMap;
pub(super) struct Assigned {
    pub role: Role,
    pub certainty: Certainty,
    pub reason: String,
}
pub(super) struct Roles {
    pub columns: Vec<Assigned>,
    pub questions: Vec<Question>,
    pub currency: Taken,
    pub unit: Taken,
}
pub(super) fn assign(
    _file: &str,
    _titles: &[String],
    names: &[String],
    _profiles: &[Profile],
    said: &BTreeMap<u32, Role>,
) -> Roles {
    let columns = names
        .iter()
        .zip(1..)
        .map(|(n, i): (&String, u32)| {
            let n = n.to_lowercase();
            let role = said.get(&i).copied().unwrap_or(if n.contains("amount") {
                Role::Amount
            } else if n.contains("date") {
                Role::Date
            } else if n.contains("supplier") {
                Role::Supplier
            } else if n.contains("service") {
                Role::Service
            } else {
                Role::Other
            });
            Assigned { role, certainty: Certainty::Likely, reason: String::new() }
        })
        .collect();
    Roles {
        columns,
        questions: vec![],
        currency: Taken { value: "GBP".into(), certainty: Certainty::Guess, reason: String::new() },
        unit: Taken { value: "1".into(), certainty: Certainty::Guess, reason: String::new() },
    }
}
