//! What a made-up WordPress holds, and how tests fill and change it.

use serde_json::Value;
use std::collections::BTreeMap;

/// Minutes by which its clock is ahead of UTC.
pub const OFFSET: i16 = 60;

/// 2025-11-02T12:00:00Z, when a new site's clock begins.
const BEGINNING: i64 = 1_762_084_800;

/// A WordPress. What is missing in a map does not exist; what is not `public` is a draft.
#[derive(Clone, Default)]
pub struct Site {
    /// `http://127.0.0.1:PORT`, set when it is served.
    pub home: String,
    /// HTML.
    pub name: String,
    /// HTML.
    pub description: String,
    /// Whether addresses are `?p=7` and the API answers at `?rest_route=` only.
    pub plain: bool,
    /// Whether the list of users is kept secret, as security plugins do.
    pub users_refused: bool,
    /// Whether the comments are kept secret.
    pub comments_refused: bool,
    /// The posts that a plugin counts as the most read, the most read first; without them the plugin is not there.
    pub popular: Vec<u64>,
    pub posts: BTreeMap<u64, Post>,
    pub pages: BTreeMap<u64, Post>,
    pub categories: BTreeMap<u64, Term>,
    pub tags: BTreeMap<u64, Term>,
    pub users: BTreeMap<u64, User>,
    pub comments: BTreeMap<u64, Comment>,
    pub media: BTreeMap<u64, Media>,
    /// The last id given away: posts, terms, all count together here.
    last: u64,
    /// Seconds since the beginning of the site.
    clock: i64,
}

/// A post or a page. Texts are HTML; times are seconds since the epoch.
#[derive(Clone, Default)]
pub struct Post {
    pub id: u64,
    /// As WordPress keeps it: percent-encoded where it is not ASCII.
    pub slug: String,
    pub title: String,
    pub content: String,
    pub excerpt: String,
    pub published: i64,
    pub modified: i64,
    pub author: u64,
    pub categories: Vec<u64>,
    pub tags: Vec<u64>,
    /// The id of its picture; 0 for none.
    pub picture: u64,
    pub sticky: bool,
    pub public: bool,
    pub password: bool,
    /// Whether it takes no comments.
    pub closed: bool,
    /// Of pages: the page above; 0 for none.
    pub parent: u64,
    pub order: i64,
    /// Its address, where it is not the one that its slug makes.
    pub link: Option<String>,
    /// What a plugin for search engines adds.
    pub yoast: Option<Value>,
}

/// A category or a tag. Texts are HTML.
#[derive(Clone, Default)]
pub struct Term {
    pub id: u64,
    pub slug: String,
    pub name: String,
    pub description: String,
    pub parent: u64,
}

/// An author.
#[derive(Clone, Default)]
pub struct User {
    pub id: u64,
    pub slug: String,
    /// HTML.
    pub name: String,
    /// HTML.
    pub description: String,
    /// The address of a picture below the home address; empty for one that is not there.
    pub avatar: String,
}

/// A comment; one that is not `approved` is not shown.
#[derive(Clone, Default)]
pub struct Comment {
    pub id: u64,
    pub post: u64,
    pub parent: u64,
    pub author: u64,
    /// Plain text.
    pub name: String,
    /// HTML.
    pub content: String,
    pub published: i64,
    pub approved: bool,
}

/// An uploaded picture.
#[derive(Clone, Default)]
pub struct Media {
    pub id: u64,
    /// Its name below `wp-content/uploads/`: `2024/05/port.jpg`.
    pub file: String,
    pub mime: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// HTML.
    pub caption: String,
    pub bytes: Vec<u8>,
    /// Smaller ones by the name that WordPress gives them: `medium_large`.
    pub sizes: Vec<(String, Media)>,
    /// The post that it was uploaded for; 0 for none.
    pub post: u64,
}

impl Site {
    /// An empty WordPress.
    pub fn new() -> Self {
        Self {
            name: "L&#039;Afrique au fil de l&#039;eau".into(),
            description: "De la source &amp; du delta".into(),
            ..Self::default()
        }
    }

