//! What the benches are fed: made here, and the same on every machine.

use std::fmt::Write;

use total_place::package::Files;
use total_place::table::{Opened, open};

/// Rows of a table: enough that what is done once a file is little beside what is done for each row.
const ROWS: usize = 20_000;
const SUPPLIERS: u64 = 2_000;
/// Bytes of a piece, as the disk hands them over.
pub const PIECE: usize = 64 << 10;

/// A place of payments, its year and drill order as a descriptor says them.
pub const DESCRIPTOR: &[u8] = br#"{ "name": "bench", "title": "Bench", "resources": [
    { "name": "payments", "role": "spending", "path": "payments.csv", "title": "Payments",
      "account": { "year": "2014-15", "covers": "All payments.", "by": ["organisation"],
        "headline": { "cut": "nature:reactive", "sentence": "{amount} of it, {pence} in every pound, reacted." } },
      "schema": { "fields": [
        { "name": "year", "columnType": "date:fiscal-year" },
        { "name": "organisation", "columnType": "administrator" },
        { "name": "service", "columnType": "functional-classification" },
        { "name": "nature", "columnType": "place:nature" },
        { "name": "supplier", "columnType": "recipient" },
        { "name": "amount", "columnType": "value" } ] } } ] }"#;

/// A place of nothing but suppliers and what they were paid.
pub const SUPPLIERS_ALONE: &[u8] = br#"{ "name": "bench", "title": "Bench", "resources": [
    { "name": "payments", "role": "spending", "path": "payments.csv",
      "schema": { "fields": [
        { "name": "supplier", "columnType": "recipient" },
        { "name": "amount", "columnType": "value" } ] } } ] }"#;

/// Numbers evenly spread, from a seed: the generator of Marsaglia (xorshift, 64 bits).
struct Numbers(u64);

impl Numbers {
    fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    /// Of so many the first come often, the last seldom, as suppliers are paid.
    fn few_often(&mut self, below: u64) -> u64 {
        self.below(below) * self.below(below) / below
    }

    /// An amount in pounds.
    fn amount(&mut self) -> String {
        let sign = if self.below(25) == 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", self.below(20_000), self.below(100))
    }

    /// An amount as a spreadsheet shows it.
    fn dressed_amount(&mut self) -> String {
        let (thousands, hundreds) = (1 + self.below(90), self.below(1000));
        match self.below(50) {
            0 => format!("({thousands},{hundreds:03}.00)"),
            1 => format!("£{thousands},{hundreds:03}.50 "),
            2 => format!("{hundreds}.25-"),
            _ => format!("{thousands},{hundreds:03}.{:02}", self.below(100)),
        }
    }
}

/// Payments with the columns of [`DESCRIPTOR`].
pub fn payments() -> Vec<u8> {
    let mut next = Numbers::new();
    let mut text = String::from("year,organisation,service,nature,supplier,amount\n");
    for _ in 0..ROWS {
        let year = 2014 + next.below(10);
        let nature =
            ["reactive", "preventative", "universal", "not stated"][usize::try_from(next.below(4)).unwrap_or(0)];
        let (organisation, service) = (next.below(24), next.below(320));
        let (supplier, amount) = (next.few_often(SUPPLIERS), next.amount());
        let _ = writeln!(
            text,
            "{year}-{:02},Organisation {organisation},Service {service},{nature},Repairs of Town {supplier} Ltd,{amount}",
            (year + 1) % 100
        );
    }
    text.into_bytes()
}

/// Payments with the columns of [`SUPPLIERS_ALONE`].
pub fn suppliers() -> Vec<u8> {
    let mut next = Numbers::new();
    let mut text = String::from("supplier,amount\n");
    for _ in 0..ROWS {
        let _ = writeln!(text, "Repairs of Town {} Ltd,1.00", next.few_often(SUPPLIERS));
    }
    text.into_bytes()
}

/// A file as councils publish them: a title above, quotes, signs, separators, dates, tax beside net, totals in between.
pub fn messy() -> Vec<u8> {
    let mut next = Numbers::new();
    let mut text = String::from("\u{feff}Bradshire Council: payments over £500,,,,\r\n,,,,\r\n");
    text.push_str("Payment Date,Supplier Name,Service Area,Net Amount (£),VAT\r\n");
    for row in 1..=ROWS / 2 {
        let (month, day) = (1 + row * 12 / (ROWS / 2 + 1), 1 + next.below(28));
        let (supplier, service) = (next.few_often(SUPPLIERS), next.below(60));
        let amount = next.dressed_amount();
        let _ = writeln!(
            text,
            "{day:02}/{month:02}/2019,\"Smith, Patel & Sons {supplier} Ltd\",Service {service},\"{amount}\",{}.00\r",
            next.below(900)
        );
        if row % 2_000 == 0 {
            text.push_str(",,,,\r\nPayment Date,Supplier Name,Service Area,Net Amount (£),VAT\r\n");
        }
    }
    text.into_bytes()
}

/// Amounts as a clean file has them.
pub fn amounts() -> Vec<String> {
    let mut next = Numbers::new();
    (0..ROWS).map(|_| next.amount()).collect()
}

/// The same in the dress of spreadsheets.
pub fn dressed_amounts() -> Vec<String> {
    let mut next = Numbers::new();
    (0..ROWS).map(|_| next.dressed_amount()).collect()
}

/// A descriptor and its payments.
pub fn with_payments(descriptor: &[u8]) -> (&[u8], Vec<u8>) {
    (descriptor, payments())
}

/// A descriptor and its payments.
pub fn with_suppliers(descriptor: &[u8]) -> (&[u8], Vec<u8>) {
    (descriptor, suppliers())
}

/// The files of a place.
pub fn files(payments: Vec<u8>) -> Files {
    Files::from([("payments.csv".to_owned(), payments)])
}

/// The place of [`payments`], open.
pub fn place() -> Opened {
    open(DESCRIPTOR, &files(payments())).unwrap_or_else(|error| panic!("{}", error.message))
}
