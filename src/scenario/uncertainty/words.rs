//! Switching values as sentences.

use super::switching::Holds;
use crate::money::count;
use crate::scenario::document::{Scenario, Unit};
use crate::scenario::plan::Input;
use rust_decimal::Decimal;

/// What is said of a result, where it holds and where it would.
pub struct Result {
    /// Where it holds now.
    pub holds: &'static str,
    /// Where it does not.
    pub would: &'static str,
}

/// A result with the three ways in which it can be good.
pub const PUBLIC: Result =
    Result { holds: "It is worth more than it costs", would: "It would be worth more than it costs" };
/// See above.
pub const FISCAL: Result = Result { holds: "It pays for itself", would: "It would pay for itself" };
/// See above.
pub const CASH: Result =
    Result { holds: "What can leave budgets covers its cost", would: "What can leave budgets would cover its cost" };

/// “It pays for itself as long as more than 11.3 in 100 of those who stay to the end are helped.”
pub fn sentence(
    scenario: &Scenario,
    input: &Input,
    result: &Result,
    value: Decimal,
    holds: Holds,
    now: bool,
) -> String {
    let begin = if now { format!("{} as long as", result.holds) } else { format!("{} if", result.would) };
    let compared = if holds == Holds::Above { "more than" } else { "less than" };
    let when = year(scenario, &input.path).map(|year| format!(" in {year}")).unwrap_or_default();
    let quantity = input.quantity;
    if quantity.unit == Unit::Share && !quantity.said.is_empty() {
        let hundredths = (value * Decimal::ONE_HUNDRED).round_dp(1).normalize();
        return format!("{begin} {compared} {hundredths} in 100 {}{when}.", quantity.said);
    }
    let name = quantity.name.replace('_', " ");
    let (sign, digits) = (if value.is_sign_negative() { "-" } else { "" }, value.abs());
    let shown = match quantity.unit {
        Unit::Pounds | Unit::PerPound => format!("{sign}£{}", grouped(digits.round_dp(2), 2)),
        _ => format!("{sign}{}", grouped(digits.round_dp(2), 0)),
    };
    format!("{begin} “{name}”{when} is {compared} {shown}.")
}

/// The financial year that a list entry stands for, where its list is by year of the scenario.
fn year<'a>(scenario: &'a Scenario, path: &str) -> Option<&'a str> {
    let (list, index) = path.strip_suffix(']')?.rsplit_once('[')?;
    let name = list.rsplit('.').next()?;
    if name == "phase_in" {
        return None;
    }
    scenario.settings.labels.get(index.parse::<usize>().ok()?).map(String::as_str)
}

fn grouped(number: Decimal, places: usize) -> String {
    let text = if places == 0 { number.normalize().to_string() } else { format!("{number:.places$}") };
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), String::new()), |(a, b)| (a, format!(".{b}")));
    whole.parse().map_or_else(|_| text.clone(), |whole: i128| format!("{}{rest}", count(whole)))
}
