//! A WordPress as a source that is read live.

use super::WordPress;
use crate::config::Site;
use crate::content::{Document, HomeDocument, Path, Recent};
use crate::source::{Answer, Answering, LiveSource};

impl LiveSource for WordPress {
    fn site(&self) -> Answering<'_, Site> {
        Box::pin(WordPress::site(self))
    }

    fn home(&self) -> Answering<'_, HomeDocument> {
        Box::pin(WordPress::home(self))
    }

    fn at<'a>(&'a self, path: &'a Path, page: Option<u32>) -> Answering<'a, Answer> {
        Box::pin(WordPress::at(self, path, page))
    }

    fn by_id(&self, id: u64) -> Answering<'_, Path> {
        Box::pin(WordPress::by_id(self, id))
    }

    fn recent(&self) -> Answering<'_, Recent> {
        Box::pin(WordPress::recent(self))
    }

    fn unlock<'a>(&'a self, path: &'a Path, password: &'a str) -> Answering<'a, Document> {
        Box::pin(WordPress::unlock(self, path, password))
    }
}
