//! The addresses of requests to the REST API, for sites with pretty permalinks and without.

use crate::content::percent_encode;

/// A request for a list or an item. It is an address and nothing else: a header of its own would make the browser of a
/// reader ask the WordPress for leave first, which many do not give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What is asked for (`posts`), for error messages.
    pub name: &'static str,
    /// The whole address.
    pub address: String,
}

impl Query {
    /// A request for the list `name` (`posts`, `categories` …) of the API at `api`, which ends in `/wp-json/` or
    /// `/?rest_route=/`.
    pub fn new(api: &str, name: &'static str) -> Self {
        Self { name, address: format!("{api}wp/v2/{name}") }
    }

    /// The request for one item of the list; to be called before any parameter is added.
    pub fn item(mut self, id: u64) -> Self {
        self.address = format!("{}/{id}", self.address);
        self
    }

    /// With one more parameter. The name is written as it stands, the value percent-encoded.
    pub fn with(mut self, parameter: &str, value: &str) -> Self {
        // An API behind `?rest_route=` has its question mark already.
        self.address.push(if self.address.contains('?') { '&' } else { '?' });
        self.address.push_str(parameter);
        self.address.push('=');
        value.bytes().for_each(|byte| percent_encode(byte, b"-_.~,:", &mut self.address));
        self
    }

    /// With one more parameter that is a number.
    pub fn number(self, parameter: &str, value: u64) -> Self {
        self.with(parameter, &value.to_string())
    }

    /// With one more parameter that is a list of numbers.
    pub fn numbers(self, parameter: &str, values: &[u64]) -> Self {
        let values: Vec<String> = values.iter().map(u64::to_string).collect();
        self.with(parameter, &values.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_address_are_written() {
        for (api, expected) in [
            ("https://a.example/wp-json/", "https://a.example/wp-json/wp/v2/posts?per_page=12&slug=caf%C3%A9,x"),
            (
                "https://a.example/?rest_route=/",
                "https://a.example/?rest_route=/wp/v2/posts&per_page=12&slug=caf%C3%A9,x",
            ),
        ] {
            let query = Query::new(api, "posts").number("per_page", 12).with("slug", "café,x");
            assert_eq!(query.address, expected);
        }
    }

    #[test]
    fn no_value_can_add_a_parameter() {
        let query = Query::new("/wp-json/", "posts").item(7).with("password", "a&b=c #?+%");
        assert_eq!(query.address, "/wp-json/wp/v2/posts/7?password=a%26b%3Dc%20%23%3F%2B%25");
    }
}
