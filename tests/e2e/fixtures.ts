// What every browser test starts with: a reader, and a watch that fails the test when anything goes wrong unnoticed.
import { test as base, expect } from '@playwright/test';
import { Reader } from './reader';
import { Watch } from './watch';

interface Fixtures {
  /** Sees faults; a test names those that it causes. */
  watch: Watch;
  /** Does what readers do. */
  reader: Reader;
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(new URL(baseURL ?? '').origin);
      await watch.over(context);
      await use(watch);
      expect(watch.unexpected(), 'errors, warnings, policy violations and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
  reader: async ({ page, isMobile }, use) => use(new Reader(page, isMobile)),
});

export { expect };
