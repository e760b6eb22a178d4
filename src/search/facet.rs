//! What filters need of all articles at once: their days, categories and authors.

use super::codec::Codec;
use super::list::{Posting, list};
use super::range::Coder;

// Kinds of numbers in a file.
const COUNT: usize = 0;
const DAY: usize = 1;
const NUMBER: usize = 2;
const LENGTH: usize = 3;

/// Days since 1970, of every article in the order of their numbers, which is that of their dates.
pub fn days<C: Coder>(codec: &mut Codec<C>, days: &mut Vec<u32>) -> Option<()> {
    let mut before = 0;
    for at in 0..codec.length(COUNT, days.len())? {
        let day = days.get(at).copied().unwrap_or_default();
        let day = before + codec.number(DAY, day.saturating_sub(before)).min(1 << 24);
        if !C::WRITES {
            if codec.coder.is_past_end() || day > 1 << 24 {
                return None;
            }
            days.push(day);
        }
        before = day;
    }
    Some(())
}

/// A group of articles: a category by its number in the manifest, or an author by name and path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The number of a category.
    pub number: u32,
    /// The name of an author.
    pub name: String,
    /// The path of an author.
    pub path: String,
    /// Its articles.
    pub articles: Vec<Posting>,
}

/// The groups of a file; of categories only the numbers are written.
pub fn groups<C: Coder>(codec: &mut Codec<C>, universe: u32, named: bool, groups: &mut Vec<Group>) -> Option<()> {
    let mut total = 0;
    for at in 0..codec.length(COUNT, groups.len())? {
        let mut group = groups.get(at).cloned().unwrap_or_default();
        if named {
            codec.text(&mut group.name)?;
            codec.text(&mut group.path)?;
        } else {
            group.number = codec.number(NUMBER, group.number);
        }
        let length = codec.length(LENGTH, group.articles.len())?;
        total += length;
        if length > universe as usize || total > 1 << 22 {
            return None;
        }
        let source = std::mem::take(&mut group.articles);
        list(codec, universe, length, &source, false, &mut group.articles)?;
        if !C::WRITES {
            groups.push(group);
        }
    }
    Some(())
}

/// The day of a moment at its place, days since 1970; what is older counts as 1970.
pub fn day_of(date: i64, offset: i16) -> u32 {
    u32::try_from((date + i64::from(offset) * 60).div_euclid(86_400)).unwrap_or(0).min(1 << 24)
}

/// The year of a day since 1970.
pub fn year_of(day: u32) -> u32 {
    // Counted in eras of 400 years from 1 March of the year 0.
    let day = day + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    era * 400 + year + u32::from(of_year >= 306)
}

/// The first day of a year from 1970, days since 1970; later ones than readers can mean are one.
fn first_day_of(year: u32) -> u32 {
    let before = year.clamp(1970, 9999) - 1;
    before * 365 + before / 4 - before / 100 + before / 400 - 719_162
}

/// The first and the last day of a year that readers can mean.
pub fn days_of_year(year: u32) -> Option<(u32, u32)> {
    (1970..9999).contains(&year).then(|| (first_day_of(year), first_day_of(year + 1) - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_years_fit() {
        for (date, year) in
            [(0, 1970), (86_399, 1970), (951_782_400, 2000), (1_565_944_200, 2019), (1_577_836_800, 2020)]
        {
            assert_eq!(year_of(day_of(date, 0)), year, "{date}");
        }
        for year in 1970..2400 {
            assert_eq!((year_of(first_day_of(year)), year_of(first_day_of(year + 1) - 1)), (year, year));
        }
        assert_eq!(day_of(86_399, 1), 1);
        assert_eq!(day_of(-5, 0), 0);
    }

    #[test]
    fn facets_come_back() {
        let mut writer = Codec::writer();
        let mut all = vec![3, 3, 19, 18_000];
        let mut authors = vec![
            Group {
                name: "Awa Diop".into(),
                path: "/auteur/awa-diop/".into(),
                articles: vec![8, 24],
                ..Group::default()
            },
            Group { name: "Éric".into(), path: "/auteur/eric/".into(), articles: vec![], ..Group::default() },
        ];
        let mut categories = vec![Group { number: 4, articles: vec![0, 8, 16], ..Group::default() }];
        days(&mut writer, &mut all).unwrap();
        groups(&mut writer, 4, true, &mut authors).unwrap();
        groups(&mut writer, 4, false, &mut categories).unwrap();
        let bytes = writer.coder.finish();
        let mut reader = Codec::reader(&bytes);
        let (mut days_read, mut authors_read, mut categories_read) = (vec![], vec![], vec![]);
        days(&mut reader, &mut days_read).unwrap();
        groups(&mut reader, 4, true, &mut authors_read).unwrap();
        groups(&mut reader, 4, false, &mut categories_read).unwrap();
        assert_eq!((days_read, authors_read, categories_read), (all, authors, categories));
    }
}
