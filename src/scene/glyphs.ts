import {
  ArrowLeftRight,
  Building2,
  Cable,
  ChevronsUp,
  CircleDot,
  ClipboardList,
  Crosshair,
  DoorOpen,
  Flag,
  Hand,
  Handshake,
  type IconNode,
  Landmark,
  Lightbulb,
  Mail,
  Newspaper,
  Phone,
  Plane,
  UserRound,
  UsersRound,
  Waypoints,
} from 'lucide';
import type { ActorKind, ContactType } from '../model/schema';

export const KIND_GLYPHS: Readonly<Record<ActorKind, IconNode>> = {
  person: UserRound,
  office: Building2,
  government: Landmark,
  organisation: Waypoints,
  military: ChevronsUp,
  'armed-group': Crosshair,
  party: Flag,
  media: Newspaper,
  community: UsersRound,
};

export const TYPE_GLYPHS: Readonly<Record<ContactType, IconNode>> = {
  message: Mail,
  call: Phone,
  meeting: Handshake,
  visit: Plane,
  'meeting-request': Hand,
  invitation: DoorOpen,
  instruction: ClipboardList,
  proposal: Lightbulb,
  channel: Cable,
  exchange: ArrowLeftRight,
  event: CircleDot,
};

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ');

/** The body of an icon on its 24 × 24 grid. Icons come from the library only, never from data. */
export function glyphBody(icon: IconNode): string {
  return icon.map(([tag, values]) => `<${tag} ${attributes(values)}/>`).join('');
}

/** An icon as an SVG image. */
export function glyphImage(icon: IconNode, colour: string, stroke = 2.2): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" ` +
    `stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${glyphBody(icon)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
