//! Pictures: their address, whatever a plugin hid it behind, and the other widths there are.

use super::builder::Builder;
use super::element::Element;
use super::fold_text;
use super::piece::Leaf;
use super::role::align_of;
use super::writer::{Place, Writer};
use crate::content::{Picture, Variant};

/// Where plugins that load pictures late put the address; `src` then holds a placeholder.
const SOURCES: [&str; 4] = ["data-src", "data-lazy-src", "data-original", "src"];
const SOURCE_SETS: [&str; 3] = ["data-srcset", "data-lazy-srcset", "srcset"];

/// Widths of one picture that are kept: more than any site makes.
const WIDTHS: usize = 32;

/// Pixels: no picture is wider or higher.
const LARGEST: u32 = 20_000;

impl Builder<'_> {
    pub(super) fn line_picture(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let alt = fold_text(element.attribute("alt").unwrap_or_default());
        if element.has_class(&["emoji", "wp-smiley"]) && !alt.is_empty() {
            return writer.push(place, Leaf::Text(alt));
        }
        if let Some(picture) = self.picture(element) {
            writer.push(place, Leaf::Picture(picture, align_of(element, place.align)));
        }
    }

    /// The picture of an `img` or a `picture`; `None` when it has no address that may be loaded or only counts readers.
    pub(super) fn picture(&self, element: &Element) -> Option<Picture> {
        let image = if element.name == "picture" { element.find(&|inner| inner.name == "img")? } else { element };
        let size = |name: &str| image.number(name).filter(|pixels| *pixels <= LARGEST);
        let (width, height) = (size("width"), size("height"));
        if width.is_some_and(|pixels| pixels <= 1) && height.is_some_and(|pixels| pixels <= 1) {
            return None;
        }
        let addresses = SOURCES.iter().filter_map(|name| image.first_attribute(&[name]));
        let mut picture = addresses.filter_map(|address| self.addresses.picture(address)).next()?;
        if picture.width == 0 || picture.height == 0 {
            picture.width = width.unwrap_or(0);
            picture.height = height.unwrap_or(0);
        }
        picture.alt = fold_text(image.attribute("alt").unwrap_or_default());
        for (address, width) in
            candidates(image.first_attribute(&SOURCE_SETS).unwrap_or_default()).into_iter().take(WIDTHS)
        {
            let narrower = picture.variants.iter().take_while(|variant| variant.width < width).count();
            let known = picture.variants.get(narrower).is_some_and(|variant| variant.width == width);
            if let Some(variant) = self.addresses.picture(address).filter(|_| !known) {
                picture.variants.insert(narrower, Variant { src: variant.src, width });
            }
        }
        Some(picture)
    }
}

/// The addresses of a `srcset` with their widths; those without a width are left out.
fn candidates(srcset: &str) -> Vec<(&str, u32)> {
    let mut out = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return out;
        }
        // Commas belong to the address unless they end it: `w_300,h_200/a.jpg 300w, b.jpg`.
        let (address, after) = rest.split_at(rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()));
        let bare = address.trim_end_matches(',');
        if bare.len() < address.len() {
            rest = after;
            continue;
        }
        let (descriptor, next) = after.split_at(after.find(',').unwrap_or(after.len()));
        let width = descriptor.trim().strip_suffix('w').and_then(|width| width.parse().ok());
        out.extend(width.filter(|width| (1..=LARGEST).contains(width)).map(|width| (bare, width)));
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn a_srcset_is_read_as_browsers_do() {
        for (srcset, expected) in [
            ("a.jpg 300w, b.jpg 600w", &[("a.jpg", 300), ("b.jpg", 600)][..]),
            ("\n a.jpg\t300w ,b.jpg 600w,", &[("a.jpg", 300), ("b.jpg", 600)]),
            ("w_300,h_200/a.jpg 300w", &[("w_300,h_200/a.jpg", 300)]),
            ("a.jpg, b.jpg 2x, c.jpg 10w", &[("c.jpg", 10)]),
            ("a.jpg 0w, b.jpg -1w, c.jpg 99999999999w, d.jpg w", &[]),
            ("", &[]),
            (", ,", &[]),
        ] {
            assert_eq!(candidates(srcset), expected, "{srcset:?}");
        }
    }
}
