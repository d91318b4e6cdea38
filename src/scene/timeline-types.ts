import type { Status } from '../model/schema';
import type { TimeScale } from './time-scale';
import type { LinkCourse } from './timeline-link';

/** What a timeline shows, as plain data: px on a sheet, y downwards, time in reading direction. */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly TimelineRow[];
  readonly camps: readonly TimelineCamp[];
  /** In time; those without a date last. */
  readonly links: readonly TimelineLink[];
  readonly threads: readonly TimelineThread[];
  /** Null where nothing is dated. */
  readonly scale: TimeScale | null;
  /** The left edge of the time axis, px; the undated column may stand before it. */
  readonly axisX: number;
  readonly undated: { readonly x: number; readonly width: number } | null;
}

export interface TimelineRow {
  readonly actor: string;
  readonly slot: number | null;
  /** Its middle. */
  readonly y: number;
  /** Its contacts in time. */
  readonly contacts: readonly string[];
}

export interface TimelineCamp {
  readonly camp: string | null;
  readonly slot: number | null;
  readonly y: number;
  readonly height: number;
}

export interface TimelineLink extends LinkCourse {
  readonly contact: string;
  readonly x: number;
  readonly status: Status;
  readonly channel: boolean;
  /** The rows it stops at. */
  readonly rows: readonly number[];
  readonly span: TimelineSpan | null;
}

/** How far a date reaches, left and right, px: as written, and with what “about” leaves open. */
export interface TimelineSpan {
  readonly x: number;
  readonly width: number;
  readonly widestX: number;
  readonly widestWidth: number;
  /** Whether the date is one day and no doubt about it. */
  readonly exact: boolean;
}

/** A thin curve from a message to its answer. */
export interface TimelineThread {
  readonly message: string;
  readonly answer: string;
  readonly d: string;
  /** Whether one of the two has no date: the curve then crosses the axis, and is for when it is lit. */
  readonly across: boolean;
}
