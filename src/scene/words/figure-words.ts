import { formatList, formatNumber, isolateForeign } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { Contact, Lang } from '../../model/schema';

/** The views that a figure can be of. */
export const FIGURE_KINDS = ['graph', 'flow', 'matrix', 'timeline'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How many actors a description names, of those with most contacts and of the carriers. */
const NAMED = 5;

/** Ids with how often each stands there, most first; of as many, the first to stand there. */
function ranked(ids: readonly string[]): [id: string, n: number][] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * What a figure of these contacts shows, for whoever cannot see it: its filter in words, how many
 * contacts there are between how many actors, who has most of them, and who carried how many.
 */
export function figureDescription(
  contacts: readonly Contact[],
  dataset: Dataset,
  filter: string,
  lang: Lang,
  kind: FigureKind = 'graph',
): string {
  const t = makeTranslator(lang);
  const everyone = contacts.flatMap(({ from, via, to }) => [...new Set([...from, ...via, ...to])]);
  const named = (list: readonly [string, number][]): string =>
    formatList(
      list.slice(0, NAMED).map(([id, n]) => {
        const name = dataset.actor.get(id)?.name[lang] ?? id;
        return `${isolateForeign(name, lang)} (${formatNumber(n, lang)})`;
      }),
      lang,
    );
  const carriers = ranked(contacts.flatMap(({ via }) => [...new Set(via)]));
  const most = ranked(everyone);
  const mediated = contacts.filter(({ via }) => via.length > 0).length;
  return [
    t(`figure.alt.${kind}`, {
      filter,
      contacts: t('count.contacts', { n: contacts.length }),
      actors: t('count.actors', { n: most.length }),
    }),
    most.length > 0 ? t('figure.alt.most', { names: named(most) }) : '',
    mediated > 0
      ? t('figure.alt.carried', {
          contacts: t('count.contacts', { n: mediated }),
          names: named(carriers),
        })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
