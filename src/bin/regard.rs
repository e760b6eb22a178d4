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
    use regard::native::html::PARSER;
    use regard::native::progress::Bars;
    use regard::native::{clock, http};
    use regard::publish::{AppFiles, LiveSite, PublishError, Publisher, check, init, messages, render};
    use regard::source::{Fetch, SourceError};
    use std::fmt::Display;
    use std::io::Write;
    use std::path::Path;
    use std::process::ExitCode;

    /// What could not be done, and what was asked for in a way that nobody understands.
    const FAILED: u8 = 1;
    const MISUSED: u8 = 2;

    pub fn main() -> ExitCode {
        let done = match parse(std::env::args_os()) {
            Ok(Command::Publish(asked)) => published(&asked),
            Ok(Command::Serve(asked)) => served(&asked),
            Ok(Command::Check { path }) => checked(&path),
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
        if let Some(address) = asked.from.as_ref().filter(|from| from.contains("://")) {
            return Err(refuse(PublishError::NotYet(address.clone()), MISUSED));
        }
        let publisher = Publisher {
            to: &asked.to,
            base_url: asked.base_url.as_deref(),
            site: asked.site.as_deref(),
            app: AppFiles::carried().ok_or(PublishError::NoApp).map_err(failed)?,
            parser: PARSER,
            render,
            now: clock::now(),
            profile: asked.profile,
            full: asked.full,
            progress: &Bars::of_the_terminal(),
        };
        match (&asked.from, &asked.live) {
            (_, Some(address)) => {
                let found = visited(address)?;
                publisher.live(found.live, found.config).map_err(failed)
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

    fn served(asked: &Serve) -> Result<(), ExitCode> {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| refuse(error, FAILED))?;
        let running = regard::serve::serve(&asked.folder, asked.host, asked.port);
        runtime.block_on(running).map_err(|error| refuse(error, FAILED))
    }

    fn checked(path: &Path) -> Result<(), ExitCode> {
        let found = check(path, PARSER, clock::now());
        found.errors.iter().for_each(|error| complain(error));
        found.warnings.iter().for_each(|warning| say(&messages::warning(warning)));
        let sum = messages::checked(found.errors.len(), found.warnings.len());
        if found.errors.is_empty() {
            say(&sum);
            Ok(())
        } else {
            Err(refuse(sum, FAILED))
        }
    }

    fn initiated(from: &str, to: &Path) -> Result<(), ExitCode> {
        let missing = init(visited(from)?, to).map_err(failed)?;
        say(&messages::written(to));
        missing.iter().for_each(|line| say(line));
        Ok(())
    }

    /// What the WordPress at an address says of itself.
    fn visited(address: &str) -> Result<LiveSite, ExitCode> {
        let visit = async |fetch: Fetch| LiveSite::visit(&fetch, PARSER, address).await;
        online(visit).map_err(|error| failed(PublishError::Source(address.to_owned(), error)))
    }

    fn online<T>(work: impl AsyncFnOnce(Fetch) -> Result<T, SourceError>) -> Result<T, SourceError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map_err(|_| SourceError::Offline)?.block_on(async { work(http::fetch()?).await })
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
