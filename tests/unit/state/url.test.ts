import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportedChannels } from '../../../src/analysis/channels';
import { knownIn } from '../../../src/state/known';
import { OPENING_VIEW, type View } from '../../../src/state/store';
import { decode, encode } from '../../../src/state/url';
import { windowFromLink, windowToLink } from '../../../src/state/url-values';
import { KNOWN_MEASURES } from '../../../src/ui/measures/measure-ref';
import { curated } from '../analysis/search/curated';
import { inOrder, knownOf, views, windows } from './views';

const dataset = curated();
const channels = new Set(reportedChannels(dataset.contacts).map((channel) => channel.id));
const known = knownIn(dataset, channels, KNOWN_MEASURES);
const everything = { has: () => true };

interface OldLink {
  readonly link: string;
  readonly view: View;
  readonly dropped: readonly string[];
}

const infinite = (_: string, value: unknown): unknown =>
  value === 'Infinity' ? Number.POSITIVE_INFINITY : value;

const OLD: readonly OldLink[] = readFileSync('tests/fixtures/links.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .map((line) => {
    const [link = '', differs = '{}', dropped = '[]'] = line.split('\t');
    const patch = JSON.parse(differs, infinite);
    const filter = { ...OPENING_VIEW.filter, ...patch.filter };
    return { link, view: { ...OPENING_VIEW, ...patch, filter }, dropped: JSON.parse(dropped) };
  });

describe('the address', () => {
  test.each(OLD)('L1 the old link “$link” opens its view', ({ link, view, dropped }) => {
    expect(decode(link, known)).toEqual({ view, dropped });
  });

  test('L1 what an old link opened is written as a link that opens it again', () => {
    expect(OLD.length).toBeGreaterThan(20);
    for (const { view } of OLD) expect(decode(encode(view), known).view).toEqual(inOrder(view));
  });

  test('L2 decode undoes encode for every view, lists being sets', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decode(encode(view), knownOf(view))).toEqual({ view: inOrder(view), dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('L3 the opening view has no query, and a link says only what differs', () => {
    expect(encode(OPENING_VIEW)).toBe('');
    const filter = { ...OPENING_VIEW.filter, statuses: ['unanswered', 'declined'] as const };
    const window = { from: 19662, to: 19722 };
    expect(encode({ ...OPENING_VIEW, filter, window, kind: 'table' })).toBe(
      '?status=declined,unanswered&time=2023-11..2023-12&view=table',
    );
  });

  test('L3 the order in which values were chosen makes no other link', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(encode(inOrder(view))).toBe(encode(view));
        expect(encode(decode(encode(view), knownOf(view)).view)).toBe(encode(view));
      }),
    );
  });

  test('L3 a link holds no sign that mail programs and chats cut it at', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(encode(view)).toMatch(/^(\?[A-Za-z0-9\-._~%+,=&]+)?$/);
        expect(encode(view)).not.toMatch(/\.$/);
      }),
    );
  });

  test('L4 whatever the address says, it opens a view and never throws', () => {
    const names = ['from', 'to', 'via', 'type', 'time', 'sel', 'focus', 'open', 'view', 'v', 'x'];
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('%', '%ZZ', 'camp.', '..', 'pair.a', '2023-13', '9999999-01-01', '__proto__'),
    );
    const part = fc.tuple(fc.constantFrom(...names, '__proto__'), value);
    fc.assert(
      fc.property(fc.array(part), fc.string(), (parts, rest) => {
        const link = `?${parts.map((one) => one.join('=')).join('&')}&${rest}`;
        for (const has of [known, everything]) {
          const { view } = decode(link, has);
          expect(Object.keys(view).sort()).toEqual(Object.keys(OPENING_VIEW).sort());
        }
      }),
    );
  });

  test('L4 what is said twice counts once', () => {
    const { view, dropped } = decode('?view=table&view=matrix&type=call&type=visit,call', known);
    expect(view).toMatchObject({ kind: 'table', filter: { types: ['call', 'visit'] } });
    expect(dropped).toEqual(['view=matrix']);
  });

  test('L5 a window is said in ISO dates, whole years and months as such', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(windowFromLink(windowToLink(window))).toEqual(window);
      }),
    );
    const said = (from: string, to: string) =>
      windowToLink({ from: Date.parse(from) / 86_400_000, to: Date.parse(to) / 86_400_000 });
    expect(said('2022-01-01', '2022-12-31')).toBe('2022');
    expect(said('2023-11-01', '2023-11-30')).toBe('2023-11');
    expect(said('2020-01-01', '2022-12-31')).toBe('2020..2022');
    expect(said('2023-11-14', '2023-11-14')).toBe('2023-11-14');
    expect(said('2023-11-01', '2023-11-14')).toBe('2023-11-01..2023-11-14');
    for (const wrong of [
      '',
      '..',
      '2023-13',
      '2023-02-30',
      '2023..2022',
      'a..b',
      '1..2',
      '2..2..2',
    ]) {
      expect(windowFromLink(wrong)).toBeNull();
    }
  });
});
