import type { Source } from '../model/schema';

/** Largest file that is read as a copy of a report, bytes. */
export const COPY_LIMIT = 4_000_000;

export type CopyResult =
  | {
      readonly ok: true;
      readonly source: Source;
      readonly text: string;
      readonly paragraphs: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: 'too-large' | 'not-text' | 'empty';
      readonly sha256: null;
    }
  | { readonly ok: false; readonly reason: 'no-match'; readonly sha256: string };

/** The paragraphs of a report as evidence counts them: its non-empty lines, trimmed, from 1. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Matches a file of the reader's own with a source by the SHA-256 of its bytes. Another text, be
 * it nearly the same, is refused: its paragraphs could not be trusted to bear the same numbers.
 */
export async function matchCopy(
  bytes: Uint8Array<ArrayBuffer>,
  sources: readonly Source[],
): Promise<CopyResult> {
  if (bytes.byteLength > COPY_LIMIT) return { ok: false, reason: 'too-large', sha256: null };
  if (bytes.byteLength === 0) return { ok: false, reason: 'empty', sha256: null };
  const hash = await sha256(bytes);
  const source = sources.find((one) => one.sha256 === hash);
  try {
    // The byte order mark stays in, so that a kept text gives the same bytes again.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (source) return { ok: true, source, text, paragraphs: paragraphsOf(text) };
    if (text.includes('\u0000')) return { ok: false, reason: 'not-text', sha256: null };
    return { ok: false, reason: 'no-match', sha256: hash };
  } catch {
    return { ok: false, reason: 'not-text', sha256: null };
  }
}
