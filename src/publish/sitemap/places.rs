//! Which pages of a magazine stand in its sitemap.

use super::PlaceOnMap;
use crate::components::Place;
use crate::content::{ListingKind, Moment, Path, flatten_categories};
use crate::head::is_thin;
use crate::publish::catalogue::Catalogue;
use crate::publish::magazine::Magazine;
use crate::route::Route;

/// The pages that change with every article, the front page first, and the articles, oldest first; without those that search
/// engines are asked to leave out.
pub fn places(magazine: &Magazine, catalogue: &Catalogue, place: &Place) -> (Vec<PlaceOnMap>, Vec<PlaceOnMap>) {
    let changed = |index: usize| {
        let summary = &magazine.articles.get(index)?.summary;
        Some(summary.updated.map_or(summary.published, |updated| updated.max(summary.published)))
    };
    let newest = |articles: &[usize]| articles.iter().filter_map(|index| changed(*index)).max();
    let at = |path: &Path, changed: Option<Moment>| PlaceOnMap { address: place.path(path), changed };
    let all: Vec<usize> = (0..magazine.articles.len()).collect();
    let mut lists = vec![at(&Path::root(), newest(&all))];
    let mut list = |kind: ListingKind, path: &Path, articles: &[usize]| {
        if !is_thin(kind, u32::try_from(articles.len()).unwrap_or(u32::MAX)) {
            lists.push(at(path, newest(articles)));
        }
    };
    for category in flatten_categories(&magazine.categories) {
        let articles = catalogue.categories.get(&category.path).map(Vec::as_slice).unwrap_or_default();
        list(ListingKind::Category, &category.path, articles);
    }
    catalogue.authors.iter().for_each(|(path, shelf)| list(ListingKind::Author, path, &shelf.articles));
    catalogue.tags.iter().for_each(|(path, shelf)| list(ListingKind::Tag, path, &shelf.articles));
    let pages = magazine.pages.iter().filter(|page| !page.seo.as_ref().is_some_and(|seo| seo.hidden));
    lists.extend(pages.map(|page| at(&page.path, page.updated)));
    lists.extend(magazine.kiosk.as_ref().map(|kiosk| PlaceOnMap {
        address: place.link(&Route::Kiosk),
        changed: kiosk.covers.iter().map(|cover| cover.date).max(),
    }));
    let indexed = all.into_iter().rev().filter_map(|index| Some((index, magazine.articles.get(index)?)));
    let indexed = indexed.filter(|(_, entry)| entry.indexed);
    let articles = indexed.map(|(index, entry)| at(&entry.summary.path, changed(index))).collect();
    (lists, articles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Seo;
    use crate::publish::feed::place;
    use crate::publish::sample_magazine::{article, magazine, site, term};

    fn addresses(places: &[PlaceOnMap]) -> Vec<&str> {
        places.iter().map(|place| place.address.strip_prefix("https://example.org/journal/").unwrap()).collect()
    }

    #[test]
    fn only_what_search_engines_may_list_is_on_the_map() {
        let mut articles = vec![article("un", 0), article("deux", 10), article("étude", 20), article("caché", 30)];
        articles[0].summary.updated = Moment::parse("2026-03-01T00:00:00+01:00", 0);
        articles[2].tags.push(term("etiquette", "rare"));
        articles[3].seo = Some(Seo { hidden: true, ..Seo::default() });
        let magazine = magazine(articles);
        let (lists, articles) = places(&magazine, &Catalogue::of(&magazine), &place(&site()));
        assert_eq!(addresses(&lists), ["", "rubrique/sport/", "auteur/awa/", "etiquette/eau/"]);
        assert_eq!(addresses(&articles), ["article/un/", "article/deux/", "article/%C3%A9tude/"]);
        let changed = |place: &PlaceOnMap| place.changed.unwrap().to_string();
        assert_eq!(changed(&articles[0]), "2026-03-01T00:00:00+01:00");
        assert_eq!(changed(&articles[1]), "2026-01-01T00:10:00+01:00");
        assert_eq!(changed(&lists[0]), "2026-03-01T00:00:00+01:00");
    }
}
