import type { Dataset } from '../../model/dataset';
import type { Source, Tie } from '../../model/schema';
import { fileName } from './file-name';
import { actorEntities, belonging } from './ftm-actors';
import { contactEntities } from './ftm-contacts';
import {
  both,
  deniers,
  entity,
  type FtmEntity,
  type IdOf,
  idsOf,
  inWords,
  lasting,
  proof,
  when,
} from './ftm-entity';
import { subset } from './subset';
import type { Exported, FileOut } from './types';

/** ISO 639-3, which it writes languages in; another language is left out. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  ku: 'kur',
  ru: 'rus',
  tr: 'tur',
};

function sourceEntities(source: Source, id: IdOf): FtmEntity[] {
  const self = id('source', source.id);
  const published = when(source.published);
  return [
    entity(self, 'Article', {
      title: both(source.headline ?? source.outlet),
      publisher: both(source.outlet),
      publishedAt: published.date.length > 0 ? published.date : published.startDate,
      language: [LANGUAGES[source.language] ?? null],
      fileName: [source.file],
      sourceUrl: [source.url],
      description: [
        inWords({
          published: `${source.published} (${source.publishedBasis})`,
          held: source.held ? 'yes' : 'no',
          sha256: source.sha256,
        }),
        ...both(source.note),
      ],
    }),
    ...source.derivedFrom.map((earlier) =>
      entity(`${self}.relays.${earlier}`, 'UnknownLink', {
        subject: [self],
        object: [id('source', earlier)],
        role: ['relays'],
      }),
    ),
  ];
}

function tieEntity(tie: Tie, dataset: Dataset, id: IdOf): FtmEntity[] {
  const whole = dataset.actor.get(tie.to);
  if (!whole) return [];
  const [self, from, to] = [id('tie', tie.id), id('actor', tie.from), id('actor', tie.to)];
  const said = {
    ...lasting(tie.valid),
    role: [tie.kind.replaceAll('-', ' ')],
    description: [
      inWords({ valid: tie.valid, 'denied in': deniers(tie.evidence) }),
      ...both(tie.note),
    ],
    proof: proof(tie.evidence, id),
  };
  if (tie.kind === 'member-of' || tie.kind === 'part-of') {
    return [belonging(self, from, whole, said, id)];
  }
  return tie.kind === 'envoy-of'
    ? [entity(self, 'Representation', { ...said, agent: [from], client: [to] })]
    : [entity(self, 'UnknownLink', { ...said, subject: [from], object: [to] })];
}

/** An entity on one line, whatever its reader takes for the end of one. */
function line(one: FtmEntity): string {
  return JSON.stringify(one).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The view as entities of FollowTheMoney 4, one JSON object a line, as far as its schema has the
 * idea; `docs/formats.md` says which is which, and what cannot be said.
 */
export function ftmFile(exported: Exported): FileOut {
  const { dataset } = subset(exported.dataset, exported.contacts);
  const id = idsOf(dataset.meta.id);
  const entities = [
    ...dataset.sources.flatMap((source) => sourceEntities(source, id)),
    ...actorEntities(dataset, id),
    ...dataset.ties.flatMap((tie) => tieEntity(tie, dataset, id)),
    ...contactEntities(dataset, id),
  ];
  const lines = entities.map((one) => `${line(one)}\n`);
  return {
    name: fileName(exported, 'ftm.json'),
    mime: 'application/json+ftm',
    bytes: new TextEncoder().encode(lines.join('')),
  };
}
