// What a reader has begun before the app is there goes on when it takes the page over.
import { expect, test } from '../fixtures';

test('an open menu stays open when the app takes the page over', async ({ page, reader }) => {
  let release = () => {};
  const held = new Promise<void>(resolve => { release = resolve; });
  await page.route('**/*.wasm', async route => {
    await held;
    await route.continue();
  });
  await page.goto('/rubrique/sport/');
  const button = reader.menu.getByRole('button', { name: 'Politique', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  release();
  // The newest articles stand in the side column once the app runs.
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(reader.menu.getByRole('link', { name: 'Géopolitique' })).toBeVisible();
});
