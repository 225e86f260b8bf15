//! The one sentence that heads a view, made from the data. A package gives the words, the core the figures.

use super::reconcile::Reconciliation;
use super::{headline, template, title};
use crate::error::Error;
use crate::money;
use crate::query::{Answer, Measure, Plan, Query, run};
use crate::table::Opened;

/// A sentence and the figures in it.
pub(super) struct Sentence {
    pub text: String,
    pub figures: Vec<String>,
}

pub(super) fn sentence(
    place: &Opened,
    plan: &Plan<'_>,
    answer: &Answer,
    reconciliation: &Reconciliation,
) -> Result<Sentence, Error> {
    let mut made = Sentence { text: String::new(), figures: Vec::new() };
    let money = money_of(plan, answer)?;
    if answer.total.lines == 0 {
        made.text = format!("No line of this count matches ({}).", title::cuts(plan).join(", "));
        return Ok(made);
    }
    let years = plan.years.len();
    if plan.by.first().is_some_and(|by| by.field == "year") && years > 1 {
        over_time(plan, answer, &mut made);
        return Ok(made);
    } else if title::cuts(plan).is_empty() {
        whole(place, plan, reconciliation, money, &mut made);
    } else {
        part(place, plan, answer, money, &mut made)?;
    }
    if plan.query().measure == Measure::PerHead {
        let amount = made.figure(money::said(answer.total.shown));
        let together = if years - plan.unmeasured.len() > 1 { ", those years together" } else { "" };
        made.text = format!("{} That is {amount} for each person{together}.", made.text);
    }
    Ok(made)
}

impl Sentence {
    fn figure(&mut self, figure: String) -> String {
        if !self.figures.contains(&figure) {
            self.figures.push(figure.clone());
        }
        figure
    }
}

/// Pence of the view, in the prices asked for, whatever the measure.
fn money_of(plan: &Plan<'_>, answer: &Answer) -> Result<i128, Error> {
    match plan.query().measure {
        Measure::Amount | Measure::Share => Ok(answer.total.measured()),
        Measure::PerHead | Measure::Count => {
            let query = Query { measure: Measure::Amount, ..plan.query().clone() };
            let again = plan.again(&query)?;
            Ok(run(&again)?.total.measured())
        }
    }
}

/// "In 2008-09, £2.5 billion of public money was spent in Lewisham. The council decided about £100 million of it …"
fn whole(place: &Opened, plan: &Plan<'_>, reconciliation: &Reconciliation, pence: i128, made: &mut Sentence) {
    let info = &plan.account.info;
    let own = format!("{{amount}} was spent in {}.", place.package.title);
    let template = match (info.sentence.as_str(), plan.years.is_empty()) {
        ("", true) => own,
        ("", false) => format!("In {{year}}, {own}"),
        (sentence, _) => sentence.to_owned(),
    };
    let amount = whole_amount(plan, reconciliation, pence, made);
    let amount = amount + &in_prices(plan);
    made.text = template::filled(&template, "amount", &|text| text.push_str(&amount));
    fill_years(plan, made);
    if reconciliation.published.iter().any(|published| published.pence != pence) && disagreeing(reconciliation) {
        made.text.push_str(" Sources disagree.");
    }
    if let Some(headline) = &info.headline
        && let Some(part) = headline::part(plan, &headline.cut)
    {
        made.text.push(' ');
        fill_part(&headline.sentence, part, pence, made);
    }
}

fn disagreeing(reconciliation: &Reconciliation) -> bool {
    let mut published = reconciliation.published.iter().map(|published| published.pence);
    let first = published.next();
    published.any(|pence| Some(pence) != first)
}

/// The total in words; every published total where sources disagree, since none is chosen in silence.
fn whole_amount(plan: &Plan<'_>, reconciliation: &Reconciliation, pence: i128, made: &mut Sentence) -> String {
    let told = plan.query().real.is_none() && disagreeing(reconciliation);
    let published = reconciliation.published.iter().any(|published| published.pence == pence);
    let mut amounts = if told && published { Vec::new() } else { vec![money::words(pence)] };
    if told {
        for published in &reconciliation.published {
            let words = money::words(published.pence);
            let words = match published.bound.as_str() {
                "at least" => format!("at least {words}"),
                "at most" => format!("at most {words}"),
                _ => words,
            };
            if !amounts.contains(&words) {
                amounts.push(words);
            }
        }
    }
    let amounts: Vec<String> = amounts.into_iter().map(|amount| made.figure(amount)).collect();
    amounts.join(" or ")
}

