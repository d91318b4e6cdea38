import { expect, type Locator } from '@playwright/test';
import { openDrawn } from './support/app';
import { gdeltRows, syntheticEvents } from './support/events';
import { choose, opening } from './support/opening';
import { parts } from './support/parts';
import { test } from './support/shared';

const EVENTS = syntheticEvents();
const FILE = { name: 'events.dat', content: EVENTS.text };

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return box;
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('OE2 OE7 OE10 a table of events is summed up, and opens as what is worth seeing (W5, W8, W10)', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, see, graph } = parts(page, lang);
      const { button, dialog, fact, guess, ways } = opening(page, t);
      const { actors, contacts, loopLine, mirrored, others, rows } = EVENTS;
      await choose(page, t, FILE);
      await test.step('OP9 what it is, what is in it, and what it becomes', async () => {
        await expect(fact('open.recognised')).toContainText(t('open.kind.icews'));
        for (const [what, n] of Object.entries({ rows, others, mirrored })) {
          const key = `open.found.${what as 'rows' | 'others' | 'mirrored'}` as const;
          await expect(fact('open.inFile')).toContainText(t(key, { n }));
        }
        await expect(fact('open.becomes')).toContainText(t('open.found.actors', { n: actors }));
        await expect(fact('open.becomes')).toContainText(t('open.found.contacts', { n: contacts }));
        const row = dialog
          .getByRole('region', { name: t('open.sample') })
          .getByRole('row')
          .nth(1);
        await expect(row).toContainText(/\([A-Z]/);
        const digits = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : 'en', {
          useGrouping: false,
        });
        await expect(
          dialog.getByRole('listitem').filter({ hasText: digits.format(loopLine) }),
          'OE11 the loop, by its line',
        ).toBeVisible();
      });
      await test.step('OE7 OE10 another guess makes the numbers anew', async () => {
        await guess('open.guess.others').selectOption('let-in');
        await expect(fact('open.becomes')).toContainText(
          t('open.found.contacts', { n: contacts + others }),
        );
        await guess('open.guess.mirrored').selectOption('keep');
        await expect(fact('open.becomes')).toContainText(
          t('open.found.contacts', { n: contacts + others + mirrored }),
        );
        await guess('open.guess.others').selectOption('leave-out');
        await guess('open.guess.mirrored').selectOption('merge');
        await expect(fact('open.becomes')).toContainText(t('open.found.contacts', { n: contacts }));
      });
      await button('open.do').click();
      await expect(dialog).toBeHidden();
      await expect(ways).toContainText(t('count.contacts', { n: contacts }));
      await test.step('W10 how much is drawn stands over the drawing, not on it', async () => {
        const line = see.getByText(t('rest.why')).or(see.getByTitle(t('rest.why')));
        const [bar, picture] = [await boxOf(line), await boxOf(graph)];
        expect(bar.y + bar.height).toBeLessThanOrEqual(picture.y);
      });
      await test.step('W8 each view shows something of it', async () => {
        const view = (kind: 'flow' | 'matrix' | 'timeline' | 'table') =>
          page.getByRole('button', { name: t(`viewKind.${kind}`), exact: true }).click();
        await view('matrix');
        await expect(see.getByRole('grid').getByRole('gridcell').first()).toBeVisible();
        await view('timeline');
        await expect(see.getByRole('option').first()).toBeAttached();
        await view('table');
        await expect(see.getByRole('grid')).toContainText('(Oman)');
        await view('flow');
        const named = see.getByText(/\([A-Z][a-z]+\)/).filter({ visible: true });
        await expect(named.first()).toBeVisible();
      });
    });
  });
}

test('OE5 OE7 rows of GDELT without a line of names are told by their columns', async ({
  page,
}) => {
  await openDrawn(page);
  const { t, ask } = parts(page);
  const { button, dialog, fact, ways } = opening(page, t);
  const content = gdeltRows([
    { day: '20150218', from: 'OMAN', to: 'IRAN' },
    { day: '20150219', from: 'IRAN', to: 'QATAR' },
    { day: '20150220', from: 'QATAR', to: '' },
  ]);
  await choose(page, t, { name: '20150218.export', content });
  await expect(fact('open.recognised')).toContainText(t('open.kind.gdelt1'));
  await expect(fact('open.becomes')).toContainText(t('open.found.contacts', { n: 2 }));
  await expect(dialog, 'the row without a second actor').toContainText(t('open.note.rowNoEnd'));
  await button('open.do').click();
  await expect(ways).toContainText(t('count.actors', { n: 3 }));
  await expect(ask.getByRole('button', { name: /^QATAR/ })).toBeVisible();
});
