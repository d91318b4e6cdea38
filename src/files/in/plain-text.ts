import type { Text } from '../../model/schema';
import { wellFormed } from '../out/xml';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same but for tabs and line ends
const CONTROLS_OF_PROSE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const OPEN = '\u2068';
const CLOSE = '\u2069';

/** A name or a title on one line: control characters become spaces, the ends are trimmed. */
export function plainName(text: string): string {
  return wellFormed(text).replace(CONTROLS, ' ').trim();
}

/** Several lines of text without control characters, trimmed. */
export function plainProse(text: string): string {
  return wellFormed(text).replace(CONTROLS_OF_PROSE, ' ').trim();
}

/** At most so many characters, the last an ellipsis where some were cut. */
export function cutText(text: string, most: number): string {
  // Twice as many units hold any so many characters: a name of 10,000 need not be taken apart.
  const start = [...text.slice(0, 2 * most + 2)];
  if (start.length <= most) return text;
  return `${start
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** The same text for both languages, where a file has it in one that it does not name. */
export function bothLanguages(text: string): Text {
  return { en: text, ar: text };
}

/** A name within a sentence of ours, isolated so that neither turns the other round. */
export function within(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}
