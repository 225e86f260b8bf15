//! Which language the letters outside ASCII speak: what tells apart encodings that give the same bytes other letters.

use super::Encoding;
use super::places::Places;
use super::tables::table;

/// How much more a language must speak for another encoding than for Western Europe's, natural logarithm of the odds: most files
/// are Western, and old ones are rare.
const PRIOR: f64 = 5.0;
const PRIOR_OF_OLD: f64 = 8.0;
/// Different bytes outside ASCII below which nothing but Western Europe is thought of: one odd byte in a word that comes back on
/// a hundred lines is a slip of a keyboard, not a language.
const FEW: usize = 5;
/// What a letter costs that stands where no word has it, natural logarithm of the odds.
const STRANGE: f64 = 4.0;

/// Share of a language's letters outside ASCII that are none of those listed.
const OTHERS: f64 = 0.02;

/// Letters and signs of a language, each group ten times rarer than the group before, parted by blanks. How often each is used was
/// rounded that far on purpose: the languages of one encoding differ more from those of another than from each other.
const LANGUAGES: [(Encoding, &str); 36] = [
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
    // Estonian
    (Encoding::Windows1252, "äõüö šž"),
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
    // Russian
    (Encoding::Windows1251, "оеаинтсрвлкмдпу яыьгзбчйхжшюцщэф №«»–ё"),
    // Ukrainian
    (Encoding::Windows1251, "оаиінвтерсклудмпз яьбгчйхцжїюєщшф ґ№’«»"),
    // Bulgarian
    (Encoding::Windows1251, "аиоетнрсвлдпкмзъ гбуячйщцжхшюф №“„–ь"),
    // Serbian, Macedonian
    (Encoding::Windows1251, "аиоенрјтсувдкпмлз гбчшцжхћљњђф џѓќѕ"),
    // Turkish
    (Encoding::Windows1254, "ışğüçöİ Ş âÂîû"),
    // Lithuanian
    (Encoding::Windows1257, "ėųįšąžūčę „“–€"),
    // Latvian
    (Encoding::Windows1257, "āīēšūļņ žķčģ €"),
    // Estonian
    (Encoding::Windows1257, "äõüö šž"),
    // Signs alone, one of them or all
    (Encoding::Windows1252, "£€–’‘“” ½°²³·•—…®©´"),
    (Encoding::Windows1252, "£ ’–€\u{a0}"),
    (Encoding::Windows1252, "’ £–‘“”"),
    (Encoding::Windows1252, "– £’"),
    (Encoding::Windows1252, "“” £’"),
    (Encoding::Windows1252, "\u{a0} £’–€"),
    (Encoding::Windows1252, "€ é£’–"),
    // Signs on a Macintosh
    (Encoding::Macintosh, "£’ “”–‘•…é"),
];

/// What speaks against each encoding from the start.
const PRIORS: [(Encoding, f64); 8] = [
    (Encoding::Windows1252, 0.0),
    (Encoding::Windows1250, PRIOR),
    (Encoding::Windows1251, PRIOR),
    (Encoding::Windows1253, PRIOR),
    (Encoding::Windows1254, PRIOR),
    (Encoding::Windows1257, PRIOR),
    (Encoding::Iso88592, PRIOR_OF_OLD),
    (Encoding::Macintosh, PRIOR_OF_OLD),
];

/// Signs that stand at other places on a Macintosh, and within words or behind them.
const SIGNS: &str = "’‘“”–—•…\u{a0}";

/// How well an encoding fits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    pub encoding: Encoding,
    /// Logarithm of the likelihood in its best language.
    pub likelihood: f64,
    /// The same, less what speaks against the encoding from the start.
    pub weighed: f64,
}

/// Which encodings fit, the best first, and which to take: the first, or that of Western Europe where the letters are few.
pub(super) fn fit(places: &Places) -> (Encoding, Vec<Fit>) {
    let mut fits: Vec<Fit> = PRIORS.into_iter().map(|(encoding, prior)| fit_one(places, encoding, prior)).collect();
    fits.sort_by(|a, b| b.weighed.total_cmp(&a.weighed));
    let best = fits.first().map_or(Encoding::Windows1252, |fit| fit.encoding);
    let few = places.different() < FEW && !speaks_for(places, best, &fits);
    // What is no text in the best is none in any.
    let taken = if few || !is_text(places, best, &fits) { Encoding::Windows1252 } else { best };
    (taken, fits)
}

/// Whether few letters are enough for another encoding: in that of Western Europe they are no text, and they are three or more, or
/// the quotes and dashes of a Macintosh.
fn speaks_for(places: &Places, best: Encoding, fits: &[Fit]) -> bool {
    if is_text(places, Encoding::Windows1252, fits) || !is_text(places, best, fits) {
        return false;
    }
    let (Some(western), Some(macintosh)) = (table(Encoding::Windows1252), table(Encoding::Macintosh)) else {
        return false;
    };
    let signs =
        places.strange(western).iter().zip(macintosh).all(|(count, unit)| {
            *count == 0 || char::from_u32(u32::from(*unit)).is_some_and(|sign| SIGNS.contains(sign))
        });
    places.different() > 2 || (signs && best == Encoding::Macintosh)
}

