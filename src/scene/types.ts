import type { ActorKind, ContactType, Status } from '../model/schema';
import type { Place } from './arrange/types';
import type { Box, Point } from './geometry';
import type { PlacedLabel } from './labels';
import type { LineSpec } from './lines';
import type { End, Shape } from './marks';
import type { Curve } from './route/curve';
import type { WrappedText } from './text';

/** What is drawn, as plain data: px on a sheet whose size is given, y downwards. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly SceneArea[];
  readonly actors: readonly SceneActor[];
  readonly lines: readonly SceneLine[];
  readonly marks: readonly SceneMark[];
}

export interface SceneActor {
  readonly id: string;
  readonly p: Point;
  readonly r: number;
  /** Radius with halo and ring. */
  readonly outer: number;
  readonly shape: Shape;
  readonly kind: ActorKind;
  /** Colour slot of its camp. */
  readonly slot: number | null;
  readonly unnamed: boolean;
  /** Thickness of its carrier ring; 0 for none. */
  readonly ring: number;
  readonly contacts: number;
  readonly place: Place;
  /** Its whole name on one line, for whoever cannot see the drawing. */
  readonly name: string;
  readonly wrapped: WrappedText;
  /** Null where the label waits for a closer view. */
  readonly label: PlacedLabel | null;
}

export interface SceneLine extends LineSpec {
  readonly curve: Curve;
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  readonly targetEnd: End;
  readonly sourceEnd: End;
  /** A chevron at the middle marks the direction along a channel. */
  readonly chevron: boolean;
  readonly ink: boolean;
  /** Stands only for contacts that are possibly, not certainly, inside the window of time. */
  readonly faint: boolean;
}

/** Something that stands on a line: a count with its statuses, an icon of the type, a double bar. */
export interface SceneMark {
  readonly id: string;
  readonly line: string;
  readonly p: Point;
  /** Direction of the line there, degrees. */
  readonly angle: number;
  readonly kind: 'count' | 'type' | 'struck' | 'inferred';
  /** What an inference is called, in the reader's language; '' on any other mark. */
  readonly words: string;
  readonly count: number;
  readonly statuses: readonly Status[];
  readonly type: ContactType | null;
}

export interface SceneArea {
  readonly camp: string;
  readonly slot: number;
  readonly place: Place;
  readonly box: Box;
  readonly title: string;
  /** Baseline-left corner box of the title. */
  readonly titleBox: Box;
}
