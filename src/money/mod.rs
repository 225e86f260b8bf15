//! Exact money: whole pence. `i64` in columns, `i128` in sums.
