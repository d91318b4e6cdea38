import { checkBundle } from '../../model/check';
import { nothing } from './json-in';
import { entriesOf, field, isObject, type JsonValue, listAt, objectAt, textAt } from './json-value';
import type { Notes } from './notes';
import type { FileIn, Made, Readable } from './types';

/** Beside the entry there stand, for other programs, its place and its colour. */
const BESIDE = new Set(['position', 'colour']);

const graphOfType = (value: JsonValue, type: string) =>
  listAt(value, 'graphs').find((graph) => textAt(graph, 'type') === type);

/** Whether a file is one that we wrote: its graph of contacts has the data set's own particulars. */
export function isOwnJgf(value: JsonValue): boolean {
  const metadata = objectAt(graphOfType(value, 'contacts'), 'metadata');
  return isObject(field(metadata ?? undefined, 'dataset')) && Array.isArray(metadata?.sources);
}

/** The entries that stand whole as the metadata of nodes, edges or hyperedges. */
function metadataOf(list: JsonValue | undefined, without: ReadonlySet<string>): unknown[] {
  return entriesOf(list).flatMap(({ entry }) => {
    const metadata = objectAt(entry, 'metadata');
    if (!metadata) return [];
    return [Object.fromEntries(Object.entries(metadata).filter(([key]) => !without.has(key)))];
  });
}

/**
 * A file of our own writer as the data set that it was, by the rules of its check: what has a fault
 * is listed, and the rest is kept. Throws `OpenError` where no actor is left.
 */
export function ownJgf(value: JsonValue, file: FileIn, notes: Notes): Readable {
  const contacts = graphOfType(value, 'contacts');
  const about = field(contacts, 'metadata');
  const parts = {
    dataset: field(about, 'dataset'),
    sources: field(about, 'sources'),
    actors: metadataOf(field(contacts, 'nodes'), BESIDE),
    ties: metadataOf(field(graphOfType(value, 'ties'), 'edges'), new Set()),
    contacts: metadataOf(field(contacts, 'hyperedges'), new Set()),
  };
  const { name } = file;
  const fileNames = { dataset: name, sources: name, actors: name, ties: name, contacts: name };
  // A plain copy: the check knows no marks of lines.
  const plain: typeof parts = structuredClone(parts);
  const { sound: bundle, faults } = checkBundle(plain, { fileNames });
  if (bundle.actors.length === 0) throw nothing(notes, 'noNodes');
  const made: Made = {
    content: { kind: 'bundle', bundle },
    guesses: [],
    notes: notes.list(),
    faults,
    found: [
      { what: 'actors', count: bundle.actors.length },
      { what: 'contacts', count: bundle.contacts.length },
      { what: 'carried', count: bundle.contacts.filter(({ via }) => via.length > 0).length },
      { what: 'ties', count: bundle.ties.length },
      { what: 'sources', count: bundle.sources.length },
    ],
  };
  return { kind: 'jgf', sample: null, make: () => made };
}
