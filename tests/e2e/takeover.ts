// What a test does at the moment when the app takes a page over.
import type { Page } from '@playwright/test';

/** Holds the app back until the returned function is called. */
export async function holdTheApp(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/*.wasm', async route => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** Marks the text that is served, before the app can be there. */
export async function markServedText(page: Page) {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => document.querySelector('main')?.toggleAttribute('data-served', true)),
  );
}

/** Serves pages that somebody has altered on the way. */
export async function alterPages(page: Page, alter: (html: string) => string) {
  await page.route('**/*', async route => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: alter(await answer.text()) });
  });
}

/** What moves, goes or is put in while the app takes over. */
export interface Changes {
  /** Layout shifts, with what moved. */
  shifts: string[];
  /** What was removed from the page, the place of the newest articles aside: they are put in there. */
  removed: string[];
}

/** Begins to look at changes. */
export async function watchChanges(page: Page) {
  await page.evaluate(() => {
    const changes: Changes = { shifts: [], removed: [] };
    const name = (node: Node | null | undefined) =>
      node instanceof Element ? `${node.localName}.${node.className}` : `“${node?.textContent ?? ''}”`;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        changes.shifts.push(`${entry.value}: ${entry.sources.map(source => name(source.node)).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: false });
    new MutationObserver(records => {
      const gone = records.flatMap(record => [...record.removedNodes]);
      changes.removed.push(...gone.map(name).filter(removed => !removed.startsWith('aside.side')));
    }).observe(document, { childList: true, subtree: true });
    Object.assign(window, { changes });
  });
}

/** What has changed since, once it is painted. */
export function changes(page: Page): Promise<Changes> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise(resolve => setTimeout(resolve));
    return (window as unknown as { changes: Changes }).changes;
  });
}

/** Where the app traps: in the call of this number of one of its functions, counted from when `window.armed` is set. */
export interface Trap {
  call: string;
  number: number;
  armed: boolean;
}

/** Makes the app run into a real trap, once in this tab. */
export async function setTrap(page: Page, trap: Trap) {
  await page.addInitScript(({ call, number, armed }) => {
    // (module (func (export "trap") unreachable))
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports as { trap(): never };
    const state = Object.assign(window, { armed });
    let left = sessionStorage.getItem('trapped') ? Infinity : number;
    const spring = () => {
      sessionStorage.setItem('trapped', 'yes');
      trap();
    };
    const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
    WebAssembly.instantiateStreaming = async (...given) => {
      const { module, instance } = await instantiate(...given);
      const wrapped = Object.entries(instance.exports).map(([name, real]) => {
        if (typeof real !== 'function' || !name.includes(call)) return [name, real];
        return [name, (...values: unknown[]) => (state.armed && --left === 0 ? spring() : real(...values))];
      });
      return { module, instance: { exports: Object.fromEntries(wrapped) } };
    };
  }, trap);
}
