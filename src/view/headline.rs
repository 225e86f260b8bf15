//! The second sentence of an account: what its headline cuts to. One that cuts to what no row has costs that sentence alone.

use super::facts;
use crate::issue::Issue;
use crate::package::DESCRIPTOR;
use crate::query::{Measure, Plan, Query, Way, plan, run};
use crate::table::Opened;

/// Pence of the lines that a cut chooses, in the years and prices of a plan; none where it cannot be asked.
pub(super) fn part(of: &Plan<'_>, cut: &str) -> Option<i128> {
    let cuts = ["cut=", cut].concat().parse::<Query>().ok()?.cuts;
    let query = Query { cuts, by: Vec::new(), top: None, measure: Measure::Amount, ..of.query().clone() };
    Some(run(&of.again(&query).ok()?).ok()?.total.measured())
}

/// Says with the issues of a place which of its headlines are left out, and why.
pub fn say_headlines(place: &mut Opened) {
    let Opened { package, accounts, issues } = place;
    // Where no row was kept, that is what is wrong.
    for account in accounts.iter().filter(|account| account.rows() > 0) {
        let Some(headline) = &account.info.headline else { continue };
        let query = ["year=all&cut=", &headline.cut].concat().parse::<Query>();
        if let Err(error) = query.and_then(|query| plan(&query, account, facts(package), Way::default()).map(drop)) {
            let message = ["The headline is left out. ", &error.message].concat();
            issues.push(Issue::new("bad-headline", DESCRIPTOR, message).at(headline.line, headline.column));
        }
    }
}
