// The text read aloud, by a voice that the test plays.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { WAYS, countScripts, open, openIn } from './markup';

const LONG = Array.from({ length: 60 }, (_, index) => `<p>Paragraphe ${index + 1} du texte.</p>`).join('');

const MARKUP = `<article id="piece"><div class="tools__listen" data-listen="" hidden="">
  <button type="button" data-act="listen" value="play">Écouter l’article</button>
  <button type="button" data-act="listen" value="pause">Pause</button>
  <button type="button" data-act="listen" value="speed">Vitesse <span data-rate=""></span></button>
  <button type="button" data-act="listen" value="stop">Arrêter</button></div>
  <div class="body" data-body=""><h2>Un titre</h2><p>La <em>première</em> phrase. La deuxième<sup class="note-reference"><a href="#n1">1</a></sup> phrase.</p>
  <figure><figcaption>Une légende.</figcaption></figure><pre>let x = 1;</pre>
  <ul><li>Un point<ul><li>Un point plus bas</li></ul></li></ul><p>Un vers<br>Un autre vers</p>
  <section class="footnotes"><p>Une note.</p></section>${LONG}</div>
  <div class="said"><p data-state="network" hidden="">La voix passe par Internet.</p>
  <p data-state="silent" hidden="">Pas de voix.</p>
  <p data-state="interrupted" hidden="">La lecture s’est interrompue.</p></div></article>`;

const SPOKEN = ['Un titre', 'La première phrase.', 'La deuxième phrase.', 'Un point', 'Un point plus bas', 'Un vers Un autre vers', 'Paragraphe 1 du texte.'];

interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default?: boolean;
}
const LOCAL = { name: 'Locale', lang: 'fr-FR', localService: true };
const ENGLISH = { name: 'English', lang: 'en-GB', localService: true, default: true };
const NETWORK = { name: 'Lointaine', lang: 'fr_CA', localService: false };

interface Stage {
  spoken: { text: string; voice: string; rate: number }[];
  /** Ends the sentence under way, well or not. */
  end(error?: string): void;
  /** Lets the voices come. */
  arrive(): void;
}
declare global {
  interface Window {
    stage: Stage;
  }
}

/** A device with these voices; they come at once, or later. */
async function device(page: Page, voices: Voice[], late = false) {
  await page.addInitScript(
    ([voices, late]) => {
      const target = new EventTarget() as EventTarget & { onvoiceschanged?: () => void };
      let there = late ? [] : voices;
      let current: { onend?: () => void; onerror?: (event: object) => void } | undefined;
      window.stage = {
        spoken: [],
        end(error) {
          const ended = current;
          current = undefined;
          if (error) ended?.onerror?.({ error });
          else ended?.onend?.();
        },
        arrive() {
          there = voices;
          target.dispatchEvent(new Event('voiceschanged'));
          target.onvoiceschanged?.();
        },
      };
      Object.assign(target, {
        getVoices: () => there,
        speak(utterance: { text: string; voice: Voice; rate: number; onend?: () => void; onerror?: (event: object) => void }) {
          current = utterance;
          window.stage.spoken.push({ text: utterance.text, voice: utterance.voice.name, rate: utterance.rate });
        },
        cancel() {
          const stopped = current;
          current = undefined;
          // As browsers do it: later, and as an error.
          setTimeout(() => stopped?.onerror?.({ error: 'canceled' }));
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: target });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          constructor(public text: string) {}
        },
      });
    },
    [voices, late] as const,
  );
}

const button = (page: Page, name: RegExp | string) => page.locator('#piece').getByRole('button', { name });
const play = (page: Page) => button(page, 'Écouter l’article');
const spoken = (page: Page) => page.evaluate(() => window.stage.spoken.map(({ text }) => text));
const last = (page: Page) => page.evaluate(() => window.stage.spoken.at(-1));
const end = (page: Page, error?: string) => page.evaluate(error => window.stage.end(error), error);
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('listen') ?? [])].map(range => (range as Range).toString().trim()));

/** Waits until this many sentences were begun. */
const begun = (page: Page, count: number) => expect.poll(async () => (await spoken(page)).length).toBe(count);

for (const way of WAYS) {
  test(`a text is read sentence by sentence, each marked, ${way}`, async ({ page, reader, watch }) => {
    await device(page, [ENGLISH, NETWORK, LOCAL]);
    await openIn(way, page, reader, watch, MARKUP);
    await play(page).click();
    for (const [index, sentence] of SPOKEN.entries()) {
      await begun(page, index + 1);
      expect(await last(page)).toEqual({ text: sentence, voice: 'Locale', rate: 1 });
      const said = (await marked(page))[0]?.replace(/\s+/g, ' ').replace('deuxième1', 'deuxième').replace('versUn', 'vers Un');
      expect(said).toBe(sentence);
      await end(page);
    }
    await expect(page.locator('#piece [data-body] :is(mark, [style])')).toHaveCount(0);
  });
}

test('nothing is fetched and nothing shown before it is asked for', async ({ page }) => {
  await device(page, [LOCAL]);
  const asked = countScripts(page);
  await open(page, MARKUP);
  await expect(play(page)).toBeVisible();
  await expect(button(page, 'Pause')).toBeHidden();
  await expect(button(page, 'Arrêter')).toBeHidden();
  await page.waitForLoadState('networkidle');
  expect(asked()).toBe(0);
});

