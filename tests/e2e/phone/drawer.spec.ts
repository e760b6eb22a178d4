// The drawer: the same menu, the whole tree, on a narrow screen.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';

for (const app of [false, true]) {
  test(`the drawer ${app ? 'with' : 'without'} the app: opens, shows the whole tree, leads on and closes`, async ({ page, reader }) => {
    if (app) await reader.open('/');
    else await page.goto('/');
    const toggle = page.getByRole('button', { name: 'Menu', exact: true });
    await expect(reader.menu).toBeHidden();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.tap();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(reader.menu).toBeVisible();
    await expect(reader.menu.getByRole('link', { name: 'Accueil' })).toBeVisible();
    await expect(reader.menu.getByRole('link', { name: 'Économie & Finances' })).toBeVisible();

    for (const [section, entry] of [
      ['Actualité africaine', 'Îles Canaries'],
      ['Politique', 'Rapport sur la démocratie'],
      ['Sciences & Technologie', 'Sciences psychologiques'],
      ['Europe & UE', 'Union européenne'],
      ['Sport', 'Taekwondo'],
    ]) {
      await reader.menu.getByRole('button', { name: section, exact: true }).tap();
      await expect(reader.menu.getByRole('link', { name: `Tout : ${section}` })).toHaveText('Tout');
      await expect(reader.menu.getByRole('link', { name: entry, exact: true })).toBeVisible();
    }

    await reader.menu.getByRole('link', { name: 'Taekwondo', exact: true }).tap();
    await expect(reader.heading).toHaveText('Taekwondo');
    await expect(reader.menu).toBeHidden();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  });
}

test('Escape closes the drawer and gives the focus back', async ({ page, reader }) => {
  await page.goto('/');
  const toggle = page.getByRole('button', { name: 'Menu', exact: true });
  await toggle.tap();
  await expect(reader.menu).toBeVisible();
  await reader.menu.getByRole('link', { name: 'Accueil' }).focus();
  await page.keyboard.press('Escape');
  await expect(reader.menu).toBeHidden();
  await expect(toggle).toBeFocused();
});

test('the page on the screen is marked in the menu', async ({ page, reader }) => {
  await reader.open('/rubrique/economie-finances/');
  await reader.openMenu();
  await expect(reader.menu.locator('[aria-current=page]')).toHaveText('Économie & Finances');
  await reader.menu.getByRole('link', { name: 'Le Kiosque' }).tap();
  await reader.arrivesAt('Le Kiosque');
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  await expect(reader.menu.locator('[aria-current=page]')).toHaveText('Le Kiosque');
});

test('what is touched is large enough', async ({ page, reader }) => {
  await page.goto('/');
  await reader.openMenu();
  const targets = [page.getByRole('button', { name: 'Menu', exact: true }), ...(await reader.menu.getByRole('button').all()), ...(await reader.menu.getByRole('link').all())];
  for (const target of targets) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
});

test('the drawer is all that can be reached; its search field stands above the tree', async ({ page, reader }) => {
  await page.goto('/rubrique/sport/');
  const toggle = page.getByRole('button', { name: 'Menu', exact: true });
  const inert = () => page.locator('main, footer, aside, .skip').evaluateAll(parts => parts.map(part => !!part.closest('[inert]')));
  expect(await inert()).not.toContain(true);
  await toggle.tap();
  expect(await inert()).not.toContain(false);
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  const field = page.getByRole('banner').locator('[name=q]');
  const [above, tree] = [await field.boundingBox(), await reader.menu.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(tree?.y ?? 0);
  expect(above?.width).toBeGreaterThan(200);
  // The page behind stays where it is.
  const place = await reader.scrollPlace();
  await page.mouse.wheel(0, 600);
  expect(await reader.scrollPlace()).toBe(place);
  await toggle.tap();
  expect(await inert()).not.toContain(true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const app of [false, true]) {
  test(`Back ${app ? 'with' : 'without'} the app closes the drawer, and leaves no entry of the history behind`, async ({ page, reader }) => {
    await page.goto('/');
    if (app) await reader.open('/rubrique/sport/');
    else await page.goto('/rubrique/sport/');
    const toggle = page.getByRole('button', { name: 'Menu', exact: true });
    await toggle.tap();
    await page.goBack();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(/\/rubrique\/sport\/$/);
    // Closed in every other way, and left by a link.
    await toggle.tap();
    await page.keyboard.press('Escape');
    await expect(reader.menu).toBeHidden();
    await toggle.tap();
    await page.touchscreen.tap(8, 500);
    await expect(reader.menu).toBeHidden();
    await toggle.tap();
    await reader.menu.getByRole('link', { name: 'Le Kiosque' }).tap();
    await expect(reader.heading).toHaveText('Le Kiosque');
    await page.goBack();
    await expect(reader.heading).toHaveText('Sport');
    await expect(reader.menu).toBeHidden();
    await page.goBack();
    await expect(reader.heading).toHaveText('Regard sur l’Afrique');
  });
}

test('a search from the drawer leads to its results, and Back to where it was begun', async ({ page, reader }) => {
  await reader.open('/rubrique/sport/');
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  await page.getByRole('banner').locator('[name=q]').fill('Niger');
  await page.keyboard.press('Enter');
  await expect(reader.heading).toHaveText('Résultats pour « Niger »');
  await expect(reader.menu).toBeHidden();
  await page.goBack();
  await expect(reader.heading).toHaveText('Sport');
});

test('the closed search field lies over the bar when it is touched', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('banner').locator('[name=q]');
  const closed = await field.boundingBox();
  expect(closed?.width).toBeGreaterThanOrEqual(44);
  expect(closed?.width).toBeLessThan(60);
  await field.tap();
  await expect.poll(async () => (await field.boundingBox())?.width).toBeGreaterThan(280);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open drawer, ${colorScheme}; it fits 320 pixels`, async ({ page, reader }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/rubrique/economie-finances/');
    await reader.openMenu();
    await reader.menu.getByRole('button', { name: 'Sport', exact: true }).tap();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }))).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBe(0);
    const inside = await reader.menu.evaluate(menu => menu.scrollWidth - menu.clientWidth);
    expect(inside).toBe(0);
  });
}
