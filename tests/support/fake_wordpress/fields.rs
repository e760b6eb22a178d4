//! `_fields` and `_embed` of a made-up WordPress: what of an item is sent, and what is sent with it.

use super::answer::Query;
use super::represented::Taxonomy;
use super::site::Site;
use serde_json::{Map, Value, json};

/// An item as it was asked for.
pub fn chosen(site: &Site, mut item: Value, query: &Query) -> Value {
    let fields = query.list("_fields");
    let asked = |name: &str| fields.as_ref().is_none_or(|fields| fields.contains(&name));
    let links = item.get("_links").and_then(Value::as_object).cloned().unwrap_or_default();
    // Without the links that lead there, nothing is embedded.
    let linked = |rel: &str| asked("_links") || asked(&format!("_links.{rel}"));
    if query.get("_embed").is_some() && asked("_embedded") {
        let wanted = query.list("_embed").unwrap_or_default();
        let every = wanted.is_empty() || wanted == ["1"] || wanted == ["true"];
        let rels = links.keys().filter(|rel| (every || wanted.contains(&rel.as_str())) && linked(rel));
        let embedded: Map<String, Value> =
            rels.filter_map(|rel| Some((rel.clone(), embedded(site, &item, rel)?))).collect();
        if !embedded.is_empty() {
            item["_embedded"] = Value::Object(embedded);
        }
    }
    match fields {
        Some(fields) => only(&item, &fields),
        None => item,
    }
}

/// What one relation of a post leads to.
fn embedded(site: &Site, post: &Value, rel: &str) -> Option<Value> {
    let number = |name: &str| post[name].as_u64().unwrap_or_default();
    let failure = |code: &str, status: u16| json!({ "code": code, "message": code, "data": { "status": status } });
    Some(match rel {
        "author" => {
            let user = site.users.get(&number("author"));
            json!([match user {
                _ if site.users_refused => failure("rest_user_cannot_view", 401),
                Some(user) => site.user_json(user),
                None => failure("rest_user_invalid_id", 404),
            }])
        }
        "wp:featuredmedia" => {
            let media = site.media.get(&number("featured_media"));
            let hidden = media.is_some_and(|media| site.posts.get(&media.post).is_some_and(|post| !post.public));
            json!([match media {
                _ if hidden => failure("rest_forbidden", 401),
                Some(media) => site.media_json(media),
                // The whole index, of all things.
                None => json!({ "name": site.name, "home": site.home, "namespaces": ["wp/v2"], "routes": {} }),
            }])
        }
        "wp:term" => {
            let of = |kind, name: &str, all: &std::collections::BTreeMap<u64, super::site::Term>| -> Value {
                let ids = post[name].as_array().into_iter().flatten().filter_map(Value::as_u64);
                ids.filter_map(|id| all.get(&id)).map(|term| site.term_json(kind, term)).collect()
            };
            json!([of(Taxonomy::Category, "categories", &site.categories), of(Taxonomy::Tag, "tags", &site.tags)])
        }
        "replies" => {
            let id = number("id");
            let shown = site.comments.values().filter(|comment| comment.post == id && comment.approved);
            let comments: Vec<Value> = shown.map(|comment| site.comment_json(comment)).collect();
            if comments.is_empty() {
                return None;
            }
            json!([comments])
        }
        _ => return None,
    })
}

/// The fields of an object that are named, `title` or `title.rendered`.
fn only(item: &Value, fields: &[&str]) -> Value {
    let Some(object) = item.as_object() else { return item.clone() };
    let mut kept = Map::new();
    for (name, value) in object {
        let below = |field: &&str| field.strip_prefix(name.as_str())?.strip_prefix('.').map(str::to_owned);
        let inner: Vec<String> = fields.iter().filter_map(below).collect();
        if fields.contains(&name.as_str()) {
            kept.insert(name.clone(), value.clone());
        } else if !inner.is_empty() {
            let inner: Vec<&str> = inner.iter().map(String::as_str).collect();
            kept.insert(name.clone(), only(value, &inner));
        }
    }
    Value::Object(kept)
}
