import { routeOf } from '../../analysis/channels';
import { askedAt, type Told } from '../../analysis/rolled-dataset';
import type { Emphasis } from '../../canvas/stage';
import type { Dataset } from '../../model/dataset';
import type { Contact } from '../../model/schema';
import { type Asked, lightFor } from '../../scene/emphasis';
import type { Scene } from '../../scene/types';
import type { Hover, Selection, State } from '../../state/store';
import { askedOfWorth } from './asked-of-worth';
import type { DrawnAnswer } from './drawn-answer';
import type { PathLookup } from './path-lookup';

/** What is looked in for what asks for light. */
export interface Lighting {
  /** The contacts as coded. */
  readonly coded: Dataset;
  readonly told: Told;
  readonly drawn: DrawnAnswer;
  readonly paths: PathLookup;
}

function contactsAsked(told: Told, id: string, is: (contact: Contact) => boolean): Asked {
  const contacts = new Set(told.dataset.contacts.filter(is).map((contact) => contact.id));
  return { kind: 'contacts', id, contacts };
}

/** The contacts of a channel: those that the answer has under its name, or all of its route. */
function askedChannel(id: string, { filter }: State['view'], within: Lighting): Asked {
  const { coded, told, paths } = within;
  const isRoute = told.dataset.contacts.some((contact) => routeOf(contact) === id);
  const isAsked = filter.from !== null && filter.to !== null;
  const found = isAsked || !isRoute ? paths.channel(id) : null;
  if (found) return contactsAsked(told, id, (contact) => found.has(contact.id));
  if (told.level === 'persons') return { kind: 'channel', id };
  return contactsAsked(told, id, (contact) => {
    const original = coded.contact.get(contact.id);
    return routeOf(contact) === id || (original !== undefined && routeOf(original) === id);
  });
}

/** What asks for light, as it is told at this level. */
function askedTold(of: Hover | Selection, view: State['view'], within: Lighting): Asked | null {
  const { told, paths } = within;
  switch (of.kind) {
    case 'channel':
      return askedChannel(of.id, view, within);
    case 'carriers':
      return contactsAsked(told, of.id, ({ via }) => via.length > 0);
    case 'chain': {
      const steps = new Set(paths.chain()?.drawn.contacts ?? []);
      return contactsAsked(told, of.id, ({ id }) => steps.has(id));
    }
    case 'leg':
      return null;
    default:
      return askedAt(told, { kind: of.kind, id: of.id });
  }
}

/** What asks for light, by what it is drawn as. */
function askedDrawn(
  of: Hover | Selection | null,
  view: State['view'],
  within: Lighting,
): Asked | null {
  if (of === null) return null;
  const { worth } = within.drawn;
  const plain = () => askedTold(of, view, within);
  if (!worth || of.kind === 'leg') return plain();
  return askedOfWorth(worth, within.told, of, plain);
}

/** What of a scene is lit by the hover or else the selection, and what the selection alone lights. */
export function emphasisOf(
  scene: Scene,
  { view, ephemeral }: State,
  within: Lighting,
): { readonly emphasis: Emphasis; readonly bySelection: ReadonlySet<string> | null } {
  const { dataset } = within.drawn;
  const { hover, focus } = ephemeral;
  const leg = hover?.kind === 'leg' ? new Set(hover.id.split(' ')) : null;
  const asked = askedDrawn(leg ? view.selection : (hover ?? view.selection), view, within);
  const selected = askedDrawn(view.selection, view, within);
  const chosen = selected ? lightFor(selected, scene.lines, dataset) : null;
  const light = asked ? lightFor(asked, scene.lines, dataset) : null;
  const ofLeg = (pairs: ReadonlySet<string>) =>
    scene.lines.filter(({ id, pair }) => pairs.has(pair) && (light?.lit.has(id) ?? true));
  return {
    emphasis: {
      lit: light?.lit ?? null,
      selected: leg ? new Set(ofLeg(leg).map(({ id }) => id)) : (chosen?.meant ?? new Set()),
      hover: hover?.id ?? null,
      focus,
    },
    bySelection: chosen?.lit ?? null,
  };
}
