import type { FileKind, Reader } from './types';

/** The readers by kind, each a part of its own: only that of the opened file is loaded. */
export const READERS: Partial<Readonly<Record<FileKind, () => Promise<Reader>>>> = {
  native: async () => (await import('./native')).readNative,
};
