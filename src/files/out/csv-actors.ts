import type { Dataset } from '../../model/dataset';
import { ACTOR_KINDS, type Actor, type Lang, type Mention, type Role } from '../../model/schema';
import {
  type Column,
  column,
  DATE,
  ID,
  IDS,
  NUMBER,
  NUMBERS,
  oneOf,
  type Table,
  TEXT,
  table,
  texts,
  YES_NO,
} from './csv-table';
import type { Exported } from './types';

function actorColumns(dataset: Dataset, positions: Exported['positions']): Column<Actor>[] {
  return [
    column('id', ID, 'The actor', (actor) => actor.id),
    ...texts<Actor>('name', 'Its name', (actor) => actor.name),
    ...texts<Actor>('short', 'A shorter name, where it has one', (actor) => actor.short),
    column('kind', oneOf(ACTOR_KINDS), 'What it is', (actor) => actor.kind),
    column('unnamed', YES_NO, 'Whether the report gives it no name', (actor) => actor.unnamed),
    column('country', TEXT, 'Its country (ISO 3166, two letters)', (actor) => actor.country),
    column('camp', ID, 'Its camp (camps.csv)', (actor) => actor.camp),
    ...texts<Actor>('camp', 'The name of its camp', ({ camp }) =>
      camp === null ? null : dataset.camp.get(camp)?.name,
    ),
    column('part_of', ID, 'The actor that it is part of', (actor) => actor.partOf),
    column('possibly_same', IDS, 'Actors that may be the same', (actor) => actor.possiblySame),
    column(
      'article_en',
      oneOf(['the', 'a', 'an', 'none']),
      'The article of its English name',
      (actor) => actor.grammar?.en.article ?? null,
    ),
    column(
      'plural_en',
      YES_NO,
      'Whether its English name is a plural',
      (actor) => actor.grammar?.en.plural ?? null,
    ),
    column(
      'gender_ar',
      oneOf(['m', 'f']),
      'The gender of its Arabic name',
      (actor) => actor.grammar?.ar.gender ?? null,
    ),
    column(
      'number_ar',
      oneOf(['singular', 'dual', 'plural']),
      'The number of its Arabic name',
      (actor) => actor.grammar?.ar.number ?? null,
    ),
    column(
      'human_ar',
      YES_NO,
      'Whether its Arabic name agrees as of people',
      (actor) => actor.grammar?.ar.human ?? null,
    ),
    column(
      'oblique_ar',
      TEXT,
      'Its Arabic name in the genitive, where spelled differently',
      (actor) => actor.grammar?.ar.oblique ?? null,
    ),
    ...texts<Actor>('note', 'A note of the curators', (actor) => actor.note),
    column('wikidata', TEXT, 'Its item in Wikidata, where verified', (actor) => actor.wikidata),
    column(
      'x',
      NUMBER,
      'Where it stands in the picture, px to the right',
      ({ id }) => positions?.get(id)?.x ?? null,
    ),
    column(
      'y',
      NUMBER,
      'Where it stands in the picture, px downwards',
      ({ id }) => positions?.get(id)?.y ?? null,
    ),
  ];
}

interface Alias {
  readonly actor: string;
  readonly language: Lang;
  readonly alias: string;
}

const ALIASES: readonly Column<Alias>[] = [
  column('actor', ID, 'The actor (actors.csv)', (one) => one.actor),
  column('language', oneOf(['en', 'ar']), 'The language of the spelling', (one) => one.language),
  column('alias', TEXT, 'Another spelling of its name', (one) => one.alias),
];

type OfActor<T> = T & { readonly actor: string };

const ROLES: readonly Column<OfActor<Role>>[] = [
  column('actor', ID, 'The actor (actors.csv)', (role) => role.actor),
  ...texts<OfActor<Role>>('title', 'What the report calls it', (role) => role.title),
  column('from', DATE, 'Since when', (role) => role.from),
  column('to', DATE, 'Until when', (role) => role.to),
  column('source', ID, 'The report that says so (sources.csv)', (role) => role.source),
  column('paragraphs', NUMBERS, 'The paragraphs that do', (role) => role.paragraphs),
];

const MENTIONS: readonly Column<OfActor<Mention>>[] = [
  column('actor', ID, 'The actor (actors.csv)', (mention) => mention.actor),
  column('source', ID, 'A report that names it (sources.csv)', (mention) => mention.source),
  column('paragraphs', NUMBERS, 'The paragraphs that do', (mention) => mention.paragraphs),
];

function aliasesOf({ id, aliases }: Actor): Alias[] {
  return (['en', 'ar'] as const).flatMap((language) =>
    aliases[language].map((alias) => ({ actor: id, language, alias })),
  );
}

/** The actors, with their other spellings, their roles and where they are named. */
export function actorTables(dataset: Dataset, positions: Exported['positions']): Table[] {
  const { actors } = dataset;
  const roles = actors.flatMap(({ id, roles }) => roles.map((role) => ({ ...role, actor: id })));
  const mentions = actors.flatMap(({ id, mentions }) =>
    mentions.map((mention) => ({ ...mention, actor: id })),
  );
  return [
    table('actors', 'an actor', actorColumns(dataset, positions), actors),
    table(
      'aliases',
      'another spelling of the name of an actor',
      ALIASES,
      actors.flatMap(aliasesOf),
    ),
    table('roles', 'a role of an actor, as a report states it', ROLES, roles),
    table('mentions', 'a report that names an actor', MENTIONS, mentions),
  ];
}
