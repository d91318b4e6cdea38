import type { Note } from '../../files/in/types';
import { formatDigits } from '../../i18n/format';
import { useWords } from '../context';

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
      {t(`open.note.${key}`, values)}
      {where !== null && <span className="detail open-where"> {where}</span>}
    </>
  );
}
