import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { buildGraph } from '../../src/graph/build';
import { formatRanges } from '../../src/i18n/format';
import { loadParts } from '../../src/model/load';
import { lineSpecs } from '../../src/scene/lines';
import { openDrawn, test } from './support/app';
import { drawing, linePoint } from './support/drawing';
import { parts } from './support/parts';

const FOLDER = resolve(import.meta.dirname, '../../graph-data');

/** The oral message of the US Central Command, through an Iraqi intermediary, November 2020. */
const ID = 'centcom-message-iran-2020';

test('U31 one contact is the same from its file to its line, and a click walks back to its paragraphs', async ({
  page,
}) => {
  const names = ['dataset', 'sources', 'actors', 'ties', 'contacts'].map((part) => `${part}.json`);
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(FOLDER, name), 'utf8') })),
  );

  const { dataset } = loadParts(files);
  const contact = dataset?.contact.get(ID);
  if (!dataset || !contact) throw new Error(`graph-data has no “${ID}”.`);
  expect(Object.isFrozen(contact), 'model/load: checked and frozen').toBe(true);

  const legs = buildGraph(dataset)
    .mapEdges((_, leg, source, target) => ({ ...leg, source, target }))
    .filter((leg) => leg.contact === ID);
  expect(legs.map(({ source, target }) => [source, target])).toEqual([
    [contact.from[0], contact.via[0]],
    [contact.via[0], contact.to[0]],
  ]);

  const specs = lineSpecs(dataset.contacts, new Set()).filter((line) => line.contacts.includes(ID));
  expect(specs.map(({ source, target }) => [source, target])).toEqual(
    legs.map(({ source, target }) => [source, target]),
  );

  await openDrawn(page);
  const { lines } = await drawing(page);
  const drawn = lines.filter((line) => specs.some((spec) => spec.id === line.ref));
  expect(drawn.map(({ source, target }) => [source, target])).toEqual(
    legs.map(({ source, target }) => [source, target]),
  );
  // One curve: the second leg goes on from where the first came in.
  expect(drawn.every((line) => line.classes.includes('channel'))).toBe(true);

  const { t, title, section, actor, ask } = parts(page);
  for (const line of drawn) {
    const { x, y } = await linePoint(page, line.ref);
    await page.mouse.click(x, y);
    await expect(title).toHaveText(contact.title.en);
    const cited = contact.evidence.map((one) =>
      t('evidence.paragraphs', {
        n: one.paragraphs.length,
        list: formatRanges(one.paragraphs, 'en'),
      }),
    );
    for (const [i, text] of cited.entries()) {
      await expect(section(t('evidence.title')).getByRole('listitem').nth(i)).toContainText(text);
    }
    const chosen = (await drawing(page)).lines.filter((one) => one.classes.includes('selected'));
    expect(chosen.map((one) => one.ref).sort()).toEqual(drawn.map((one) => one.ref).sort());
    await page.keyboard.press('Escape');
  }
  await actor(contact.via[0] ?? '').click();
  const row = ask.getByRole('button').filter({ hasText: contact.title.en });
  await expect(row, 'the list says the same as the graph').toBeVisible();
});
