import { readdirSync, readFileSync } from 'node:fs';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { LONGEST_EDGE, svgToPdf } from '../../../../src/figures/pdf/svg-to-pdf';
import { label, opened, options, pdfOf, sheet } from './reader';

const scenes = readdirSync('tests/scenes').filter((name) => /^(?!flow).*\.svg$/.test(name));

test('PD7 title, language and alternative text are set, and all is one figure', async () => {
  const document = await opened(await pdfOf(label('قآني', 'rtl')));
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: options.title, Language: 'ar', PDFFormatVersion: '1.7' });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const page = await document.getPage(1);
  expect(await page.getStructTree()).toMatchObject({
    role: 'Root',
    children: [{ role: 'Document', children: [{ role: 'Figure', alt: options.alt }] }],
  });
});

test.each([
  { name: 'A4', page: { width: 210, height: 297 }, points: [595.276, 841.89] },
  { name: 'free', page: { width: 90, height: 1200 }, points: [255.118, 3401.575] },
])('PD8 a page is as large as asked for: $name', async ({ page, points }) => {
  const document = await opened(await svgToPdf(sheet(label('a', 'ltr')), { ...options, page }));
  const [, , width, height] = (await document.getPage(1)).view;
  expect([width, height]).toEqual(points);
  expect(document.numPages).toBe(1);
});

test('PD8 a page without a size, or longer than a PDF may be, is refused', async () => {
  const size = (width: number, height: number) =>
    svgToPdf(sheet(), { ...options, page: { width, height } });
  await expect(size(0, 10)).rejects.toThrow(RangeError);
  await expect(size(10, LONGEST_EDGE + 1)).rejects.toThrow(RangeError);
  await expect(size(10, LONGEST_EDGE)).resolves.toBeInstanceOf(Uint8Array);
});

test.each([
  ['قآني', 'rtl'],
  ['Qaani', 'ltr'],
  ['لا إله محمّد', 'rtl'],
  ['علي خامنه‌ای', 'rtl'],
  ['Muqtadā al-Kāẓimī fi', 'ltr'],
] as const)('PD9 %s is found as it was written', async (text, direction) => {
  const page = await (await opened(await pdfOf(label(text, direction)))).getPage(1);
  const { items } = await page.getTextContent();
  const found = items.map((item) => ('str' in item ? item.str : '')).join('');
  // PDF.js leaves out what is never seen.
  expect(found).toBe(text.replace(/\p{Cf}/gu, ''));
});

test('PD10 the fonts in use are inside, and no pictures', async () => {
  const pdf = await pdfOf(label('قآني Qaani', 'rtl'));
  const document = await opened(pdf);
  const page = await document.getPage(1);
  const { fnArray } = await page.getOperatorList();
  expect(fnArray.length).toBeGreaterThan(10);
  const { styles } = await page.getTextContent();
  const names = Object.keys(styles);
  expect(names).toHaveLength(2);
  for (const name of names) {
    const { missingFile, name: own } = page.commonObjs.get(name);
    expect(missingFile).toBe(false);
    expect(own).toMatch(/^[A-Z]{6}\+IBMPlexSansArabic-Medium$/);
  }
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).not.toContain('/Subtype/Image');
  // Parts of the fonts, not the fonts: the two files hold 65 kB.
  expect(pdf.length).toBeLessThan(12_000);
});

test.each(scenes)('PD11 %s gives the same bytes twice', async (name) => {
  const svg = readFileSync(`tests/scenes/${name}`, 'utf8');
  const [once, again] = [await svgToPdf(svg, options), await svgToPdf(svg, options)];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  expect(Buffer.from(once).toString('latin1')).not.toMatch(/\/(CreationDate|ModDate)/);
  expect((await opened(once)).numPages).toBe(1);
});

test('PD11 another text, title or alternative text gives another id', async () => {
  const id = (pdf: Uint8Array) => /\/ID\[<(\w{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  const svg = sheet(label('a', 'ltr'));
  const ids = [
    await svgToPdf(svg, options),
    await svgToPdf(sheet(label('b', 'ltr')), options),
    await svgToPdf(svg, { ...options, title: 'b' }),
    await svgToPdf(svg, { ...options, alt: 'b' }),
  ].map(id);
  expect(ids[0]).toBeDefined();
  expect(new Set(ids).size).toBe(4);
});

test.each([
  '<use href="#a"/>',
  '<image href="a.png" width="1" height="1"/>',
  '<path d="M0 0L1" fill="#000"/>',
  '<rect width="100%" height="1"/>',
  '<rect width="1" height="1" fill="red"/>',
  '<rect width="1" height="1" style="fill:red"/>',
  '<g clip-path="url(#a)"/>',
  '<clipPath id="a"><text>a</text></clipPath><g clip-path="url(#a)"/>',
  '<clipPath id="a" clipPathUnits="objectBoundingBox"/><g clip-path="url(#a)"/>',
  '<clipPath id="a"/><g clip-path="inset(1px)"/>',
  '<g transform="skewX(3)"><path d="M0 0L1 1"/></g>',
  '<text>a<tspan>b</tspan></text>',
])('PD12 what would be drawn otherwise than it says is refused: %s', async (part) => {
  await expect(pdfOf(part)).rejects.toThrow(RangeError);
});

test('PD14 what is cut off at a clip path is not seen, what lies within it is', async () => {
  const clip = '<clipPath id="a"><rect x="0" y="0" width="200" height="300"/></clipPath>';
  const part = (cut: string) =>
    pdfOf(clip, `<g${cut}><rect x="150" y="0" width="100" height="300" fill="#000000"/></g>`);
  const operators = async (pdf: Uint8Array) => {
    const page = await (await opened(pdf)).getPage(1);
    return (await page.getOperatorList()).fnArray;
  };
  const [cut, whole] = [
    await operators(await part(' clip-path="url(#a)"')),
    await operators(await part('')),
  ];
  const clips = (list: readonly number[]) => list.filter((one) => one === OPS.clip).length;
  expect(clips(cut)).toBe(clips(whole) + 1);
});
