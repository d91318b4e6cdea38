import { routeOf } from '../analysis/channels';
import type { Dataset } from '../model/dataset';
import type { SceneLine } from './types';

/** What asks for light: something pointed at or selected. */
export type Asked =
  | { readonly kind: 'actor' | 'line' | 'contact' | 'channel' | 'pair'; readonly id: string }
  | { readonly kind: 'tie' | 'source'; readonly id: string }
  /** Whatever these contacts are drawn as. */
  | { readonly kind: 'contacts'; readonly id: string; readonly contacts: ReadonlySet<string> };

export interface Light {
  /** Ids of the actors and lines that stay lit. */
  readonly lit: ReadonlySet<string>;
  /** Those among them that are meant themselves. */
  readonly meant: ReadonlySet<string>;
}

/** Every leg of the curves that the lines belong to, so that a channel is lit end to end. */
function whole(lines: readonly SceneLine[], all: readonly SceneLine[]): SceneLine[] {
  const channels = new Set(lines.flatMap((line) => (line.channel ? [line.channel.id] : [])));
  return all.filter(
    (line) => lines.includes(line) || (line.channel && channels.has(line.channel.id)),
  );
}

const actorsOf = (lines: readonly SceneLine[]): string[] =>
  lines.flatMap((line) => [line.source, line.target]);

function meantLines(asked: Asked, all: readonly SceneLine[], dataset: Dataset): SceneLine[] {
  switch (asked.kind) {
    case 'actor':
      return all.filter((line) => line.source === asked.id || line.target === asked.id);
    case 'line':
      return all.filter((line) => line.id === asked.id);
    case 'pair':
      return all.filter((line) => line.pair === asked.id && !line.channel);
    case 'contact':
      return all.filter((line) => line.contacts.includes(asked.id));
    case 'channel': {
      const of = (id: string): boolean => {
        const contact = dataset.contact.get(id);
        return contact !== undefined && contact.via.length > 0 && routeOf(contact) === asked.id;
      };
      return all.filter((line) => line.channel && line.contacts.some(of));
    }
    case 'source': {
      const carries = (id: string): boolean =>
        dataset.contact.get(id)?.evidence.some((evidence) => evidence.source === asked.id) ?? false;
      return all.filter((line) => line.contacts.some(carries));
    }
    case 'contacts':
      return all.filter((line) => line.contacts.some((id) => asked.contacts.has(id)));
    case 'tie':
      return [];
  }
}

/** What is lit when something is asked for: an actor's neighbourhood, a channel end to end, a pair. */
export function lightFor(asked: Asked, all: readonly SceneLine[], dataset: Dataset): Light {
  const meant = whole(meantLines(asked, all, dataset), all);
  const lines = meant.map((line) => line.id);
  if (asked.kind === 'tie') {
    const tie = dataset.tie.get(asked.id);
    const ends = new Set(tie ? [tie.from, tie.to] : []);
    return { lit: ends, meant: ends };
  }
  const lit = new Set([...lines, ...actorsOf(meant)]);
  if (asked.kind === 'actor') {
    lit.add(asked.id);
    return { lit, meant: new Set([asked.id]) };
  }
  return { lit, meant: asked.kind === 'source' ? new Set() : new Set(lines) };
}
