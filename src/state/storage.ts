import type { Arrangement, Layout, Position, Preferences } from './store';

/**
 * What the browser keeps for the next visit. Every value read is checked, because another version
 * or another hand may have written it; a storage that is full or forbidden is told, once, to
 * `onFailure`, and the app goes on without.
 */
export interface Keeper {
  readonly preferences: () => Partial<Preferences>;
  readonly keepPreferences: (preferences: Preferences) => void;
  readonly arrangement: (dataset: string) => Arrangement | null;
  readonly keepArrangement: (dataset: string, arrangement: Arrangement) => void;
  readonly copies: () => Record<string, string>;
  /** Returns whether they are kept. */
  readonly keepCopies: (copies: Readonly<Record<string, string>>) => boolean;
}

const PREFIX = 'qanat:';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPositions(value: unknown): Record<string, Position> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, p]) =>
      isRecord(p) && Number.isFinite(p.x) && Number.isFinite(p.y)
        ? [[id, { x: Number(p.x), y: Number(p.y) }]]
        : [],
    ),
  );
}

export function makeKeeper(storage: () => Storage, onFailure: () => void): Keeper {
  let told = false;
  const fail = (): void => {
    if (!told) onFailure();
    told = true;
  };
  const read = (key: string): unknown => {
    try {
      const text = storage().getItem(PREFIX + key);
      return text === null ? null : JSON.parse(text);
    } catch (error) {
      // A value that is not JSON is somebody else's or a broken one: as good as none.
      if (!(error instanceof SyntaxError)) fail();
      return null;
    }
  };
  const write = (key: string, value: unknown): boolean => {
    try {
      storage().setItem(PREFIX + key, JSON.stringify(value));
      return true;
    } catch {
      fail();
      return false;
    }
  };
  return {
    preferences: () => {
      const value = read('preferences');
      if (!isRecord(value)) return {};
      const { lang, theme } = value;
      return {
        ...(lang === 'en' || lang === 'ar' ? { lang } : {}),
        ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
      };
    },
    keepPreferences: (preferences) => void write('preferences', preferences),
    arrangement: (dataset) => {
      const value = read(`positions:${dataset}`);
      if (!isRecord(value)) return null;
      const of = (layout: Layout) => readPositions(value[layout]);
      return { bands: of('bands'), free: of('free') };
    },
    keepArrangement: (dataset, arrangement) => void write(`positions:${dataset}`, arrangement),
    copies: () => {
      const value = read('copies');
      if (!isRecord(value)) return {};
      return Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      );
    },
    keepCopies: (copies) => write('copies', copies),
  };
}
