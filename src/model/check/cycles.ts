import type { Draft, Entry, Report } from './draft';
import type { Path } from './finding';

interface Link {
  readonly path: Path;
  readonly to: string;
}

/** Each link that closes a ring, with the ids along it. Depth-first and without recursion. */
function closingLinks<T extends { readonly id: string }>(
  entries: readonly Entry<T>[],
  linksOf: (value: T) => readonly Link[],
): { entry: Entry<T>; link: Link; ring: string[] }[] {
  const byId = new Map(entries.map((entry) => [entry.value.id, entry]));
  const done = new Set<string>();
  const found: { entry: Entry<T>; link: Link; ring: string[] }[] = [];
  for (const start of byId.values()) {
    if (done.has(start.value.id)) continue;
    const trail = [{ entry: start, links: [...linksOf(start.value)] }];
    const onTrail = new Set([start.value.id]);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { entry } = top;
      const link = top.links.shift();
      if (!link) {
        trail.pop();
        onTrail.delete(entry.value.id);
        done.add(entry.value.id);
        continue;
      }
      if (onTrail.has(link.to)) {
        const ids = trail.map((each) => each.entry.value.id);
        found.push({ entry, link, ring: [...ids.slice(ids.indexOf(link.to)), link.to] });
        continue;
      }
      const next = byId.get(link.to);
      if (!next || done.has(link.to)) continue;
      trail.push({ entry: next, links: [...linksOf(next.value)] });
      onTrail.add(link.to);
    }
  }
  return found;
}

function single(field: string, to: string | null): Link[] {
  return to === null || to === '' ? [] : [{ path: [field], to }];
}

/** D16: nothing is part of itself, derives from itself or answers itself, however far round. */
export function checkCycles(draft: Draft, report: Report): void {
  const check = <T extends { readonly id: string }>(
    entries: readonly Entry<T>[],
    linksOf: (value: T) => readonly Link[],
  ) => {
    for (const { entry, link, ring } of closingLinks(entries, linksOf)) {
      report(entry, link.path, {
        rule: 'D16',
        problem: { say: 'ring', ids: ring.join(' → ') },
        mend: { say: 'ring.open' },
      });
    }
  };
  check(draft.actors, (actor) => single('partOf', actor.partOf));
  check(draft.contacts, (contact) => single('partOf', contact.partOf));
  check(draft.contacts, (contact) => single('inReplyTo', contact.inReplyTo));
  check(draft.sources, (source) =>
    source.derivedFrom.map((to, at) => ({ path: ['derivedFrom', at], to })),
  );
}
