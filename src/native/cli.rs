//! The command line: what may be asked of the program.

use super::messages as say;
use super::profile::Profile;
use clap::{ArgAction, ArgGroup, Args, Parser, Subcommand};
use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;

/// What was asked.
#[derive(Debug, Parser)]
#[command(
    name = "regard",
    version,
    about = say::ABOUT,
    help_template = say::HELP,
    subcommand_value_name = say::COMMAND,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
    #[arg(short, long, global = true, action = ArgAction::Help, help = say::SHOW_HELP)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = say::SHOW_VERSION)]
    version: Option<bool>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Turns a source into a folder of plain files.
    #[command(about = say::PUBLISH, long_about = None, help_template = say::COMMAND_HELP)]
    Publish(Publish),
    /// Serves such a folder.
    #[command(about = say::SERVE, long_about = None, help_template = say::COMMAND_HELP)]
    Serve(Serve),
    /// Looks for mistakes in a folder of texts or a site.json, or for what keeps a WordPress from being published.
    #[command(about = say::CHECK, long_about = None, help_template = say::COMMAND_HELP)]
    Check {
        /// The folder, the file or the address.
        #[arg(value_name = say::CHECKED, help = say::CHECK_WHAT)]
        what: PathBuf,
    },
    /// Writes a site.json for a WordPress.
    #[command(about = say::INIT, long_about = None, help_template = say::COMMAND_HELP)]
    Init {
        /// An address of the WordPress.
        #[arg(long, value_name = say::ADDRESS, help = say::INIT_FROM)]
        from: String,
        /// Where the site.json is written.
        #[arg(long, value_name = say::FILE, default_value = "site.json", hide_default_value = true, help = say::INIT_TO)]
        to: PathBuf,
    },
}

/// What to publish and where.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("source").args(["from", "live"]).required(true))]
pub struct Publish {
    /// A folder of texts, or the address of a WordPress.
    #[arg(long, value_name = say::SOURCE, help = say::PUBLISH_FROM)]
    pub from: Option<String>,
    /// The address of a WordPress that the app reads in the browser.
    #[arg(long, value_name = say::ADDRESS, help = say::PUBLISH_LIVE)]
    pub live: Option<String>,
    /// The folder of the site.
    #[arg(long, value_name = say::FOLDER, help = say::PUBLISH_TO)]
    pub to: PathBuf,
    /// The address of the site.
    #[arg(long, value_name = say::ADDRESS, help = say::PUBLISH_BASE_URL)]
    pub base_url: Option<String>,
    /// A site.json that stands elsewhere.
    #[arg(long, value_name = say::FILE, help = say::PUBLISH_SITE)]
    pub site: Option<PathBuf>,
    /// The host that it is made ready for.
    #[arg(long, value_name = say::HOST, value_enum, hide_possible_values = true, help = say::PUBLISH_PROFILE)]
    pub profile: Option<Profile>,
    /// Whether the search index of a WordPress that is read live is made too.
    #[arg(long, requires = "live", help = say::PUBLISH_INDEX)]
    pub index: bool,
    /// Whether everything is made anew.
    #[arg(long, help = say::PUBLISH_FULL)]
    pub full: bool,
    /// Whether a lost address is an error.
    #[arg(long, help = say::PUBLISH_STRICT)]
    pub strict: bool,
    /// Requests to a WordPress at a time.
    #[arg(long, value_name = say::NUMBER, default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=32), hide_default_value = true, help = say::PUBLISH_JOBS)]
    pub jobs: u8,
    /// Minutes after which it is published again, and so on.
    #[arg(long, value_name = say::MINUTES, value_parser = clap::value_parser!(u32).range(1..=1_440), help = say::PUBLISH_WATCH)]
    pub watch: Option<u32>,
    /// Whether pictures are copied.
    #[arg(long, value_name = say::HOW, value_enum, default_value = "copy", hide_possible_values = true, hide_default_value = true, help = say::PUBLISH_IMAGES)]
    pub images: Images,
}

/// What becomes of the pictures of a WordPress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Images {
    /// They are copied into the site.
    Copy,
    /// They stay where they are.
    Link,
}

