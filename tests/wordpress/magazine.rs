//! A made-up WordPress with as many posts as a test wants, which answers lists as the REST API does.
//!
//! Post number N is called "Article N" and appeared on the Nth day of 2019 at 8 h 30 UTC, 10 h 30 on the site's clock. Odd ones
//! are by "La rédaction" and filed under Sport, even ones by "Awa N'Diaye" and filed under Sport › Football. Every tenth has
//! the tag "Eau".

use super::replay::parameters;
use regard::content::Moment;
use regard::source::{Fetch, Response};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;

pub const API: &str = "https://magazine.example/wp-json/";
pub const PLAIN_API: &str = "https://magazine.example/?rest_route=/";

/// How the magazine behaves.
#[derive(Clone, Default)]
pub struct Magazine {
    pub posts: u64,
    pub sticky: Vec<u64>,
    /// Whether the list of users answers 401, while posts still name theirs.
    pub users_refused: bool,
    /// Whether a proxy drops the header with the total.
    pub totals_dropped: bool,
    /// A part of addresses that answer 500.
    pub broken: &'static str,
    /// Posts with tags that only they have: their numbers and the slugs of the tags.
    pub tagged: Vec<(u64, &'static str)>,
    /// A post that answers another one, whose number it tells by a link.
    pub reply: Option<(u64, u64)>,
}

type Parameters = Vec<(String, String)>;

impl Magazine {
    /// The magazine, and the addresses it is asked for.
    pub fn open(self) -> (Fetch, Rc<RefCell<Vec<String>>>) {
        let asked = Rc::new(RefCell::new(Vec::new()));
        let log = asked.clone();
        let fetch: Fetch = Rc::new(move |address| {
            log.borrow_mut().push(address.to_owned());
            let answer = self.answer(address);
            Box::pin(async move { Ok(answer) })
        });
        (fetch, asked)
    }

    fn answer(&self, address: &str) -> Response {
        let (path, mut parameters) = parameters(address);
        let route = match value(&parameters, "rest_route") {
            Some(route) => format!("/wp-json{route}"),
            None => path.trim_start_matches("https://magazine.example").to_owned(),
        };
        parameters.retain(|(name, _)| name != "rest_route");
        if !self.broken.is_empty() && address.contains(self.broken) {
            return Response { status: 500, ..Response::default() };
        }
        match route.strip_prefix("/wp-json/wp/v2/").unwrap_or_default() {
            "posts" => self.page(self.chosen(&parameters), &parameters),
            "categories" => self.page(categories(), &parameters),
            "users" if self.users_refused => refusal(401, "rest_user_cannot_view"),
            "users" => self.page(vec![author(1), author(2)], &parameters),
            "tags" => self.page(self.tags(&parameters), &parameters),
            "pages" | "comments" => self.page(Vec::new(), &parameters),
            _ => refusal(404, "rest_no_route"),
        }
    }

    /// The tags that the parameters choose.
    fn tags(&self, parameters: &Parameters) -> Vec<Value> {
        let slugs = value(parameters, "slug");
        let wanted = |tag: &Value| {
            slugs.as_ref().is_none_or(|slugs| slugs.split(',').any(|slug| tag["slug"] == slug))
                && value(parameters, "include")
                    .is_none_or(|ids| ids.split(',').any(|id| tag["id"].as_u64() == id.parse().ok()))
        };
        let own = self
            .tagged
            .iter()
            .zip(100..)
            .map(|((_, slug), id)| json!({"id": id, "slug": slug, "name": slug, "description": "", "count": 1}));
        own.chain([tag()]).filter(wanted).collect()
    }

    fn tags_of(&self, number: u64) -> Vec<u64> {
        let own = self.tagged.iter().zip(100..).filter(|((post, _), _)| *post == number).map(|(_, id)| id);
        own.chain(number.is_multiple_of(10).then_some(7)).collect()
    }

    fn text_of(&self, number: u64) -> String {
        let link = self.reply.filter(|(reply, _)| *reply == number).map(|(_, answered)| {
            format!(" <a href=\"https://magazine.example/article-{answered}/\">article-{answered}</a>")
        });
        format!("<p>Le texte de l&rsquo;article {number}.{}</p>", link.unwrap_or_default())
    }

