import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKeeper } from '../../../src/state/storage';

/** A storage as a browser has it, to be filled with whatever another hand may have written. */
function memory(start: Readonly<Record<string, string>> = {}): Storage {
  const values = new Map(Object.entries(start));
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (i) => [...values.keys()][i] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

function keeperOn(storage: Storage) {
  let failures = 0;
  const keeper = makeKeeper(
    () => storage,
    () => {
      failures += 1;
    },
  );
  return { keeper, failures: () => failures };
}

const forbidden = () => {
  let failures = 0;
  const keeper = makeKeeper(
    () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
    () => {
      failures += 1;
    },
  );
  return { keeper, failures: () => failures };
};

describe('what is kept comes back', () => {
  test('ST6: preferences, positions and copies, the same as they were', () => {
    const { keeper, failures } = keeperOn(memory());
    keeper.keepPreferences({ lang: 'ar', theme: 'dark' });
    const arrangement = { bands: { a: { x: 1.5, y: -2 } }, free: {} };
    keeper.keepArrangement('set', arrangement);
    expect(keeper.keepCopies({ post: 'text' })).toBe(true);
    expect(keeper.preferences()).toEqual({ lang: 'ar', theme: 'dark' });
    expect(keeper.arrangement('set')).toEqual(arrangement);
    expect(keeper.copies()).toEqual({ post: 'text' });
    expect(failures()).toBe(0);
  });

  test('ST6: positions are kept for each data set by itself', () => {
    const { keeper } = keeperOn(memory());
    keeper.keepArrangement('one', { bands: { a: { x: 1, y: 1 } }, free: {} });
    expect(keeper.arrangement('other')).toBeNull();
  });

  test('ST6: with nothing kept there is nothing, and nothing has failed', () => {
    const { keeper, failures } = keeperOn(memory());
    expect([keeper.preferences(), keeper.arrangement('x'), keeper.copies()]).toEqual([
      {},
      null,
      {},
    ]);
    expect(failures()).toBe(0);
  });
});

describe('what another hand wrote', () => {
  test('ST7: a value that is not JSON is as good as none', () => {
    const broken = memory({
      'qanat:preferences': '{"lang":',
      'qanat:positions:x': 'undefined',
      'qanat:copies': '',
    });
    const { keeper, failures } = keeperOn(broken);
    expect([keeper.preferences(), keeper.arrangement('x'), keeper.copies()]).toEqual([
      {},
      null,
      {},
    ]);
    expect(failures()).toBe(0);
  });

  test('ST7: of a value that is only partly ours the rest is kept', () => {
    const foreign = memory({
      'qanat:preferences': JSON.stringify({ lang: 'fr', theme: 'dark', more: 1 }),
      'qanat:positions:x': JSON.stringify({
        bands: { a: { x: 1, y: 2 }, b: { x: '1', y: 2 }, c: null, d: { x: null, y: 3 } },
        free: [1, 2],
        other: { a: { x: 1, y: 1 } },
      }),
      'qanat:copies': JSON.stringify({ post: 'text', wire: 7 }),
    });
    const { keeper } = keeperOn(foreign);
    expect(keeper.preferences()).toEqual({ theme: 'dark' });
    expect(keeper.arrangement('x')).toEqual({ bands: { a: { x: 1, y: 2 } }, free: {} });
    expect(keeper.copies()).toEqual({ post: 'text' });
  });

  test('ST7: whatever JSON stands there, reading gives values of our own kind and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { keeper, failures } = keeperOn(
          memory({ 'qanat:preferences': text, 'qanat:positions:x': text, 'qanat:copies': text }),
        );
        keeper.preferences();
        for (const layout of Object.values(keeper.arrangement('x') ?? {})) {
          for (const p of Object.values(layout)) expect(Number.isFinite(p.x + p.y)).toBe(true);
        }
        for (const copy of Object.values(keeper.copies())) expect(typeof copy).toBe('string');
        expect(failures()).toBe(0);
      }),
    );
  });
});

describe('a storage that fails', () => {
  test('ST8: a forbidden storage is told once, and everything goes on without it', () => {
    const { keeper, failures } = forbidden();
    expect(keeper.preferences()).toEqual({});
    expect(keeper.arrangement('x')).toBeNull();
    keeper.keepPreferences({ lang: 'en', theme: 'light' });
    expect(keeper.keepCopies({})).toBe(false);
    expect(failures()).toBe(1);
  });

  test('ST8: a full storage is told once, and says that a copy is not kept', () => {
    const full = memory();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { keeper, failures } = keeperOn(full);
    expect(keeper.keepCopies({ post: 'text' })).toBe(false);
    keeper.keepArrangement('x', { bands: {}, free: {} });
    expect(failures()).toBe(1);
  });
});
