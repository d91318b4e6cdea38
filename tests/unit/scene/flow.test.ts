import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeOf } from '../../../src/analysis/channels';
import type { Dataset } from '../../../src/model/dataset';
import { STATUSES } from '../../../src/model/schema';
import { composeFlow, type FlowInput } from '../../../src/scene/flow';
import { flowPath } from '../../../src/scene/flow-course';
import { flowHead } from '../../../src/scene/flow-head';
import { fitText } from '../../../src/scene/flow-label';
import { type FlowAsked, flowLight } from '../../../src/scene/flow-light';
import { mirrored } from '../../../src/scene/flow-mirror';
import type { FlowLabel, FlowScene } from '../../../src/scene/flow-types';
import { type Box, overlaps, type Point } from '../../../src/scene/geometry';
import { estimate } from '../../../src/scene/text';
import { curated } from '../../scenes/support/curated';
import { contact, type TinyActor, tiny } from '../../scenes/support/tiny';
import { smallSet } from './arrange/random';

const ACTORS = ['wa@west', 'wb@west', 'ea@east', 'eb@east', 'ma@middle', 'mb@middle', 'none'];

function flowOf(dataset: Dataset, more: Partial<FlowInput> = {}): FlowScene {
  return composeFlow({
    dataset,
    contacts: dataset.contacts,
    lang: 'en',
    size: { width: 860, height: 500 },
    measure: estimate,
    direct: false,
    ...more,
  });
}

const flow = (contacts: Parameters<typeof tiny>[1], more: Partial<FlowInput> = {}) =>
  flowOf(tiny(ACTORS, contacts), more);

function strandOf(scene: FlowScene, id: string) {
  const strand = scene.strands.find((one) => one.id === id);
  if (!strand) throw new Error(`no strand ${id}`);
  return strand;
}

