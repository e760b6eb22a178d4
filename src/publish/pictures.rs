//! The pictures of an edition: small enough for a phone, made once.

mod drawing;
mod fault;
mod made;
mod preview;
mod raster;
mod rendition;
mod store;
mod tone;

pub use fault::PictureFault;
pub use made::{Made, Note, Rendition};
pub use store::Pruned;

use crate::publish::digest::{digest, sha256};
use crate::publish::jobs::at_a_time;
use crate::publish::magazine::Media;
use made::Making;
use rayon::prelude::*;
use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{Known, Store};

/// More bytes than any picture of a magazine has.
pub const MOST_BYTES: usize = 40_000_000;
/// Pictures of more pixels are read one at a time: two of the largest would take 800 MB.
const LARGE: u64 = 25_000_000;
/// Decoders go deep into what is nested.
const STACK: usize = 16 << 20;
/// What is made under one of these is never made again. To be changed with everything that changes what is made.
const ENCODER: &str = "1";

/// Gets the bytes at an address.
pub type Fetch<'a> = dyn Fn(&str) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> + Sync + 'a;

/// Where pictures are made, with a cache beside the published folder.
pub struct Workshop<'a> {
    store: Store,
    fetch: &'a Fetch<'a>,
    /// A lock for every address and content that someone is busy with.
    busy: Mutex<HashMap<String, Arc<Mutex<()>>>>,
    large: Mutex<()>,
    made: AtomicUsize,
}

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// In a text or a list.
    Picture,
    /// The picture of an article: that of a [`Role::Picture`], and the preview of links to the article.
    Lead,
    /// Beside a name.
    Avatar,
}

/// A picture that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Where it is; also what it is called after.
    pub address: String,
    /// What the source tells of its age (a date, a size). As long as it is equal, the picture is not fetched again.
    pub stamp: String,
    /// What it is for.
    pub role: Role,
}

/// A file as it was uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its content in hexadecimal digits.
    pub sha256: String,
    /// Where it is in the cache.
    pub file: PathBuf,
}

impl<'a> Workshop<'a> {
    /// Opens the cache in `folder`.
    pub fn open(folder: &Path, fetch: &'a Fetch<'a>) -> Result<Self, PictureFault> {
        let store = Store::open(folder)?;
        Ok(Self { store, fetch, busy: Mutex::default(), large: Mutex::default(), made: AtomicUsize::new(0) })
    }

    /// The file at an address as it was uploaded, whatever it is: for its old address.
    pub fn original(&self, address: &str, stamp: &str) -> Result<Original, PictureFault> {
        let busy = self.busy(address);
        let _busy = hold(&busy);
        if let Some(known) = self.store.known(address).filter(|known| known.stamp == stamp) {
            let file = self.store.original(&known.original);
            if file.is_file() {
                return Ok(Original { sha256: known.original, file });
            }
        }
        let bytes = (self.fetch)(address).map_err(PictureFault::Fetch)?;
        let original = sha256(&bytes);
        let file = self.store.original(&original);
        if !file.is_file() {
            self.store.write(&file, &bytes)?;
        }
        self.store.note(&Known { address: address.to_owned(), stamp: stamp.to_owned(), original: original.clone() })?;
        Ok(Original { sha256: original, file })
    }

    /// The picture in its widths.
    pub fn make(&self, order: &Order) -> Result<Made, PictureFault> {
        let original = self.original(&order.address, &order.stamp)?;
        let key = key(&original.sha256, order.role);
        let busy = self.busy(&key);
        let _busy = hold(&busy);
        let making = Making { store: &self.store, key: &key, role: order.role, name: &order.address };
        if let Some(made) = making.find(&original) {
            return Ok(made);
        }
        let bytes = std::fs::read(&original.file).map_err(|error| PictureFault::disk(&original.file, error))?;
        if bytes.len() > MOST_BYTES {
            return Err(PictureFault::Heavy(bytes.len()));
        }
        let _large = (raster::claimed(&bytes) > LARGE).then(|| hold(&self.large));
        self.made.fetch_add(1, Ordering::Relaxed);
        apart(|| making.make(&original, &bytes))
    }

    /// The preview of pages without a picture: the magazine's sign (an SVG or a picture of pixels) between two bars of its colour
    /// (`#9a3412`).
    pub fn sign(&self, sign: &[u8], accent: &str) -> Result<Media, PictureFault> {
        let key = digest([ENCODER, &sha256(sign), accent, "sign"]);
        let file = self.store.sign(&key);
        if !file.is_file() {
            let colour = u32::from_str_radix(accent.trim_start_matches('#'), 16).unwrap_or_default().to_be_bytes();
            let [_, red, green, blue] = colour;
            let jpeg = apart(|| preview::of_sign(sign, [red, green, blue]))?;
            self.store.write(&file, &jpeg)?;
        }
        let hash: String = key.chars().take(10).collect();
        Ok(Media { name: format!("media/preview-{hash}.jpg"), key, file })
    }

    /// Makes many pictures, `jobs` at a time; the answers are in the order of the orders. `done` is told after each.
    pub fn make_all(&self, orders: &[Order], jobs: usize, done: &(dyn Fn() + Sync)) -> Vec<Result<Made, PictureFault>> {
        let make = |order| {
            let made = self.make(order);
            done();
            made
        };
        at_a_time(jobs, || orders.par_iter().map(make).collect())
    }

    /// How many pictures were read and encoded, not found in the cache.
    pub fn count(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    /// Removes from the cache what belongs to no address that is to be kept.
    pub fn retain(&self, keep: &dyn Fn(&str) -> bool) -> Result<Pruned, PictureFault> {
        self.store.retain(keep, &|original| vec![key(original, Role::Picture), key(original, Role::Avatar)])
    }

    fn busy(&self, name: &str) -> Arc<Mutex<()>> {
        let mut busy = hold(&self.busy);
        // Those that nobody holds any more.
        busy.retain(|_, lock| Arc::strong_count(lock) > 1);
        Arc::clone(busy.entry(name.to_owned()).or_default())
    }
}

/// Works on a thread of its own, whose end is noticed: a decoder that trips over a hostile file costs one picture.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, PictureFault> + Send) -> Result<T, PictureFault> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| PictureFault::disk(Path::new("/"), error))?;
        thread.join().unwrap_or(Err(PictureFault::Broken))
    })
}

/// Under what the things made of an original are kept.
fn key(original: &str, role: Role) -> String {
    match role {
        Role::Picture | Role::Lead => digest([ENCODER, original, "picture"]),
        Role::Avatar => digest([ENCODER, original, "avatar"]),
    }
}

/// A lock whose last holder fell is as good as another: it guards no data that could be half written.
fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
