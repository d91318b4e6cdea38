import { expect, type Locator, type Page } from '@playwright/test';
import { toDataset } from '../../src/model/dataset';
import { type Contact, type Lang, STATUSES, type Status } from '../../src/model/schema';
import { STATUS_MARKS } from '../../src/scene/marks';
import { contactSentence } from '../../src/scene/words/sentence';
import { axe, COLOUR_RULES, openDrawn, withData } from './support/app';
import { changed, curated, nameOf } from './support/data';
import { parts } from './support/parts';
import { test } from './support/shared';

const mediated = (): Contact[] => curated().contacts.filter(({ via }) => via.length > 0);

/** Opens the flow by its key, where the app was opened at a link. */
async function openFlow(page: Page, lang: Lang, link = './'): Promise<Locator> {
  await openDrawn(page, link);
  const { t, graph } = parts(page, lang);
  await graph.focus();
  await page.keyboard.press('2');
  const flow = page.getByRole('listbox', { name: t('flow.label'), exact: true });
  await flow.waitFor();
  return flow;
}

/** A strand by the sentence of its contact. */
function strandOf(flow: Locator, contact: Contact, lang: Lang): Locator {
  const name = contactSentence(contact, toDataset(curated()), lang);
  return flow.getByRole('option', { name, exact: true });
}

/** The line of each strand that stands for one contact, by the contact's id. */
function drawnStrands(flow: Locator): Promise<{ id: string; dash: string; lit: boolean }[]> {
  return flow.locator('[data-strand]').evaluateAll((all) =>
    all.map((one) => ({
      id: one.getAttribute('data-strand') ?? '',
      dash: one.querySelector('.fl-line')?.getAttribute('stroke-dasharray') ?? '',
      lit: one.classList.contains('lit'),
    })),
  );
}

const idsOf = async (flow: Locator) => (await drawnStrands(flow)).map(({ id }) => id).sort();

