//! The newest articles of the menu's category on which the reader rests.

use super::{Place, picture};
use crate::content::Summary;
use crate::element::{Element, element};

/// How many are shown on wide screens; narrow ones show the first few.
const SHOWN: usize = 9;

/// How wide their pictures are shown.
const PICTURE_SIZES: &str = "10rem";

/// Pictures and titles, one link each. The pictures say nothing that the titles do not.
pub fn previews(articles: &[Summary], place: &Place) -> Element {
    element("ul", "previews").each(articles.iter().take(SHOWN), |article| {
        let shown = article.picture.as_ref().filter(|shown| place.shows(&shown.src)).map(|shown| {
            let silent = crate::content::Picture { alt: String::new(), ..shown.clone() };
            picture(&silent, PICTURE_SIZES, place)
        });
        let title = element("span", "preview__title").with("dir", "auto").child(article.title.as_str());
        let link = element("a", "preview__link").with("href", place.path(&article.path)).maybe(shown).child(title);
        element("li", "preview").child(link)
    })
}
