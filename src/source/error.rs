//! What can go wrong on the way to content; the reader is told each apart.

/// Why there is no content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// Nothing stands at this address (404, 410, an empty answer).
    NotFound,
    /// No connection could be made.
    Offline,
    /// No answer came in time.
    TimedOut,
    /// The server refuses (401, 403).
    Refused,
    /// The password is wrong.
    WrongPassword,
    /// Too many requests (429); it may be tried again after so many seconds, if the server says.
    Busy(Option<u32>),
    /// The server failed, with this status.
    Server(u16),
    /// The answer is not what it should be; says what was wrong with which field.
    Malformed(String),
    /// The data is of this major version, newer than this program.
    TooNew(u32),
}

impl SourceError {
    /// Whether the same request may succeed in a moment.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Offline | Self::TimedOut | Self::Busy(_) => true,
            Self::Server(status) => *status >= 500,
            Self::NotFound | Self::Refused | Self::WrongPassword | Self::Malformed(_) | Self::TooNew(_) => false,
        }
    }
}

impl std::fmt::Display for SourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Offline => f.write_str("no connection"),
            Self::TimedOut => f.write_str("no answer in time"),
            Self::Refused => f.write_str("refused"),
            Self::WrongPassword => f.write_str("wrong password"),
            Self::Busy(_) => f.write_str("too many requests"),
            Self::Server(status) => write!(f, "server error {status}"),
            Self::Malformed(what) => write!(f, "malformed: {what}"),
            Self::TooNew(version) => write!(f, "data format {version} is newer than this program"),
        }
    }
}

impl std::error::Error for SourceError {}
