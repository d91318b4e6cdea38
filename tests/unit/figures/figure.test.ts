import { expect, test } from 'vitest';
import { composeFigure } from '../../../src/figures/figure';
import { facesIn, withFonts } from '../../../src/figures/fonts';
import { seenThrough, widened } from '../../../src/figures/graph-picture';
import { marksInUse } from '../../../src/figures/legend-marks';
import { paragraph, withMarks } from '../../../src/figures/paragraph';
import { largestScale, pixelsAt } from '../../../src/figures/raster';
import { type Box, overlaps } from '../../../src/scene/geometry';
import { estimate } from '../../../src/scene/text';
import { curated } from '../../scenes/support/curated';
import { markName, specOf } from '../../scenes/support/figure';
import { sceneOf } from '../../scenes/support/scene';
import { contact, tiny } from '../../scenes/support/tiny';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1000, height: 1000 },
  { width: 794, height: 1123 },
  { width: 1123, height: 794 },
  { width: 321, height: 416 },
  { width: 680, height: 567 },
] as const;

const dataset = curated();

/** Boxes of the words around the picture, by the estimate that they were set with. */
function wordBoxes(svg: string): (Box & { text: string })[] {
  const around = svg.slice(svg.indexOf('<g class="title"'));
  const text =
    /<text x="([\d.-]+)" y="([\d.-]+)" direction="(\w+)" text-anchor="(\w+)" font-size="([\d.]+)"[^>]*>([^<]*)</g;
  return [...around.matchAll(text)].map(([, x, y, direction, anchor, size, words = '']) => {
    const w = estimate(words.replace(/[\u200e\u200f]/g, ''), Number(size));
    const isLeft = (anchor === 'start') === (direction === 'ltr');
    const left = isLeft ? Number(x) : Number(x) - w;
    return { x: left, y: Number(y) - 0.8 * Number(size), w, h: Number(size), text: words };
  });
}

test.each(SIZES.flatMap((size) => (['en', 'ar'] as const).map((lang) => ({ ...size, lang }))))(
  'FG1 nothing overlaps and nothing leaves the sheet at $width × $height in $lang',
  ({ width, height, lang }) => {
    const figure = composeFigure(specOf(dataset, { lang, size: { width, height } }));
    const boxes = wordBoxes(figure.svg);
    expect(boxes.length).toBeGreaterThan(20);
    for (const [i, box] of boxes.entries()) {
      expect(overlaps(box, figure.room), `${box.text} and the picture`).toBe(false);
      expect(box.x, box.text).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w, box.text).toBeLessThanOrEqual(width);
      expect(box.y + box.h, box.text).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(i + 1)) {
        expect(overlaps(box, other, -1), `${box.text} and ${other.text}`).toBe(false);
      }
    }
    expect(figure.room.h).toBeGreaterThan(0.4 * height);
    // FG28: the whole graph takes its room, within the margins of the words, and names everyone.
    const { room, taken } = figure;
    const start = Math.min(...boxes.map(({ x }) => x));
    expect(taken.x).toBeGreaterThanOrEqual(Math.min(start, room.x) - 0.5);
    expect(Math.max(taken.w / room.w, taken.h / room.h)).toBeGreaterThan(0.99);
    expect(Math.min(taken.w / room.w, taken.h / room.h)).toBeGreaterThan(0.85);
    const groups = figure.svg.split(/<g class="actor /).slice(1);
    expect(groups.filter((group) => !group.split('</g>\n')[0]?.includes('<text'))).toEqual([]);
  },
);

