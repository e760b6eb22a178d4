// The search of a live site in its worker: a published index and the posts since, an index of all posts where they are few, or
// the WordPress itself.
import { Engine, Gathering, initSync } from 'engine';
import { answering } from './answering.js';
import { indexed, opening } from './indexed.js';
import { blog } from './live/blog.js';
import { gather } from './live/gather.js';
import { asking } from './live/rest.js';

/** Posts of a site that are indexed here at the most. */
const FEW = 500;
/** Milliseconds that an answer waits for what is newer than the index. */
const PATIENCE = 2000;
/** Times that other results are looked for in the place of those that are gone. */
const ROUNDS = 5;

/** A published index, the posts since, without those that are gone. */
const published = async (site, manifest, bytes, base) => {
  const made = indexed(base, manifest, bytes, opening(Engine), path => site.words(path));
  const since = new Date(made.engine().made() * 1000).toISOString();
  const news = gather(site, Gathering.of(made.engine().categories()), { modified_after: since }).then(
    posts => made.engine().take(posts), () => {});
  const there = new Set();
  /** Hides results that are no longer on the site; whether there were any. */
  const vanished = async hits => {
    const paths = hits.map(({ path }) => path).filter(path => !there.has(path));
    const stands = paths.length ? await site.standing(paths).catch(() => paths) : [];
    for (const path of stands) there.add(path);
    const gone = paths.filter(path => !stands.includes(path));
    for (const path of gone) made.engine().hide(path);
    return gone.length > 0;
  };
  return async (kind, asked, is) => {
    if (kind === 'page') await Promise.race([news, new Promise(done => setTimeout(done, PATIENCE))]);
    let outcome = await made.answer(kind, asked, is);
    // Below the field nobody waits for that: the next letter has it.
    if (kind === 'page') {
      for (let round = 0; round < ROUNDS && outcome && await vanished(outcome.hits); round++) outcome = await made.answer(kind, asked, is);
    } else if (outcome) vanished(outcome.hits);
    return outcome;
  };
};

answering(async ({ code, index, manifest, base, site: file, engine, saver }) => {
  const site = await blog(file);
  if (code) {
    initSync({ module: await WebAssembly.compile(code) });
    return published(site, manifest, new Uint8Array(index), base);
  }
  let indexes = true, own;
  const few = async () => {
    if (saver === 'on' || await site.count() > FEW) return;
    const [labels, module] = await Promise.all([site.labels(), WebAssembly.compileStreaming(fetch(engine))]);
    initSync({ module });
    const words = new Map(), all = Engine.alone(await gather(site, Gathering.of(labels), {}, words));
    own = indexed(base, '', null, () => all, async path => words.get(path)).answer;
  };
  const made = few().catch(() => {}).finally(() => indexes = false), asked = asking(site);
  // Until then, and where it cannot be made, the WordPress answers; where it finds nothing, the index may.
  return async (...question) => {
    if (own) return own(...question);
    const outcome = await asked(...question);
    if (!outcome || outcome.total || !indexes) return outcome;
    await made;
    return own ? own(...question) : outcome;
  };
});
