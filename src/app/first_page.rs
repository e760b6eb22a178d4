//! The page that the app finds the reader on.

use crate::components::Place;
use crate::route::Route;
use crate::source::{Content, Memory, Source, SourceError, load};
use crate::state::{Shown, State};
use crate::window::Window;

/// How many old addresses in a row may lead on.
const DETOURS: usize = 3;

/// What stands at `route`, after the detours of old addresses. `seeded` is what the page brought along of the data it shows:
/// where that cannot be read, it is forgotten and fetched.
pub async fn first_page(
    route: Option<Route>,
    source: &Source,
    seeded: Option<&Memory>,
    place: &Place,
    window: &dyn Window,
) -> Shown {
    let Some(mut route) = route else { return not_found(Route::Home) };
    let mut seeded = seeded;
    for _ in 0..=DETOURS {
        match load(source, &route).await {
            Ok(Content::Moved(to)) => {
                window.replace(&place.link(&to));
                route = to;
            }
            Ok(content) => return Shown { route, state: State::Ready(content) },
            Err(error) => match seeded.take() {
                Some(memory) => memory.forget(),
                None => return Shown { route, state: State::Failed(error) },
            },
        }
    }
    not_found(route)
}

fn not_found(route: Route) -> Shown {
    Shown { route, state: State::Failed(SourceError::NotFound) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Body, Document, Path, StaticPage};
    use crate::head::Head;
    use crate::source::{Edition, Fetch, Response, Versioned, cached};
    use crate::window::Arrival;
    use futures_util::FutureExt;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// A window that nothing is asked of but another address.
    #[derive(Default)]
    struct Still(RefCell<Vec<String>>);

    impl Window for Still {
        fn push(&self, _: &str) {}
        fn replace(&self, href: &str) {
            self.0.borrow_mut().push(href.to_owned());
        }
        fn set_head(&self, _: &Head) {}
        fn now(&self) -> i64 {
            0
        }
        fn arrive(&self, _: &Arrival) {}
    }

    fn file(title: &str) -> String {
        let page = StaticPage {
            path: Path::parse("/a/").unwrap(),
            title: title.to_owned(),
            lede: String::new(),
            parents: Vec::new(),
            children: Vec::new(),
            updated: None,
            body: Body::default(),
            seo: None,
        };
        serde_json::to_string(&Versioned { format: 1, content: Document::Page(page) }).unwrap()
    }

    /// The title of the page at `/a/` and what was fetched for it, when the page brought `island` along for `address`.
    fn open(address: &str, island: &str) -> (Option<String>, Vec<String>) {
        let asked = Rc::new(RefCell::new(Vec::new()));
        let log = asked.clone();
        let fetch: Fetch = Rc::new(move |address| {
            log.borrow_mut().push(address.to_owned());
            let body = file("fetched").into();
            Box::pin(async move { Ok(Response { status: 200, body, ..Response::default() }) })
        });
        let memory = Memory::default();
        memory.seed(address.to_owned(), island);
        let source = Source::Edition(Edition::new(cached(fetch, &memory), "/journal/"));
        let place = Place { base: "/journal/".into(), ..Place::default() };
        let route = Route::Content(Path::parse("/a/").unwrap(), None);
        let shown = first_page(Some(route), &source, Some(&memory), &place, &Still::default()).now_or_never().unwrap();
        let title = match shown.state {
            State::Ready(Content::Document(Document::Page(page))) => Some(page.title),
            _ => None,
        };
        let asked = asked.borrow().clone();
        (title, asked)
    }

    #[test]
    fn what_the_page_brought_along_is_not_fetched() {
        let (title, asked) = open("/journal/data/at/a.json", &file("brought"));
        assert_eq!(title.as_deref(), Some("brought"));
        assert_eq!(asked, Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_read_or_belongs_to_another_page_is_fetched() {
        let newer = file("newer").replace("\"format\":1", "\"format\":99");
        for (address, island) in [
            ("/journal/data/at/b.json", file("other").as_str()),
            ("/journal/data/at/a.json", ""),
            ("/journal/data/at/a.json", "<p>"),
            ("/journal/data/at/a.json", "{\"format\":1,\"content\":{\"kind\":\"surprise\"}}"),
            ("/journal/data/at/a.json", &newer),
        ] {
            let (title, asked) = open(address, island);
            assert_eq!(title.as_deref(), Some("fetched"), "{address} {island}");
            assert_eq!(asked, ["/journal/data/at/a.json"], "{address} {island}");
        }
    }

    #[test]
    fn an_address_that_no_page_can_have_is_not_found() {
        let fetch: Fetch = Rc::new(|_| Box::pin(async { Err(SourceError::Offline) }));
        let source = Source::Edition(Edition::new(fetch, "/"));
        let place = Place { base: "/".into(), ..Place::default() };
        let shown = first_page(None, &source, None, &place, &Still::default()).now_or_never().unwrap();
        assert_eq!(shown, not_found(Route::Home));
    }
}
