import { formatNumber } from '../../i18n/format';
import { useWords } from '../context';

/** Over a sheet that has not room for all of the answer: how much of how much it shows. */
export function SeenNote({ shown, of }: { readonly shown: number; readonly of: number }) {
  const { lang, t } = useWords();
  if (shown === of) return null;
  return (
    <p className="seen-note detail" role="note">
      {t('rest.seen', { n: formatNumber(shown, lang), of: formatNumber(of, lang) })}
    </p>
  );
}
