import type { ParamValues } from '../../analysis/measures/types';

/**
 * The ids of all measures, apart from the measures themselves: what an address may name has to be
 * known before the first picture, for which no measure is needed.
 */
export const MEASURE_IDS = [
  'carried',
  'degree',
  'betweenness',
  'betweenness-sampled',
  'brokerage',
  'constraint',
  'effective-size',
  'reciprocity',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

/** A measure with the settings that differ from its own. */
export interface MeasureRef {
  readonly id: MeasureId;
  readonly params: ParamValues;
}

const SETTING = /^[a-z-]+=[a-z0-9-]+$/;

/** A measure in one word, as an address holds it: `betweenness`, `brokerage~role=liaison`. */
export function refToText({ id, params }: MeasureRef): string {
  const settings = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [id, ...settings.map(([name, value]) => `${name}=${value}`)].join('~');
}

/** What such a word means; null for one that names no measure. Settings are not looked at. */
export function refFromText(text: string): MeasureRef | null {
  const [name, ...settings] = text.split('~');
  const id = MEASURE_IDS.find((one) => one === name);
  if (id === undefined || !settings.every((setting) => SETTING.test(setting))) return null;
  const params = settings.map((setting): [string, string | number | boolean] => {
    const [param = '', value = ''] = setting.split('=');
    return [param, settingOf(value)];
  });
  return { id, params: Object.fromEntries(params) };
}

const among =
  (...options: readonly string[]) =>
  (text: string): boolean =>
    options.includes(text);

const within = (min: number, max: number) => (text: string) =>
  /^(0|[1-9][0-9]{0,9})$/.test(text) && Number(text) >= min && Number(text) <= max;

type Settings = Readonly<Record<string, (text: string) => boolean>>;

const TIES: Settings = {
  direction: among('directed', 'undirected'),
  unit: among('pairs', 'contacts'),
};
const PATHS: Settings = { ...TIES, normalised: among('true', 'false') };

/** The settings of each measure, and what each may be; its own description holds the same. */
const SETTINGS: Readonly<Record<MeasureId, Settings>> = {
  carried: {},
  degree: {
    side: among('either', 'out', 'in'),
    unit: TIES.unit ?? among(),
    carriers: among('true', 'false'),
  },
  betweenness: PATHS,
  'betweenness-sampled': { ...PATHS, pivots: within(2, 1_000_000), seed: within(0, 2 ** 31 - 1) },
  brokerage: {
    role: among('coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'),
  },
  constraint: TIES,
  'effective-size': TIES,
  reciprocity: {},
};

/** What an address may name as a measure. */
export const KNOWN_MEASURES = {
  has: (text: string): boolean => {
    const ref = refFromText(text);
    if (!ref) return false;
    const allowed = SETTINGS[ref.id];
    return Object.entries(ref.params).every(
      ([name, value]) => Object.hasOwn(allowed, name) && allowed[name]?.(String(value)) === true,
    );
  },
};

function settingOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[0-9]+$/.test(text) ? Number(text) : text;
}
