//! Personal data that should not be published, and the marks of what was taken out before.

/// Digits of an account, an insurance or a telephone.
const DIGITS: usize = 6;

/// Whether a cell is worth a closer look: most are passed over by their bytes.
#[inline]
pub(super) fn may_be_personal(cell: &[u8]) -> bool {
    let two = cell.first_chunk::<2>().map(|two| two.map(|byte| byte | 0x20));
    let begins = two.is_some_and(|two| TITLES.iter().any(|title| title.as_bytes().starts_with(&two)))
        || cell.first().is_some_and(|first| !first.is_ascii_alphanumeric());
    let digits = cell.iter().filter(|byte| byte.is_ascii_digit()).count();
    begins || digits >= DIGITS || cell.contains(&b'@')
}

/// What a cell shows that somebody may not want to publish: `personal-email`, `personal-bank`, `personal-phone`,
/// `personal-national-insurance`, `personal-name`. Nothing where it says that something was taken out already.
#[inline(never)]
pub(super) fn personal(cell: &str) -> Option<&'static str> {
    if cell.len() < 6 || cell.len() > 400 {
        return None;
    }
    shown(cell).filter(|_| !is_redacted(&cell.to_lowercase()))
}

#[inline(never)]
fn shown(cell: &str) -> Option<&'static str> {
    if cell.contains('@') && has_email(cell) {
        return Some("personal-email");
    }
    if is_person(cell) {
        return Some("personal-name");
    }
    if cell.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return None;
    }
    let parts: Vec<&str> =
        cell.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '(' | ')')).collect();
    if has_bank_account(&parts, &cell.to_lowercase()) {
        return Some("personal-bank");
    }
    if has_national_insurance(cell) {
        return Some("personal-national-insurance");
    }
    has_phone(cell).then_some("personal-phone")
}

#[inline(never)]
fn is_redacted(lower: &str) -> bool {
    let whole = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    ["redacted", "withheld", "personal data removed", "name removed", "anonymised"]
        .iter()
        .any(|mark| whole.contains(mark))
}

#[inline(never)]
fn has_email(cell: &str) -> bool {
    cell.split_whitespace().any(|word| {
        let Some((user, host)) = word.split_once('@') else { return false };
        let letters = |text: &str| text.chars().any(char::is_alphanumeric);
        letters(user) && host.split('.').count() >= 2 && host.split('.').take(2).all(letters)
    })
}

/// `12-34-56` with eight digits beside it, or with the words that go with it.
fn has_bank_account(parts: &[&str], lower: &str) -> bool {
    let sort_code = |part: &&str| {
        let mut pairs = part.split('-');
        let pair = |pair: Option<&str>| {
            pair.is_some_and(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_digit()))
        };
        pair(pairs.next()) && pair(pairs.next()) && pair(pairs.next()) && pairs.next().is_none()
    };
    let account = |part: &&str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit());
    let named = lower.contains("sort code") || lower.contains("account no") || lower.contains("iban");
    parts.iter().any(sort_code) && (parts.iter().any(account) || named)
}

/// Two letters, six digits, a letter from A to D; with or without blanks.
fn has_national_insurance(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let begins = |at: usize| {
        at.checked_sub(1).and_then(|before| bytes.get(before)).is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    (0..bytes.len()).filter(|at| begins(*at)).any(|at| {
        let mut rest = bytes.iter().skip(at).filter(|byte| !byte.is_ascii_whitespace());
        let mut next = || rest.next().copied().unwrap_or_default();
        let (a, b) = (next(), next());
        let letters =
            a.is_ascii_uppercase() && b.is_ascii_uppercase() && !b"DFIQUV".contains(&a) && !b"DFIQUVO".contains(&b);
        let digits = (0..6).all(|_| next().is_ascii_digit());
        letters && digits && (b'A'..=b'D').contains(&next()) && !next().is_ascii_alphanumeric()
    })
}

/// A telephone number of the United Kingdom that stands in text, not alone: alone it may be any number.
fn has_phone(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let named = ["tel", "phone", "mobile", "call "].iter().any(|word| lower.contains(word));
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    // `07123 456789`: written as people write a telephone number, not as systems write others.
    let spaced = cell.as_bytes().windows(12).any(|twelve| {
        let mut parts = twelve.iter().enumerate();
        twelve.starts_with(b"07") && parts.all(|(at, byte)| if at == 5 { *byte == b' ' } else { byte.is_ascii_digit() })
    });
    (named && (10..=13).contains(&digits.len())) || spaced
}

const TITLES: [&str; 7] = ["mr", "mrs", "ms", "miss", "dr", "prof", "rev"];

/// A title and a surname, and no word that a firm or a charity would have.
#[inline(never)]
fn is_person(cell: &str) -> bool {
    const FIRM: [&str; 44] = [
        "ltd",
        "limited",
        "plc",
        "llp",
        "co",
        "company",
        "and",
        "&",
        "sons",
        "clutch",
        "surgery",
        "practice",
        "partners",
        "partnership",
        "trust",
        "centre",
        "services",
        "service",
        "school",
        "church",
        "foundation",
        "barnardo's",
        "barnardos",
        "clinic",
        "medical",
        "group",
        "associates",
        "solicitors",
        "charity",
        "t/a",
        "ta",
        "trading",
        "house",
        "home",
        "care",
        "nursery",
        "fund",
        "estate",
        "farm",
        "hire",
        "taxis",
        "builders",
        "consulting",
        "society",
    ];
    let title = cell.split_whitespace().next().unwrap_or_default().trim_matches(['.', ',']);
    if !TITLES.iter().any(|known| title.eq_ignore_ascii_case(known)) {
        return false;
    }
    let words: Vec<String> = cell
        .split_whitespace()
        .map(|word| word.trim_matches(['.', ',']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let name = |word: &String| word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'));
    (2..=5).contains(&words.len()) && words.iter().all(name) && !words.iter().any(|word| FIRM.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{may_be_personal, personal};

    #[test]
    fn personal_data_is_seen() {
        for (cell, code) in [
            ("Refund to jane.doe@example.org", "personal-email"),
            ("BACS 12-34-56 12345678", "personal-bank"),
            ("NI no QQ 12 34 56 C".replace("QQ", "AB").as_str(), "personal-national-insurance"),
            ("Foster carer, tel. 01632 960 001", "personal-phone"),
            ("Mrs J Example", "personal-name"),
        ] {
            assert_eq!(personal(cell), Some(code), "{cell}");
            assert!(may_be_personal(cell.as_bytes()), "{cell}");
            assert!(may_be_personal(format!(" .{cell}").as_bytes()), "{cell}");
        }
    }

    #[test]
    fn most_cells_are_passed_over() {
        for cell in ["", "Acme Ltd 12345", "Adult social care", "Patel & Sons", "2020-4"] {
            assert!(!may_be_personal(cell.as_bytes()), "{cell}");
        }
    }

    #[test]
    fn firms_dates_and_numbers_are_not_taken_for_persons() {
        for cell in [
            "Dr Barnardo's",
            "Mr Clutch Ltd",
            "Miss & Mister Hair",
            "12-34-56",
            "25/06/2012",
            "0123456789",
            "Acme @ Work",
            "INV 07123456789",
            "Mr Smith Builders",
            "AB123456",
            "Tel Aviv Foods",
            "Dr Smith and Partners Surgery",
            "Mrs J Example (redacted)",
            "REDACTED PERSONAL DATA",
            "Name withheld, was jane.doe@example.org",
        ] {
            assert_eq!(personal(cell), None, "{cell}");
        }
    }
}
