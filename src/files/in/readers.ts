import type { FileKind, Reader } from './types';

/** The readers by kind, each a part of its own: only that of the opened file is loaded. */
export const READERS: Partial<Readonly<Record<FileKind, () => Promise<Reader>>>> = {
  gexf: async () => (await import('./gexf')).readGexf,
  graphml: async () => (await import('./graphml')).readGraphml,
  native: async () => (await import('./native')).readNative,
};
