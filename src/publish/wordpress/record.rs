//! Records as the memory keeps them: of what the REST API answers, the fields that are used.

use crate::source::wordpress::value::{flag, text, values};
use serde_json::{Map, Value, json};

/// What is kept of a post, and asked for.
pub const POST: [&str; 21] = [
    "id",
    "slug",
    "link",
    "date",
    "date_gmt",
    "modified",
    "modified_gmt",
    "sticky",
    "title",
    "excerpt",
    "content",
    "author",
    "featured_media",
    "categories",
    "tags",
    "comment_status",
    "yoast_head_json.title",
    "yoast_head_json.description",
    "yoast_head_json.robots",
    "yoast_head_json.og_image",
    "yoast_head_json.author",
];

/// What is kept of a page, and asked for.
pub const PAGE: [&str; 13] = [
    "id",
    "slug",
    "link",
    "parent",
    "menu_order",
    "modified",
    "modified_gmt",
    "title",
    "content",
    "yoast_head_json.title",
    "yoast_head_json.description",
    "yoast_head_json.robots",
    "yoast_head_json.og_image",
];

/// What is kept of a file of the media library, and asked for.
pub const MEDIA: [&str; 9] =
    ["id", "link", "modified", "modified_gmt", "source_url", "media_type", "alt_text", "caption", "media_details"];

/// What is kept of a comment, and asked for. Not `content.rendered`: for comments WordPress 6.1 knows `content` only as a whole.
pub const COMMENT: [&str; 8] = ["id", "post", "parent", "author_name", "date", "date_gmt", "content", "type"];

/// What a census asks of posts: everything that may change without the text being changed, too.
pub const POST_CENSUS: [&str; 8] =
    ["id", "link", "modified_gmt", "author", "featured_media", "sticky", "categories", "tags"];

/// What a census asks of pages.
pub const PAGE_CENSUS: [&str; 5] = ["id", "link", "modified_gmt", "parent", "menu_order"];

/// What a census asks of the media library.
pub const MEDIA_CENSUS: [&str; 2] = ["id", "modified_gmt"];

/// What is kept of an item: its `fields`. Of SEO data and of the sizes of a picture only what is used.
pub fn kept(item: &Value, fields: &[&str]) -> Value {
    let mut record = Map::new();
    for field in fields {
        match field.split_once('.') {
            Some((name, part)) => {
                if let Some(value) = item.get(name).and_then(|value| value.get(part)) {
                    let whole = record.entry(name).or_insert_with(|| json!({}));
                    if let Some(whole) = whole.as_object_mut() {
                        whole.insert(part.to_owned(), value.clone());
                    }
                }
            }
            None => {
                if let Some(value) = item.get(field) {
                    let value = if *field == "media_details" { details(value) } else { value.clone() };
                    record.insert((*field).to_owned(), value);
                }
            }
        }
    }
    Value::Object(record)
}

/// What a census tells of an item, as text: equal as long as nothing has changed.
pub fn mark(item: &Value, census: &[&str]) -> String {
    let mut mark = String::new();
    for field in census {
        let value = item.get(field).unwrap_or(&Value::Null);
        // PHP writes lists with gaps as objects, and yes in several ways.
        match value {
            Value::Array(_) | Value::Object(_) => {
                values(value).iter().for_each(|value| mark.extend([&text(value, ""), ","]));
            }
            Value::Bool(_) => mark.push(if flag(value, "") { '1' } else { '0' }),
            Value::Null | Value::Number(_) | Value::String(_) => mark.push_str(&text(value, "")),
        }
        mark.push('|');
    }
    mark
}

/// Of what is known of a file its size and its smaller forms; there is much about cameras besides.
fn details(details: &Value) -> Value {
    let size = |size: &Value| kept(size, &["source_url", "width", "height"]);
    let sizes = details.get("sizes").map(values).unwrap_or_default();
    let sizes: Vec<Value> = sizes.into_iter().map(size).collect();
    json!({ "width": details.get("width"), "height": details.get("height"), "sizes": sizes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_keeps_what_is_used() {
        let item = json!({
            "id": 1, "guid": "x", "content": { "rendered": "a", "protected": false },
            "yoast_head_json": { "title": "T", "schema": { "@graph": [] } },
        });
        let expected = json!({
            "id": 1, "content": { "rendered": "a", "protected": false }, "yoast_head_json": { "title": "T" },
        });
        assert_eq!(kept(&item, &POST), expected);
        let item = json!({ "media_details": { "width": 3, "image_meta": {}, "sizes": { "medium": { "width": 2, "file": "x" } } } });
        let expected = json!({ "media_details": { "width": 3, "height": null, "sizes": [{ "width": 2 }] } });
        assert_eq!(kept(&item, &MEDIA), expected);
    }

    #[test]
    fn a_mark_is_that_of_the_census_as_long_as_nothing_has_changed() {
        let post =
            json!({ "id": 7, "title": "x", "modified_gmt": "2025", "sticky": false, "tags": [3, 4], "link": "l" });
        let same =
            json!({ "id": "7", "tags": { "0": 3, "2": 4 }, "link": "l", "sticky": false, "modified_gmt": "2025" });
        assert_eq!(mark(&post, &POST_CENSUS), mark(&same, &POST_CENSUS));
        for other in [json!({ "tags": [3] }), json!({ "sticky": true }), json!({ "link": "m" })] {
            let mut changed = post.clone();
            changed.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
            assert_ne!(mark(&post, &POST_CENSUS), mark(&changed, &POST_CENSUS), "{other}");
        }
    }
}
