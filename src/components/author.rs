//! The author of an article: a small picture or the initials beside the name, and who it is.

use super::Place;
use super::links::link;
use super::picture;
use crate::content::{Picture, Profile, Summary};
use crate::element::{Element, element};
use crate::format::fold;
use crate::text;

/// An author's picture, or the initials of the name in a round.
pub fn face(name: &str, shown: Option<&Picture>, place: &Place) -> Element {
    match shown.filter(|shown| place.shows(&shown.src)) {
        Some(shown) => element("span", "face").child(picture(shown, "", place)),
        None => element("span", "face").with("aria-hidden", "true").child(initials(name)),
    }
}

/// A box for those of whom something is told.
pub fn author_box(summary: &Summary, profile: Option<&Profile>, place: &Place) -> Option<Element> {
    let (author, profile) = (summary.author.as_ref()?, profile.filter(|profile| !profile.biography.is_empty())?);
    let words = element("div", "")
        .child(element("h2", "").with("id", "auteur").child(link("", author, place)))
        .child(element("p", "").child(profile.biography.as_str()));
    let box_ = element("section", "author").with("aria-labelledby", "auteur");
    Some(box_.child(face(&author.name, profile.picture.as_ref(), place)).child(words))
}

/// The first letters of the first word and of the last, articles left out; one letter where both begin alike.
fn initials(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !text::ARTICLES.contains(&fold(word).as_str())).collect();
    let first = |word: Option<&&str>| word.and_then(|word| word.chars().next()?.to_uppercase().next());
    let (one, other) = (first(words.first()), first(words.last()).filter(|_| words.len() > 1));
    one.into_iter().chain(other.filter(|other| Some(*other) != one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_its_initials() {
        for (name, expected) in [
            ("Awa Diop", "AD"),
            ("La rédaction", "R"),
            ("Service économie", "SÉ"),
            ("Service sports", "S"),
            ("L’équipe du matin", "ÉM"),
            ("محمد علي", "مع"),
            ("!!!", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
