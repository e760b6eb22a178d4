// The engine on the side of the page: a worker, so that no question ever holds up typing.

const root = document.documentElement;
/** A live site without an index names its engine elsewhere: it may do without. */
const [, script, wasm, manifest] = root.dataset.search.split(' ');

let worker, opened, number = 0;
const asked = new Map();

/** What keeps the engine from answering: `offline`, `late`, `server`, `missing`, `damaged`, `unable`. */
export class Problem extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** A file as an answer that can be used. */
const had = async (address, begun) => {
  let answer;
  try {
    answer = await (begun || fetch(address));
  } catch {
    throw new Problem('offline');
  }
  if (!answer.ok) throw new Problem(answer.status < 500 ? 'missing' : 'server');
  return answer;
};

/** Starts the worker; `begun` are answers on their way: of its script, the engine, the manifest. */
const start = async (begun = []) => {
  if (!window.Worker || !window.WebAssembly) throw new Problem('unable');
  const bytes = async (address, begun) => address && (await had(address, begun)).arrayBuffer();
  const [, code, index] = await Promise.all([had(script, begun[0]), bytes(wasm, begun[1]), bytes(manifest, begun[2])]);
  worker = new Worker(script);
  worker.onerror = () => fail('unable');
  worker.onmessage = ({ data: { id, outcome, problem } }) => {
    const { resolve, reject } = asked.get(id) || {};
    asked.delete(id);
    if (problem) reject?.(new Problem(problem));
    else resolve?.(outcome);
  };
  const { base, site, engine, saver } = root.dataset;
  await question({ code, index, manifest, base, site, engine, saver });
};

/** The worker is of no use any more: a new one is made when it is asked again. */
const fail = kind => {
  worker?.terminate();
  opened = worker = null;
  for (const { reject } of asked.values()) reject(new Problem(kind));
  asked.clear();
};

const question = data => new Promise((resolve, reject) => {
  asked.set(++number, { resolve, reject });
  worker.postMessage({ id: number, ...data });
});

/** Makes the engine ready. */
export const open = begun => opened ||= start(begun).catch(problem => {
  fail(problem.kind);
  throw problem;
});

/** The outcome of what is `asked`, for `suggest` or `page`; nothing when the same was asked anew meanwhile. */
export const ask = async (kind, asked) => {
  await open();
  return question({ kind, asked });
};
