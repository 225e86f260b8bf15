//! What was found, as columns.

use super::Sums;

/// Groups that have lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// Of each column that rows are grouped by, the code of each group.
    pub codes: Vec<Vec<u32>>,
    /// Pence of the lines of each.
    pub pence: Vec<i64>,
    /// How many lines each has.
    pub lines: Vec<u32>,
    /// The weakest grade of each; 0 where no line has one.
    pub grades: Vec<u8>,
}

impl Sums {
    /// The groups, in no order.
    #[must_use]
    pub fn groups(&self) -> Groups {
        let count = self.places().count();
        let mut of_group = vec![0; self.columns()];
        let mut groups = Groups {
            codes: vec![Vec::with_capacity(count); of_group.len()],
            pence: Vec::with_capacity(count),
            lines: Vec::with_capacity(count),
            grades: Vec::with_capacity(count),
        };
        for place in self.places() {
            let Some(sum) = self.sum(place) else { continue };
            groups.pence.push(sum.pence);
            groups.lines.push(sum.lines);
            groups.grades.push(self.grade(place));
            self.codes(place, &mut of_group);
            groups.codes.iter_mut().zip(&of_group).for_each(|(codes, code)| codes.push(*code));
        }
        groups
    }
}

impl Groups {
    /// The groups that stand at some positions.
    #[must_use]
    pub fn in_order(&self, order: &[u32]) -> Self {
        Self {
            codes: self.codes.iter().map(|codes| taken(codes, order)).collect(),
            pence: taken(&self.pence, order),
            lines: taken(&self.lines, order),
            grades: taken(&self.grades, order),
        }
    }
}

fn taken<T: Copy>(list: &[T], order: &[u32]) -> Vec<T> {
    order.iter().filter_map(|at| list.get(*at as usize).copied()).collect()
}
