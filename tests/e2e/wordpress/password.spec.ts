// A post with a password: asked for, tried, and never kept.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const SECRET = 'Le texte protégé : vous avez donné le bon mot de passe.';

/** Everything that a page can keep on the device, and where the reader is. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const caches_ = 'caches' in window ? await caches.keys() : [];
    const bases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches_, bases, document.cookie, location.href, history.state, document.title]);
  });
}

test('wrong password, right password, nothing kept', async ({ page, reader, watch }) => {
  watch.allow(/status of 403/);
  await page.goto('/article/article-protege/');
  await expect(reader.heading).toHaveText('Un article protégé');
  await expect(page.getByText('Cet article est protégé par un mot de passe.')).toBeVisible();
  await expect(page.getByText(SECRET)).toHaveCount(0);
  await expect(page.getByText('Cet extrait ne doit pas se voir sans le mot de passe.')).toHaveCount(0);
  const stays = await reader.staysOnThePage();

  const field = page.getByLabel('Mot de passe');
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill('ouvre-toi');
  await page.getByRole('button', { name: 'Lire l’article' }).click();
  await reader.arrivesAt('Mot de passe incorrect');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await reader.arrivesAt('Un article protégé');

  await field.fill('sesame');
  await field.press('Enter');
  await reader.arrivesAt('Un article protégé');
  await expect(page.locator('[data-body]').first()).toContainText(SECRET);
  await expect(page.getByRole('region', { name: 'Discussion' })).toContainText('il ne doit se voir qu’avec le mot de passe');
  await expect(page).toHaveURL('/article/article-protege/');
  expect(await kept(page)).not.toMatch(/sesame|ouvre-toi/);
  await stays();

  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  await page.goBack();
  await reader.arrivesAt('Un article protégé');
  await expect(page.getByText(SECRET)).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await expect(page.getByText(SECRET)).toHaveCount(0);
});
