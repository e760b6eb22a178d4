//! data/site.json: what the app needs to know of the magazine on every page.

use super::{Legal, MenuEntry, MenuPlan, Newsletter, SocialLink, Writing, menu};
use crate::content::{Advertisement, Category, KioskDocument, Path, Picture, TermLink};
use crate::json::record;
use serde::Serialize;

/// The magazine, as the publisher writes it for the app and as a live source completes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Site {
    /// The major version of the data format: [`Site::FORMAT`].
    pub format: u32,
    /// The edition's id; empty in live mode.
    pub edition: String,
    /// The magazine's name.
    pub name: String,
    /// Its motto.
    pub tagline: String,
    /// One sentence.
    pub description: String,
    /// The picture of its name, which stands in the place of the name in letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Picture>,
    /// A square picture that stands before the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<Picture>,
    /// A BCP 47 tag.
    pub language: String,
    /// The address that canonical links begin with, ending in a slash; empty when the publisher was not told.
    pub base_url: String,
    /// The whole category tree; empty in live mode until the source has read it.
    pub categories: Vec<Category>,
    /// The planned menu; empty for the tree itself.
    pub menu: Vec<MenuPlan>,
    /// The static pages of the top bar and the footer.
    pub pages: Vec<TermLink>,
    /// The privacy page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy: Option<TermLink>,
    /// The pages that the law asks for and that no other list names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<TermLink>,
    /// Profiles on networks.
    pub social: Vec<SocialLink>,
    /// Who answers for it.
    pub legal: Legal,
    /// Where readers sign up for the newsletter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newsletter: Option<Newsletter>,
    /// The foreign origins that pictures, sounds and films may be loaded from, as the policy has them.
    pub origins: MediaOrigins,
    /// Where comments are sent, unless readers may not write any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<CommentDesk>,
    /// Where an edition asks for comments that are newer than itself: the comments of the REST API of its WordPress.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discussions: Option<String>,
    /// The WordPress that the app reads, in live mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live: Option<Live>,
    /// The advertisements of the column, in live mode; an edition has them in data/recent.json.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advertisements: Vec<Advertisement>,
    /// Le Kiosque, in live mode; an edition has it in a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kiosk: Option<KioskDocument>,
    /// What puts an article on top of the front page, in live mode: slugs of categories and tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<String>,
    /// What announces an article as urgent, in live mode: slugs of categories and tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alert: Vec<String>,
}

/// Where comments are sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommentDesk {
    /// How.
    pub write: Writing,
    /// The address that takes them.
    pub address: String,
}

impl CommentDesk {
    /// That of the WordPress at `home`, whose REST API is at `api`; none where nobody may write.
    pub fn of(write: Writing, home: &str, api: &str) -> Option<Self> {
        let address = match write {
            Writing::Off => return None,
            Writing::Form => [home, "wp-comments-post.php"].concat(),
            Writing::Rest => [api, "wp/v2/comments"].concat(),
        };
        Some(Self { write, address })
    }
}

/// Foreign origins (`https://example.org`) that a page may load from before the reader asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MediaOrigins {
    /// Pictures.
    pub images: Vec<String>,
    /// Sounds and films.
    pub media: Vec<String>,
}

/// A WordPress read in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Live {
    /// Its home address, `https://example.org/`, ending in a slash.
    pub home: String,
    /// The address of its REST API: `https://example.org/wp-json/` or `https://example.org/?rest_route=/`.
    pub api: String,
    /// Minutes east of UTC of its clock.
    pub offset: i16,
    /// Whether it counts what is read, by the plugin that tells the most read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
}

impl Site {
    /// The major version of the data format that this program writes and reads.
    pub const FORMAT: u32 = 1;

    /// The menu.
    pub fn menu_entries(&self) -> Vec<MenuEntry> {
        menu(&self.menu, &self.categories)
    }

    /// The names and addresses from the top category down to the one at `path`, inclusive.
    pub fn trail(&self, path: &Path) -> Vec<TermLink> {
        let found = crate::content::find_category(&self.categories, &|category| category.path == *path);
        found.into_iter().map(Category::link).collect()
    }
}

record!(MediaOrigins { ; images, media });
record!(CommentDesk { write, address });
record!(Live { home, api, offset; counts });
record!(Site {
    format, name, language;
    edition, tagline, description, logo, icon, base_url, categories, menu, pages, privacy, notices, social, legal, newsletter,
    origins, comments, discussions, live, advertisements, kiosk, lead, alert
});
