//! The results, as they are handed on: money as decimal strings in pounds with two places, ratios with four, lists by year.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::Warning;
use super::uncertainty::Uncertainty;

/// An amount in pounds or a ratio, as a plain decimal.
pub type Figure = String;

/// What a scenario comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Appraisal {
    /// Financial years.
    pub years: Vec<String>,
    /// All costs.
    pub cost: Vec<Figure>,
    /// Benefit to public bodies, transfers too.
    pub fiscal: Vec<Figure>,
    /// Benefit to incomes.
    pub economic: Vec<Figure>,
    /// Benefit to people's lives.
    pub social: Vec<Figure>,
    /// What of the fiscal benefit somebody else pays.
    pub transfer: Vec<Figure>,
    /// Fiscal without transfers, economic and social.
    pub public: Vec<Figure>,
    /// Fiscal less financial cost.
    pub net: Vec<Figure>,
    /// The sum of `net` so far.
    pub cumulative: Vec<Figure>,
    /// By name of the agency.
    pub by_agency: BTreeMap<String, ByAgency>,
    /// Discounted sums.
    pub present_value: PresentValue,
    /// Financial cost less fiscal: below 0 is a net saving.
    pub net_present_budget_impact: Figure,
    /// Public value less cost.
    pub net_present_public_value: Figure,
    /// Fiscal ÷ financial cost.
    pub financial_roi: Option<Figure>,
    /// Public value ÷ cost.
    pub public_value_bcr: Option<Figure>,
    /// Cashable ÷ financial cost.
    pub cashable_roi: Option<Figure>,
    /// When it has paid for itself.
    pub payback: Paybacks,
    /// Share of all benefit that falls after the last year, undiscounted.
    pub beyond_horizon: Figure,
    /// What a reader has to know.
    pub warnings: Vec<Warning>,
    /// How sure it is, where that was asked for.
    pub uncertainty: Option<Uncertainty>,
}

/// What an agency pays and gains, by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ByAgency {
    /// All that it pays.
    pub cost: Vec<Figure>,
    /// What it no longer has to pay, and income.
    pub saving: Vec<Figure>,
    /// What of that can leave its budget.
    pub cashable: Vec<Figure>,
    /// Saving less cost; in-kind cost counts where it counts in the financial case.
    pub net: Vec<Figure>,
}

/// Present values, in pounds of the price base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PresentValue {
    /// Of all costs.
    pub cost: Figure,
    /// Of costs that count in the financial case.
    pub financial_cost: Figure,
    /// Of benefit to public bodies.
    pub fiscal: Figure,
    /// Of public value.
    pub public: Figure,
    /// Of what can leave a budget.
    pub cashable: Figure,
}

/// When it has paid for itself, by both ways of counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Paybacks {
    /// On amounts as they fall.
    pub undiscounted: Option<Payback>,
    /// On discounted amounts.
    pub discounted: Option<Payback>,
}

/// A point in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Payback {
    /// Index of the year, from 0.
    #[cfg_attr(test, ts(type = "number"))]
    pub year: usize,
    /// Years from the beginning, with the flow even inside the year.
    pub elapsed: Figure,
}
