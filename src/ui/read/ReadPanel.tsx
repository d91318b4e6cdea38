import { ArrowLeft, X } from 'lucide';
import { useEffect, useRef } from 'react';
import { back, select } from '../../state/actions';
import type { Selection } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';
import { ActorCard } from './ActorCard';
import { ChannelList } from './ChannelList';
import { ContactCard } from './ContactCard';
import { ChannelCard, PairCard } from './PairCard';
import { SourceCard } from './SourceCard';
import { TieCard } from './TieCard';

function Card({ selection }: { readonly selection: Selection }) {
  const { dataset } = useApp();
  const { t } = useWords();
  const { kind, id } = selection;
  const actor = kind === 'actor' ? dataset.actor.get(id) : undefined;
  if (actor) return <ActorCard key={id} actor={actor} />;
  const contact = kind === 'contact' ? dataset.contact.get(id) : undefined;
  if (contact) return <ContactCard key={id} contact={contact} />;
  const tie = kind === 'tie' ? dataset.tie.get(id) : undefined;
  if (tie) return <TieCard key={id} tie={tie} />;
  const source = kind === 'source' ? dataset.source.get(id) : undefined;
  if (source) return <SourceCard key={id} source={source} />;
  if (kind === 'pair') return <PairCard key={id} id={id} />;
  if (kind === 'channel') return <ChannelCard key={id} id={id} />;
  return <p className="empty">{t('common.unknown')}</p>;
}

/** The end side: what is selected, down to the paragraph; the reported channels while nothing is. */
export function ReadPanel() {
  const { store } = useApp();
  const { t } = useWords();
  const selection = useAppState(({ view }) => view.selection);
  const trail = useAppState(({ ephemeral }) => ephemeral.trail.length);
  const panel = useRef<HTMLElement>(null);
  const key = selection ? `${selection.kind} ${selection.id}` : '';

  // A new card is read from its top; without this the panel keeps the last one's scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what changed
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [key]);

  return (
    <section ref={panel} className="read" id="read" aria-label={t('region.read')} tabIndex={-1}>
      {selection && (
        <div className="read-bar">
          <button
            type="button"
            className="icon-button back"
            onClick={() => back(store)}
            disabled={trail === 0}
            aria-label={t('common.back')}
            title={t('common.back')}
          >
            <Icon node={ArrowLeft} />
          </button>
          <button
            type="button"
            className="icon-button"
            onClick={() => select(store, null)}
            aria-label={t('read.clear')}
            title={t('read.clear')}
          >
            <Icon node={X} />
          </button>
        </div>
      )}
      {selection ? <Card selection={selection} /> : <ChannelList />}
    </section>
  );
}
