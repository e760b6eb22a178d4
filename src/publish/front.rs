//! What a magazine offers for its front page, and what stands beside every page.

use super::catalogue::Catalogue;
use super::magazine::{Entry, Magazine};
use crate::config::Site;
use crate::content::{
    Advertisement, AdvertisementPlace, HomeDocument, Kind, Path, Recent, Summary, TermLink, find_category,
};
use crate::format::fold;
use crate::source::front_page::{CHOSEN, COVERS, OFFERED, Offer, SECTIONS, URGENT, title};
use std::collections::BTreeMap;

/// Comments on what is older than this, in seconds back from the newest article, say nothing of today.
const LATELY: i64 = 90 * 86_400;
/// Articles of a ranked list.
const RANKED: usize = 5;
/// The newest ones beside a page, and what follows them where the page has those already.
const NEWEST: usize = 17;

/// The front page at `now`, in seconds since the epoch.
pub fn home(magazine: &Magazine, catalogue: &Catalogue, site: &Site, now: i64) -> HomeDocument {
    let front = &magazine.config.front;
    let since = |moment: i64| magazine.articles.iter().take_while(move |entry| entry.summary.published.utc > moment);
    let alert = since(now - URGENT).find(|entry| is_filed(entry, &front.alert));
    let newest = magazine.articles.first().map_or(now, |entry| entry.summary.published.utc);
    let sticky = magazine.articles.iter().filter(|entry| entry.summary.sticky);
    let named = since(newest - CHOSEN).filter(|entry| is_filed(entry, &front.lead));
    let opinions = magazine.articles.iter().filter(|entry| is_opinion(entry.summary.kind));
    Offer {
        alert: alert.map(|entry| entry.summary.clone()),
        chosen: summaries(sticky.chain(named)),
        newest: summaries(magazine.articles.iter()),
        opinions: summaries(opinions),
        sections: sections(magazine, catalogue, site),
        covers: magazine.kiosk.iter().flat_map(|kiosk| &kiosk.covers).take(COVERS).cloned().collect(),
        advertisement: advertisements(magazine, AdvertisementPlace::Home).find(|one| one.is_on(now)).cloned(),
    }
    .page()
}

/// What stands beside every page from `now` on, in seconds since the epoch.
pub fn recent(magazine: &Magazine, now: i64) -> Recent {
    let latest = magazine.articles.iter().take(NEWEST).map(|entry| title(entry.summary.clone())).collect();
    let places: BTreeMap<&Path, &Entry> = match magazine.read.is_empty() {
        true => BTreeMap::new(),
        false => magazine.articles.iter().map(|entry| (&entry.summary.path, entry)).collect(),
    };
    let read = magazine.read.iter().filter_map(|path| places.get(path)).take(RANKED);
    let ahead = |one: &&Advertisement| one.to.is_none_or(|to| now < to.utc);
    Recent {
        latest,
        discussed: discussed(magazine),
        read: read.map(|entry| title(entry.summary.clone())).collect(),
        advertisements: advertisements(magazine, AdvertisementPlace::Side).filter(ahead).cloned().collect(),
    }
}

/// The most commented of late; of all times where there are too few of late.
fn discussed(magazine: &Magazine) -> Vec<Summary> {
    let comments = |entry: &&Entry| entry.summary.comments.unwrap_or(0);
    let newest = magazine.articles.first().map_or(0, |entry| entry.summary.published.utc);
    let all = || magazine.articles.iter().filter(|entry| comments(entry) > 0);
    let mut ranked: Vec<&Entry> = all().filter(|entry| entry.summary.published.utc > newest - LATELY).collect();
    if ranked.len() < RANKED {
        ranked = all().collect();
    }
    // The sort is stable: of equals the newest goes first.
    ranked.sort_by_key(|entry| std::cmp::Reverse(comments(entry)));
    ranked.into_iter().take(RANKED).map(|entry| title(entry.summary.clone())).collect()
}

fn sections(magazine: &Magazine, catalogue: &Catalogue, site: &Site) -> Vec<(TermLink, Vec<Summary>)> {
    let section = |path: &Path| {
        let found = find_category(&magazine.categories, &|category| category.path == *path);
        let articles = catalogue.categories.get(path).into_iter().flatten();
        let articles = articles.filter_map(|index| magazine.articles.get(*index));
        Some((found.last()?.link(), summaries(articles)))
    };
    let sections = site.menu_entries().into_iter().filter_map(|entry| section(&entry.path));
    // Some may have nothing left to show.
    sections.take(2 * SECTIONS).collect()
}