    /// The posts that the parameters choose, in their order.
    fn chosen(&self, parameters: &Parameters) -> Vec<Value> {
        let local = |number: &u64| post(*number, self)["date"].as_str().unwrap().to_owned();
        let has = |name: &str, test: &dyn Fn(&str) -> bool| value(parameters, name).is_none_or(|value| test(&value));
        let listed = |text: &str, number: u64| text.split(',').any(|part| part == number.to_string());
        let mut numbers: Vec<u64> = (1..=self.posts)
            .filter(|number| has("slug", &|slug| slug == format!("article-{number}")))
            .filter(|number| has("include", &|ids| listed(ids, *number)))
            .filter(|number| !value(parameters, "exclude").is_some_and(|ids| listed(&ids, *number)))
            .filter(|number| has("sticky", &|_| self.sticky.contains(number)))
            .filter(|number| has("author", &|ids| listed(ids, author_of(*number))))
            .filter(|number| has("tags", &|id| self.tags_of(*number).iter().any(|tag| tag.to_string() == id)))
            .filter(|number| has("categories[terms]", &|id| id == "1" || (id == "2" && number % 2 == 0)))
            .filter(|number| has("before", &|date| local(number).as_str() < date))
            .filter(|number| has("after", &|date| local(number).as_str() > date))
            .filter(|number| {
                has("search", &|words| {
                    format!("Article {number}").ends_with(words)
                        || self.text_of(*number).contains(&format!(">{words}<"))
                })
            })
            .collect();
        if value(parameters, "order").as_deref() != Some("asc") {
            numbers.reverse();
        }
        numbers.into_iter().map(|number| post(number, self)).collect()
    }

    fn page(&self, items: Vec<Value>, parameters: &Parameters) -> Response {
        let number = |name, default| value(parameters, name).map_or(default, |value| value.parse().unwrap());
        let (length, page, total) = (number("per_page", 10), number("page", 1), items.len());
        if length == 0 || length > 100 {
            return refusal(400, "rest_invalid_param");
        }
        let items: Vec<Value> = items.into_iter().skip((page - 1) * length).take(length).collect();
        if page > 1 && items.is_empty() {
            return refusal(400, "rest_post_invalid_page_number");
        }
        let total = Some(total as u32).filter(|_| !self.totals_dropped);
        Response { status: 200, body: Value::Array(items).to_string().into(), total, retry_after: None }
    }
}

fn post(number: u64, magazine: &Magazine) -> Value {
    let utc = Moment::parse("2019-01-01T08:30:00Z", 0).unwrap().utc + (number as i64 - 1) * 86_400;
    let (gmt, date) = (Moment { utc, offset: 0 }, Moment { utc, offset: 120 });
    let written = |moment: Moment| moment.to_string()[..19].to_owned();
    json!({
        "id": number,
        "slug": format!("article-{number}"),
        "link": format!("https://magazine.example/article-{number}/"),
        "date": written(date),
        "date_gmt": written(gmt),
        "modified": written(date),
        "modified_gmt": written(gmt),
        "title": {"rendered": format!("Article {number}")},
        "excerpt": {"rendered": "<p>Un chapô.</p>"},
        "content": {"rendered": magazine.text_of(number), "protected": false},
        "sticky": magazine.sticky.contains(&number),
        "categories": if number.is_multiple_of(2) { [2] } else { [1] },
        "tags": magazine.tags_of(number),
        "_embedded": {"author": [author(author_of(number))]},
    })
}

fn author_of(number: u64) -> u64 {
    2 - number % 2
}

fn author(id: u64) -> Value {
    let (name, slug) = if id == 1 { ("La rédaction", "admin") } else { ("Awa N&#039;Diaye", "awa1987") };
    json!({"id": id, "name": name, "slug": slug, "description": "Une journaliste.", "link": ""})
}

fn tag() -> Value {
    json!({"id": 7, "slug": "eau", "name": "Eau", "description": "", "count": 3})
}

/// Sport › Football, and 128 more.
fn categories() -> Vec<Value> {
    let more = |id: u64| json!({"id": id, "slug": format!("rubrique-{id}"), "name": format!("Rubrique {id}"), "parent": 0, "count": 0});
    let mut categories: Vec<Value> = (3..=130).map(more).collect();
    categories.push(json!({"id": 2, "slug": "football", "name": "Football", "parent": 1, "count": 15}));
    categories.push(json!({"id": 1, "slug": "sport", "name": "Sport &amp; loisirs", "parent": 0, "count": 15}));
    categories
}

fn refusal(status: u16, code: &str) -> Response {
    Response { status, body: json!({"code": code, "message": ""}).to_string().into(), ..Response::default() }
}

fn value(parameters: &Parameters, name: &str) -> Option<String> {
    parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}
