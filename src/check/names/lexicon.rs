//! What a word means: as it stands, in the plural, misspelt, or made of several words.

use std::sync::LazyLock;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::sense::{KNOWN, Senses};
use super::words::WORDS;

type Lexicon = HashMap<&'static str, Senses, FxBuildHasher>;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for (senses, words) in WORDS.into_iter().flatten() {
        for word in words.split(' ') {
            *lexicon.entry(word).or_default() |= senses;
        }
    }
    lexicon
});

/// A word longer than this is no name's word: looking for slips in it would cost more than it tells.
const LONGEST: usize = 60;

/// What a folded word means, and whether it is known at all.
pub(super) fn meaning(word: &str) -> Option<Senses> {
    if let Some(senses) = exact(word) {
        return Some(senses);
    }
    if word.len() > LONGEST || word.chars().count() < 4 {
        return None;
    }
    misspelt(word, 1).or_else(|| compound(word)).or_else(|| misspelt(word, 2))
}

fn exact(word: &str) -> Option<Senses> {
    let known = |word: &str| LEXICON.get(word).copied();
    known(word).or_else(|| {
        let singular = word.strip_suffix("s").or_else(|| word.strip_suffix("en"))?;
        if singular.len() < 4 {
            return None;
        }
        known(singular).or_else(|| known(singular.strip_suffix('e')?))
    })
}

/// The known word that is at most so many letters off. The first letter is seldom mistaken, and a short word is too near to others:
/// of one with four letters two may be exchanged, as in `aera`.
fn misspelt(word: &str, most: usize) -> Option<Senses> {
    let letters: Vec<char> = word.chars().collect();
    let first = letters.first().copied();
    if letters.len() < if most == 1 { 5 } else { 9 } {
        let exchanged = |known: &str| {
            let known: Vec<char> = known.chars().collect();
            let all = |one: &[char], other: &[char]| one.iter().all(|letter| other.contains(letter));
            known.first().copied() == first
                && all(&known, &letters)
                && all(&letters, &known)
                && distance(&letters, &known) == 1
        };
        let near = LEXICON.iter().filter(|(known, _)| letters.len() == 4 && known.len() == 4 && exchanged(known));
        return near.min_by_key(|(known, _)| **known).map(|(_, senses)| *senses);
    }
    let near = LEXICON.iter().filter(|(known, _)| {
        if known.chars().next() != first || known.len().abs_diff(word.len()) > most * 2 {
            return false;
        }
        let known: Vec<char> = known.chars().collect();
        known.len() >= 5 && known.len().abs_diff(letters.len()) <= most && distance(&letters, &known) <= most
    });
    // Several may be as near: the answer must not hang on the order of a hash table.
    near.min_by_key(|(known, _)| **known).map(|(_, senses)| *senses)
}

/// Letters left out, put in, mistaken or exchanged.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut least = (at(&row, j) + usize::from(a != b)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let exchanged = i > 0 && j > 0 && left.get(i - 1) == Some(b) && right.get(j - 1) == Some(a);
            if exchanged {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = core::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

/// Words that were written as one: `paymentamount`, `Zahlungsempfänger`, `Startdatum`. At least three letters in four must belong to
/// known words of three letters or more; what joins words does not count, or `candidate` would be a date.
fn compound(word: &str) -> Option<Senses> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let ends: Vec<usize> = letters.iter().map(|(at, _)| *at).chain([word.len()]).collect();
    // For each letter: how many letters before it are known, by how few words, and what they mean.
    let mut best: Vec<(usize, usize, Senses)> = vec![(0, 0, 0); ends.len()];
    for end in 1..ends.len() {
        let mut found = best.get(end - 1).copied().unwrap_or_default();
        for start in end.saturating_sub(24)..end.saturating_sub(2) {
            let (Some(from), Some(to)) = (ends.get(start), ends.get(end)) else { continue };
            let Some(senses) = word.get(*from..*to).and_then(|part| LEXICON.get(part)) else { continue };
            let (known, words, so_far) = best.get(start).copied().unwrap_or_default();
            let joins = *senses == KNOWN && end - start == 3;
            let (known, words) = (known + if joins { 0 } else { end - start }, words + 1);
            if known > found.0 || (known == found.0 && words < found.1) {
                found = (known, words, so_far | senses);
            }
        }
        if let Some(place) = best.get_mut(end) {
            *place = found;
        }
    }
    let (known, _, senses) = best.last().copied().unwrap_or_default();
    (known * 4 >= letters.len() * 3 && known > 0).then_some(senses)
}
