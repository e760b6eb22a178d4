//! The publisher as people run it: a process of its own with the command line of the real program, a made-up app that is there
//! without building one, and pauses that are a hundredth of the real ones.

use super::fake_wordpress::{FakeWordPress, Site};
use super::press;
use regard::native::cli::{Command as Asked, Images, Publish, parse};
use regard::native::download::Downloads;
use regard::native::http;
use regard::publish::pictures::MOST_BYTES;
use regard::publish::{FetchFile, Online};
use regard::source::{Fetch, SourceError};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;
use tempfile::TempDir;

/// Set in the children: their command line as a list in JSON.
const LINE: &str = "REGARD_TEST_LINE";

/// Set in children that give up on an answer after so many milliseconds instead of many seconds.
pub const PATIENCE: &str = "REGARD_TEST_PATIENCE";

/// A WordPress, and a folder to publish it into.
pub struct Room {
    folder: TempDir,
    pub wordpress: FakeWordPress,
}

/// What a run came to.
#[derive(Debug)]
pub struct Outcome {
    /// `None` when it was killed.
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

/// A run that is under way.
pub struct Running(Child);

impl Room {
    pub fn new(site: Site) -> Self {
        let room = Self { folder: tempfile::tempdir().unwrap(), wordpress: FakeWordPress::start(site) };
        std::fs::create_dir(room.beside()).unwrap();
        room
    }

    /// Where the site is put.
    pub fn dir(&self) -> PathBuf {
        self.beside().join("site")
    }

    /// The folder that holds the site and what stands beside it.
    pub fn beside(&self) -> PathBuf {
        self.folder.path().join("sites")
    }

    /// What the publisher keeps for itself.
    pub fn memory(&self) -> PathBuf {
        self.beside().join(".site.memoire")
    }

    /// The names in [`beside`](Self::beside).
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.beside()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Publishes the WordPress; `more` is added to the command line.
    pub fn publish(&self, more: &[&str]) -> Outcome {
        self.start(more).end()
    }

    /// The same, not waited for.
    pub fn start(&self, more: &[&str]) -> Running {
        self.start_with(&mut program(&self.line(more)))
    }

    /// Runs a command that was made by [`program`], or holds one.
    pub fn start_with(&self, command: &mut Command) -> Running {
        Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
    }

    /// The command line.
    pub fn line(&self, more: &[&str]) -> Vec<String> {
        let (from, to) = (self.wordpress.url(), self.dir().to_str().unwrap().to_owned());
        let line = ["publish", "--from", &from, "--to", &to, "--base-url", "https://example.org/"];
        line.iter().chain(more).map(|word| (*word).to_owned()).collect()
    }
}

impl Running {
    /// Waits for the end.
    pub fn end(self) -> Outcome {
        let output = self.0.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Outcome { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    pub fn kill(&mut self) {
        self.0.kill().unwrap();
    }

    pub fn is_over(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }
}

impl Outcome {
    /// The run ended well; what it said.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// The run ended with one sentence on standard error in which `part` stands, and with a status that says so.
    #[track_caller]
    pub fn told(&self, part: &str) {
        assert_eq!(self.status, Some(1), "{self:?}");
        let sentence = self.err.strip_suffix('\n').unwrap_or_default();
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "one sentence: {self:?}");
        assert!(sentence.contains(part), "{part}: {self:?}");
    }
}

/// The program with this command line.
pub fn program(line: &[String]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child", "--nocapture"]).env(LINE, serde_json::to_string(line).unwrap());
    command
}

/// What the children do; nothing when it is run as a test. Test crates have a test of the name `child` that calls it.
pub fn child() {
    let Ok(line) = std::env::var(LINE) else { return };
    let line: Vec<String> = serde_json::from_str(&line).unwrap();
    let words = std::iter::once("regard".to_owned()).chain(line).map(Into::into);
    let Ok(Asked::Publish(asked)) = parse::<Vec<std::ffi::OsString>>(words.collect()) else {
        panic!("the command line")
    };
    let published = publish(&asked);
    // As the real program does; what a test prints would come with other things around it.
    let code = match published {
        Ok(()) => 0,
        Err(sentence) => {
            writeln!(std::io::stderr(), "{sentence}").unwrap();
            1
        }
    };
    std::process::exit(code);
}

fn publish(asked: &Publish) -> Result<(), String> {
    let say = press::Hearing(|line: &str| writeln!(std::io::stdout(), "{line}").unwrap());
    let publisher = regard::publish::Publisher {
        base_url: asked.base_url.as_deref(),
        render: regard::publish::render,
        full: asked.full,
        strict: asked.strict,
        progress: &say,
        ..press::publisher(&asked.to)
    };
    let downloads = Downloads::of_at_most(MOST_BYTES).unwrap();
    let get = |address: &str| downloads.get(address);
    let files = (asked.images == Images::Copy).then_some(&get as &FetchFile<'_>);
    let patience = std::env::var(PATIENCE).map_or(60_000, |patience| patience.parse().unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let online = Online {
            fetch: hurried(patience),
            wait: Rc::new(|pause| Box::pin(shortened(pause))),
            jobs: asked.jobs.into(),
            files,
        };
        publisher.wordpress(asked.from.as_ref().unwrap(), &online).await.map_err(|error| error.to_string())
    })
}

/// Requests over the network with a time limit in milliseconds.
fn hurried(patience: u64) -> Fetch {
    let fetch = http::fetch_within(http::LONG).unwrap();
    Rc::new(move |address| {
        let answer = fetch(address);
        Box::pin(async move {
            let limited = tokio::time::timeout(Duration::from_millis(patience), answer).await;
            limited.unwrap_or(Err(SourceError::TimedOut))
        })
    })
}

/// A pause that is short here; what is long is a time limit, and no machine is in such a hurry that it needs less.
async fn shortened(milliseconds: u32) {
    let shortened = if milliseconds < 20_000 { milliseconds / 100 } else { milliseconds };
    tokio::time::sleep(Duration::from_millis(shortened.into())).await;
}
