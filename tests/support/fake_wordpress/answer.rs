//! Which request gets which answer of a made-up WordPress.

use super::lists::{Failure, List, comments, media, pages, posts, terms, users};
use super::represented::Taxonomy;
use super::site::Site;
use super::{fields, sitemaps};
use axum::body::Body;
use axum::http::{Method, Uri};
use axum::response::Response;
use serde_json::{Value, json};

/// A request.
pub struct Asked {
    /// Path and query as they came.
    pub uri: String,
    path: String,
    query: Query,
    get: bool,
}

/// The parameters of a request, decoded.
pub struct Query(pub Vec<(String, String)>);

impl Query {
    /// A parameter; the last one where it is named more than once.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// What is in a parameter that may be a list, written `a,b` or `name[]=a&name[]=b`.
    pub fn list(&self, name: &str) -> Option<Vec<&str>> {
        let mine = |other: &str| other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("["));
        let values: Vec<&str> =
            self.0.iter().filter(|(other, _)| mine(other)).map(|(_, value)| value.as_str()).collect();
        let parts = values.iter().flat_map(|value| value.split(',')).filter(|part| !part.is_empty());
        (!values.is_empty()).then(|| parts.collect())
    }
}

impl Asked {
    pub fn of(method: &Method, uri: &Uri) -> Self {
        let whole = reqwest::Url::parse(&format!("http://wordpress.test{uri}")).unwrap();
        let query = whole.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        Self {
            uri: uri.to_string(),
            path: decoded(uri.path()),
            query: Query(query),
            get: [Method::GET, Method::HEAD].contains(method),
        }
    }

    /// Path and query, decoded, for people and tests.
    pub fn written(&self) -> String {
        let pairs: Vec<String> = self.query.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// What is asked of the API: `/wp/v2/posts/7`.
    fn route(&self, site: &Site) -> Option<String> {
        let pretty = self.path.strip_prefix("/wp-json").filter(|_| !site.plain);
        let route = self.query.get("rest_route").or(pretty)?;
        Some(format!("/{}", route.trim_matches('/')))
    }
}

fn decoded(path: &str) -> String {
    // A form's decoder takes a plus for a space.
    let form = reqwest::Url::parse(&format!("http://a/?{}", path.replace('+', "%2B").replace('&', "%26"))).unwrap();
    form.query_pairs().map(|(name, _)| name.into_owned()).collect()
}

/// A page for people.
pub fn page(title: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"fr-FR\"><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"
    )
}

/// The answer of a healthy server.
pub fn answer(site: &Site, asked: &Asked) -> Response {
    match asked.route(site) {
        Some(route) => of_the_api(site, &route, asked),
        None => of_the_site(site, &asked.path),
    }
}

fn of_the_site(site: &Site, path: &str) -> Response {
    let response = |status: u16, kind: &str, body: Body| {
        Response::builder().status(status).header("content-type", kind).body(body).unwrap()
    };
    if let Some((bytes, kind)) = path.strip_prefix("/wp-content/uploads/").and_then(|name| site.upload(name)) {
        return response(200, kind, Body::from(bytes.to_vec()));
    }
    if let Some(xml) = sitemaps::at(site, path) {
        return response(200, "application/xml; charset=UTF-8", Body::from(xml));
    }
    match path {
        "/" => response(200, "text/html; charset=UTF-8", Body::from(page("Accueil"))),
        "/robots.txt" => {
            let text = format!("User-agent: *\nDisallow: /wp-admin/\n\nSitemap: {}/wp-sitemap.xml\n", site.home);
            response(200, "text/plain; charset=utf-8", Body::from(text))
        }
        _ => response(404, "text/html; charset=UTF-8", Body::from(page("Page introuvable"))),
    }
}

fn of_the_api(site: &Site, route: &str, asked: &Asked) -> Response {
    let query = &asked.query;
    let answered = if asked.get { resource(site, route, query) } else { Err(Failure::NO_ROUTE) };
    let (status, body, total) = match answered {
        Ok(Found::Item(item)) => (200, fields::chosen(site, item, query), None),
        Ok(Found::List(list)) => {
            let items = list.items.into_iter().map(|item| fields::chosen(site, item, query));
            (200, items.collect(), Some((list.total, list.pages)))
        }
        Err(failure) => (failure.status, failure.json(), None),
    };
    let mut response = Response::builder().status(status).header("content-type", "application/json; charset=UTF-8");
    if let Some((total, pages)) = total {
        response = response.header("x-wp-total", total).header("x-wp-totalpages", pages);
    }
    response.body(Body::from(body.to_string())).unwrap()
}

