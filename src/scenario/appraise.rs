//! From lines to results. Nothing is rounded before it is printed: half to even, once.

use super::appraisal::{Appraisal, ByAgency, Paybacks, PresentValue};
use super::discounting::Discounting;
use super::document::Scenario;
use super::exact::{Exact, decimal};
use super::number::Number;
use super::payback::payback;
use super::sums::{Agency, Sums, Years, add, less};
use super::warnings;

/// Appraises a scenario, each number at its middle.
#[must_use]
pub fn appraise(scenario: &Scenario) -> Appraisal {
    let sums = Sums::of(scenario);
    let discounting = Discounting::new(&scenario.settings.rates);
    let in_kind = scenario.settings.in_kind;
    let totals = Totals::of(&sums, in_kind);
    let present = Present::of(&totals, &discounting);
    let net = less(&totals.fiscal, &totals.financial_cost);
    let discounted: Years = net.iter().zip(&discounting.growth).map(|(net, growth)| net.times(growth)).collect();
    let beyond = sums.beyond.ratio(&sums.benefit, 4).unwrap_or_default();
    let mut appraisal = Appraisal {
        years: scenario.settings.labels.clone(),
        cost: money_by_year(&totals.cost),
        fiscal: money_by_year(&totals.fiscal),
        economic: money_by_year(&sums.economic),
        social: money_by_year(&sums.social),
        transfer: money_by_year(&sums.transfer),
        public: money_by_year(&totals.public),
        cumulative: money_by_year(&cumulative(&net)),
        net: money_by_year(&net),
        by_agency: scenario
            .plan
            .agencies
            .iter()
            .cloned()
            .zip(sums.agencies.iter().map(|agency| by_agency(agency, in_kind)))
            .collect(),
        present_value: PresentValue {
            cost: money(&present.cost),
            financial_cost: money(&present.financial_cost),
            fiscal: money(&present.fiscal),
            public: money(&present.public),
            cashable: money(&present.cashable),
        },
        net_present_budget_impact: money(&present.financial_cost.minus(&present.fiscal)),
        net_present_public_value: money(&present.public.minus(&present.cost)),
        financial_roi: ratio(&present.fiscal, &present.financial_cost),
        public_value_bcr: ratio(&present.public, &present.cost),
        cashable_roi: ratio(&present.cashable, &present.financial_cost),
        payback: Paybacks { undiscounted: payback(&net), discounted: payback(&discounted) },
        beyond_horizon: decimal(&beyond, 4),
        warnings: scenario.warnings.clone(),
        uncertainty: None,
    };
    appraisal.warnings.extend(warnings::of(scenario, &sums, &present));
    appraisal
}

/// Sums over all agencies, by year.
struct Totals {
    cost: Years,
    financial_cost: Years,
    fiscal: Years,
    public: Years,
    cashable: Years,
}

impl Totals {
    fn of(sums: &Sums, in_kind: bool) -> Self {
        let cost = sums.total(|agency| &agency.cost);
        let fiscal = sums.total(|agency| &agency.saving);
        let mut public = less(&fiscal, &sums.transfer);
        add(&mut public, &sums.economic);
        add(&mut public, &sums.social);
        let financial_cost = if in_kind { cost.clone() } else { less(&cost, &sums.total(|agency| &agency.in_kind)) };
        Self { cost, financial_cost, fiscal, public, cashable: sums.total(|agency| &agency.cashable) }
    }
}

/// Present values before rounding.
pub struct Present {
    /// Of all costs.
    pub cost: Exact,
    /// Of costs that count in the financial case.
    pub financial_cost: Exact,
    /// Of benefit to public bodies.
    pub fiscal: Exact,
    /// Of public value.
    pub public: Exact,
    /// Of what can leave a budget.
    pub cashable: Exact,
}

impl Present {
    fn of(totals: &Totals, discounting: &Discounting<Exact>) -> Self {
        Self {
            cost: discounting.present(&totals.cost),
            financial_cost: discounting.present(&totals.financial_cost),
            fiscal: discounting.present(&totals.fiscal),
            public: discounting.present(&totals.public),
            cashable: discounting.present(&totals.cashable),
        }
    }
}

fn by_agency(agency: &Agency, in_kind: bool) -> ByAgency {
    let paid = if in_kind { agency.cost.clone() } else { less(&agency.cost, &agency.in_kind) };
    ByAgency {
        cost: money_by_year(&agency.cost),
        saving: money_by_year(&agency.saving),
        cashable: money_by_year(&agency.cashable),
        net: money_by_year(&less(&agency.saving, &paid)),
    }
}

fn cumulative(net: &[Exact]) -> Years {
    let mut sum = Exact::zero();
    let so_far = net.iter().map(|amount| {
        sum.add(amount);
        sum.clone()
    });
    so_far.collect()
}

/// To the penny.
pub fn money(amount: &Exact) -> String {
    decimal(&amount.rounded(2), 2)
}

fn money_by_year(amounts: &[Exact]) -> Vec<String> {
    amounts.iter().map(money).collect()
}

fn ratio(over: &Exact, under: &Exact) -> Option<String> {
    over.ratio(under, 4).map(|ratio| decimal(&ratio, 4))
}
