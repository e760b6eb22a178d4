//! What goes into a segment, and what comes out.

use crate::search::codebook::Codebook;
use crate::search::file::FileName;
use crate::search::manifest::SegmentInfo;

/// Characters of an excerpt, about.
const EXCERPT: usize = 160;

/// An article as the index wants it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// The address, decoded.
    pub path: &'a str,
    /// Plain text.
    pub title: &'a str,
    /// Plain text; may be empty.
    pub lede: &'a str,
    /// Plain text.
    pub body: &'a str,
    /// Seconds since 1970, UTC.
    pub date: i64,
    /// Minutes east of UTC.
    pub offset: i16,
    /// Numbers of its categories, the primary one first; with those above them, so that filters find it there too.
    pub categories: &'a [u32],
    /// Name and path.
    pub author: Option<(&'a str, &'a str)>,
    /// Names and paths.
    pub tags: &'a [(&'a str, &'a str)],
    /// Address of a small picture, and the colour of its place.
    pub picture: Option<(&'a str, Option<u8>)>,
}

/// A segment as files.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// What the manifest says of it.
    pub info: SegmentInfo,
    /// Names and bytes.
    pub files: Vec<(FileName, Vec<u8>)>,
    /// What its texts are packed with; the manifest's own, where one was handed in.
    pub codebook: Codebook,
    /// The articles by their numbers: the places at which they were added.
    pub order: Vec<u32>,
}

/// The beginning of a text, cut between words.
pub fn excerpt(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let beginning = text.get(..end).unwrap_or_default();
    let cut = beginning.rfind(char::is_whitespace).filter(|cut| *cut > end / 2).unwrap_or(end);
    let kept = beginning.get(..cut).unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
    [kept, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt("  Un fleuve. "), "Un fleuve.");
        let cut = excerpt(&"Les élections, ".repeat(30));
        assert!(cut.ends_with("élections…") || cut.ends_with("Les…"), "{cut}");
        assert!(cut.chars().count() <= EXCERPT + 1);
        assert!(excerpt(&"é".repeat(900)).chars().count() <= EXCERPT + 1);
    }
}
