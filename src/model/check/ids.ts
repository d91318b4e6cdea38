import type { Evidence, PartName } from '../schema';
import type { Draft, Entry, Report } from './draft';
import type { Path } from './finding';
import { nearest, oneOf, quote } from './words';

type Kind = 'actor' | 'source' | 'contact' | 'tie' | 'camp' | 'topic' | 'informant';

interface Owned {
  readonly entry: Entry<unknown>;
  readonly path: Path;
}

type Index = Readonly<Record<Kind, ReadonlyMap<string, Owned>>>;

const HOME: Readonly<Record<Kind, { part: PartName; where: string; a: string; many: string }>> = {
  actor: { part: 'actors', where: 'the actors', a: 'an actor', many: 'actors' },
  source: { part: 'sources', where: 'the sources', a: 'a source', many: 'sources' },
  contact: { part: 'contacts', where: 'the contacts', a: 'a contact', many: 'contacts' },
  tie: { part: 'ties', where: 'the ties', a: 'a tie', many: 'ties' },
  camp: { part: 'dataset', where: '`camps` of the data set', a: 'a camp', many: 'camps' },
  topic: { part: 'dataset', where: '`topics` of the data set', a: 'a topic', many: 'topics' },
  informant: {
    part: 'sources',
    where: '`informants` of its source',
    a: 'an informant',
    many: 'informants',
  },
};

/** Guessing compares with every id there is: with more wrong ids than this, the rest go without. */
const MOST_GUESSES = 300;

/** Every id by its kind; an id given twice is reported (D7) and stands for the first. */
function indexIds(draft: Draft, report: Report): Index {
  const gather = (
    kind: Kind,
    owners: Iterable<readonly [id: string, entry: Entry<unknown>, path: Path]>,
  ): ReadonlyMap<string, Owned> => {
    const found = new Map<string, Owned>();
    for (const [id, entry, path] of owners) {
      if (id === '') continue;
      const first = found.get(id);
      if (!first) {
        found.set(id, { entry, path });
        continue;
      }
      const where = first.entry === entry ? 'here' : `entry ${first.entry.index + 1}`;
      report(entry, path, {
        rule: 'D7',
        problem: `Two ${HOME[kind].many} have the id ${quote(id)}; the other is ${where}.`,
        mend: 'Give one of the two another id, or make one entry of them.',
      });
    }
    return found;
  };
  const plain = (entries: readonly Entry<{ readonly id: string }>[]) =>
    entries.map((entry) => [entry.value.id, entry, ['id']] as const);
  return {
    source: gather('source', plain(draft.sources)),
    actor: gather('actor', plain(draft.actors)),
    tie: gather('tie', plain(draft.ties)),
    contact: gather('contact', plain(draft.contacts)),
    camp: gather(
      'camp',
      draft.dataset.flatMap((entry) =>
        entry.value.camps.map(({ id }, at) => [id, entry, ['camps', at, 'id']] as const),
      ),
    ),
    topic: gather(
      'topic',
      draft.dataset.flatMap((entry) =>
        entry.value.topics.map(({ id }, at) => [id, entry, ['topics', at, 'id']] as const),
      ),
    ),
    informant: gather(
      'informant',
      draft.sources.flatMap((entry) =>
        entry.value.informants.map(({ id }, at) => [id, entry, ['informants', at, 'id']] as const),
      ),
    ),
  };
}

