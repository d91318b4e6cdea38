import { describe, expect, test } from 'vitest';
import { layoutTimeline } from '../../../../../src/scene/timeline';
import { timelineLight } from '../../../../../src/ui/see/timeline/lit';
import { type Standing, standOn, walk } from '../../../../../src/ui/see/timeline/walk';
import { contact, tiny } from '../../../../scenes/support/tiny';

const data = tiny(
  ['wa@west', 'wb@west', 'ea@east', 'ma@middle'],
  [
    contact('one', 'wa > ea', { date: '2020' }),
    contact('two', 'wb > ma > ea', { date: '2021' }),
    contact('three', 'wa > ma', { date: '2022' }),
    contact('four', 'ea > wb'),
  ],
);
const timeline = layoutTimeline(data.contacts, data, { least: 700, rtl: false });
const on = (id: string, actor: string | null = null) => standOn(id, actor, timeline);
const press = (key: string, here: Standing | null, shiftKey = false, rtl = false) =>
  walk({ key, shiftKey }, here, timeline, rtl);

describe('the keyboard on the timeline', () => {
  test('TM14 left and right go through all contacts in time, the undated last', () => {
    expect(press('ArrowRight', null)?.contact).toBe('one');
    expect(press('ArrowRight', on('one'))?.contact).toBe('two');
    expect(press('ArrowLeft', on('three'))?.contact).toBe('two');
    expect(press('ArrowRight', on('four'))?.contact).toBe('four');
    expect(press('End', on('one'))?.contact).toBe('four');
    expect(press('Home', on('three'))?.contact).toBe('one');
  });

  test('TM7 in Arabic the left arrow leads on in time', () => {
    expect(press('ArrowLeft', on('one'), false, true)?.contact).toBe('two');
  });

  test('TM14 up and down go through the contacts of the same actor', () => {
    expect(press('ArrowDown', on('one', 'wa'))).toEqual({ contact: 'three', actor: 'wa' });
    expect(press('ArrowUp', on('four', 'ea'))).toEqual({ contact: 'two', actor: 'ea' });
    expect(press('ArrowUp', on('one', 'wa'))).toEqual({ contact: 'one', actor: 'wa' });
  });

  test('TM14 Shift with up and down goes to another actor of the contact', () => {
    expect(on('two')).toEqual({ contact: 'two', actor: 'wb' });
    expect(press('ArrowDown', on('two'), true)).toEqual({ contact: 'two', actor: 'ea' });
    expect(press('ArrowDown', on('two', 'ea'), true)).toEqual({ contact: 'two', actor: 'ma' });
  });

  test('TM14 another key leads nowhere', () => {
    expect(press('x', on('one'))).toBeNull();
    expect(on('gone')).toBeNull();
  });
});

describe('light on the timeline', () => {
  const lit = (kind: 'actor' | 'contact' | 'pair' | 'channel' | 'source' | 'tie', id: string) => {
    const light = timelineLight({ kind, id }, data.contacts);
    return light && [[...light.contacts], [...light.actors]];
  };

  test('TM15 what is selected anywhere is lit with its actors', () => {
    expect(lit('contact', 'two')).toEqual([['two'], ['wb', 'ma', 'ea']]);
    expect(lit('actor', 'ma')).toEqual([['two', 'three'], ['ma']]);
    expect(lit('pair', 'ea|wa')).toEqual([['one'], ['wa', 'ea']]);
    expect(lit('channel', 'wb>ma>ea')).toEqual([['two'], ['wb', 'ma', 'ea']]);
    expect(lit('source', 'post')?.[0]).toHaveLength(4);
  });

  test('TM15 what the timeline does not show dims nothing', () => {
    expect(lit('tie', 'any')).toBeNull();
    expect(lit('contact', 'gone')).toBeNull();
    expect(timelineLight(null, data.contacts)).toBeNull();
  });
});
