import type { Actor, Contact, Lang, Text, Tie } from '../../model/schema';
import { fileName } from './file-name';
import { jsonBytes } from './json';
import { subset } from './subset';
import type { Exported, FileOut } from './types';

type Label = (text: Text) => string;

function nodeOf(actor: Actor, { positions, colours }: Exported, label: Label) {
  const position = positions?.get(actor.id);
  const colour = actor.camp === null ? undefined : colours?.get(actor.camp);
  return {
    label: label(actor.name),
    metadata: { ...actor, ...(position && { position }), ...(colour && { colour }) },
  };
}

/** One hyperedge a contact, all its senders to all its receivers; `via` is in its metadata. */
function hyperedgeOf(contact: Contact, label: Label) {
  return {
    id: contact.id,
    source: contact.from,
    target: contact.to,
    relation: contact.type,
    label: label(contact.title),
    metadata: contact,
  };
}

function edgeOf(tie: Tie) {
  const { id, from, to, kind } = tie;
  return { id, source: from, target: to, relation: kind, metadata: tie };
}

/**
 * JSON Graph Format 2.1 (jsongraphformat.info). A graph there has edges or hyperedges, never both,
 * so there are two: the contacts as directed hyperedges, and the standing ties as edges. The
 * metadata are the entries as they stand in the data set, so that nothing is lost.
 */
export function jgfFile(exported: Exported): FileOut {
  const { dataset } = subset(exported.dataset, exported.contacts);
  const { meta, sources, actors, ties, contacts } = dataset;
  const lang: Lang = exported.lang ?? 'en';
  const label: Label = (text) => text[lang];
  const nodes = Object.fromEntries(
    actors.map((actor) => [actor.id, nodeOf(actor, exported, label)] as const),
  );
  const tied = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const ends = actors.filter((actor) => tied.has(actor.id));
  const graphs = [
    {
      id: meta.id,
      type: 'contacts',
      label: label(meta.title),
      directed: true,
      metadata: { dataset: meta, sources },
      nodes,
      hyperedges: contacts.map((contact) => hyperedgeOf(contact, label)),
    },
    {
      id: `${meta.id}/ties`,
      type: 'ties',
      label: label(meta.title),
      directed: true,
      // Whose metadata are wanted finds them under the same key in the first graph.
      nodes: Object.fromEntries(ends.map(({ id, name }) => [id, { label: label(name) }] as const)),
      edges: ties.map(edgeOf),
    },
  ];
  return {
    name: fileName(exported, 'jgf.json'),
    mime: 'application/vnd.jgf+json',
    bytes: jsonBytes({ graphs }),
  };
}
