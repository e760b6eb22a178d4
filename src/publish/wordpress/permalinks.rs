//! Which address everything has in the edition: that of the WordPress, or one of our own scheme.

use crate::content::Path;
use crate::publish::carried::PUBLIC;
use crate::route::RESERVED;
use crate::source::wordpress::addresses::below;
use std::collections::BTreeSet;

/// First segments of our own scheme, below which an edition that keeps its permalinks has nothing else: a WordPress that
/// had its articles at `/article/…` keeps them there. Alone they are reserved all the same.
const SCHEME: [&str; 4] = ["article", "rubrique", "auteur", "etiquette"];

/// Files at the root of an edition, besides those that are reserved for every source and those that come with the program.
const FILES: [&str; 8] = [
    "404.html",
    "regard.json",
    "robots.txt",
    "sitemap-news.xml",
    "manifest.webmanifest",
    "_headers",
    "_redirects",
    ".htaccess",
];

/// Addresses given so far.
pub struct Permalinks<'a> {
    /// The home address of the WordPress.
    home: &'a str,
    /// Whether its addresses are kept.
    keeps: bool,
    taken: BTreeSet<Path>,
    /// Addresses that were reserved or taken, and what was given instead.
    pub collisions: Vec<(Path, Path)>,
    /// How many items of a WordPress whose addresses are kept have none that could be.
    pub plain: usize,
}

impl<'a> Permalinks<'a> {
    /// Nothing is given yet.
    pub fn new(home: &'a str, keeps: bool) -> Self {
        Self { home, keeps, taken: BTreeSet::new(), collisions: Vec::new(), plain: 0 }
    }

    /// The address on the WordPress of what stands at `link`; `None` for plain ones (`/?p=12`).
    pub fn old(&self, link: &str) -> Option<Path> {
        let path = below(link, self.home)?.split('#').next().unwrap_or_default();
        if path.contains('?') { None } else { Path::parse(path) }
    }

    /// Gives an address to what stands at `link`; `own` is the one of our own scheme, and `id` the number that makes one where
    /// a slug cannot.
    pub fn give(&mut self, link: &str, own: Option<Path>, id: u64) -> Path {
        let old = self.old(link).filter(|path| *path != Path::root());
        if self.keeps && old.is_none() {
            self.plain += 1;
        }
        let kept = if self.keeps { old } else { None };
        let named = kept.or(own).filter(|path| *path != Path::root());
        self.place(named.or_else(|| Path::of([id.to_string().as_str()])).unwrap_or_default())
    }

    /// Whether something stands at an address, or nothing may.
    pub fn is_taken(&self, path: &Path) -> bool {
        self.taken.contains(path) || is_reserved(path, self.keeps)
    }

    fn place(&mut self, wanted: Path) -> Path {
        let free = |path: &Path| !self.is_taken(path);
        let given = if free(&wanted) {
            wanted.clone()
        } else {
            let numbers = 2_u64..;
            let mut others = numbers.filter_map(|number| renamed(&wanted, number, self.keeps));
            others.find(free).unwrap_or_default()
        };
        if given != wanted {
            self.collisions.push((wanted, given.clone()));
        }
        self.taken.insert(given.clone());
        given
    }
}

/// The address with a number behind the segment that is in the way: the first where it is reserved, else the last.
fn renamed(path: &Path, number: u64, keeps: bool) -> Option<Path> {
    let mut segments: Vec<String> = path.segments().map(str::to_owned).collect();
    let at = if is_reserved_first(path, keeps) { 0 } else { segments.len().checked_sub(1)? };
    let segment = segments.get_mut(at)?;
    // Room for the number: a segment has 250 bytes at the most.
    let mut end = segment.len().min(230);
    while !segment.is_char_boundary(end) {
        end -= 1;
    }
    segment.truncate(end);
    segment.push_str(&format!("-{number}"));
    Path::of(segments.iter().map(String::as_str))
}

fn is_reserved(path: &Path, keeps: bool) -> bool {
    let segments: Vec<&str> = path.segments().collect();
    let is_page = matches!(segments.as_slice(), [.., "page", number] if number.parse::<u32>().is_ok());
    is_page || segments.is_empty() || is_reserved_first(path, keeps)
}

fn is_reserved_first(path: &Path, keeps: bool) -> bool {
    let mut segments = path.segments();
    let Some(first) = segments.next() else { return false };
    let is_scheme = SCHEME.contains(&first) && (!keeps || segments.next().is_some());
    (RESERVED.contains(&first) && !is_scheme) || is_file(first)
}

fn is_file(name: &str) -> bool {
    FILES.contains(&name) || PUBLIC.iter().any(|(file, _)| *file == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(keeps: bool, wanted: &[(&str, &str)]) -> Vec<String> {
        let mut permalinks = Permalinks::new("https://www.a.example/blog/", keeps);
        let give = |(index, (link, own)): (usize, &(&str, &str))| {
            permalinks.give(link, Path::parse(own), index as u64).as_str().to_owned()
        };
        wanted.iter().enumerate().map(give).collect()
    }

    #[test]
    fn addresses_are_kept_as_they_are() {
        let wanted = [
            ("http://a.example/blog/2019/08/16/un-fleuve/", "/article/un-fleuve/"),
            ("https://www.a.example/blog/%d8%a7/", "/article/x/"),
            ("https://www.a.example/blog/article/trois/", "/article/trois/"),
            ("https://www.a.example/blog/archives/4", "/article/quatre/"),
            ("https://www.a.example/blog/?p=12", "/article/cinq/"),
        ];
        assert_eq!(
            given(true, &wanted),
            ["/2019/08/16/un-fleuve/", "/ا/", "/article/trois/", "/archives/4/", "/article/cinq/"]
        );
        assert_eq!(given(false, &wanted)[..2], ["/article/un-fleuve/", "/article/x/"]);
    }

    #[test]
    fn what_is_taken_or_reserved_gets_a_number() {
        for (keeps, link, expected) in [
            (true, "https://www.a.example/blog/recherche/", "/recherche-2/"),
            (true, "https://www.a.example/blog/data/x/", "/data-2/x/"),
            (true, "https://www.a.example/blog/article/", "/article-2/"),
            (true, "https://www.a.example/blog/x/page/3/", "/x/page/3-2/"),
            (true, "https://www.a.example/blog/regard.json", "/regard.json-2/"),
            (true, "https://www.a.example/blog/icon.svg/", "/icon.svg-2/"),
            (true, "https://www.a.example/blog/libre/", "/libre-3/"),
            (false, "https://elsewhere.example/", "/2/"),
        ] {
            let link = [("https://www.a.example/blog/libre/", ""), ("https://www.a.example/blog/libre/", "")]
                .into_iter()
                .chain([(link, "\u{0}")])
                .collect::<Vec<_>>();
            assert_eq!(given(keeps, &link)[2], expected);
        }
    }
}
