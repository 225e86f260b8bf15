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

/// A word that may have been meant, and its letters.
struct Known {
    word: &'static str,
    letters: Vec<char>,
    /// See [`sieve`].
    sieve: u64,
    senses: Senses,
}

/// Words of five letters and more, by the first of them. A slip is looked for in every unknown word of a file's first rows.
static BY_LETTER: LazyLock<HashMap<char, Vec<Known>, FxBuildHasher>> = LazyLock::new(|| {
    let mut by_letter: HashMap<char, Vec<Known>, FxBuildHasher> = HashMap::default();
    for (word, senses) in LEXICON.iter() {
        let letters: Vec<char> = word.chars().collect();
        if let [first, _, _, _, ..] = *letters.as_slice() {
            by_letter.entry(first).or_default().push(Known { word, sieve: sieve(&letters), letters, senses: *senses });
        }
    }
    by_letter
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
    if letters.len() < if most == 1 { 5 } else { 9 } {
        return exchanged(&letters);
    }
    let own = sieve(&letters);
    let near = BY_LETTER.get(letters.first()?)?.iter().filter(|known| {
        known.letters.len() >= 5
            && known.letters.len().abs_diff(letters.len()) <= most
            && (known.sieve ^ own).count_ones() as usize <= 2 * most
            && is_within(most, &letters, &known.letters)
    });
    // Several may be as near: the answer must not hang on the order of a hash table.
    near.min_by_key(|known| known.word).map(|known| known.senses)
}

/// The known word of four letters that is the same with two of them exchanged.
fn exchanged(letters: &[char]) -> Option<Senses> {
    let all = |one: &[char], other: &[char]| one.iter().all(|letter| other.contains(letter));
    let near = BY_LETTER.get(letters.first()?)?.iter().filter(|known| {
        letters.len() == 4
            && known.letters.len() == 4
            && all(&known.letters, letters)
            && all(letters, &known.letters)
            && known.letters != letters
            && is_within(1, letters, &known.letters)
    });
    near.min_by_key(|known| known.word).map(|known| known.senses)
}

/// A bit for each letter that a word has. A slip changes two of them at most, so most words fall through.
fn sieve(letters: &[char]) -> u64 {
    letters.iter().fold(0, |sieve, letter| sieve | 1 << (u32::from(*letter) & 63))
}

/// Whether at most so many letters are left out, put in, mistaken or exchanged.
fn is_within(most: usize, left: &[char], right: &[char]) -> bool {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut next: Vec<usize> = Vec::with_capacity(row.len());
    let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
    for (i, a) in left.iter().enumerate() {
        next.clear();
        next.push(i + 1);
        for (j, b) in right.iter().enumerate() {
            let mut least = (at(&row, j) + usize::from(a != b)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let exchanged = i > 0 && j > 0 && left.get(i - 1) == Some(b) && right.get(j - 1) == Some(a);
            if exchanged {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        // No row falls below the lesser of the two before it.
        if row.iter().chain(&next).all(|distance| *distance > most) {
            return false;
        }
        (before, row, next) = (row, next, before);
    }
    at(&row, right.len()) <= most
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
