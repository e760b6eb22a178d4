//! Which addresses are those of uploads to a WordPress, and where they stand in the edition.

use crate::content::{Href, percent_decode};
use crate::source::wordpress::addresses::below;

/// The uploads of the WordPress at an address.
#[derive(Clone, Copy)]
pub struct Uploads<'a> {
    /// Its home address.
    pub home: &'a str,
}

/// Folders of uploads: that of every WordPress, and that of one among several in an installation.
const FOLDERS: [&str; 2] = ["/uploads/", "/files/"];

/// Pictures, as browsers show them and as older ones were sent.
const PICTURES: [&str; 9] = ["jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "svg"];

/// Everything else that may be served under the magazine's own name: nothing that a browser runs.
const FILES: [&str; 21] = [
    "pdf", "epub", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip", "mp3", "ogg", "oga",
    "m4a", "wav", "mp4", "m4v", "webm",
];

impl Uploads<'_> {
    /// The address of an uploaded picture, without what follows a question mark.
    pub fn picture(&self, href: &Href) -> Option<String> {
        self.upload(href, &PICTURES)
    }

    /// The address of an uploaded file or picture that a link leads to. An SVG is published only where it is shown, after a
    /// look at what it holds.
    pub fn file(&self, href: &Href) -> Option<String> {
        self.upload(href, &FILES).or_else(|| self.upload(href, &PICTURES).filter(|address| ending(address) != "svg"))
    }

    /// The name of an upload below the folder of the edition, so that its old address answers.
    pub fn old_name(&self, address: &str) -> Option<String> {
        let path = below(address, self.home)?.split(['?', '#']).next()?;
        let steps: Option<Vec<String>> = path.split('/').filter(|step| !step.is_empty()).map(percent_decode).collect();
        let steps = steps?;
        let plain = |step: &String| {
            !step.starts_with('.') && !step.contains(['/', '\\']) && !step.chars().any(char::is_control)
        };
        steps.iter().all(plain).then(|| steps.join("/"))
    }

    fn upload(&self, href: &Href, endings: &[&str]) -> Option<String> {
        let Href::Outside(address) = href else { return None };
        let address = address.split(['?', '#']).next()?;
        let path = below(address, self.home)?;
        let known = FOLDERS.iter().any(|folder| path.contains(folder)) && endings.contains(&ending(address).as_str());
        known.then(|| address.to_owned())
    }
}

fn ending(address: &str) -> String {
    let name = address.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uploads_are_known_by_where_they_stand_and_what_they_are() {
        let uploads = Uploads { home: "https://www.a.example/blog/" };
        for (address, picture, file) in [
            ("https://a.example/blog/wp-content/uploads/2019/08/x.JPG?w=3", true, true),
            ("http://www.a.example/blog/files/2019/x.pdf", false, true),
            ("https://a.example/blog/wp-content/uploads/x.svg", true, false),
            ("https://a.example/blog/wp-content/uploads/x.php", false, false),
            ("https://a.example/blog/wp-content/uploads/x.html", false, false),
            ("https://a.example/blog/x.jpg", false, false),
            ("https://b.example/blog/wp-content/uploads/x.jpg", false, false),
            ("/blog/wp-content/uploads/x.jpg", false, false),
        ] {
            let href = Href::parse(address).unwrap();
            assert_eq!((uploads.picture(&href).is_some(), uploads.file(&href).is_some()), (picture, file), "{address}");
        }
    }

    #[test]
    fn an_upload_keeps_its_place_below_the_home_address() {
        let uploads = Uploads { home: "https://a.example/blog/" };
        for (address, expected) in [
            ("https://a.example/blog/wp-content/uploads/%C3%A9t%C3%A9.jpg", Some("wp-content/uploads/été.jpg")),
            ("https://a.example/blog/wp-content/uploads/%2e%2e/%2e%2e/x.jpg", None),
            ("https://a.example/blog/wp-content/uploads/a%2fb.jpg", None),
            ("https://a.example/blog/wp-content/uploads/.htaccess.jpg", None),
            ("https://a.example/wp-content/uploads/x.jpg", None),
        ] {
            assert_eq!(uploads.old_name(address).as_deref(), expected, "{address}");
        }
    }
}
