//! Holds the reader's way from page to page: the last click wins, the address tells what is on the screen, old addresses lead on.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use leptos::prelude::{Get, Owner};
use regard::app::{App, Reader};
use regard::components::Element;
use regard::config::Site;
use regard::content::{Document, Listing, ListingKind, Path, StaticPage};
use regard::head::Head;
use regard::route::Route;
use regard::source::{Content, Edition, Fetch, Response, Source, SourceError, Versioned, Wait};
use regard::state::{Shown, State};
use regard::window::{Arrival, Window};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use tokio::sync::oneshot;

type Answer = Result<Response, SourceError>;

/// A server that answers when the test says so, and a window that writes down what it is asked.
#[derive(Clone, Default)]
struct World {
    asked: Rc<RefCell<HashMap<String, oneshot::Sender<Answer>>>>,
    told: Rc<RefCell<Vec<String>>>,
    impatient: Rc<RefCell<bool>>,
}

impl World {
    fn answer(&self, file: &str, answer: Answer) {
        let sender = self.asked.borrow_mut().remove(file).unwrap_or_else(|| panic!("{file} was not asked for"));
        assert!(sender.send(answer).is_ok(), "{file} was given up");
    }

    fn was_asked(&self, file: &str) -> bool {
        self.asked.borrow().contains_key(file)
    }

    fn given_up(&self, file: &str) -> bool {
        self.asked.borrow().get(file).is_some_and(oneshot::Sender::is_closed)
    }

    fn told(&self) -> Vec<String> {
        self.told.borrow_mut().drain(..).collect()
    }

    fn fetch(&self) -> Fetch {
        let asked = self.asked.clone();
        Rc::new(move |file| {
            let (sender, receiver) = oneshot::channel();
            asked.borrow_mut().insert(file.to_owned(), sender);
            Box::pin(async move { receiver.await.unwrap_or(Err(SourceError::Offline)) })
        })
    }

    fn wait(&self) -> Wait {
        let impatient = self.impatient.clone();
        Rc::new(move |_| {
            let impatient = *impatient.borrow();
            Box::pin(async move {
                if !impatient {
                    std::future::pending::<()>().await;
                }
            })
        })
    }
}

impl Window for World {
    fn push(&self, href: &str) {
        self.told.borrow_mut().push(format!("push {href}"));
    }

    fn replace(&self, href: &str) {
        self.told.borrow_mut().push(format!("replace {href}"));
    }

    fn set_head(&self, head: &Head) {
        self.told.borrow_mut().push(format!("title {}", head.title));
    }

    fn now(&self) -> i64 {
        1_795_350_000
    }

    fn arrive(&self, arrival: &Arrival) {
        self.told.borrow_mut().push(format!("{arrival:?}"));
    }
}

fn content(path: &str) -> Route {
    Route::Content(Path::parse(path).unwrap(), None)
}

fn page(path: &str) -> Document {
    Document::Page(StaticPage {
        path: Path::parse(path).unwrap(),
        title: format!("Page {path}"),
        lede: String::new(),
        parents: Vec::new(),
        children: Vec::new(),
        updated: None,
        body: regard::content::Body::default(),
        seo: None,
    })
}

fn listing(path: &str) -> Document {
    Document::Listing(Listing {
        kind: ListingKind::Category,
        name: "Culture".into(),
        path: Path::parse(path).unwrap(),
        description: String::new(),
        picture: None,
        parents: Vec::new(),
        children: Vec::new(),
        total: 0,
        pages: 0,
        page: None,
        articles: Vec::new(),
        seo: None,
    })
}

fn file(content: Document) -> Answer {
    let body = serde_json::to_string(&Versioned { format: 1, content }).unwrap();
    Ok(Response { status: 200, body: body.into(), ..Response::default() })
}

fn link() -> Arrival {
    Arrival::Link(String::new())
}

/// Runs a story of a reader who begins on the settings page of a site under `/journal/`.
fn story(tell: impl AsyncFnOnce(World, Rc<Reader>, App)) {
    let _ = any_spawner::Executor::init_tokio();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, async {
        let owner = Owner::new();
        owner.set();
        let world = World::default();
        let shown = Shown { route: Route::Settings, state: State::Ready(Content::Settings) };
        let app = App::new(Site { name: "Regard".into(), ..Site::default() }, "/journal/", shown);
        let source = Source::Edition(Edition::new(world.fetch(), "/journal/"));
        let reader = Reader::new(app.clone(), source, world.wait(), Rc::new(world.clone()));
        tell(world, reader, app).await;
    });
}

/// Lets everything happen that can.
async fn settle() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

#[test]
fn a_click_shows_its_page_and_then_its_address() {
    story(async |world, reader, app| {
        reader.go(content("/a/"), link());
        settle().await;
        assert_eq!(app.shown.get().route, Route::Settings, "the old page stays while the new one is fetched");
        assert_eq!(world.told(), Vec::<String>::new());
        world.answer("/journal/data/at/a.json", file(page("/a/")));
        settle().await;
        assert_eq!(app.shown.get().state, State::Ready(Content::Document(page("/a/"))));
        assert_eq!(world.told(), ["push /journal/a/", "title Page /a/ – Regard", "Link(\"\")"]);
    });
}