enum Found {
    Item(Value),
    List(List),
}

fn resource(site: &Site, route: &str, query: &Query) -> Result<Found, Failure> {
    if route == "/wordpress-popular-posts/v1/popular-posts" && !site.popular.is_empty() {
        let items = site.popular.iter().filter_map(|id| Some(site.post_json(site.posts.get(id)?))).collect();
        return Ok(Found::List(List { items, total: site.popular.len(), pages: 1 }));
    }
    let mut segments = route.split('/').filter(|segment| !segment.is_empty());
    let (Some("wp"), Some("v2"), Some(name)) = (segments.next(), segments.next(), segments.next()) else {
        return if route == "/" { Ok(Found::Item(index(site))) } else { Err(Failure::NO_ROUTE) };
    };
    if query.get("context") == Some("edit") {
        return Err(Failure::of(401, "rest_forbidden_context"));
    }
    let id = match (segments.next(), segments.next()) {
        (None, _) => None,
        (Some(id), None) => Some(id.parse::<u64>().map_err(|_| Failure::NO_ROUTE)?),
        (Some(_), Some(_)) => return Err(Failure::NO_ROUTE),
    };
    match id {
        Some(id) => item(site, name, id, query).map(Found::Item),
        None => list(site, name, query).map(Found::List),
    }
}

fn list(site: &Site, name: &str, query: &Query) -> Result<List, Failure> {
    match name {
        "posts" => posts(site, query),
        "pages" => pages(site, query),
        "categories" => terms(site, Taxonomy::Category, query),
        "tags" => terms(site, Taxonomy::Tag, query),
        "users" => users(site, query),
        "comments" => comments(site, query),
        "media" => media(site, query),
        // Of these there is nothing.
        "navigation" | "blocks" => Ok(List { items: Vec::new(), total: 0, pages: 0 }),
        "menus" | "menu-items" | "menu-locations" | "settings" | "themes" | "templates" => {
            Err(Failure::of(401, "rest_cannot_view"))
        }
        _ => Err(Failure::NO_ROUTE),
    }
}

fn item(site: &Site, name: &str, id: u64, query: &Query) -> Result<Value, Failure> {
    let missing = |code: &'static str| Failure::of(404, code);
    let forbidden = Failure::of(401, "rest_forbidden");
    match name {
        "posts" | "pages" => {
            let of_pages = name == "pages";
            let entries = if of_pages { &site.pages } else { &site.posts };
            let entry = entries.get(&id).ok_or(missing("rest_post_invalid_id"))?;
            if !entry.public {
                return Err(forbidden);
            }
            let mut opened = entry.clone();
            opened.password &= query.get("password") != Some("sesame");
            Ok(if of_pages { site.page_json(&opened) } else { site.post_json(&opened) })
        }
        "media" => {
            let media = site.media.get(&id).ok_or(missing("rest_post_invalid_id"))?;
            if site.posts.get(&media.post).is_some_and(|post| !post.public) {
                return Err(forbidden);
            }
            Ok(site.media_json(media))
        }
        "categories" | "tags" => {
            let kind = if name == "categories" { Taxonomy::Category } else { Taxonomy::Tag };
            let known = if kind == Taxonomy::Category { &site.categories } else { &site.tags };
            Ok(site.term_json(kind, known.get(&id).ok_or(missing("rest_term_invalid"))?))
        }
        "users" if site.users_refused => Err(Failure::of(401, "rest_user_cannot_view")),
        "users" => Ok(site.user_json(site.users.get(&id).ok_or(missing("rest_user_invalid_id"))?)),
        "comments" if site.comments_refused => Err(Failure::of(401, "rest_cannot_read")),
        "comments" => {
            let comment = site.comments.get(&id).filter(|comment| comment.approved);
            Ok(site.comment_json(comment.ok_or(missing("rest_comment_invalid_id"))?))
        }
        _ => Err(Failure::NO_ROUTE),
    }
}

fn index(site: &Site) -> Value {
    json!({
        "name": site.name,
        "description": site.description,
        "url": site.home,
        "home": site.home,
        "gmt_offset": f64::from(super::site::OFFSET) / 60.0,
        "timezone_string": "Africa/Douala",
        "namespaces": if site.popular.is_empty() {
            json!(["oembed/1.0", "wp/v2", "wp-site-health/v1"])
        } else {
            json!(["oembed/1.0", "wordpress-popular-posts/v1", "wp/v2"])
        },
        "authentication": {},
        "routes": {},
        "site_logo": 0,
        "site_icon": 0,
        "site_icon_url": "",
    })
}
