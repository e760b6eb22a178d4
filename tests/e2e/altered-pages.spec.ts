// Pages that a translator or an extension alters before the app is there, and an app that breaks down: text and links stay.
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { holdTheApp, markServedText, setTrap, type Trap } from './takeover';

const ARTICLE = '/article/tennis-compter-les-points/';

/** What others do to pages. */
const ALTERATIONS: Record<string, () => void> = {
  'a translator wraps every text': () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) if (!texts.currentNode.parentElement?.closest('script')) found.push(texts.currentNode);
    for (const text of found) {
      const font = document.createElement('font');
      text.parentNode?.replaceChild(font, text);
      font.append(text);
    }
  },
  'a translator says another language': () => {
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
  },
  'an extension adds to the end of the page': () => document.body.append(document.createElement('div')),
  'an extension adds before the text': () => document.querySelector('main')?.before(document.createElement('div')),
  'an extension adds to the text': () => document.querySelector('[data-body]')?.prepend(document.createElement('div')),
  'an extension adds before everything': () => document.querySelector('#app')?.prepend(document.createElement('div')),
  'an extension adds words between': () => document.querySelector('.columns-page')?.prepend('annonce'),
  'an extension removes the foot': () => document.querySelector('.footer')?.remove(),
  'an extension wraps the text': () => {
    const main = document.querySelector('main');
    const wrapper = document.createElement('div');
    main?.replaceWith(wrapper);
    if (main) wrapper.append(main);
  },
};

for (const [what, alter] of Object.entries(ALTERATIONS)) {
  test(`${what}: the reader goes on`, async ({ page, reader, isMobile }) => {
    test.skip(!!isMobile, 'pages are altered the same on a phone');
    const letIn = await holdTheApp(page);
    await page.goto(ARTICLE);
    await page.getByRole('banner').locator('[name=q]').fill('Niger');
    await page.evaluate(alter);
    letIn();
    await reader.meetsTheApp();
    await expect(reader.heading).toHaveText(/^Quinze, trente/);
    await expect(page.locator('[data-body]')).toContainText('Il faut quatre points pour gagner un jeu');
    await expect(page.getByRole('banner').locator('[name=q]')).toHaveValue('Niger');
    const stays = await reader.staysOnThePage();
    await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Afrique du Nord' }).click();
    await reader.arrivesAt('Afrique du Nord');
    await press(page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }));
    await reader.arrivesAt(/^Quinze, trente/);
    await stays();
  });
}

const FAILED = 'L’application n’a pas pu démarrer. Le texte et les liens restent utilisables.';

/** Where the app traps after it has been called by the page: as it starts, as its data come, and after a click. */
const TRAPS: [string, Trap][] = [
  ['as it starts', { call: '__wbindgen_start', number: 1, armed: true }],
  ['as it reads the page', { call: 'invoke', number: 1, armed: true }],
  ['as its data come', { call: 'invoke', number: 2, armed: true }],
  // The click itself is heard of three times.
  ['while a page is loading', { call: 'invoke', number: 4, armed: false }],
];

/** A click without the pointer's way to it, of which the app would hear too. */
const press = (link: Locator) => link.evaluate((element: HTMLElement) => element.click());

for (const [when, trap] of TRAPS) {
  test(`an app that traps ${when} leaves text and links, and is put in place anew on the next page`, async ({ page, reader, watch, isMobile }) => {
    watch.allow(/warning: regard:/, /uncaught: .*unreachable/);
    await markServedText(page);
    await setTrap(page, trap);
    if (trap.armed) {
      await page.goto('/rubrique/sport/');
      // On a phone the app does not come with the first page of a visit.
      if (isMobile) await page.reload();
    } else {
      await reader.open('/rubrique/sport/');
      await page.evaluate(() => Object.assign(window, { armed: true }));
      await press(page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }));
    }
    await expect(page.getByText(FAILED)).toBeVisible();
    await expect(reader.heading).toHaveText(/^(Sport|Quinze, trente)/);
    await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Accueil' }).click();
    await expect(page).toHaveURL('/');
    await reader.meetsTheApp();
    await expect(page.getByText(FAILED)).toBeHidden();
    await expect(page.locator('main[data-served]')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
  });
}

test('a click in which the app traps leads on all the same', async ({ page, reader, watch }) => {
  watch.allow(/warning: regard:/, /uncaught: .*unreachable/);
  await markServedText(page);
  await setTrap(page, { call: 'invoke', number: 1, armed: false });
  await reader.open('/rubrique/sport/');
  const stays = await reader.staysOnThePage();
  await page.evaluate(() => Object.assign(window, { armed: true }));
  await press(page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }));
  await expect(reader.heading).toHaveText(/^Quinze, trente/);
  await expect(stays()).rejects.toThrow();
  await reader.meetsTheApp();
  await expect(page.locator('main[data-served]')).toHaveCount(0);
  await expect(page.locator('[data-body]')).toContainText('Il faut quatre points pour gagner un jeu');
});
