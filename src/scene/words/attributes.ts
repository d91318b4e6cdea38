import { isolateForeign } from '../../i18n/format';
import type { Lang } from '../../model/schema';

/** `name=value` as it is read: both as the file has them, each in its own direction. */
export function attributeWords(pair: string, lang: Lang): string {
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  return `${isolateForeign(name, lang)}: ${isolateForeign(value, lang)}`;
}
