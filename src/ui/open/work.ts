import { type Chosen, type MadeOf, type Opened, openFiles } from '../../files/in/open';
import { type Choices, type Note, OpenError } from '../../files/in/types';
import type { EventTable } from '../../model/event-table';
import type { Bundle } from '../../model/schema';
import type { Content, FileToRead, FromOpener, Summary, ToOpener } from './protocol';

/** How often progress is told at most, ms. */
const OFTEN = 60;

/** Tells a message, and what of it is handed over instead of copied. */
export type Post = (message: FromOpener, transfer: ArrayBuffer[]) => void;

/** The bytes of a file, read piece by piece into one place. */
async function readBytes(file: Blob, tell: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
    tell(at / Math.max(1, file.size));
  }
}

function toChosen({ name, file }: FileToRead): Chosen {
  return { name, size: file.size, read: (tell) => readBytes(file, tell) };
}

function countsOfBundle({ actors, contacts, ties, sources }: Bundle): Summary['becomes'] {
  const carried = contacts.filter(({ via }) => via.length > 0).length;
  return [
    { what: 'actors', count: actors.length },
    { what: 'contacts', count: contacts.length },
    ...(carried > 0 ? [{ what: 'carried' as const, count: carried }] : []),
    ...(ties.length > 0 ? [{ what: 'ties' as const, count: ties.length }] : []),
    { what: 'sources', count: sources.length },
  ];
}

function countsOfTable({ actors, rows, via, sources }: EventTable): Summary['becomes'] {
  const carried = via?.reduce((sum, place) => sum + (place >= 0 ? 1 : 0), 0) ?? 0;
  return [
    { what: 'actors', count: actors.length },
    { what: 'contacts', count: rows },
    ...(carried > 0 ? [{ what: 'carried' as const, count: carried }] : []),
    { what: 'sources', count: sources.length },
  ];
}

/** What is told of some made content before it is shown. */
export function summaryOf(made: MadeOf): Summary {
  const { file, kind, found, guesses, sample, notes, faults, content } = made;
  const isBundle = content.kind === 'bundle';
  return {
    file,
    kind,
    title: isBundle ? content.bundle.dataset.title : content.table.meta.title,
    found,
    becomes: isBundle ? countsOfBundle(content.bundle) : countsOfTable(content.table),
    guesses,
    sample,
    notes,
    faults,
  };
}

/** The columns of a table, which are handed over; a column that lies in another's place goes once. */
function buffersOf(table: EventTable): ArrayBuffer[] {
  const extra = table.extra.map((column) =>
    column.kind === 'number' ? column.values : column.codes,
  );
  const columns = [...Object.values(table), ...extra];
  const buffers = columns.flatMap((column: unknown) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
  return [...new Set(buffers)];
}

/** What went wrong, told by its key. Anything that no reader foresaw is a broken file. */
function noteOf(error: unknown): Note {
  if (error instanceof OpenError) return error.note;
  const problem = error instanceof Error ? error.message : String(error);
  return { level: 'fault', key: 'malformed', values: { problem }, line: null, count: 1 };
}

/** Does what the page asks of its worker; the later of two questions is the one that counts. */
export function makeOpener(post: Post, now: () => number): (message: ToOpener) => Promise<void> {
  let opened: Opened | null = null;
  let made: MadeOf | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let stageBefore = '';
  let latest = 0;

  const make = async (job: number, choices: Choices): Promise<void> => {
    if (!opened) return;
    const next = await opened.make(choices);
    if (job !== latest) return;
    made = next;
    post({ kind: 'made', job, summary: summaryOf(next) }, []);
  };
  const read = async (job: number, files: readonly FileToRead[]): Promise<void> => {
    opened = await openFiles(files.map(toChosen), (stage, share) => {
      const at = now();
      if (stage === stageBefore && at - told < OFTEN) return;
      stageBefore = stage;
      told = at;
      post({ kind: 'progress', job: latest, stage, share }, []);
    });
    await make(job, {});
  };
  const take = (job: number): void => {
    if (!made) return;
    const { content, faults, arrangement = null } = made;
    made = null;
    const taken: Content = { content, faults, arrangement };
    const buffers = content.kind === 'table' ? buffersOf(content.table) : [];
    post({ kind: 'taken', job, content: taken }, buffers);
  };

  return async (message) => {
    latest = message.job;
    try {
      if (message.kind === 'read') await read(message.job, message.files);
      else if (message.kind === 'make') await make(message.job, message.choices);
      else take(message.job);
    } catch (error) {
      post({ kind: 'failed', job: message.job, note: noteOf(error) }, []);
    }
  };
}
