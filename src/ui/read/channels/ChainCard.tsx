import { Fragment } from 'react';
import { formatNumber } from '../../../i18n/format';
import { pairKey } from '../../../scene/lines';
import { chainSpanWords } from '../../../scene/words/chain-words';
import { useApp, useWords } from '../../context';
import { chainOf } from '../../paths';
import { ContactRow, Section } from '../links';
import { Stops } from './Stops';
import { useUnended } from './use-paths';
import { Walk, type WalkStep } from './Walk';

/** A chain: the contacts that one after the other may have led from its first actor to its last. */
export function ChainCard({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const { view, contacts } = useUnended();
  const route = chainOf(dataset, view, contacts, id);
  if (!route) {
    return (
      <article aria-labelledby="read-title">
        <p className="kicker">{t('chain.kicker')}</p>
        <h2 id="read-title">
          <Stops actors={id.split('>')} inferred />
        </h2>
        <p className="empty">{t('chain.none.out-of-order')}</p>
      </article>
    );
  }
  const chain = route.best[view.chains.rank];
  const roles = { initiated: 'chain.sent', carried: 'chain.carriedOn', received: 'chain.received' };
  const steps = route.actors.flatMap((actor, at): WalkStep[] => {
    const step = chain.steps[at];
    const before = chain.steps[at - 1];
    const role = step ? roles[step.enters] : roles[before?.leaves ?? 'received'];
    const station: WalkStep = {
      kind: 'station',
      actors: [actor],
      role: t(role as 'chain.sent' | 'chain.carriedOn' | 'chain.received'),
    };
    if (!step) return [station];
    const contact = dataset.contact.get(step.contact);
    const leg: WalkStep = {
      kind: 'leg',
      pairs: [pairKey(step.from, step.to)],
      words: contact?.title[lang] ?? '',
    };
    return [station, leg];
  });
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('chain.kicker')}</p>
      <h2 id="read-title" className="rail-title">
        <Stops actors={route.actors} inferred />
      </h2>
      <p className="inference">
        <b>{t(route.certain ? 'chain.certain' : 'chain.possible')}</b> ·{' '}
        {chainSpanWords(chain, lang)}
      </p>
      <p>{t('chain.caveat')}</p>
      {route.chains > 1 && (
        <p className="detail">
          {t('chain.waysCertain', {
            n: route.chains,
            certain: formatNumber(route.certainChains, lang),
          })}
        </p>
      )}
      <Section title={t('walk.title')}>
        <Walk steps={steps} inferred />
      </Section>
      <Section title={t('chain.contacts')}>
        <ol className="rows">
          {chain.steps.map((step) => {
            const contact = dataset.contact.get(step.contact);
            return (
              <Fragment key={step.contact}>
                {contact && (
                  <li>
                    <ContactRow contact={contact} />
                  </li>
                )}
              </Fragment>
            );
          })}
        </ol>
      </Section>
    </article>
  );
}
