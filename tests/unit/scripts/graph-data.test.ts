import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleText } from '../../../scripts/vite-graph-data';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-data-'));
  await writeFile(join(folder, 'dataset.json'), '{ "title": { "ar": "قناة" } }\n');
  for (const name of ['sources', 'actors', 'ties', 'contacts']) {
    await writeFile(join(folder, `${name}.json`), '[\n]\n');
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('GND3 a folder of five files becomes one compact bundle of five keys', async () => {
  expect(await bundleText(folder)).toBe(
    '{"dataset":{"title":{"ar":"قناة"}},"sources":[],"actors":[],"ties":[],"contacts":[]}',
  );
});

test('GND3 a file that is not JSON is passed on with all files as they stand', async () => {
  await writeFile(join(folder, 'ties.json'), '[ { ');
  const { files } = JSON.parse(await bundleText(folder)) as {
    files: { name: string; text: string }[];
  };
  expect(files.map(({ name }) => name)).toEqual([
    'dataset.json',
    'sources.json',
    'actors.json',
    'ties.json',
    'contacts.json',
  ]);
  expect(files[3]?.text).toBe('[ { ');
});

test('GND3 a missing file leaves its key out, for the check to name it', async () => {
  await rm(join(folder, 'contacts.json'));
  expect(Object.keys(JSON.parse(await bundleText(folder)))).toEqual([
    'dataset',
    'sources',
    'actors',
    'ties',
  ]);
});
