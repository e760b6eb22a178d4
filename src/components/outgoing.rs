//! Addresses of other programs and sites that carry words of ours along: mail, sharing.

use super::Place;
use crate::config::Site;
use crate::content::{Href, Path, percent_encode};

/// An address with these words as parameters: `?text=…&url=…`.
pub fn with_words(start: &str, words: &[(&str, &str)]) -> String {
    let mut address = start.to_owned();
    let mut separator = '?';
    for (name, value) in words {
        address.push(separator);
        separator = '&';
        address.push_str(name);
        address.push('=');
        value.bytes().for_each(|byte| percent_encode(byte, b"-_.~", &mut address));
    }
    address
}

/// A mail to the newsroom; `None` where it has no address, or one that cannot be a link.
pub fn mail(place: &Place, subject: &str, text: &str) -> Option<String> {
    let to = ["mailto:", place.contact.as_deref()?].concat();
    Href::parse(&to).map(|to| with_words(&to.as_string(), &[("subject", subject), ("body", text)]))
}

/// The whole address of a page, where the site knows its own; else its path.
pub fn whole_address(site: &Site, path: &Path) -> String {
    [site.base_url.trim_end_matches('/'), &path.encoded()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_encoded_for_an_address() {
        let address = with_words("https://wa.me/", &[("text", "L’eau & le sel\n?"), ("u", "a=b")]);
        assert_eq!(address, "https://wa.me/?text=L%E2%80%99eau%20%26%20le%20sel%0A%3F&u=a%3Db");
    }
}
