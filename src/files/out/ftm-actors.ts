import type { Dataset } from '../../model/dataset';
import type { Actor, ActorKind } from '../../model/schema';
import { both, entity, type FtmEntity, type IdOf, inWords, lasting, ownWords } from './ftm-entity';

/** An office may be a person, a community is no body: of these it says `LegalEntity`, which is either. */
const SCHEMATA: Readonly<
  Record<ActorKind, 'Person' | 'LegalEntity' | 'Organization' | 'PublicBody'>
> = {
  person: 'Person',
  office: 'LegalEntity',
  government: 'PublicBody',
  organisation: 'Organization',
  military: 'Organization',
  'armed-group': 'Organization',
  party: 'Organization',
  media: 'Organization',
  community: 'LegalEntity',
};

const TOPICS: Readonly<Partial<Record<ActorKind, string>>> = {
  government: 'gov',
  military: 'mil',
  party: 'pol.party',
};

function isBody(kind: ActorKind): boolean {
  return SCHEMATA[kind] === 'Organization' || SCHEMATA[kind] === 'PublicBody';
}

/**
 * That one is part of another: a membership where the whole is an organisation, as its schema
 * demands, and else a link with that role.
 */
export function belonging(
  id: string,
  part: string,
  whole: Actor,
  rest: Readonly<Record<string, readonly (string | null)[]>>,
  idOf: IdOf,
): FtmEntity {
  const end = [idOf('actor', whole.id)];
  return isBody(whole.kind)
    ? entity(id, 'Membership', { ...rest, member: [part], organization: end })
    : entity(id, 'UnknownLink', { ...rest, subject: [part], object: end });
}

function itself(actor: Actor, dataset: Dataset, id: IdOf): FtmEntity {
  const { kind, name, short, aliases, country, camp, note, partOf, wikidata } = actor;
  const person = kind === 'person';
  return entity(id('actor', actor.id), SCHEMATA[kind], {
    name: both(name),
    alias: [...both(short), ...aliases.en, ...aliases.ar],
    classification: [kind],
    topics: [TOPICS[kind] ?? null],
    country: [country?.toLowerCase() ?? null],
    keywords: both((camp === null ? undefined : dataset.camp.get(camp)?.name) ?? null),
    description: [
      inWords({ unnamed: actor.unnamed ? 'yes' : null }),
      ...both(note),
      ownWords(actor.attributes),
    ],
    wikidataId: [wikidata],
    parent: [person || partOf === null ? null : id('actor', partOf)],
    position: person ? actor.roles.flatMap(({ title }) => both(title)) : [],
    proof: actor.mentions.map(({ source }) => id('source', source)),
  });
}

/** A person's offices, with their dates. */
function offices(actor: Actor, id: IdOf): FtmEntity[] {
  if (actor.kind !== 'person') return [];
  return actor.roles.flatMap(({ title, from, to, source }, at) => {
    const post = id('actor', actor.id, 'post', at + 1);
    return [
      entity(post, 'Position', { name: both(title) }),
      entity(`${post}.held`, 'Occupancy', {
        holder: [id('actor', actor.id)],
        post: [post],
        startDate: lasting(from).startDate,
        endDate: lasting(to).endDate,
        proof: [id('source', source)],
      }),
    ];
  });
}

/** Who may be the same, told once for two that each name the other. */
function doubles(actor: Actor, dataset: Dataset): string[] {
  return actor.possiblySame.filter(
    (other) => actor.id < other || !dataset.actor.get(other)?.possiblySame.includes(actor.id),
  );
}

/** Actors, the offices of persons, what persons are part of, and who may be the same as whom. */
export function actorEntities(dataset: Dataset, id: IdOf): FtmEntity[] {
  return dataset.actors.flatMap((actor) => {
    const self = id('actor', actor.id);
    const whole = actor.partOf === null ? undefined : dataset.actor.get(actor.partOf);
    const role = { role: ['part of'] };
    return [
      itself(actor, dataset, id),
      ...offices(actor, id),
      ...(actor.kind === 'person' && whole
        ? [belonging(`${self}.part-of`, self, whole, role, id)]
        : []),
      ...doubles(actor, dataset).map((other) =>
        entity(`${self}.possibly.${other}`, 'UnknownLink', {
          subject: [self],
          object: [id('actor', other)],
          role: ['possibly the same as'],
        }),
      ),
    ];
  });
}
