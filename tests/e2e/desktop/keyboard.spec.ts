// Everything works with the keyboard alone.
import { expect, test } from '../fixtures';

test('the first Tab is the skip link; it leads past the menu', async ({ page, reader }) => {
  for (const open of [() => page.goto('/rubrique/sport/'), () => reader.open('/rubrique/sport/')]) {
    await open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Accueil' })).toBeFocused();
  }
});

test('a menu entry opens by Enter, Space and arrow down; Escape closes it and gives the focus back', async ({ page, reader }) => {
  await page.goto('/');
  const button = reader.menu.getByRole('button', { name: 'Politique', exact: true });
  const all = reader.menu.getByRole('link', { name: 'Tout : Politique', exact: true });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(all).toHaveCount(0);
  for (const key of ['Enter', 'Space', 'ArrowDown']) {
    await button.focus();
    await page.keyboard.press(key);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(all).toBeVisible();
    await expect(all).toHaveText('Tout');
    if (key !== 'ArrowDown') await page.keyboard.press('Tab');
    await expect(all).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(all).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test('arrows walk through an open panel, and opening another entry closes the first', async ({ page, reader }) => {
  await page.goto('/');
  const politics = reader.menu.getByRole('button', { name: 'Politique', exact: true });
  await politics.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reader.menu.getByRole('link', { name: 'Conflits africains' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(reader.menu.getByRole('link', { name: 'Tout : Politique' })).toBeFocused();
  const sport = reader.menu.getByRole('button', { name: 'Sport', exact: true });
  await sport.focus();
  await page.keyboard.press('Enter');
  await expect(sport).toHaveAttribute('aria-expanded', 'true');
  await expect(politics).toHaveAttribute('aria-expanded', 'false');
});

test('a click outside closes the menu; hovering opens it, and the click that follows does not close it', async ({ page, reader }) => {
  await page.goto('/');
  const button = reader.menu.getByRole('button', { name: 'Sport', exact: true });
  await button.hover();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  // Beside the panel, where nothing can be pressed.
  await page.mouse.click(4, 790);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('the whole journey by Tab and Enter', async ({ page, reader }) => {
  await reader.open('/');
  const stays = await reader.staysOnThePage();
  await reader.tabTo(reader.menu.getByRole('button', { name: 'Sport', exact: true }));
  await page.keyboard.press('Enter');
  await reader.tabTo(reader.menu.getByRole('link', { name: 'Tennis', exact: true }));
  await page.keyboard.press('Enter');
  await reader.arrivesAt('Tennis');
  await reader.tabTo(page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ }));
  await page.keyboard.press('Enter');
  await reader.arrivesAt(/^Quinze, trente/);
  await reader.tabTo(page.getByRole('main').getByRole('link', { name: 'Service sports' }).first());
  await page.keyboard.press('Enter');
  await reader.arrivesAt('Articles de Service sports');
  await page.goBack();
  await reader.arrivesAt(/^Quinze, trente/);
  await reader.tabTo(page.getByRole('banner').locator('[name=q]'), 'Shift+Tab');
  await page.keyboard.type('Niger');
  await page.keyboard.press('Enter');
  await reader.arrivesAt('Résultats pour « Niger »');
  await stays();
});

test('a link opened in a new tab is left to the browser', async ({ page, context, reader, watch }) => {
  await reader.open('/rubrique/sport/');
  const link = page.getByRole('main').getByRole('article').getByRole('link', { name: /^Quinze, trente/ });
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(/^Quinze, trente/);
  await expect(reader.heading).toHaveText('Sport');
  expect(watch.unexpected()).toEqual([]);
});
