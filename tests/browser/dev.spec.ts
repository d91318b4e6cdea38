import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');

let folder = '';
let dev: ChildProcess | null = null;

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  for (const name of ['sources', 'actors', 'ties', 'contacts']) {
    await writeFile(join(folder, `${name}.json`), '[]');
  }
  await writeFile(join(folder, 'dataset.json'), '{"version": "before"}');
});

test.afterEach(async () => {
  if (dev !== null && dev.exitCode === null) {
    const gone = new Promise((done) => dev?.once('exit', done));
    dev.kill();
    await gone;
  }
  await rm(folder, { recursive: true, force: true });
});

test('GND3 while developing, a change of the data reloads the page with the new data', async ({
  page,
}) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  dev = spawn(process.execPath, [vite, ...args], {
    cwd: ROOT,
    env: { ...process.env, QANAT_DATA: folder },
    stdio: 'ignore',
  });
  await expect.poll(() => fetch(url).then((r) => r.status, String), { timeout: 30_000 }).toBe(200);

  // The page and Vite's client are enough here: the app has its own tests.
  await page.route('**/src/main.tsx*', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  const connected = page.waitForEvent('console', (message) => message.text().includes('connected'));
  await page.goto(url);
  await connected;
  const version = () =>
    page.evaluate(async () => (await (await fetch('curated.json')).json()).dataset.version);
  expect(await version()).toBe('before');

  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const text = await readFile(join(folder, 'dataset.json'), 'utf8');
  await writeFile(join(folder, 'dataset.json'), text.replace('before', 'after'));
  await page.waitForFunction(() => !('sameDocument' in window));
  // A file that is emptied and then filled may reload the page twice, under the question too.
  await expect(async () => expect(await version()).toBe('after')).toPass();
});
