//! Bytes to records: text, JSON with the place of every value, CSV with the line of every record, financial years.

mod csv;
mod date;
mod encoding;
mod json;
mod kind;
mod sheet;
mod stream;
mod text;
mod text_pieces;
mod year;

pub use csv::{Dialect, Record, Records};
pub use date::{DateCell, Order, OrderEvidence, Span, Spread, When, read_date, read_date_and_note};
pub use encoding::{Decoder, Encoding, EncodingEvidence};
pub use json::{Json, Node};
pub use kind::refuse_what_is_no_text;
pub use sheet::{Header, Sheet};
pub use stream::{MOST_TOGETHER, Reordered, Row, Rows, Stream, find_delimiter};
pub use text::{place, utf8};
pub use text_pieces::TextPieces;
pub use year::{Spelling, financial_year};
