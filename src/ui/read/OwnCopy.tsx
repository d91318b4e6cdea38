import { useId, useState } from 'react';
import { COPY_LIMIT, type CopyResult, matchCopy } from '../../files/own-copy';
import type { Source } from '../../model/schema';
import { keepCopy } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { Section } from './links';
import { useSourceName } from './source-name';

/** What is said of a file that was opened as a copy. */
type Told = CopyResult | 'unreadable' | null;

function useReason(source: Source): (told: Told) => string | null {
  const { t } = useWords();
  const nameOf = useSourceName();
  return (told) => {
    if (told === null) return null;
    if (told === 'unreadable') return t('copy.refused', { reason: t('copy.unreadable') });
    if (told.ok) {
      return told.source.id === source.id
        ? t('copy.matched')
        : t('copy.matchedOther', { source: nameOf(told.source) });
    }
    const reasons = {
      'too-large': () => t('copy.tooLarge', { limit: COPY_LIMIT / 1_000_000 }),
      'not-text': () => t('copy.notText'),
      empty: () => t('copy.empty'),
      'no-match': () =>
        t('copy.noMatch', { found: told.sha256 ?? '', expected: source.sha256 ?? '' }),
    };
    return t('copy.refused', { reason: reasons[told.reason]() });
  };
}

/**
 * Opens a reader's own copy of a report. It is matched by its SHA-256, stands beside the coding for
 * as long as the page is open, and is kept in the browser only when asked for.
 */
export function OwnCopy({ source }: { readonly source: Source }) {
  const { dataset, store, copies } = useApp();
  const { t } = useWords();
  const input = useId();
  const [told, setTold] = useState<Told>(null);
  const [kept, setKept] = useState(() => copies.has(source.id));
  const copy = useAppState(({ ephemeral }) => ephemeral.copies[source.id]);
  const reason = useReason(source)(told);

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const bytes =
        file.size > COPY_LIMIT
          ? new Uint8Array(COPY_LIMIT + 1)
          : new Uint8Array(await file.arrayBuffer());
      const result = await matchCopy(bytes, dataset.sources);
      if (result.ok) keepCopy(store, result.source.id, result);
      setTold(result);
    } catch {
      // The file went away or may not be read.
      setTold('unreadable');
    }
  };

  return (
    <Section title={t('copy.open')}>
      <p className="detail">{t('copy.why')}</p>
      <label className="file" htmlFor={input}>
        {t('copy.open')}
        <input
          id={input}
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {reason && (
        <p
          role="status"
          className={told !== null && told !== 'unreadable' && told.ok ? 'good' : 'bad'}
        >
          {reason}
        </p>
      )}
      {copy && (
        <>
          <div className="buttons">
            {kept ? (
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  copies.forget(source.id);
                  setKept(false);
                }}
              >
                {t('copy.forget')}
              </button>
            ) : (
              <button
                type="button"
                className="quiet"
                onClick={() => setKept(copies.keep(source.id, copy.text))}
              >
                {t('copy.keep')}
              </button>
            )}
            <span className="detail">{kept ? t('copy.kept') : t('copy.notKept')}</span>
          </div>
          <details className="group">
            <summary>{t('copy.whole')}</summary>
            <ol className="whole" lang={source.language}>
              {copy.paragraphs.map((paragraph, i) => (
                // Paragraphs may repeat; their number is their name.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order
                <li key={i} dir="auto">
                  {paragraph}
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </Section>
  );
}
