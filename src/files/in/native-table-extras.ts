import type { ExtraColumn } from '../../model/event-table';
import type { Attributes, Contact } from '../../model/schema';
import { Texts } from './events-columns';

/** With more attributes than this, most of them seldom there, columns cost more than objects. */
const MOST_COLUMNS = 200;

interface Found {
  readonly kind: ExtraColumn['kind'];
  /** The names that stand right behind it in some contact. */
  readonly next: Set<string>;
}

/** Whether a value is one that a column of its own kind gives back. */
function kindOf(value: Attributes[string] | undefined): ExtraColumn['kind'] | null {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : null;
  return typeof value === 'string' && value !== '' ? 'text' : null;
}

/** The attributes of all contacts by name; null where columns cannot hold them. */
function namesOf(contacts: readonly Contact[]): Map<string, Found> | null {
  const found = new Map<string, Found>();
  for (const { attributes } of contacts) {
    if (!attributes) continue;
    let before: Found | null = null;
    for (const name of Object.keys(attributes)) {
      const kind = kindOf(attributes[name]);
      // As a name of a field this one would not be one.
      if (kind === null || name === '__proto__') return null;
      let column = found.get(name);
      if (!column) {
        column = { kind, next: new Set() };
        found.set(name, column);
        if (found.size > MOST_COLUMNS) return null;
      }
      if (column.kind !== kind) return null;
      before?.next.add(name);
      before = column;
    }
    // An empty list of attributes is not the same as none.
    if (!before) return null;
  }
  return found;
}

/** The names so that each contact has its own in this order; null where two contradict each other. */
function inOrder(found: ReadonlyMap<string, Found>): string[] | null {
  const waiting = new Map(found);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const behind = new Set([...waiting.values()].flatMap(({ next }) => [...next]));
    const free = [...waiting.keys()].find((name) => !behind.has(name));
    if (free === undefined) return null;
    waiting.delete(free);
    ordered.push(free);
  }
  return ordered;
}

function columnOf(
  name: string,
  kind: ExtraColumn['kind'],
  contacts: readonly Contact[],
): ExtraColumn {
  const valueAt = (row: number) => {
    const { attributes } = contacts[row] ?? {};
    return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  };
  if (kind === 'number') {
    const values = new Float64Array(contacts.length);
    for (let row = 0; row < values.length; row += 1)
      values[row] = Number(valueAt(row) ?? Number.NaN);
    return { name, kind, values };
  }
  const texts = new Texts(['']);
  const codes = new Uint32Array(contacts.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = texts.of(String(valueAt(row) ?? ''));
  return { name, kind, codes, values: texts.values };
}

/**
 * What contacts have that the model does not know, by columns which give each its own again, in
 * its order; null where some have lists, truth values, nothing at all, or different orders.
 */
export function attributeColumns(contacts: readonly Contact[]): ExtraColumn[] | null {
  const found = namesOf(contacts);
  const ordered = found && inOrder(found);
  if (!ordered) return null;
  return ordered.map((name) => columnOf(name, found.get(name)?.kind ?? 'text', contacts));
}
