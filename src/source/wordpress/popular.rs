//! What is read most, where a WordPress counts it: the endpoint of the plugin WordPress Popular Posts.

use super::query::Query;
use super::value::{number, values};
use serde_json::Value;

/// The name under which the plugin answers; the index of the API lists it where the plugin is there.
pub const COUNTER: &str = "wordpress-popular-posts/v1";

/// Asks for the posts that were read most in the last seven days, of the API at `api`.
pub fn query(api: &str, count: u32) -> Query {
    let query = Query { name: "popular-posts", address: format!("{api}{COUNTER}/popular-posts") };
    query.with("range", "last7days").number("limit", count.into()).with("_fields", "id")
}

/// The numbers of the posts in an answer, the most read first.
pub fn ids(answer: &Value) -> Vec<u64> {
    values(answer).into_iter().map(|post| number(post, "/id")).filter(|id| *id > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_read_are_asked_for_by_both_forms_of_address_and_read_in_their_order() {
        for (api, expected) in [
            (
                "https://a.example/wp-json/",
                "https://a.example/wp-json/wordpress-popular-posts/v1/popular-posts?range=last7days&limit=5&_fields=id",
            ),
            (
                "https://a.example/?rest_route=/",
                "https://a.example/?rest_route=/wordpress-popular-posts/v1/popular-posts&range=last7days&limit=5&_fields=id",
            ),
        ] {
            assert_eq!(query(api, 5).address, expected);
        }
        for (answer, expected) in [
            (serde_json::json!([{"id": 7, "pageviews": "12"}, {"id": 3}, {"id": 0}, null]), &[7, 3][..]),
            (serde_json::json!({"code": "rest_no_route"}), &[]),
        ] {
            assert_eq!(ids(&answer), expected);
        }
    }
}
