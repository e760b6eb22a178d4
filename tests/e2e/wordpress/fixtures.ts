// What the tests of a live WordPress start with: the same watch, which knows the WordPress as a second origin of the site.
import { expect, test as base } from '../fixtures';

/** The WordPress that the app reads, across origins. */
export const WORDPRESS = new URL(process.env.WORDPRESS_URL ?? 'http://127.0.0.1:8471').origin;

export const test = base.extend({
  watch: [
    async ({ watch }, use) => {
      watch.allowOrigin(WORDPRESS);
      await use(watch);
    },
    { auto: true },
  ],
});

export { expect };
