import type { Exported, FileOut } from '../../files/out/types';

/** The kinds of file that data are saved as, in the order of the list. */
export const SAVE_FORMATS = [
  'native',
  'csv',
  'gexf',
  'graphml',
  'jgf',
  'cytoscape',
  'cx2',
  'cypher',
  'ftm',
] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

/** Names of formats, the same in every language, with what a file of each ends in. */
export const FORMAT_NAMES: Readonly<
  Record<SaveFormat, { readonly name: string; readonly ending: string }>
> = {
  native: { name: 'Qanat', ending: '.json' },
  csv: { name: 'CSV', ending: '.csv.zip' },
  gexf: { name: 'GEXF 1.3', ending: '.gexf' },
  graphml: { name: 'GraphML', ending: '.graphml' },
  jgf: { name: 'JSON Graph Format', ending: '.jgf.json' },
  cytoscape: { name: 'Cytoscape JSON', ending: '.cyjs' },
  cx2: { name: 'CX2', ending: '.cx2' },
  cypher: { name: 'Cypher', ending: '.cypher' },
  ftm: { name: 'FollowTheMoney', ending: '.ftm.json' },
};

/** Formats in which something has one label only, whose language is then chosen. */
export const SINGLE_LABELS: ReadonlySet<SaveFormat> = new Set<SaveFormat>([
  'gexf',
  'graphml',
  'jgf',
  'cytoscape',
  'cx2',
  'cypher',
]);

/** Makes the file of a format; each writer is fetched when it is first asked for. */
export async function writeFile(format: SaveFormat, exported: Exported): Promise<FileOut> {
  switch (format) {
    case 'native':
      return (await import('../../files/out/native')).nativeFile(exported);
    case 'csv':
      return (await import('../../files/out/csv')).csvFile(exported);
    case 'gexf':
      return (await import('../../files/out/gexf')).gexfFile(exported);
    case 'graphml':
      return (await import('../../files/out/graphml')).graphmlFile(exported);
    case 'jgf':
      return (await import('../../files/out/jgf')).jgfFile(exported);
    case 'cytoscape':
      return (await import('../../files/out/cytoscape')).cytoscapeFile(exported);
    case 'cx2':
      return (await import('../../files/out/cx2')).cx2File(exported);
    case 'cypher':
      return (await import('../../files/out/cypher')).cypherFile(exported);
    case 'ftm':
      return (await import('../../files/out/ftm')).ftmFile(exported);
  }
}
