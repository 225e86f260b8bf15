//! Lines added up: by year and agency, by year and value, and what falls after the last year.

use super::document::Scenario;
use super::exact::Exact;
use super::flow;
use super::number::Number;
use super::plan::{Cashable, Line, Money, Side, Value};

/// By year.
pub type Years = Vec<Exact>;

/// What one agency pays and gains.
#[derive(Debug, Clone)]
pub struct Agency {
    /// All that it pays.
    pub cost: Years,
    /// What of that is in kind.
    pub in_kind: Years,
    /// Fiscal benefits, transfers too.
    pub saving: Years,
    /// What of that can leave its budget.
    pub cashable: Years,
}

/// Every sum that results are made from.
#[derive(Debug, Clone)]
pub struct Sums {
    /// By position in the plan's agencies.
    pub agencies: Vec<Agency>,
    /// Value to incomes.
    pub economic: Years,
    /// Value to people's lives.
    pub social: Years,
    /// What of the fiscal benefit somebody else pays.
    pub transfer: Years,
    /// Benefit after the last year, of every value.
    pub beyond: Exact,
    /// Benefit in all.
    pub benefit: Exact,
}

impl Sums {
    /// Adds up the lines of a scenario, each number at its middle.
    pub fn of(scenario: &Scenario) -> Self {
        let plan = &scenario.plan;
        let years = scenario.settings.years as usize;
        let values: Vec<Exact> = flow::mids(plan);
        let nothing = vec![Exact::zero(); years];
        let agency = Agency {
            cost: nothing.clone(),
            in_kind: nothing.clone(),
            saving: nothing.clone(),
            cashable: nothing.clone(),
        };
        let mut sums = Self {
            agencies: vec![agency; plan.agencies.len()],
            economic: nothing.clone(),
            social: nothing.clone(),
            transfer: nothing,
            beyond: Exact::zero(),
            benefit: Exact::zero(),
        };
        let streams: Vec<(Years, Exact)> = plan
            .streams
            .iter()
            .map(|stream| {
                let amounts = flow::by_year(stream, &values, years);
                let beyond = flow::beyond(stream, &values, &amounts);
                (amounts, beyond)
            })
            .collect();
        for line in &plan.lines {
            if let Some((amounts, beyond)) = streams.get(line.stream) {
                let coefficient = flow::coefficient(line, &values, true);
                let flow: Years = amounts.iter().map(|amount| amount.times(&coefficient)).collect();
                sums.add(line, &flow, &beyond.times(&coefficient), &values);
            }
        }
        sums
    }

    fn add(&mut self, line: &Line, flow: &[Exact], beyond: &Exact, values: &[Exact]) {
        if line.side == Side::Benefit {
            self.beyond.add(beyond);
            self.benefit.add(beyond);
            for amount in flow {
                self.benefit.add(amount);
            }
        }
        match line.value {
            Value::Economic => return add(&mut self.economic, flow),
            Value::Social => return add(&mut self.social, flow),
            Value::Fiscal => {}
        }
        let Some(agency) = line.agency.and_then(|agency| self.agencies.get_mut(agency)) else { return };
        if line.side == Side::Cost {
            add(&mut agency.cost, flow);
            if line.money == Money::InKind {
                add(&mut agency.in_kind, flow);
            }
            return;
        }
        add(&mut agency.saving, flow);
        if line.transfer {
            add(&mut self.transfer, flow);
        }
        match line.cashable {
            Cashable::None => {}
            Cashable::All => add(&mut agency.cashable, flow),
            Cashable::Share(share) => {
                let share = values.get(share).cloned().unwrap_or_default();
                let released = flow.iter().enumerate().map(|(year, amount)| {
                    let amount = amount.times(&share);
                    match line.release.get(year).or(line.release.last()).and_then(|id| values.get(*id)) {
                        Some(release) => amount.times(release),
                        None => amount,
                    }
                });
                add(&mut agency.cashable, &released.collect::<Years>());
            }
        }
    }

    /// The sum of a kind of amount over all agencies.
    pub fn total(&self, of: impl Fn(&Agency) -> &Years) -> Years {
        let years = self.economic.len();
        self.agencies.iter().fold(vec![Exact::zero(); years], |mut sum, agency| {
            add(&mut sum, of(agency));
            sum
        })
    }
}

/// Adds year by year.
pub fn add(sum: &mut [Exact], amounts: &[Exact]) {
    for (sum, amount) in sum.iter_mut().zip(amounts) {
        sum.add(amount);
    }
}

/// Takes away year by year.
pub fn less(from: &[Exact], amounts: &[Exact]) -> Years {
    from.iter().zip(amounts).map(|(from, amount)| from.minus(amount)).collect()
}
