import type { Dataset } from '../model/dataset';
import type { EventTable, ExtraColumn } from '../model/event-table';
import { byFacetAsked, type FacetName } from '../model/filter';
import { CONTACT_TYPES, MEDIA, READINGS, STATUSES } from '../model/schema';
import { MOST_VALUES } from './attribute-facet';
import type { Codes, Column } from './column';
import { CARRIED, INITIATED, RECEIVED } from './facet-entries';

const coded = (values: readonly string[]): Pick<Column, 'values' | 'code'> => ({
  values,
  code: new Map(values.map((value, at) => [value, at])),
});

/** A facet of which every row has exactly one value. */
function single(values: readonly string[], codes: Codes): Column {
  return { ...coded(values), starts: null, codes, roles: null };
}

/** A facet that some rows have none of: code 0 of the column stands for none, and is taken away. */
function orNone(values: readonly string[], column: Uint32Array): Column {
  const starts = new Uint32Array(column.length + 1);
  const codes = new Uint32Array(column.length);
  let at = 0;
  for (let row = 0; row < column.length; row += 1) {
    const code = column[row] ?? 0;
    if (code > 0) codes[at++] = code - 1;
    starts[row + 1] = at;
  }
  return { ...coded(values.slice(1)), starts, codes: codes.slice(0, at), roles: null };
}

/**
 * Sender, receiver and carrier of each row by something that each actor has one of, as itself or
 * its camp; −1 for an actor that has none. The same value once, its roles taken together.
 */
function standing(values: readonly string[], table: EventTable, has: Int32Array): Column {
  const { rows, from, to, via, mutual } = table;
  const starts = new Uint32Array(rows + 1);
  const width = via ? 3 : 2;
  const codes = new Uint32Array(rows * width);
  const roles = new Uint8Array(rows * width);
  let end = 0;
  const put = (start: number, code: number, role: number): void => {
    if (code < 0) return;
    for (let at = start; at < end; at += 1) {
      if (codes[at] === code) {
        roles[at] = (roles[at] ?? 0) | role;
        return;
      }
    }
    codes[end] = code;
    roles[end++] = role;
  };
  for (let row = 0; row < rows; row += 1) {
    const start = end;
    const both = mutual[row] === 1;
    put(start, has[from[row] ?? 0] ?? -1, both ? INITIATED | RECEIVED : INITIATED);
    put(start, has[to[row] ?? 0] ?? -1, both ? INITIATED | RECEIVED : RECEIVED);
    const carrier = via?.[row] ?? -1;
    if (carrier >= 0) put(start, has[carrier] ?? -1, CARRIED);
    starts[row + 1] = end;
  }
  return {
    ...coded(values),
    starts,
    codes: codes.slice(0, end),
    roles: roles.slice(0, end),
  };
}

/** Which roles there are in each row: always a sender and a receiver, a carrier in some. */
function rolesColumn({ rows, via }: EventTable): Column {
  const starts = new Uint32Array(rows + 1);
  const codes = new Uint8Array(rows * (via ? 3 : 2));
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    codes[at++] = 0;
    codes[at++] = 1;
    if ((via?.[row] ?? -1) >= 0) codes[at++] = 2;
    starts[row + 1] = at;
  }
  return {
    ...coded(['initiated', 'received', 'carried']),
    starts,
    codes: codes.slice(0, at),
    roles: null,
  };
}

/** A column of the file by codes, 0 for nothing; null where it has too many values to sort by. */
function sorting(column: ExtraColumn): { values: readonly string[]; codes: Uint32Array } | null {
  if (column.kind === 'text') return column.values.length <= MOST_VALUES + 1 ? column : null;
  const known = new Map<number, number>();
  const codes = new Uint32Array(column.values.length);
  for (let row = 0; row < codes.length; row += 1) {
    const value = column.values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const code = known.get(value) ?? known.size + 1;
    if (code > MOST_VALUES) return null;
    known.set(value, code);
    codes[row] = code;
  }
  return { values: ['', ...[...known.keys()].map(String)], codes };
}

/** The columns of the file that sort the rows: those of few values. */
function extraColumn({ rows, extra }: EventTable): Column {
  const values: string[] = [];
  const parts = extra.flatMap((column) => {
    const sorted = sorting(column);
    if (!sorted) return [];
    const first = values.length;
    values.push(...sorted.values.slice(1).map((value) => `${column.name}=${value}`));
    return [{ first, codes: sorted.codes }];
  });
  const starts = new Uint32Array(rows + 1);
  const codes = new Uint32Array(rows * parts.length);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const part of parts) {
      const code = part.codes[row] ?? 0;
      if (code > 0) codes[at++] = part.first + code - 1;
    }
    starts[row + 1] = at;
  }
  return { ...coded(values), starts, codes: codes.slice(0, at), roles: null };
}

/** The facets of a table of events, read from its columns: no object a row, and many not copied. */
export function tableColumns(
  dataset: Dataset,
  table: EventTable,
): Readonly<Record<FacetName, Column>> {
  const { meta, actors, sources, rows } = table;
  const campAt = new Map(meta.camps.map((camp, at) => [camp.id, at]));
  const topicAt = new Map(meta.topics.map((topic, at) => [topic.id, at]));
  const topicOf = Uint32Array.from(table.events, ({ topic }) => (topicAt.get(topic) ?? -1) + 1);
  const none = new Uint8Array(rows);
  const columns: Readonly<Record<FacetName, () => Column>> = {
    types: () => single(CONTACT_TYPES, table.type),
    statuses: () => single(STATUSES, table.status),
    media: () => single(MEDIA, table.medium),
    actors: () =>
      standing(
        actors.map(({ id }) => id),
        table,
        Int32Array.from(actors, (_, at) => at),
      ),
    camps: () =>
      standing(
        meta.camps.map(({ id }) => id),
        table,
        Int32Array.from(actors, ({ camp }) => campAt.get(camp ?? '') ?? -1),
      ),
    roles: () => rolesColumn(table),
    topics: () =>
      orNone(
        ['', ...meta.topics.map(({ id }) => id)],
        table.event.map((event) => topicOf[event] ?? 0),
      ),
    places: () => placesColumn(table),
    sources: () =>
      single(
        sources.map(({ id }) => id),
        table.source,
      ),
    informants: () => ({
      ...coded(dataset.sources.flatMap(({ informants }) => informants.map(({ id }) => id))),
      starts: new Uint32Array(rows + 1),
      codes: new Uint8Array(0),
      roles: null,
    }),
    readings: () => single(READINGS, none),
    origins: () => single(['one', 'several'], none),
    attributes: () => extraColumn(table),
  };
  return byFacetAsked((facet) => columns[facet]());
}

/** Places by their names: two of one name in different countries are one value, as elsewhere. */
function placesColumn({ rows, place, places }: EventTable): Column {
  if (!place) return orNone([''], new Uint32Array(rows));
  const values = [''];
  const known = new Map<string, number>();
  const codeOf = Uint32Array.from(places, ({ name }, at) => {
    if (at === 0 || name === '') return 0;
    const code = known.get(name) ?? values.length;
    if (code === values.length) values.push(name);
    known.set(name, code);
    return code;
  });
  return orNone(
    values,
    place.map((at) => codeOf[at] ?? 0),
  );
}
