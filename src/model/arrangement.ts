import type { Said } from './check/said';
import { listed, quote } from './check/words';
import type { Fault } from './dataset';

/** Where somebody put something by hand, px on the sheet, y downwards. */
export interface HandPosition {
  readonly x: number;
  readonly y: number;
}

/** The layouts in which positions by hand are kept, each with its own. */
export const HAND_LAYOUTS = ['bands', 'free'] as const;

/**
 * Positions by hand for each layout, by actor id; where contacts are told of bodies, states or
 * camps, by `bodies/ID` and so on. It belongs to the view and not to what is reported, so that a
 * data set is whole without it.
 */
export type HandArrangement = Readonly<
  Record<(typeof HAND_LAYOUTS)[number], Readonly<Record<string, HandPosition>>>
>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FORM = '{ "bands": { "actor-id": { "x": 1, "y": 2 } }, "free": {} }';

/**
 * The optional part `arrangement` of a bundle: what of it can be used, and what is wrong with the
 * rest. Never throws. Null where nothing of it is left.
 */
export function readArrangement(
  value: unknown,
  file: string,
): { readonly arrangement: HandArrangement | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const wrong = (field: string, problem: Said): void => {
    const mend: Said = { say: 'hand.form', form: FORM };
    faults.push({ file, entry: null, field, rule: 'D25', problem, mend });
  };
  if (!isRecord(value)) {
    wrong('arrangement', { say: 'hand.is', given: quote(value) });
    return { arrangement: null, faults };
  }
  for (const key of Object.keys(value)) {
    if (!HAND_LAYOUTS.some((layout) => layout === key)) {
      const problem: Said = { say: 'hand.noLayout', name: key, layouts: listed(HAND_LAYOUTS) };
      wrong(`arrangement.${key}`, problem);
    }
  }
  const positions = (layout: (typeof HAND_LAYOUTS)[number]): Record<string, HandPosition> => {
    const given = value[layout];
    if (given === undefined) return {};
    if (!isRecord(given)) {
      wrong(`arrangement.${layout}`, { say: 'hand.layout', given: quote(given) });
      return {};
    }
    return Object.fromEntries(
      Object.entries(given).flatMap(([id, place]): [string, HandPosition][] => {
        const { x, y } = isRecord(place) ? place : {};
        const isNumber = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n);
        if (isNumber(x) && isNumber(y)) return [[id, { x, y }]];
        wrong(`arrangement.${layout}.${id}`, { say: 'hand.position', given: quote(place) });
        return [];
      }),
    );
  };
  const [bands, free] = HAND_LAYOUTS.map(positions);
  const arrangement = { bands: bands ?? {}, free: free ?? {} };
  const isEmpty =
    Object.keys(arrangement.bands).length + Object.keys(arrangement.free).length === 0;
  return { arrangement: isEmpty ? null : arrangement, faults };
}

const hundredth = (n: number): number => Math.round(n * 100) / 100 + 0;

/**
 * Positions as they are saved: those of actors that are there, sorted by id and rounded, so that a
 * second save gives the same bytes. Null where there are none.
 */
export function arrangementToSave(
  arrangement: HandArrangement | null,
  has: (actor: string) => boolean,
): HandArrangement | null {
  if (arrangement === null) return null;
  const of = (layout: (typeof HAND_LAYOUTS)[number]): Record<string, HandPosition> =>
    Object.fromEntries(
      Object.entries(arrangement[layout])
        .filter(([key]) => {
          const id = key.slice(key.indexOf('/') + 1);
          // At the level of camps a camp stands for its actors.
          return has(id) || id.startsWith('camp:');
        })
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { x, y }]) => [key, { x: hundredth(x), y: hundredth(y) }]),
    );
  const kept = { bands: of('bands'), free: of('free') };
  return Object.keys(kept.bands).length + Object.keys(kept.free).length === 0 ? null : kept;
}
