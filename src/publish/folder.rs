//! The folder source: a magazine as a folder of texts (docs/contracts/folder-format.md).

mod date;
mod header;
mod library;
