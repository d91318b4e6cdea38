import { expect } from '@playwright/test';
import { loadBundle } from '../../src/model/load';
import { CONTACT_TYPES, STATUSES } from '../../src/model/schema';
import { openDrawn, withData } from './support/app';
import { changed, curated } from './support/data';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

/** The curated data with every status and every type on a line of its own. */
function everyMark(): string {
  return changed(({ contacts }) => {
    const pair = (one: (typeof contacts)[number]) => [...one.from, ...one.to].sort().join('|');
    const alone = contacts.filter(
      (one) =>
        one.via.length === 0 &&
        one.from.length === 1 &&
        one.to.length === 1 &&
        !one.mutual &&
        one.status === 'occurred' &&
        one.inReplyTo === null &&
        contacts.filter((other) => pair(other) === pair(one)).length === 1,
    );
    for (const [i, one] of alone.entries()) {
      const status = STATUSES[i % STATUSES.length];
      const type = CONTACT_TYPES[i % CONTACT_TYPES.length];
      Object.assign(one, { status, type });
    }
  });
}

test('U32 each status has a line of its own, in dash and end alone, on the canvas and in the legend', async ({
  page,
}) => {
  const text = everyMark();
  const { faults, dataset } = loadBundle(text, 'curated.json');
  expect(faults).toEqual([]);
  await withData(page, text);
  await openDrawn(page);
  const { t, see } = parts(page);
  const { lines, marks } = await drawing(page);
  const ways = new Map<string, Set<string>>();
  for (const line of lines.filter((one) => one.classes.includes('direct'))) {
    const contacts = (dataset?.contacts ?? []).filter(
      (one) => [one.from[0], one.to[0]].sort().join('|') === line.ref && one.via.length === 0,
    );
    const [only] = contacts;
    if (!only || contacts.length > 1) continue;
    const struck = marks.some((mark) => mark.line === line.ref && mark.kind === 'struck');
    const way = `${line.dash}; ${line.ends}; ${struck ? 'struck' : ''}`;
    ways.set(only.status, (ways.get(only.status) ?? new Set()).add(way));
  }
  expect([...ways.keys()].sort()).toEqual([...STATUSES].sort());
  const all = [...ways.values()].flatMap((set) => [...set]);
  expect(all).toHaveLength(STATUSES.length);
  expect(new Set(all).size).toBe(STATUSES.length);

  const legend = see.getByRole('list', { name: t('legend.title') }).getByRole('listitem');
  const samples: string[] = [];
  for (const status of STATUSES) {
    const item = legend.filter({ hasText: new RegExp(`^\\s*${t(`status.${status}`)}\\s*$`) });
    samples.push(await item.locator('svg').innerHTML());
  }
  expect(new Set(samples).size).toBe(STATUSES.length);
});

test('U32 each type of contact has an icon of its own at reading zoom, and none from afar', async ({
  page,
}) => {
  const text = everyMark();
  const contacts = loadBundle(text, 'curated.json').dataset?.contacts ?? [];
  await withData(page, text);
  await openDrawn(page);
  const { graph } = parts(page);
  const icons = async () => (await drawing(page)).marks.filter((mark) => mark.kind === 'type');
  expect((await icons()).filter((mark) => mark.shown)).toEqual([]);
  await graph.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await expect.poll(async () => (await icons()).filter((mark) => mark.shown).length).not.toBe(0);
  expect((await icons()).filter((mark) => !mark.shown)).toEqual([]);

  const images = new Map<string, Set<string>>();
  for (const mark of await icons()) {
    const [only] = contacts.filter(
      (one) => one.via.length === 0 && [one.from[0], one.to[0]].sort().join('|') === mark.line,
    );
    if (!only) continue;
    images.set(only.type, (images.get(only.type) ?? new Set()).add(mark.image));
  }
  expect([...images.keys()].sort()).toEqual([...CONTACT_TYPES].sort());
  const all = [...images.values()].flatMap((set) => [...set]);
  expect(all).toHaveLength(CONTACT_TYPES.length);
  expect(all.every((image) => image.startsWith('data:image/svg'))).toBe(true);
  expect(new Set(all).size).toBe(CONTACT_TYPES.length);

  for (let i = 0; i < 4; i++) await page.keyboard.press('-');
  await expect.poll(async () => (await icons()).length).toBe(0);
});

test('U32 each kind of actor has a shape and a glyph of its own; an unnamed one is dashed', async ({
  page,
}) => {
  await openDrawn(page);
  const { actors } = await drawing(page);
  const kinds = new Map(curated().actors.map((one) => [one.id, one]));
  const shapes = new Map<string, Set<string>>();
  for (const actor of actors) {
    const { kind = '', unnamed = false } = kinds.get(actor.id) ?? {};
    const look = `${actor.shape}; ${actor.glyph}`;
    shapes.set(kind, (shapes.get(kind) ?? new Set()).add(look));
    expect(actor.classes.includes('unnamed'), actor.id).toBe(unnamed);
  }
  const looks = [...shapes.values()].map((set) => [...set]);
  expect(looks.map((look) => look.length)).toEqual(looks.map(() => 1));
  expect(new Set(looks.flat().map((look) => look.split('; ')[0])).size).toBe(shapes.size);
  expect(new Set(looks.flat().map((look) => look.split('; ')[1])).size).toBe(shapes.size);
  const borders = (unnamed: boolean) => [
    ...new Set(
      actors.filter((one) => kinds.get(one.id)?.unnamed === unnamed).map((one) => one.border),
    ),
  ];
  expect(borders(true)).toEqual(['dashed']);
  expect(borders(false)).toEqual(['solid']);
});
