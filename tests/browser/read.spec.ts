import { expect } from '@playwright/test';
import { openDrawn } from './support/app';
import { contactsOf, curated, entry, nameOf, some } from './support/data';
import { parts } from './support/parts';
import { test } from './support/shared';

/** The meeting that two reports carry, which relay one original. */
const TOLD_TWICE = 'geneva-meeting-2023';
/** A message through carriers that was answered. */
const ANSWERED = 'us-message-to-iran-2022';

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U8 a contact is read with its sentence, its date, its points and its evidence', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, actor, ask, read, title, section } = parts(page, lang);
      const contact = entry(curated().contacts, TOLD_TWICE);
      const [from = ''] = contact.from;
      const [to = ''] = contact.to;
      await actor(from).click();
      await ask.getByRole('button').filter({ hasText: contact.title[lang] }).first().click();

      await expect(title).toHaveText(contact.title[lang]);
      await expect(read.getByText(contact.summary[lang])).toBeVisible();
      // The sentence names both ends, and each can be followed.
      for (const id of [from, to]) {
        const name = entry(curated().actors, id).name[lang];
        await expect(read.getByRole('link', { name }).first()).toBeVisible();
      }
      await expect(
        read.getByText(t(`type.${contact.type}`), { exact: true }).first(),
      ).toBeVisible();
      const basis = t(`dateBasis.${contact.dateBasis ?? 'stated'}`);
      await expect(read.getByText(`(${basis})`)).toBeVisible();
      if (contact.dateNote) await expect(read.getByText(contact.dateNote[lang])).toBeVisible();

      const points = section(t('contact.points')).getByRole('listitem');
      await expect(points).toHaveCount(contact.points.length);
      for (const [i, point] of contact.points.entries()) {
        await expect(points.nth(i)).toContainText(point.text[lang]);
      }
      const evidence = section(t('evidence.title'));
      await expect(evidence).toContainText(t('count.reportsOrigins', { reports: 2, origins: 1 }));
      await expect(evidence.getByRole('listitem')).toHaveCount(contact.evidence.length);
      for (const [i, one] of contact.evidence.entries()) {
        const [first = 0] = [...one.paragraphs].sort((a, b) => a - b);
        const digits = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : 'en').format(first);
        await expect(evidence.getByRole('listitem').nth(i)).toContainText(digits);
        const informants = curated().sources.flatMap((source) => source.informants);
        if (one.informant) {
          const { description } = entry(informants, one.informant);
          await expect(evidence.getByRole('listitem').nth(i)).toContainText(description[lang]);
        }
      }
    });

    test('U8 a message stands in a thread with its answer, and each leads to the other', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, actor, ask, title, section, contact: row } = parts(page, lang);
      const message = entry(curated().contacts, ANSWERED);
      const answer = some(
        curated().contacts,
        (one) => one.inReplyTo === ANSWERED,
        'answer to the message',
      );
      await actor(message.via[0] ?? '').click();
      await ask.getByRole('button').filter({ hasText: message.title[lang] }).first().click();
      const thread = section(t('contact.thread')).getByRole('listitem');
      await expect(thread).toHaveCount(2);
      await expect(thread.first()).toContainText(message.title[lang]);
      await expect(thread.last()).toContainText(answer.title[lang]);
      await thread.last().getByRole('button').click();
      await expect(title).toHaveText(answer.title[lang]);
      await row(message.id).click();
      await expect(title).toHaveText(message.title[lang]);
    });

    test('U9 a standing tie is read with its sentence and its evidence', async ({ page }) => {
      await openDrawn(page);
      const { t, actor, read, section } = parts(page, lang);
      const { ties, sources } = curated();
      const tie = some(ties, (one) => contactsOf(one.from).length > 0, 'tie of somebody drawn');
      await actor(tie.from).click();
      const line = section(t('actor.ties'))
        .getByRole('listitem')
        .filter({ hasText: nameOf(tie.to, lang) })
        .first();
      await line.getByRole('link', { name: t('evidence.title') }).click();
      await expect(read.getByText(t('tie.title'), { exact: true })).toBeVisible();
      for (const id of [tie.from, tie.to]) {
        await expect(read.getByRole('link', { name: nameOf(id, lang) }).first()).toBeVisible();
      }
      const [evidence] = tie.evidence;
      const source = entry(sources, evidence?.source ?? '');
      await expect(section(t('evidence.title'))).toContainText(
        source.outlet?.[lang] ?? t('source.noOutlet'),
      );
    });

    test('U9 a report is read with what it relays; an original that nobody holds says so', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, source, read, title, section } = parts(page, lang);
      const { sources, contacts } = curated();
      const original = some(sources, (one) => !one.held, 'original that nobody holds');
      const relay = some(sources, (one) => one.derivedFrom.includes(original.id), 'relay of it');
      const called = (one: typeof original) => one.outlet?.[lang] ?? t('source.noOutlet');

      await source(relay.id).click();
      await expect(title).toHaveText(called(relay));
      const relays = read
        .locator('div')
        .filter({ has: page.getByText(t('source.relays'), { exact: true }) });
      await expect(read.getByText(t('source.notHeld'))).toHaveCount(0);
      const carried = contacts.filter((one) => one.evidence.some((e) => e.source === relay.id));
      await expect(section(t('source.contacts')).getByRole('listitem')).toHaveCount(carried.length);

      await relays
        .last()
        .getByRole('link', { name: called(original) })
        .click();
      await expect(title).toHaveText(called(original));
      await expect(read.getByText(t('source.notHeld'))).toBeVisible();
      await expect(read.locator('input[type=file]')).toHaveCount(0);
      await read
        .getByRole('link', { name: called(relay) })
        .first()
        .click();
      await expect(read.getByText(t('source.notHeld'))).toHaveCount(0);
    });
  });
}
