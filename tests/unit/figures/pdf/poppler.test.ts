import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeFigure } from '../../../../src/figures/figure';
import { outlineSvg } from '../../../../src/figures/outline/outline-svg';
import { parseSvg, type SvgNode, textOf } from '../../../../src/figures/outline/svg-tree';
import { svgToPdf } from '../../../../src/figures/pdf/svg-to-pdf';
import { curated } from '../../../scenes/support/curated';
import { specOf } from '../../../scenes/support/figure';
import { few, OTHER_KINDS, viewFigure } from '../../ui/figure/views';
import { asked, fonts, installed, label, options, pdfOf, sheet } from './reader';

const missing = ['pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm', 'rsvg-convert'].filter(
  (name) => !installed(name),
);

/** A test that needs these programs, and says which of them it was skipped for. */
const withPrograms = (...programs: string[]) => {
  const lacking = programs.filter((name) => missing.includes(name));
  return (name: string, run: () => Promise<void>): void => {
    test(name, async ({ skip }) => {
      if (lacking.length > 0) skip(`not installed: ${lacking.join(', ')}`);
      await run();
    });
  };
};

/** Marks of direction that pdftotext and we put in; they are never seen. */
const unmarked = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e]/g, '');

function textIn(pdf: Uint8Array): string {
  const { run } = asked('pdftotext', ['-enc', 'UTF-8', 'in.pdf', '-'], { 'in.pdf': pdf });
  return unmarked(run.stdout);
}

const LABELS = [
  ['قآني', 'rtl'],
  ['Qaani', 'ltr'],
  ['«حزب الله»', 'rtl'],
  ['لا إله إلا الله', 'rtl'],
  ['مُحَمَّد بن سلمان', 'rtl'],
  ['علي خامنه‌ای', 'rtl'],
  ['في 8 كانون الثاني/يناير 2020', 'rtl'],
  ['بين 3–5 أيار ٢٠٢٠', 'rtl'],
  ['إسماعيل قاآني (Esmail Qaani) 2020', 'rtl'],
  ['«حزب الله» 2022, Nasrallah', 'rtl'],
  ['الصحافة، ٢٠٢٠–٢٠٢٣، الإصدار 1.0.0. CC-BY-4.0.', 'rtl'],
  ['قآني fi، (3–5) ٢٠٢٠ تصريف الأعمال', 'rtl'],
  ['Esmail Qaani (قآني), 2020', 'ltr'],
  ['Muqtadā aṣ-Ṣadr — fi 3–5', 'ltr'],
] as const;

