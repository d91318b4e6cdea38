import type { Evidence, PartName } from '../schema';
import type { Draft, Entry, Report } from './draft';
import type { Path } from './finding';
import type { Kind, Said } from './said';
import { nearest, oneOf, quote } from './words';

interface Owned {
  readonly entry: Entry<unknown>;
  readonly path: Path;
}

type Index = Readonly<Record<Kind, ReadonlyMap<string, Owned>>>;

/** The part of the data set in which each kind has its entries. */
const HOME: Readonly<Record<Kind, PartName>> = {
  actor: 'actors',
  source: 'sources',
  contact: 'contacts',
  tie: 'ties',
  camp: 'dataset',
  topic: 'dataset',
  informant: 'sources',
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
      const given = quote(id);
      const problem: Said =
        first.entry === entry
          ? { say: 'id.twiceHere', kind, given }
          : { say: 'id.twice', kind, given, entry: first.entry.index + 1 };
      report(entry, path, { rule: 'D7', problem, mend: { say: 'id.another' } });
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
  const mends = new Map<string, Said>();

  const mendFor = (kind: Kind, id: string): Said => {
    const thing: Said = { say: 'id.toAdd', kind };
    const ids = [...index[kind].keys()];
    const near = mends.size < MOST_GUESSES ? nearest(id, ids) : null;
    if (near) return { say: 'id.near', near, thing };
    const few = ids.length > 0 && ids.length <= 12;
    return few ? { say: 'id.addListed', thing, ids: oneOf(ids) } : { say: 'id.add', thing };
  };

  const refer = (entry: Entry<unknown>, path: Path, kind: Kind, id: string | null): void => {
    if (id === null || id === '' || index[kind].has(id)) return;
    if (draft.lost.has(HOME[kind])) return;
    const key = `${kind} ${id}`;
    const mend = mends.get(key) ?? mendFor(kind, id);
    mends.set(key, mend);
    const other = (Object.keys(HOME) as Kind[]).find((each) => index[each].has(id));
    const given = quote(id);
    const problem: Said = other
      ? { say: 'id.ofOther', kind, given, other }
      : { say: 'id.none', kind, given };
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
      problem: {
        say: 'informant.other',
        given: quote(informant),
        owner: owner.entry.label,
        source: quote(source),
      },
      mend: { say: 'informant.mend' },
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
