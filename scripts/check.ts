import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../src/model/dataset';
import { type Loaded, loadBundle, loadParts } from '../src/model/load';
import { faultWords } from '../src/ui/fault-words';

/** `npm run check [-- FOLDER|BUNDLE.json]`: every fault of a data set in one run; exit 1 on any. */

function load(path: string): Loaded {
  if (!statSync(path).isDirectory()) return loadBundle(readFileSync(path, 'utf8'), path);
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return loadParts(names.map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') })));
}

/** Without the marks that keep the direction of a text within another: a terminal would show them. */
function bare(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

function print(faults: readonly Fault[]): void {
  const files = [...new Set(faults.map((fault) => fault.file))];
  for (const file of files) {
    console.log(`\n${file}`);
    for (const fault of faults.filter((each) => each.file === file)) {
      const place = [fault.entry, fault.field].filter((step) => step !== null).join(' · ');
      console.log(`  ${place === '' ? '(the whole)' : place}  [${fault.rule}]`);
      const { problem, mend } = faultWords(fault, 'en');
      console.log(bare(`      ${problem}`));
      console.log(bare(`      → ${mend}`));
    }
  }
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function main(path: string): number {
  if (!existsSync(path)) {
    console.error(`There is no file or folder at ${path}.`);
    return 1;
  }
  let loaded: Loaded;
  try {
    loaded = load(path);
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const { faults, bundle } = loaded;
  print(faults);
  if (faults.length > 0) {
    const files = new Set(faults.map((fault) => fault.file)).size;
    console.log(`\n${counted(faults.length, 'fault')} in ${counted(files, 'file')} of ${path}.`);
    return 1;
  }
  const { sources = [], actors = [], ties = [], contacts = [] } = bundle ?? {};
  const sizes = [
    counted(sources.length, 'source'),
    counted(actors.length, 'actor'),
    counted(ties.length, 'tie'),
    counted(contacts.length, 'contact'),
  ];
  console.log(`No faults in ${path}: ${sizes.join(', ')}.`);
  return 0;
}

process.exitCode = main(process.argv[2] ?? 'graph-data');
