//! What holds of every file, whatever bytes it has: for the tests, and for the fuzzer in `fuzz/`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a law that does not hold stops at once")]
#![allow(dead_code, reason = "whoever holds files to laws uses those it needs")]

use total_place::check::{Ahead, Check, Finish, Measures, Options, Report, csv, descriptor, open};
use total_place::error::Error;
use total_place::package::Files;
use total_place::query::{Query, Years};
use total_place::table::{self, Account, Opened};
use total_place::view::view;

/// Reads a file in pieces that end at `cuts`, which are in order.
pub fn read_in(bytes: &[u8], cuts: &[usize], options: &Options) -> Result<Check, Error> {
    let mut check = Check::new("file.csv", options.clone());
    loop {
        let mut at = 0;
        for cut in cuts.iter().copied().chain([bytes.len()]) {
            let to = cut.clamp(at, bytes.len());
            check.push(&bytes[at..to])?;
            at = to;
        }
        if check.finish()? == Finish::Read {
            return Ok(check);
        }
    }
}

/// Reads a file in one go, by other measures.
pub fn read_whole(bytes: &[u8], options: &Options, measures: Measures) -> Result<Check, Error> {
    let mut check = Check::measured("file.csv", options.clone(), measures);
    loop {
        check.push(bytes)?;
        if check.finish()? == Finish::Read {
            return Ok(check);
        }
    }
}

/// Reads a file in pieces of a length, those from a byte on ahead, but for every `own`th of them; and how many bytes were taken in so.
pub fn read_ahead(
    bytes: &[u8],
    from: usize,
    length: usize,
    own: usize,
    options: &Options,
    measures: Measures,
) -> Result<(Check, u64), Error> {
    let mut check = Check::measured("file.csv", options.clone(), measures);
    let (first, later) = bytes.split_at(from.min(bytes.len()));
    first.chunks(length).try_for_each(|piece| check.push(piece))?;
    let (mut ahead, mut joined) = (None, 0);
    for (number, piece) in later.chunks(length).enumerate() {
        let at = check.taken();
        let taken = |check: &Check| usize::try_from(check.taken() - at).unwrap();
        if number % own != 0 || own == 1 {
            ahead = ahead.or_else(|| Ahead::told(&check.tell_ahead()?));
            check.push(&[])?;
            if let Some(rows) = ahead.as_mut().and_then(|ahead| ahead.read(at, piece)) {
                let head = piece.iter().position(|byte| *byte == b'\n').unwrap() + 1;
                check.push(&piece[..head])?;
                let goes_on = check.join(&rows)?;
                // Where rows do not follow, the other knows labels that were never told here.
                ahead = ahead.filter(|_| goes_on);
                let is_whole = goes_on && !piece[taken(&check)..].contains(&b'\n');
                joined += (if is_whole { piece.len() } else { taken(&check) - head }) as u64;
            }
        }
        check.push(&piece[taken(&check)..])?;
    }
    while check.finish()? == Finish::Again {
        check.push(bytes)?;
    }
    Ok((check, joined))
}

/// What is said of a file, or why it is refused.
pub type Said = Result<Report, Error>;

pub fn said(bytes: &[u8], cuts: &[usize], options: &Options) -> Said {
    read_in(bytes, cuts, options).map(|check| check.report().unwrap().clone())
}

/// Everything that must hold of a file, once it is read.
pub fn hold(check: Check) {
    let report = check.report().unwrap().clone();
    balanced(&report);
    if let Ok(opened) = open("A place", vec![check]) {
        let account = &opened.accounts[0];
        assert_eq!(account.rows() as u64, report.balance.rows_kept);
        assert_eq!(account.control_total(), Exact::read(&report.balance.total).pence());
        groups_sum_to_the_control_total(&opened);
        the_saved_package_says_the_same(&opened);
    }
}

/// What is refused says what it is and what to do, in a sentence.
pub fn refused_in_words(error: &Error) {
    assert!(!error.code.is_empty() && error.message.ends_with(['.', '?']), "{error:?}");
    assert!(error.expected.is_some() || error.message.contains(". "), "{error:?}");
}

/// Two readings of a file say the same of it, and make the same place.
pub fn same(one: Result<Check, Error>, other: Result<Check, Error>) {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            assert_eq!(one.report().unwrap(), other.report().unwrap());
            let opened = |check| open("A place", vec![check]).map(|opened| (opened.accounts, opened.issues));
            assert_eq!(opened(one), opened(other));
        }
        (one, other) => assert_eq!(one.err(), other.err()),
    }
}

