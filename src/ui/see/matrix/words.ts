import type { Translator } from '../../../i18n/translate';
import type { Dataset } from '../../../model/dataset';
import type { Lang } from '../../../model/schema';
import type { MatrixActor, MatrixCell } from '../../../scene/matrix';
import { actorName } from '../../../scene/words/names';

interface Speech {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly t: Translator;
}

/** A pair of actors in words: “Iran to al-Sadr: 3 contacts, 2 declined, 1 carried”. */
export function cellWords(
  from: string,
  to: string,
  cell: MatrixCell | undefined,
  { dataset, lang, t }: Speech,
): string {
  const parts: string[] = [];
  if (cell) {
    for (const [status, n] of cell.statuses) {
      // That it took place goes without saying, unless something else did not.
      if (status === 'occurred') continue;
      parts.push(t('matrix.some', { n, what: t(`status.${status}`, { gender: 'f' }) }));
    }
    if (cell.carried > 0) {
      parts.push(t('matrix.some', { n: cell.carried, what: t('matrix.carried') }));
    }
    if (cell.mutual > 0) {
      parts.push(t('matrix.some', { n: cell.mutual, what: t('matrix.mutual') }));
    }
  }
  const count = cell ? t('count.contacts', { n: cell.contacts.length }) : t('matrix.none');
  const words = [count, ...parts].join(lang === 'ar' ? '، ' : ', ');
  const name = (id: string) => actorName(id, dataset, lang, { as: 'oblique' }) || id;
  return from === to
    ? t('matrix.inner', { name: name(from), words })
    : t('matrix.pair', { from: name(from), to: name(to), words });
}

/** An actor at the side of the matrix: “Iran (Iran): 12 contacts”, with its camp. */
export function headerWords(actor: MatrixActor, { dataset, lang, t }: Speech): string {
  const contacts = t('count.contacts', { n: actor.contacts });
  const camp = actor.camp === null ? undefined : dataset.camp.get(actor.camp)?.name[lang];
  const name = actor.name;
  return t('matrix.actor', { name, camp: camp ?? t('actors.noCamp'), contacts });
}
