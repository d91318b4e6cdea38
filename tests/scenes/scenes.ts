import {
  ACTOR_KINDS,
  type ActorKind,
  CONTACT_TYPES,
  STATUSES,
  type Text,
} from '../../src/model/schema';
import type { ComposeInput } from '../../src/scene/cast';
import type { Point } from '../../src/scene/geometry';
import type { Scene } from '../../src/scene/types';
import { sceneOf } from './support/scene';
import { contact, type TinyActor, tiny } from './support/tiny';

/**
 * Small graphs, each to show one thing. Where every actor has a place given, the scene is about
 * marks and curves alone; where none has, about the arrangement too.
 */

type Spot = TinyActor & Partial<Point>;

function placed(
  actors: readonly Spot[],
  contacts: Parameters<typeof tiny>[1],
  size: { width: number; height: number },
  more: Partial<ComposeInput> = {},
): Scene {
  const moved = new Map(actors.map(({ id, x = 0, y = 0 }): [string, Point] => [id, { x, y }]));
  const scene = sceneOf(tiny(actors, contacts), {
    size,
    moved,
    areas: false,
    ...more,
  });
  return { ...scene, ...size };
}

export function everyStatus(): Scene {
  const actors = STATUSES.flatMap((status, i): Spot[] => [
    { id: `${status}-from`, camp: 'west', x: 60, y: 40 + i * 60 },
    { id: `${status}-to`, camp: 'east', x: 300, y: 40 + i * 60 },
  ]);
  const contacts = STATUSES.map((status) =>
    contact(status, `${status}-from > ${status}-to`, { status }),
  );
  return placed(actors, contacts, { width: 360, height: 460 });
}

export function everyType(): Scene {
  const actors = CONTACT_TYPES.flatMap((type, i): Spot[] => [
    { id: `${type}-from`, camp: 'west', x: 70, y: 40 + i * 60 },
    { id: `${type}-to`, camp: 'east', x: 300, y: 40 + i * 60 },
  ]);
  const contacts = CONTACT_TYPES.map((type) =>
    contact(type, `${type}-from > ${type}-to`, {
      type,
      mutual: type === 'meeting' || type === 'exchange',
    }),
  );
  return placed(actors, contacts, { width: 370, height: 640 });
}

/** Each kind, named above and unnamed below, all of the same number of contacts. */
export function everyKind(): Scene {
  const actors = ACTOR_KINDS.flatMap((kind: ActorKind, i): Spot[] => [
    { id: kind, kind, camp: 'west', x: 60 + i * 100, y: 50 },
    { id: `unnamed-${kind}`, kind, unnamed: true, camp: 'west', x: 60 + i * 100, y: 170 },
  ]);
  const contacts = ACTOR_KINDS.flatMap((kind) => [
    contact(`${kind}-1`, `${kind} > unnamed-${kind}`),
  ]);
  return placed(actors, contacts, { width: 920, height: 240 });
}

export function oneCarrier(): Scene {
  const actors = ['anna@west', 'carrier@middle', 'boris@east'];
  return sceneOf(tiny(actors, [contact('m', 'anna > carrier > boris')]), {
    size: { width: 620, height: 260 },
  });
}

export function twoCarriers(): Scene {
  const actors = ['anna@west', 'first-carrier@middle', 'second-carrier@north', 'boris@east'];
  const course = 'anna > first-carrier > second-carrier > boris';
  return sceneOf(tiny(actors, [contact('m', course, { status: 'declined' })]), {
    size: { width: 720, height: 360 },
  });
}

/** Two channels through one carrier run in lanes of their own. */
export function lanes(): Scene {
  const actors: Spot[] = [
    { id: 'anna', camp: 'west', x: 60, y: 60 },
    { id: 'ada', camp: 'west', x: 60, y: 240 },
    { id: 'carrier', camp: 'middle', x: 300, y: 150 },
    { id: 'boris', camp: 'east', x: 540, y: 60 },
    { id: 'bella', camp: 'east', x: 540, y: 240 },
  ];
  const contacts = [
    contact('upper', 'anna > carrier > boris'),
    contact('lower', 'ada > carrier > bella', { status: 'agreed' }),
  ];
  return placed(actors, contacts, { width: 600, height: 300 });
}

/** A message and its answer, which came back through the same carrier. */
export function answer(): Scene {
  const actors = ['anna@west', 'carrier@middle', 'boris@east'];
  const contacts = [
    contact('question', 'anna > carrier > boris'),
    contact('answer', 'boris > carrier > anna', { inReplyTo: 'question', status: 'declined' }),
  ];
  return sceneOf(tiny(actors, contacts), { size: { width: 620, height: 260 } });
}

/** The same route, direction and status twice is one curve with a count. */
export function channelTwice(): Scene {
  const actors = ['anna@west', 'carrier@middle', 'boris@east'];
  const contacts = ['one', 'two'].map((id) => contact(id, 'anna > carrier > boris'));
  return sceneOf(tiny(actors, contacts), { size: { width: 620, height: 260 } });
}

const PAIR: readonly Spot[] = [
  { id: 'anna', camp: 'west', x: 70, y: 130 },
  { id: 'boris', camp: 'east', x: 350, y: 130 },
];
const MIXED = [
  contact('held', 'anna > boris', { type: 'meeting', mutual: true }),
  contact('refused', 'boris > anna', { type: 'meeting-request', status: 'declined' }),
  contact('silent', 'anna > boris', { status: 'unanswered' }),
  contact('disputed', 'anna > boris', { type: 'call', status: 'denied' }),
];

