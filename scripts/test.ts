import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { findOrGetChromium } from './chromium';
import { fromPlaywright, fromVitest, settle, type Tally } from './tally';

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Where a runner writes its counts; a step without one counts as one test. */
  readonly report?: { readonly file: string; readonly read: (json: string) => Tally };
  /** The step that must have passed for this one to mean anything. */
  readonly needs?: string;
}

const STEP_LIMIT = 30 * 60_000;
const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';

const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '--colors=off'] },
  { name: 'types', command: ['tsc'] },
  { name: 'layers', command: ['depcruise', 'src'] },
  { name: 'data', command: ['tsx', 'scripts/check.ts'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT}`],
    report: { file: UNIT, read: fromVitest },
  },
  { name: 'production build', command: ['vite', 'build', '--logLevel=warn'] },
  {
    name: 'browser tests',
    command: ['playwright', 'test'],
    report: { file: BROWSER, read: fromPlaywright },
    needs: 'production build',
  },
];

/** Runs one step without input and without a way to hang; its exit code, null where it was ended. */
function run([program, ...args]: Step['command']): Promise<number | null> {
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const isWindows = process.platform === 'win32';
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path },
      shell: isWindows,
      detached: !isWindows,
    });
    // On Unix the step leads its own group, so that its browsers and workers end with it.
    const end = () => {
      if (child.pid !== undefined && !isWindows) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(end, STEP_LIMIT);
    const interrupted = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const settled = (code: number | null) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      done(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      settled(null);
    });
    child.once('close', settled);
  });
}

async function count(step: Step): Promise<Tally> {
  const code = await run(step.command);
  if (step.report === undefined) {
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  }
  const json = await readFile(step.report.file, 'utf8').catch(() => null);
  return settle(code, json === null ? null : step.report.read(json));
}

await rm('test-results', { recursive: true, force: true });
await mkdir('test-results', { recursive: true });

const results = new Map<string, Tally>();
for (const step of STEPS) {
  console.log(`\n▸ ${step.name}`);
  const needed = step.needs === undefined ? undefined : results.get(step.needs);
  if (needed !== undefined && needed.failed > 0) {
    console.error(`not run: it needs the ${step.needs}`);
    results.set(step.name, { passed: 0, failed: 1, skipped: 0 });
    continue;
  }
  try {
    if (step.report?.file === BROWSER) findOrGetChromium();
    results.set(step.name, await count(step));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.set(step.name, { passed: 0, failed: 1, skipped: 0 });
  }
}

console.log('');
for (const [name, { passed, failed, skipped }] of results) {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${left}`);
}
const total = (pick: (tally: Tally) => number) =>
  [...results.values()].reduce((sum, tally) => sum + pick(tally), 0);
const failed = total((tally) => tally.failed);
console.log(`${total((tally) => tally.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
