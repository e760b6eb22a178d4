// node corpus.mjs ARTICLES FOLDER [PICTURES]: a magazine of made-up articles with the statistics of French: a few words everywhere, most
// nearly nowhere, elisions, plurals, accents, words that an article comes back to. As many different stems, and as many in each
// article, as in French texts of about 3 400 letters: 11 000 in 200, 66 000 in 5 000, 176 000 in 50 000; 196 in each article.
// With so many pictures, if any are wanted. The same seed makes the same texts. Text format: docs/contracts/folder-format.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const [articles, folder, pictures] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4] ?? 0)];

/** Numbers from 0 to 1, always the same ones (mulberry32). */
let state = 20261126;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const below = limit => Math.floor(random() * limit);
const one = list => list[below(list.length)];

const STARTS = ['b', 'c', 'ch', 'd', 'f', 'g', 'gr', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 't', 'tr', 'v', ''];
const MIDDLES = ['a', 'e', 'é', 'è', 'i', 'o', 'ou', 'u', 'an', 'en', 'on', 'in', 'ai', 'eau', 'ê', 'ô'];
const ENDS = ['tion', 'ment', 'age', 'eur', 'ière', 'isme', 'able', 'ique', 'ette', 'al', 'if', 'oire', 'ance', 'é', 'er', ''];
const SMALL = ['le', 'la', 'les', 'de', 'des', 'du', 'et', 'à', 'en', 'un', 'une', 'pour', 'dans', 'que', 'qui', 'sur', 'par', 'au', 'plus', 'ne', 'se', 'pas', 'avec', 'son', 'sa', 'ce', 'il', 'est'];

const VOCABULARY = 230000;
const seen = new Set(SMALL);
const words = [];
while (words.length < VOCABULARY) {
  const syllables = 1 + below(3);
  let word = '';
  for (let at = 0; at < syllables; at++) word += one(STARTS) + one(MIDDLES);
  word += one(ENDS);
  if (word.length > 3 && word.length < 18 && !seen.has(word)) {
    seen.add(word);
    words.push(word);
  }
}
/** A word, the more rarely the later it stands: as its place and `HEAD` to the power of -3/2 (Zipf and Mandelbrot). */
const HEAD = 200, FIRST = HEAD ** -.5, LAST = (VOCABULARY + HEAD) ** -.5;
const word = () => words[Math.min(VOCABULARY - 1, Math.floor((FIRST - random() * (FIRST - LAST)) ** -2) - HEAD)];

/** What the article at hand has said so far, and how often it comes back to that. */
let said = [];
const AGAIN = .28;

const vowel = /^[aeéèêiouô]/;
const phrase = (length, again = AGAIN) => {
  const parts = [];
  while (parts.length < length) {
    const bare = random() < again && said.length ? one(said) : word(), next = bare + (random() < .2 ? 's' : '');
    said.push(bare);
    if (random() < .7) parts.push(vowel.test(next) && random() < .7 ? one(['l’', 'd’', 'qu’']) + next : `${one(SMALL)} ${next}`);
    else parts.push(next);
  }
  const text = parts.join(' ');
  return text[0].toUpperCase() + text.slice(1);
};

const SECTIONS = ['politique', 'economie', 'culture', 'sport', 'sciences'];
mkdirSync(`${folder}/articles`, { recursive: true });
writeFileSync(`${folder}/site.json`, JSON.stringify({
  name: 'Corpus',
  language: 'fr',
  utc_offset: '+00:00',
  categories: SECTIONS.map(slug => ({ slug, name: slug[0].toUpperCase() + slug.slice(1) })),
  menu: [],
}));

/** A PNG of 600 by 400 pixels in passing colours, each picture other ones. */
const picture = number => {
  const chunk = (kind, content) => {
    const body = Buffer.concat([Buffer.from(kind), content]), [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const pixels = Buffer.alloc(400 * 1801);
  for (let at = 0; at < pixels.length; at++) if (at % 1801) pixels[at] = (at * (number % 3 + 1) / 1801 + (at % 1801) / 8 + below(24)) & 255;
  const head = Buffer.from([0, 0, 2, 88, 0, 0, 1, 144, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
};
for (let number = 0; number < pictures; number++) writeFileSync(`${folder}/articles/p${number}.png`, picture(number));

const titles = [];
for (let number = 0; number < articles; number++) {
  said = [];
  const title = phrase(4 + below(4), 0), date = new Date(Date.UTC(2012, 0, 1) + number * (4.4e11 / articles));
  const paragraphs = Array.from({ length: 3 + below(4) }, () =>
    Array.from({ length: 3 + below(3) }, () => `${phrase(8 + below(14))}.`).join(' '));
  writeFileSync(`${folder}/articles/a${number}.md`, [
    `title: ${title}`, `date: ${date.toISOString().slice(0, 10)}`, `categories: ${SECTIONS[number % 5]}`,
    `author: Plume ${number % 23}`, `lede: ${phrase(14)}.`,
    ...pictures ? [`picture: p${number % pictures}.png`, 'alt: Couleurs'] : [], '', paragraphs.join('\n\n'), '',
  ].join('\n'));
  titles.push([`/article/a${number}/`, title]);
}
writeFileSync(`${folder}/titles.json`, JSON.stringify(titles));
