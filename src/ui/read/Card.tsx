import { reportedChannels } from '../../analysis/channels';
import { REST } from '../../analysis/rest-actors';
import type { Selection } from '../../state/store';
import { useApp, useWords } from '../context';
import { channelOf } from '../paths';
import { useTold } from '../told';
import { ActorCard } from './ActorCard';
import { ContactCard } from './ContactCard';
import { CarriersCard } from './channels/CarriersCard';
import { ChainCard } from './channels/ChainCard';
import { ChannelGroupCard } from './channels/ChannelGroupCard';
import { useUnended } from './channels/use-paths';
import { CampCard } from './GroupCard';
import { ChannelCard, PairCard } from './PairCard';
import { RestCard } from './RestCard';
import { SourceCard } from './SourceCard';
import { TieCard } from './TieCard';

/** A channel of the present question where the id names one, else a reported route. */
function AnyChannelCard({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const { view, contacts } = useUnended();
  const told = useTold();
  const asked = view.filter.from !== null && view.filter.to !== null;
  const isRoute = reportedChannels(told.dataset.contacts).some((one) => one.id === id);
  const group = asked || !isRoute ? channelOf(dataset, view, contacts, id) : null;
  return group ? <ChannelGroupCard group={group} /> : <ChannelCard id={id} />;
}

/** What is selected, read whole. A part of its own: it comes after the graph is drawn. */
export function Card({ selection }: { readonly selection: Selection }) {
  const { dataset } = useApp();
  const { t } = useWords();
  const { kind, id } = selection;
  const actor = kind === 'actor' ? dataset.actor.get(id) : undefined;
  if (actor) return <ActorCard key={id} actor={actor} />;
  if (kind === 'actor' && id.startsWith('camp:')) return <CampCard key={id} id={id} />;
  if (kind === 'actor' && id.startsWith(REST)) return <RestCard key={id} id={id} />;
  const contact = kind === 'contact' ? dataset.contact.get(id) : undefined;
  if (contact) return <ContactCard key={id} contact={contact} />;
  const tie = kind === 'tie' ? dataset.tie.get(id) : undefined;
  if (tie) return <TieCard key={id} tie={tie} />;
  const source = kind === 'source' ? dataset.source.get(id) : undefined;
  if (source) return <SourceCard key={id} source={source} />;
  if (kind === 'pair') return <PairCard key={id} id={id} />;
  if (kind === 'channel') return <AnyChannelCard key={id} id={id} />;
  if (kind === 'chain') return <ChainCard key={id} id={id} />;
  if (kind === 'carriers') return <CarriersCard />;
  return <p className="empty">{t('common.unknown')}</p>;
}
