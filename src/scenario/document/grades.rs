//! Optimism bias by confidence, after the guidance of 2014: percentages as the users of its model quote them.

use rust_decimal::Decimal;

use super::at::{At, Object};
use super::builder::Builder;
use super::quantity::common::BIAS;
use crate::error::Error;
use crate::scenario::plan::{Bias, Id, Side};

/// How the grades of one line combine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// The largest percentage.
    #[default]
    Worst,
    /// Their mean.
    Mean,
    /// None is applied, nor a `bias` that the document gives.
    None,
}

/// Words of `optimism_bias`.
pub const MODES: [(&str, Mode); 3] = [("worst", Mode::Worst), ("mean", Mode::Mean), ("none", Mode::None)];

/// What confidence is claimed in.
const COLUMNS: [&str; 4] = ["population", "evidence", "age", "error"];
/// Per cent off a benefit and onto a cost, by grade from 1.
const PERCENT: [u32; 6] = [0, 5, 10, 15, 25, 40];
/// Where confidence is not claimed **[choice]**.
const UNCLAIMED_BENEFIT: u32 = 6;
const UNCLAIMED_COST: u32 = 5;
/// The multiplier's two parts, as they are called where a line is explained.
const BIASED: &str = "what optimism bias leaves";
const WHOLE: &str = "the whole";

/// Reads `grades`, or `bias` in their place, and gives the multiplier; none where nothing is to be multiplied.
pub fn read(builder: &mut Builder, object: &Object, side: Side) -> Result<Option<Bias>, Error> {
    let mode = builder.settings.bias;
    if let Some(given) = object.get("bias") {
        if object.get("grades").is_some() {
            return Err(given.refuse("bias-and-grades", "stands beside “grades”", "one of the two"));
        }
        if given.is_object() {
            return Err(given.wrong("one number: a range says itself how sure it is"));
        }
        let id = builder.input(&given, BIAS)?;
        let share = builder.mid(id);
        let (over, under) = (builder.constant(BIASED, Decimal::ONE + share), builder.constant(WHOLE, Decimal::ONE));
        return Ok(multiplier(mode, over, under));
    }
    let grades = match object.get("grades") {
        Some(at) => grades(&at)?,
        None => Vec::new(),
    };
    let unclaimed = if side == Side::Benefit { UNCLAIMED_BENEFIT } else { UNCLAIMED_COST };
    if grades.is_empty() {
        let what = if side == Side::Benefit { "benefit" } else { "cost" };
        let message = format!(
            "{} has no grade of confidence, so its {what} is taken to be of grade {unclaimed}.",
            object.at.path
        );
        builder.warn("no-grade", &object.at.path, message);
    }
    let percent: Vec<u32> = if grades.is_empty() { vec![unclaimed] } else { grades }
        .iter()
        .filter_map(|grade| PERCENT.get(*grade as usize - 1).copied())
        .collect();
    let (sum, count) = match mode {
        Mode::Mean => (percent.iter().sum(), u32::try_from(percent.len()).unwrap_or(1)),
        _ => (percent.iter().copied().max().unwrap_or(0), 1),
    };
    let whole = 100 * count;
    let over = if side == Side::Benefit { whole - sum } else { whole + sum };
    let (over, under) = (builder.constant(BIASED, over.into()), builder.constant(WHOLE, whole.into()));
    Ok(multiplier(mode, over, under))
}

fn multiplier(mode: Mode, over: Id, under: Id) -> Option<Bias> {
    (mode != Mode::None).then_some(Bias { over, under, while_not_harm: None, turned: false })
}

/// Grades from 1 to 6: an object by column, or a list.
fn grades(at: &At) -> Result<Vec<u32>, Error> {
    let items: Vec<At> = if at.is_list() {
        at.list()?
    } else if at.is_object() {
        at.object(&COLUMNS)?.members().map(|(_, grade)| grade).collect()
    } else {
        return Err(at.wrong("grades from 1 to 6, in a list or by column: population, evidence, age, error"));
    };
    items.iter().map(|grade| grade.whole(1, 6)).collect()
}
