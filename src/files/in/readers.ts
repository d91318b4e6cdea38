import { readNative } from './native';
import type { FileKind, Reader } from './types';

/** The readers by kind, each a part of its own: only that of the opened file is loaded. */
export const READERS: Partial<Readonly<Record<FileKind, () => Promise<Reader>>>> = {
  native: async () => readNative,
  gexf: async () => (await import('./gexf')).readGexf,
  graphml: async () => (await import('./graphml')).readGraphml,
  cytoscape: async () => (await import('./cytoscape')).readCytoscape,
  cx: async () => (await import('./cx')).readCx,
  cx2: async () => (await import('./cx2')).readCx2,
  jgf: async () => (await import('./jgf')).readJgf,
  pajek: async () => (await import('./pajek')).readPajek,
  dl: async () => (await import('./dl')).readDl,
  gml: async () => (await import('./gml')).readGml,
  oligrapher: async () => (await import('./oligrapher')).readOligrapher,
  ftm: async () => (await import('./ftm')).readFtm,
  table: async () => (await import('./table')).readTable,
  xlsx: async () => (await import('./xlsx')).readXlsx,
  icews: async () => (await import('./icews')).readIcews,
  quadruples: async () => (await import('./quadruples')).readQuadruples,
  polecat: async () => (await import('./polecat')).readPolecat,
  gdelt1: async () => (await import('./gdelt')).readGdelt,
  gdelt2: async () => (await import('./gdelt')).readGdelt,
};
