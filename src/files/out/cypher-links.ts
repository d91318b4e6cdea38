import type { Dataset } from '../../model/dataset';
import { contactLinks, pointLinks } from './cypher-contact-links';
import { both, dated } from './cypher-nodes';
import { type LinksOut, link, links } from './cypher-statements';

function actorLinks({ actors, ties }: Dataset): LinksOut[] {
  const roles = actors.flatMap((actor) =>
    actor.roles.map((role, at) => ({ ...role, actor: actor.id, id: `${actor.id}/${at + 1}` })),
  );
  return [
    links(
      'PART_OF',
      'Actor',
      'Actor',
      actors.flatMap(({ id, partOf }) => link(id, partOf)),
    ),
    links(
      'IN_CAMP',
      'Actor',
      'Camp',
      actors.flatMap(({ id, camp }) => link(id, camp)),
    ),
    links(
      'POSSIBLY_SAME',
      'Actor',
      'Actor',
      actors.flatMap(({ id, possiblySame }) => possiblySame.flatMap((other) => link(id, other))),
    ),
    links(
      'HAD_ROLE',
      'Actor',
      'Role',
      roles.flatMap(({ id, actor }) => link(actor, id)),
    ),
    links(
      'REPORTED_IN',
      'Role',
      'Source',
      roles.flatMap(({ id, source, paragraphs }) => link(id, source, { number: 1, paragraphs })),
      'number',
    ),
    links(
      'MENTIONED_IN',
      'Actor',
      'Source',
      actors.flatMap(({ id, mentions }) =>
        mentions.flatMap(({ source, paragraphs }, at) =>
          link(id, source, { number: at + 1, paragraphs }),
        ),
      ),
      'number',
    ),
    links(
      'TIED_TO',
      'Actor',
      'Actor',
      ties.flatMap((tie) =>
        link(tie.from, tie.to, {
          id: tie.id,
          kind: tie.kind,
          ...dated('valid', tie.valid),
          sources: tie.evidence.map(({ source }) => source),
          stances: tie.evidence.map(({ stance }) => stance),
          ...both('note', tie.note),
        }),
      ),
      'id',
    ),
  ];
}

function sourceLinks({ sources }: Dataset): LinksOut[] {
  return [
    links(
      'RELAYS',
      'Source',
      'Source',
      sources.flatMap(({ id, derivedFrom }) => derivedFrom.flatMap((from) => link(id, from))),
    ),
    links(
      'QUOTES',
      'Source',
      'Informant',
      sources.flatMap(({ id, informants }) => informants.flatMap((one) => link(id, one.id))),
    ),
    links(
      'AFFILIATED_WITH',
      'Informant',
      'Actor',
      sources.flatMap(({ informants }) =>
        informants.flatMap(({ id, affiliation }) => link(id, affiliation)),
      ),
    ),
  ];
}

/** Every relationship of the file. */
export function linksOf(dataset: Dataset): LinksOut[] {
  return [
    ...sourceLinks(dataset),
    ...actorLinks(dataset),
    ...contactLinks(dataset.contacts),
    ...pointLinks(dataset.contacts),
  ];
}
