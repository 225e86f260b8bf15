//! The words of a name: case, accents, punctuation and run-together words taken apart.

/// A name as a person should read it: without a byte order mark (also one decoded wrongly), line breaks, spreadsheet escapes and the
/// white space around it.
pub(in crate::check) fn clean(name: &str) -> String {
    let mut rest = name.trim();
    // A byte order mark read as Windows-1252, once and twice.
    for mark in ["\u{feff}", "ï»¿", "Ã¯»¿", "Ã¯Â»Â¿"] {
        rest = rest.strip_prefix(mark).unwrap_or(rest).trim_start();
    }
    let mut cleaned = String::with_capacity(rest.len());
    let mut broken = false;
    for letter in rest.replace("_x000D_", "\n").chars() {
        match letter {
            '\r' | '\n' | '\u{2028}' => broken = true,
            // A dagger is what a no-break space of the Macintosh becomes when it is read as Windows-1252.
            '\u{a0}' | '\u{202f}' | '\t' | '†' => cleaned.push(' '),
            _ => {
                if broken {
                    cleaned.truncate(cleaned.trim_end().len());
                    if letter == ' ' {
                        continue;
                    }
                    cleaned.push(' ');
                    broken = false;
                }
                cleaned.push(letter);
            }
        }
    }
    cleaned.trim().trim_start_matches('\'').to_owned()
}

/// The words of a name, folded. Signs of currencies and `%` are words of their own.
pub(in crate::check) fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = clean(name).chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    for (index, letter) in letters.iter().copied().enumerate() {
        let after = letters.get(index + 1).copied().unwrap_or(' ');
        let camel = letter.is_uppercase() && (before.is_lowercase() || (before.is_uppercase() && after.is_lowercase()));
        let kind = before.is_alphabetic() != letter.is_alphabetic();
        let plural =
            before.is_uppercase() && after == 's' && !letters.get(index + 2).is_some_and(|next| next.is_alphabetic());
        if (camel && !plural) || kind {
            flush(&mut word, &mut words);
        }
        if letter.is_alphanumeric() {
            fold_into(letter, &mut word);
        } else if matches!(letter, '£' | '€' | '$' | '¥' | '%' | '#') {
            words.push(letter.to_string());
        }
        before = letter;
    }
    flush(&mut word, &mut words);
    words
}

/// Letters in lower case and without accents.
pub(in crate::check) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_into(letter, &mut folded);
    }
    folded
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(core::mem::take(word));
    }
}

fn fold_into(letter: char, into: &mut String) {
    for lower in letter.to_lowercase() {
        let plain = match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ā' | 'ă' => 'a',
            'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' | 'ē' | 'ė' => 'e',
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' => 'i',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
            'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ŵ' => 'u',
            'ý' | 'ÿ' | 'ŷ' => 'y',
            'ç' | 'ć' | 'č' => 'c',
            'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
            'š' | 'ś' | 'ș' | 'ş' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' | 'ľ' | 'ĺ' | 'ļ' => 'l',
            'ř' | 'ŕ' => 'r',
            'ť' | 'ț' | 'ţ' => 't',
            'ď' | 'đ' => 'd',
            'ģ' | 'ğ' => 'g',
            'ķ' => 'k',
            'ά' => 'α',
            'έ' => 'ε',
            'ή' => 'η',
            'ί' | 'ϊ' | 'ΐ' => 'ι',
            'ό' => 'ο',
            'ύ' | 'ϋ' | 'ΰ' => 'υ',
            'ώ' => 'ω',
            'ς' => 'σ',
            'ß' => {
                into.push('s');
                's'
            }
            'æ' => {
                into.push('a');
                'e'
            }
            // A combining mark, as a decomposed letter carries it.
            '\u{300}'..='\u{36f}' => continue,
            other => other,
        };
        into.push(plain);
    }
}
