import { describe, expect, test } from 'vitest';
import { toldAt } from '../../../../../src/analysis/rolled-dataset';
import { makeTranslator } from '../../../../../src/i18n/translate';
import type { Lang } from '../../../../../src/model/schema';
import { composeFlow } from '../../../../../src/scene/flow';
import { flowLight } from '../../../../../src/scene/flow-light';
import { estimate } from '../../../../../src/scene/text';
import { createAppStore, type Selection } from '../../../../../src/state/store';
import { flowAsked } from '../../../../../src/ui/see/flow/lit';
import {
  type Standing,
  standOn,
  stands,
  stayed,
  strandTarget,
  walk,
} from '../../../../../src/ui/see/flow/walk';
import { carrierLines, nodeWords, strandWords } from '../../../../../src/ui/see/flow/words';
import { contact, tiny } from '../../../../scenes/support/tiny';

const data = tiny(
  ['wa@west', 'wb@west', 'ea@east', 'ma@middle', 'mb@middle'],
  [
    contact('there', 'wa > ma > mb > ea'),
    contact('back', 'ea > mb > ma > wa', { status: 'declined' }),
    contact('short', 'wb > ma > ea'),
    contact('far', 'wa > ea'),
    ...Array.from({ length: 9 }, (_, i) => contact(`often${i}`, 'wb > mb > ea')),
    ...Array.from({ length: 9 }, (_, i) => contact(`plain${i}`, 'wb > ea')),
  ],
);

const flow = (lang: Lang = 'en', direct = true) =>
  composeFlow({
    dataset: data,
    contacts: data.contacts,
    lang,
    size: { width: 860, height: 500 },
    measure: estimate,
    direct,
  });
const scene = flow();
const on = (node: string, strand: string | null = null): Standing => ({ node, strand });
const press = (key: string, here: Standing | null, shiftKey = false, of = scene) =>
  walk({ key, shiftKey }, here, of);
const column = (at: number) => scene.nodes.filter((node) => node.column === at).map(({ id }) => id);

describe('the keyboard on the flow', () => {
  test('FL12 up and down go through the actors of a column, and stop at its ends', () => {
    const [first = '', second = ''] = column(1);
    expect(press('ArrowDown', on(first))).toEqual(on(second));
    expect(press('ArrowUp', on(second))).toEqual(on(first));
    expect(press('ArrowUp', on(first))).toEqual(on(first));
    expect(press('ArrowDown', on(column(1).at(-1) ?? ''))).toEqual(on(column(1).at(-1) ?? ''));
  });

  test('FL12 left and right go to the actor beside, as they look, over a column if they must', () => {
    expect(press('ArrowLeft', on('2:mb'))).toEqual(on('1:ma'));
    expect(press('ArrowRight', on('2:mb'))).toEqual(on('3:ea'));
    expect(press('ArrowLeft', on('0:wa'))).toBeNull();
    const arabic = flow('ar');
    expect(press('ArrowRight', on('2:mb'), false, arabic)).toEqual(on('1:ma'));
  });

  test('FL12 with Shift they go through the strands of the actor, which are then followed', () => {
    const strands = scene.nodes.find(({ id }) => id === '1:ma')?.strands ?? [];
    expect([...strands].sort()).toEqual(['short', 'there']);
    const [first = '', second = ''] = strands;
    expect(press('ArrowDown', on('1:ma'), true)).toEqual(on('1:ma', first));
    expect(press('ArrowUp', on('1:ma'), true)).toEqual(on('1:ma', second));
    expect(press('ArrowDown', on('1:ma', first), true)).toEqual(on('1:ma', second));
    expect(press('ArrowRight', on('1:ma', 'there'))).toEqual(on('2:mb', 'there'));
    expect(press('ArrowRight', on('1:ma', 'short'))).toEqual(on('3:ea', 'short'));
    expect(press('ArrowDown', on('1:ma', 'there'))?.strand).toBeNull();
  });

  test('FL12 Home and End go to the ends; other keys, and a place that is gone, nowhere special', () => {
    expect(press('Home', on('2:mb'))?.node).toBe(scene.nodes[0]?.id);
    expect(press('End', null)?.node).toBe(scene.nodes.at(-1)?.id);
    expect(press('x', on('2:mb'))).toBeNull();
    expect(press('ArrowDown', on('9:gone'))?.node).toBe(scene.nodes[0]?.id);
  });

  test('FL12 what is selected elsewhere is where the keyboard stands', () => {
    const at = (kind: Selection['kind'], id: string) => standOn({ kind, id }, scene);
    expect(at('contact', 'there')).toEqual(on('0:wa', 'there'));
    expect(at('actor', 'mb')?.node).toBe('1:mb');
    expect(at('actor', 'wb')?.node).toBe('0:wb');
    expect(at('source', 'post')).toBeNull();
    expect(stands(on('0:wa', 'short'), scene)).toBe(false);
    expect(stayed(on('2:mb', 'there'), on('0:wa', 'there'), scene)).toEqual(on('2:mb', 'there'));
    expect(stayed(on('2:mb'), on('0:wa', 'there'), scene)).toEqual(on('0:wa', 'there'));
    expect(stayed(on('2:mb'), on('1:mb'), scene)).toEqual(on('2:mb'));
    expect(stayed(on('9:gone'), on('1:mb'), scene)).toEqual(on('1:mb'));
  });
});

