//! Names of months: English, Welsh, German, French, Spanish, Italian, Dutch, Polish, Portuguese and the Nordic languages,
//! without their accents. The first three letters or more of a name stand for it where no other month begins so.

const ENGLISH: [&[u8; 3]; 12] =
    [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];

const NAMES: [&str; 12] = [
    "january januar jaenner janner janvier enero gennaio januari styczen stycznia janeiro ionawr tammikuu",
    "february februar fevrier febrero febbraio februari luty lutego fevereiro chwefror helmikuu",
    "march marz maerz mrz mars marzo maart mrt marzec marca marco mawrth marts maaliskuu",
    "april avril abril aprile kwiecien kwietnia ebrill huhtikuu",
    "may mai mayo maggio mei maj maja maio toukokuu",
    "june juni juin junio giugno czerwiec czerwca junho mehefin kesakuu",
    "july juli juillet julio luglio lipiec lipca julho gorffennaf heinakuu",
    "august aout agosto augustus sierpien sierpnia awst augusti elokuu",
    "september septembre septiembre settembre wrzesien wrzesnia setembro medi syyskuu",
    "october oktober octobre octubre ottobre pazdziernik pazdziernika outubro hydref lokakuu",
    "november novembre noviembre listopad listopada novembro tachwedd marraskuu",
    "december dezember decembre diciembre dicembre grudzien grudnia dezembro rhagfyr desember joulukuu",
];

/// Words that may stand in a date and say nothing of it.
const PASSED: [&str; 28] = [
    "of",
    "de",
    "del",
    "den",
    "the",
    "le",
    "el",
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What a word of a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, from 1.
    Month(u8),
    /// `Q`, `Quarter`, `T`, `Trimestre`
    Quarter,
    /// `FY`, `Financial year`
    FinancialYear,
    /// `of`, `st`, `Monday`
    Passed,
}

/// Knows a word; `None` where it is none of a date.
pub(super) fn know(word: &str) -> Option<Word> {
    let mut room = [0_u8; 16];
    let mut length = 0;
    for letter in word.chars() {
        *room.get_mut(length)? = base(letter)?;
        length += 1;
    }
    let word = room.get(..length)?;
    if let Ok(three) = <&[u8; 3]>::try_from(word)
        && let Some(month) = ENGLISH.iter().position(|name| *name == three)
    {
        return u8::try_from(month + 1).ok().map(Word::Month);
    }
    match word {
        b"q" | b"qtr" | b"quarter" | b"t" | b"trimestre" | b"quartal" => return Some(Word::Quarter),
        b"fy" | b"financial" | b"fiscal" | b"year" => return Some(Word::FinancialYear),
        _ => {}
    }
    if let Some(month) = month(word) {
        return Some(Word::Month(month));
    }
    PASSED.iter().any(|passed| passed.as_bytes() == word).then_some(Word::Passed)
}

fn month(word: &[u8]) -> Option<u8> {
    if word.len() < 3 {
        return None;
    }
    let mut found = None;
    for (month, names) in (1_u8..).zip(NAMES) {
        for name in names.split(' ') {
            if name.as_bytes() == word {
                return Some(month);
            }
            if name.as_bytes().starts_with(word) {
                if found.is_some_and(|other| other != month) {
                    return None;
                }
                found = Some(month);
            }
        }
    }
    found
}

/// A letter without its accent, small.
fn base(letter: char) -> Option<u8> {
    let letter = match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'Á' | 'Ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'Û' => 'u',
        'ç' | 'Ç' => 'c',
        'ń' | 'ñ' => 'n',
        'ś' | 'Ś' => 's',
        'ź' | 'ż' => 'z',
        'ł' => 'l',
        other => other,
    };
    u8::try_from(letter.to_ascii_lowercase()).ok().filter(u8::is_ascii_lowercase)
}
