//! Where all the public money of a place goes, who decides, and who says so.
//!
//! The rooms stand in the order in which data flows:
//! bytes → [`source`] → [`package`] → [`table`] → [`query`] → [`view`] → `binding`.
//! A file that no package describes goes through [`check`] into a table; [`pack`] writes and reads the columns of a table as
//! bytes. [`scenario`] stands by itself.
//! [`money`], [`error`], [`issue`], [`numbers`] and [`sorted`] lie under all of them. `tests/layers.rs` holds the direction of every `use`.

pub mod error;
pub mod issue;
pub mod money;
pub mod numbers;
pub mod sorted;

pub mod package;
pub mod source;
pub mod table;

pub mod check;
// As with what-if below: only the module for places that have packs has it.
#[cfg(any(feature = "packed", not(target_arch = "wasm32")))]
pub mod pack;
// A module without what-if does not carry it: even code that is never called changes what is inlined.
#[cfg(any(feature = "scenario", not(target_arch = "wasm32")))]
pub mod scenario;

pub mod query;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod binding;

#[cfg(test)]
#[path = "binding/types.rs"]
mod types;