describe('what a strand opens and how it is said', () => {
  const strand = (is: (id: string) => boolean) => {
    const found = scene.strands.find(({ id }) => is(id));
    if (!found) throw new Error('no such strand');
    return found;
  };

  test('FL13 its only contact, its channel, or else the pair', () => {
    expect(strandTarget(strand((id) => id === 'far'))).toEqual({ kind: 'contact', id: 'far' });
    expect(strandTarget(strand((id) => id.startsWith('wb>mb>ea')))).toEqual({
      kind: 'channel',
      id: 'wb>mb>ea',
    });
    expect(strandTarget(strand((id) => id.startsWith('wb>ea')))).toEqual({
      kind: 'pair',
      id: 'ea|wb',
    });
  });

  test('FL14 a screen reader hears each carrier once with all that it joined', () => {
    const speech = { dataset: data, lang: 'en' as const, t: makeTranslator('en') };
    const lines = carrierLines(scene, speech);
    expect(lines.map(({ actor }) => actor).sort()).toEqual(['ma', 'mb']);
    const words = lines.find(({ actor }) => actor === 'ma')?.words ?? '';
    expect(words).toContain('ma, Carrier: 3 contacts. ');
    expect(words).toContain('wa → ma → mb → ea: Message · occurred');
    expect(words).toContain('ea → mb → ma → wa: Message · declined');
    expect(lines.find(({ actor }) => actor === 'mb')?.words).toContain('wb → mb → ea: 9 contacts');
  });

  test.each(['en', 'ar'] as const)('FL14 every actor and strand has its words (%s)', (lang) => {
    const speech = { dataset: data, lang, t: makeTranslator(lang) };
    const drawn = flow(lang);
    const words = [
      ...drawn.nodes.map((node) => nodeWords(node, speech)),
      ...drawn.strands.map((one) => strandWords(one, speech)),
    ];
    expect(words.filter((text) => text.trim().length < 4)).toEqual([]);
    expect(new Set(words).size).toBeGreaterThan(drawn.nodes.length);
  });
});

describe('what the flow lights for a selection', () => {
  const preferences = { lang: 'en', theme: 'light' } as const;
  const { view } = createAppStore({ preferences }).getState();
  const lit = (kind: Selection['kind'], id: string) => {
    const told = toldAt(data, 'persons');
    const asked = flowAsked({ kind, id }, { dataset: data, told, view, shown: data.contacts });
    return [...(flowLight(asked, scene)?.strands ?? [])].sort();
  };

  test('FL11 a channel, all carriers, a report and an actor are told by their contacts', () => {
    expect(lit('channel', 'wa>ma>mb>ea')).toEqual(['there']);
    expect(lit('carriers', 'all')).toEqual(['back', 'short', 'there', 'wb>mb>ea:occurred']);
    expect(lit('source', 'post')).toHaveLength(scene.strands.length);
    expect(lit('actor', 'ma')).toEqual(['back', 'short', 'there']);
    expect(lit('tie', 'none')).toEqual([]);
  });

  test('FL16 of a chain its actors are lit, and its contacts where they are drawn', () => {
    const told = toldAt(data, 'persons');
    const asked = flowAsked(
      { kind: 'chain', id: 'wa>ma>nobody' },
      { dataset: data, told, view, shown: data.contacts },
    );
    const light = flowLight(asked, scene);
    const actors = (ids: ReadonlySet<string> | undefined) =>
      new Set(scene.nodes.filter(({ id }) => ids?.has(id)).map(({ actor }) => actor));
    expect(actors(light?.nodes)).toEqual(new Set(['wa', 'ma']));
    expect(light?.strands.size).toBe(0);
    const contacts = new Set(['there']);
    const along = flowLight({ kind: 'contacts', contacts, actors: new Set(['wb']) }, scene);
    expect([...(along?.strands ?? [])]).toEqual(['there']);
    expect(actors(along?.nodes)).toEqual(new Set(['wa', 'ma', 'mb', 'ea', 'wb']));
  });

  test('FL11 at a higher level an actor is lit as the camp in which it is', () => {
    const told = toldAt(data, 'camps');
    const drawn = composeFlow({
      dataset: told.dataset,
      contacts: told.contacts(data.contacts),
      lang: 'en',
      size: { width: 860, height: 500 },
      measure: estimate,
      direct: true,
    });
    const selection = { kind: 'actor', id: 'wa' } as const;
    const asked = flowAsked(selection, { dataset: data, told, view, shown: data.contacts });
    const nodes = [...(flowLight(asked, drawn)?.nodes ?? [])];
    expect(nodes.some((id) => id.endsWith('camp:west'))).toBe(true);
  });
});