/// Whether what an encoding makes of the bytes is likelier than bytes by chance, and than letters that cannot be read here.
pub(super) fn is_text(places: &Places, encoding: Encoding, fits: &[Fit]) -> bool {
    let by_chance = places.all.iter().map(|count| evidence(*count)).sum::<f64>() * (1.0_f64 / 128.0).ln();
    let unread = UNREAD.map(|(common, rare)| likelihood(places, &unread(common, rare)) - PRIOR_OF_OLD);
    let other = unread.into_iter().fold(by_chance, f64::max);
    fits.iter().any(|fit| fit.encoding == encoding && fit.likelihood > other)
}

/// Letters of encodings that are not read here, by their bytes, and those that are rarer: Hebrew in Windows-1255, Russian in KOI8-R.
const UNREAD: [(&[u8], &[u8]); 2] = [
    (
        b"\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEB\xEC\xED\xEE\xF0\xF2\xF4\xF7\xF8\xF9\xFA",
        b"\xEA\xEF\xF1\xF3\xF5\xF6",
    ),
    (
        b"\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2\xD7\xCC\xCB\xCD\xC4\xD0\xD5",
        b"\xD1\xD9\xD8\xC7\xDA\xC2\xDE\xCA\xC8\xD6\xDB\xC0\xC3\xDD\xDC\xC6\xF0\xF3\xEF\xEE\xEB\xED",
    ),
];

fn unread(common: &[u8], rare: &[u8]) -> [f64; 128] {
    let mut weights = [0.0; 128];
    for (byte, weight) in common.iter().map(|byte| (byte, 1.0)).chain(rare.iter().map(|byte| (byte, 0.2))) {
        if let Some(known) = weights.get_mut(usize::from(byte & 127)) {
            *known += weight;
        }
    }
    shares(&weights, weights.iter().sum())
}

/// Whether two encodings read every byte of the file alike.
pub(super) fn alike(places: &Places, one: Encoding, other: Encoding) -> bool {
    let (Some(one), Some(other)) = (table(one), table(other)) else { return false };
    places.all.iter().zip(one.iter().zip(other)).all(|(count, (a, b))| *count == 0 || a == b)
}

fn fit_one(places: &Places, encoding: Encoding, prior: f64) -> Fit {
    let Some(table) = table(encoding) else {
        return Fit { encoding, likelihood: f64::NEG_INFINITY, weighed: f64::NEG_INFINITY };
    };
    // Old encodings write the same languages in an order of their own.
    let of = match encoding {
        Encoding::Macintosh => Encoding::Windows1252,
        Encoding::Iso88592 => Encoding::Windows1250,
        other => other,
    };
    let strange: f64 = places.strange(table).iter().map(|count| evidence(*count)).sum();
    let languages = LANGUAGES.iter().filter(|(other, _)| *other == of || *other == encoding);
    let each = languages.map(|(_, letters)| likelihood(places, &weights(table, letters)));
    let best = each.fold(f64::NEG_INFINITY, f64::max);
    let likelihood = best - STRANGE * strange;
    Fit { encoding, likelihood, weighed: likelihood - prior }
}

fn likelihood(places: &Places, weights: &[f64; 128]) -> f64 {
    places.all.iter().zip(weights).map(|(count, weight)| evidence(*count) * weight.ln()).sum()
}

/// Letters that come back often come back in the same word, so that each further one says less.
fn evidence(count: u64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a count as evidence")]
    let count = count as f64;
    if count > 4.0 { 4.0 + 4.0 * (count / 4.0).ln() } else { count }
}

/// How likely each byte is in a language, of those outside ASCII. What the table has no place for counts in the sum all the same.
fn weights(table: &[u16; 128], letters: &str) -> [f64; 128] {
    let mut weights = [0.0; 128];
    let mut sum = 0.0;
    let mut add = |letter: char, weight: f64| {
        sum += weight;
        let place = table.iter().position(|unit| u32::from(*unit) == u32::from(letter));
        if let Some(known) = place.and_then(|place| weights.get_mut(place)) {
            *known += weight;
        }
    };
    let mut weight = 1.0;
    for letter in letters.chars() {
        if letter == ' ' {
            weight /= 10.0;
            continue;
        }
        add(letter, weight);
        for capital in letter.to_uppercase().filter(|capital| *capital != letter) {
            add(capital, weight / 4.0);
        }
    }
    // Typographic signs are used in every language.
    for sign in "’–“”‘…•".chars() {
        add(sign, 0.1);
    }
    shares(&weights, sum)
}

fn shares(weights: &[f64; 128], sum: f64) -> [f64; 128] {
    weights.map(|weight| ((1.0 - OTHERS) * weight / sum).max(OTHERS / 128.0))
}
