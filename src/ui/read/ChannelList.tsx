import { Fragment, useMemo } from 'react';
import { type Channel, reportedChannels } from '../../analysis/channels';
import { formatList, formatNumber } from '../../i18n/format';
import { contactLine } from '../../scene/words/line';
import { hover, select, setPane } from '../../state/actions';
import { useAnswer } from '../answer';
import { useApp, useAppState, useWords } from '../context';

/** A channel as a rail: ● sender — ◯ carrier — ▶ receiver. */
export function Rail({ channel }: { readonly channel: Channel }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const name = (id: string) => dataset.actor.get(id)?.name[lang] ?? id;
  const joined = (ids: readonly string[]) => formatList(ids.map(name), lang);
  return (
    <span className="rail">
      <b>{joined(channel.from)}</b>
      {channel.via.map((id) => (
        <Fragment key={id}>
          <span className="arrow" aria-hidden="true" />
          <span className="visually-hidden">{t('contact.via')} </span>
          <mark>
            <bdi>{name(id)}</bdi>
          </mark>
        </Fragment>
      ))}
      <span className="arrow" aria-hidden="true" />
      <span className="visually-hidden">{t('contact.to')} </span>
      <b>{joined(channel.to)}</b>
    </span>
  );
}

/** The reported channels, listed while nothing is selected; each lights its curve. */
export function ChannelList() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const { shown } = useAnswer();
  const channels = useMemo(() => reportedChannels(shown), [shown]);
  const lit = useAppState(({ view }) => view.selection?.kind === 'carriers');
  const selected = useAppState(({ view }) =>
    view.selection?.kind === 'channel' ? view.selection.id : null,
  );
  return (
    <div className="channels">
      <h2>
        {t('channels.title')} <span className="count">{formatNumber(channels.length, lang)}</span>
      </h2>
      {channels.length === 0 && <p className="empty">{t('channels.none')}</p>}
      {channels.length > 0 && (
        <button
          type="button"
          className="quiet"
          aria-pressed={lit}
          onClick={() => select(store, lit ? null : { kind: 'carriers', id: 'all' })}
        >
          {t('channels.all')}
        </button>
      )}
      <ul className="rows">
        {channels.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              className="row"
              aria-pressed={selected === channel.id}
              onPointerEnter={() => hoverChannel(channel.id)}
              onPointerLeave={() => hover(store, null)}
              onFocus={() => hoverChannel(channel.id)}
              onBlur={() => hover(store, null)}
              onClick={() => {
                hover(store, null);
                select(store, { kind: 'channel', id: channel.id });
                setPane(store, 'graph');
              }}
            >
              <Rail channel={channel} />
              <span className="row-line">
                {channel.contacts.length > 1
                  ? t('count.contacts', { n: channel.contacts.length })
                  : channel.contacts.map((id) => {
                      const contact = dataset.contact.get(id);
                      return contact ? contactLine(contact, lang) : '';
                    })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t('read.nothing')}</p>
    </div>
  );

  function hoverChannel(id: string): void {
    hover(store, { kind: 'channel', id });
  }
}
