import type { Fault } from '../model/dataset';
import { useWords } from './context';

/** The faults of a data set, readable, each with its place and its mend. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { lang, t } = useWords();
  return (
    <>
      {lang === 'ar' && <p className="detail">{t('fault.english')}</p>}
      <ol className="faults" dir="ltr" lang="en">
        {faults.map((fault) => (
          <li key={`${fault.file} ${fault.entry} ${fault.field} ${fault.rule} ${fault.problem}`}>
            <p>
              <code>
                {[fault.file, fault.entry, fault.field].filter((part) => part !== null).join(' › ')}
              </code>{' '}
              <span className="rule">{fault.rule}</span>
            </p>
            <p>{fault.problem}</p>
            <p className="detail">{fault.mend}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Over the page while a data set has faults: what was wrong, and that the rest is shown. */
export function FaultBanner({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useWords();
  if (faults.length === 0) return null;
  const heading = t('fault.heading', { n: faults.length });
  return (
    <section aria-label={heading}>
      <details className="fault-banner">
        <summary>
          <b role="alert">{heading}</b> {t('fault.loaded')}
        </summary>
        <FaultList faults={faults} />
      </details>
    </section>
  );
}
