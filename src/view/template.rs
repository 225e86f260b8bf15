//! Sentences with places for what they speak of: `In {year}, {amount} was spent.`

/// A template with each `{name}` filled by what `fill` writes behind the text so far.
pub(super) fn filled(template: &str, name: &str, fill: &dyn Fn(&mut String)) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some(rest) = behind(part, name) {
            fill(&mut text);
            text.push_str(rest);
        } else {
            text.push('{');
            text.push_str(part);
        }
    }
    text
}

/// Whether a template has a place of a name.
pub(super) fn has(template: &str, name: &str) -> bool {
    template.split('{').skip(1).any(|part| behind(part, name).is_some())
}

fn behind<'a>(part: &'a str, name: &str) -> Option<&'a str> {
    part.strip_prefix(name)?.strip_prefix('}')
}

/// A text in small letters.
pub(super) fn lowercase(text: &str) -> String {
    let small: String = text.chars().flat_map(char::to_lowercase).collect();
    // The one letter that is written otherwise at the end of a word.
    let mut lowercase = String::with_capacity(small.len());
    for word in small.split_inclusive(' ') {
        let (body, space) = word.strip_suffix(' ').map_or((word, ""), |body| (body, " "));
        match body.strip_suffix('σ').filter(|start| !start.is_empty()) {
            Some(start) => lowercase.extend([start, "ς", space]),
            None => lowercase.push_str(word),
        }
    }
    lowercase
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_of_the_name_are_filled() {
        let fill = |text: &mut String| text.push_str("£5");
        for template in ["", "{amount}", "a {amount} b {amount}", "{{amount}}", "{amount", "{Amount} {year} }{", "{}"] {
            assert_eq!(filled(template, "amount", &fill), template.replace("{amount}", "£5"), "{template}");
            assert_eq!(has(template, "amount"), template.contains("{amount}"), "{template}");
        }
    }

    #[test]
    fn words_in_small_letters_are_those_of_the_standard_library() {
        for text in ["Service", "ÜBER All", "ΥΠΗΡΕΣΊΕΣ ΚΑΙ ΈΡΓΑ", "Σ ΟΔΟΣ", "ΈΡΓΑ ", ""] {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
    }
}
