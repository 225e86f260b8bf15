//! A place some of whose accounts come from their packs.

use super::{Origin, Packed, VERSION, fingerprint, read, refused, write};
use crate::error::Error;
use crate::issue::Issue;
use crate::package::{self, Files, PackInfo, Package, Spending};
use crate::table::{self, Account, Opened};

/// Opens a place from its descriptor, its files and the packs of its accounts, by the paths that the descriptor gives them.
/// Files need not hold the CSV of an account whose pack is there; what is opened is what the CSV would have given.
///
/// Where a pack cannot be used, its CSV is read and an issue `pack-unread` says why.
///
/// # Errors
/// As [`table::open`]; and, where neither pack nor CSV can be read, what is wrong with the pack, with its path as the file.
pub fn open(descriptor: &[u8], mut files: Files, packs: &Files) -> Result<Opened, Error> {
    let spending = package::spending(descriptor)?;
    let mut packed: Vec<Option<Result<Packed, Error>>> = spending.iter().map(|one| packed(one, packs)).collect();
    // That the CSV is there is all that reading a package asks of it. Nobody else reads it, and its rows are refused below.
    let mut absent: Vec<&str> = Vec::new();
    for (one, _) in spending.iter().zip(&packed).filter(|(_, packed)| packed.is_some()) {
        if one.is_alone && !files.has(&one.path) {
            files.insert(one.path.clone(), Vec::new());
            absent.push(&one.path);
        }
    }
    let mut described = package::read(descriptor, &files)?;
    let mut accounts = Vec::with_capacity(spending.len());
    let mut issues = std::mem::take(&mut described.issues);
    let infos = std::mem::take(&mut described.package.accounts);
    for ((one, info), packed) in spending.iter().zip(&infos).zip(&mut packed) {
        let usable = packed.take().map(|packed| packed.and_then(|packed| current(packed, one, &described.package)));
        let (account, found) = match usable {
            Some(Ok(packed)) => packed.into_account(info, &one.columns),
            Some(Err(error)) if absent.contains(&one.path.as_str()) => return Err(error),
            other => {
                issues.extend(other.and_then(Result::err).map(said));
                described.package.accounts = vec![info.clone()];
                described.columns = vec![one.columns.clone()];
                let (accounts, found) = table::read(&described, &files)?;
                (accounts.into_iter().next().ok_or_else(|| unknown(&one.name))?, found)
            }
        };
        accounts.push(account);
        issues.extend(found);
    }
    described.package.accounts = infos;
    Ok(Opened { package: described.package, accounts, issues })
}

fn said(error: Error) -> Issue {
    let issue = unread(error.file.as_deref().unwrap_or_default(), &error.message);
    Issue { line: error.line, column: error.column, expected: error.expected, ..issue }
}

/// The issue `pack-unread` of a place whose CSV was read though it has a pack: `file` and `message` are those of the error.
#[must_use]
pub fn unread(file: &str, message: &str) -> Issue {
    Issue::new("pack-unread", file, [message, " Until then its CSV is read, which takes longer."].concat())
}

/// The pack of a resource, if it names one and that one is there.
fn packed(one: &Spending, packs: &Files) -> Option<Result<Packed, Error>> {
    let named = match one.pack.as_ref()? {
        Ok(named) => named,
        Err(error) => return Some(Err(error.clone())),
    };
    let bytes = packs.get(&named.path)?;
    Some(of_its_csv(one, named, bytes))
}

fn of_its_csv(one: &Spending, named: &PackInfo, bytes: &[u8]) -> Result<Packed, Error> {
    let file = &named.path;
    if !one.is_alone {
        return Err(refused("no-pack", file, &["Other resources read “", &one.path, "” too, so it has no pack"]));
    }
    if named.version != VERSION {
        let reason =
            ["The pack is of version ", &named.version.to_string(), ", and ", &VERSION.to_string(), " is read"];
        return Err(refused("pack-version", file, &reason));
    }
    let packed = read(file, bytes)?;
    if packed.origin.csv == named.csv { Ok(packed) } else { Err(stale(file, one)) }
}

/// A pack that was made of the CSV as the descriptor has it read now.
fn current(packed: Packed, one: &Spending, package: &Package) -> Result<Packed, Error> {
    let file = one.pack.as_ref().and_then(|pack| pack.as_ref().ok()).map_or("", |pack| &pack.path);
    if packed.origin.reading == fingerprint::of(&one.columns, package) { Ok(packed) } else { Err(stale(file, one)) }
}

fn stale(file: &str, one: &Spending) -> Error {
    refused("stale-pack", file, &["The pack was made of another “", &one.path, "”, or of another descriptor"])
}

/// The pack of an account of an opened place. `descriptor` is that which the place was opened with, `csv` the SHA-256 of the
/// account's file.
///
/// # Errors
/// `unknown-account`; `no-pack` where other resources read the same file, so that its issues cannot be told apart.
pub fn pack(opened: &Opened, descriptor: &[u8], account: &str, csv: [u8; 32]) -> Result<Vec<u8>, Error> {
    let spending = package::spending(descriptor)?;
    let one = spending.iter().find(|one| one.name == account).ok_or_else(|| unknown(account))?;
    let named = |account: &&Account| account.info.name == one.name;
    let account = opened.accounts.iter().find(named).ok_or_else(|| unknown(account))?;
    if !one.is_alone {
        let message = ["Other resources read “", &one.path, "” too. Give each resource a file of its own."].concat();
        return Err(Error::new("no-pack", message).file(&one.path).expected("a file that one resource reads"));
    }
    let issues: Vec<Issue> = opened.issues.iter().filter(|issue| issue.file == one.path).cloned().collect();
    write(account, &issues, &Origin { csv, reading: fingerprint::of(&one.columns, &opened.package) })
}

fn unknown(account: &str) -> Error {
    let message = ["The place has no account “", account, "”. Name one of its spending resources."].concat();
    Error::new("unknown-account", message).seen(account).expected("the name of a spending resource")
}
