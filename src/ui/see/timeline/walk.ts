import type { Timeline, TimelineRow } from '../../../scene/timeline-types';

/** Where the keyboard stands: on a contact, as seen from one of its actors. */
export interface Standing {
  readonly contact: string;
  readonly actor: string;
}

const rowsOf = (contact: string, { rows }: Timeline): readonly TimelineRow[] =>
  rows.filter((row) => row.contacts.includes(contact));

/** On a contact, as seen from an actor of its own: the one asked for, else its first in order. */
export function standOn(
  contact: string,
  actor: string | null,
  timeline: Timeline,
): Standing | null {
  const own = rowsOf(contact, timeline);
  const row = own.find((one) => one.actor === actor);
  const link = timeline.links.find((one) => one.contact === contact);
  const first = own.find((one) => one.actor === link?.dots[0]?.actor) ?? own[0];
  const seen = row ?? first;
  return seen ? { contact, actor: seen.actor } : null;
}

function step(list: readonly string[], from: string, by: number): string | undefined {
  const at = list.indexOf(from);
  return at < 0 ? undefined : list[Math.min(list.length - 1, Math.max(0, at + by))];
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * Where a key leads: left and right through all contacts in time, as time runs; up and down through
 * those of the same actor; with Shift to the next actor of the contact. Null where it leads nowhere.
 */
export function walk(
  { key, shiftKey }: Pressed,
  here: Standing | null,
  timeline: Timeline,
  rtl: boolean,
): Standing | null {
  const all = timeline.links.map((link) => link.contact);
  const [first, last] = [all[0], all.at(-1)];
  const to = (contact: string | undefined, actor: string | null = null) =>
    contact === undefined ? null : standOn(contact, actor, timeline);
  if (key === 'Home') return to(first);
  if (key === 'End') return to(last);
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  if (!vertical && key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (!here) return to(first);
  if (!vertical)
    return to(step(all, here.contact, (key === 'ArrowRight') !== rtl ? 1 : -1), here.actor);
  const by = key === 'ArrowDown' ? 1 : -1;
  if (shiftKey) {
    const actors = rowsOf(here.contact, timeline).map((row) => row.actor);
    return to(here.contact, step(actors, here.actor, by) ?? null);
  }
  const own = timeline.rows.find((row) => row.actor === here.actor)?.contacts ?? [];
  return to(step(own, here.contact, by), here.actor);
}