#[test]
fn a_quick_second_click_never_shows_the_page_of_the_first() {
    story(async |world, reader, app| {
        reader.go(content("/a/"), link());
        settle().await;
        reader.go(content("/b/"), link());
        settle().await;
        assert!(world.given_up("/journal/data/at/a.json"), "the first request is aborted");
        world.answer("/journal/data/at/b.json", file(page("/b/")));
        settle().await;
        assert_eq!(app.shown.get().route, content("/b/"));
        assert_eq!(world.told(), ["push /journal/b/", "title Page /b/ – Regard", "Link(\"\")"]);
    });
}

#[test]
fn a_slow_page_shows_grey_lines_under_its_own_address() {
    story(async |world, reader, app| {
        *world.impatient.borrow_mut() = true;
        reader.go(content("/a/"), link());
        settle().await;
        assert_eq!(app.shown.get(), Shown { route: content("/a/"), state: State::Loading });
        assert_eq!(world.told(), ["push /journal/a/"]);
        world.answer("/journal/data/at/a.json", file(page("/a/")));
        settle().await;
        assert_eq!(world.told(), ["title Page /a/ – Regard", "Link(\"\")"]);
    });
}

#[test]
fn a_failure_is_told_and_trying_again_mends_it() {
    story(async |world, reader, app| {
        reader.go(content("/a/"), link());
        settle().await;
        world.answer("/journal/data/at/a.json", Err(SourceError::Offline));
        settle().await;
        assert_eq!(app.shown.get().state, State::Failed(SourceError::Offline));
        assert_eq!(world.told()[1], "title Connexion impossible – Regard");
        reader.retry();
        settle().await;
        world.answer("/journal/data/at/a.json", file(page("/a/")));
        settle().await;
        assert_eq!(app.shown.get().state, State::Ready(Content::Document(page("/a/"))));
        assert_eq!(world.told(), ["title Page /a/ – Regard", "Again"], "no second entry in the history");
    });
}

#[test]
fn an_old_address_is_replaced_by_the_one_it_leads_to() {
    story(async |world, reader, app| {
        let missing = || Ok(Response { status: 404, ..Response::default() });
        reader.go(content("/2019/08/16/a/"), Arrival::History(0.0));
        settle().await;
        world.answer("/journal/data/at/2019/08/16/a.json", missing());
        settle().await;
        world.answer("/journal/data/at/article/a.json", file(page("/article/a/")));
        settle().await;
        world.answer("/journal/data/at/article/a.json", file(page("/article/a/")));
        settle().await;
        assert_eq!(app.shown.get().route, content("/article/a/"));
        assert_eq!(world.told()[0], "replace /journal/article/a/");
    });
}

#[test]
fn addresses_that_send_each_other_on_end_in_not_found() {
    story(async |world, reader, app| {
        reader.go(content("/a/"), link());
        for _ in 0..3 {
            settle().await;
            world.answer("/journal/data/at/a.json", file(Document::Moved(Path::parse("/a/").unwrap())));
        }
        settle().await;
        assert_eq!(app.shown.get().state, State::Failed(SourceError::NotFound));
    });
}

#[test]
fn a_page_is_read_before_the_click_where_the_pointer_rests() {
    story(async |world, reader, app| {
        *world.impatient.borrow_mut() = true;
        reader.prefetch(Some(content("/a/")));
        reader.prefetch(Some(content("/b/")));
        settle().await;
        assert!(!world.was_asked("/journal/data/at/a.json"), "the pointer has only crossed it");
        world.answer("/journal/data/at/b.json", file(page("/b/")));
        settle().await;
        assert_eq!(app.shown.get().route, Route::Settings, "nothing is shown before the click");
        assert_eq!(world.told(), Vec::<String>::new());
    });
}

#[test]
fn the_articles_of_a_menu_entry_are_shown_beside_it_while_the_reader_rests_there() {
    for (rests, answer, expected) in [
        (true, file(listing("/a/")), &[true][..]),
        (true, Err(SourceError::Offline), &[false]),
        (false, file(listing("/a/")), &[]),
    ] {
        story(async |world, reader, _| {
            *world.impatient.borrow_mut() = true;
            let shown = Rc::new(RefCell::new(Vec::new()));
            let (slot, still) = (shown.clone(), Rc::new(Cell::new(true)));
            let rested = still.clone();
            let show = move |articles: Option<Element>| slot.borrow_mut().push(articles.is_some());
            reader.preview(content("/a/"), move || rested.get(), show);
            settle().await;
            still.set(rests);
            world.answer("/journal/data/at/a.json", answer.clone());
            settle().await;
            assert_eq!(*shown.borrow(), expected);
        });
    }
}
