//! How a WordPress writes what it holds as JSON, and the addresses that it gives it.

use super::site::{Comment, Media, OFFSET, Post, Site, Term, User};
use regard::content::Moment;
use serde_json::{Value, json};

/// `2025-11-02T13:00:00`, `offset` minutes ahead of UTC.
fn written(utc: i64, offset: i16) -> String {
    let c = Moment { utc, offset }.civil();
    format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", c.year, c.month, c.day, c.hour, c.minute, c.second)
}

/// A kind of term.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Taxonomy {
    Category,
    Tag,
}

impl Site {
    /// The address of the API: routes follow it.
    pub fn api(&self) -> String {
        format!("{}{}", self.home, if self.plain { "/?rest_route=" } else { "/wp-json" })
    }

    pub fn post_link(&self, post: &Post) -> String {
        if let Some(link) = &post.link {
            return link.replace("{home}", &self.home);
        }
        if self.plain {
            return format!("{}/?p={}", self.home, post.id);
        }
        let day = written(post.published, OFFSET).replace(['-', 'T'], "/");
        format!("{}/{}/{}/", self.home, day.get(..10).unwrap(), post.slug)
    }

    pub fn page_link(&self, page: &Post) -> String {
        match (&page.link, self.plain) {
            (Some(link), _) => link.replace("{home}", &self.home),
            (None, true) => format!("{}/?page_id={}", self.home, page.id),
            (None, false) => match self.pages.get(&page.parent) {
                Some(above) => format!("{}{}/", self.page_link(above), page.slug),
                None => format!("{}/{}/", self.home, page.slug),
            },
        }
    }

    pub fn term_link(&self, kind: Taxonomy, term: &Term) -> String {
        match (kind, self.plain) {
            (Taxonomy::Category, true) => format!("{}/?cat={}", self.home, term.id),
            (Taxonomy::Tag, true) => format!("{}/?tag={}", self.home, term.slug),
            (Taxonomy::Tag, false) => format!("{}/tag/{}/", self.home, term.slug),
            (Taxonomy::Category, false) => match self.categories.get(&term.parent) {
                Some(above) => format!("{}{}/", self.term_link(kind, above), term.slug),
                None => format!("{}/category/{}/", self.home, term.slug),
            },
        }
    }

    pub fn user_link(&self, user: &User) -> String {
        if self.plain {
            format!("{}/?author={}", self.home, user.id)
        } else {
            format!("{}/author/{}/", self.home, user.slug)
        }
    }

    /// What is the same of posts and pages.
    fn text(&self, post: &Post, kind: &str, link: &str) -> Value {
        let shown = |html: &str| if post.password { String::new() } else { html.replace("{home}", &self.home) };
        let mut value = json!({
            "id": post.id,
            "date": written(post.published, OFFSET),
            "date_gmt": written(post.published, 0),
            "guid": { "rendered": format!("{}/?p={}", self.home, post.id) },
            "modified": written(post.modified, OFFSET),
            "modified_gmt": written(post.modified, 0),
            "slug": post.slug,
            "status": "publish",
            "type": kind,
            "link": link,
            "title": { "rendered": post.title },
            "content": { "rendered": shown(&post.content), "protected": post.password },
            "excerpt": { "rendered": shown(&post.excerpt), "protected": post.password },
            "author": post.author,
            "featured_media": post.picture,
            "comment_status": if post.closed { "closed" } else { "open" },
            "ping_status": "closed",
            "template": "",
            "meta": [],
        });
        if let Some(yoast) = &post.yoast {
            value["yoast_head_json"] = yoast.clone();
        }
        value
    }

    pub fn post_json(&self, post: &Post) -> Value {
        let mut value = self.text(post, "post", &self.post_link(post));
        value["sticky"] = post.sticky.into();
        value["format"] = "standard".into();
        value["categories"] = json!(post.categories);
        value["tags"] = json!(post.tags);
        let api = self.api();
        value["_links"] = json!({
            "self": [{ "href": format!("{api}/wp/v2/posts/{}", post.id) }],
            "author": [{ "embeddable": true, "href": format!("{api}/wp/v2/users/{}", post.author) }],
            "replies": [{ "embeddable": true, "href": format!("{api}/wp/v2/comments?post={}", post.id) }],
            "wp:term": [
                { "taxonomy": "category", "embeddable": true, "href": format!("{api}/wp/v2/categories?post={}", post.id) },
                { "taxonomy": "post_tag", "embeddable": true, "href": format!("{api}/wp/v2/tags?post={}", post.id) },
            ],
        });
        if post.picture != 0 {
            value["_links"]["wp:featuredmedia"] =
                json!([{ "embeddable": true, "href": format!("{api}/wp/v2/media/{}", post.picture) }]);
        }
        value
    }

