import { expect, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import { STATUSES } from '../../src/model/schema';
import { composeFlow, type FlowInput } from '../../src/scene/flow';
import type { FlowScene } from '../../src/scene/flow-types';
import { estimate } from '../../src/scene/text';
import { PALETTES } from '../../src/scene/tokens';
import { flowToSvg } from './support/flow-svg';
import { contact, type TinyActor, tiny } from './support/tiny';

/** Small flows, each to show one thing. */

function flowOf(dataset: Dataset, more: Partial<FlowInput> = {}): FlowScene {
  return composeFlow({
    dataset,
    contacts: dataset.contacts,
    lang: 'en',
    size: { width: 640, height: 260 },
    measure: estimate,
    direct: false,
    ...more,
  });
}

/** There and back through two carriers, and past the second. */
function chains(): FlowScene {
  const actors: (TinyActor | string)[] = [
    'anna@west',
    'bert@west',
    { id: 'consul', camp: 'middle', unnamed: true },
    'delegate@east',
    'emir@east',
  ];
  const contacts = [
    contact('question', 'anna > consul > delegate > emir'),
    contact('answer', 'emir > delegate > consul > anna', { status: 'attempted' }),
    contact('past', 'bert > consul > emir', { status: 'agreed' }),
  ];
  return flowOf(tiny(actors, contacts));
}

function everyStatus(): FlowScene {
  const contacts = STATUSES.map((status) => contact(status, 'anna > carrier > boris', { status }));
  return flowOf(tiny(['anna@west', 'carrier@middle', 'boris@east'], contacts));
}

/** More of one route than are drawn one by one: as wide as they are many. */
function merged(): FlowScene {
  const many = (route: string, n: number, status: (typeof STATUSES)[number]) =>
    Array.from({ length: n }, (_, i) => contact(`${route}${status}${i}`, route, { status }));
  const contacts = [
    ...many('anna > carrier > boris', 9, 'occurred'),
    ...many('anna > carrier > boris', 4, 'declined'),
    contact('single', 'bert > carrier > clara'),
  ];
  return flowOf(
    tiny(['anna@west', 'bert@west', 'carrier@middle', 'boris@east', 'clara@south'], contacts),
  );
}

/** Direct ones pass by; without a reported initiative nothing points; several ends branch. */
function directToo(): FlowScene {
  const contacts = [
    contact('via', 'anna > carrier > boris'),
    contact('refused', 'anna > boris', { status: 'declined' }),
    contact('talks', 'bert > boris', { mutual: true }),
    contact('joint', 'anna+bert > clara+dora'),
  ];
  return flowOf(
    tiny(
      ['anna@west', 'bert@west', 'carrier@middle', 'boris@east', 'clara@south', 'dora@south'],
      contacts,
    ),
    { direct: true, size: { width: 640, height: 340 } },
  );
}

const ARABIC: readonly TinyActor[] = [
  { id: 'a', camp: 'west', name: { en: 'A', ar: 'القيادة المركزية الأمريكية' } },
  { id: 'c', camp: 'middle', unnamed: true, name: { en: 'C', ar: 'وسيط عراقي لم يُكشف عن اسمه' } },
  { id: 'b', camp: 'east', name: { en: 'B', ar: 'وزارة الخارجية الإيرانية' } },
];

function arabic(): FlowScene {
  const contacts = [contact('m', 'a > c > b'), contact('r', 'b > c > a', { status: 'unanswered' })];
  return flowOf(tiny(ARABIC, contacts), { lang: 'ar', size: { width: 390, height: 260 } });
}

const SCENES = { chains, everyStatus, merged, directToo, arabic };
const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

test.each(Object.entries(SCENES))(
  'FL1–FL9: the flow %s is drawn as committed',
  async (name, make) => {
    const title = kebab(name);
    const palette = name === 'merged' ? PALETTES.dark : PALETTES.light;
    const svg = flowToSvg(make(), palette, title.replaceAll('-', ' '));
    await expect(svg).toMatchFileSnapshot(`./flow-${title}.svg`);
  },
);
