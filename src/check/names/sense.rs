//! What a word in the name of a column means: a set, one bit each.

/// A set of meanings.
pub(in crate::check) type Senses = u128;

macro_rules! senses {
    ($($name:ident = $bit:literal, $says:literal;)*) => {
        $(#[doc = $says] pub(in crate::check) const $name: Senses = 1 << $bit;)*
    };
}

senses! {
    AMOUNT = 0, "Money, and nothing but money: amount, value, Betrag.";
    SPEND = 1, "Money, or a kind of it: expenditure, cost, payment, Ausgaben.";
    NET = 2, "Net of VAT.";
    GROSS = 3, "Gross.";
    VAT = 4, "Value added tax.";
    EXCLUDING = 5, "Without.";
    INCLUDING = 6, "With.";
    TOTAL = 7, "All of it.";
    DEBIT = 8, "Money out.";
    CREDIT = 9, "Money in.";
    PAID = 10, "Paid, or of a payment.";
    GRANTED = 11, "Granted, awarded, approved.";
    PUBLIC = 12, "Public money.";
    UNION = 13, "Of the European Union.";
    PROJECT = 14, "Of a project.";
    PLANNED = 15, "Planned, budgeted.";
    ACTUAL = 16, "What came of a plan.";
    PART = 17, "Of which.";
    FINAL = 18, "At the end.";
    PRIVATE = 19, "Of others: private, own, matching.";
    INCOME = 20, "Income.";
    DATE = 21, "A day.";
    START = 22, "Beginning.";
    END = 23, "End.";
    INVOICE = 24, "Invoice.";
    APPROVAL = 25, "Approval.";
    POSTING = 26, "Entered in the books.";
    UPDATED = 27, "Changed, made, exported.";
    YEAR = 28, "A year.";
    MONTH = 29, "A month, quarter or period.";
    SUPPLIER = 30, "Who is paid.";
    ORGANISATION = 31, "Who pays.";
    DIRECTORATE = 32, "Part of who pays.";
    SERVICE = 33, "What on.";
    PURPOSE = 34, "What for.";
    ECONOMIC = 35, "Kind of expense.";
    CAPITAL = 36, "Capital.";
    REVENUE = 37, "Revenue.";
    AREA = 38, "Where.";
    TRANSACTION = 39, "A transaction.";
    CURRENCY = 40, "The word currency.";
    NAME = 41, "A name or label.";
    IDENT = 42, "A number or code by which something is known.";
    CLASS = 43, "A kind of something.";
    DESCRIPTION = 44, "A description.";
    CONTRACT = 45, "A contract.";
    RATE = 46, "A rate or share.";
    COUNT = 47, "How many.";
    CONTACT = 48, "A person to speak to, an address, a telephone.";
    SALARY = 49, "Pay of staff.";
    POST = 50, "A post held by staff.";
    FAMILY = 51, "A group of departments.";
    FLAG = 52, "Yes or no: voluntary, small.";
    GRANT = 53, "A grant.";
    TENDER = 54, "Buying by tender, its terms and extensions.";
    DURATION = 55, "How long.";
    REGISTERED = 56, "In a public register.";
    COMPANY = 57, "A company.";
    SIGN = 58, "A sign of a currency.";
    AREA_OR_SERVICE = 59, "The word area, which says where or what on.";
    CENTRE = 60, "A cost centre.";
    EFFECTIVE = 61, "Of the books' month.";
    PERIOD = 62, "A word that makes a year a financial one.";
    KNOWN = 63, "A word that is common in names and says nothing here.";
    FUND = 64, "A fund, whose money it is.";
    UNPAID = 65, "Money or a number that pays nobody: sold, held, owed, valued, voted, weighed.";
    STAGE = 66, "A stage or version of an amount: original, revised, minimum.";
    WAGE = 67, "What staff earn, and not what is paid beside it.";
    REQUESTED = 68, "Asked for, and not yet given.";
}
