import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CSP_HEADER } from '../../../scripts/csp';
import { fileFor, type Served, serve } from '../../../scripts/serve';

let folder = '';
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'dist/index.html'), '<p>قناة</p>');
  await writeFile(join(folder, 'dist/assets/a-1.js'), 'export {}');
  await writeFile(join(folder, 'secret.txt'), 'not served');
  served = await serve({ root: join(folder, 'dist'), port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** The status of a path sent as it stands: `fetch` would tidy it before sending. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: served.port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
}

test('GND5 a taken port moves on to the next', async () => {
  const second = await serve({ root: join(folder, 'dist'), port: served.port });
  expect(second.port).toBeGreaterThan(served.port);
  expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
  expect((await fetch(second.url)).status).toBe(200);
  await second.close();
});

test('GND1 every answer carries the strict policy, also of what is not there', async () => {
  for (const path of ['', 'assets/a-1.js', 'nothing']) {
    const response = await fetch(served.url + path);
    expect(response.headers.get('content-security-policy')).toBe(CSP_HEADER);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('GND5 a page is served as it is, in UTF-8, and what is not there as 404', async () => {
  const page = await fetch(served.url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<p>قناة</p>');
  const script = await fetch(`${served.url}assets/a-1.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await fetch(`${served.url}nothing`)).status).toBe(404);
  expect((await fetch(served.url, { method: 'POST' })).status).toBe(405);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
  'GND5 nothing outside the served folder is reached: %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
    expect(fileFor('/srv/dist', path) ?? '/srv/dist/').toMatch(/^\/srv\/dist\//);
  },
);