test('FG2 the legend has exactly the marks in use, each once', () => {
  const few = tiny(
    ['a@west', { id: 'b', camp: 'east', kind: 'media', unnamed: true }],
    [contact('x', 'a > b', { status: 'declined' })],
  );
  const { marks, svg } = composeFigure(specOf(few));
  expect(marks.map(markName)).toEqual([
    'declined',
    'person',
    'media',
    'unnamed',
    'camp 0',
    'camp 1',
  ]);
  expect(svg.match(/class="legend-entry/g)).toHaveLength(6);
  const all = marksInUse(sceneOf(dataset)).map(markName);
  expect(new Set(all).size).toBe(all.length);
});

test('FG2 of a view that cuts, only the marks within it are in the legend', () => {
  const scene = sceneOf(dataset);
  const corner = { x: 0, y: 0, w: 90, h: scene.height };
  const seen = seenThrough(scene, corner);
  expect(seen.actors.length).toBeGreaterThan(0);
  expect(seen.actors.length).toBeLessThan(scene.actors.length);
  const kinds = new Set<string>(seen.actors.map(({ kind }) => kind));
  const told = marksInUse(seen).flatMap((mark) => (mark.kind === 'actor' ? [mark.actor] : []));
  expect(new Set<string>(told)).toEqual(kinds);
});

test('FG3 the same view gives the same bytes', () => {
  const svg = composeFigure(specOf(dataset)).svg;
  expect(composeFigure(specOf(curated())).svg).toBe(svg);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('FG4 each part can be left out, and the picture takes its room', () => {
  const nothing = { legend: null, texts: { title: '', filter: '', source: '', asOf: '' } };
  const whole = composeFigure(specOf(dataset));
  const bare = composeFigure(specOf(dataset, nothing));
  expect(bare.room.h).toBeGreaterThan(760);
  expect(800 - bare.room.h).toBe(2 * bare.room.y);
  const view = { x: 0, y: 0, w: 400, h: 400 };
  const bleeding = composeFigure(
    specOf(tiny(['a', 'b'], [contact('x', 'a > b')]), { ...nothing, picture: { view } }),
  );
  expect(bleeding.room).toEqual({ x: 0, y: 0, w: 800, h: 800 });
  expect(bare.svg).not.toMatch(/id="(legend|figure-(title|filter|source|as-of))"/);
  expect(whole.svg.match(/id="(legend|figure-(title|filter|source|as-of))"/g)).toHaveLength(5);
});

test('FG5 what is shown at the size of the screen is of that size, with the words around it', () => {
  const view = { x: 100, y: 50, w: 400, h: 300 };
  const spec = specOf(dataset, { size: { width: 800, pictureHeight: 600 }, picture: { view } });
  const figure = composeFigure(spec);
  expect(figure.room.h).toBe(600);
  expect(figure.zoom).toBe(2);
  expect(figure.height).toBeGreaterThan(660);
});

test('FG5 a view in other proportions shows more, and never less', () => {
  const view = { x: 10, y: 20, w: 400, h: 300 };
  expect(widened(view, 4 / 3)).toEqual(view);
  expect(widened(view, 2)).toEqual({ x: -90, y: 20, w: 600, h: 300 });
  expect(widened(view, 1)).toEqual({ x: 10, y: -30, w: 400, h: 400 });
});

test('FG6 what it shows is in the SVG as its title and its description', () => {
  const alt = { title: 'A <b>', description: 'He said "yes" & left' };
  const { svg } = composeFigure(specOf(dataset, { alt }));
  expect(svg).toContain('role="img" aria-labelledby="figure-name figure-description"');
  expect(svg).toContain('<title id="figure-name">A &lt;b&gt;</title>');
  expect(svg).toContain('>He said &quot;yes&quot; &amp; left</desc>');
});

test('FG7 without a ground nothing is laid under the figure, and a view is clipped', () => {
  const view = { x: 100, y: 50, w: 400, h: 300 };
  const clear = composeFigure(specOf(dataset, { ground: false, picture: { view } })).svg;
  expect(clear).not.toContain('class="ground"');
  expect(clear).toContain('<clipPath');
  const solid = composeFigure(specOf(dataset, { picture: { view } })).svg;
  expect(solid).toContain('class="ground"');
  expect(solid).not.toContain('clip');
});

test('FG8 only the weights and scripts in use are put inside', () => {
  const text = (weight: number, words: string) =>
    `<text x="0" font-weight="${weight}" fill="#000">${words}</text>`;
  expect(facesIn(text(600, 'Qanat'))).toEqual([{ subset: 'latin', weight: 600 }]);
  expect(facesIn(text(500, 'قناة') + text(600, 'Łódź'))).toEqual([
    { subset: 'arabic', weight: 500 },
    { subset: 'latin-ext', weight: 600 },
    { subset: 'latin', weight: 600 },
  ]);
  const { svg } = composeFigure(specOf(dataset));
  const faces = facesIn(svg).map((face) => ({ ...face, base64: 'AAAA' }));
  const dressed = withFonts(svg, faces);
  expect(dressed.match(/@font-face/g)).toHaveLength(faces.length);
  expect(dressed.replace(/<style>[^<]*<\/style>\n/, '')).toBe(svg);
});

test('FG10 marks of direction stand for isolates, and only around what runs the other way', () => {
  expect(withMarks('من \u2068Qanat 2\u2069، ثم', 'rtl', 'ar')).toBe(
    'من \u200f\u200eQanat 2\u200e\u200f، ثم',
  );
  expect(withMarks('by \u2068Qanat\u2069', 'ltr', 'en')).toBe('by Qanat');
});

test('FG10 a word wider than its line is cut, and no isolate stays open at a line’s end', () => {
  const style = { size: 10, weight: 500 };
  const words = { measure: estimate, lang: 'ar' as const };
  const { lines } = paragraph('من \u2068Qanat for the newsroom\u2069 ثم', 60, style, words);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).not.toMatch(/[\u2066-\u2069]/);
  const cut = paragraph('x'.repeat(300), 60, style, words).lines;
  for (const line of cut) expect(estimate(line, 10)).toBeLessThanOrEqual(60);
  expect(cut.join('')).toBe('x'.repeat(300));
});

test('FG11 no more pixels are asked of a browser than it draws', () => {
  for (const size of [...SIZES, { width: 100, height: 9000 }]) {
    const { width, height } = pixelsAt(size, largestScale(size));
    expect(Math.max(width, height)).toBe(16_384);
  }
});
