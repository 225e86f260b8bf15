//! The title: the question in a few words, the cuts, the place, the years.

use super::template;
use crate::package::Package;
use crate::query::Plan;

pub(super) fn title(package: &Package, plan: &Plan<'_>) -> String {
    let mut parts = vec![question(plan)];
    parts.extend(cuts(plan));
    parts.push(package.title.clone());
    parts.extend(years(plan).map(|years| years.join(" to ")));
    parts.join(", ")
}

/// The first and the last year counted; one where they are the same.
pub(super) fn years(plan: &Plan<'_>) -> Option<Vec<String>> {
    let mut counted = plan.years.iter().filter(|year| !plan.unmeasured.contains(year));
    let first = counted.next()?;
    let mut ends = vec![first.clone()];
    ends.extend(counted.next_back().cloned());
    Some(ends)
}

/// The cuts as people read them: values, "not" before those that are left out.
pub(super) fn cuts(plan: &Plan<'_>) -> Vec<String> {
    let query = plan.query();
    let mut labels: Vec<String> = Vec::new();
    for cut in &query.cuts {
        let values = cut.values.join(" or ");
        labels.push(if cut.not { format!("not {values}") } else { values });
    }
    labels.extend(query.search.as_ref().map(|text| format!("“{text}”")));
    labels
}

fn question(plan: &Plan<'_>) -> String {
    let Some(first) = plan.by.first() else {
        return "Total".to_owned();
    };
    match first.field.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit()) {
        "organisation" => "Who spends".to_owned(),
        "service" => "On what".to_owned(),
        "control" => "Who decides".to_owned(),
        "year" => "Over time".to_owned(),
        "funding" => "How it was paid for".to_owned(),
        _ => format!("By {}", template::lowercase(&first.title)),
    }
}
