//! The reader's way through the magazine: one page at a time, the last click wins.

use super::App;
use crate::components::{Element, Place, previews};
use crate::content::{Document, Path};
use crate::head::Head;
use crate::route::Route;
use crate::source::{Content, Source, SourceError, Wait, load};
use crate::state::{Shown, State};
use crate::window::{Arrival, Window};
use futures_util::future::{AbortHandle, Abortable, Either, select};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How long the old page stays before grey lines take its place, in milliseconds: shorter waits would only flicker.
const PATIENCE: u32 = 250;

/// How long a pointer rests on an entry before it is taken for interest, in milliseconds.
const REST: u32 = 80;

/// How many times in a row a page may send the reader on.
const DETOURS: usize = 3;

/// Loads pages and shows them.
pub struct Reader {
    app: App,
    source: Source,
    wait: Wait,
    window: Rc<dyn Window>,
    /// Ends what the reader has turned away from, its requests included.
    under_way: RefCell<Option<AbortHandle>>,
    /// The page that the reader may be about to open.
    hinted: RefCell<Option<(Route, AbortHandle)>>,
}

impl Reader {
    /// A reader of `app`, whose first page is already shown.
    pub fn new(app: App, source: Source, wait: Wait, window: Rc<dyn Window>) -> Rc<Self> {
        Rc::new(Self { app, source, wait, window, under_way: RefCell::default(), hinted: RefCell::default() })
    }

    /// Goes to a page. Nothing of an earlier click that has not arrived is ever shown.
    pub fn go(self: &Rc<Self>, route: Route, arrival: Arrival) {
        let reader = self.clone();
        self.start(async move { reader.visit(route, arrival).await });
    }

    /// Loads the page on the screen once more.
    pub fn retry(self: &Rc<Self>) {
        let route = self.app.shown.with_untracked(|shown| shown.route.clone());
        self.go(route, Arrival::Again);
    }

    /// Opens a locked article.
    pub fn unlock(self: &Rc<Self>, path: Path, password: String) {
        let reader = self.clone();
        self.start(async move {
            let route = Route::Content(path.clone(), None);
            let state = match reader.source.unlock(&path, &password).await {
                Ok(document) => State::Ready(Content::Document(document)),
                Err(error) => State::Failed(error),
            };
            reader.show(route, state, &Arrival::Again).await;
        });
    }

    /// Reads what the reader may be about to open, so that it is there when the click comes; not any more when the reader has
    /// gone on to something else, or to nothing.
    pub fn prefetch(self: &Rc<Self>, route: Option<Route>) {
        let hinted = self.hinted.borrow().as_ref().map(|(hinted, _)| hinted.clone());
        if hinted == route {
            return;
        }
        let (handle, registration) = AbortHandle::new_pair();
        let before = self.hinted.replace(route.clone().map(|route| (route, handle)));
        before.into_iter().for_each(|(_, before)| before.abort());
        let (reader, Some(route)) = (self.clone(), route) else { return };
        let reading = async move {
            (reader.wait)(REST).await;
            // What cannot be had now is asked for again, and its failure told, when it is wanted.
            let _ = load(&reader.source, &route).await;
        };
        leptos::task::spawn_local(async move {
            let _ = Abortable::new(reading, registration).await;
        });
    }

    /// Hands the newest articles of a category to `show` once the reader has rested there: when `rested` still holds after a
    /// moment. Nothing when they cannot be had: the links beside them stay.
    pub fn preview(
        self: &Rc<Self>,
        route: Route,
        rested: impl Fn() -> bool + 'static,
        show: impl FnOnce(Option<Element>) + 'static,
    ) {
        let reader = self.clone();
        leptos::task::spawn_local(async move {
            (reader.wait)(REST).await;
            if !rested() {
                return;
            }
            let loaded = load(&reader.source, &route).await;
            if !rested() {
                return;
            }
            show(match loaded {
                Ok(Content::Document(Document::Listing(listing))) => Some(previews(&listing.articles, reader.place())),
                Ok(_) | Err(_) => None,
            });
        });
    }

    /// Fetches what stands beside every page.
    pub fn load_recent(self: &Rc<Self>) {
        let reader = self.clone();
        leptos::task::spawn_local(async move {
            // Without them the link in their place stays: not worth an error.
            if let Ok(recent) = reader.source.recent().await {
                let now = reader.window.now();
                reader.app.beside.update(|beside| (beside.recent, beside.now) = (Some(recent), now));
            }
        });
    }

    fn start(&self, task: impl Future<Output = ()> + 'static) {
        let (handle, registration) = AbortHandle::new_pair();
        if let Some(before) = self.under_way.replace(Some(handle)) {
            before.abort();
        }
        let task = Abortable::new(task, registration);
        leptos::task::spawn_local(async move {
            // Aborted: the reader has gone elsewhere.
            let _ = task.await;
        });
    }

    async fn visit(&self, mut route: Route, arrival: Arrival) {
        let mut entered = !matches!(arrival, Arrival::Link(_));
        let mut enter = |route: &Route| {
            if !std::mem::replace(&mut entered, true) {
                self.window.push(&self.place().link(route));
            }
        };
        for _ in 0..DETOURS {
            let loading = load(&self.source, &route);
            let loaded = match select(loading, (self.wait)(PATIENCE)).await {
                Either::Left((loaded, _)) => loaded,
                Either::Right((_, loading)) => {
                    enter(&route);
                    self.app.shown.set(Shown { route: route.clone(), state: State::Loading });
                    loading.await
                }
            };
            enter(&route);
            match loaded {
                Ok(Content::Moved(to)) => {
                    self.window.replace(&self.place().link(&to));
                    route = to;
                }
                Ok(content) => return self.show(route, State::Ready(content), &arrival).await,
                Err(error) => return self.show(route, State::Failed(error), &arrival).await,
            }
        }
        self.show(route, State::Failed(SourceError::NotFound), &arrival).await;
    }

    async fn show(&self, route: Route, state: State, arrival: &Arrival) {
        let shown = Shown { route, state };
        self.window.set_head(&Head::of(&shown, &self.app.site));
        let app = self.app.clone();
        let change = move || {
            let front = shown.route == Route::Home;
            if app.beside.with_untracked(|beside| beside.front != front) {
                app.beside.update(|beside| beside.front = front);
            }
            app.shown.set(shown);
        };
        self.window.change(Box::new(change)).await;
        leptos::task::tick().await;
        self.window.arrive(arrival);
    }

    fn place(&self) -> &Place {
        &self.app.place
    }
}
