//! Answers of many cells, in the module for places of many rows.

use js_sys::{Array, BigInt, BigInt64Array, Object, Reflect, Uint8Array, Uint16Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::place::{Place, parse};
use super::{thrown, value};
use crate::query::Kept;
use crate::table::Codes;
use crate::view::{self, CellField, Cells};

#[wasm_bindgen]
impl Place {
    /// Answers a query as columns: for each field a code a cell and each label once, amounts in whole numbers (mostly pence), lines.
    /// They are copies, which may be transferred from a worker.
    ///
    /// # Errors
    /// As `view`; and where an amount does not fit 64 bits.
    #[wasm_bindgen(unchecked_return_type = "Cells")]
    pub fn cells(&self, query: &str) -> Result<JsValue, JsValue> {
        let cells = view::cells(&self.opened, &parse(query)?, self.kept.way()).map_err(|error| thrown(&error))?;
        written(&cells)
    }

    /// How many cells an answer has, before those past `top` are put together.
    ///
    /// # Errors
    /// As `view`.
    pub fn count_cells(&self, query: &str) -> Result<usize, JsValue> {
        view::count_cells(&self.opened, &parse(query)?, self.kept.way()).map_err(|error| thrown(&error))
    }

    /// Whether sums are kept between questions, which makes the next answers quicker and takes memory. They are, unless told
    /// otherwise; what was kept until now is let go.
    pub fn keep_sums(&mut self, keep: bool) {
        self.kept = if keep { Kept::of(&self.opened) } else { Kept::none() };
    }
}

fn written(cells: &Cells) -> Result<JsValue, JsValue> {
    let by: Array = cells.by.iter().map(written_field).collect::<Result<_, _>>()?;
    let other = match cells.other {
        Some(other) => object([("at", value(&other.at)?), ("groups", value(&other.groups)?)])?,
        None => JsValue::NULL,
    };
    object([
        ("by", by.into()),
        ("unit", JsValue::from_str(&cells.unit)),
        ("years", value(&cells.years)?),
        ("amounts", BigInt64Array::from(cells.amounts.as_slice()).into()),
        ("lines", Uint32Array::from(cells.lines.as_slice()).into()),
        ("confidence", Uint8Array::from(cells.confidence.as_slice()).into()),
        ("total", BigInt::from(cells.total).into()),
        ("total_lines", cells.total_lines.into()),
        ("other", other),
    ])
}

fn written_field(field: &CellField) -> Result<JsValue, JsValue> {
    let codes: JsValue = match &field.codes {
        Codes::Narrow(codes) => Uint8Array::from(codes.as_slice()).into(),
        Codes::Middle(codes) => Uint16Array::from(codes.as_slice()).into(),
        Codes::Wide(codes) => Uint32Array::from(codes.as_slice()).into(),
    };
    object([
        ("key", JsValue::from_str(&field.key)),
        ("title", JsValue::from_str(&field.title)),
        ("labels", value(&field.labels)?),
        ("unknown", value(&field.unknown)?),
        ("codes", codes),
    ])
}

fn object<const PARTS: usize>(parts: [(&str, JsValue); PARTS]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, part) in parts {
        Reflect::set(&object, &JsValue::from_str(name), &part)?;
    }
    Ok(object.into())
}
