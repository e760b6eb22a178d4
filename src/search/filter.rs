//! Which articles may be results at all.

use super::facet::Group;
use super::fold::folded;
use super::manifest::Label;
use super::query::Query;
use super::resolve::exact;
use super::segment::{Needs, Segment};
use super::token::spans;

/// Articles and names that may be results.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// How many conditions each one meets.
    met: Vec<u8>,
    /// How many it has to meet.
    needed: u8,
}

impl Filter {
    /// The articles of all segments that meet a query's conditions; names meet them where there are none.
    pub fn of(query: &Query, categories: &[Label], segments: &[Segment], removed: &[u32], needs: &mut Needs) -> Self {
        let universe = segments.last().map_or(0, |last| last.base + last.info.universe());
        let mut filter = Self { met: vec![0; universe as usize], needed: 0 };
        if let Some(category) = &query.category {
            let wanted: Vec<u32> = numbers(category, categories);
            filter.groups(segments, needs, Segment::categories, &|group| wanted.contains(&group.number));
        }
        if let Some(author) = &query.author {
            let words: Vec<String> = spans(author).into_iter().map(|span| span.word).collect();
            let is_meant = |group: &Group| {
                let name: Vec<String> = spans(&group.name).into_iter().map(|span| span.word).collect();
                group.path == *author || (!words.is_empty() && words.iter().all(|word| name.contains(word)))
            };
            filter.groups(segments, needs, Segment::authors, &is_meant);
        }
        if query.from.is_some() || query.to.is_some() {
            let (from, to) = (query.from.unwrap_or(0), query.to.unwrap_or(u32::MAX));
            for segment in segments {
                let Some(days) = segment.days(needs) else { continue };
                let (first, end) = (days.partition_point(|day| *day < from), days.partition_point(|day| *day <= to));
                let base = (segment.base + segment.info.names) as usize;
                let within = filter.met.get_mut(base + first..base + end.max(first)).unwrap_or_default();
                within.iter_mut().for_each(|met| *met += 1);
            }
            filter.needed += 1;
        }
        for id in removed {
            filter.block(*id);
        }
        for term in &query.excluded {
            let mut found = Vec::new();
            exact(segments, term, 8, None, &mut found, needs);
            for found in found {
                let Some(segment) = segments.get(found.segment) else { continue };
                let tail = found.tail.and_then(|(file, at)| Some(segment.tails(file, needs)?.get(at)));
                for posting in found.head.iter().chain(tail.unwrap_or_default()) {
                    filter.block(segment.base + (posting >> 3));
                }
            }
        }
        filter
    }

    /// Whether an article or a name may be a result.
    pub fn lets(&self, id: u32) -> bool {
        self.met.get(id as usize) == Some(&self.needed)
    }

    fn block(&mut self, id: u32) {
        if let Some(met) = self.met.get_mut(id as usize) {
            *met = u8::MAX;
        }
    }

    fn groups(
        &mut self,
        segments: &[Segment],
        needs: &mut Needs,
        of: impl for<'a> Fn(&'a Segment, &mut Needs) -> Option<&'a [Group]>,
        is_meant: &dyn Fn(&Group) -> bool,
    ) {
        self.needed += 1;
        for segment in segments {
            for group in of(segment, needs).unwrap_or_default().iter().filter(|group| is_meant(group)) {
                for posting in &group.articles {
                    if let Some(met) = self.met.get_mut((segment.base + (posting >> 3)) as usize) {
                        // Once, though several groups may be meant.
                        *met = self.needed.min((*met).saturating_add(1));
                    }
                }
            }
        }
    }
}

/// The categories that a reader means by a name, or by the last part of a path.
pub fn numbers(meant: &str, categories: &[Label]) -> Vec<u32> {
    let meant = folded(meant);
    let is_meant = |label: &Label| {
        let path = folded(&label.path);
        let slug = path.strip_suffix('/').unwrap_or(&path).strip_suffix(meant.as_str());
        folded(&label.name) == meant || path == meant || slug.is_some_and(|before| before.ends_with('/'))
    };
    (0..).zip(categories).filter(|(_, label)| is_meant(label)).map(|(number, _)| number).collect()
}
