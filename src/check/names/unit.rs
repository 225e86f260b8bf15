//! Whether a name says that amounts are in thousands, in millions, or in another unit.

use super::currency::{currency_in, is_money};
use super::pieces::{Piece, pieces};

/// What amounts are multiplied by to be whole currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Unit {
    /// A power of ten.
    Power(u8),
    /// One that cannot be multiplied by here, or a word that means different ones, in words.
    Unread(&'static str),
}

/// Powers of ten, and folded words that mean them and nothing else.
const WORDS: [(u8, &str); 6] = [
    (
        3,
        "thousand thousands tausend tsd thsd tys tysiac tysiecy tis tisic tisice ezer mii milliers millier migliaia miles \
        duizend duizenden tuhat tuhatta tuhansia tuh tusen tusind tuk tukst tukstoshi tukstosi tukstanciai tisuca tisoc \
        хил хиляди тис тыс тисяч тысяч илјади хиљада хиљадама χιλ χιλιαδες χιλιαδεσ 千 \
         milhares milers tisucama tisicoch tusental hiljada hiljadama tuh mgl",
    ),
    (
        6,
        "million millions mio millionen mln millio millones milhoes milioni milione miljoen miljoenen miljoner \
        miljoonaa milj millioner mill milioane miliona milionu milionow milijonov milijuna milyon млн мил милион милиони \
        εκατ εκατομμυρια 百万",
    ),
    (9, "billion billions bn mrd mia mld mlrd milliarden milliards milliarder miliard miliardy miljard млрд 十億"),
    (5, "lakh lakhs lac lacs"),
    (7, "crore crores"),
    (8, "億"),
];
/// Those that are other words, or parts of them: they count right beside a currency.
const SHORT: [(u8, &str); 4] = [(3, "k t e mille bin"), (6, "m mn mm"), (7, "cr"), (4, "万")];
/// Words that stand before a unit.
const BEFORE: &str = "in en em w v i x u je on σε в у";
/// Words between a unit and its currency.
const BETWEEN: &str = "de d di of do du den der";

fn among(words: &str, piece: &Piece) -> bool {
    words.split(' ').any(|word| word == piece.text)
}

fn power_in(words: &[(u8, &str)], piece: &Piece) -> Option<u8> {
    words.iter().find(|(_, words)| among(words, piece)).map(|(power, _)| *power)
}

/// Whether a piece may be a unit.
pub(super) fn is_unit_word(piece: &Piece) -> bool {
    power_in(&WORDS, piece).or(power_in(&SHORT, piece)).is_some() || matches!(&*piece.text, "000" | "1000" | "mil")
}

/// Whether a cell names a unit or a currency, and nothing else: `£000`, `in T€`, `EUR`.
pub(in crate::check) fn is_unit_alone(cell: &str) -> bool {
    let known = |piece: &Piece| is_money(piece) || is_unit_word(piece) || among(BEFORE, piece) || among(BETWEEN, piece);
    pieces(cell).iter().all(known) && (currency_in(cell).is_some() || unit_in(cell, false).is_some())
}

/// The unit of the amounts, as the name of their column says it. A line above the header is asked `as_a_line`, as it may say
/// many things.
pub(in crate::check) fn unit_in(name: &str, as_a_line: bool) -> Option<Unit> {
    let pieces = pieces(name);
    (0..pieces.len()).find_map(|at| Around { pieces: &pieces, at, as_a_line }.unit())
}

/// A piece and what stands around it.
struct Around<'a> {
    pieces: &'a [Piece],
    at: usize,
    as_a_line: bool,
}

