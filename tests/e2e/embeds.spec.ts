// Films and maps from elsewhere: nobody is asked for anything before the reader wishes it.
import { expect, test } from './fixtures';

/** A provider, played by the test. */
const FRAME = '<!DOCTYPE html><title>Lecteur</title><p>Le film commence.';

for (const way of ['as served', 'inside the app']) {
  test(`${way}: the frame is made only by the button`, async ({ page, reader, watch }) => {
    watch.allow(/^foreign request: https:\/\/www\.youtube-nocookie\.com\//);
    const asked: string[] = [];
    await page.route(/^https:/, route => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: FRAME });
    });
    const path = '/article/cables-sous-marins-internet-africain/';
    if (way === 'as served') {
      await page.goto(path);
    } else {
      await reader.open('/');
      await reader.go(path);
      await expect(page.locator('[data-body]')).toBeVisible();
    }
    await expect(page.locator('iframe')).toHaveCount(0);
    const button = page.getByRole('button', { name: 'Charger le contenu de YouTube' });
    await expect(page.getByText(/YouTube saura que vous consultez cette page\.$/)).toBeVisible();
    await button.scrollIntoViewIfNeeded();
    expect(asked).toEqual([]);

    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.frameLocator('iframe').getByText('Le film commence.')).toBeVisible();
    expect(asked).toHaveLength(1);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('title', /./);
    await expect(frame).toBeFocused();
    expect((await frame.boundingBox())?.height).toBeGreaterThan(100);
    await expect(page.getByRole('link', { name: 'Voir sur YouTube' })).toHaveAttribute('rel', 'noopener noreferrer');
  });
}

test('what has no known frame is a link alone', async ({ page }) => {
  await page.goto('/article/dakar-2026-jeux-de-la-jeunesse/');
  const card = page.locator('[data-body]').getByRole('link', { name: /^Voir sur .*openstreetmap/i });
  await expect(card).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\//);
  await expect(page.getByRole('button', { name: /^Charger/ })).toHaveCount(0);
});
