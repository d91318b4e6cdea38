import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { TimeZoom } from '../../../analysis/time';
import { unitOf } from '../../../analysis/time';
import type { Window } from '../../../model/filter';
import type { TimeScale } from '../../../scene/time-scale';
import { setWindow } from '../../../state/time-actions';
import { useApp } from '../../context';
import { dragged, type Grip, within } from './brush';

/** While a hand moves, the answer follows at most so often, ms: more seldom where it costs more. */
const PACE = 80;
/** Less than this, px, is a click. */
const SLACK = 4;
/** So near to its edge, px, the chart is scrolled under the hand. */
const EDGE = 24;

interface Drag {
  readonly grip: Grip;
  readonly before: Window;
  readonly startX: number;
  readonly day: number;
  moved: boolean;
  made: Window | null;
}

interface Brush {
  /** The window under the hand; undefined while nothing is held. */
  readonly draft: Window | null | undefined;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: () => void;
}

function gripOf(target: EventTarget): Grip {
  const part = target instanceof Element ? target.closest('[data-grip]') : null;
  const name = part?.getAttribute('data-grip');
  return name === 'from' || name === 'to' || name === 'body' ? name : 'chart';
}

/** Makes and moves the window by mouse, pen or finger. */
export function useBrush(
  scale: TimeScale | null,
  zoom: TimeZoom,
  window: Window | null,
  scroller: RefObject<HTMLElement | null>,
  onBegin: () => void,
): Brush {
  const { store } = useApp();
  const [draft, setDraft] = useState<Window | null | undefined>(undefined);
  const drag = useRef<Drag | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const free = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const follow = (next: Window | null) => {
    clearTimeout(waiting.current);
    const ask = () => {
      const begun = performance.now();
      setWindow(store, next);
      const cost = performance.now() - begun;
      free.current = performance.now() + Math.max(PACE, 3 * cost);
    };
    waiting.current = setTimeout(ask, Math.max(0, free.current - performance.now()));
  };

  const dayAt = (event: PointerEvent<SVGSVGElement>, axis: TimeScale): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(axis.window.to, Math.max(axis.window.from, Math.floor(axis.day(x))));
  };
  const finish = () => {
    clearTimeout(waiting.current);
    drag.current = null;
    setDraft(undefined);
  };
  return {
    draft,
    onPointerDown: (event) => {
      if (!scale || event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const grip = gripOf(event.target);
      const day = dayAt(event, scale);
      const before = window ?? scale.window;
      drag.current = { grip, before, startX: event.clientX, day, moved: false, made: null };
      onBegin();
    },
    onPointerMove: (event) => {
      const held = drag.current;
      if (!held || !scale) return;
      if (!held.moved && Math.abs(event.clientX - held.startX) < SLACK) return;
      held.moved = true;
      const { grip, before, day } = held;
      const made = dragged(grip, before, day, dayAt(event, scale), zoom, scale.window);
      const next = within(made, scale.window);
      held.made = next;
      setDraft(next);
      follow(next);
      const frame = scroller.current?.getBoundingClientRect();
      if (frame && event.clientX < frame.left + EDGE) scroller.current?.scrollBy(-EDGE / 2, 0);
      if (frame && event.clientX > frame.right - EDGE) scroller.current?.scrollBy(EDGE / 2, 0);
    },
    onPointerUp: () => {
      const held = drag.current;
      if (held && scale) {
        // A click on a bar asks for that bar alone; so it does where an idle handle lies on it.
        const clicked = held.grip === 'chart' || held.grip === 'body' || window === null;
        if (held.moved) setWindow(store, held.made);
        else if (clicked) setWindow(store, within(unitOf(held.day, zoom), scale.window));
      }
      finish();
    },
    onPointerCancel: finish,
  };
}
