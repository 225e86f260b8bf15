//! Bytes to records: text, JSON with the place of every value, CSV with the line of every record, financial years.

mod csv;
mod json;
mod sheet;
mod text;
mod year;

pub use csv::{Dialect, Record, Records};
pub use json::{Json, Node};
pub use sheet::Sheet;
pub use text::{place, utf8};
pub use year::{Spelling, financial_year};
