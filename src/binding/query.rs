//! A query from JavaScript, read by hand: a general reader of values would weigh more than the rest of the boundary.

use js_sys::{Array, Number, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::query::{Cut, Measure, Query};

/// Reads a `Query` of `www/core/types.ts`.
///
/// # Errors
/// Where a part is no value that the grammar knows.
pub fn read(value: &JsValue) -> Result<Query, Error> {
    let text = |part: &str| get(value, part).as_string();
    let measure = text("measure").unwrap_or_default();
    Ok(Query {
        account: text("account"),
        by: strings(&get(value, "by")),
        year: text("year").map(|year| year.parse().map_err(|expected| wrong("year", &year, expected))).transpose()?,
        cuts: Array::from(&get(value, "cuts")).iter().map(|cut| read_cut(&cut)).collect(),
        measure: match Measure::ALL.iter().find(|(word, _)| *word == measure) {
            Some((_, measure)) => *measure,
            None if measure.is_empty() => Measure::default(),
            None => return Err(wrong("measure", &measure, "amount, per-head, share or count".to_owned())),
        },
        real: text("real"),
        order: text("order")
            .map(|order| order.parse().map_err(|expected| wrong("order", &order, expected)))
            .transpose()?,
        top: number(&get(value, "top")),
        search: text("search"),
        view: text("view"),
    })
}

fn read_cut(value: &JsValue) -> Cut {
    Cut {
        field: get(value, "field").as_string().unwrap_or_default(),
        values: strings(&get(value, "values")),
        not: get(value, "not").is_truthy(),
    }
}

fn get(value: &JsValue, part: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(part)).unwrap_or(JsValue::NULL)
}

fn strings(value: &JsValue) -> Vec<String> {
    if !Array::is_array(value) {
        return Vec::new();
    }
    Array::from(value).iter().filter_map(|item| item.as_string()).collect()
}

fn number(value: &JsValue) -> Option<u32> {
    let number = value.dyn_ref::<Number>()?.to_string_with_radix(10).ok()?;
    String::from(number).parse().ok()
}

fn wrong(part: &str, seen: &str, expected: String) -> Error {
    Error::new("bad-value", format!("The query's {part} is “{seen}”; expected {expected}."))
        .seen(seen)
        .expected(expected)
}