/// Every line has a place, and the amounts above and below zero come to the total.
pub fn balanced(report: &Report) {
    let balance = &report.balance;
    let aside: u64 = balance.set_aside.iter().map(|reason| reason.rows).sum();
    assert_eq!(balance.rows_set_aside, aside);
    assert_eq!(
        balance.lines,
        balance.header_lines + balance.rows_kept + balance.rows_set_aside + balance.continued,
        "{balance:?}"
    );
    let sum = Exact::read(&balance.above_zero).plus(Exact::read(&balance.below_zero));
    assert_eq!(sum, Exact::read(&balance.total), "{balance:?}");
}

/// A group for each label of a field, whichever field it is, and nothing left over.
pub fn groups_sum_to_the_control_total(opened: &Opened) {
    // Where no row was kept there are no years to ask for.
    for account in opened.accounts.iter().filter(|account| account.rows() > 0) {
        // A file of ten thousand columns shows nothing that one of twelve does not.
        for dimension in account.dimensions.iter().take(12) {
            let query = Query {
                account: Some(account.info.name.clone()),
                by: vec![dimension.field.clone()],
                year: Some(Years::All),
                ..Query::default()
            };
            let shown = view(opened, &query).unwrap();
            let sum: i128 = shown.rows.iter().map(|row| row.amount.replace('.', "").parse::<i128>().unwrap()).sum();
            assert_eq!(sum, account.control_total(), "{}", dimension.field);
            assert_eq!(dimension.codes.len(), account.rows());
        }
        assert_eq!(account.lines.len(), account.rows());
        assert!(account.confidence.is_empty() || account.confidence.len() == account.rows());
    }
}

/// A package that is saved and opened again has the same amounts, fields and labels.
pub fn the_saved_package_says_the_same(opened: &Opened) {
    let again = saved(opened);
    assert!(again.issues.is_empty(), "{:?}", again.issues);
    let (ours, theirs) = (&opened.accounts[0], &again.accounts[0]);
    assert_eq!(ours.amounts, theirs.amounts);
    let fields = |account: &Account| {
        let mut fields: Vec<String> = account.dimensions.iter().map(|dimension| dimension.field.clone()).collect();
        fields.sort();
        fields
    };
    assert_eq!(fields(ours), fields(theirs));
    // One that begins like a formula is written with an apostrophe; one that has an apostrophe already stays as it is.
    let written = |label: &str| {
        if label.starts_with(['=', '+', '-', '@']) { ["'", label].concat() } else { label.to_owned() }
    };
    for dimension in &ours.dimensions {
        let other = theirs.dimension(&dimension.field).unwrap();
        assert_eq!(dimension.title.trim_start_matches('\''), other.title.trim_start_matches('\''));
        for row in 0..ours.rows() {
            assert_eq!(other.label(row), written(dimension.label(row)), "row {row} of {}", dimension.field);
        }
    }
}

fn saved(opened: &Opened) -> Opened {
    let mut bytes = Vec::new();
    let mut row = 0;
    loop {
        let piece = csv(opened, row, 3);
        if piece.is_empty() {
            break;
        }
        bytes.extend(piece);
        row += 3;
    }
    let files = Files::from([("spending.csv".to_owned(), bytes)]);
    table::open(descriptor(opened).as_bytes(), &files).unwrap()
}

/// A decimal of at most 18 places, by another way than the core's: what stands before the point and, in units of 10⁻¹⁸ and
/// never below zero, what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact(i128, i128);

impl Exact {
    const ONE: i128 = 10_i128.pow(18);

    pub fn read(decimal: &str) -> Self {
        let (whole, part) = decimal.split_once('.').unwrap_or((decimal, ""));
        let part: i128 = format!("{part:0<18}").parse().unwrap();
        let whole_part: i128 = whole.parse().unwrap();
        Self(whole_part, 0).plus(Self(0, if whole.starts_with('-') { -part } else { part }))
    }

    pub fn plus(self, other: Self) -> Self {
        let part = self.1 + other.1;
        Self(self.0 + other.0 + part.div_euclid(Self::ONE), part.rem_euclid(Self::ONE))
    }

    /// What is opened rounds halves up, row by row, carrying the rest.
    pub fn pence(self) -> i128 {
        let penny = Self::ONE / 100;
        self.0 * 100 + self.1 / penny + i128::from(self.1 % penny * 2 >= penny)
    }
}
