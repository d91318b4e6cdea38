import { makeTranslator } from '../i18n/translate';
import type { Fault } from '../model/dataset';
import type { Lang } from '../model/schema';
import { WordsProvider } from './context';
import { FaultList } from './Faults';

/** Nothing could be loaded: the faults, readable, instead of a blank page. */
export function Failure({
  lang,
  faults,
}: {
  readonly lang: Lang;
  readonly faults: readonly Fault[];
}) {
  const t = makeTranslator(lang);
  return (
    <main className="failure">
      <h1>{t('app.name')}</h1>
      <p role="alert">
        <b>{t('fault.heading', { n: faults.length })}</b> {t('fault.nothing')}
      </p>
      <WordsProvider lang={lang}>
        <FaultList faults={faults} />
      </WordsProvider>
      <button type="button" onClick={() => location.reload()}>
        {t('error.reload')}
      </button>
    </main>
  );
}
