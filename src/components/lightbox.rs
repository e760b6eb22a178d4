//! The dialog in which pictures are shown at full size, one after the other.

use crate::element::{Element, element};
use crate::text;

/// The dialog, where something in `page` opens it: links around pictures with `data-act="photo"`. It holds what is said in it;
/// picture and caption are put in by the reading script.
pub fn lightbox(page: &Element) -> Option<Element> {
    let buttons =
        [("close", text::CLOSE), ("prev", text::PICTURE_BEFORE), ("next", text::PICTURE_AFTER), ("zoom", text::ZOOM)];
    let bar = Element::new("p").each(buttons, |(value, label)| {
        Element::new("button").with("data-act", "photo").with("value", value).child(label)
    });
    let failed = Element::new("p").with("hidden", "").with("data-state", "failed").child(text::NO_PICTURE);
    let dialog = element("dialog", "lightbox").with("aria-label", text::PICTURES).child(bar).child(failed);
    page.has("data-act", "photo").then_some(dialog)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page has little room: this much of it is for the dialog.
    const BYTES: usize = 400;

    #[test]
    fn the_dialog_comes_with_what_opens_it_and_is_small() {
        let link = || Element::new("a").with("href", "/media/a.webp");
        let page = |link| Element::new("div").child(Element::new("figure").child(link));
        assert_eq!(lightbox(&page(link())), None);
        let mut printed = String::new();
        lightbox(&page(link().with("data-act", "photo"))).unwrap().print(&mut printed);
        assert!(printed.len() <= BYTES, "{} bytes\n{printed}", printed.len());
        assert!(printed.starts_with("<dialog class=\"lightbox\" aria-label=\"Images\">"), "{printed}");
    }
}
