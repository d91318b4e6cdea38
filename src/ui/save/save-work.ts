import { type Dataset, toDataset } from '../../model/dataset';
import type { Actor, Contact, Meta, Source, Tie } from '../../model/schema';
import { writeFile } from './formats';
import type { FromWorker, SaveJob, ToWorker } from './protocol';

interface Received {
  readonly meta: Meta;
  readonly sources: Source[];
  readonly actors: Actor[];
  readonly ties: Tie[];
  readonly contacts: Contact[];
}

function write({ contacts, ...what }: SaveJob, dataset: Dataset) {
  const asked = contacts && new Set(contacts);
  return writeFile(what.format, {
    dataset,
    contacts: asked ? dataset.contacts.filter(({ id }) => asked.has(id)) : dataset.contacts,
    positions: new Map(what.positions),
    colours: new Map(what.colours),
    arrangement: what.arrangement,
    lang: what.lang,
  });
}

/** What the worker does with each message: it puts a data set together, and writes files of it. */
export function makeSaveWork(
  answer: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let received: Received | null = null;
  let dataset: Dataset | null = null;
  return async (message) => {
    switch (message.kind) {
      case 'begin':
        received = { meta: message.meta, sources: [], actors: [], ties: [], contacts: [] };
        dataset = null;
        return;
      case 'chunk':
        if (message.part === 'sources') received?.sources.push(...message.entries);
        if (message.part === 'actors') received?.actors.push(...message.entries);
        if (message.part === 'ties') received?.ties.push(...message.entries);
        if (message.part === 'contacts') received?.contacts.push(...message.entries);
        return;
      case 'write': {
        const { job, what } = message;
        try {
          if (!received) throw new Error('no data set');
          const { meta, ...parts } = received;
          dataset ??= toDataset({ dataset: meta, ...parts });
          const { name, mime, bytes } = await write(what, dataset);
          const blob = new Blob([bytes], { type: mime });
          answer({ kind: 'written', job, file: { name, blob } });
        } catch (error) {
          const problem = error instanceof Error ? error.message : String(error);
          answer({ kind: 'failed', job, problem });
        }
      }
    }
  };
}
