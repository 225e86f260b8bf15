//! Bytes to records: text, JSON with the place of every value, CSV with the line of every record, financial years.

mod csv;
mod date;
mod delimiter;
mod encoding;
mod json;
mod kind;
mod no_table;
mod sheet;
mod text;
mod year;

pub use csv::{Record, Records};
pub use date::{DateCell, Order, OrderEvidence, Span, Spread, When, read_date, read_date_and_note};
pub use delimiter::find_delimiter;
pub use each_row::{Dialect, MOST_TOGETHER, Reordered, Row, Rows, Stream, TextPieces, Wanted};
pub use encoding::{Decoder, Encoding, EncodingEvidence};
pub use json::{Json, Node};
pub use kind::refuse_what_is_no_text;
pub use sheet::{Header, Sheet};
pub use text::{place, utf8};
pub use year::{Spelling, financial_year};
