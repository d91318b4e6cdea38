import { Gunzip, unzipSync } from 'fflate';
import { INFLATED_LIMIT, MB, MOST_FILES } from './limits';
import { OpenError } from './types';

/** A file by its name, a path where it came out of a folder or an archive. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pieces that are handed to the inflater at once, bytes: between two of them the limit is seen. */
const PIECE = 64 * 1024;

/** Whether bytes begin as a gzip file (RFC 1952) does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Files that no one means: what programs leave beside the others. */
export function isStray(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/**
 * What a gzip file holds. Throws `OpenError` where it would be larger than `limit` bytes, and where
 * it is broken; nothing beyond the limit is inflated.
 */
export function gunzip({ name, bytes }: NamedBytes, limit = INFLATED_LIMIT): NamedBytes {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let members = 0;
  const stream = new Gunzip((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  stream.onmember = () => {
    members += 1;
  };
  try {
    for (let at = 0; at < bytes.length && size <= limit; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    throw new OpenError('badArchive', { name });
  }
  if (size > limit) throw new OpenError('inflatesTooFar', { name, limit: limit / MB });
  // Its last four bytes say how large the last member is; a file that was cut off has others there.
  const said = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (members <= 1 && (bytes.length < 18 || said.getUint32(bytes.length - 4, true) !== size)) {
    throw new OpenError('badArchive', { name });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { name: name.replace(/\.gz$/i, ''), bytes: whole };
}

/** The names of an archive's files without inflating any; throws `OpenError` where it is broken. */
export function namesInZip({ name, bytes }: NamedBytes): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return false;
      },
    });
  } catch {
    throw new OpenError('badArchive', { name });
  }
  return names;
}

/**
 * The files of an archive, in its order, without folders and strays. Each is given the room that
 * the archive says it needs and no more, so what is said can be trusted: throws `OpenError` before
 * anything is inflated where that is more than `limit` bytes together, or too many files.
 */
export function unzip({ name, bytes }: NamedBytes, limit = INFLATED_LIMIT): NamedBytes[] {
  let size = 0;
  let count = 0;
  const isWanted = (file: string) => !file.endsWith('/') && !isStray(file);
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (isWanted(file.name)) {
          size += file.originalSize;
          count += 1;
        }
        return false;
      },
    });
  } catch {
    throw new OpenError('badArchive', { name });
  }
  if (size > limit) throw new OpenError('inflatesTooFar', { name, limit: limit / MB });
  if (count > MOST_FILES) throw new OpenError('tooManyFiles', { n: count, limit: MOST_FILES });
  try {
    const files = unzipSync(bytes, { filter: (file) => isWanted(file.name) });
    return Object.entries(files).map(([path, inside]) => ({ name: path, bytes: inside }));
  } catch {
    throw new OpenError('badArchive', { name });
  }
}
