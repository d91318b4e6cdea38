import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { FileOut } from '../../../../src/files/out/types';
import type { Dataset } from '../../../../src/model/dataset';
import type { Text } from '../../../../src/model/schema';
import { CURATED } from '../../graph/sets';
import { asText } from './sets';

/** What XML 1.0 may hold (production 2 of its fifth edition), character by character. */
function allowed(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

/** What must come back of a text. */
export function kept(text: string): string {
  return [...text].filter(allowed).join('');
}

export const keptBoth = (text: Text): Text => ({ en: kept(text.en), ar: kept(text.ar) });

/** All of the curated set, with a place and a colour for everyone. */
export function curated(dataset: Dataset = CURATED) {
  return {
    dataset,
    contacts: dataset.contacts,
    positions: new Map(dataset.actors.map(({ id }, at) => [id, { x: at * 10.5, y: at - 3 }])),
    colours: new Map(dataset.meta.camps.map(({ id }, at) => [id, `#0${at}80ff`])),
  };
}

/**
 * What libxml2 has against files by a RELAX NG schema of `tests/fixtures/schemas`: all in one run, for
 * a run takes longer to begin and to read the schema than to check a file.
 */
export async function faultsBy(schema: string, ...files: FileOut[]): Promise<readonly string[]> {
  const path = new URL(`../../../fixtures/schemas/${schema}`, import.meta.url);
  const { errors } = await validateXML({
    xml: files.map(({ bytes }, at) => ({ fileName: `${at}.xml`, contents: asText(bytes) })),
    schema: [readFileSync(path, 'utf8')],
    extension: 'relaxng',
  });
  return errors.map(({ message, loc }) => (loc ? `${loc.fileName}: ${message}` : message));
}

/** A graph as networkx read it. */
export interface Read {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

const SCRIPT = `
import json, sys, networkx
from networkx.readwrite.gexf import GEXF
# Before 3.6 it knows the namespaces of 1.1 and 1.2 alone (pull request 8196 added the name, no more).
GEXF.versions.setdefault('1.3', {
    'NS_GEXF': 'http://gexf.net/1.3', 'NS_VIZ': 'http://gexf.net/1.3/viz',
    'NS_XSI': 'http://www.w3.org/2001/XMLSchema-instance', 'SCHEMALOCATION': '', 'VERSION': '1.3',
})
read = {'gexf': networkx.read_gexf, 'graphml': networkx.read_graphml}
def told(path):
    graph = read[path.rsplit('.', 1)[1]](path)
    return {'nodes': dict(graph.nodes(data=True)), 'edges': list(graph.edges(data=True))}
json.dump([told(path) for path in sys.argv[1:]], sys.stdout)
`;

/** Why networkx cannot be asked here, or null where it can. */
export const noNetworkx: string | null =
  spawnSync('python3', ['-c', 'import networkx']).status === 0
    ? null
    : 'python3 with networkx (Debian: python3-networkx) is not on this machine';

/** The files as networkx reads them, each by the ending of its name, in one run of Python. */
export function readByNetworkx(files: readonly FileOut[]): readonly Read[] {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-networkx-'));
  try {
    const paths = files.map(({ name, bytes }, at) => {
      const path = join(folder, `${at}-${name}`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = execFileSync('python3', ['-c', SCRIPT, ...paths], { maxBuffer: 2 ** 28 });
    return JSON.parse(out.toString('utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
