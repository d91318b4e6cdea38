import type { ContactType, Medium, Status } from '../../model/schema';

/**
 * How a row names its two sides. `turned`: the target is who began it. `both`: nobody did, and the
 * same may stand a second time the other way round. `visitor`, `host`: one visit from its two ends.
 * `mediator`: the source is the carrier, the target one of those between whom it carries.
 */
export type Sides = 'as-given' | 'turned' | 'both' | 'visitor' | 'host' | 'mediator';

/** What a kind of event is as a contact. */
export interface ContactRule {
  readonly type: ContactType;
  readonly status: Status;
  readonly medium: Medium;
  readonly sides: Sides;
}

const rule = (
  type: ContactType,
  status: Status,
  sides: Sides,
  medium: Medium = 'unspecified',
): ContactRule => ({ type, status, medium, sides });

/**
 * The codes of CAMEO that are contacts; `docs/formats.md` repeats the table. A code below one of
 * them (`0231` below `023`) is the same. Who is `from` and `to` follows the codebook (CAMEO 1.1b3).
 */
export const CAMEO_CONTACTS: Readonly<Record<string, ContactRule>> = {
  '020': rule('message', 'occurred', 'as-given'),
  '021': rule('message', 'occurred', 'as-given'),
  '022': rule('message', 'occurred', 'as-given'),
  '023': rule('message', 'occurred', 'as-given'),
  '024': rule('message', 'occurred', 'as-given'),
  '025': rule('message', 'occurred', 'as-given'),
  '026': rule('proposal', 'occurred', 'as-given'),
  '027': rule('proposal', 'occurred', 'as-given'),
  '028': rule('proposal', 'occurred', 'as-given'),
  '036': rule('meeting', 'planned', 'as-given'),
  '038': rule('exchange', 'agreed', 'as-given'),
  '039': rule('exchange', 'planned', 'as-given'),
  '040': rule('exchange', 'occurred', 'both'),
  '041': rule('call', 'occurred', 'both', 'phone'),
  '042': rule('visit', 'occurred', 'visitor', 'in-person'),
  '043': rule('visit', 'occurred', 'host', 'in-person'),
  '044': rule('meeting', 'occurred', 'both', 'in-person'),
  '045': rule('exchange', 'occurred', 'mediator'),
  '046': rule('exchange', 'occurred', 'both'),
  '064': rule('message', 'occurred', 'as-given'),
  '106': rule('meeting-request', 'occurred', 'as-given'),
  '108': rule('proposal', 'occurred', 'as-given'),
  '125': rule('meeting-request', 'declined', 'turned'),
  '126': rule('proposal', 'declined', 'turned'),
  '134': rule('message', 'occurred', 'as-given'),
  '135': rule('message', 'occurred', 'as-given'),
  '164': rule('exchange', 'declined', 'both'),
  '165': rule('exchange', 'declined', 'turned'),
};

/** PLOVER's types with their modes that are contacts, and the CAMEO code of each where it has one. */
export const PLOVER_CONTACTS: Readonly<
  Record<string, ContactRule & { readonly cameo: string | null }>
> = {
  CONSULT: { ...rule('exchange', 'occurred', 'both'), cameo: '040' },
  'CONSULT visit': { ...rule('visit', 'occurred', 'visitor', 'in-person'), cameo: '042' },
  'CONSULT third-party': { ...rule('meeting', 'occurred', 'both', 'in-person'), cameo: '044' },
  'CONSULT multilateral': { ...rule('meeting', 'occurred', 'both'), cameo: '040' },
  'CONSULT phone': { ...rule('call', 'occurred', 'both', 'phone'), cameo: '041' },
  'REQUEST meet': { ...rule('meeting-request', 'occurred', 'as-given'), cameo: null },
  'REJECT meet': { ...rule('meeting-request', 'declined', 'turned'), cameo: null },
};

/** What a CAMEO code is as a contact; null for what is none. */
export function contactOfCode(code: string): ContactRule | null {
  const known = [code, code.length === 4 ? code.slice(0, 3) : ''].find((text) =>
    Object.hasOwn(CAMEO_CONTACTS, text),
  );
  return CAMEO_CONTACTS[known ?? ''] ?? null;
}

/** What PLOVER's type and mode are as a contact; a mode of CONSULT that is not known is without form. */
export function contactOfPlover(
  type: string,
  mode: string,
): (ContactRule & { readonly cameo: string | null }) | null {
  const plain = mode
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const whole = `${type.trim().toUpperCase()} ${plain}`.trim();
  if (Object.hasOwn(PLOVER_CONTACTS, whole)) return PLOVER_CONTACTS[whole] ?? null;
  return whole.startsWith('CONSULT ') ? (PLOVER_CONTACTS.CONSULT ?? null) : null;
}
