import { expect } from '@playwright/test';
import { CSP_HEADER, CSP_META } from '../../scripts/csp';
import { test } from './support/app';
import { isForeign } from './support/faults';

test('GND1 the served page carries the strict policy in its header and in itself', async ({
  page,
}) => {
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toBe(CSP_HEADER);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', CSP_META);
  expect(CSP_HEADER).not.toMatch(/unsafe|\*|https?:/);
});

test('GND1 an inline script, an inline style and eval are refused in the page', async ({
  page,
  faults,
}) => {
  faults.expect(/CSP|Content Security Policy/);
  await page.goto('./');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    const style = document.createElement('style');
    style.textContent = 'html { outline-style: dotted }';
    document.head.append(script, style);
    return {
      script: document.documentElement.dataset.inline ?? null,
      style: getComputedStyle(document.documentElement).outlineStyle,
    };
  });
  expect(ran).toEqual({ script: null, style: 'none' });
});

test('GND2 opening the page asks no other host for anything', async ({ page, server }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => isForeign(url, server.url))).toEqual([]);
});

test('GND2 the watcher of these tests sees a request to another host', async ({ page, faults }) => {
  faults.expect(/foreign|CSP|Content Security Policy|Failed to load/);
  await page.goto('./');
  await page.evaluate(() => fetch('https://example.org/x').catch(() => undefined));
  await expect.poll(() => faults.all().join('\n')).toContain('example.org');
});

test('GND3 the curated data set is served beside the page as one compact bundle', async ({
  page,
}) => {
  const response = await page.request.get('./curated.json');
  expect(response.ok()).toBe(true);
  const text = await response.text();
  expect(Object.keys(JSON.parse(text)).sort()).toEqual([
    'actors',
    'contacts',
    'dataset',
    'sources',
    'ties',
  ]);
  expect(JSON.stringify(JSON.parse(text))).toBe(text);
});
