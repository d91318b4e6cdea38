import { describe, expect, test } from 'vitest';
import { FIGURE_MARGIN } from '../../../../src/figures/figure';
import { outlineSvg } from '../../../../src/figures/outline/outline-svg';
import { idOf } from '../../../../src/figures/svg';
import { overlaps } from '../../../../src/scene/geometry';
import { figureDescription } from '../../../../src/scene/words/figure-words';
import { shownIn } from '../../../../src/ui/figure/other-figures';
import { curated } from '../../../scenes/support/curated';
import { contact, tiny } from '../../../scenes/support/tiny';
import { plex } from '../../figures/outline/plex';
import { textBoxes } from './text-boxes';
import { appOf, few, markName, OTHER_KINDS, viewFigure } from './views';

const dataset = curated();
const LANGS = ['en', 'ar'] as const;
const SIZES = [
  undefined,
  { width: 1280, height: 720 },
  { width: 794, height: 1123 },
  { width: 321, height: 416 },
] as const;

describe.each(OTHER_KINDS)('a figure of the %s', (kind) => {
  test.each(SIZES.flatMap((size) => LANGS.map((lang) => ({ size, lang }))))(
    'FG17 FG28 no text lies over another or leaves the sheet, and its room is taken: $lang, $size',
    ({ size, lang }) => {
      const figure = viewFigure(kind, dataset, { lang, ...(size ? { size } : {}) });
      const boxes = textBoxes(figure.svg);
      expect(boxes.length).toBeGreaterThan(40);
      const wrong: string[] = [];
      for (const [i, box] of boxes.entries()) {
        const isOut =
          box.x < -0.5 ||
          box.y < -0.5 ||
          box.x + box.w > figure.width + 0.5 ||
          box.y + box.h > figure.height + 0.5;
        if (isOut) wrong.push(`${box.text} leaves the sheet`);
        for (const other of boxes.slice(i + 1)) {
          if (overlaps(box, other, -0.3)) wrong.push(`${box.text} / ${other.text}`);
        }
      }
      expect(wrong).toEqual([]);
      // FG28: it takes the room there is.
      const { room, taken } = figure;
      expect(Math.max(taken.w / room.w, taken.h / room.h)).toBeGreaterThan(0.98);
      expect(Math.min(taken.w / room.w, taken.h / room.h)).toBeGreaterThan(0.85);
    },
  );

  test('FG18 as on the screen it is whole, and at its own size', () => {
    const { zoom, room, width } = viewFigure(kind, dataset);
    expect(zoom).toBeCloseTo(1, 5);
    expect(room.x).toBe(FIGURE_MARGIN);
    expect(width).toBeGreaterThanOrEqual(480);
    expect(room.h).toBeGreaterThan(300);
  });

  test('FG19 every id stands once, and each actor and contact has a group of its own', () => {
    const { svg } = viewFigure(kind, dataset);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const said = new Set(
      [...svg.matchAll(/data-contacts="([^"]*)"| id="contact-([^"]*)"/g)].flatMap(
        ([, list, one]) => list?.split(' ') ?? [one],
      ),
    );
    for (const { id } of dataset.contacts) {
      expect(said.has(id) || said.has(idOf('', id).slice(1)), id).toBe(true);
    }
    for (const actor of new Set(dataset.contacts.flatMap(({ from, to }) => [...from, ...to]))) {
      expect(svg).toMatch(new RegExp(`id="(actor|row|column)-(\\d+_3a_)?${actor}"`));
    }
  });

  test('FG20 the same view gives the same bytes, and nothing in it is NaN or undefined', () => {
    const { svg } = viewFigure(kind, dataset, { lang: 'ar' });
    expect(viewFigure(kind, curated(), { lang: 'ar' }).svg).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|[\u2066-\u2069]/);
  });

  test('FG21 its description names the view and what is drawn', () => {
    const { contacts, dataset: told } = shownIn(kind, appOf(dataset, { direct: false }));
    const said = figureDescription(contacts, told, 'All', 'en', kind);
    expect(said).toMatch(new RegExp(`^A ${kind} of reported contacts`));
    const mediated = dataset.contacts.filter(({ via }) => via.length > 0).length;
    expect(said).toContain(`${kind === 'flow' ? mediated : dataset.contacts.length} contacts`);
  });

  test('FG22 what the selection does not light is dimmed, or what it is of is marked', () => {
    const view = { selection: { kind: 'actor', id: 'iran' } } as const;
    const plain = viewFigure(kind, dataset, { view }).svg;
    const lit = viewFigure(kind, dataset, { view, lit: true }).svg;
    expect(lit).not.toBe(plain);
    expect(plain).not.toContain('opacity="0.16"');
    if (kind === 'matrix') expect(lit).toContain('#ffd43b');
    else expect(lit).toContain('opacity="0.16"');
  });

  test('FG23 its text becomes outlines', () => {
    const svg = outlineSvg(viewFigure(kind, dataset).svg, plex());
    expect(svg).not.toContain('<text');
    expect(svg).toContain('aria-label="United States"');
  });

  test('FG24 names from the data end no element, and an empty answer is a sheet', () => {
    const text = { en: '<b>&"A"', ar: '<ب>&"أ"' };
    const odd = tiny([{ id: 'a', camp: 'west', name: text }, 'b@east'], [contact('x', 'a > b')]);
    const { svg } = viewFigure(kind, odd);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(viewFigure(kind, tiny(['a@west'], [])).svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test.each([
  ['flow', 'occurred declined direct joins person media unnamed camp 0 camp 1'],
  ['matrix', 'shade 1 unheldOnly carried self camp 0 camp 1'],
  [
    'timeline',
    'occurred declined direct thread span about stop person media unnamed camp 0 camp 1',
  ],
] as const)('FG25 the legend of a %s has exactly its marks', (kind, marks) => {
  const figure = viewFigure(kind, few);
  expect(figure.marks.map(markName).join(' ')).toBe(marks);
  expect(figure.svg.match(/class="legend-entry/g)).toHaveLength(figure.marks.length);
});

test('FG26 an Arabic flow and timeline run from right to left, a matrix has its rows at the right', () => {
  const at = (svg: string, id: string): number => {
    const [, x] = new RegExp(`id="${id}"[^]*?<text x="([\\d.-]+)"`).exec(svg) ?? [];
    return Number(x);
  };
  const flow = (lang: 'en' | 'ar') => viewFigure('flow', few, { lang }).svg;
  expect(at(flow('en'), 'actor-0_3a_a')).toBeLessThan(at(flow('en'), 'actor-2_3a_b'));
  expect(at(flow('ar'), 'actor-0_3a_a')).toBeGreaterThan(at(flow('ar'), 'actor-2_3a_b'));
  const course = (lang: 'en' | 'ar', id: string): number => {
    const { svg } = viewFigure('timeline', few, { lang });
    const [, x] =
      new RegExp(`id="contact-${id}"[^]*?class="course" d="M([\\d.-]+)`).exec(svg) ?? [];
    return Number(x);
  };
  expect(course('en', 'x')).toBeLessThan(course('en', 'y'));
  expect(course('ar', 'x')).toBeGreaterThan(course('ar', 'y'));
  const matrix = (lang: 'en' | 'ar') => viewFigure('matrix', few, { lang }).svg;
  expect(at(matrix('en'), 'row-a')).toBeLessThan(at(matrix('en'), 'cell-a_3e_b'));
  expect(at(matrix('ar'), 'row-a')).toBeGreaterThan(at(matrix('ar'), 'cell-a_3e_b'));
});
