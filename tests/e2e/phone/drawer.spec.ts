// The drawer: the same menu, the whole tree, on a narrow screen.
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
