// Pictures of the main pages of the demo edition, on a phone and on a desktop, by day and by night, for README.md and for the eye:
// node tools/screenshots.mjs ADDRESS FOLDER. Pages move nowhere and wait for nothing that is still under way.
import { chromium, devices } from '@playwright/test';
import { mkdirSync } from 'node:fs';

const [address, folder] = process.argv.slice(2);
const pages = {
  home: '/',
  article: '/article/droit-de-reponse-mercator/',
  list: '/rubrique/politique/',
  kiosk: '/kiosque/',
  settings: '/reglages/',
  missing: '/rien/',
};
const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const mobile = screen === 'phone' ? { isMobile: true, hasTouch: true, userAgent: devices['Moto G4'].userAgent } : {};
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'fr-FR', ...mobile });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address + path, { waitUntil: 'networkidle' });
      const file = `${folder}/${name}-${screen}-${colorScheme}.png`;
      await page.screenshot({ path: file });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