impl Around<'_> {
    fn piece(&self, at: Option<usize>) -> Option<&Piece> {
        at.and_then(|at| self.pieces.get(at))
    }

    fn unit(&self) -> Option<Unit> {
        let here = self.piece(Some(self.at))?;
        // `£5 million` and `25 thousand` are amounts.
        let first = self.first();
        let counted = |at: usize| {
            let opens = self.piece(Some(at)).is_some_and(|piece| piece.opens);
            !opens && self.piece(at.checked_sub(1)).is_some_and(|piece| piece.number)
        };
        if counted(first) || counted(self.at) {
            return None;
        }
        let power = if here.number { self.in_digits(here) } else { self.in_words(here) };
        let unit = match power {
            Some(power) => Unit::Power(power),
            None if here.text == "mil" => self.mil(here)?,
            None => return self.small(here).or(self.letter(here)),
        };
        // `lakh crore`
        let twice = self.piece(Some(self.at + 1)).is_some_and(|next| power_in(&WORDS, next).is_some());
        Some(if twice { Unit::Unread("in a unit of two words") } else { unit })
    }

    /// The first piece of what names the unit: its currency, or itself.
    fn first(&self) -> usize {
        if self.is_currency(self.at.checked_sub(1), self.at) { self.at - 1 } else { self.at }
    }

    /// Whether a piece is a currency right beside another.
    fn is_currency(&self, at: Option<usize>, beside: usize) -> bool {
        let right = self.piece(at.map(|at| at.max(beside)));
        self.piece(at).is_some_and(is_money) && right.is_some_and(|right| !right.divides)
    }

    /// Whether a currency stands right before or right behind, with no bracket between.
    fn is_close(&self) -> bool {
        let (before, behind) = (self.at.checked_sub(1), self.at + 1);
        let opens = |at| self.piece(Some(at)).is_some_and(|piece| piece.opens);
        let enclosed = opens(self.at) && self.piece(Some(self.at)).is_some_and(|piece| piece.ends);
        (self.is_currency(before, self.at) && (!opens(self.at) || enclosed))
            || (self.is_currency(Some(behind), self.at) && !opens(behind))
    }

    /// Whether a currency stands beside, perhaps behind a word such as "of".
    fn is_beside(&self) -> bool {
        let word = |at: Option<usize>, words: &str| self.piece(at).is_some_and(|piece| among(words, piece));
        let before = self.at.checked_sub(1);
        self.is_currency(before, self.at)
            || self.is_currency(Some(self.at + 1), self.at)
            || (word(Some(self.at + 1), BETWEEN) && self.is_currency(Some(self.at + 2), self.at + 1))
            || (word(before, BEFORE) && self.is_currency(self.at.checked_sub(2), self.at - 1))
    }

    /// Whether "in" or the like stands before the unit.
    fn is_after_in(&self) -> bool {
        let before = |at: usize| self.piece(at.checked_sub(1)).is_some_and(|piece| among(BEFORE, piece));
        before(self.first()) || before(self.at)
    }

    /// Whether the unit stands first, or first in a bracket.
    fn opens(&self) -> bool {
        self.piece(Some(self.first())).is_some_and(|piece| piece.opens)
    }

    /// Whether nothing follows the unit and its currency.
    fn ends(&self) -> bool {
        let next = self.at + 1;
        let between = self.piece(Some(next)).is_some_and(|piece| among(BETWEEN, piece));
        let last = match () {
            () if self.is_currency(Some(next), self.at) => next,
            () if between && self.is_currency(Some(next + 1), next) => next + 1,
            () => self.at,
        };
        self.piece(Some(last)).is_some_and(|piece| piece.ends)
    }

    /// Whether the place fits a unit that stands beside a currency.
    fn is_placed(&self) -> bool {
        !self.as_a_line || self.is_after_in() || (self.opens() && self.ends())
    }

    fn in_digits(&self, here: &Piece) -> Option<u8> {
        let plural = self.piece(Some(self.at + 1)).is_some_and(|next| next.text == "s" && !next.opens);
        let rand = self.piece(self.at.checked_sub(1)).is_some_and(|before| before.text == "r");
        let alone = here.opens && (here.ends || plural);
        let power = match here.text.as_str() {
            "000" => return (self.is_close() || rand || plural || here.quoted || alone).then_some(3),
            "1000" => 3,
            "1000000" => 6,
            _ => return None,
        };
        // `(x1000)`, and not `100 x 1000`
        let before = self.at.checked_sub(1);
        let measured = self.piece(before.and_then(|before| before.checked_sub(1))).is_some_and(|piece| piece.number);
        if !self.as_a_line && (here.times || self.piece(before).is_some_and(|piece| piece.text == "x") && !measured) {
            return Some(power);
        }
        let placed = self.is_after_in() || (self.opens() && (!self.as_a_line || self.ends()));
        (self.is_beside() && placed).then_some(power)
    }

    fn in_words(&self, here: &Piece) -> Option<u8> {
        if let Some(power) = power_in(&WORDS, here) {
            let beside = self.is_beside() && self.is_placed();
            // Miles alone are a distance.
            let alone = (self.is_after_in() || (here.opens && here.ends)) && here.text != "miles";
            return (beside || alone).then_some(power);
        }
        power_in(&SHORT, here).filter(|_| self.is_close() && self.is_placed())
    }

    /// `mil` is a thousand in Spanish and Portuguese, and a million, cut short, in languages of Central Europe.
    fn mil(&self, here: &Piece) -> Option<Unit> {
        let beside = [self.at.checked_sub(1), Some(self.at + 1), Some(self.at + 2)];
        let any = |words: &str| beside.iter().any(|at| self.piece(*at).is_some_and(|piece| among(words, piece)));
        if !(self.is_beside() && self.is_placed() || self.is_after_in() || (here.opens && here.ends)) {
            return None;
        }
        Some(if any("r$ reais brl euros pesos em") {
            Unit::Power(3)
        } else if here.cut || any("kc czk lei ron zl pln kn hrk din rsd ft huf") {
            Unit::Power(6)
        } else {
            Unit::Unread("“mil”, which is a thousand in one language and a million in another")
        })
    }

    /// A letter alone, as in `Value (m)`: millions, or metres.
    fn letter(&self, here: &Piece) -> Option<Unit> {
        let is_alone = self.at > 0 && here.opens && here.ends && !self.as_a_line;
        (is_alone && among("k m mn", here)).then_some(Unit::Unread("in another unit, by a letter in brackets"))
    }

    /// Parts of the currency.
    fn small(&self, here: &Piece) -> Option<Unit> {
        let small = among("pence pennies cents eurocents eurocent", here);
        let whole = self.pieces.iter().any(|piece| piece.text != here.text && is_money(piece));
        let placed = !self.as_a_line || self.is_after_in() || (here.opens && here.ends);
        (small && !whole && placed).then_some(Unit::Unread("in hundredths of the currency"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_known_in_many_languages() {
        for (power, names) in [
            (3, "Amount £000|£'000|£’000s|Outturn (£000)|Amount (000)|Amount (£'000s)|in T€|TEUR|Betrag (in 1000 EUR)"),
            (
                3,
                "Betrag (1.000 kr.)|Regnskab 2019 (1.000 kr.)|Kwota (tys. zł)|Částka (v tis. Kč)|Összeg (ezer Ft)|Összeg (eFt)",
            ),
            (
                3,
                "金額（千円）|Amount R'000|Amount $000|Montant (k€)|Montant (milliers d'euros)|Importe (miles de euros)",
            ),
            (
                3,
                "Importo (migliaia di euro)|Belopp (tkr)|Bedrag (x 1.000 euro)|Bedrag (x € 1.000)|Bedrag x 1.000 EUR|Summa (1000 €)",
            ),
            (
                3,
                "Valor (R$ mil)|Betrag in Tsd. Euro|Betrag in TCHF|Suma (mii lei)|Сума (тис. грн)|Сумма (тыс. руб.)|Spend (£k)",
            ),
            (
                3,
                "Amount (£ thousand)|Amount (thousands of pounds)|Amount in thousands|GBP 000s|Сума (хил. лв.)|Suma (tūkst. EUR)",
            ),
            (3, "Amount in £ thousands|kEUR|Ποσό (χιλ. €)|Summa (tuhatta euroa)|Valor em mil reais|Tutar (bin TL)"),
            (
                6,
                "Outturn (£m)|£M|£mn|Betrag in Mio. Euro|Betrag (Mio. EUR)|Soll 2018 (Mio. Euro)|Amount (EUR million)|Amount (EUR m)",
            ),
            (
                6,
                "Amount (Mio EUR)|Összeg (millió Ft)|Montant (M€)|Belopp (mnkr)|Summa (milj. €)|Částka (mil. Kč)|金額（百万円）",
            ),
            (
                6,
                "Beløb (mio. kr.)|Kwota (mln zł)|Amount (£ million)|Amount (US$m)|Valor (milhões de reais)|Suma (mil. lei)|£ (m)",
            ),
            (9, "Outturn (£bn)|Betrag (Mrd. €)|Amount in £ billions"),
            (5, "Amount (Rs. in lakh)|Amount (₹ lakhs)"),
            (7, "Amount (Rs. crore)|Amount in ₹ Crores|Amount (Rs. Cr)"),
            (4, "金额（万元）"),
        ] {
            for name in names.split('|') {
                assert_eq!(unit_in(name, false), Some(Unit::Power(power)), "{name}");
            }
        }
    }

    #[test]
    fn amounts_and_other_words_are_no_units() {
        for name in [
            "Amount £",
            "Amount (£)",
            "Payments over £1,000",
            "Spend over £25,000",
            "Over £500",
            "Payments > £1 million",
            "Contracts over £5m",
            "£25 thousand or more",
            "Amount",
            "Cost per m (£)",
            "€/m",
            "Price (£/m)",
            "Distance (miles)",
            "Miles",
            "Mill Road",
            "Team K",
            "Amount 2000",
            "Ref 1000",
            "T",
            "Total",
            "Item Cost Euro",
            "Pounds and pence (£.p)",
            "Milton Keynes",
            "E-mail",
            "Expenditure exceeding £1,000",
            "Amount (over £1,000)",
            "Account 000",
            "Bin collection £",
            "Paving 100 x 1000",
        ] {
            assert_eq!(unit_in(name, false), None, "{name}");
        }
    }

    #[test]
    fn a_line_must_say_it_and_not_speak_of_something_else() {
        for line in [
            "(v tis. Kč)",
            "in Tausend CHF",
            "£000",
            "All figures in thousands of pounds unless stated",
            "Budget 2020, in € million",
            "£ million",
        ] {
            assert!(unit_in(line, true).is_some(), "{line}");
        }
        for line in [
            "The Million Pound Fund",
            "Payments of £1,000 and over",
            "£1,000+ spend",
            "Spend over £25,000 in May 2020",
            "A million euro bridge",
        ] {
            assert_eq!(unit_in(line, true), None, "{line}");
        }
    }

    #[test]
    fn what_cannot_be_multiplied_is_said() {
        for name in [
            "Value (m)",
            "Amount (K)",
            "Spend, mn",
            "Amount (pence)",
            "Amount in cents",
            "Rs. lakh crore",
            "Importe (mil €)",
            "Suma (v mil EUR)",
        ] {
            assert!(matches!(unit_in(name, false), Some(Unit::Unread(_))), "{name}");
        }
    }
}
