import type { Fault } from '../../model/dataset';
import { type Loaded, loadBundle, loadParts, type NamedText } from '../../model/load';
import { type Bundle, PARTS } from '../../model/schema';
import { tableOfBundle } from './native-table';
import { type FileIn, type Made, OpenError, type Readable, type Reader } from './types';

/** Up to so many contacts, objects cost little. */
const MANY_CONTACTS = 20_000;

const FILES = new Set(Object.keys(PARTS).map((part) => `${part}.json`));

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name;

/** Whether some files are, by their names, the five (or most) of a data set's folder. */
export function isNativeFolder(names: readonly string[]): boolean {
  const found = new Set(names.map(baseName).filter((name) => FILES.has(name)));
  return found.has('dataset.json') && found.size >= 2;
}

/** Why nothing of it can be used: where it stops being JSON. */
function refusal(faults: readonly Fault[]): OpenError {
  const [stop] = faults.flatMap(({ problem }) => (problem.say === 'json.at' ? [problem] : []));
  if (!stop) return new OpenError('unknownKind');
  return new OpenError('brokenJson', { column: stop.column }, stop.line);
}

/** A bundle, but where it was saved from a large table: as columns it comes to the page uncopied. */
function contentOf(bundle: Bundle): Made['content'] {
  const table = bundle.contacts.length > MANY_CONTACTS ? tableOfBundle(bundle) : null;
  return table ? { kind: 'table', table } : { kind: 'bundle', bundle };
}

function readable(
  { bundle, faults, arrangement = null }: Loaded,
  file: Pick<FileIn, 'notes'>,
): Readable {
  if (!bundle) throw refusal(faults);
  const made: Made = {
    content: contentOf(bundle),
    guesses: [],
    notes: file.notes,
    faults,
    arrangement,
    found: [
      { what: 'actors', count: bundle.actors.length },
      { what: 'contacts', count: bundle.contacts.length },
      { what: 'ties', count: bundle.ties.length },
      { what: 'sources', count: bundle.sources.length },
    ],
  };
  return { kind: 'native', sample: null, make: () => made };
}

/** A data set as one file. What is wrong by the rules of the check is listed; the rest is kept. */
export const readNative: Reader = (file) => readable(loadBundle(file.text, file.name), file);

/** A data set as a folder of files, of which those of other names do not matter. */
export function readNativeFolder(files: readonly FileIn[]): Readable {
  const texts: NamedText[] = files
    .filter(({ name }) => FILES.has(baseName(name)))
    .map(({ name, text }) => ({ name, text }));
  return readable(loadParts(texts), { notes: files.flatMap(({ notes }) => notes) });
}
