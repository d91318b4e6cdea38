import { Notes } from './notes';
import { type Note, OpenError } from './types';

/** What was found in the bytes of a text file. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** How much of a text is looked at to tell how it is written. */
const LOOKED_AT = 200_000;
/** So many whole characters beside one broken one: it is that encoding, damaged. */
const MOSTLY = 50;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** How many bytes of a UTF-8 character that was cut off stand at the end; 0 where none was. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that an XML file names for itself, where that is one that is known. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (name === undefined) return null;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: of plain letters every other byte is nought. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2_000);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (odd > 0.4 * most && even < 0.05 * most) return 'utf-16le';
  if (even > 0.4 * most && odd < 0.05 * most) return 'utf-16be';
  return null;
}

/**
 * Arabic or Western, of the two that an old program is likely to have written: in Arabic the bytes
 * above ASCII stand beside one another, in Western texts each among plain letters.
 */
function oldEncoding(bytes: Uint8Array): 'windows-1256' | 'windows-1252' {
  let high = 0;
  let paired = 0;
  let before = false;
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < end; at += 1) {
    const isHigh = (bytes[at] ?? 0) >= 0x80;
    if (isHigh) high += 1;
    if (isHigh && before) paired += 1;
    before = isHigh;
  }
  return paired > 0.5 * high ? 'windows-1256' : 'windows-1252';
}

/** Whole characters above ASCII, and broken ones, in the first bytes read as UTF-8. */
function wholeAndBroken(bytes: Uint8Array): { whole: number; broken: number } {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, LOOKED_AT));
  let [whole, broken] = [0, 0];
  for (const letter of text) {
    if (letter === '\ufffd') broken += 1;
    else if (letter > '\u007f') whole += 1;
  }
  return { whole, broken };
}

/**
 * The text of some bytes: by the mark at their start, else as UTF-8, else by what an XML file says
 * of itself, else by the likelier of two old encodings. What was guessed and what is broken is
 * noted. Throws `OpenError` where there is nothing, or no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const notes = new Notes();
  const as = (encoding: string, from = 0): Decoded => ({
    text: new TextDecoder(encoding).decode(from > 0 ? bytes.subarray(from) : bytes),
    notes: notes.list(),
  });
  if (bytes.length === 0) throw new OpenError('empty');
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16be');
  const wide = unmarkedUtf16(bytes);
  if (wide) {
    notes.add('guess', 'encoding', { encoding: wide.toUpperCase() });
    return as(wide);
  }
  // `decode` takes the mark of UTF-8 away by itself.
  const text = utf8(bytes);
  if (text !== null) {
    if (text.trim() === '') throw new OpenError('empty');
    return { text, notes: [] };
  }
  const cut = cutOff(bytes);
  const shorter = cut > 0 ? utf8(bytes.subarray(0, bytes.length - cut)) : null;
  if (shorter !== null && shorter.trim() !== '') {
    notes.add('fault', 'endsEarly');
    return { text: shorter, notes: notes.list() };
  }
  const own = declared(bytes);
  if (own) return as(own);
  const { whole, broken } = wholeAndBroken(bytes);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf) || whole > MOSTLY * broken) {
    notes.add('fault', 'wrongBytes', { encoding: 'UTF-8' }, null, Math.max(broken, 1));
    return as('utf-8');
  }
  const old = oldEncoding(bytes);
  notes.add('guess', 'encoding', { encoding: old });
  return as(old);
}
