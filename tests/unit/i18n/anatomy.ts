import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** The places of a message by name, but for `gender`; and the cases of its plurals. */
export function anatomy(message: string): { places: Set<string>; plurals: string[][] } {
  const places = new Set<string>();
  const plurals: string[][] = [];
  const walk = (tokens: ReturnType<typeof compileMessageOrThrow>): void => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [name, type, format] = token;
      if (name !== 'gender') places.add(name);
      if (typeof format !== 'object' || format === null) continue;
      const cases = Object.entries(format).filter(([key]) => key !== 'offset');
      if (type === 'plural') plurals.push(cases.map(([key]) => key));
      for (const [, inner] of cases) if (Array.isArray(inner)) walk(inner);
    }
  };
  walk(compileMessageOrThrow(message));
  return { places, plurals };
}

/** The keys of which two catalogues do not fill the same places. */
export function differingPlaces<Key extends string>(
  one: Readonly<Record<Key, string>>,
  other: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): Key[] {
  const placesOf = (message: string) => [...anatomy(message).places].sort().join();
  return keys.filter((key) => placesOf(one[key]) !== placesOf(other[key]));
}
