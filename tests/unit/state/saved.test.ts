import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_NAME, MOST_SAVED, makeSavedViews } from '../../../src/state/saved';
import { OPENING_VIEW } from '../../../src/state/store';
import { decode } from '../../../src/state/url';
import { inOrder, knownOf, views } from './views';

class Shelf implements Storage {
  readonly kept = new Map<string, string>();
  full = false;
  get length(): number {
    return this.kept.size;
  }
  clear(): void {
    this.kept.clear();
  }
  key(): null {
    return null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, value);
  }
}

function setUp(storage: () => Storage) {
  const failures: string[] = [];
  const saved = makeSavedViews(storage, 'some-set', () => failures.push('failed'));
  return { saved, failures };
}
const TABLE = { ...OPENING_VIEW, kind: 'table' } as const;

describe('saved views', () => {
  test('H9 a view is kept by name, found again, renamed and removed', () => {
    const shelf = new Shelf();
    const { saved } = setUp(() => shelf);
    expect(saved.save('  Geneva,\n talks ', TABLE)).toBe('kept');
    expect(saved.save('قآني', OPENING_VIEW)).toBe('kept');
    expect(setUp(() => shelf).saved.list()).toEqual(saved.list());
    expect(saved.list()).toContainEqual({ name: 'Geneva, talks', link: '?view=table' });
    expect(saved.rename('Geneva, talks', 'Geneva')).toBe('kept');
    expect(saved.remove('قآني')).toBe('kept');
    expect(saved.list()).toEqual([{ name: 'Geneva', link: '?view=table' }]);
  });

  test('H9 what is kept is the view', () => {
    fc.assert(
      fc.property(views, (view) => {
        const shelf = new Shelf();
        setUp(() => shelf).saved.save('x', view);
        const [kept] = setUp(() => shelf).saved.list();
        expect(decode(kept?.link ?? 'none', knownOf(view)).view).toEqual(inOrder(view));
      }),
      { numRuns: 50 },
    );
  });

  test('H9 no name is given twice, unless it is to be replaced; an empty or unknown one is refused', () => {
    const { saved } = setUp(() => shelf);
    const shelf = new Shelf();
    saved.save('a', OPENING_VIEW);
    saved.save('b', OPENING_VIEW);
    expect(saved.save('a', TABLE)).toBe('taken');
    expect(saved.save('a', TABLE, true)).toBe('kept');
    expect(saved.save(' \n', TABLE)).toBe('no-name');
    expect(saved.rename('a', 'b')).toBe('taken');
    expect(saved.rename('a', ' ')).toBe('no-name');
    expect(saved.rename('z', 'y')).toBe('unknown');
    expect(saved.remove('z')).toBe('unknown');
    saved.save('n'.repeat(500), TABLE);
    expect(saved.list().map(({ name }) => name.length)).toEqual([1, 1, LONGEST_NAME]);
    for (let n = 3; n < MOST_SAVED; n += 1) saved.save(`view ${n}`, TABLE);
    expect(saved.save('one more', TABLE)).toBe('too-many');
    expect(saved.save('a', TABLE, true)).toBe('kept');
  });

  test.each([
    ['not JSON', '{'],
    ['no list', '{"a":1}'],
    ['null', 'null'],
    ['other things', '[null,1,"a",{},{"name":1,"link":""},{"name":"x","link":"javascript:1"}]'],
    [
      'untidy names',
      '[{"name":"  ","link":""},{"name":" a","link":""},{"name":"a\\nb","link":""}]',
    ],
  ])('H10 what the storage holds is checked: %s is as good as nothing', (_, text) => {
    const shelf = new Shelf();
    shelf.setItem('qanat:views:some-set', text);
    const { saved, failures } = setUp(() => shelf);
    expect(saved.list()).toEqual([]);
    expect(saved.save('a', TABLE)).toBe('kept');
    expect(failures).toEqual([]);
  });

  test('H10 whatever the storage holds, the list is one of names and links', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const shelf = new Shelf();
        shelf.setItem('qanat:views:some-set', text);
        for (const { name, link } of setUp(() => shelf).saved.list()) {
          expect(typeof name + typeof link).toBe('stringstring');
        }
      }),
    );
  });

  test('H10 a storage that is full or forbidden is told once; views last for the visit', () => {
    const shelf = new Shelf();
    shelf.full = true;
    const forbidden = (): Storage => {
      throw new DOMException('no', 'SecurityError');
    };
    for (const storage of [() => shelf, forbidden]) {
      const { saved, failures } = setUp(storage);
      expect(saved.save('a', TABLE)).toBe('lost');
      expect(saved.save('b', TABLE)).toBe('lost');
      expect(saved.list().map(({ name }) => name)).toEqual(['a', 'b']);
      expect(failures).toEqual(['failed']);
    }
  });

  test('H9 who listens is told of each change', () => {
    const shelf = new Shelf();
    const { saved } = setUp(() => shelf);
    let told = 0;
    const stop = saved.subscribe(() => {
      told += 1;
    });
    saved.save('a', TABLE);
    saved.remove('a');
    stop();
    saved.save('b', TABLE);
    expect(told).toBe(2);
    expect(saved.list()).toBe(saved.list());
  });
});
