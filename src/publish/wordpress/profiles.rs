//! What a WordPress tells of its authors besides their names.

use super::reading::Linked;
use crate::content::{Path, Profile, TermLink};
use crate::markup::HtmlParser;
use crate::source::wordpress::authors::portrait;
use crate::source::wordpress::wire::User;
use std::collections::{BTreeMap, HashMap};

/// What is told of each author, by the path of the author's page. Accounts of one page are one author: the first that tells
/// something is listened to.
pub fn profiles(
    users: &BTreeMap<u64, Linked<User>>,
    places: &HashMap<u64, TermLink>,
    parser: HtmlParser,
) -> BTreeMap<Path, Profile> {
    let mut profiles: BTreeMap<Path, Profile> = BTreeMap::new();
    for (id, user) in users {
        let Some(place) = places.get(id) else { continue };
        let profile = profiles.entry(place.path.clone()).or_default();
        profile.picture = profile.picture.take().or_else(|| portrait(&user.item.avatar));
        if profile.biography.is_empty() {
            profile.biography = (parser.text)(&user.item.description);
        }
    }
    profiles.retain(|_, profile| *profile != Profile::default());
    profiles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::html::PARSER;

    #[test]
    fn accounts_of_one_name_are_one_author() {
        let user = |id, avatar: &str, description: &str| {
            let item = User {
                id,
                login: "x".to_owned(),
                name: "Awa".to_owned(),
                description: description.to_owned(),
                avatar: avatar.to_owned(),
            };
            (id, Linked { item, link: String::new() })
        };
        let page = |slug: &str| TermLink { name: slug.to_owned(), path: Path::of(["auteur", slug]).unwrap() };
        let users = BTreeMap::from([
            user(1, "", "Écrit &amp; dessine."),
            user(2, "https://secure.gravatar.com/avatar/abc?s=96&d=mm&r=g", "Autre."),
            user(3, "javascript:alert(1)", ""),
        ]);
        let places = HashMap::from([(1, page("awa")), (2, page("awa")), (3, page("b"))]);
        let found = profiles(&users, &places, PARSER);
        assert_eq!(found.len(), 1);
        let awa = found.get(&page("awa").path).unwrap();
        assert_eq!(awa.biography, "Écrit & dessine.");
        let picture = awa.picture.as_ref().unwrap().src.as_string();
        assert_eq!(picture, "https://secure.gravatar.com/avatar/abc?s=96&d=404&r=g");
    }
}
