import { useEffect, useState } from 'react';
import type { Fault } from '../model/dataset';
import { useWords } from './context';

type FaultWords = typeof import('./fault-words').faultWords;

/** The words of the check, which come when there is a fault to tell; null until they have. */
function useFaultWords(): { readonly words: FaultWords | null; readonly lost: boolean } {
  const [words, setWords] = useState<FaultWords | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let shown = true;
    import('./fault-words').then(
      ({ faultWords }) => shown && setWords(() => faultWords),
      () => shown && setLost(true),
    );
    return () => {
      shown = false;
    };
  }, []);
  return { words, lost };
}

/** The faults of a data set, readable, each with its place and its mend. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { lang, t } = useWords();
  const { words, lost } = useFaultWords();
  return (
    <>
      {lost && <p className="detail">{t('fault.wordless')}</p>}
      <ol className="faults">
        {faults.map((fault) => {
          const { file, entry, field, rule, problem } = fault;
          const said = words?.(fault, lang);
          return (
            <li key={`${file} ${entry} ${field} ${rule} ${JSON.stringify(problem)}`}>
              <p>
                <code dir="ltr">
                  {[file, entry, field].filter((part) => part !== null).join(' › ')}
                </code>{' '}
                <span className="rule">{rule}</span>
              </p>
              {said && <p>{said.problem}</p>}
              {said && <p className="detail">{said.mend}</p>}
            </li>
          );
        })}
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