/// What to serve and where.
#[derive(Debug, Args)]
pub struct Serve {
    /// The folder of the site.
    #[arg(value_name = say::FOLDER, help = say::SERVE_FOLDER)]
    pub folder: PathBuf,
    /// The port; 0 for any that is free.
    #[arg(long, value_name = say::NUMBER, default_value_t = 8080, hide_default_value = true, help = say::SERVE_PORT)]
    pub port: u16,
    /// The address to listen at.
    #[arg(long, value_name = say::IP, default_value = "127.0.0.1", hide_default_value = true, help = say::SERVE_HOST)]
    pub host: IpAddr,
}

/// Reads the command line. Otherwise the text to print: help or version on standard output, or what is wrong with it.
pub fn parse<I: IntoIterator<Item = OsString>>(arguments: I) -> Result<Command, Refusal> {
    Cli::try_parse_from(arguments).map(|cli| cli.command).map_err(|error| match error.use_stderr() {
        true => Refusal::Wrong(say::usage_error(&error)),
        false => Refusal::Shown(error.to_string()),
    })
}

/// Why there is nothing to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Help or version was asked for: this is it.
    Shown(String),
    /// The command line cannot be understood: one sentence.
    Wrong(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, Refusal> {
        parse(line.split(' ').map(OsString::from))
    }

    #[test]
    fn commands_are_read() {
        let Ok(Command::Publish(publish)) =
            read("regard publish --from demo --to site --base-url https://a.example/ --images link --profile github")
        else {
            panic!()
        };
        assert_eq!((publish.from.as_deref(), publish.live), (Some("demo"), None));
        assert_eq!((publish.base_url.as_deref(), publish.images), (Some("https://a.example/"), Images::Link));
        assert_eq!(publish.profile, Some(Profile::Github));
        let Ok(Command::Serve(serve)) = read("regard serve site") else { panic!() };
        assert_eq!((serve.port, serve.host.to_string().as_str()), (8080, "127.0.0.1"));
        assert!(matches!(read("regard check demo/site.json"), Ok(Command::Check { .. })));
        assert!(
            matches!(read("regard init --from a.example"), Ok(Command::Init { to, .. }) if to.ends_with("site.json"))
        );
    }

    #[test]
    fn help_is_in_french_and_whole() {
        for (line, parts) in [
            ("regard --help", &["Usage : regard", "publish", "serve", "check", "init", "--version"][..]),
            (
                "regard publish -h",
                &["--from", "--live", "--to", "--base-url", "--site", "--strict", "--images", "--profile", "Options :"],
            ),
            ("regard serve --help", &["--port", "--host", "DOSSIER"]),
        ] {
            let Err(Refusal::Shown(text)) = read(line) else { panic!("{line}") };
            for part in parts {
                assert!(text.contains(part), "{part}\n{text}");
            }
            for english in ["Print", "Options:", "Commands:", "Arguments:", "[default", "Usage:"] {
                assert!(!text.contains(english), "{english}\n{text}");
            }
        }
        assert_eq!(
            read("regard --version").unwrap_err(),
            Refusal::Shown(format!("regard {}\n", env!("CARGO_PKG_VERSION")))
        );
    }

    #[test]
    fn a_wrong_command_line_gets_one_french_sentence() {
        for (line, expected) in [
            ("regard", "Il manque une commande"),
            ("regard publih", "Commande inconnue « publih »"),
            ("regard publish --to site", "Il manque"),
            ("regard publish --from demo", "Il manque"),
            (
                "regard publish --from demo --live a --to b",
                "« --from <SOURCE> » et « --live <ADRESSE> » ne vont pas ensemble",
            ),
            ("regard serve site --prot 3", "Option inconnue « --prot »"),
            ("regard publish --from a --to b --profile iis", "« iis » ne convient pas à « --profile <HÉBERGEUR> »"),
            ("regard serve site --port abc", "« abc » ne convient pas à « --port <NOMBRE> »"),
            ("regard publish --from demo --to", "« --to <DOSSIER> » attend une valeur"),
        ] {
            let Err(Refusal::Wrong(text)) = read(line) else { panic!("{line}") };
            assert!(text.starts_with(expected) && !text.contains('\n'), "{line}: {text}");
        }
    }
}
