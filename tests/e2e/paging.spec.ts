// Long lists: numbered pages, of which the oldest is the first.
import { expect, test } from './fixtures';

const LIST = '/rubrique/actualite-africaine/';

test('every article of a long list is on one page of it, from the newest to the oldest', async ({ page, reader }) => {
  await reader.open(LIST);
  const total = Number((await page.getByText(/^\d+\sarticles$/).innerText()).match(/\d+/)?.[0]);
  expect(total).toBeGreaterThan(24);
  const stays = await reader.staysOnThePage();
  const paging = page.getByRole('navigation', { name: 'Pagination' });
  const older = paging.getByRole('link', { name: 'Articles plus anciens' });
  const cards = page.getByRole('main').getByRole('article');
  const titles: string[] = [];
  const dates: string[] = [];
  for (;;) {
    titles.push(...(await cards.getByRole('heading').allInnerTexts()));
    dates.push(...(await cards.locator('time').evaluateAll(times => times.map(time => time.getAttribute('datetime') ?? ''))));
    if ((await older.count()) === 0) break;
    await expect(older).toHaveAttribute('rel', 'next');
    const before = page.url();
    await older.click();
    await expect(page).not.toHaveURL(before);
    await expect(reader.heading).toBeFocused();
    await expect(cards).toHaveCount(12);
    expect(await reader.scrollPlace()).toBe(0);
  }
  await expect(page).toHaveURL(`${LIST}page/1/`);
  await expect(paging.locator('[aria-current=page]')).toHaveText('page 1');
  expect(titles).toHaveLength(total);
  expect(new Set(titles).size).toBe(total);
  const moments = dates.map(date => Date.parse(date));
  expect(moments).toEqual([...moments].sort((one, other) => other - one));
  await stays();
});

test('newer pages lead back to the newest articles', async ({ page, reader }) => {
  await reader.open(`${LIST}page/1/`);
  const paging = page.getByRole('navigation', { name: 'Pagination' });
  const newer = paging.getByRole('link', { name: 'Articles plus récents' });
  await expect(newer).toHaveAttribute('rel', 'prev');
  await newer.click();
  await reader.arrivesAt('Actualité africaine, page 2');
  await newer.click();
  await reader.arrivesAt('Actualité africaine');
  await expect(page).toHaveURL(LIST);
  await expect(newer).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await reader.arrivesAt('Actualité africaine, page 1');
  await paging.getByRole('link', { name: 'Les plus récents', exact: true }).click();
  await reader.arrivesAt('Actualité africaine');
});

test('a short list has no paging', async ({ page }) => {
  await page.goto('/rubrique/sport/tennis/');
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Pagination' })).toHaveCount(0);
});