    pub fn page_json(&self, page: &Post) -> Value {
        let mut value = self.text(page, "page", &self.page_link(page));
        value["parent"] = page.parent.into();
        value["menu_order"] = page.order.into();
        value["_links"] = json!({ "self": [{ "href": format!("{}/wp/v2/pages/{}", self.api(), page.id) }] });
        value
    }

    pub fn term_json(&self, kind: Taxonomy, term: &Term) -> Value {
        let filed = |post: &&Post| post.public && ids_of(kind, post).contains(&term.id);
        let taxonomy = if kind == Taxonomy::Category { "category" } else { "post_tag" };
        let mut value = json!({
            "id": term.id,
            "count": self.posts.values().filter(filed).count(),
            "description": term.description,
            "link": self.term_link(kind, term),
            "name": term.name,
            "slug": term.slug,
            "taxonomy": taxonomy,
            "meta": [],
        });
        if kind == Taxonomy::Category {
            value["parent"] = term.parent.into();
        }
        value
    }

    pub fn user_json(&self, user: &User) -> Value {
        let avatar = |size: u32| match user.avatar.as_str() {
            "" => format!("{}/avatar/{}.png?s={size}", self.home, user.id),
            avatar => format!("{}{avatar}", self.home),
        };
        json!({
            "id": user.id,
            "name": user.name,
            "url": "",
            "description": user.description,
            "link": self.user_link(user),
            "slug": user.slug,
            "avatar_urls": { "24": avatar(24), "48": avatar(48), "96": avatar(96) },
        })
    }

    pub fn comment_json(&self, comment: &Comment) -> Value {
        let post = self.posts.get(&comment.post).map(|post| self.post_link(post)).unwrap_or_default();
        json!({
            "id": comment.id,
            "post": comment.post,
            "parent": comment.parent,
            "author": comment.author,
            "author_name": comment.name,
            "author_url": "",
            "date": written(comment.published, OFFSET),
            "date_gmt": written(comment.published, 0),
            "content": { "rendered": comment.content },
            "link": format!("{post}#comment-{}", comment.id),
            "status": "approved",
            "type": "comment",
            "author_avatar_urls": {},
            "meta": [],
        })
    }

    pub fn media_json(&self, media: &Media) -> Value {
        let folder = media.file.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
        let upload = |name: &str| format!("{}/wp-content/uploads/{name}", self.home);
        let size = |media: &Media, file: &str| {
            json!({
                "file": file, "width": media.width, "height": media.height, "mime_type": media.mime,
                "filesize": media.bytes.len(), "source_url": upload(&format!("{folder}{file}")),
            })
        };
        let mut sizes: serde_json::Map<String, Value> =
            media.sizes.iter().map(|(name, smaller)| (name.clone(), size(smaller, &smaller.file))).collect();
        sizes.insert("full".into(), size(media, media.file.rsplit('/').next().unwrap()));
        json!({
            "id": media.id,
            "date": written(0, OFFSET),
            "modified_gmt": written(0, 0),
            "slug": media.file.rsplit('/').next().unwrap().split('.').next().unwrap(),
            "type": "attachment",
            "link": format!("{}/?attachment_id={}", self.home, media.id),
            "title": { "rendered": media.file },
            "author": 1,
            "caption": { "rendered": media.caption },
            "alt_text": media.alt,
            "media_type": "image",
            "mime_type": media.mime,
            "media_details": { "width": media.width, "height": media.height, "file": media.file, "filesize": media.bytes.len(), "sizes": sizes, "image_meta": {} },
            "post": if media.post == 0 { Value::Null } else { media.post.into() },
            "source_url": upload(&media.file),
        })
    }

    /// The bytes at an address below `wp-content/uploads/`, and their type.
    pub fn upload(&self, name: &str) -> Option<(&[u8], &str)> {
        self.media.values().find_map(|media| {
            let folder = media.file.rsplit_once('/').map(|(folder, _)| folder).unwrap_or_default();
            let smaller = media.sizes.iter().map(|(_, smaller)| smaller);
            let found = smaller.into_iter().find(|smaller| name == format!("{folder}/{}", smaller.file));
            let found = found.or_else(|| Some(media).filter(|media| media.file == name))?;
            Some((found.bytes.as_slice(), found.mime.as_str()))
        })
    }
}

/// The terms of a post of one kind.
pub fn ids_of(kind: Taxonomy, post: &Post) -> &[u64] {
    match kind {
        Taxonomy::Category => &post.categories,
        Taxonomy::Tag => &post.tags,
    }
}
