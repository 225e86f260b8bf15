//! Which language the letters outside ASCII speak: what tells apart three encodings that give the same bytes other letters.

use super::Encoding;
use super::tables::table;

/// How much more a language must speak for Central Europe or Greece than for Western Europe, natural logarithm of the odds:
/// most files are Western.
const PRIOR: f64 = 5.0;

/// Share of a language's letters outside ASCII that are none of those listed.
const OTHERS: f64 = 0.02;

/// Letters and signs of a language, each group ten times rarer than the group before, parted by blanks. How often each is used was
/// rounded that far on purpose: the languages of one encoding differ more from those of another than from each other.
const LANGUAGES: [(Encoding, &str); 20] = [
    // English: signs, and names from abroad.
    (Encoding::Windows1252, "£ éèáóíöüàç½°²³ñâêîôëïäúøåæ¼¾ºª€"),
    // French
    (Encoding::Windows1252, "é èàêç°€ âîôûùïœë²º"),
    // German
    (Encoding::Windows1252, "äüöß €§ éèá²³°"),
    // Spanish, Catalan, Galician
    (Encoding::Windows1252, "óíáéñ úºª€ àèòçïü·"),
    // Portuguese
    (Encoding::Windows1252, "ãçéáíõêóâ úàô ºª€ü"),
    // Italian
    (Encoding::Windows1252, "à èùìòé€ °"),
    // Danish, Norwegian
    (Encoding::Windows1252, "åøæ éö üä§½"),
    // Swedish, Finnish
    (Encoding::Windows1252, "äö å é§üœ"),
    // Dutch
    (Encoding::Windows1252, "ëé€ ïèöüç ê"),
    // Irish
    (Encoding::Windows1252, "áéíóú€ £"),
    // Icelandic
    (Encoding::Windows1252, "íáðóéöúþýæ £"),
    // Polish
    (Encoding::Windows1250, "łąężóśćń ź €§"),
    // Czech
    (Encoding::Windows1250, "íáěéřčžýšů úťóďň §"),
    // Slovak
    (Encoding::Windows1250, "áíéčýšžúť ľôóďňä€ ŕĺ"),
    // Hungarian
    (Encoding::Windows1250, "éáóöő íüúű §"),
    // Romanian
    (Encoding::Windows1250, "ăţşîâ ºª„"),
    // Croatian, Slovene, Bosnian
    (Encoding::Windows1250, "čšžćđ € üö"),
    // Greek
    (Encoding::Windows1253, "αοιετσνηυρπκμλςωάίόέήύώδγχθφβξζψ€ ΐϊΆΈΉΊΌΎΏ§«»"),
    // Greek in capitals
    (Encoding::Windows1253, "ΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΧΘΦΒΞΖΨ€ ΆΈΉΊΌΎΏ"),
    // Signs alone
    (Encoding::Windows1252, "£€–’‘“” ½°²³·•—…®©"),
];

/// Cyrillic letters in Windows-1251, which no publisher here uses: so that they are not taken for Greek in silence.
const CYRILLIC: &[u8] =
    b"\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xE2\xEB\xEA\xEC\xE4\xEF\xF3\xFF\xFB\xFC\xE3\xE7\xE1\xF7\xE9\xF5\xE6\xF8\xFE\xF9";

/// How well the bytes fit the best language of each encoding: logarithms of likelihood, for Windows-1252, 1250, 1253, and for
/// none of them.
pub(super) fn fit(counts: &[u64; 128]) -> [f64; 4] {
    let mut best = [f64::NEG_INFINITY; 4];
    let fit = |weights: [f64; 128]| -> f64 {
        counts.iter().zip(weights).map(|(count, weight)| evidence(*count) * weight.ln()).sum()
    };
    for (encoding, letters) in LANGUAGES {
        let Some(table) = table(encoding) else { continue };
        let weights = weights(table, letters);
        let (place, prior) = match encoding {
            Encoding::Windows1250 => (1, PRIOR),
            Encoding::Windows1253 => (2, PRIOR),
            _ => (0, 0.0),
        };
        if let Some(best) = best.get_mut(place) {
            *best = best.max(fit(weights) - prior);
        }
    }
    let [.., none] = &mut best;
    *none = fit(cyrillic()) - 2.0 * PRIOR;
    best
}

/// Letters that come back often come back in the same word, so that each further one says less.
fn evidence(count: u64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a count as evidence")]
    let count = count as f64;
    if count > 16.0 { 4.0 * count.sqrt() } else { count }
}

/// How likely each byte is in a language, of those outside ASCII.
fn weights(table: &[u16; 128], letters: &str) -> [f64; 128] {
    let mut weights = [0.0; 128];
    let mut weight = 1.0;
    for letter in letters.chars() {
        if letter == ' ' {
            weight /= 10.0;
            continue;
        }
        add(table, letter, weight, &mut weights);
        for capital in letter.to_uppercase().filter(|capital| *capital != letter) {
            add(table, capital, weight / 4.0, &mut weights);
        }
    }
    // Typographic signs stand at one place in all three.
    for sign in "’–“”‘…•".chars() {
        add(table, sign, 0.1, &mut weights);
    }
    to_one(&weights)
}

fn cyrillic() -> [f64; 128] {
    let mut weights = [0.0; 128];
    for (index, byte) in CYRILLIC.iter().enumerate() {
        let weight = if index < 15 { 1.0 } else { 0.3 };
        for (byte, weight) in [(*byte, weight), (*byte - 32, weight / 4.0)] {
            if let Some(known) = weights.get_mut(usize::from(byte & 127)) {
                *known += weight;
            }
        }
    }
    to_one(&weights)
}

fn to_one(weights: &[f64; 128]) -> [f64; 128] {
    let sum: f64 = weights.iter().sum();
    weights.map(|weight| ((1.0 - OTHERS) * weight / sum).max(OTHERS / 128.0))
}

fn add(table: &[u16; 128], letter: char, weight: f64, weights: &mut [f64; 128]) {
    let place = table.iter().position(|unit| u32::from(*unit) == u32::from(letter));
    if let Some(known) = place.and_then(|place| weights.get_mut(place)) {
        *known += weight;
    }
}
