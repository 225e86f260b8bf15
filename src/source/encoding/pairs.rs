//! Encodings of two bytes for a character, which are not read here: so that they are noticed.

/// Pairs from which a file is judged.
const ENOUGH: u64 = 4;
/// Pairs that stand against one byte that belongs to none.
const DOMINATES: u64 = 50;

/// How well the bytes go in pairs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    lead: Option<u8>,
    /// Whether a pair ends here.
    behind: bool,
    whole: u64,
    /// Pairs right behind another. An accent between plain letters makes a pair too, but stands alone.
    joined: u64,
    /// Bytes that belong to none.
    broken: u64,
}

impl Pairs {
    /// Takes in a byte. `is_lead` says which bytes begin a pair, `is_single` which from 0x80 on stand alone.
    pub(super) fn add(&mut self, byte: u8, is_lead: fn(u8) -> bool, is_single: fn(u8) -> bool) {
        if self.lead.take().is_some() {
            let fits = matches!(byte, 0x40..=0x7E | 0x80..=0xFE);
            self.whole += u64::from(fits);
            self.joined += u64::from(fits && self.behind);
            self.broken += u64::from(!fits);
            self.behind = fits;
        } else if is_lead(byte) {
            self.lead = Some(byte);
        } else {
            self.behind = false;
            self.broken += u64::from(byte >= 128 && !is_single(byte));
        }
    }

    /// Takes in that plain text follows.
    pub(super) fn end(&mut self) {
        self.behind = false;
    }

    fn is_likely(&self) -> bool {
        self.whole >= ENOUGH && self.joined * 2 >= self.whole && self.broken * DOMINATES <= self.whole
    }
}

/// What the bytes say of the encodings of East Asia.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct EastAsian {
    japanese: Pairs,
    others: Pairs,
}

impl EastAsian {
    pub(super) fn add(&mut self, byte: u8) {
        let katakana = |byte| matches!(byte, 0xA1..=0xDF);
        self.japanese.add(byte, |byte| matches!(byte, 0x81..=0x9F | 0xE0..=0xFC), katakana);
        self.others.add(byte, |byte| matches!(byte, 0x81..=0xFE), |_| false);
    }

    pub(super) fn end(&mut self) {
        self.japanese.end();
        self.others.end();
    }

    pub(super) fn each_count(&mut self, take: impl FnMut(&mut u64)) {
        let Self { japanese, others } = self;
        [japanese, others]
            .into_iter()
            .flat_map(|pairs| [&mut pairs.whole, &mut pairs.joined, &mut pairs.broken])
            .for_each(take);
    }

    /// The encoding that the bytes look like, for a sentence.
    pub(super) fn name(&self) -> Option<&'static str> {
        // To Shift_JIS most bytes of the others are katakana that stand alone.
        if self.japanese.is_likely() && self.japanese.whole * 2 >= self.others.whole {
            Some("Shift_JIS")
        } else if self.others.is_likely() {
            Some("GBK, Big5 or EUC")
        } else {
            None
        }
    }
}
