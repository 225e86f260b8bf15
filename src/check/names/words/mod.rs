//! Words that stand in the names of columns, in the languages in which European bodies publish. Lower case, without accents:
//! [`super::text::fold`] makes names so. A word may stand under several meanings.
//!
//! Sources of the facts: the fields of the Local Government Transparency Code, HM Treasury's guidance on spending over £25,000, the
//! Local Government Association's spending schema, and the regulations on lists of beneficiaries of European funds.

mod beside;
mod label;
mod money;
mod place;
mod what;
mod when;
mod who;

use super::sense::Senses;

/// Lists by kind; of each line, what the words mean, and the words.
pub(super) const WORDS: [&[(Senses, &str)]; 7] =
    [money::WORDS, when::WORDS, who::WORDS, what::WORDS, place::WORDS, label::WORDS, beside::WORDS];
