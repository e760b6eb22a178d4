//! What stands beside every page of a live WordPress.

use crate::magazine::{API, Magazine};
use crate::{counting, now, wordpress};
use regard::content::Summary;
use regard::source::{Fetch, Response};
use serde_json::json;
use std::cell::RefCell;
use std::rc::Rc;

const HOME: &str = "https://magazine.example/";

/// A magazine of thirty posts, of which some are discussed and some are read; `broken` parts of addresses answer 500.
fn magazine(broken: &'static str) -> (Fetch, Rc<RefCell<Vec<String>>>) {
    let (inner, asked) = Magazine { posts: 30, ..Magazine::default() }.open();
    let log = asked.clone();
    let fetch: Fetch = Rc::new(move |address| {
        let posts = |numbers: &[u64], name: &str| {
            let items: Vec<_> = numbers.iter().map(|number| json!({ name: number })).collect();
            json!(items).to_string()
        };
        let body = match address {
            address if !broken.is_empty() && address.contains(broken) => None,
            address if address.contains("/comments") => Some(posts(&[9, 7, 9, 0, 12, 7, 9], "post")),
            address if address.contains("/popular-posts") => Some(posts(&[3, 11], "id")),
            _ => return inner(address),
        };
        log.borrow_mut().push(address.to_owned());
        let answer = match body {
            Some(body) => Response { status: 200, body: body.into(), ..Response::default() },
            None => Response { status: 500, ..Response::default() },
        };
        Box::pin(async move { Ok(answer) })
    });
    (fetch, asked)
}

fn titles(articles: &[Summary]) -> Vec<&str> {
    articles.iter().map(|article| article.title.trim_start_matches("Article ")).collect()
}

#[test]
fn the_column_has_what_is_new_what_is_discussed_and_where_somebody_counts_what_is_read() {
    let (fetch, asked) = magazine("");
    let recent = now(wordpress(&fetch, HOME, API).recent()).unwrap();
    assert_eq!((recent.latest.len(), recent.latest[0].title.as_str()), (17, "Article 30"));
    // The stand-in keeps its own order; which ones are asked for, and in which order, is in the request.
    assert!(asked.borrow().iter().any(|address| address.contains("include=9,7,12&orderby=include")), "{asked:#?}");
    assert_eq!(titles(&recent.discussed), ["12", "9", "7"]);
    assert!(recent.read.is_empty() && asked.borrow().iter().all(|address| !address.contains("popular")), "{asked:#?}");

    let recent = now(counting(&fetch, HOME, API).recent()).unwrap();
    assert_eq!(titles(&recent.read), ["11", "3"]);
    assert!(asked.borrow().iter().any(|address| address.ends_with("popular-posts?range=last7days&limit=5&_fields=id")));
}

#[test]
fn a_list_that_cannot_be_had_is_left_out() {
    for (broken, discussed, read) in [("/comments", 0, 2), ("/popular-posts", 3, 0), ("include=", 0, 0)] {
        let recent = now(counting(&magazine(broken).0, HOME, API).recent()).unwrap();
        assert_eq!((recent.discussed.len(), recent.read.len()), (discussed, read), "{broken}");
        assert_eq!(recent.latest.len(), 17);
    }
}
