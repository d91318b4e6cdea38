/** What a keyboard event says of the key. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The key as the list of keys names it, whatever the layout: where a keyboard writes Arabic or
 * another script, the letter, digit or sign that stands in the same place on a Latin one.
 */
export function keyOf({ key, code, shiftKey }: KeyPress): string {
  const isForeign = key.length === 1 && key > '\u007f';
  if (!isForeign) return key;
  if (key === '؟') return '?';
  const [, letter, digit] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code) ?? [];
  if (letter !== undefined) return letter.toLowerCase();
  if (digit !== undefined) return digit;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return key;
}