for (const [what, voices] of [
  ['no voice at all', []],
  ['no voice of the language', [ENGLISH]],
] as const) {
  test(`a device with ${what} shows no button`, async ({ page }) => {
    await device(page, [...voices]);
    await open(page, MARKUP);
    await page.waitForLoadState('networkidle');
    await expect(play(page)).toBeHidden();
  });
}

test('a browser without speech shows no button', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await open(page, MARKUP);
  await page.waitForLoadState('networkidle');
  await expect(play(page)).toBeHidden();
});

test('who saves data is not shown it', async ({ page }) => {
  await device(page, [LOCAL]);
  await page.addInitScript(() => localStorage.setItem('regard-saver', 'on'));
  await open(page, MARKUP);
  await page.waitForLoadState('networkidle');
  await expect(play(page)).toBeHidden();
});

test('voices that come late are found', async ({ page }) => {
  await device(page, [LOCAL], true);
  await open(page, MARKUP);
  await page.waitForLoadState('networkidle');
  await expect(play(page)).toBeHidden();
  await page.evaluate(() => window.stage.arrive());
  await play(page).click();
  await begun(page, 1);
});

test('pause, go on, stop; the focus stays on the controls', async ({ page }) => {
  await device(page, [LOCAL]);
  await open(page, MARKUP);
  await play(page).focus();
  await page.keyboard.press('Enter');
  await begun(page, 1);
  await expect(button(page, 'Pause')).toBeFocused();
  await expect(play(page)).toBeHidden();
  await end(page);
  await begun(page, 2);
  await page.keyboard.press('Enter');
  await expect(play(page)).toBeFocused();
  await end(page);
  expect(await spoken(page)).toEqual(SPOKEN.slice(0, 2));
  // The sentence that was broken off is read again.
  await page.keyboard.press('Enter');
  await begun(page, 3);
  expect(await last(page)).toMatchObject({ text: SPOKEN[1] });
  await button(page, 'Arrêter').click();
  await expect(play(page)).toBeFocused();
  await expect(button(page, 'Arrêter')).toBeHidden();
  expect(await marked(page)).toEqual([]);
  await play(page).click();
  await begun(page, 4);
  expect(await last(page)).toMatchObject({ text: SPOKEN[0] });
});

test('the speed changes while it is read, and is kept', async ({ page }) => {
  await device(page, [LOCAL]);
  await open(page, MARKUP);
  await play(page).click();
  await begun(page, 1);
  await expect(button(page, /^Vitesse/)).toHaveText('Vitesse ×\u00a01');
  await button(page, /^Vitesse/).click();
  await begun(page, 2);
  expect(await last(page)).toMatchObject({ text: SPOKEN[0], rate: 1.25 });
  await expect(button(page, /^Vitesse/)).toHaveText('Vitesse ×\u00a01,25');
  await page.reload();
  await play(page).click();
  await begun(page, 1);
  expect(await last(page)).toMatchObject({ rate: 1.25 });
});

test('a voice that is not on the device says so before it reads', async ({ page }) => {
  await device(page, [ENGLISH, NETWORK]);
  await open(page, MARKUP);
  const note = page.getByText('La voix passe par Internet.');
  await expect(note).toBeHidden();
  await play(page).click();
  await expect(note).toBeVisible();
  expect(await spoken(page)).toEqual([]);
  await play(page).click();
  await begun(page, 1);
  await expect(note).toBeHidden();
});

test('a voice that fails says so, and can be asked again', async ({ page }) => {
  await device(page, [LOCAL]);
  await open(page, MARKUP);
  await play(page).click();
  await begun(page, 1);
  await end(page, 'synthesis-failed');
  await expect(page.locator('#piece').getByText('La lecture s’est interrompue.')).toBeVisible();
  await play(page).click();
  await begun(page, 2);
  await expect(page.locator('#piece').getByText('La lecture s’est interrompue.')).toBeHidden();
});

test('what is read is kept in view', async ({ page }) => {
  await device(page, [LOCAL]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, MARKUP);
  await play(page).click();
  for (let count = 1; count < 50; count++) {
    await begun(page, count);
    await end(page);
  }
  await begun(page, 50);
  const paragraph = page.locator('#piece').getByText('Paragraphe 44 du texte.', { exact: true });
  await expect(paragraph).toBeInViewport();
});

test('who scrolls away is not called back, until they come back', async ({ page, isMobile }) => {
  test.skip(!!isMobile, 'a wheel');
  await device(page, [LOCAL]);
  await open(page, MARKUP);
  await play(page).click();
  await begun(page, 1);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -4000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await end(page);
  await begun(page, 2);
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('another page ends it', async ({ page }) => {
  await device(page, [LOCAL]);
  await open(page, MARKUP);
  await play(page).click();
  await begun(page, 1);
  await page.evaluate(() => document.dispatchEvent(new Event('regard:arrive')));
  await expect(button(page, 'Pause')).toBeHidden();
  await end(page);
  expect(await spoken(page)).toHaveLength(1);
});