export const closedPair = (): Scene => placed(PAIR, MIXED, { width: 420, height: 260 });

export const openPair = (): Scene =>
  placed(PAIR, MIXED, { width: 420, height: 260 }, { open: new Set(['anna|boris']) });

/** A channel between two actors who were also in direct contact. */
export function besideChannel(): Scene {
  const actors: Spot[] = [
    { id: 'anna', camp: 'west', x: 60, y: 150 },
    { id: 'carrier', camp: 'middle', x: 290, y: 150 },
    { id: 'boris', camp: 'east', x: 540, y: 150 },
  ];
  const contacts = [
    contact('carried', 'anna > carrier > boris'),
    contact('direct', 'anna > carrier', { type: 'call' }),
    contact('across', 'anna > boris', { type: 'meeting', mutual: true }),
  ];
  return placed(actors, contacts, { width: 600, height: 300 });
}

/** The line between the outer two bows around the one between them, who is no party to it. */
export function between(): Scene {
  const actors: Spot[] = [
    { id: 'anna', camp: 'west', x: 60, y: 130 },
    { id: 'bystander', camp: 'middle', kind: 'government', x: 240, y: 130 },
    { id: 'boris', camp: 'east', x: 420, y: 130 },
  ];
  const contacts = [contact('past', 'anna > boris'), contact('own', 'bystander > boris')];
  return placed(actors, contacts, { width: 480, height: 240 });
}

const NAMES: Readonly<Record<string, Text>> = {
  anna: { en: 'Anna', ar: 'وزير الدفاع في حكومة تصريف الأعمال' },
  carrier: { en: 'Carrier', ar: 'وسيط NATO الأوروبي' },
  boris: { en: 'Boris', ar: 'آية الله العظمى السيد عبد الأعلى الموسوي' },
  agency: { en: 'The Harbour Agency', ar: 'CENTCOM القيادة المركزية' },
};

const mixedNames = (): Parameters<typeof tiny> => {
  const spot = (id: string, camp: string, more: Partial<TinyActor> = {}): TinyActor => ({
    id,
    camp,
    name: NAMES[id] ?? { en: id, ar: id },
    ...more,
  });
  return [
    [
      spot('anna', 'west', { kind: 'office' }),
      spot('carrier', 'middle', { unnamed: true }),
      spot('boris', 'east'),
      spot('agency', 'west', { kind: 'military' }),
      spot('harbour-post', 'east', {
        kind: 'media',
        name: { en: 'Harbour Post', ar: 'Harbour Post' },
      }),
    ],
    [
      contact('m', 'anna > carrier > boris'),
      contact('d', 'agency > boris', { type: 'visit', status: 'planned' }),
      contact('r', 'harbour-post > anna', { type: 'call', status: 'attempted' }),
    ],
  ];
};

export const arabic = (): Scene =>
  sceneOf(tiny(...mixedNames()), { lang: 'ar', size: { width: 620, height: 360 } });

/** Two banks, three bands between them, channels and direct contacts. */
export function banksAndBands(): Scene {
  const actors = [
    'anna@west',
    'ada@west',
    'adam@west',
    'boris@east',
    'bella@east',
    'envoy@east',
    'nora@north',
    'nils@north',
    'sam@south',
    'sara@south',
    'sven@south',
    'mia@middle',
    'max@middle',
  ];
  const contacts = [
    contact('c1', 'anna > mia > boris'),
    contact('c2', 'boris > envoy > mia > anna', { status: 'agreed' }),
    contact('c3', 'ada > nora > bella', { status: 'declined' }),
    contact('d1', 'adam > bella', { type: 'meeting', mutual: true }),
    contact('d2', 'nils > nora'),
    contact('d3', 'sam > boris', { status: 'attempted' }),
    contact('d4', 'anna > sam+sara+sven', { type: 'call' }),
    contact('d5', 'max > bella', { type: 'visit', status: 'planned' }),
    contact('d6', 'max > sara', { status: 'unanswered' }),
  ];
  return sceneOf(tiny(actors, contacts), { size: { width: 780, height: 560 } });
}

/** A narrow screen: the banks above and below. */
export function upright(): Scene {
  const actors = ['anna@west', 'ada@west', 'mia@middle', 'nora@north', 'boris@east', 'envoy@east'];
  const contacts = [
    contact('c1', 'anna > mia > boris'),
    contact('c2', 'boris > envoy > mia > anna', { status: 'agreed' }),
    contact('c3', 'ada > nora > boris', { status: 'declined' }),
  ];
  return sceneOf(tiny(actors, contacts), {
    size: { width: 390, height: 560 },
    upright: true,
    areas: false,
  });
}

/** A chain over two reported contacts: thin and dotted beside them, and called what it is. */
export function inferred(): Scene {
  const actors: Spot[] = [
    { id: 'anna', camp: 'west', x: 50, y: 60 },
    { id: 'carla', camp: 'middle', x: 190, y: 150 },
    { id: 'emir', camp: 'east', x: 330, y: 60 },
  ];
  const contacts = [contact('first', 'anna > carla'), contact('later', 'carla > emir')];
  const chain = {
    id: 'anna>carla>emir',
    actors: ['anna', 'carla', 'emir'],
    contacts: ['first', 'later'],
    words: 'inferred',
  };
  return placed(actors, contacts, { width: 380, height: 210 }, { chain });
}
