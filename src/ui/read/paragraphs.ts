import { formatRanges } from '../../i18n/format';
import type { Translator } from '../../i18n/translate';
import type { Lang } from '../../model/schema';

/** “paragraphs 4–6, 9”, in the reader's language and digits. */
export function paragraphsText(paragraphs: readonly number[], lang: Lang, t: Translator): string {
  const list = formatRanges(paragraphs, lang);
  return t('evidence.paragraphs', { n: new Set(paragraphs).size, list });
}
