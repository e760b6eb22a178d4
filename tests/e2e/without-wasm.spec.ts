// Where the app cannot run, pages stay readable and links lead on.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Reader } from './reader';

async function readOn(page: Page, reader: Reader) {
  await reader.choose('Sport', 'Tennis');
  await expect(reader.heading).toHaveText('Tennis');
  await expect(page).toHaveURL('/rubrique/sport/tennis/');
  await page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }).click();
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  await expect(page.locator('[data-body]')).toContainText('Il faut quatre points pour gagner un jeu');
  await page.goBack();
  await expect(reader.heading).toHaveText('Tennis');
}

test('a browser without WebAssembly', async ({ page, reader }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto('/');
  await readOn(page, reader);
  expect(asked.filter(address => address.endsWith('.wasm'))).toEqual([]);
});

test('a module that does not arrive', async ({ page, reader, watch }) => {
  watch.allow(/ERR_CONNECTION_REFUSED/, /warning: regard:/);
  await page.route('**/*.wasm', route => route.abort('connectionrefused'));
  await page.goto('/');
  const failed = page.waitForEvent('requestfailed');
  await page.reload();
  await failed;
  await expect(page.getByText('L’application n’a pas pu démarrer. Le texte et les liens restent utilisables.')).toBeVisible();
  await readOn(page, reader);
});

test('a module that is damaged', async ({ page, reader, watch }) => {
  watch.allow(/warning: /);
  await page.route('**/*.wasm', route => route.fulfill({ contentType: 'application/wasm', body: 'not a module' }));
  await page.goto('/');
  await page.reload();
  await expect(page.getByText('L’application n’a pas pu démarrer.')).toBeVisible();
  await readOn(page, reader);
});

test('an app that traps hands the page back', async ({ page, reader, watch }) => {
  watch.allow(/warning: regard:/, /uncaught: /);
  await reader.open('/rubrique/sport/');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
  });
  await expect(page.getByText('L’application n’a pas pu démarrer.')).toBeVisible();
  await page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }).click();
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  // The next page of this tab is put in place anew.
  await reader.meetsTheApp();
  await expect(page.locator('[data-body]')).toContainText('Il faut quatre points pour gagner un jeu');
});
