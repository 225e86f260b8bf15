//! The only code that knows JavaScript. Thin: it delegates, and turns errors into values with code, message and place.

#[cfg(feature = "large")]
mod cells;
#[cfg(feature = "check")]
mod check;
#[cfg(feature = "large")]
mod large;
#[cfg(feature = "packed")]
mod pack;
#[cfg(feature = "place")]
mod place;
#[cfg(feature = "place")]
mod query;
#[cfg(feature = "scenario")]
mod scenario;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::Error;

/// Half as large as the standard library's own.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../www/core/types.ts");

fn value<T: Serialize + ?Sized>(of: &T) -> Result<JsValue, JsValue> {
    // As one text: a place of thousands of rows crosses in a fraction of the time that its strings would take one by one.
    let text = serde_json::to_string(of).map_err(|_| JsValue::from_str("The answer could not be written down."))?;
    js_sys::JSON::parse(&text)
}

/// A JavaScript `Error` that carries code, file, line, column, seen and expected.
fn thrown(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.message);
    if let Ok(fields) = value(error) {
        js_sys::Object::assign(&thrown, &js_sys::Object::from(fields));
    }
    thrown.into()
}