/// "Social care, Kent: £9.3 billion in 2008-09, 21p of every pound counted here."
fn part(place: &Opened, plan: &Plan<'_>, answer: &Answer, pence: i128, made: &mut Sentence) -> Result<(), Error> {
    let query = Query {
        cuts: Vec::new(),
        search: None,
        by: Vec::new(),
        top: None,
        measure: Measure::Amount,
        ..plan.query().clone()
    };
    let years = title::years(plan).map_or_else(String::new, |years| format!(" in {}", years.join(" to ")));
    let amount = made.figure(money::words(pence));
    made.text =
        format!("{}, {}: {amount}{}{years}", title::cuts(plan).join(", "), place.package.title, in_prices(plan));
    // A cut to a year, or years that were not asked for, would make the whole another one: then the part stands alone.
    let whole = run(&plan.again(&query)?)?.total;
    let same_years = !plan.query().cuts.iter().any(|cut| cut.field == "year");
    match money::pence_in_pound(pence, whole.measured()).filter(|_| same_years && answer.total.lines < whole.lines) {
        Some(in_pound) => {
            let in_pound = made.figure(in_pound);
            made.text = format!("{}, {in_pound} of every pound counted here.", made.text);
        }
        None => made.text.push('.'),
    }
    Ok(())
}

/// "£1.6 billion in 2007-08 and £1.9 billion in 2017-18."
fn over_time(plan: &Plan<'_>, answer: &Answer, made: &mut Sentence) {
    let sum_of = |year: &String| -> i128 {
        answer.cells.iter().filter(|cell| cell.keys.first() == Some(year)).map(|cell| cell.shown).sum()
    };
    let Some(ends) = title::years(plan) else {
        return;
    };
    let subject = title::cuts(plan);
    let subject = if subject.is_empty() { plan.account.info.title.clone() } else { subject.join(", ") };
    let (say, unit): (fn(i128) -> String, _) = match plan.query().measure {
        Measure::Amount | Measure::Share => (money::words, ""),
        Measure::PerHead => (money::said, " a person"),
        Measure::Count => (money::count, " lines"),
    };
    let told: Vec<String> =
        ends.iter().map(|year| format!("{}{unit} in {year}", made.figure(say(sum_of(year))))).collect();
    if plan.query().measure == Measure::Count {
        made.text = format!("{subject}: {}.", told.join(" and "));
        return;
    }
    let prices = plan
        .query()
        .real
        .as_ref()
        .map_or_else(|| ", in the money of each year".to_owned(), |base| format!(", in {base} prices"));
    made.text = format!("{subject}: {}{prices}.", told.join(" and "));
}

fn fill_part(template: &str, part: i128, whole: i128, made: &mut Sentence) {
    let amount = made.figure(money::words(part));
    let in_pound = money::pence_in_pound(part, whole).unwrap_or_else(|| "0p".to_owned());
    let in_pound = if template::has(template, "pence") { made.figure(in_pound) } else { in_pound };
    if !template::has(template, "amount") {
        made.figures.retain(|figure| *figure != amount);
    }
    let template = template::filled(template, "amount", &|text| text.push_str(&amount));
    made.text.push_str(&template::filled(&template, "pence", &|text| text.push_str(&in_pound)));
}

fn fill_years(plan: &Plan<'_>, made: &mut Sentence) {
    let years = title::years(plan).unwrap_or_default();
    let said = years.join(" to ");
    made.text = template::filled(&made.text, "year", &|text| {
        for (one, several) in [("In ", "From "), ("in ", "from ")] {
            if years.len() > 1 && text.ends_with(one) {
                text.truncate(text.len() - one.len());
                text.push_str(several);
            }
        }
        text.push_str(&said);
    });
}

fn in_prices(plan: &Plan<'_>) -> String {
    plan.query().real.as_ref().map_or_else(String::new, |base| format!(" (in {base} prices)"))
}
