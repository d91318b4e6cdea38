import { useMemo } from 'react';
import { REST } from '../../analysis/rest-actors';
import { formatNumber } from '../../i18n/format';
import { setMore } from '../../state/filter-actions';
import { useApp, useAppState, useWords } from '../context';
import { useToldAnswer } from '../told';
import { ActorLink, Section } from './links';

/** How many are listed, and how many more one press draws. */
const LISTED = 30;
const STEPS = [5, 20] as const;

/** The actors of a camp that a large answer has and its drawing has not, the busiest first. */
export function RestCard({ id }: { readonly id: string }) {
  const { presenter, store } = useApp();
  const { lang, t } = useWords();
  const camp = id.slice(REST.length);
  const more = useAppState(({ view }) => view.more[camp] ?? 0);
  const { dataset, shown } = useToldAnswer();
  const rest = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { from, via, to } of shown) {
      for (const ids of [from, via, to]) {
        for (const actor of ids) counts.set(actor, (counts.get(actor) ?? 0) + 1);
      }
    }
    // Asked for more, others are drawn and fewer are left.
    const worth = more >= 0 ? (presenter.current?.worth() ?? null) : null;
    const own = [...counts].filter(([actor]) => {
      const inCamp = (dataset.actor.get(actor)?.camp ?? '') === camp;
      return inCamp && (worth === null || worth.groupOf(actor) === id);
    });
    return own.sort(([, a], [, b]) => b - a);
  }, [shown, dataset, camp, id, presenter, more]);
  const name = dataset.camp.get(camp)?.name[lang] ?? t('rest.noCamp');
  const left = rest.length - LISTED;
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('rest.kicker')}</p>
      <h2 id="read-title">{t('rest.title', { camp: name, n: rest.length })}</h2>
      <p className="detail">{t('rest.why')}</p>
      <div className="rest-tools">
        {STEPS.filter((step) => step <= Math.max(rest.length, STEPS[0])).map((step) => (
          <button
            key={step}
            type="button"
            className="quiet"
            onClick={() => setMore(store, camp, more + step)}
          >
            {t('rest.drawMore', { n: formatNumber(step, lang) })}
          </button>
        ))}
        {more > 0 && (
          <button type="button" className="quiet" onClick={() => setMore(store, camp, 0)}>
            {t('rest.fold')}
          </button>
        )}
      </div>
      <Section title={t('read.contactsOf')}>
        <p className="detail">{t('rest.hint')}</p>
        <ul className="plain rest-list">
          {rest.slice(0, LISTED).map(([actor, count]) => (
            <li key={actor}>
              <ActorLink id={actor} /> <span className="count">{formatNumber(count, lang)}</span>
            </li>
          ))}
        </ul>
        {left > 0 && <p className="detail">{t('rest.others', { n: left })}</p>}
      </Section>
    </article>
  );
}