/** D7: an id stands for one entry. D8: an id that is named exists, and is of the kind wanted. */
export function checkIds(draft: Draft, report: Report): void {
  const index = indexIds(draft, report);
  const mends = new Map<string, string>();

  const mendFor = (kind: Kind, id: string): string => {
    const { where, a } = HOME[kind];
    const ids = [...index[kind].keys()];
    const near = mends.size < MOST_GUESSES ? nearest(id, ids) : null;
    if (near) return `Did you mean “${near}”? Else add ${a} with this id to ${where}.`;
    const listed = ids.length > 0 && ids.length <= 12 ? ` The ids there are ${oneOf(ids)}.` : '';
    return `Add ${a} with this id to ${where}, or name another.${listed}`;
  };

  const refer = (entry: Entry<unknown>, path: Path, kind: Kind, id: string | null): void => {
    if (id === null || id === '' || index[kind].has(id)) return;
    if (draft.lost.has(HOME[kind].part)) return;
    const key = `${kind} ${id}`;
    const mend = mends.get(key) ?? mendFor(kind, id);
    mends.set(key, mend);
    const other = (Object.keys(HOME) as Kind[]).find((each) => index[each].has(id));
    const instead = other ? ` (it is the id of ${HOME[other].a})` : '';
    const problem = `No ${kind} has the id ${quote(id)}${instead}.`;
    report(entry, path, { rule: 'D8', problem, mend });
  };
  const referAll = (entry: Entry<unknown>, path: Path, kind: Kind, ids: readonly string[]) => {
    ids.forEach((id, at) => {
      refer(entry, [...path, at], kind, id);
    });
  };
  const referEvidence = (entry: Entry<unknown>, owner: Path, evidence: readonly Evidence[]) => {
    evidence.forEach(({ source, informant }, at) => {
      const path = [...owner, 'evidence', at];
      refer(entry, [...path, 'source'], 'source', source);
      refer(entry, [...path, 'informant'], 'informant', informant);
      checkInformant(entry, [...path, 'informant'], source, informant);
    });
  };
  const derivedFrom = new Map(
    draft.sources.map((entry) => [entry.value.id, entry.value.derivedFrom] as const),
  );
  /** A source and, however far back, all that it relays: their informants may be cited through it. */
  const relays = (source: string): ReadonlySet<string> => {
    const all = new Set([source]);
    for (const each of all) for (const earlier of derivedFrom.get(each) ?? []) all.add(earlier);
    return all;
  };
  const checkInformant = (
    entry: Entry<unknown>,
    path: Path,
    source: string,
    informant: string | null,
  ) => {
    const owner = informant === null ? undefined : index.informant.get(informant);
    const cited = index.source.get(source);
    if (!owner || !cited || relays(source).has(owner.entry.label)) return;
    report(entry, path, {
      rule: 'D18',
      problem: `${quote(informant)} is an informant of “${owner.entry.label}”, not of ${quote(source)}.`,
      mend: 'Name an informant of the cited source or of one it relays, or write null.',
    });
  };

  for (const entry of draft.sources) {
    referAll(entry, ['derivedFrom'], 'source', entry.value.derivedFrom);
    entry.value.informants.forEach(({ affiliation }, at) => {
      refer(entry, ['informants', at, 'affiliation'], 'actor', affiliation);
    });
  }
  for (const entry of draft.actors) {
    refer(entry, ['camp'], 'camp', entry.value.camp);
    refer(entry, ['partOf'], 'actor', entry.value.partOf);
    referAll(entry, ['possiblySame'], 'actor', entry.value.possiblySame);
    entry.value.roles.forEach(({ source }, at) => {
      refer(entry, ['roles', at, 'source'], 'source', source);
    });
    entry.value.mentions.forEach(({ source }, at) => {
      refer(entry, ['mentions', at, 'source'], 'source', source);
    });
  }
  for (const entry of draft.ties) {
    refer(entry, ['from'], 'actor', entry.value.from);
    refer(entry, ['to'], 'actor', entry.value.to);
    referEvidence(entry, [], entry.value.evidence);
  }
  for (const entry of draft.contacts) {
    const { from, to, via, answeredBy, inReplyTo, partOf, topics, points, evidence } = entry.value;
    referAll(entry, ['from'], 'actor', from);
    referAll(entry, ['to'], 'actor', to);
    referAll(entry, ['via'], 'actor', via);
    refer(entry, ['answeredBy'], 'actor', answeredBy);
    refer(entry, ['inReplyTo'], 'contact', inReplyTo);
    refer(entry, ['partOf'], 'contact', partOf);
    referAll(entry, ['topics'], 'topic', topics);
    points.forEach((point, at) => {
      referAll(entry, ['points', at, 'by'], 'actor', point.by);
      referAll(entry, ['points', at, 'to'], 'actor', point.to);
      referEvidence(entry, ['points', at], point.evidence);
    });
    referEvidence(entry, [], evidence);
  }
}
