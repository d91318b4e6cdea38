import { REST } from '../analysis/rest-actors';
import type { ContactGraph } from '../graph/build';
import type { Dataset } from '../model/dataset';
import type { Actor, Contact, Lang } from '../model/schema';
import type { Size } from './arrange/types';
import type { Point } from './geometry';
import type { DrawnChain } from './lines';
import { actorRadius, ringWidth, sizedRadius } from './marks';
import { type Measure, type WrappedText, wrap } from './text';
import { SIZE } from './tokens';

export interface ComposeInput {
  readonly dataset: Dataset;
  /** The graph of what is shown: its actors are drawn, and the contacts of its legs. */
  readonly graph: ContactGraph;
  readonly lang: Lang;
  readonly size: Size;
  readonly measure: Measure;
  /** Pairs drawn open, `a|b`. */
  readonly open: ReadonlySet<string>;
  /** Positions put by hand or by another layout; they replace the arrangement's own. */
  readonly moved: ReadonlyMap<string, Point>;
  /** Whether the camps' areas are drawn: not in the free layout. */
  readonly areas: boolean;
  /** Camps of the question's two ends: they become the banks. */
  readonly ends: readonly [string | null, string | null];
  /** Contacts that are only possibly inside the window of time. */
  readonly faint: ReadonlySet<string>;
  /** A narrow screen: the banks above and below. */
  readonly upright: boolean;
  /** Size of labels on the sheet, as a share of their size at the opening view. */
  readonly labelScale: number;
  /** A chain that is walked, drawn as the inference it is. */
  readonly chain?: DrawnChain | null;
  /** By actor, words behind its name: how many contacts are wholly within it after a roll-up. */
  readonly inner?: ReadonlyMap<string, string>;
  /**
   * By actor, its share of the largest of some figure, from 0 to 1: sizes follow it instead of
   * contacts, and who has none is as small as they come.
   */
  readonly sizes?: ReadonlyMap<string, number>;
}

/** The size of what is folded, as a share of the largest actor: it is no actor. */
const REST_SHARE = 0.2;

/** How wide a label may be on a bank, and under an actor of the stream, px. */
export const OUTER_LABEL = 106;
export const UNDER_LABEL = 92;

/** What does not change while positions do: who is drawn, how large, and with what words. */
export interface Cast {
  readonly contacts: readonly Contact[];
  readonly actors: readonly CastActor[];
}

export interface CastActor {
  readonly actor: Actor;
  readonly contacts: number;
  readonly carried: number;
  readonly r: number;
  readonly ring: number;
  readonly outer: number;
  readonly outside: WrappedText;
  readonly under: WrappedText;
}

/** An actor's name as it is drawn. */
export function labelOf(actor: Actor, lang: Lang, inner: ComposeInput['inner']): string {
  const name = actor.short?.[lang] ?? actor.name[lang];
  const words = inner?.get(actor.id);
  return words === undefined ? name : `${name} (${words})`;
}

export function castOf(input: ComposeInput): Cast {
  const { dataset, graph, lang, measure, labelScale } = input;
  const shown = new Set(graph.mapEdges((_, leg) => leg.contact));
  const size = SIZE.label[lang] * labelScale;
  // Where entries stand for many contacts every actor would be as large as they come.
  const most = dataset.weights
    ? Math.max(1, ...graph.mapNodes((id, { contacts }) => (id.startsWith(REST) ? 0 : contacts)))
    : null;
  const shareOf = (id: string, contacts: number): number | undefined => {
    if (id.startsWith(REST)) return REST_SHARE;
    if (input.sizes) return input.sizes.get(id) ?? 0;
    return most === null ? undefined : contacts / most;
  };
  const actors = graph.mapNodes((_, { actor, contacts, carried }): CastActor => {
    const share = shareOf(actor.id, contacts);
    const r =
      share === undefined ? actorRadius(contacts, actor.kind) : sizedRadius(share, actor.kind);
    const ring = ringWidth(carried);
    const text = labelOf(actor, lang, input.inner);
    return {
      actor,
      contacts,
      carried,
      r,
      ring,
      outer: r + SIZE.halo + (ring > 0 ? SIZE.ringGap + ring : 0),
      outside: wrap(text, OUTER_LABEL, size, measure),
      under: wrap(text, UNDER_LABEL, size, measure),
    };
  });
  return { contacts: dataset.contacts.filter((contact) => shown.has(contact.id)), actors };
}
