// Questions to an index: the engine tells which of its files it needs, and they are fetched.

/** Milliseconds after which a file counts as lost. */
const PATIENCE = 20000;
/** Times that files are fetched for a question: two are what a question takes, more what a correction or a phrase takes. */
const ROUNDS = 8;

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

const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The words of an article of an edition, for a phrase. */
const text = async (base, path) => {
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

/**
 * An index below `base`. `opened` makes an engine of the bytes of its manifest, and throws what is wrong with it; `read` tells the
 * words of the article at a path.
 */
export const indexed = (base, manifest, bytes, opened, read = path => text(base, path)) => {
  let engine = opened(bytes);
  /** Files on their way. */
  const flying = new Map();

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

  /** Whether there is another manifest now: files that are gone belonged to an older edition. */
  const renewed = async () => {
    const now = new Uint8Array(await get(manifest, new AbortController(), { cache: 'no-cache' }));
    if (same(now, bytes)) return false;
    const other = opened(now);
    engine.free();
    [engine, bytes] = [other, now];
    return true;
  };

  /** What the index says, once all files that it takes are there; nothing when `is` tells that nobody wants to know any more. */
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
          const said = await read(path).catch(() => '');
          if (!is()) return;
          want();
          engine.read(id, said);
        }),
      ]);
      if (!is()) return null;
      problem = problems.find(Boolean) || problem;
      if (anew && manifest && problems.includes('missing')) {
        anew = false;
        if (await renewed().catch(() => false)) round = -1;
        if (!is()) return null;
      }
    }
    throw { kind: problem || 'damaged' };
  };

  return { answer, engine: () => engine };
};

/** Makes an engine of the bytes of a manifest. */
export const opening = Engine => bytes => {
  const engine = Engine.open(bytes), kind = engine.fault();
  if (kind) throw { kind };
  return engine;
};
