// The search of an edition in its worker.
import init, { Engine } from 'engine';
import { answering } from './answering.js';
import { indexed, opening } from './indexed.js';

answering(async ({ code, index, manifest, base }) => {
  await init({ module_or_path: code });
  return indexed(base, manifest, new Uint8Array(index), opening(Engine)).answer;
});