/** Where the middle of a place stands on the page, px from its left. */
async function middle(place: Locator): Promise<number> {
  const box = await place.boundingBox();
  if (!box) throw new Error('the actor is not drawn');
  return box.x + box.width / 2;
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang === 'ar' ? 'ar' : 'en-GB' });

    test('FL1 FL9 FL14 senders, carriers and receivers stand in the reading direction', async ({
      page,
    }) => {
      // One way only: of an answer that came back, a carrier may stand in two columns.
      const flow = await openFlow(page, lang, './?from=camp.us');
      const { t } = parts(page, lang);
      await test.step('a tab opens it too', async () => {
        const views = page.getByRole('navigation', { name: t('viewKind.label') });
        await views.getByRole('button', { name: t('viewKind.table') }).click();
        await expect(flow).toBeHidden();
        await views.getByRole('button', { name: t('viewKind.flow') }).click();
        await expect(flow).toBeVisible();
      });
      const contact = mediated().find(({ via }) => via.length === 2);
      if (!contact) throw new Error('nothing went through two carriers');
      const place = (id: string, role: 'sender' | 'carrier' | 'receiver') =>
        flow
          .getByRole('option', { name: `${nameOf(id, lang)}${lang === 'ar' ? '،' : ','}` })
          .and(flow.getByRole('option', { name: t(`channel.${role}`) }))
          .first();
      const xs = [
        await middle(place(contact.from[0] ?? '', 'sender')),
        await middle(place(contact.via[0] ?? '', 'carrier')),
        await middle(place(contact.via[1] ?? '', 'carrier')),
        await middle(place(contact.to[0] ?? '', 'receiver')),
      ];
      expect(xs).toEqual([...xs].sort((a, b) => (lang === 'ar' ? b - a : a - b)));
      expect(new Set(xs).size).toBe(4);
      // Each carrier is told with what it joined.
      const carriers = page.getByRole('list', { name: t('flow.carriers') }).getByRole('listitem');
      const joined = carriers.filter({ hasText: nameOf(contact.via[1] ?? '', lang) });
      await expect(joined.last()).toContainText(nameOf(contact.from[0] ?? '', lang));
      await axe(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await axe(page, COLOUR_RULES);
    });

    test('FL13 FL11 a strand is lit end to end, and opens its contact', async ({ page }) => {
      const flow = await openFlow(page, lang);
      const { title } = parts(page, lang);
      const [contact] = mediated();
      if (!contact) throw new Error('nothing was carried');
      const strand = strandOf(flow, contact, lang);
      await strand.locator('.fl-hit').dispatchEvent('pointerover', { bubbles: true });
      const lit = async () => (await drawnStrands(flow)).filter((one) => one.lit);
      await expect.poll(async () => (await lit()).map(({ id }) => id)).toEqual([contact.id]);
      const actors = [...contact.from, ...contact.via, ...contact.to];
      await expect(flow.locator('[data-node].lit')).toHaveCount(actors.length);
      await strand.locator('.fl-hit').dispatchEvent('click', { bubbles: true });
      await expect(title).toHaveText(contact.title[lang]);
      await expect(strand).toHaveAttribute('aria-selected', 'true');
    });

    test('FL2 FL15 from everything mediated, from the answer, and with what went directly', async ({
      page,
    }) => {
      const flow = await openFlow(page, lang);
      const { t } = parts(page, lang);
      expect(await idsOf(flow)).toEqual(
        mediated()
          .map(({ id }) => id)
          .sort(),
      );
      const camps = new Map(curated().actors.map(({ id, camp }) => [id, camp]));
      const of = (ids: readonly string[], camp: string) => ids.some((id) => camps.get(id) === camp);
      const answer = curated().contacts.filter(
        ({ from, to, mutual }) =>
          (of(from, 'us') && of(to, 'iran')) || (mutual && of(to, 'us') && of(from, 'iran')),
      );
      await openFlow(page, lang, './?from=camp.us&to=camp.iran');
      const ids = (contacts: readonly Contact[]) => contacts.map(({ id }) => id).sort();
      await expect.poll(() => idsOf(flow)).toEqual(ids(answer.filter(({ via }) => via.length > 0)));
      await page.getByRole('radio', { name: t('flow.withDirect') }).check();
      await expect.poll(() => idsOf(flow)).toEqual(ids(answer));
    });

    test('FL12 the arrows walk along strands, and Enter opens what one stands on', async ({
      page,
    }) => {
      const flow = await openFlow(page, lang);
      const { title } = parts(page, lang);
      await flow.focus();
      const active = async () => {
        const id = await flow.getAttribute('aria-activedescendant');
        const one = page.locator(`[id="${id}"]`);
        return {
          actor: (await one.getAttribute('data-actor')) ?? null,
          strand: (await one.getAttribute('data-strand')) ?? null,
        };
      };
      const start = await active();
      expect(start.actor).not.toBeNull();
      await page.keyboard.press('Shift+ArrowDown');
      const { strand } = await active();
      const contact = mediated().find(({ id }) => id === strand);
      if (!contact) throw new Error('no strand is stood on');
      expect(contact.from).toContain(start.actor);
      await page.keyboard.press('Enter');
      await expect(title).toHaveText(contact.title[lang]);
      // Along the strand, carrier by carrier, to who received.
      const forwards = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
      for (const _ of [...contact.via, 'receiver']) await page.keyboard.press(forwards);
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press(forwards);
      expect((await active()).strand).toBe(contact.id);
      await page.keyboard.press('End');
      const end = await active();
      expect(mediated().flatMap(({ to }) => to)).toContain(end.actor);
      await page.keyboard.press('Enter');
      await expect(title).toContainText(nameOf(end.actor ?? '', lang));
    });
  });
}

test('FL3 U32 each strand has the dash of its status', async ({ page }) => {
  const kinds = STATUSES.slice(0, mediated().length);
  const given = new Map<string, Status>();
  const text = changed(({ contacts }) => {
    for (const contact of contacts.filter(({ via }) => via.length > 0)) {
      const status = kinds[given.size];
      if (!status) continue;
      given.set(contact.id, status);
      Object.assign(contact, { status });
    }
  });
  await withData(page, text);
  const flow = await openFlow(page, 'en');
  const drawn = await drawnStrands(flow);
  expect(given.size).toBe(6);
  for (const [id, status] of given) {
    const dash = drawn.find((one) => one.id === id)?.dash;
    expect(dash, status).toBe(STATUS_MARKS[status].dash.join(' '));
  }
  expect(new Set(drawn.map(({ dash }) => dash)).size).toBeGreaterThan(2);
});

test('FL15 where nothing was carried the view says so, and offers what went directly', async ({
  page,
}) => {
  // The graph is there, but hidden.
  await page.goto('./?type=call&view=flow');
  const { t } = parts(page, 'en');
  const see = page.getByRole('region', { name: t('region.see') });
  await expect(see.getByText(t('flow.none'))).toBeVisible();
  const calls = curated().contacts.filter(({ type }) => type === 'call');
  await page.getByRole('button', { name: t('flow.showDirect', { n: calls.length }) }).click();
  const flow = page.getByRole('listbox', { name: t('flow.label'), exact: true });
  await expect.poll(async () => (await idsOf(flow)).length).toBe(calls.length);
});
