import { type ReactNode, useId } from 'react';
import type { Guess, GuessId, GuessOption, Note } from '../../files/in/types';
import { formatNumber } from '../../i18n/format';
import { isMessageKey, type Translator } from '../../i18n/translate';
import { useWords } from '../context';
import { FaultList } from '../Faults';
import { NoteText } from './NoteText';
import type { Summary } from './protocol';
import { SampleTable } from './SampleTable';

/** Faults that are listed; a file may have as many as it has entries. */
const MOST_FAULTS = 200;
/** So many stand open by themselves. */
const FEW = 3;

/** An option in words: a name of the file as it stands, ours in the reader's language. */
export function optionText(guess: GuessId, { value, own }: GuessOption, t: Translator): string {
  if (own) return value;
  const keys = [`open.option.${guess}.${value}`, `open.option.${value}`, `${guess}.${value}`];
  const key = keys.find(isMessageKey);
  return key && isMessageKey(key) ? t(key) : value;
}

function GuessSelect({
  guess,
  onChoose,
}: {
  readonly guess: Guess;
  readonly onChoose: (value: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="open-guess">
      <label htmlFor={id}>{t(`open.guess.${guess.id}`)}</label>
      <select id={id} value={guess.value} onChange={({ target }) => onChoose(target.value)}>
        {guess.options.map((option) => (
          <option key={`${option.own} ${option.value}`} value={option.value}>
            {optionText(guess.id, option, t)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <ul className="open-notes">
      {notes.map((note) => (
        <li key={`${note.key} ${JSON.stringify(note.values)} ${note.line}`}>
          <NoteText note={note} />
        </li>
      ))}
    </ul>
  );
}

function Wrong({ summary }: { readonly summary: Summary }) {
  const { t } = useWords();
  const notes = summary.notes.filter(({ level }) => level === 'fault');
  const { faults } = summary;
  if (notes.length + faults.length === 0) return null;
  return (
    <Part title={t('open.wrong')}>
      {notes.length > 0 && <NoteList notes={notes} />}
      {faults.length > 0 && (
        <details open={faults.length <= FEW}>
          <summary>{t('fault.heading', { n: faults.length })}</summary>
          <FaultList faults={faults.slice(0, MOST_FAULTS)} />
          {faults.length > MOST_FAULTS && (
            <p className="detail">{t('open.more', { n: faults.length - MOST_FAULTS })}</p>
          )}
        </details>
      )}
    </Part>
  );
}

/** What was found, what it becomes, and what was guessed, left out or wrong, before it is opened. */
export function SummaryStep({
  summary,
  busy,
  trouble,
  onChoose,
}: {
  readonly summary: Summary;
  readonly busy: boolean;
  /** What is wrong with the present choices. */
  readonly trouble: ReactNode;
  readonly onChoose: (guess: GuessId, value: string) => void;
}) {
  const { lang, t } = useWords();
  const { file, kind, title, found, becomes, guesses, sample, notes } = summary;
  const counted = (list: Summary['found']) =>
    list
      .map(({ what, count }) => t(`open.found.${what}`, { n: count }))
      .join(t('common.separator'));
  // What it becomes is said below; of our own kind of file there is nothing else to say.
  const own = new Set(becomes.map(({ what }) => what));
  const others = found.filter(({ what, count }) => !own.has(what) && count > 0);
  const guessed = notes.filter(({ level }) => level === 'guess');
  const leftOut = notes.filter(({ level }) => level === 'left-out');
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="open-summary" aria-busy={busy}>
      <p className="open-name">
        <b>
          <bdi>{title[lang]}</bdi>
        </b>{' '}
        {/* A table has no other name than its file's. */}
        {file !== title[lang] && (
          <span className="detail">
            <bdi>{file}</bdi>
          </span>
        )}
      </p>
      <div role="status">
        <dl className="open-facts">
          <div>
            <dt>{t('open.recognised')}</dt>
            <dd>{t(`open.kind.${kind}`)}</dd>
          </div>
          <div>
            <dt>{t('open.inFile')}</dt>
            <dd>{counted(others.length > 0 ? others : found)}</dd>
          </div>
          <div>
            <dt>{t('open.becomes')}</dt>
            <dd>{counted(becomes)}</dd>
          </div>
        </dl>
      </div>
      {trouble && (
        <p className="open-trouble" role="alert">
          {trouble}
        </p>
      )}
      {(guesses.length > 0 || guessed.length > 0) && (
        <Part title={t('open.guessed')}>
          {guesses.length > 0 && <p className="detail">{t('open.guessHint')}</p>}
          <div className="open-guesses">
            {guesses.map((guess) => (
              <GuessSelect
                key={guess.id}
                guess={guess}
                onChoose={(value) => onChoose(guess.id, value)}
              />
            ))}
          </div>
          {guessed.length > 0 && <NoteList notes={guessed} />}
          {sample && <SampleTable sample={sample} guesses={guesses} />}
        </Part>
      )}
      <Part
        title={left > 0 ? `${t('open.leftOut')} ${formatNumber(left, lang)}` : t('open.leftOut')}
      >
        {leftOut.length > 0 ? (
          <NoteList notes={leftOut} />
        ) : (
          <p className="detail">{t('open.nothingLeftOut')}</p>
        )}
      </Part>
      <Wrong summary={summary} />
    </div>
  );
}
