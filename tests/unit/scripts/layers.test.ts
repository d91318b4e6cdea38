import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const LAYERS = 'model i18n graph files state analysis scene canvas figures ui'.split(' ');

/** The arrows as docs/architecture.md draws them, written down a second time on purpose. */
const ALLOWED = new Set([
  'graph model',
  'files model',
  'state model',
  'analysis graph',
  'analysis model',
  'scene analysis',
  'scene graph',
  'scene model',
  'scene i18n',
  'canvas scene',
  'figures scene',
  ...LAYERS.filter((layer) => layer !== 'ui').map((layer) => `ui ${layer}`),
]);

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

let folder = '';
let violations: Report['summary']['violations'] = [];

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Every layer imports every other, and each package that has its place. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'));
  await put('tsconfig.json', '{"compilerOptions": {"module": "ESNext"}}');
  for (const name of ['react', 'react-aria-components', 'cytoscape', 'cytoscape-fcose']) {
    await put(`node_modules/${name}/package.json`, `{"name": "${name}", "main": "index.js"}`);
    await put(`node_modules/${name}/index.js`, '');
  }
  const packages = "import 'react'; import 'react-aria-components';\nimport 'cytoscape-fcose';";
  for (const layer of LAYERS) {
    await put(`src/${layer}/leaf.ts`, 'export type Leaf = 1;');
    for (const other of LAYERS) {
      if (other === layer) continue;
      const text = `import type { Leaf } from '../${other}/leaf';\nexport type Again = Leaf;`;
      await put(`src/${layer}/to-${other}.ts`, text);
    }
    await put(`src/${layer}/packages.ts`, `${packages}\nimport type * as cy from 'cytoscape';`);
  }
  await put('src/main.tsx', "import 'react'; import './ui/leaf';");
  await put('src/model/node.ts', "import 'node:fs';");
  await put('src/model/round.ts', "import './about';");
  await put('src/model/about.ts', "import './round';");
  await put('src/ui/up.ts', "import '../main';");
  await put('src/newcomer/a.ts', "import '../model/leaf';");
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  // The exit code is the number of violations: here there are many, and they are what is read.
  const run = promisify(execFile)(
    process.execPath,
    [cli, 'src', '--config', config, '--output-type', 'json'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  violations = (JSON.parse(stdout) as Report).summary.violations;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function refused(rule: RegExp): string[] {
  return violations.filter((found) => rule.test(found.rule.name)).map((found) => found.from);
}

test('GND4 a layer imports exactly the layers below it, types included', () => {
  const pairs = LAYERS.flatMap((layer) =>
    LAYERS.filter((other) => other !== layer).map((other) => [layer, other] as const),
  );
  const expected = pairs
    .filter(([layer, other]) => !ALLOWED.has(`${layer} ${other}`))
    .map(([layer, other]) => `src/${layer}/to-${other}.ts`);
  const found = refused(/^layer-/).filter((from) => from.includes('/to-'));
  expect(found.sort()).toEqual(expected.sort());
});

test('GND4 only the canvas imports Cytoscape, types included', () => {
  const others = LAYERS.filter((layer) => layer !== 'canvas');
  const found = new Set(refused(/^cytoscape-in-canvas-only$/));
  expect([...found].sort()).toEqual(others.map((layer) => `src/${layer}/packages.ts`).sort());
  const types = violations.filter(({ to }) => /cytoscape(\/|$)/.test(to));
  expect(types.length).toBe(others.length);
});

test('GND4 only the interface and the entry import React', () => {
  const others = LAYERS.filter((layer) => layer !== 'ui');
  const found = new Set(refused(/^react-in-ui-only$/));
  expect([...found].sort()).toEqual(others.map((layer) => `src/${layer}/packages.ts`).sort());
});

test.each([
  ['a circle', 'no-circular', 'src/model/about.ts'],
  ["Node's own modules in the app", 'no-node-in-src', 'src/model/node.ts'],
  ['the entry imported from below', 'layer-ui', 'src/ui/up.ts'],
  ['a folder that has no arrows yet', 'no-unknown-layer', 'src/newcomer/a.ts'],
])('GND4 %s is refused', (_what, rule, from) => {
  expect(refused(new RegExp(`^${rule}$`))).toContain(from);
});
