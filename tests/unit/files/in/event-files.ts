import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GivenFile } from '../../../../src/files/in/file-in';
import type { Choices, FileIn, Made, Reader } from '../../../../src/files/in/types';
import { datasetOfTable, plainContact } from '../../../../src/model/event-dataset';
import type { EventTable } from '../../../../src/model/event-table';
import type { Contact } from '../../../../src/model/schema';

const FOLDER = resolve('../shared/data/events');

export const has = (name: string): boolean => existsSync(resolve(FOLDER, name));
export const textOf = (name: string): string => readFileSync(resolve(FOLDER, name), 'utf8');

/** The rows of a file as plain as can be: lines, then tabs. */
export function plainRows(name: string): string[][] {
  return textOf(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

export function fileOf(text: string, name = 'events.tsv'): FileIn {
  return new GivenFile({ name, bytes: new TextEncoder().encode(text) }, () => {});
}

export async function made(reader: Reader, file: FileIn, choices: Choices = {}): Promise<Made> {
  return (await reader(file)).make(choices);
}

export function tableOf({ content }: Made): EventTable {
  if (content.kind !== 'table') throw new Error('not a table');
  return content.table;
}

export const foundOf = (result: Made): Record<string, number> =>
  Object.fromEntries(result.found.map(({ what, count }) => [what, count]));

export const notesOf = (result: Made): string[] =>
  result.notes.map(({ key, line, count }) => `${key} ${line ?? '–'} ×${count}`);

/** The contacts with names for ids, so that a test can be read. */
export function contactsOf(result: Made): Contact[] {
  const table = tableOf(result);
  const names = new Map(table.actors.map(({ id, name }) => [id, name.en]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '?');
  return datasetOfTable(table).contacts.map((contact) => {
    const plain = plainContact(contact);
    return { ...plain, from: named(plain.from), to: named(plain.to), via: named(plain.via) };
  });
}
