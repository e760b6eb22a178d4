// The text read aloud by the device's own voice, a sentence at a time.
import { kept } from './keep.js';
import { hush, say } from './say.js';
import { pieces } from './sentences.js';

const RATES = [1, 1.25, 1.5, 0.75];

/** How long voices are waited for, in milliseconds. */
const PATIENCE = 2000;

const speech = window.speechSynthesis;

/** The controls in use, what is read and where in it; a number that tells the sentence under way from those given up. */
let controls, list = [], at = 0, turn = 0, voice, told, utterance, followed;

export const listen = button => {
  const box = button.closest('[data-listen]') || button.parentElement;
  if (box !== controls) stop();
  controls = box;
  if (button.value === 'speed') return faster();
  if (button.value === 'stop') return stop();
  if (button.value === 'pause' || box.dataset.listen === 'playing') return pause();
  return play(box);
};

const play = async box => {
  const near = box.closest('article, main');
  if (near) hush(near);
  if (!list.length) {
    const body = near?.querySelector('[data-body]') || document.querySelector('[data-body]');
    if (!body || !speech) return;
    const mine = ++turn;
    voice = await voiceFor(body.closest('[lang]').lang);
    if (mine !== turn) return;
    if (!voice) return say(box, 'silent');
    // Such a voice sends the text to its maker: only who has been told hears it.
    if (!voice.localService && told !== voice) {
      told = voice;
      if (say(box, 'network')) return;
    }
    list = pieces(body);
    at = 0;
  }
  followed = true;
  state('playing');
  speak();
};

/** The device's own voice for a language, where there is one. */
const voiceFor = async language => {
  if (!speech.getVoices().length) {
    await new Promise(done => {
      speech.addEventListener?.('voiceschanged', done, { once: true });
      setTimeout(done, PATIENCE);
    });
  }
  const main = language.slice(0, 2).toLowerCase();
  const fit = speech.getVoices().filter(({ lang }) => lang.slice(0, 2).toLowerCase() === main);
  return fit.find(one => one.localService && one.default) || fit.find(one => one.localService) || fit[0];
};

const speak = () => {
  const mine = ++turn, piece = list[at];
  if (!piece) return stop();
  mark(piece.range());
  utterance = new SpeechSynthesisUtterance(piece.text);
  Object.assign(utterance, { voice, lang: voice.lang, rate: rate() });
  utterance.onend = () => {
    if (mine !== turn) return;
    at++;
    speak();
  };
  utterance.onerror = () => {
    if (mine !== turn) return;
    const box = controls;
    stop();
    say(box, 'interrupted');
  };
  speech.speak(utterance);
};

/** Shows which sentence is read, and keeps it in view as long as the reader does. */
const mark = range => {
  if (window.Highlight) CSS.highlights.set('listen', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top > 60 && bottom < innerHeight - 60) followed = true;
  else if (followed) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
  }
};

// Who scrolls away from what is read looks at something else.
for (const kind of ['wheel', 'touchmove']) addEventListener(kind, () => (followed = false), { passive: true });

/** Not the synthesis' own pause: on Android it has no end. */
const pause = () => {
  turn++;
  speech.cancel();
  state('paused');
};

const stop = () => {
  turn++;
  list = [];
  if (!controls) return;
  speech?.cancel();
  window.CSS?.highlights?.delete('listen');
  state('');
};

const rate = () => Number(kept('rate')) || 1;

const faster = () => {
  const next = RATES[(RATES.indexOf(rate()) + 1) % RATES.length];
  kept('rate', next);
  state(controls.dataset.listen);
  if (controls.dataset.listen !== 'playing') return;
  turn++;
  speech.cancel();
  // Some voices swallow what they are given right after they were stopped.
  const mine = turn;
  setTimeout(() => mine === turn && speak(), 60);
};

/** What the controls show: `playing`, `paused`, or nothing. The focus never stays on a button that has gone. */
const state = name => {
  const focused = document.activeElement;
  const inside = controls.contains(focused);
  controls.dataset.listen = name;
  for (const place of controls.querySelectorAll('[data-rate]')) {
    place.textContent = `\u00d7\u00a0${rate().toLocaleString(document.documentElement.lang)}`;
  }
  if (inside && !focused.offsetParent) {
    controls.querySelector(`[value=${name === 'playing' ? 'pause' : 'play'}]`)?.focus();
  }
};

addEventListener('regard:arrive', stop, true);
addEventListener('pagehide', stop);
