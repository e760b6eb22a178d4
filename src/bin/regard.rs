//! The native program: publishes, serves, checks, begins.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    program::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod program {
    use regard::native::cli::{Command, Images, Publish, Refusal, Serve, parse};
    use regard::native::download::Downloads;
    use regard::native::html::PARSER;
    use regard::native::progress::Bars;
    use regard::native::{clock, http, stop};
    use regard::publish::messages::examination;
    use regard::publish::pictures::MOST_BYTES;
    use regard::publish::{
        AppFiles, Build, Draft, FetchFile, Findings, LiveSite, Online, PublishError, Publisher, check, examine,
        messages, render,
    };
    use regard::source::{Fetch, SourceError, resilient};
    use std::fmt::Display;
    use std::io::Write;
    use std::path::Path;
    use std::process::ExitCode;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::Sender;
    use std::time::Duration;

    /// What could not be done, and what was asked for in a way that nobody understands.
    const FAILED: u8 = 1;
    const MISUSED: u8 = 2;

    /// Whether this program has published something.
    static COMPLETE: AtomicBool = AtomicBool::new(false);

    pub fn main() -> ExitCode {
        let done = match parse(std::env::args_os()) {
            Ok(Command::Publish(asked)) => published(&asked),
            Ok(Command::Serve(asked)) => served(&asked),
            Ok(Command::Check { what }) => checked(&what),
            Ok(Command::Init { from, to }) => initiated(&from, &to),
            Err(Refusal::Shown(text)) => {
                say(text.trim_end());
                Ok(())
            }
            Err(Refusal::Wrong(sentence)) => Err(refuse(sentence, MISUSED)),
        };
        done.map_or_else(|code| code, |()| ExitCode::SUCCESS)
    }

    fn published(asked: &Publish) -> Result<(), ExitCode> {
        let Some(minutes) = asked.watch else { return published_once(asked) };
        // Publishing may be ended at any moment: what stands in the folder is whole.
        let (listening, listens) = std::sync::mpsc::channel();
        std::thread::spawn(move || ended_by_signal(&listening));
        // Who ends it in its first moment is to be heard too; where nobody can listen, the system ends it.
        let _ = listens.recv();
        loop {
            // What went wrong was told. It may be well the next time.
            if published_once(asked).is_ok() {
                COMPLETE.store(true, Ordering::Relaxed);
            }
            say(&messages::next_round(minutes));
            std::thread::sleep(Duration::from_secs(u64::from(minutes) * 60));
        }
    }

    /// Ends the program when it is asked to, with success when an edition is complete; tells from when on.
    fn ended_by_signal(listening: &Sender<()>) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let Ok(runtime) = runtime else { return };
        let stopped = runtime.block_on(async {
            let asked = stop::stop_signal()?;
            let _ = listening.send(());
            asked.await;
            std::io::Result::Ok(())
        });
        if stopped.is_ok() {
            std::process::exit(if COMPLETE.load(Ordering::Relaxed) { 0 } else { FAILED.into() });
        }
    }

    fn published_once(asked: &Publish) -> Result<(), ExitCode> {
        let build = if asked.live.is_some() { Build::Live } else { Build::Edition };
        let publisher = Publisher {
            to: &asked.to,
            base_url: asked.base_url.as_deref(),
            site: asked.site.as_deref(),
            app: AppFiles::carried(build).ok_or(PublishError::NoApp).map_err(failed)?,
            parser: PARSER,
            render,
            now: clock::now(),
            profile: asked.profile,
            full: asked.full,
            strict: asked.strict,
            progress: &Bars::of_the_terminal(),
        };
        match (&asked.from, &asked.live) {
            (_, Some(address)) => {
                let found = visited(address)?;
                let published = online(http::LONG, async |fetch| {
                    let online = Online { fetch, wait: clock::wait(), jobs: asked.jobs.into(), files: None };
                    Ok(publisher.live(found.live.clone(), found.config.clone(), asked.index.then_some(&online)).await)
                });
                let published = published.map_err(|error| PublishError::Source(address.clone(), error));
                published.and_then(|published| published).map_err(failed)
            }
            (Some(address), None) if is_address(address) => {
                let downloads = Downloads::of_at_most(MOST_BYTES).map_err(|error| refuse(error, FAILED))?;
                let get = |address: &str| downloads.get(address);
                let files = (asked.images == Images::Copy).then_some(&get as &FetchFile<'_>);
                let published = online(http::LONG, async |fetch| {
                    let online = Online { fetch, wait: clock::wait(), jobs: asked.jobs.into(), files };
                    Ok(publisher.wordpress(address, &online).await)
                });
                let published = published.map_err(|error| PublishError::Source(address.clone(), error));
                published.and_then(|published| published).map_err(failed)
            }
            (Some(folder), None) => {
                if asked.images == Images::Link {
                    say(messages::IMAGES_OF_A_FOLDER);
                }
                publisher.folder(Path::new(folder)).map_err(failed)
            }
            // The command line asks for one of the two.
            (None, None) => Err(ExitCode::from(MISUSED)),
        }
    }

    /// Whether a source is a WordPress: an address, or what looks like one and is no folder.
    fn is_address(source: &str) -> bool {
        let host = source.split('/').next().unwrap_or_default();
        let is_host = host.contains('.') && !host.starts_with('.') && !host.contains('\\');
        source.contains("://") || (is_host && !Path::new(source).exists())
    }

    fn served(asked: &Serve) -> Result<(), ExitCode> {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| refuse(error, FAILED))?;
        let running = regard::serve::serve(&asked.folder, asked.host, asked.port);
        runtime.block_on(running).map_err(|error| refuse(error, FAILED))
    }

    fn checked(what: &Path) -> Result<(), ExitCode> {
        if let Some(address) = what.to_str().filter(|what| what.contains("://")) {
            let examined = patiently(async |fetch: &Fetch| Ok(examine(fetch, PARSER, address).await));
            let examined = examined.map_err(|error| failed(PublishError::Source(address.to_owned(), error)))?;
            examined.facts.iter().for_each(|fact| say(fact));
            return concluded(&examined.findings, examination::examined);
        }
        concluded(&check(what, PARSER, clock::now()), messages::checked)
    }

    fn concluded(found: &Findings, sum: fn(usize, usize) -> String) -> Result<(), ExitCode> {
        found.errors.iter().for_each(|error| complain(error));
        found.warnings.iter().for_each(|warning| say(&messages::warning(warning)));
        let sum = sum(found.errors.len(), found.warnings.len());
        if found.errors.is_empty() {
            say(&sum);
            Ok(())
        } else {
            Err(refuse(sum, FAILED))
        }
    }

    fn initiated(from: &str, to: &Path) -> Result<(), ExitCode> {
        // To be told after all the questions that the file is there would be late.
        if to.exists() {
            return Err(failed(PublishError::Exists(to.to_owned())));
        }
        let draft = patiently(async |fetch: &Fetch| Draft::of(fetch, PARSER, from).await);
        let draft = draft.map_err(|error| failed(PublishError::Source(from.to_owned(), error)))?;
        draft.write(to).map_err(failed)?;
        draft.notes.iter().for_each(|line| say(line));
        say(&messages::written(to));
        Ok(())
    }

    /// What the WordPress at an address says of itself.
    fn visited(address: &str) -> Result<LiveSite, ExitCode> {
        let visit = async |fetch: Fetch| LiveSite::visit(&fetch, PARSER, address).await;
        online(http::SHORT, visit).map_err(|error| failed(PublishError::Source(address.to_owned(), error)))
    }

    /// Asks with patience: what may pass is tried twice more.
    fn patiently<T>(work: impl AsyncFnOnce(&Fetch) -> Result<T, SourceError>) -> Result<T, SourceError> {
        online(http::SHORT, async |fetch| work(&resilient(fetch, clock::wait())).await)
    }

    fn online<T>(
        limits: http::Limits,
        work: impl AsyncFnOnce(Fetch) -> Result<T, SourceError>,
    ) -> Result<T, SourceError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map_err(|_| SourceError::Offline)?.block_on(async { work(http::fetch_within(limits)?).await })
    }

    fn failed(error: PublishError) -> ExitCode {
        if let PublishError::Findings(findings) = &error {
            findings.errors.iter().for_each(|error| complain(error));
        }
        refuse(error, FAILED)
    }

    fn refuse(sentence: impl Display, code: u8) -> ExitCode {
        complain(&sentence);
        ExitCode::from(code)
    }

    /// A line for who watches. Nobody may be there to read it: that is no reason to end.
    fn say(line: &str) {
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    fn complain(sentence: &dyn Display) {
        let _ = writeln!(std::io::stderr(), "{sentence}");
    }
}