fn advertisements(magazine: &Magazine, place: AdvertisementPlace) -> impl Iterator<Item = &Advertisement> {
    magazine.advertisements.iter().filter(move |(_, places)| places.contains(&place)).map(|(one, _)| one)
}

/// Whether an article stands in a category or has a tag of one of these names or slugs.
fn is_filed(entry: &Entry, names: &[String]) -> bool {
    let is_meant =
        |term: &TermLink| names.iter().any(|name| term.path.slug() == name || fold(&term.name) == fold(name));
    entry.categories.iter().chain(&entry.tags).any(is_meant)
}

fn is_opinion(kind: Kind) -> bool {
    match kind {
        Kind::Opinion | Kind::Analysis | Kind::Interview => true,
        Kind::News | Kind::Communique | Kind::Sponsored | Kind::RightOfReply => false,
    }
}

fn summaries<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Summary> {
    entries.take(OFFERED).map(|entry| entry.summary.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Article;
    use crate::publish::sample_magazine::{article, magazine, site, term};

    /// The front page of these articles, made an hour after minute `minutes` of 2026.
    fn front(articles: Vec<Article>, minutes: i64) -> HomeDocument {
        let now = article("x", minutes).summary.published.utc + 3_600;
        let magazine = magazine(articles);
        home(&magazine, &Catalogue::of(&magazine), &Site { categories: magazine.categories.clone(), ..site() }, now)
    }

    fn tagged(slug: &str, minutes: i64, tag: &str) -> Article {
        Article { tags: vec![term("etiquette", tag)], ..article(slug, minutes) }
    }

    fn sticky(slug: &str, minutes: i64) -> Article {
        let mut article = article(slug, minutes);
        article.summary.sticky = true;
        article
    }

    fn slug(article: &Option<Summary>) -> &str {
        article.as_ref().map(|article| article.path.slug()).unwrap_or_default()
    }

    const DAY: i64 = 24 * 60;

    #[test]
    fn the_editors_choose_by_what_they_do_in_their_own_program() {
        let many = || (0..40).map(|number| article(&format!("a{number}"), number));
        for (more, lead) in [
            (vec![], "a39"),
            (vec![tagged("une", 5, "une")], "une"),
            (vec![tagged("une", 5, "une"), tagged("autre", 7, "une")], "autre"),
            (vec![tagged("une", 5, "une"), sticky("collant", 1)], "collant"),
            // Last week's.
            (vec![tagged("une", -8 * DAY, "une")], "a39"),
        ] {
            assert_eq!(slug(&front(many().chain(more).collect(), 40).lead), lead);
        }
        let mut categorised = article("rubrique", 3);
        categorised.categories.push(term("rubrique", "une"));
        assert_eq!(slug(&front(many().chain([categorised]).collect(), 40).lead), "rubrique");
    }

    #[test]
    fn what_cannot_wait_is_announced_for_two_days() {
        let page = |minutes| front(vec![tagged("alerte", 0, "alerte"), article("b", 1)], minutes);
        assert_eq!((slug(&page(60).alert), slug(&page(60).lead)), ("alerte", "b"));
        assert_eq!((slug(&page(2 * DAY).alert), page(2 * DAY).lead.is_some()), ("", true));
    }

    #[test]
    fn the_most_commented_are_those_of_late_and_the_most_read_those_that_are_there() {
        let commented = |slug: &str, minutes, count| {
            let mut article = article(slug, minutes);
            article.summary.comments = Some(count);
            article
        };
        let old = commented("vieux", -200 * DAY, 900);
        let late: Vec<Article> = (1..=6).map(|count| commented(&format!("a{count}"), count.into(), count)).collect();
        let mut magazine = magazine(late.into_iter().chain([old, article("muet", 9)]).collect());
        let at = |slug: &str| Path::of(["article", slug]).unwrap();
        magazine.read = vec![at("vieux"), at("disparu"), at("a3")];
        let slugs = |list: &[Summary]| list.iter().map(|one| one.path.slug().to_owned()).collect::<Vec<_>>();
        let beside = recent(&magazine, 0);
        assert_eq!(slugs(&beside.discussed), ["a6", "a5", "a4", "a3", "a2"]);
        assert_eq!(slugs(&beside.read), ["vieux", "a3"]);
        assert_eq!(slugs(&beside.latest)[..2], ["muet", "a6"]);
        magazine.articles.retain(|entry| ["vieux", "a1"].contains(&entry.summary.path.slug()));
        assert_eq!(slugs(&recent(&magazine, 0).discussed), ["vieux", "a1"]);
    }
}
