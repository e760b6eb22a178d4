//! Makes the search index of a folder of texts and nothing else, for benchmarks: `index FOLDER INTO` prints what it took as JSON.

use regard::content::Category;
use regard::native::html::PARSER;
use regard::publish::folder;
use regard::search::{Builder, Entry, Label, Manifest, Words, is_stop, stem};
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let places: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [from, into] = places.as_slice() else { return Err("index FOLDER INTO".into()) };
    let (Some(magazine), _) = folder::read(from, None, PARSER, 0) else {
        return Err("the folder cannot be read".into());
    };
    let labels = labels(&magazine.categories);
    // From here on: what the magazine itself takes is not the index's. Where the peak cannot be reset, it is that of all.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let (before, magazine_kb) = (cpu()?, memory("VmRSS:")?);
    let mut builder = Builder::new(&labels);
    let mut reading = 0.0;
    for entry in &magazine.articles {
        let began = cpu()?;
        let body = magazine.texts.text(&entry.summary.path)?.article.body.plain_text();
        reading += cpu()? - began;
        let summary = &entry.summary;
        let number =
            |path: &str| labels.iter().position(|label| label.path == path).and_then(|at| u32::try_from(at).ok());
        let categories: Vec<u32> =
            entry.categories.iter().filter_map(|category| number(category.path.as_str())).collect();
        let tags: Vec<(&str, &str)> = entry.tags.iter().map(|tag| (tag.name.as_str(), tag.path.as_str())).collect();
        builder.add(&Entry {
            path: summary.path.as_str(),
            title: &summary.title,
            lede: &summary.lede,
            body: &body,
            date: summary.published.utc,
            offset: summary.published.offset,
            categories: &categories,
            author: summary.author.as_ref().map(|author| (author.name.as_str(), author.path.as_str())),
            tags: &tags,
            picture: None,
        });
    }
    let built = builder.finish(None);
    let took = cpu()? - before - reading;
    let manifest =
        Manifest { made: 0, codebook: built.codebook.clone(), categories: labels, segments: vec![built.info.clone()] };
    let manifest = manifest.write().ok_or("the manifest cannot be written")?;
    let mut bytes = manifest.len();
    put(&into.join("data/search.bin"), &manifest)?;
    for (name, file) in &built.files {
        bytes += file.len();
        put(&into.join(format!("assets/search/{}.bin", name.path())), file)?;
    }
    let peak_kb = memory("VmHWM:")?;
    let mut articles_of: HashMap<String, usize> = HashMap::new();
    for entry in &magazine.articles {
        let body = magazine.texts.text(&entry.summary.path)?.article.body.plain_text();
        for word in words_of(&[&entry.summary.title, &entry.summary.lede, &body]) {
            *articles_of.entry(word).or_default() += 1;
        }
    }
    println!(
        "{{\"articles\":{},\"stems\":{},\"postings\":{},\"bound\":{:.0},\"files\":{},\"bytes\":{bytes},\"cpu\":{took:.3},\"magazine_kb\":{magazine_kb},\"peak_kb\":{peak_kb}}}",
        magazine.articles.len(),
        articles_of.len(),
        articles_of.values().sum::<usize>(),
        bound(magazine.articles.len(), articles_of.values().copied()),
        built.files.len() + 1,
    );
    Ok(())
}

/// The stems of an article that say something.
fn words_of(texts: &[&str]) -> HashSet<String> {
    let mut found = HashSet::new();
    for text in texts {
        let mut words = Words::of(text);
        while words.advance().is_some() {
            if is_stop(words.word()) {
                continue;
            }
            let mut word = words.word().to_owned();
            stem(&mut word);
            found.insert(word);
        }
    }
    found
}

/// Bytes below which no index of all `articles` can tell which of them hold each stem, and how much: for a stem that `count` of
/// them hold, the logarithm of the ways to choose so many, and three bits for each.
fn bound(articles: usize, counts: impl Iterator<Item = usize>) -> f64 {
    let ways = |count: usize| -> f64 {
        (1..=count).map(|at| ((articles.saturating_sub(count) + at) as f64 / at as f64).log2()).sum()
    };
    counts.map(|count| (ways(count) + 3.0 * count as f64) / 8.0).sum()
}

fn put(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, bytes)
}

fn labels(tree: &[Category]) -> Vec<Label> {
    let label = |category: &Category| Label { name: category.name.clone(), path: category.path.as_str().to_owned() };
    tree.iter().flat_map(|category| std::iter::once(label(category)).chain(labels(&category.children))).collect()
}

/// Seconds of this process, of a hundredth each.
fn cpu() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let numbers: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = |at: usize| numbers.get(at).and_then(|number| number.parse::<f64>().ok()).unwrap_or_default();
    Ok((ticks(11) + ticks(12)) / 100.0)
}

/// Kilobytes: `VmRSS:` now, `VmHWM:` at the most.
fn memory(name: &str) -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    Ok(line.split_whitespace().next().unwrap_or_default().parse().unwrap_or_default())
}
