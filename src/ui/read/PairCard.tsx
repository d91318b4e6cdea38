import { reportedChannels } from '../../analysis/channels';
import { legsOf } from '../../graph/build';
import { countOrigins } from '../../model/origins';
import { pairKey } from '../../scene/lines';
import { togglePair } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { Rail } from './ChannelList';
import { ActorLink, ContactRows, Section } from './links';

/** The contacts of two actors: the direct ones, one line in the graph until it is opened, and what went through others. */
export function PairCard({ id }: { readonly id: string }) {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const open = useAppState(({ view }) => view.open.includes(id));
  const [a = '', b = ''] = id.split('|');
  const contacts = dataset.contacts.filter(
    (contact) =>
      contact.via.length === 0 &&
      legsOf(contact).some(({ source, target }) => pairKey(source, target) === id),
  );
  const carried = dataset.contacts.filter(
    (contact) =>
      contact.via.length > 0 &&
      contact.from.some((from) => contact.to.some((to) => pairKey(from, to) === id)),
  );
  const name = (actor: string) => dataset.actor.get(actor)?.name[lang] ?? actor;
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('count.contacts', { n: contacts.length + carried.length })}</p>
      <h2 id="read-title">{t('pair.title', { a: name(a), b: name(b) })}</h2>
      <p className="detail">
        <ActorLink id={a} /> · <ActorLink id={b} />
      </p>
      {contacts.length > 1 && (
        <>
          <button
            type="button"
            className="quiet"
            aria-pressed={open}
            onClick={() => togglePair(store, id)}
          >
            {open ? t('pair.close') : t('pair.open')}
          </button>
          <p className="detail">{t('pair.hint')}</p>
        </>
      )}
      <ContactRows contacts={contacts} />
      {carried.length > 0 && (
        <Section title={t('channel.throughCarrier')}>
          <ContactRows contacts={carried} />
        </Section>
      )}
    </article>
  );
}

/** A reported channel: its carriers, and every contact that used it, in order. */
export function ChannelCard({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const { t } = useWords();
  const channel = reportedChannels(dataset.contacts).find((one) => one.id === id);
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
