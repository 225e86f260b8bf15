//! Stand-in until the roles' own reader comes.
use super::{Certainty, Question, Role, Taken, names::role_of_name, profile::Profile};
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
    profiles: &[Profile],
    said: &BTreeMap<u32, Role>,
) -> Roles {
    let mut all: Vec<(u64, usize, Role)> = Vec::new();
    for (i, (n, p)) in names.iter().zip(profiles).enumerate() {
        for (role, w) in role_of_name(n) {
            let ok = match role {
                Role::Amount | Role::Gross | Role::Vat | Role::Debit | Role::Credit => {
                    p.share(p.money()) > 30 && p.filled() > 0
                }
                Role::Date => p.share(p.dates + p.lost + p.years + p.serials) > 50,
                Role::Year => p.share(p.years + p.year_pairs + p.dates) > 50,
                Role::Supplier | Role::Service | Role::Directorate => p.share(p.words + p.codes) > 30,
                _ => true,
            };
            if ok {
                all.push((u64::from(w) * 100 + p.filled() * 50 / p.cells.max(1), i, role));
            }
        }
    }
    let mut amounts: Vec<(u64, usize)> = all.iter().filter(|a| a.2 == Role::Amount).map(|a| (a.0, a.1)).collect();
    let asked = !said.values().any(|r| matches!(r, Role::Amount | Role::Debit));
    if amounts.is_empty() && asked {
        amounts = profiles
            .iter()
            .enumerate()
            .filter(|(_, p)| p.share(p.money()) > 90 && !p.names_things() && p.share(p.years) < 90 && p.distinct() > 3)
            .map(|(i, p)| (p.share(p.pennies) + 1, i))
            .collect();
        all.extend(amounts.iter().map(|(w, i)| (*w, *i, Role::Amount)));
    }
    amounts.sort_by_key(|a| u64::MAX - a.0);
    let mut questions = Vec::new();
    if asked && amounts.len() > 1 && amounts[0].0 < amounts[1].0 + 3500 {
        let choices = amounts
            .iter()
            .take(8)
            .enumerate()
            .map(|(n, (_, i))| super::Choice {
                label: names[*i].clone(),
                total: String::new(),
                options: format!("{{\"columns\":{{\"{}\":\"amount\"}}}}", i + 1),
                taken: n == 0,
            })
            .collect();
        questions.push(Question {
            code: "which-amount",
            sentence: "Which column is the amount?".into(),
            reason: "Several columns hold money.".into(),
            choices,
        });
    }
    all.sort_by_key(|a| u64::MAX - a.0);
    let mut columns: Vec<Role> = names.iter().map(|_| Role::Other).collect();
    let mut used = Vec::new();
    for (_, i, role) in all {
        if columns[i] == Role::Other && !used.contains(&role) && !said.contains_key(&(i as u32 + 1)) {
            columns[i] = role;
            used.push(role);
        }
    }
    let columns = columns
        .into_iter()
        .zip(1..)
        .map(|(role, i): (Role, u32)| Assigned {
            role: said.get(&i).copied().unwrap_or(role),
            certainty: Certainty::Likely,
            reason: String::new(),
        })
        .collect();
    Roles {
        columns,
        questions,
        currency: Taken { value: "GBP".into(), certainty: Certainty::Guess, reason: String::new() },
        unit: Taken { value: "1".into(), certainty: Certainty::Guess, reason: String::new() },
    }
}
