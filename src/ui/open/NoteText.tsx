import type { Note } from '../../files/in/types';
import { formatDigits, isolateForeign } from '../../i18n/format';
import type { Lang } from '../../model/schema';
import { useWords } from '../context';

/** Names and texts of files keep their own direction within a sentence of ours. */
export function isolated(
  values: Readonly<Record<string, string | number>>,
  lang: Lang,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolateForeign(value, lang) : value,
    ]),
  );
}

/** A note in words, with the line and how often. */
export function NoteText({ note }: { readonly note: Note }) {
  const { lang, t } = useWords();
  const { key, values, line, count } = note;
  const place = line === null ? null : t('open.line', { line: formatDigits(line, lang) });
  const where =
    place !== null
      ? t('open.where', { n: count, place })
      : count > 1
        ? t('open.times', { n: count })
        : null;
  return (
    <>
      {t(`open.note.${key}`, isolated(values, lang))}
      {where !== null && <span className="detail open-where"> {where}</span>}
    </>
  );
}
