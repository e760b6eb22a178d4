// A worker's side of the talk with the page (engine.js): first it is opened, then it answers.

/** `open` takes what the page tells first and returns what answers: a kind, what is asked, whether that is still wanted. */
export const answering = open => {
  /** The last question of each kind. */
  const last = {};
  let answer;
  onmessage = async ({ data }) => {
    const { id, kind, asked } = data;
    try {
      if (!kind) {
        answer = await open(data);
        return postMessage({ id });
      }
      last[kind] = id;
      postMessage({ id, outcome: await answer(kind, asked, () => last[kind] === id) });
    } catch (error) {
      // The engine says of a manifest that it is `foreign`, `damaged` or of another `version`.
      postMessage({ id, problem: error?.kind || 'damaged' });
    }
  };
};
