import type { ActorKind, Status } from '../model/schema';

/** The mark of each kind of actor and of each status, as `docs/decisions/marks.md` gives them. */

export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'round-pentagon'
  | 'round-hexagon'
  | 'bottom-round-rectangle'
  | 'round-diamond'
  | 'round-tag'
  | 'rhomboid'
  | 'round-octagon';

export const KIND_MARKS: Readonly<Record<ActorKind, { shape: Shape; scale: number }>> = {
  person: { shape: 'ellipse', scale: 1 },
  office: { shape: 'round-rectangle', scale: 0.94 },
  government: { shape: 'round-pentagon', scale: 1.12 },
  organisation: { shape: 'round-hexagon', scale: 1.08 },
  military: { shape: 'bottom-round-rectangle', scale: 1.06 },
  'armed-group': { shape: 'round-diamond', scale: 1.22 },
  party: { shape: 'round-tag', scale: 1.1 },
  media: { shape: 'rhomboid', scale: 0.94 },
  community: { shape: 'round-octagon', scale: 1.06 },
};

/** How a line ends: what stands there, and how far short of the actor's edge, px. */
export type End = 'triangle' | 'vee' | 'bar' | 'circle' | 'none';

export interface StatusMark {
  /** On–off lengths in px; [] is solid. */
  readonly dash: readonly number[];
  readonly round: boolean;
  readonly end: End;
  readonly short: number;
  /** A double bar at the middle of the line. */
  readonly struck: boolean;
}

/** A chain: thin and dotted, whatever the statuses of its contacts. */
export const INFERRED = { width: 1.6, dash: [0.1, 4] } as const;

export const STATUS_MARKS: Readonly<Record<Status, StatusMark>> = {
  occurred: { dash: [], round: false, end: 'triangle', short: 0, struck: false },
  agreed: { dash: [1.5, 4], round: true, end: 'triangle', short: 0, struck: false },
  planned: { dash: [1.5, 4], round: true, end: 'vee', short: 0, struck: false },
  attempted: { dash: [7, 4.5], round: false, end: 'vee', short: 0, struck: false },
  declined: { dash: [7, 4.5], round: false, end: 'bar', short: 7, struck: false },
  unanswered: { dash: [7, 4.5], round: false, end: 'circle', short: 5, struck: false },
  denied: { dash: [], round: false, end: 'triangle', short: 0, struck: true },
};

/**
 * The status whose line a closed pair is drawn with where it mixes several: what happened comes
 * before what was only meant, and a refusal last; each is ticked on the count all the same.
 */
export const STATUS_RANK: readonly Status[] = [
  'occurred',
  'agreed',
  'planned',
  'attempted',
  'declined',
  'unanswered',
  'denied',
];

/** The least and the largest radius of an actor, px. */
const SMALLEST = 11;
const LARGEST = 22;

/** Radius of an actor in n contacts, before its kind's scale, px. */
export function actorRadius(contacts: number, kind: ActorKind): number {
  const r = Math.min(LARGEST, Math.max(SMALLEST, 7.5 + 3.4 * Math.sqrt(contacts)));
  return r * KIND_MARKS[kind].scale;
}

/**
 * Radius of an actor whose size follows a figure, before its kind's scale, px: its area grows evenly
 * with its share of the largest figure, from that of the smallest actor to that of the largest.
 */
export function sizedRadius(share: number, kind: ActorKind): number {
  const area = SMALLEST ** 2 + share * (LARGEST ** 2 - SMALLEST ** 2);
  return Math.sqrt(area) * KIND_MARKS[kind].scale;
}

/** Thickness of a carrier's ring, px; 0 for who carried nothing. */
export function ringWidth(carried: number): number {
  return carried === 0 ? 0 : Math.min(1.5 + 1.25 * carried, 7);
}

/** Width of a direct line that stands for n contacts, px. */
export const directWidth = (n: number): number => 1.3 + 0.7 * Math.log2(Math.max(1, n));

/** Width of a channel's curve that stands for n contacts, px. */
export const channelWidth = (n: number): number => 2.6 + 0.8 * Math.log2(Math.max(1, n));