    /// A magazine of so many posts, an hour apart: 12 categories on two levels, 20 tags, 4 authors, two categories and three
    /// tags for each post, a comment on every third, two pages.
    pub fn magazine(posts: u64) -> Self {
        let mut site = Self::new();
        let tops: Vec<u64> = ["Politique", "Économie", "Sport", "Culture"].map(|name| site.category(name, 0)).into();
        let below = ["Nord", "Sud"].map(|part| tops.iter().map(|top| site.category(part, *top)).collect::<Vec<_>>());
        let below: Vec<u64> = below.concat();
        let tags: Vec<u64> = (1..=20).map(|number| site.tag(&format!("Mot {number}"))).collect();
        let authors = ["La rédaction", "Aïssatou N'Diaye", "Jean-Pierre Étoundi", "Mariam Kouassi"];
        let authors = authors.map(|name| site.user(&format!("login-{}", slug(name)), name));
        for number in 1..=posts {
            site.clock += 3_600;
            let at = |list: &[u64], place: u64| list[place as usize % list.len()];
            let (top, child) = (at(&tops, number), at(&below, number / 3));
            let chosen = [at(&tags, number), at(&tags, number / 2 + 7), at(&tags, number / 5 + 13)];
            let post = site.post(&format!("Article {number} : l&rsquo;eau monte"));
            let id = post.id;
            post.author = at(&authors, number);
            post.categories = vec![top, child];
            post.tags = chosen.to_vec();
            post.tags.sort_unstable();
            post.tags.dedup();
            post.content = format!(
                "\n<p>Premier paragraphe de l&rsquo;article {number}.</p>\n\n\n\n<h2>Ce qu&rsquo;il en reste</h2>\n\n\n\n<p>{}</p>\n",
                "Les archives sont dispersées entre plusieurs villes. ".repeat(1 + number as usize % 4)
            );
            post.excerpt = format!("<p>Résumé de l&rsquo;article {number} [&hellip;]</p>\n");
            if number % 3 == 0 {
                site.comment(id, &format!("Un avis sur l&rsquo;article {number}."));
            }
        }
        let about = site.page("À propos", 0);
        site.page("L&rsquo;équipe", about);
        site
    }

    /// The id for something new.
    fn id(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// The site's clock, which goes on by a minute whenever it is read.
    fn now(&mut self) -> i64 {
        self.clock += 60;
        BEGINNING + self.clock
    }

    /// Publishes a post. Its slug is made from its title.
    pub fn post(&mut self, title: &str) -> &mut Post {
        let (id, now) = (self.id(), self.now());
        let post = Post {
            id,
            slug: slug(title),
            title: title.into(),
            content: "<p>Un texte.</p>\n".into(),
            excerpt: "<p>Un texte.</p>\n".into(),
            published: now,
            modified: now,
            public: true,
            ..Post::default()
        };
        self.posts.entry(id).or_insert(post)
    }

    /// Publishes a page below another.
    pub fn page(&mut self, title: &str, parent: u64) -> u64 {
        let id = self.post(title).id;
        let page = self.posts.remove(&id).unwrap();
        self.pages.insert(id, Post { parent, ..page });
        id
    }

    /// Changes a post or page as an editor does: the date of its last change moves too.
    pub fn edit(&mut self, id: u64, change: impl FnOnce(&mut Post)) {
        let now = self.now();
        let post = self.posts.get_mut(&id).or_else(|| self.pages.get_mut(&id)).unwrap();
        post.modified = now;
        change(post);
    }

    pub fn category(&mut self, name: &str, parent: u64) -> u64 {
        let id = self.id();
        let above = self.categories.get(&parent).map(|term| format!("-{}", term.slug)).unwrap_or_default();
        let term = Term { id, slug: slug(name) + &above, name: name.into(), parent, ..Term::default() };
        self.categories.insert(id, term);
        id
    }

    pub fn tag(&mut self, name: &str) -> u64 {
        let id = self.id();
        self.tags.insert(id, Term { id, slug: slug(name), name: name.into(), ..Term::default() });
        id
    }

    pub fn user(&mut self, login: &str, name: &str) -> u64 {
        let id = self.id();
        self.users.insert(id, User { id, slug: login.into(), name: name.into(), ..User::default() });
        id
    }

    /// An approved comment of a reader. The HTML is put into a paragraph.
    pub fn comment(&mut self, post: u64, html: &str) -> &mut Comment {
        let (id, published) = (self.id(), self.now());
        let content = format!("<p>{html}</p>\n");
        let comment =
            Comment { id, post, name: "Zoé".into(), content, published, approved: true, ..Comment::default() };
        self.comments.entry(id).or_insert(comment)
    }

    /// An uploaded picture of this size, `2024/05/port.png`, without smaller ones.
    pub fn picture(&mut self, file: &str, mime: &str, (width, height): (u32, u32), bytes: Vec<u8>) -> u64 {
        let id = self.id();
        let media = Media { id, file: file.into(), mime: mime.into(), width, height, bytes, ..Media::default() };
        self.media.insert(id, media);
        id
    }

    /// The published post of this slug.
    pub fn at(&self, slug: &str) -> &Post {
        self.posts.values().find(|post| post.slug == slug).unwrap()
    }
}

/// A slug as WordPress makes it, of ASCII letters and digits; what has no plain form is left out.
fn slug(title: &str) -> String {
    let mut words = vec![String::new()];
    for c in title.replace("&rsquo;", "-").chars() {
        let plain = match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => Some(c),
            'é' | 'è' | 'ê' | 'É' => Some('e'),
            'à' | 'À' | 'ï' => Some(if c == 'ï' { 'i' } else { 'a' }),
            _ => None,
        };
        match plain {
            Some(plain) => words.last_mut().unwrap().push(plain),
            None => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words.join("-")
}
