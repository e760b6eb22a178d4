// The search of an edition in its worker.
import { Engine, initSync } from 'engine';
import { answering } from './answering.js';
import { indexed, opening } from './indexed.js';

answering(async ({ code, index, manifest, base }) => {
  initSync({ module: await WebAssembly.compile(code) });
  return indexed(base, manifest, new Uint8Array(index), opening(Engine)).answer;
});
