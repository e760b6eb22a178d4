//! What the files of an edition are called.

use crate::content::percent_decode;
use crate::format::slug;

/// The beginning of the name of a file that was called `name`, which may be a whole address: `le-fleuve` for
/// `https://example.org/2019/Le%20Fleuve.JPG?x`. Of plain letters, digits and hyphens, never empty.
pub fn stem(name: &str) -> String {
    let path = name.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let decoded = percent_decode(last).unwrap_or_else(|| last.to_owned());
    let stem = decoded.rsplit_once('.').map_or(decoded.as_str(), |(stem, _)| stem);
    let stem: String = slug(stem).chars().filter(char::is_ascii).take(80).collect();
    if stem.is_empty() { "media".to_owned() } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_the_letters_of_its_name() {
        for (name, expected) in [
            ("https://example.org/2019/Le%20Fleuve.JPG?x=1", "le-fleuve"),
            ("articles/été à Cotonou.final.png", "ete-a-cotonou-final"),
            ("/", "media"),
            ("https://example.org/%E2%9C%93.gif", "media"),
            ("%ff.png", "ff"),
        ] {
            assert_eq!(stem(name), expected, "{name}");
        }
        assert_eq!(stem(&"a".repeat(300)).len(), 80);
    }
}
