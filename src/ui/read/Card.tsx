import type { Selection } from '../../state/store';
import { useApp, useWords } from '../context';
import { ActorCard } from './ActorCard';
import { ContactCard } from './ContactCard';
import { CampCard } from './GroupCard';
import { ChannelCard, PairCard } from './PairCard';
import { SourceCard } from './SourceCard';
import { TieCard } from './TieCard';

/** What is selected, read whole. A part of its own: it comes after the graph is drawn. */
export function Card({ selection }: { readonly selection: Selection }) {
  const { dataset } = useApp();
  const { t } = useWords();
  const { kind, id } = selection;
  const actor = kind === 'actor' ? dataset.actor.get(id) : undefined;
  if (actor) return <ActorCard key={id} actor={actor} />;
  if (kind === 'actor' && id.startsWith('camp:')) return <CampCard key={id} id={id} />;
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
