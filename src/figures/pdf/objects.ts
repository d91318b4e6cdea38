import { strToU8, zlibSync } from 'fflate';

/** A number as a PDF has it: no exponent, three decimals. */
export const num = (n: number): string => String(Math.round(n * 1000) / 1000 + 0);

const hex = (n: number): string => n.toString(16).padStart(4, '0').toUpperCase();

/** A text as UTF-16 in hexadecimal digits. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with a byte order mark. */
export const textString = (text: string): string => `<FEFF${utf16(text)}>`;

/** A name, its special characters written by their numbers. */
export const pdfName = (text: string): string =>
  `/${text.replace(/[^A-Za-z0-9+._-]/g, (char) => `#${hex(char.charCodeAt(0)).slice(-2)}`)}`;

/** A reference to an object. */
export type Ref = `${number} 0 R`;

/** The objects of a file while it is made, numbered in the order in which they are asked for. */
export interface PdfFile {
  /** A number for an object that is filled in later. */
  readonly reserve: () => Ref;
  readonly fill: (ref: Ref, value: string) => void;
  readonly add: (value: string) => Ref;
  /** A compressed stream; `entries` are those of its dictionary beside length and filter. */
  readonly addStream: (data: string | Uint8Array, entries?: string) => Ref;
  /** The bytes of the file. @throws Error where a reserved object was never filled. */
  readonly bytes: (root: Ref, info: Ref) => Uint8Array;
}

/** Sixteen bytes in hexadecimal digits that change with any byte of the parts (FNV-1a, 4 seeds). */
function fingerprint(parts: readonly Uint8Array[]): string {
  const hashes = Uint32Array.of(0x811c9dc5, 0x01234567, 0x89abcdef, 0xdeadbeef);
  for (const part of parts) {
    for (const byte of part) {
      for (let i = 0; i < 4; i++) hashes[i] = Math.imul((hashes[i] ?? 0) ^ byte, 0x01000193);
    }
  }
  return [...hashes].map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

/** `/Length` is the first entry of a stream's dictionary; these are the bytes between the tags. */
function streamBody(data: Uint8Array, entries: string): Uint8Array[] {
  const packed = zlibSync(data, { level: 9 });
  const head = `<</Length ${packed.length}/Filter/FlateDecode${entries}>>\nstream\n`;
  return [strToU8(head, true), packed, strToU8('\nendstream', true)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** An empty file of PDF 1.7. The same objects give the same bytes: it has no date, its id is its content's. */
export function newPdf(): PdfFile {
  const bodies: (readonly Uint8Array[] | null)[] = [];
  const push = (body: readonly Uint8Array[] | null): Ref => `${bodies.push(body)} 0 R`;
  return {
    reserve: () => push(null),
    fill: (ref, value) => {
      bodies[Number.parseInt(ref, 10) - 1] = [strToU8(value, true)];
    },
    add: (value) => push([strToU8(value, true)]),
    addStream: (data, entries = '') =>
      push(streamBody(typeof data === 'string' ? strToU8(data, true) : data, entries)),
    bytes: (root, info) => {
      // Four bytes above 127 in a comment tell that the file is not text.
      const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', true)];
      let length = parts[0]?.length ?? 0;
      const offsets = bodies.map((body, i) => {
        if (!body) throw new Error(`object ${i + 1} is empty`);
        const object = [strToU8(`${i + 1} 0 obj\n`), ...body, strToU8('\nendobj\n')];
        const offset = length;
        parts.push(...object);
        length += object.reduce((sum, part) => sum + part.length, 0);
        return offset;
      });
      const id = `<${fingerprint(parts)}>`;
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      const size = bodies.length + 1;
      parts.push(
        strToU8(
          `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root ${root}/Info ${info}/ID[${id}${id}]>>\nstartxref\n${length}\n%%EOF\n`,
        ),
      );
      return joined(parts);
    },
  };
}
