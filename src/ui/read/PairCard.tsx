import { useMemo, useState } from 'react';
import { type Channel, reportedChannels } from '../../analysis/channels';
import { exchangeOf } from '../../analysis/exchange';
import { countOrigins } from '../../model/origins';
import type { Contact } from '../../model/schema';
import { togglePair } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { groupName, useTold } from '../told';
import { Rail } from './ChannelList';
import { ActorLink, ContactRow, ContactRows, ROWS, Section } from './links';

/**
 * The whole exchange of two actors as one thread: what they said to each other and what went
 * between them through others. The direct ones are one line in the graph until it is opened.
 */
export function PairCard({ id }: { readonly id: string }) {
  const { store } = useApp();
  const { dataset } = useTold();
  const { lang, t } = useWords();
  const open = useAppState(({ view }) => view.open.includes(id));
  const [a = '', b = ''] = id.split('|');
  const [contacts, carried] = useMemo(() => {
    const between = dataset.contacts.filter(
      ({ from, to }) =>
        (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a)),
    );
    return [
      between.filter(({ via }) => via.length === 0),
      between.filter(({ via }) => via.length > 0),
    ];
  }, [dataset, a, b]);
  const [limit, setLimit] = useState(ROWS);
  const coded = useApp().dataset;
  // The rows are read as they are coded, whatever they are told of here.
  const asCoded = (list: readonly Contact[]) =>
    list.flatMap((contact) => coded.contact.get(contact.id) ?? []);
  const exchange = exchangeOf(asCoded([...contacts, ...carried]));
  const name = (actor: string) => groupName(actor, coded, lang);
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('count.contacts', { n: contacts.length + carried.length })}</p>
      <h2 id="read-title">{t('pair.title', { a: name(a), b: name(b) })}</h2>
      <p className="detail">
        <ActorLink id={a} /> · <ActorLink id={b} />
      </p>
      {contacts.length > 1 && (
        <div className="pair-opener">
          <button
            type="button"
            className="quiet"
            aria-pressed={open}
            onClick={() => togglePair(store, id)}
          >
            {open ? t('pair.close') : t('pair.open')}
          </button>
          <p className="detail">{t('pair.hint')}</p>
        </div>
      )}
      <Section title={t('pair.exchange')}>
        <ol className="rows thread">
          {exchange.slice(0, limit).map(({ contact, depth }) => (
            <li key={contact.id}>
              <ContactRow contact={contact} depth={depth} />
            </li>
          ))}
        </ol>
        {exchange.length > limit && (
          <button type="button" className="link more" onClick={() => setLimit(limit + ROWS)}>
            {t('count.more', { n: exchange.length - limit })}
          </button>
        )}
      </Section>
    </article>
  );
}

/** A reported channel: its carriers, and every contact that used it, in order. */
export function ChannelCard({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const told = useTold();
  const { t } = useWords();
  const isIt = (one: Channel) => one.id === id;
  const channel =
    reportedChannels(told.dataset.contacts).find(isIt) ??
    reportedChannels(dataset.contacts).find(isIt);
  if (!channel) return null;
  const contacts = channel.contacts.flatMap((contact) => dataset.contact.get(contact) ?? []);
  const { reports, origins } = countOrigins(
    contacts.flatMap((contact) => contact.evidence),
    dataset,
  );
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('channel.title')}</p>
      <h2 id="read-title" className="rail-title">
        <Rail channel={channel} />
      </h2>
      <p className="origins">{t('count.reportsOrigins', { reports, origins })}</p>
      <Section title={t('channel.carriers')}>
        <ol className="plain">
          {channel.via.map((carrier) => (
            <li key={carrier}>
              <ActorLink id={carrier} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('channel.contacts')}>
        <ContactRows contacts={contacts} />
      </Section>
    </article>
  );
}
