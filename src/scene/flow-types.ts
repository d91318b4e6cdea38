import type { ActorKind, Status } from '../model/schema';
import type { Box, Point } from './geometry';
import type { End } from './marks';

/** A flow as plain data: px on a sheet, y downwards, senders at the start of the reading direction. */
export interface FlowScene {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** Height of the band at the top in which the columns' titles stand, px. */
  readonly head: number;
  readonly columns: readonly FlowColumn[];
  readonly camps: readonly FlowCamp[];
  /** By column, then from the top. */
  readonly nodes: readonly FlowNode[];
  readonly strands: readonly FlowStrand[];
  /** Contacts that take part, and those that were left out because there are too many to draw. */
  readonly drawn: number;
  readonly left: number;
}

export type FlowRole = 'from' | 'carrier' | 'to';

export interface FlowColumn {
  readonly role: FlowRole;
  /** Which carrier in order, from 1; 0 for the two ends. */
  readonly carrier: number;
  readonly box: Box;
  readonly title: FlowLabel;
}

/** Lines of text that start, in the reading direction, at x, each on its own baseline. */
export interface FlowLabel {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly size: number;
  readonly box: Box;
}

/** The actors of one camp on one side. */
export interface FlowCamp {
  readonly id: string;
  readonly camp: string | null;
  readonly slot: number | null;
  readonly role: FlowRole;
  readonly box: Box;
  readonly title: FlowLabel;
}

/** An actor in a column: one that sends, carries or receives there. */
export interface FlowNode {
  /** `column:actor`. */
  readonly id: string;
  readonly actor: string;
  readonly column: number;
  readonly role: FlowRole;
  readonly box: Box;
  /** Of a sender or receiver, the bar on which its strands end. */
  readonly bar: Box | null;
  readonly camp: string | null;
  readonly slot: number | null;
  readonly kind: ActorKind;
  readonly unnamed: boolean;
  /** Its whole name on one line. */
  readonly name: string;
  readonly label: FlowLabel;
  /** How many contacts, in words or, where they have no room, as a number. */
  readonly count: FlowLabel;
  /** Centre of the small mark of its kind. */
  readonly mark: Point;
  /** Of a carrier, the camps that it joins: senders' on its first half, receivers' on its second. */
  readonly tints: readonly FlowTint[];
  readonly contacts: readonly string[];
  /** From the top. */
  readonly strands: readonly string[];
}

export interface FlowTint {
  readonly side: 'from' | 'to';
  readonly slot: number | null;
  readonly box: Box;
}

/** Where a strand ends, and in which direction along x it comes in. */
export interface FlowHead {
  readonly p: Point;
  readonly direction: 1 | -1;
}

/** One contact, or contacts of one route and status, from its senders through its carriers. */
export interface FlowStrand {
  /** The contact's id, or the route with the status where it stands for several. */
  readonly id: string;
  readonly contacts: readonly string[];
  /** The routes of its contacts, as `routeOf` gives them. */
  readonly routes: readonly string[];
  readonly status: Status;
  readonly mutual: boolean;
  /** Through no carrier. */
  readonly direct: boolean;
  /** Only possibly inside the window of time. */
  readonly faint: boolean;
  readonly width: number;
  /** Each is a start and then, for each piece, two controls and an end. The first is the trunk. */
  readonly runs: readonly (readonly Point[])[];
  readonly heads: readonly FlowHead[];
  readonly end: End;
  /** Where a denied contact is struck. */
  readonly middle: Point;
  /** Ids of its nodes in order of the columns. */
  readonly nodes: readonly string[];
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
}
