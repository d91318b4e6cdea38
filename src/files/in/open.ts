import { areCsvTables } from './csv-tables';
import { GivenFile } from './file-in';
import { FILE_LIMIT, MB, MOST_FILES } from './limits';
import { isNativeFolder, readNativeFolder } from './native';
import { READERS } from './readers';
import { type Recognised, recognise } from './recognise';
import {
  type Choices,
  type FileKind,
  type Guess,
  type Made,
  type Note,
  OpenError,
  type Readable,
  type Sample,
} from './types';
import { gunzip, isGzip, isStray, isZip, type NamedBytes, namesInZip, unzip } from './unpack';

/** A file that has been chosen and not yet read. */
export interface Chosen {
  /** Its name, a path within the folder it came from. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes; tells how far it has come, 0 to 1. */
  readonly read: (tell: (share: number) => void) => Promise<Uint8Array>;
}

export const STAGES = ['reading', 'parsing', 'making'] as const;
export type Stage = (typeof STAGES)[number];
export type Tell = (stage: Stage, share: number) => void;

/** What some choices make of the files, with what it was made of. */
export interface MadeOf extends Made {
  readonly file: string;
  readonly kind: FileKind;
  readonly sample: Sample | null;
}

/** Files that have been read. */
export interface Opened {
  /** Throws `OpenError` where nothing can be made by these choices. */
  readonly make: (choices: Choices) => Promise<MadeOf>;
}

/** One of several files that could be opened, read when it is chosen. */
interface Candidate {
  readonly name: string;
  readonly of: readonly GivenFile[];
  readonly read: () => Promise<Readable>;
}

async function readAll(chosen: readonly Chosen[], tell: Tell): Promise<NamedBytes[]> {
  const files = chosen.filter(({ name }) => !isStray(name));
  if (files.length > MOST_FILES) {
    throw new OpenError('tooManyFiles', { n: files.length, limit: MOST_FILES });
  }
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > FILE_LIMIT) {
    throw new OpenError('tooLarge', { name: files[0]?.name ?? '', limit: FILE_LIMIT / MB });
  }
  const read: NamedBytes[] = [];
  let before = 0;
  for (const { name, size: own, read: bytes } of files) {
    const start = before;
    read.push({
      name,
      bytes: await bytes((share) => tell('reading', (start + share * own) / Math.max(1, size))),
    });
    before += own;
  }
  return read;
}

const WORKBOOK = 'xl/workbook.xml';

/** A packed file as what is in it; a workbook is a zip archive, and stays whole. */
function unpacked(file: NamedBytes): NamedBytes[] {
  const plain = isGzip(file.bytes) ? gunzip(file) : file;
  if (!isZip(plain.bytes) || namesInZip(plain).includes(WORKBOOK)) return [plain];
  return unzip(plain).map((inside) => (isGzip(inside.bytes) ? gunzip(inside) : inside));
}

function kindOf(file: GivenFile): Recognised {
  const found = recognise(file.bytes, () => file.text);
  if (found.as !== 'packed') return found;
  const isWorkbook = found.how === 'zip' && namesInZip(file).includes(WORKBOOK);
  return isWorkbook ? { as: 'kind', kind: 'xlsx' } : { as: 'unknown', what: found.how };
}

function refusal(file: GivenFile, found: Recognised): OpenError {
  if (found.as === 'part') return new OpenError('partAlone', { name: file.name });
  const what = found.as === 'unknown' ? found.what : null;
  return what === null ? new OpenError('unknownKind') : new OpenError('otherKind', { what });
}

async function readAs(kind: FileKind, file: GivenFile): Promise<Readable> {
  const reader = await READERS[kind]?.();
  if (!reader) throw new OpenError('unknownKind');
  return reader(file);
}

/** What can be opened among the files; of one file alone, why it cannot. */
function candidatesOf(files: readonly GivenFile[]): Candidate[] {
  const found = files.map((file) => {
    try {
      return { file, recognised: kindOf(file) };
    } catch (error) {
      if (files.length === 1) throw error;
      return { file, recognised: { as: 'unknown', what: null } as const };
    }
  });
  const known = found.flatMap(({ file, recognised }) =>
    recognised.as === 'kind' ? [{ file, kind: recognised.kind }] : [],
  );
  const [first] = found;
  if (known.length === 0) {
    throw first ? refusal(first.file, first.recognised) : new OpenError('empty');
  }
  if (known.length > 1 && known.every(({ kind }) => kind === 'table')) {
    const tables = known.map(({ file }) => file);
    const read = async () => (await import('./table')).readTables(tables);
    return [{ name: folderOf(tables), of: tables, read }];
  }
  return known.map(({ file, kind }) => ({
    name: file.name,
    of: [file],
    read: () => readAs(kind, file),
  }));
}

/** The folder of some files, or the first of their names. */
function folderOf(files: readonly GivenFile[]): string {
  const [name = ''] = files.map((file) => file.name);
  return name.split('/').at(-2) ?? name;
}

/** Our own folder, or our own tables, are one whole of all their files; else each is one. */
function planOf(files: readonly GivenFile[]): Candidate[] {
  const names = files.map(({ name }) => name);
  const whole = (read: Candidate['read']) => [{ name: folderOf(files), of: files, read }];
  if (isNativeFolder(names)) return whole(async () => readNativeFolder(files));
  if (areCsvTables(names)) {
    return whole(async () => (await import('./table-csv-zip')).readCsvTables(files));
  }
  return candidatesOf(files);
}

/** What was noted of files beside the one that is open: they are left out. */
function besides(files: readonly GivenFile[], open: readonly GivenFile[]): Note[] {
  return files
    .filter((file) => !open.includes(file))
    .map(({ name }) => ({
      level: 'left-out',
      key: 'otherFile',
      values: { name },
      line: null,
      count: 1,
    }));
}

/**
 * Reads files of any kind: unpacks them, recognises each by its content, and has it read by the
 * reader of its kind. Of several files that can be opened the first is, and another may be chosen.
 * Throws `OpenError` where nothing can be opened.
 */
export async function openFiles(chosen: readonly Chosen[], tell: Tell): Promise<Opened> {
  const read = await readAll(chosen, tell);
  tell('parsing', 0);
  const files = read
    .flatMap(unpacked)
    .map((file) => new GivenFile(file, (share) => tell('parsing', share)));
  const candidates = planOf(files);
  const [first] = candidates;
  const done = new Map<string, Readable>();

  const readableOf = async (candidate: Candidate): Promise<Readable> => {
    const known = done.get(candidate.name);
    if (known) return known;
    const readable = await candidate.read();
    done.set(candidate.name, readable);
    return readable;
  };
  const make = async (choices: Choices): Promise<MadeOf> => {
    const candidate = candidates.find(({ name }) => name === choices.file) ?? first;
    if (!candidate) throw new OpenError('empty');
    const readable = await readableOf(candidate);
    tell('making', 0);
    const made = readable.make(choices);
    const names = candidates.map(({ name }) => name);
    const which: Guess = {
      id: 'file',
      value: candidate.name,
      options: names.map((value) => ({ value, own: true })),
    };
    return {
      ...made,
      file: candidate.name,
      kind: readable.kind,
      sample: readable.sample,
      guesses: names.length > 1 ? [which, ...made.guesses] : made.guesses,
      notes: [...made.notes, ...besides(files, candidate.of)],
    };
  };
  if (first) await readableOf(first);
  return { make };
}
