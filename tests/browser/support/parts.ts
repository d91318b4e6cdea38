import type { Locator, Page } from '@playwright/test';
import { loadLanguage, makeTranslator, type Translator } from '../../../src/i18n/translate';
import type { Lang } from '../../../src/model/schema';
import { contactsOf, curated, entry, nameOf } from './data';

await Promise.all([loadLanguage('en'), loadLanguage('ar')]);

/** The parts of the page as a reader names them, in one language. */
export interface Parts {
  readonly t: Translator;
  readonly ask: Locator;
  readonly see: Locator;
  readonly read: Locator;
  /** The canvas. */
  readonly graph: Locator;
  /** What is read now. */
  readonly title: Locator;
  readonly channels: Locator;
  /** An actor in the list. */
  readonly actor: (id: string) => Locator;
  /** A contact in a list within the reading side. */
  readonly contact: (id: string) => Locator;
  /** A report in the list of reports. */
  readonly source: (id: string) => Locator;
  /** The heading of a part of what is read, with or without the count that may follow it. */
  readonly heading: (title: string) => Locator;
  /** A titled part of what is read. */
  readonly section: (title: string) => Locator;
  /** On a narrow screen: the way to one part of the page. */
  readonly tab: (key: 'tab.channels' | 'tab.graph' | 'tab.actors') => Locator;
  readonly notices: Locator;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function parts(page: Page, lang: Lang = 'en'): Parts {
  const t = makeTranslator(lang);
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const ask = region(t('region.ask'));
  const read = region(t('region.read'));
  const counted = (title: string) => new RegExp(`^${escaped(title)}\\s*\\p{Nd}*$`, 'u');
  return {
    t,
    ask,
    see: region(t('region.see')),
    read,
    graph: page.getByRole('application', { name: t('graph.label') }),
    title: read.getByRole('heading', { level: 2 }),
    channels: read.getByRole('listitem').getByRole('button'),
    actor: (id) => {
      const n = contactsOf(id).length;
      const name = `${nameOf(id, lang)} ${t('count.contacts', { n })}`;
      return ask.getByRole('button', { name, exact: true });
    },
    contact: (id) => {
      const title = entry(curated().contacts, id).title[lang];
      return read.getByRole('button').filter({ hasText: title }).first();
    },
    source: (id) => {
      const index = curated().sources.findIndex((source) => source.id === id);
      // Other lists stand in the same region: the reports are those under their heading.
      const heading = ask.getByRole('heading', { name: t('evidence.reports'), exact: true });
      return heading.locator('xpath=following-sibling::ul[1]').getByRole('link').nth(index);
    },
    heading: (title) => read.getByRole('heading', { level: 3, name: counted(title) }),
    section: (title) =>
      read.locator('section').filter({
        has: page.getByRole('heading', { level: 3, name: counted(title) }),
      }),
    tab: (key) =>
      page
        .getByRole('navigation', { name: t('tab.label') })
        .getByRole('button', { name: t(key), exact: true }),
    notices: page.getByRole('status', { name: t('region.notices') }),
  };
}
