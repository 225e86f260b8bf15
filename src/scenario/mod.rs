//! What if: cash flow by agency and year, appraisal, uncertainty, switching values. Knows no table and no JavaScript.
//!
//! document → lines → sums by year and agency → appraisal. Everything is a line: a new kind of action is a new way to make lines.
//!
//! ```
//! use total_place::scenario::{Scenario, appraise};
//! let document = r#"{
//!     "version": 1, "title": "A million against four", "years": 3, "start_year": "2009-10", "price_base": "2009-10",
//!     "actions": [{ "kind": "shift", "title": "Parenting", "amount": ["1000000"], "to": { "agency": "Council" },
//!         "knock_on": [{ "agency": "NHS", "per_pound": "4", "lag": 1, "duration": 2, "grades": [1] }] }]
//! }"#;
//! let appraisal = appraise(&Scenario::read(document).unwrap());
//! assert_eq!(appraisal.fiscal, ["0.00", "2000000.00", "2000000.00"]);
//! assert_eq!(appraisal.financial_roi.as_deref(), Some("3.7994"));
//! ```

mod appraisal;
mod appraise;
mod discounting;
mod document;
mod edit;
mod exact;
mod flow;
mod kinds;
mod number;
mod payback;
mod plan;
mod sums;
mod totals;
mod uncertainty;
mod warnings;
mod work;
mod workings;

pub use appraisal::{Appraisal, ByAgency, Figure, Payback, Paybacks, PresentValue};
pub use appraise::appraise;
pub use document::{Deflators, Scenario, Unit, Warning};
pub use edit::{ScenarioInput, combine, inputs, print, scale, set};
pub use plan::{Money, Side, Value};
pub use totals::{AgencyTotal, totals};
pub use uncertainty::{
    Bar, Drawing, Draws, Fan, Holds, Spread, Switch, Switching, Tornado, Uncertainty, draw, uncertainty,
};
pub use workings::{ScenarioLine, lines};
