import { useMemo } from 'react';
import { whyCarried } from '../../../analysis/measures/why-carried';
import { formatNumber } from '../../../i18n/format';
import type { Dataset } from '../../../model/dataset';
import type { Contact } from '../../../model/schema';
import { dateShort } from '../../../scene/words/date';
import { useWords } from '../../context';
import { ContactLinks } from './ContactLinks';

/** What an actor carried, by the sender's and the receiver's camp: reported, nothing inferred. */
export function CarriedReasons({
  actor,
  contacts,
  dataset,
}: {
  readonly actor: string;
  readonly contacts: readonly Contact[];
  readonly dataset: Dataset;
}) {
  const { lang, t } = useWords();
  const carried = useMemo(
    () => whyCarried(contacts, (id) => dataset.actor.get(id)?.camp ?? null, actor),
    [contacts, dataset, actor],
  );
  if (!carried) return <p className="empty">{t('brokers.why.none')}</p>;
  const camp = (id: string | null): string =>
    (id === null ? null : dataset.camp.get(id)?.name[lang]) ?? t('brokers.noCamp');
  const use = (key: 'brokers.why.firstUse' | 'brokers.why.lastUse', id: string | undefined) => {
    const date = id === undefined ? null : (dataset.contact.get(id)?.date ?? null);
    return date === null ? null : (
      <span>
        {t(key)} {dateShort(date, lang)}
      </span>
    );
  };
  return (
    <>
      <p className="why-sum">
        <b className="reported">{t('brokers.why.reported')}</b> {t('brokers.why.cells')}{' '}
        <span className="uses detail">
          {use('brokers.why.firstUse', carried.first?.contact)}{' '}
          {use('brokers.why.lastUse', carried.last?.contact)}
        </span>
      </p>
      <ul className="reasons">
        {carried.cells.map(({ from, to, contacts: ids }) => (
          <li key={`${from} ${to}`} className="reported-part">
            <p>
              {t('brokers.why.fromTo', { from: camp(from), to: camp(to) })}{' '}
              <b className="count">{formatNumber(ids.length, lang)}</b>
            </p>
            <ContactLinks ids={ids} dataset={dataset} />
          </li>
        ))}
      </ul>
    </>
  );
}
