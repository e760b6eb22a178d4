//! The lead picture of a post, made from its entry in the media library.

use super::addresses::addresses;
use super::wire::{Media, Size};
use crate::content::{Block, Body, Figure, Href, Inline, Picture, Variant, plain_text};
use crate::markup::{Addresses, HtmlParser};

/// The width wanted of the file that is shown where no other fits, in pixels: the column of an article on a screen of
/// middling density.
const WIDTH: u32 = 1200;

/// The width of a phone: 360 pixels of two dots.
const PHONE: u32 = 720;

/// The picture in all the sizes that show the whole of it; `None` when its address cannot be used.
pub fn picture(media: &Media, home: &str) -> Option<Picture> {
    let addresses = addresses(home, home);
    let whole = media.sizes.iter().filter(|size| same_shape(size, &media.file));
    let mut files: Vec<(Variant, &Size)> = Vec::new();
    for size in whole.chain(std::iter::once(&media.file)) {
        let narrower = files.iter().take_while(|(variant, _)| variant.width < size.width).count();
        let known = files.get(narrower).is_some_and(|(variant, _)| variant.width == size.width);
        if let Some(src) = addresses.file(&size.source).filter(|_| !known) {
            files.insert(narrower, (Variant { src, width: size.width }, size));
        }
    }
    let (shown, size) = files.iter().min_by_key(|(variant, _)| variant.width.abs_diff(WIDTH)).cloned()?;
    let on_a_phone = files.iter().find(|(variant, _)| variant.width >= PHONE).or(files.last());
    let weight = on_a_phone.map(|(_, size)| size.bytes).filter(|bytes| *bytes > 0);
    let (width, height, alt) = (shown.width, size.height, media.alt.trim().to_owned());
    let variants = if files.len() > 1 { files.into_iter().map(|(variant, _)| variant).collect() } else { Vec::new() };
    Some(Picture { src: shown.src, width, height, alt, variants, tone: None, weight })
}

/// The picture with its caption.
pub fn figure(media: &Media, home: &str, parser: HtmlParser) -> Option<Figure> {
    let picture = picture(media, home)?;
    let body = (parser.body)(&media.caption, &addresses(home, home));
    let caption = body.parts.into_iter().flatten().find_map(|block| match block {
        Block::Paragraph(text) if !plain_text(&text.inlines).trim().is_empty() => Some(text.inlines),
        _ => None,
    });
    let text = || Some((parser.text)(&media.caption)).filter(|text| !text.is_empty());
    let caption = caption.or_else(|| Some(vec![Inline::Text(text()?)])).unwrap_or_default();
    Some(Figure { picture, link: None, caption, credit: String::new() })
}

/// Takes the lead picture out of a text that begins with it: many editors put it there for their theme's sake. A caption that
/// stood only there goes to the lead.
pub fn without_lead(mut lead: Option<Figure>, mut body: Body) -> (Option<Figure>, Body) {
    if let Some(lead) = &mut lead
        && let Some(blocks) = body.parts.first_mut()
        && let Some(Block::Figure(_, figure)) = blocks.first_mut()
        && file_name(&figure.picture.src) == file_name(&lead.picture.src)
    {
        if lead.caption.is_empty() {
            lead.caption = std::mem::take(&mut figure.caption);
        }
        if lead.credit.is_empty() {
            lead.credit = std::mem::take(&mut figure.credit);
        }
        blocks.remove(0);
    }
    let body = if body.is_empty() { Body::default() } else { body };
    (lead, body)
}

/// Whether `size` shows all of `whole`: within 2 %, as heights are rounded. WordPress cuts some sizes to a square.
fn same_shape(size: &Size, whole: &Size) -> bool {
    let across = u64::from(size.width) * u64::from(whole.height);
    let down = u64::from(size.height) * u64::from(whole.width);
    across > 0 && across.abs_diff(down) * 50 <= down
}

/// The name of the file that was uploaded: that of a size without `-800x600`, `-scaled` and the ending.
fn file_name(src: &Href) -> String {
    let address = src.as_string();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let whole = match stem.rsplit_once('-') {
        Some((whole, "scaled" | "rotated")) => whole,
        Some((whole, size)) if is_size(size) => whole,
        Some(_) | None => stem,
    };
    whole.to_owned()
}

/// `800x600`
fn is_size(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.split_once('x').is_some_and(|(width, height)| digits(width) && digits(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, width: u32, height: u32) -> Size {
        Size { source: format!("https://a.example/u/{name}.jpg"), width, height, bytes: width }
    }

    fn media(file: Size, sizes: Vec<Size>) -> Media {
        Media { file, alt: " Un fleuve ".into(), caption: String::new(), sizes }
    }

    #[test]
    fn a_picture_comes_in_the_sizes_that_show_the_whole_of_it() {
        let sizes = vec![
            size("a-150x150", 150, 150),
            size("a-1024x683", 1024, 683),
            size("a-300x200", 300, 200),
            size("", 0, 0),
        ];
        let picture = picture(&media(size("a-scaled", 2560, 1707), sizes), "https://a.example/").unwrap();
        let widths: Vec<u32> = picture.variants.iter().map(|variant| variant.width).collect();
        assert_eq!(widths, [300, 1024, 2560]);
        assert_eq!((picture.width, picture.height, picture.alt.as_str()), (1024, 683, "Un fleuve"));
        assert_eq!(picture.weight, Some(1024));
    }

    #[test]
    fn a_picture_of_unknown_size_is_shown_as_it_is() {
        let picture = picture(&media(size("carte", 0, 0), vec![]), "https://a.example/").unwrap();
        assert_eq!((picture.src.as_string().as_str(), picture.width), ("https://a.example/u/carte.jpg", 0));
        assert_eq!(picture.variants, []);
    }

    #[test]
    fn the_files_of_one_picture_are_known_by_their_name() {
        for (address, expected) in [
            ("https://a.example/u/fleuve.jpg", "fleuve"),
            ("https://a.example/u/fleuve-800x600.jpg?w=3", "fleuve"),
            ("https://a.example/u/fleuve-scaled.jpg", "fleuve"),
            ("https://a.example/u/fleuve-niger.jpg", "fleuve-niger"),
            ("https://a.example/u/1x1", "1x1"),
        ] {
            assert_eq!(file_name(&Href::parse(address).unwrap()), expected, "{address}");
        }
    }
}
