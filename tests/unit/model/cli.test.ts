import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaFiles } from '../../../scripts/schemas';
import { smallParts } from './small';

const SMALL = 'tests/fixtures/model/small';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'scripts/check.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the check on the command line', () => {
  test('a sound folder is counted, and leaves with 0', () => {
    const { status, stdout } = run(SMALL);
    expect(stdout).toContain('No faults');
    expect(stdout).toContain('5 contacts');
    expect(status).toBe(0);
  });

  test('a broken folder lists every fault by file with its mend, and leaves with 1', () => {
    const copy = join(folder, 'broken');
    cpSync(SMALL, copy, { recursive: true });
    const ties = readFileSync(join(copy, 'ties.json'), 'utf8');
    writeFileSync(join(copy, 'ties.json'), ties.replace('"envoy-of"', '"envoy"'));
    const contacts = readFileSync(join(copy, 'contacts.json'), 'utf8');
    writeFileSync(join(copy, 'contacts.json'), contacts.replace('"pilot-2021"', '"pilot-2020"'));
    const { status, stdout } = run(copy);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ties\.json\n {2}lena-varo-envoy-of-norland · kind {2}\[D4\]/);
    expect(stdout).toMatch(/contacts\.json\n {2}ferry-answer · via\[0\] {2}\[D8\]/);
    expect(stdout).toContain('→ Did you mean “pilot-2021”?');
    expect(stdout).toContain('2 faults in 2 files');
  });

  test('a bundle is checked like a folder', () => {
    const path = join(folder, 'bundle.json');
    writeFileSync(path, JSON.stringify(smallParts()));
    expect(run(path)).toMatchObject({ status: 0 });
    writeFileSync(path, JSON.stringify({ ...smallParts(), ties: [{}] }));
    expect(run(path)).toMatchObject({ status: 1, stdout: expect.stringContaining('#1 · from') });
  });

  test('a path that cannot be read is said plainly', () => {
    const { status, stdout, stderr } = run(join(folder, 'nothing'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^There is no file or folder at .+\.\n$/);
  });
});

test('the JSON Schema files are those of the definitions; else run `npm run schemas`', () => {
  for (const [name, text] of schemaFiles()) {
    expect(readFileSync(join('graph-data', 'schema', name), 'utf8'), name).toBe(text);
  }
});
