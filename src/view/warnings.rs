//! What a reader must know before using the figures: an incomplete count, a break in the series, sources that disagree.
//! The package's own notes say it better than the core can, so the core speaks only where no note does, and once.

use super::Warning;
use super::reconcile::Reconciliation;
use crate::package::Note;
use crate::query::{Answer, Measure, Plan, has_part};
use crate::table::Opened;

pub(super) fn warnings(
    place: &Opened,
    plan: &Plan<'_>,
    answer: &Answer,
    reconciliation: &Reconciliation,
) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = Vec::new();
    let mut warn = |code: &str, text: String| {
        warnings.push(Warning { code: code.to_owned(), text, source: None });
    };

    let notes: Vec<&Note> = place.package.notes.iter().filter(|note| concerns(note, plan)).collect();
    if let [first, .., last] = reconciliation.published.as_slice()
        && reconciliation.published.iter().any(|published| published.pence != first.pence)
        && notes.iter().all(|note| note.kind != "disagree")
    {
        let text = format!("Sources disagree about the total: {} or {}. Both are shown.", first.said, last.said);
        warn("disagree", text);
    }
    let gaps = super::summary::gaps(&plan.years);
    if let Some(first) = gaps.first()
        && notes.iter().all(|note| !has_part(&note.text, first))
    {
        warn("gap", format!("No figures for {}.", gaps.join(", ")));
    }
    if !plan.unmeasured.is_empty() {
        let years = plan.unmeasured.join(", ");
        let (code, lacks) = match plan.query().measure {
            Measure::PerHead => ("per-head", "the number of people is not known"),
            _ => ("real-terms", "there is no deflator"),
        };
        warn(code, format!("Left out, because {lacks}: {years}."));
    }
    let forecast = |year: &&String| place.package.forecasts.contains(year);
    if let (Some(base), Some(year)) = (&plan.query().real, plan.years.iter().chain(&plan.query().real).find(forecast)) {
        warn("forecast", format!("Prices of {base}: the price index of {year} is a forecast."));
    }
    let negative = answer.cells.iter().filter(|cell| cell.shown < 0).count();
    if negative > 0 {
        let rows = if negative == 1 { "1 row is".to_owned() } else { format!("{negative} rows are") };
        warn("negative", format!("{rows} below zero: more came in than was spent."));
    }
    if plan.account.set_aside > 0 {
        let (rows, are) = if plan.account.set_aside == 1 {
            ("1 line".to_owned(), "is")
        } else {
            (format!("{} lines", plan.account.set_aside), "are")
        };
        warn("set-aside", format!("{rows} of the file could not be read and {are} not counted."));
    }
    for note in notes {
        let said = warnings.iter().any(|warning| warning.code == note.kind && warning.text == note.text);
        if !said {
            warnings.push(Warning {
                code: note.kind.clone(),
                text: note.text.clone(),
                source: Some(note.source.clone()).filter(|source| !source.is_empty()),
            });
        }
    }
    warnings
}

/// A note concerns a view of its account, its years, and its organisation unless a cut leaves that out.
fn concerns(note: &Note, plan: &Plan<'_>) -> bool {
    let cuts = &plan.query().cuts;
    let left_out = |cut: &crate::query::Cut| {
        cut.field.starts_with("organisation") && cut.values.contains(&note.organisation) == cut.not
    };
    note.account == plan.account.info.name
        && (note.year.is_empty() || plan.years.is_empty() || plan.years.contains(&note.year))
        && (note.organisation.is_empty() || !cuts.iter().any(left_out))
}
