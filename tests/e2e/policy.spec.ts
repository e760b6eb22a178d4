// The security policy that every page carries, and what it forbids.
import { expect, test } from './fixtures';
import { NOT_FOUND, PAGES } from './pages';

/** A policy as lists of sources by directive. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map(part => part.trim().split(/\s+/));
  return new Map(parts.map(([name, ...sources]) => [name, sources]));
}

test.skip(({ isMobile }) => !!isMobile, 'the same files are served to a phone');

for (const { kind, path } of PAGES) {
  test(`${kind}: one strict policy, as a header and right after the charset`, async ({ request }) => {
    const answer = await request.get(path);
    const html = await answer.text();
    const headers = answer.headers();
    const header = headers['content-security-policy'] ?? '';
    const meta = /<meta charset="?utf-8"?>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(html)?.[1] ?? '';
    for (const policy of [header, meta]) {
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*/);
      const rules = directives(policy);
      expect(rules.get('default-src')).toBeDefined();
      expect(rules.get('object-src') ?? rules.get('default-src')).toEqual(["'none'"]);
      expect(rules.get('base-uri')).toEqual(["'none'"]);
      expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(rules.get('trusted-types')).toEqual(['default', 'regard-parse']);
      expect(rules.get('script-src')).toContain("'wasm-unsafe-eval'");
      expect(rules.get('style-src')).toHaveLength(1);
    }
    expect(header).toBe(`${meta.replaceAll('&#39;', "'")}; frame-ancestors 'self'`);
    expect(directives(header).get('frame-ancestors')).toEqual(["'self'"]);
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');

    expect(html.match(/<style[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link[^>]+rel="?stylesheet/);
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle=/);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="fr"/i);
  });
}

test('the policy stops what it should', async ({ page, reader, watch }) => {
  watch.allow(/policy violation/, /Content Security Policy/, /TrustedHTML|TrustedScript/, /Trusted ?Type/i, /evil\.example/);
  await reader.open('/article/cours-du-niger/');
  const outcome = await page.evaluate(async () => {
    const attempt = (action: () => void) => {
      try {
        action();
        return 'done';
      } catch {
        return 'stopped';
      }
    };
    const victim = document.createElement('div');
    document.body.append(victim);
    const stopped = {
      // Not right here: what the test itself runs may do everything.
      eval: await new Promise(resolve => setTimeout(() => resolve(attempt(() => (0, eval)('1'))))),
      handler: attempt(() => (victim.innerHTML = '<img src=x onerror="window.__pwned=1">')),
      script: attempt(() => (victim.innerHTML = '<b>x</b><script>window.__pwned=1</script>')),
      frame: attempt(() => (victim.innerHTML = '<iframe srcdoc="x"></iframe>')),
      foreign: await fetch('https://evil.example/').then(() => 'done', () => 'stopped'),
      policy: attempt(() => {
        (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy('evil', {});
      }),
    };
    const inline = document.createElement('script');
    inline.append('window.__pwned = 1');
    try {
      document.body.append(inline);
    } catch {
      // Trusted types may stop it earlier than the policy.
    }
    return { ...stopped, pwned: '__pwned' in window };
  });
  expect(outcome).toEqual({ eval: 'stopped', handler: 'stopped', script: 'stopped', frame: 'stopped', foreign: 'stopped', policy: 'stopped', pwned: false });
});

test('no style attribute and no further stylesheet comes with the app', async ({ page, reader, watch }) => {
  watch.allow(NOT_FOUND);
  await reader.open('/');
  for (const { path, heading } of PAGES.slice(1)) {
    await reader.go(path);
    await reader.arrivesAt(heading);
    await expect(page.locator('[style]'), path).toHaveCount(0);
    await expect(page.locator('style, link[rel=stylesheet]'), path).toHaveCount(1);
  }
});