describe('through poppler', () => {
  for (const [text, direction] of LABELS) {
    withPrograms('pdftotext')(`PD9 ${text} is found as it was written`, async () => {
      expect(textIn(await pdfOf(label(text, direction))).trim()).toBe(text);
    });
  }

  withPrograms('pdftotext')('PD9 an Arabic label with anything in it is found', async () => {
    const part = fc.constantFrom(
      ...['قآني', '«حزب الله»', 'لا', 'محمّد،', '(يناير)', '2020', '٢٠٢٠–٢٠٢٣', '22/11:', '50%'],
      ...['(Qaani)', 'CC-BY-4.0', 'U.S.,'],
    );
    const middle = fc.array(part, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(middle, fc.integer({ min: 8, max: 24 }), async (parts, size) => {
        // Poppler takes the direction of most letters for that of the page.
        const text = ['إسماعيل', ...parts, 'تصريف الأعمال وزير الدفاع'].join(' ');
        const markup = label(text, 'rtl')
          .replace('font-size="20"', `font-size="${size}"`)
          .replace('x="380"', 'x="900"');
        const found = textIn(await pdfOf(`<g transform="scale(0.4)">${markup}</g>`));
        expect(found.trim()).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  withPrograms('pdftotext')('PD9 labels of one page are found, each once', async () => {
    // Where the two directions stand in one line, poppler goes by the direction of most of the page.
    const own = LABELS.filter(
      ([text]) => !/\p{sc=Arab}.*\p{sc=Latn}|\p{sc=Latn}.*\p{sc=Arab}/u.test(text),
    );
    expect(own.length).toBeGreaterThan(8);
    const parts = own.map(([text, direction], i) => label(text, direction, 20 + 28 * i));
    const found = textIn(await pdfOf(...parts));
    const lines = found.split(/[\n\f]/).filter((line) => line !== '');
    expect(lines.toSorted()).toEqual(own.map(([text]) => text).toSorted());
  });

  withPrograms('pdffonts')('PD10 each font is a part, inside, with its characters', async () => {
    const { run } = asked('pdffonts', ['in.pdf'], {
      'in.pdf': await pdfOf(label('قآني Qaani', 'rtl')),
    });
    const rows = run.stdout.trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatch(
        /^[A-Z]{6}\+IBMPlexSansArabic-Medium +CID TrueType +Identity-H +yes yes yes/,
      );
    }
  });

  withPrograms('pdfinfo')('PD7 title and figure are told', async () => {
    const pdf = await pdfOf(label('قآني', 'rtl'));
    const { run } = asked('pdfinfo', ['in.pdf'], { 'in.pdf': pdf });
    expect(run.stdout).toContain(options.title);
    expect(run.stdout).toMatch(/Tagged: +yes/);
    const { run: tree } = asked('pdfinfo', ['-struct', 'in.pdf'], { 'in.pdf': pdf });
    expect(tree.stdout).toContain('Figure');
    expect(run.stderr + tree.stderr).toBe('');
  });
});

/** A picture: three bytes a pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A PDF's page at 96 dpi, by pdftoppm. */
function painted(pdf: Uint8Array): Picture {
  const command = 'pdftoppm -r 96 -singlefile in.pdf out';
  const ppm = asked('sh', ['-c', command, 'out.ppm'], { 'in.pdf': pdf }).made('out.ppm');
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(ppm.subarray(0, 40)).toString('latin1'));
  const [size = '', width, height] = head ?? [];
  return { width: Number(width), height: Number(height), bytes: ppm.subarray(size.length) };
}

/**
 * How many of a hundred values are in one picture by more than 48 of 255 lighter or darker than all
 * that stands within `reach` pixels of their place in the other.
 */
function strange(one: Picture, other: Picture, reach: number): number {
  const { width, height, bytes } = one;
  let count = 0;
  for (let y = reach; y < height - reach; y++) {
    for (let i = (y * width + reach) * 3; i < (y * width + width - reach) * 3; i++) {
      let [low, high] = [255, 0];
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const value = other.bytes[i + 3 * (dy * width + dx)] ?? 0;
          if (value < low) low = value;
          if (value > high) high = value;
        }
      }
      const value = bytes[i] ?? 0;
      if (value < low - 48 || value > high + 48) count++;
    }
  }
  return (100 * count) / bytes.length;
}

const textsIn = (node: SvgNode): string[] => {
  if (typeof node === 'string') return [];
  return node.name === 'text' ? [textOf(node)] : node.children.flatMap(textsIn);
};

const SCENES = ['arabic', 'banks-and-bands', 'every-kind', 'every-status', 'open-pair', 'upright'];

/** What no scene has, or not by itself: groups, ends, dashes, corners, maps, rules of filling. */
const SHAPES = [
  '<g opacity="0.4"><rect x="10" y="10" width="60" height="40" fill="#c44c54"/><circle cx="70" cy="40" r="25" fill="#3d9888" stroke="#16191d" stroke-width="6"/></g>',
  '<g transform="translate(150 40) rotate(20)" opacity="0.5"><rect x="-30" y="-20" width="60" height="40" rx="9" fill="#7074f0" stroke="#16191d" stroke-width="4" paint-order="stroke"/></g>',
  '<g fill="none" stroke="#16191d" stroke-width="9"><path d="M210 20h60" stroke-linecap="round"/><path d="M210 40h60" stroke-linecap="square"/><path d="M210 60h60" stroke-dasharray="12 5" stroke-dashoffset="4"/><line x1="210" x2="270" y1="80" y2="84" stroke-dasharray="0 14" stroke-linecap="round"/></g>',
  '<g fill="none" stroke="#376f7c" stroke-width="8"><polyline points="300,20 320,60 340,20"/><polyline points="350,20 360,60 370,20" stroke-linejoin="round"/><polygon points="300,80 330,110 360,80" stroke-linejoin="bevel"/></g>',
  '<path d="M20 120h80v80h-80zM40 140h40v40h-40z" fill="#a3824e" fill-rule="evenodd"/>',
  '<path d="M120 120q30 60 60 0t60 0" fill="#6232b1" fill-opacity="0.3" stroke="#6232b1" stroke-opacity="0.6" stroke-width="10"/>',
  '<path d="M260 130c10-20 40-20 50 0s40 20 50 0a25 15 30 0 1-20 50z" fill="#525b0f"/>',
  '<ellipse cx="70" cy="250" rx="50" ry="20" fill="#840259"/><rect x="140" y="230" width="80" height="40" rx="30" ry="10" fill="#c44c54"/>',
  '<g transform="matrix(1 0 0 -1 250 270) scale(2 1)"><text x="0" y="0" font-size="20" fill="#16191d">قF</text></g>',
].join('');

/** As a transparent figure of a view is cut. */
const CLIPPED = [
  '<clipPath id="room"><rect x="20" y="30" width="300" height="200"/></clipPath>',
  '<g clip-path="url(#room)"><g transform="translate(10 10) scale(1.5)">',
  '<rect width="400" height="40" fill="#7074f0"/><circle cx="190" cy="120" r="60" fill="#840259"/>',
  '</g></g>',
].join('');

const PICTURES = [
  ...SCENES.map((name) => ({ name, svg: readFileSync(`tests/scenes/${name}.svg`, 'utf8') })),
  { name: 'shapes', svg: sheet(SHAPES) },
  { name: 'cut at a clip path', svg: sheet(CLIPPED) },
  ...OTHER_KINDS.map((kind) => ({ name: `figure of a ${kind}`, svg: viewFigure(kind, few).svg })),
];

describe.each(PICTURES)('$name', ({ svg }) => {
  const root = parseSvg(svg);
  const [width = 0, height = 0] = [root.attributes.width, root.attributes.height].map(Number);
  const page = { width: (width * 25.4) / 96, height: (height * 25.4) / 96 };
  const pdf = (drawn: string) => svgToPdf(drawn, { ...options, page });

  withPrograms('pdftotext')('PD9 every word is found', async () => {
    const found = textIn(await pdf(svg)).split(/\s+/);
    const words = textsIn(root).flatMap((text) => unmarked(text).split(' '));
    expect(words.filter((word) => !found.includes(word))).toEqual([]);
  });

  withPrograms('pdftoppm', 'rsvg-convert')('PD13 the page is what librsvg draws', async () => {
    const outlined = outlineSvg(svg, fonts);
    const { made } = asked('rsvg-convert', ['-f', 'pdf', '-o', 'out.pdf', 'in.svg'], {
      'in.svg': outlined,
    });
    const theirs = painted(made('out.pdf'));
    const shapes = painted(await pdf(outlined));
    expect([shapes.width, shapes.height]).toEqual([theirs.width, theirs.height]);
    expect(strange(shapes, theirs, 0)).toBeLessThan(0.05);
    expect(strange(theirs, shapes, 0)).toBeLessThan(0.05);
    // Glyphs of a font are set on whole rows of pixels, outlines are not.
    const letters = painted(await pdf(svg));
    expect(strange(letters, theirs, 1)).toBeLessThan(0.15);
    expect(strange(theirs, letters, 1)).toBeLessThan(0.15);
  });
});

const set = curated();
const FIGURES = (['en', 'ar'] as const).flatMap((lang) => [
  { name: `graph, ${lang}`, make: () => composeFigure(specOf(set, { lang })).svg },
  ...OTHER_KINDS.map((kind) => ({
    name: `${kind}, ${lang}`,
    make: () => viewFigure(kind, set, { lang }).svg,
  })),
]);

describe.each(FIGURES)('a figure of the curated set as PDF: $name', ({ make }) => {
  withPrograms('pdftotext')('PD15 every word is found', async () => {
    const svg = make();
    const words = textsIn(parseSvg(svg)).flatMap((text) => unmarked(text).split(/\s+/));
    const found = new Set(textIn(await svgToPdf(svg, options)).split(/\s+/));
    expect(words.length).toBeGreaterThan(60);
    expect([...new Set(words)].filter((word) => word !== '' && !found.has(word))).toEqual([]);
  });
});
