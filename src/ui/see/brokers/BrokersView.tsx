import { useCallback, useMemo } from 'react';
import { measureOf } from '../../../analysis/measures/catalogue';
import { formatList } from '../../../i18n/format';
import { STATUSES } from '../../../model/schema';
import { setCarriersOnly, setLetIn, setMeasure, setSizeBy } from '../../../state/filter-actions';
import { useApp, useAppState, useWords } from '../../context';
import { AskStatus } from '../../measures/AskStatus';
import type { OnProgress } from '../../measures/jobs';
import { MeasureForm } from '../../measures/MeasureForm';
import { type MeasureRef, refFromText, refToText } from '../../measures/measure-ref';
import { measureRunner } from '../../measures/measure-runner';
import { measuredOf } from '../../measures/measured';
import { useAsked } from '../../measures/use-asked';
import { useToldAnswer } from '../../told';
import { askTable, type BrokerFigures } from './ask-table';
import { BrokerPlot } from './BrokerPlot';
import { BrokerTable } from './BrokerTable';
import { figureText, wordOf } from './figures';
import { brokerRows, figureColumns } from './rows';

/** The source of what is counted here and defined nowhere else: the app, by its name in the language. */
const OWN = 'Qanat';

/** The measure that was chosen; before, the one that sizes follow, else the first. */
function useChosen(): readonly [MeasureRef, (ref: MeasureRef) => void] {
  const { store } = useApp();
  const text = useAppState(({ view }) => view.measure ?? view.sizeBy);
  const chosen = useMemo(
    () => (text === null ? null : refFromText(text)) ?? { id: 'carried' as const, params: {} },
    [text],
  );
  const choose = useCallback((ref: MeasureRef) => setMeasure(store, refToText(ref)), [store]);
  return [chosen, choose];
}

/** Intermediaries: a measure of every actor of the answer, as a plot and a table, with why. */
export function BrokersView() {
  const { lang, t } = useWords();
  const { dataset, shown } = useToldAnswer();
  const untaken = useAppState(({ view }) => view.letIn.untaken);
  const [chosen, choose] = useChosen();
  const measured = useMemo(() => measuredOf(dataset, shown, untaken), [dataset, shown, untaken]);
  const ask = useCallback(
    (onProgress: OnProgress) => askTable(measureRunner, measured, chosen, onProgress),
    [measured, chosen],
  );
  const { state, last, cancel, again } = useAsked(ask);
  const { store } = useApp();
  const carriersOnly = useAppState(({ view }) => view.carriersOnly);
  const rows = useMemo(() => (last ? brokerRows(last, dataset, lang) : []), [last, dataset, lang]);
  const listed = useMemo(
    () => (carriersOnly ? rows.filter(({ carried }) => carried > 0) : rows),
    [rows, carriersOnly],
  );
  const columns = useMemo(
    () => (last ? figureColumns(last.ref.id, last.ref.params, last.main) : []),
    [last],
  );
  const name = t(`measure.${chosen.id}.name`);
  const shows =
    last !== null && (state.kind === 'done' || (state.kind === 'running' && !state.slow));
  return (
    <div className="brokers">
      <div className="brokers-scroll" aria-busy={state.kind === 'running'}>
        <div className="brokers-top">
          <div className="brokers-bar">
            <MeasureForm chosen={chosen} onChoose={choose} />
            <SizeBy chosen={chosen} />
          </div>
          <About chosen={chosen} />
          <div className="brokers-bar brokers-counted">
            {shows && <Counted figures={last} missing={last.actors.length - rows.length} />}
            <LetIn />
            <label className="check">
              <input
                type="checkbox"
                checked={carriersOnly}
                onChange={(event) => setCarriersOnly(store, event.target.checked)}
              />
              <span>{t('brokers.carriersOnly')}</span>
            </label>
          </div>
          <AskStatus state={state} name={name} onCancel={cancel} onAgain={again} />
          {shows && last.actors.length === 0 && <p className="empty">{t('brokers.empty')}</p>}
          {shows && last.actors.length > 0 && listed.length === 0 && (
            <p className="empty">{t('brokers.noCarriers')}</p>
          )}
          {shows && listed.length > 0 && (
            <BrokerPlot rows={listed} dataset={dataset} measure={last.ref} />
          )}
        </div>
        {shows && listed.length > 0 && (
          <BrokerTable
            rows={listed}
            columns={columns}
            figures={last}
            dataset={dataset}
            key={last.ref.id}
          />
        )}
      </div>
    </div>
  );
}

function SizeBy({ chosen }: { readonly chosen: MeasureRef }) {
  const { store } = useApp();
  const { t } = useWords();
  const sizeBy = useAppState(({ view }) => view.sizeBy);
  const mine = refToText(chosen);
  const other = sizeBy !== null && sizeBy !== mine ? refFromText(sizeBy) : null;
  return (
    <label className="check size-by" title={t('brokers.sizeHint')}>
      <input
        type="checkbox"
        checked={sizeBy === mine}
        onChange={(event) => setSizeBy(store, event.target.checked ? mine : null)}
      />
      <span>
        {t('brokers.sizeBy')}
        {other && (
          <span className="detail">
            {' '}
            {t('brokers.sizeOther', { name: t(`measure.${other.id}.name`) })}
          </span>
        )}
      </span>
    </label>
  );
}

function LetIn() {
  const { store } = useApp();
  const { t } = useWords();
  const untaken = useAppState(({ view }) => view.letIn.untaken);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={untaken}
        onChange={(event) => setLetIn(store, { untaken: event.target.checked })}
      />
      <span>
        {t('letIn.title')}: {t('letIn.untaken')}
      </span>
    </label>
  );
}

/** Where the measure comes from, and what it does not say. */
function About({ chosen }: { readonly chosen: MeasureRef }) {
  const { t } = useWords();
  const source = measureOf(chosen.id)?.source ?? '';
  return (
    <p className="brokers-about">
      {t(`measure.${chosen.id}.caveat`)}{' '}
      <span className="detail">
        {t('brokers.source', { source: source === OWN ? t('app.name') : source })}
      </span>
    </p>
  );
}

/** What was counted, what was left out, and the figures of the whole. */
function Counted({
  figures,
  missing,
}: {
  readonly figures: BrokerFigures;
  readonly missing: number;
}) {
  const { lang, t } = useWords();
  const { counted, whole } = figures.main;
  const left = STATUSES.flatMap((status) => {
    const n = counted.leftOut[status] ?? 0;
    return n > 0 ? [t('brokers.leftOutOne', { status: t(`status.${status}`), n })] : [];
  });
  // Of the roles, what stands in the columns: here it would be a second table.
  const wholes = figures.ref.id === 'brokerage' ? [] : Object.entries(whole);
  return (
    <p className="counted" role="status">
      {t('brokers.counted', {
        contacts: t('count.contacts', { n: counted.contacts }),
        pairs: t('brokers.pairs', { n: counted.pairs }),
        actors: t('brokers.actors', { n: counted.actors }),
      })}{' '}
      {left.length > 0
        ? t('brokers.leftOut', { list: formatList(left, lang) })
        : t('brokers.leftOutNone')}{' '}
      {missing > 0 && `${t('brokers.noFigure', { n: missing })} `}
      {wholes.map(([id, value]) => (
        <span key={id} className="of-whole">
          {wordOf(t, `measure.whole.${id}`)}: <b>{figureText(value, lang)}</b>{' '}
        </span>
      ))}
    </p>
  );
}
