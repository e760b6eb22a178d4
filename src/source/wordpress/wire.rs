//! What the REST API answers, read leniently: plugins and old versions bend almost every field, so only what an item cannot
//! do without is required of it.

use super::value::{flag, id, moment, number, numbers, rendered, slug, text, values};
use crate::content::Moment;
use crate::source::{Response, SourceError};
use serde_json::Value;

/// An item, or the name of the field without which there is none.
pub type Read<T> = Result<T, &'static str>;

/// Reads an item; the number is the minutes east of UTC of the site's clock, for dates that do not tell theirs.
pub type Reader<T> = fn(&Value, i16) -> Read<T>;

/// Items that the API gives at the most in one answer.
pub const MOST: u32 = 100;

/// A list, without the items that could not be read.
pub struct Items<T> {
    /// The items.
    pub items: Vec<T>,
    /// How many there were, the unreadable ones included.
    pub length: u32,
    /// How many the whole list has, if the answer says.
    pub total: Option<u32>,
}

/// A post. Texts are HTML.
pub struct Post {
    pub id: u64,
    /// Decoded.
    pub slug: String,
    /// Its address on the WordPress.
    pub link: String,
    /// When it was published by the site's clock, as the API writes and compares it.
    pub local: String,
    pub published: Moment,
    pub modified: Option<Moment>,
    pub title: String,
    pub excerpt: String,
    pub content: String,
    /// Whether a password is asked for its text.
    pub protected: bool,
    /// Whether it takes comments.
    pub open: bool,
    pub sticky: bool,
    pub categories: Vec<u64>,
    pub tags: Vec<u64>,
    pub media: Option<Media>,
    pub author: Option<User>,
}

/// A static page. Texts are HTML.
pub struct Page {
    pub id: u64,
    pub parent: u64,
    /// Decoded.
    pub slug: String,
    /// Its address on the WordPress.
    pub link: String,
    pub modified: Option<Moment>,
    pub title: String,
    pub content: String,
    pub protected: bool,
}

/// A category or a tag. Texts are HTML.
pub struct Term {
    pub id: u64,
    pub parent: u64,
    /// Decoded.
    pub slug: String,
    pub name: String,
    pub description: String,
    /// Posts filed here, those filed below not counted.
    pub count: u32,
}

/// An author. Texts are HTML.
#[derive(Clone)]
pub struct User {
    pub id: u64,
    /// The slug, which is the login: never shown.
    pub login: String,
    pub name: String,
    pub description: String,
    /// The address of a picture of 96 pixels; may be empty.
    pub avatar: String,
}

/// A comment.
pub struct Comment {
    pub id: u64,
    pub parent: u64,
    /// Text in which only entities mean something.
    pub author: String,
    pub published: Moment,
    /// HTML.
    pub content: String,
}

/// A picture in the media library.
pub struct Media {
    pub file: Size,
    /// Plain text.
    pub alt: String,
    /// HTML.
    pub caption: String,
    pub sizes: Vec<Size>,
}

/// A file of a picture.
pub struct Size {
    pub source: String,
    /// Pixels; 0 when unknown.
    pub width: u32,
    /// Pixels; 0 when unknown.
    pub height: u32,
    /// 0 when unknown.
    pub bytes: u32,
}

/// The items of an answer. One that cannot be read is left out; when none can be read, the first tells which field it was.
pub fn items<T>(response: &Response, name: &str, reader: Reader<T>, offset: i16) -> Result<Items<T>, SourceError> {
    let answer = json(response, name)?;
    let Value::Array(values) = &answer else { return Err(SourceError::Malformed(format!("{name}: not a list"))) };
    let mut broken = None;
    let mut items = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        match reader(value, offset) {
            Ok(item) => items.push(item),
            Err(field) => broken = broken.or(Some((index, field))),
        }
    }
    match broken {
        Some((index, field)) if items.is_empty() => Err(SourceError::Malformed(format!("{name}[{index}].{field}"))),
        Some(_) | None => Ok(Items { items, length: values.len() as u32, total: response.total }),
    }
}

/// The one item of an answer.
pub fn item<T>(response: &Response, name: &str, reader: Reader<T>, offset: i16) -> Result<T, SourceError> {
    reader(&json(response, name)?, offset).map_err(|field| SourceError::Malformed(format!("{name}.{field}")))
}

fn json(response: &Response, name: &str) -> Result<Value, SourceError> {
    response.json().map_err(|error| match error {
        SourceError::Malformed(what) => SourceError::Malformed(format!("{name}: {what}")),
        other => other,
    })
}

/// The error that an answer means, by its status and by the code of WordPress where that says more.
pub fn check(response: Response) -> Result<Response, SourceError> {
    let Err(error) = response.ok() else { return Ok(response) };
    let body: Option<Value> = serde_json::from_str(&response.body).ok();
    let code = body.as_ref().map(|body| text(body, "/code")).unwrap_or_default();
    Err(match code.as_str() {
        "rest_post_incorrect_password" => SourceError::WrongPassword,
        code if code.ends_with("_invalid_page_number") => SourceError::NotFound,
        _ => error,
    })
}

