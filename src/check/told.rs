//! What of a plan is told to who reads ahead: all by which rows like any others are known and kept.

use super::beside::Beside;
use super::options::{Options, ROLES};
use super::plan::Plan;
use super::report::Certainty;
use super::roles::Assigned;
use crate::money::Mark;
use crate::source::{EncodingEvidence, Order};
use each_row::handed::{Reader, Writer};

const MARKS: [Mark; 3] = [Mark::Point, Mark::Comma, Mark::EachCell];
const ORDERS: [Order; 4] =
    [Order::DayFirst, Order::MonthFirst, Order::MonthFirstInLongYears, Order::DayFirstInLongYears];

fn place<T: PartialEq>(mut list: impl Iterator<Item = T>, of: &T) -> Option<u64> {
    list.position(|one| one == *of).map(|place| place as u64)
}

impl Plan {
    /// Writes down what is told. None where there is no word for some of it.
    pub fn tell(&self, out: &mut Writer) -> Option<()> {
        out.numbers(&[self.delimiter.into(), self.width as u64, self.header.last_line]);
        out.numbers(&[place(MARKS.into_iter(), &self.mark)?, place(ORDERS.into_iter(), &self.order)?]);
        out.number(self.names.len() as u64);
        for index in 0..self.names.len() {
            out.number(place(ROLES.iter().map(|(_, role)| *role), &self.role(index))?);
        }
        out.number(self.total_columns.len() as u64);
        self.total_columns.iter().for_each(|column| out.number(*column as u64));
        out.number(self.beside.is_some().into());
        self.beside.iter().for_each(|beside| beside.tell(out));
        Some(())
    }

    /// A plan by what was told, and otherwise that of an empty file, which is always in UTF-8.
    pub fn told(from: &mut Reader) -> Option<Self> {
        let plan = Self::survey("", &[], true, &EncodingEvidence::default(), &Options::default());
        plan.ok()?.with_told(from)
    }

    fn with_told(mut self, from: &mut Reader) -> Option<Self> {
        self.delimiter = u8::try_from(from.number()?).ok()?;
        self.width = from.size()?;
        self.header.last_line = from.number()?;
        self.mark = *MARKS.get(from.size()?)?;
        self.order = *ORDERS.get(from.size()?)?;
        let columns = from.size()?;
        self.names = vec![String::new(); columns];
        let assigned = |role| Assigned { role, certainty: Certainty::Certain, reason: String::new() };
        let mut role = || ROLES.get(from.size()?).map(|(_, role)| assigned(*role));
        self.roles.columns = (0..columns).map(|_| role()).collect::<Option<_>>()?;
        let totals = from.size()?;
        self.total_columns = (0..totals).map(|_| from.size()).collect::<Option<_>>()?;
        self.beside = if from.number()? == 1 { Some(Beside::told(from)?) } else { None };
        Some(self)
    }
}
