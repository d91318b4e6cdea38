import { useMemo } from 'react';
import { formatNumber } from '../../../i18n/format';
import { useAnswer } from '../../answer';
import { useApp, useWords } from '../../context';
import { groupName } from '../../told';
import { ChannelList } from '../ChannelList';
import { ActorLink, Section } from '../links';

/** Every reported carrier of what is shown, whoever carried most first, and their channels. */
export function CarriersCard() {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const { shown } = useAnswer();
  const carriers = useMemo(() => {
    const carried = new Map<string, number>();
    for (const { via } of shown) {
      for (const id of new Set(via)) carried.set(id, (carried.get(id) ?? 0) + 1);
    }
    return [...carried].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }, [shown]);
  return (
    <article aria-labelledby="read-title">
      <h2 id="read-title">
        {t('carriers.title')} <span className="count">{formatNumber(carriers.length, lang)}</span>
      </h2>
      {carriers.length === 0 && <p className="empty">{t('channels.none')}</p>}
      <ul className="plain">
        {carriers.map(([id, n]) => (
          <li key={id}>
            <ActorLink id={id}>{groupName(id, dataset, lang)}</ActorLink>{' '}
            <span className="detail">{t('carriers.carried', { n })}</span>
          </li>
        ))}
      </ul>
      <Section title={t('channels.title')}>
        <ChannelList />
      </Section>
    </article>
  );
}