impl Post {
    /// Needs a slug and a date.
    pub fn read(value: &Value, offset: i16) -> Read<Self> {
        Ok(Self {
            id: number(value, "/id"),
            slug: slug(value, offset)?,
            link: text(value, "/link"),
            local: text(value, "/date"),
            published: moment(value, "/date", "/date_gmt", offset).ok_or("date_gmt")?,
            modified: moment(value, "/modified", "/modified_gmt", offset),
            title: rendered(value, "/title"),
            excerpt: rendered(value, "/excerpt"),
            content: rendered(value, "/content"),
            protected: flag(value, "/content/protected"),
            open: text(value, "/comment_status") != "closed",
            sticky: flag(value, "/sticky"),
            categories: numbers(value, "/categories"),
            tags: numbers(value, "/tags"),
            media: value.pointer("/_embedded/wp:featuredmedia/0").and_then(Media::read),
            author: value.pointer("/_embedded/author/0").and_then(|user| User::read(user, offset).ok()),
        })
    }
}

impl Page {
    /// Needs a slug.
    pub fn read(value: &Value, offset: i16) -> Read<Self> {
        Ok(Self {
            id: number(value, "/id"),
            parent: number(value, "/parent"),
            slug: slug(value, offset)?,
            link: text(value, "/link"),
            modified: moment(value, "/modified", "/modified_gmt", offset),
            title: rendered(value, "/title"),
            content: rendered(value, "/content"),
            protected: flag(value, "/content/protected"),
        })
    }
}

impl Term {
    /// Needs an id and a slug.
    pub fn read(value: &Value, offset: i16) -> Read<Self> {
        Ok(Self {
            id: id(value)?,
            parent: number(value, "/parent"),
            slug: slug(value, offset)?,
            name: text(value, "/name"),
            description: text(value, "/description"),
            count: u32::try_from(number(value, "/count")).unwrap_or(u32::MAX),
        })
    }
}

impl User {
    /// Needs an id and a name. Where WordPress embeds an error in place of an author, there is neither.
    pub fn read(value: &Value, _offset: i16) -> Read<Self> {
        let name = text(value, "/name");
        if name.trim().is_empty() {
            return Err("name");
        }
        let (login, description) = (text(value, "/slug"), text(value, "/description"));
        Ok(Self { id: id(value)?, login, name, description, avatar: text(value, "/avatar_urls/96") })
    }
}

impl Comment {
    /// Needs an id and a date.
    pub fn read(value: &Value, offset: i16) -> Read<Self> {
        Ok(Self {
            id: id(value)?,
            parent: number(value, "/parent"),
            author: text(value, "/author_name"),
            published: moment(value, "/date", "/date_gmt", offset).ok_or("date_gmt")?,
            content: rendered(value, "/content"),
        })
    }
}

impl Media {
    /// `None` for what is no picture: a sound, an error, or the index of the whole API, which WordPress embeds in place of a
    /// picture that was deleted.
    pub fn read(value: &Value) -> Option<Self> {
        let source = text(value, "/source_url");
        if source.is_empty() || text(value, "/media_type") == "file" {
            return None;
        }
        let size = |source, value: &Value, details: &str| {
            let told = |field| u32::try_from(number(value, &[details, field].concat())).unwrap_or(0);
            Size { source, width: told("/width"), height: told("/height"), bytes: told("/filesize") }
        };
        let sizes = value.pointer("/media_details/sizes").map(values).unwrap_or_default();
        Some(Self {
            file: size(source, value, "/media_details"),
            alt: text(value, "/alt_text"),
            caption: rendered(value, "/caption"),
            sizes: sizes.iter().map(|value| size(text(value, "/source_url"), value, "")).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn answer(body: &Value) -> Response {
        Response { status: 200, body: body.to_string().into(), ..Response::default() }
    }

    #[test]
    fn a_broken_item_does_not_break_its_list() {
        let good = json!({"slug": "b", "date_gmt": "2019-08-16T08:30:00"});
        let list = items(&answer(&json!([{"id": 1}, null, good])), "posts", Post::read, 0).unwrap();
        assert_eq!((list.items.len(), list.length, list.items[0].slug.as_str()), (1, 3, "b"));
    }

    #[test]
    fn the_field_that_is_missing_is_named() {
        for (body, expected) in [
            (json!([{"id": 1, "slug": "a", "date": "hier"}]), "posts[0].date_gmt"),
            (json!([{"id": 1}, {"id": 2}]), "posts[0].slug"),
            (json!({"id": 1}), "posts: not a list"),
        ] {
            let error = items(&answer(&body), "posts", Post::read, 0).err().unwrap();
            assert_eq!(error, SourceError::Malformed(expected.into()));
        }
        let html = Response { status: 200, body: "<!DOCTYPE html>".into(), ..Response::default() };
        let error = items(&html, "posts", Post::read, 0).err().unwrap();
        assert_eq!(error, SourceError::Malformed("posts: HTML instead of JSON".into()));
    }

    #[test]
    fn the_code_of_wordpress_says_more_than_the_status() {
        for (status, body, expected) in [
            (400, r#"{"code":"rest_post_invalid_page_number"}"#, SourceError::NotFound),
            (400, r#"{"code":"rest_invalid_param"}"#, SourceError::Server(400)),
            (403, r#"{"code":"rest_post_incorrect_password"}"#, SourceError::WrongPassword),
            (401, r#"{"code":"rest_user_cannot_view"}"#, SourceError::Refused),
            (503, "<h1>Maintenance</h1>", SourceError::Server(503)),
        ] {
            let response = Response { status, body: body.into(), ..Response::default() };
            assert_eq!(check(response), Err(expected), "{body}");
        }
    }
}
