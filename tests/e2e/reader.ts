// What readers do, on a phone and on a desktop.
import { expect, type Locator, type Page } from '@playwright/test';

export class Reader {
  readonly heading: Locator;
  readonly menu: Locator;

  constructor(
    readonly page: Page,
    private readonly phone: boolean,
  ) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.menu = page.getByRole('navigation', { name: 'Rubriques', exact: true });
  }

  /** Opens a page and waits for the app; a phone fetches it from the second page of a visit on. */
  async open(path: string) {
    await this.page.goto(path);
    if (this.phone) await this.page.reload();
    await this.meetsTheApp();
  }

  /** The app fills the side column once it has taken over. */
  async meetsTheApp() {
    await expect(this.page.getByRole('complementary').getByRole('listitem')).not.toHaveCount(0, { timeout: 20_000 });
  }

  /** Follows a link to a page, whether or not the page on the screen has one. */
  async go(path: string) {
    await this.page.evaluate(href => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
  }

  /** Opens the drawer where there is one. */
  async openMenu() {
    if (this.phone) await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(this.menu).toBeVisible();
  }

  /** Chooses an entry below another one of the menu. */
  async choose(section: string, entry: string) {
    await this.openMenu();
    const button = this.menu.getByRole('button', { name: section, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await this.menu.getByRole('link', { name: entry, exact: true }).click();
  }

  /** The page with this heading is there, and the focus is on the heading, as after a navigation inside the app. */
  async arrivesAt(heading: string | RegExp) {
    await expect(this.heading).toHaveText(heading);
    await expect(this.heading).toBeFocused();
  }

  /** From now on the document must stay the same. Returns the check. */
  async staysOnThePage(): Promise<() => Promise<void>> {
    await this.page.evaluate(() => Object.assign(window, { stayed: true }));
    return async () => expect(await this.page.evaluate(() => 'stayed' in window), 'no page load').toBe(true);
  }

  /** Presses Tab until this has the focus. */
  async tabTo(target: Locator, key = 'Tab') {
    for (let presses = 0; presses < 250; presses++) {
      await this.page.keyboard.press(key);
      if (await target.evaluate(element => element === document.activeElement)) return;
    }
    throw new Error(`${target} cannot be reached with ${key}`);
  }

  /** How far down the page the view is. */
  scrollPlace(): Promise<number> {
    return this.page.evaluate(() => Math.round(scrollY));
  }
}
