// The engine in its worker: answers questions, fetches the files of the index that they need.
import init, { Engine } from 'engine';

/** Milliseconds after which a file counts as lost. */
const PATIENCE = 20000;
/** Times that files are fetched for a question: two are what a question takes, more what a correction or a phrase takes. */
const ROUNDS = 8;

let engine, base, manifest, index;
/** The last question of each kind. */
const last = {};
/** Files on their way. */
const flying = new Map();

const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** What went wrong with a request. */
const reason = (error, stop) => stop.signal.reason === 'late' ? 'late' : error.kind || 'offline';

const get = async (address, stop, options = {}) => {
  const timer = setTimeout(() => stop.abort('late'), PATIENCE);
  try {
    const answer = await fetch(address, { ...options, signal: stop.signal });
    if (!answer.ok) throw { kind: answer.status < 500 ? 'missing' : 'server' };
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
};

/** Reads a manifest; what is wrong with one that cannot be read. */
const read = bytes => {
  const opened = Engine.open(bytes), fault = opened.fault();
  if (fault) throw { kind: fault };
  engine?.free();
  [engine, index] = [opened, bytes];
};

/** Gets a file of the index; what kept it away, if anything did. */
const take = (path, kind) => {
  const known = flying.get(path);
  if (known) return known.done;
  const stop = new AbortController(), of = engine;
  const done = get(`${base}assets/search/${path}.bin`, stop).then(
    file => of === engine && !engine.feed(path, new Uint8Array(file)) && 'damaged',
    error => {
      const problem = reason(error, stop);
      if (stop.signal.reason !== 'useless' && of === engine) engine.lose(path);
      return problem;
    },
  ).finally(() => flying.delete(path));
  flying.set(path, { kind, stop, done });
  return done;
};

/** Gives up what the last question of this kind does not need. */
const spare = (kind, wanted) => {
  for (const [path, file] of flying) {
    if (file.kind === kind && !wanted.includes(path)) file.stop.abort('useless');
  }
};

/** The words of an article, for a phrase. */
const text = async path => {
  const file = path === '/' ? 'home' : `at${path.replace(/\/$/, '').split('/').map(encodeURIComponent).join('/')}`;
  const bytes = await get(`${base}data/${file}.json`, new AbortController());
  const { content } = JSON.parse(new TextDecoder().decode(bytes));
  const said = [];
  const collect = value => {
    if (typeof value !== 'object' || !value) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') collect(inner);
      else if (key === 'text' || key === 'title' || key === 'lede') said.push(inner);
      if (key !== 'text') said.push(key === 'inlines' || key === 'title' ? ' ' : '');
    }
  };
  collect(content.article?.article || content.article || content);
  return said.join('');
};

/** Whether there is another manifest now: files that are gone belonged to an older edition. */
const renewed = async () => {
  const bytes = new Uint8Array(await get(manifest, new AbortController(), { cache: 'no-cache' }));
  if (same(bytes, index)) return false;
  read(bytes);
  return true;
};

const answer = async (kind, asked, is) => {
  const { words, category, author, from, to, typing, byDate, exact, first, count } = asked;
  const want = () => engine.want(words, category, author, from, to);
  let problem, anew = true;
  engine.retry();
  for (let round = 0; round < ROUNDS; round++) {
    want();
    const outcome = JSON.parse(engine.ask(typing, byDate, exact, first, count));
    const { wanted, texts, lost, hits } = outcome;
    spare(kind, wanted);
    if (!wanted.length && !texts.length) {
      if (lost && !hits.length) throw { kind: problem || 'damaged' };
      return outcome;
    }
    const problems = await Promise.all([
      ...wanted.map(path => take(path, kind)),
      ...texts.map(async ([id, path]) => {
        const said = await text(path).catch(() => '');
        if (!is()) return;
        want();
        engine.read(id, said);
      }),
    ]);
    if (!is()) return null;
    problem = problems.find(Boolean) || problem;
    if (anew && problems.includes('missing')) {
      anew = false;
      if (await renewed().catch(() => false)) round = -1;
      if (!is()) return null;
    }
  }
  throw { kind: problem || 'damaged' };
};

onmessage = async ({ data }) => {
  const { id, kind, asked } = data;
  try {
    if (data.code) {
      ({ base, manifest } = data);
      await init({ module_or_path: data.code });
      read(new Uint8Array(data.index));
      return postMessage({ id });
    }
    last[kind] = id;
    postMessage({ id, outcome: await answer(kind, asked, () => last[kind] === id) });
  } catch (error) {
    // The engine says of a manifest that it is `foreign`, `damaged` or of another `version`.
    postMessage({ id, problem: error?.kind || 'damaged' });
  }
};
