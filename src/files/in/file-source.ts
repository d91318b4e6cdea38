import type { Source } from '../../model/schema';
import { bothLanguages, plainName } from './plain-text';
import { sha256 } from './sha256';
import type { FileIn } from './types';

export const FILE_SOURCE = 'file';

/** How many lines a text has: one more than its line ends (CR LF, LF or CR). */
export function lineCount(text: string): number {
  let lines = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
}

/** When a file was published that does not say it: by the rules of the check an estimate, with why. */
export const UNDATED_FILE = {
  published: 'XXXX',
  publishedBasis: 'estimated',
  publishedNote: {
    en: 'The file does not say when it was published.',
    ar: 'لا يذكر الملف تاريخ نشره.',
  },
} as const satisfies Partial<Source>;

/**
 * The source that stands for an opened file, so that everything read from it has its evidence: a
 * line of the file is a paragraph of the source. When it was written nobody knows.
 */
export function fileSource({ name, bytes, text }: Pick<FileIn, 'name' | 'bytes' | 'text'>): Source {
  const shown = plainName(name) || 'file';
  return {
    id: FILE_SOURCE,
    // A report is called by its outlet wherever it is named.
    outlet: bothLanguages(shown),
    headline: bothLanguages(shown),
    ...UNDATED_FILE,
    language: 'und',
    held: true,
    file: shown,
    sha256: sha256(bytes),
    paragraphs: lineCount(text),
    derivedFrom: [],
    informants: [],
    url: null,
    note: null,
  };
}

/** A line as a paragraph that the source has; the first where it is not known. */
export function paragraphOf(line: number | null, source: Source): number {
  return Math.min(Math.max(1, line ?? 1), source.paragraphs ?? 1);
}