function nodeOf(scene: FlowScene, id: string) {
  const node = scene.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Points along the pieces of a run. */
function along(run: readonly Point[]): Point[] {
  const points: Point[] = run.slice(0, 1);
  for (let i = 0; i + 3 < run.length; i += 3) {
    const [a, b, c, d] = run.slice(i, i + 4);
    if (!a || !b || !c || !d) break;
    for (let n = 1; n <= 16; n += 1) {
      const t = n / 16;
      const mix = (of: (p: Point) => number) =>
        (1 - t) ** 3 * of(a) +
        3 * (1 - t) ** 2 * t * of(b) +
        3 * (1 - t) * t ** 2 * of(c) +
        t ** 3 * of(d);
      points.push({ x: mix((p) => p.x), y: mix((p) => p.y) });
    }
  }
  return points;
}

const within = (inner: Box, outer: Box, slack = 0.01): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack;

const anyFlow = fc
  .record({
    dataset: smallSet,
    lang: fc.constantFrom('en' as const, 'ar' as const),
    width: fc.constantFrom(360, 640, 860, 1400),
    direct: fc.boolean(),
  })
  .map(({ dataset, lang, width, direct }) => ({
    dataset,
    direct,
    scene: flowOf(dataset, { lang, direct, size: { width, height: 500 } }),
  }));

describe('columns and strands', () => {
  test('FL1 a contact runs from its sender through a column for each carrier to its receiver', () => {
    const scene = flow([contact('long', 'wa > ma > mb > ea'), contact('short', 'wa > mb > eb')]);
    expect(scene.columns.map(({ role, carrier }) => [role, carrier])).toEqual([
      ['from', 0],
      ['carrier', 1],
      ['carrier', 2],
      ['to', 0],
    ]);
    expect(strandOf(scene, 'long').nodes).toEqual(['0:wa', '1:ma', '2:mb', '3:ea']);
    expect(strandOf(scene, 'short').nodes).toEqual(['0:wa', '1:mb', '3:eb']);
  });

  test('FL1 it is one continuous line, level through every carrier’s box, and never turns back', () => {
    fc.assert(
      fc.property(anyFlow, ({ scene }) => {
        const forth = scene.rtl ? -1 : 1;
        for (const strand of scene.strands) {
          const [trunk = [], ...branches] = strand.runs;
          expect(branches).toHaveLength(strand.from.length + strand.to.length - 2);
          const points = along(trunk);
          const steps = points.slice(1).map((p, i) => forth * (p.x - (points[i]?.x ?? 0)));
          expect(Math.min(...steps)).toBeGreaterThanOrEqual(-0.01);
          for (const { id, role, box } of scene.nodes) {
            if (role !== 'carrier' || !strand.nodes.includes(id)) continue;
            const inside = points.filter(({ x }) => x > box.x && x < box.x + box.w);
            expect(inside.length).toBeGreaterThan(0);
            const [low, high] = [
              Math.min(...inside.map(({ y }) => y)),
              Math.max(...inside.map(({ y }) => y)),
            ];
            expect(high - low).toBeLessThan(1e-6);
            expect([low > box.y, high < box.y + box.h]).toEqual([true, true]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('FL1 several senders and receivers branch the ends of one strand', () => {
    const scene = flow([contact('joint', 'wa+wb > ma > ea+eb')]);
    const strand = strandOf(scene, 'joint');
    expect(strand.runs).toHaveLength(3);
    expect(strand.heads).toHaveLength(2);
    expect(nodeOf(scene, '1:ma').strands).toEqual(['joint']);
  });

  test('FL2 direct contacts are left out unless let in, and then pass by every box', () => {
    const contacts = [contact('far', 'wa > ea'), contact('via', 'wa > ma > ea')];
    expect(ids(flow(contacts).strands)).toEqual(['via']);
    expect(ids(flow(contacts, { direct: true }).strands)).toEqual(['far', 'via']);
    fc.assert(
      fc.property(anyFlow, ({ scene }) => {
        for (const strand of scene.strands) {
          const points = strand.runs.flatMap(along);
          for (const { id, role, box } of scene.nodes) {
            if (role !== 'carrier' || strand.nodes.includes(id)) continue;
            const under = points.filter(
              ({ x, y }) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h,
            );
            expect(under, `${strand.id} under ${id}`).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('FL2 direct contacts alone need no column between the ends', () => {
    const scene = flow([contact('far', 'wa+wb > ea')], { direct: true });
    expect(scene.columns.map(({ role }) => role)).toEqual(['from', 'to']);
    expect(strandOf(scene, 'far').runs).toHaveLength(2);
  });

  test('FL3 each contact is a strand of its own, by status within its route', () => {
    const contacts = [...STATUSES]
      .reverse()
      .map((status) => contact(status, 'wa > ma > ea', { status }));
    const scene = flow(contacts);
    expect(nodeOf(scene, '1:ma').strands).toEqual([
      'occurred',
      'agreed',
      'planned',
      'attempted',
      'declined',
      'unanswered',
      'denied',
    ]);
    expect(strandOf(scene, 'declined').end).toBe('bar');
    expect(strandOf(scene, 'unanswered').end).toBe('circle');
  });

  test('FL3 many of one route are a strand for each status, as many times as wide', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      contact(`c${i}`, 'wa > ma > ea', { status: i < 9 ? 'occurred' : 'declined' }),
    );
    const scene = flow([...many, contact('one', 'wb > ma > ea')]);
    const one = strandOf(scene, 'one').width;
    expect(
      scene.strands.map(({ status, contacts, width }) => [status, contacts.length, width / one]),
    ).toEqual([
      ['occurred', 9, expect.closeTo(9)],
      ['declined', 3, expect.closeTo(3)],
      ['occurred', 1, 1],
    ]);
    expect(nodeOf(scene, '1:ma').contacts).toHaveLength(13);
  });

  test('FL3 widths keep their proportion where the widest would be too wide', () => {
    const many = (n: number, route: string) =>
      Array.from({ length: n }, (_, i) => contact(`${route}${i}`.replaceAll(' ', ''), route));
    const { strands } = flow([...many(60, 'wa > ma > ea'), ...many(30, 'wb > ma > eb')]);
    const [wide, half] = strands;
    expect(wide?.width).toBeCloseTo(44);
    expect((wide?.width ?? 0) / (half?.width ?? 1)).toBeCloseTo(2);
  });

  test('FL4 without a reported initiative nothing points, and who is listed first stands first', () => {
    const meeting = { mutual: true, from: ['wa', 'ea'], to: ['wa', 'ea'] };
    const scene = flow([contact('talks', 'wa > ma > ea', meeting)]);
    const strand = strandOf(scene, 'talks');
    expect([strand.from, strand.to, strand.end]).toEqual([['wa'], ['ea'], 'none']);
    expect(strand.routes).toEqual(['ea+wa>ma>ea+wa']);
    const refused = flow([contact('no', 'wa > ma > ea', { mutual: true, status: 'declined' })]);
    expect(strandOf(refused, 'no').end).toBe('bar');
  });

  test('FL4 who only meets among themselves still stands on a side', () => {
    const scene = flow([contact('in', 'wa > ma > wa', { mutual: true })]);
    expect(strandOf(scene, 'in').nodes).toEqual(['0:wa', '1:ma', '2:wa']);
  });
});

describe('places', () => {
  test('FL6 an actor stands once in a column, with its contacts; its camp is one block', () => {
    const scene = flowOf(curated(), { direct: true });
    expect(new Set(ids(scene.nodes)).size).toBe(scene.nodes.length);
    expect(new Set(ids(scene.camps)).size).toBe(scene.camps.length);
    for (const node of scene.nodes) {
      const own = scene.strands.filter((strand) => strand.nodes.includes(node.id));
      expect([...node.contacts].sort()).toEqual(own.flatMap((strand) => strand.contacts).sort());
      if (node.role === 'carrier') continue;
      const camp = scene.camps.find((one) => one.role === node.role && one.camp === node.camp);
      expect(camp && within(node.box, camp.box)).toBe(true);
    }
  });

  test('FL6 who carries in two positions stands in both columns', () => {
    const scene = flow([
      contact('there', 'wa > ma > mb > ea'),
      contact('back', 'ea > mb > ma > wa'),
    ]);
    expect(ids(scene.nodes).filter((id) => id.endsWith(':ma'))).toEqual(['1:ma', '2:ma']);
  });

  test('FL7 the halves of a carrier are tinted by the camps that it joins, as its contacts are shared', () => {
    const scene = flow([
      contact('one', 'wa > ma > ea'),
      contact('two', 'wb > ma > ea'),
      contact('three', 'eb > ma > none'),
    ]);
    const { tints, box } = nodeOf(scene, '1:ma');
    const half = (side: string) =>
      tints
        .filter((tint) => tint.side === side)
        .map((tint): [number | null, number] => [tint.slot, Math.round((3 * tint.box.h) / box.h)])
        .sort();
    const slots = new Map(tiny(ACTORS).meta.camps.map((camp) => [camp.id, camp.slot]));
    const [west = -1, east = -1] = [slots.get('west'), slots.get('east')];
    expect(half('from')).toEqual(
      [
        [west, 2],
        [east, 1],
      ].sort(),
    );
    expect(half('to')).toEqual(
      [
        [east, 2],
        [null, 1],
      ].sort(),
    );
  });

  test('FL8 nothing covers anything: boxes, bars and words have each a place of their own', () => {
    fc.assert(
      fc.property(anyFlow, ({ scene }) => {
        const free = (boxes: readonly Box[]) => {
          const covering = boxes.flatMap((box, i) =>
            boxes.slice(0, i).filter((other) => overlaps(box, other, -0.01)),
          );
          expect(covering).toEqual([]);
        };
        free(scene.nodes.map(({ box }) => box));
        free(scene.camps.map(({ box }) => box));
        const labels: FlowLabel[] = [
          ...scene.columns.map(({ title }) => title),
          ...scene.camps.map(({ title }) => title),
          ...scene.nodes.flatMap(({ label, count }) => [label, count]),
        ];
        free(labels.map(({ box }) => box));
        const sheet = { x: 0, y: 0, w: scene.width, h: scene.height };
        for (const { box } of [...scene.nodes, ...scene.camps])
          expect(within(box, sheet)).toBe(true);
        for (const { box, bar, label, count } of scene.nodes) {
          for (const part of [label.box, count.box]) {
            expect(within(part, box)).toBe(true);
            if (bar) expect(overlaps(part, bar)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('FL8 no strand runs through the words of the carrier that it goes through', () => {
    fc.assert(
      fc.property(anyFlow, ({ scene }) => {
        for (const node of scene.nodes) {
          if (node.role !== 'carrier') continue;
          for (const id of node.strands) {
            const strand = strandOf(scene, id);
            const { count } = node;
            const inside = along(strand.runs[0] ?? []).filter(
              ({ x }) => x > node.box.x && x < node.box.x + node.box.w,
            );
            for (const { y } of inside) {
              expect(y - strand.width / 2).toBeGreaterThan(count.box.y + count.box.h);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('FL8 strands keep apart on the bars where they begin and end', () => {
    const scene = flowOf(curated(), { direct: true });
    for (const node of scene.nodes) {
      const ends = node.strands.map((id) => {
        const strand = strandOf(scene, id);
        const runs = strand.runs.map((run) => run.at(node.role === 'from' ? 0 : -1));
        return { width: strand.width, ys: runs.map((p) => p?.y ?? 0) };
      });
      if (node.role === 'carrier' || !node.bar) continue;
      const { y, h } = node.bar;
      const own = ends.map(({ ys }) => ys.filter((at) => at > y && at < y + h));
      for (const list of own) expect(list.length).toBeGreaterThan(0);
      const sorted = own.flat().sort((a, b) => a - b);
      sorted.slice(1).forEach((at, i) => {
        expect(at - (sorted[i] ?? 0)).toBeGreaterThan(9.9);
      });
    }
  });

  test.each([
    ['a word that is too wide is set smaller', 'administration', 72, ['administration']],
    [
      'where that is not enough, broken',
      'Biden administration',
      60,
      ['Biden', 'administra-', 'tion'],
    ],
    ['and at last cut', 'Donaudampfschifffahrt', 40, ['Donauda-', 'mpfschi…']],
    ['but an Arabic word is never broken', 'والاستخبارات', 50, ['والاستخبا…']],
    ['no more than five lines', 'a b c d e f g', 12, ['a', 'b', 'c', 'd', 'e…']],
  ])('FL8 %s', (_, text, width, lines) => {
    const fitted = fitText(
      text,
      width,
      12.5,
      (words, size) => [...words].length * size * 0.5 - 0.5,
    );
    expect(fitted.lines).toEqual(lines);
  });

  test('FL8 a sheet that is too small grows', () => {
    const contacts = Array.from({ length: 12 }, (_, i) =>
      contact(`c${i}`, `a${i} > m${i} > b${i}`),
    );
    const people = contacts.flatMap((_, i): TinyActor[] => [
      { id: `a${i}`, camp: 'west' },
      { id: `m${i}` },
      { id: `b${i}`, camp: 'east' },
    ]);
    const scene = flowOf(tiny(people, contacts), { size: { width: 200, height: 300 } });
    expect(scene.width).toBeGreaterThan(200);
    expect(scene.height).toBeGreaterThan(300);
  });

  test('FL9 the same input gives the same flow, and Arabic is its mirror image', () => {
    const dataset = curated();
    expect(flowOf(dataset, { direct: true })).toEqual(flowOf(dataset, { direct: true }));
    const scene = flowOf(dataset, { lang: 'ar' });
    expect(scene.rtl).toBe(true);
    const senders = scene.nodes.filter(({ role }) => role === 'from');
    const receivers = scene.nodes.filter(({ role }) => role === 'to');
    expect(Math.min(...senders.map(({ box }) => box.x))).toBeGreaterThan(
      Math.max(...receivers.map(({ box }) => box.x)),
    );
    const twice = mirrored(mirrored(scene));
    expect(twice.rtl).toBe(true);
    for (const [i, node] of twice.nodes.entries()) {
      expect(node.box.x).toBeCloseTo(scene.nodes[i]?.box.x ?? 0, 6);
      expect(node.mark.x).toBeCloseTo(scene.nodes[i]?.mark.x ?? 0, 6);
    }
    for (const strand of scene.strands) {
      for (const { direction } of strand.heads) expect(direction).toBe(-1);
    }
  });

  test('FL9 nothing to draw is an empty flow', () => {
    const scene = flow([contact('far', 'wa > ea')]);
    expect([scene.columns, scene.nodes, scene.strands, scene.left]).toEqual([[], [], [], 0]);
  });

  test('FL10 beyond four hundred routes those of most contacts are drawn, and the rest is counted', () => {
    const contacts = Array.from({ length: 410 }, (_, i) => contact(`c${i}`, `a > m${i} > b`));
    const people = ['a@west', 'b@east', ...contacts.map((_, i) => `m${i}`)];
    const more = [contact('again', 'a > m405 > b'), ...contacts];
    const scene = flowOf(tiny(people, more));
    expect([scene.drawn, scene.left]).toEqual([401, 10]);
    expect(scene.nodes.some(({ actor }) => actor === 'm405')).toBe(true);
  });
});

describe('light', () => {
  const list = [
    contact('one', 'wa > ma > mb > ea'),
    contact('two', 'wa > ma > eb'),
    contact('far', 'wb > ea'),
  ];
  const scene = flow(list, { direct: true });
  const lit = (asked: FlowAsked) => [...(flowLight(asked, scene)?.strands ?? [])].sort();

  test.each<[string, FlowAsked, string[]]>([
    ['an actor, all its strands', { kind: 'actor', id: 'ma' }, ['one', 'two']],
    ['a contact, its own', { kind: 'contact', id: 'two' }, ['two']],
    ['a channel, those of its route', { kind: 'channel', id: 'wa>ma>mb>ea' }, ['one']],
    ['a pair, what passed between them', { kind: 'pair', id: 'ea|wa' }, ['one']],
    ['a pair, direct ones as well', { kind: 'pair', id: 'ea|wb' }, ['far']],
    ['contacts, theirs', { kind: 'contacts', contacts: new Set(['far', 'two']) }, ['far', 'two']],
  ])('FL11 of %s is lit', (_, asked, expected) => {
    expect(lit(asked)).toEqual(expected);
  });

  test('FL11 a strand is lit end to end with everyone on it', () => {
    expect([...(flowLight({ kind: 'actor', id: 'mb' }, scene)?.nodes ?? [])]).toEqual([
      '0:wa',
      '1:ma',
      '2:mb',
      '3:ea',
    ]);
  });

  test('FL11 what has nothing here dims nothing, and a direct contact is no channel', () => {
    expect(flowLight(null, scene)).toBeNull();
    expect(flowLight({ kind: 'tie', id: 'one' }, scene)).toBeNull();
    expect(flowLight({ kind: 'channel', id: 'wb>ea' }, scene)).toBeNull();
  });

  test('FL11 every reported channel of the curated set has its light', () => {
    const dataset = curated();
    const all = flowOf(dataset, { direct: true });
    for (const one of dataset.contacts.filter(({ via }) => via.length > 0)) {
      const light = flowLight({ kind: 'channel', id: routeOf(one) }, all);
      expect(light?.strands.has(one.id)).toBe(true);
    }
  });
});

describe('marks', () => {
  test('FL1 a path has a piece for each step, and starts anew for each branch', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
    ];
    expect(
      flowPath([
        [a, a, b, b],
        [b, b, a, a],
      ]),
    ).toBe('M0 0C0 0 3 0 3 0M3 0C3 0 0 0 0 0');
  });

  test('FL3 a head grows with its strand and points as the strand runs', () => {
    const p = { x: 100, y: 50 };
    const at = (width: number, direction: 1 | -1) =>
      flowHead({ p, direction }, { end: 'triangle', width }).d;
    expect(at(2.6, 1)).toBe('M100 50L92 46.2V53.8Z');
    expect(at(2.6, -1)).toBe('M100 50L108 46.2V53.8Z');
    expect(at(12.6, 1)).toBe('M100 50L82 41.2V58.8Z');
    expect(flowHead({ p, direction: 1 }, { end: 'none', width: 2 }).d).toBe('');
    // A ring 6 px wide, as far from its end on either side.
    expect(flowHead({ p, direction: 1 }, { end: 'circle', width: 2 }).d).toMatch(/^M89 50a/);
    expect(flowHead({ p, direction: -1 }, { end: 'circle', width: 2 }).d).toMatch(/^M105 50a/);
  });
});
