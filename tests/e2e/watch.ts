// Looks on while a test runs and writes down all that a reader's browser complains about.
import type { BrowserContext } from '@playwright/test';

/** Makes Chromium say in the console what its own message leaves out. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', event => {
    console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}

export class Watch {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly home: string[];

  /** `home` is the origin of the site. */
  constructor(home: string) {
    this.home = [home];
  }

  /** Begins to look. */
  async over(context: BrowserContext) {
    await context.addInitScript(reportViolations);
    context.on('console', message => {
      const place = message.location().url;
      if (['error', 'warning'].includes(message.type())) this.note(`${message.type()}: ${message.text()} (${place})`);
    });
    context.on('weberror', error => this.note(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('dialog', dialog => {
      this.note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('request', request => {
      const { protocol, origin } = new URL(request.url());
      const foreign = protocol.startsWith('http') && !this.home.includes(origin);
      if (foreign) this.note(`foreign request: ${request.url()}`);
    });
  }

  /** What the test is about to cause; anything else fails it. */
  allow(...patterns: RegExp[]) {
    this.allowed.push(...patterns);
  }

  /** Another origin that belongs to the site. */
  allowOrigin(origin: string) {
    this.home.push(origin);
  }

  /** What nobody allowed. */
  unexpected(): string[] {
    return this.seen.filter(fault => !this.allowed.some(pattern => pattern.test(fault)));
  }

  private note(fault: string) {
    this.seen.push(fault);
  }
}
