import { useMemo, useState } from 'react';
import type { Dataset } from '../../../model/dataset';
import { FONT } from '../../../scene/tokens';
import { hover, select } from '../../../state/actions';
import { useApp, useAppState, useWords } from '../../context';
import type { MeasureRef } from '../../measures/measure-ref';
import { useSize } from '../time/use-size';
import { figureText } from './figures';
import { composePlot, type Plot, type PlotDot } from './plot';
import { logFits } from './plot-scale';
import type { BrokerRow } from './rows';

const LABEL = { en: 12, ar: 13.5 };
const LEADING = 1.25;

function makeTextWidth(size: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `500 ${size}px ${FONT}`;
  return (text) => context?.measureText(text).width ?? text.length * size * 0.6;
}

/** The measure against how busy an actor is, or against what it carried: the table as a picture. */
export function BrokerPlot({
  rows,
  dataset,
  measure,
}: {
  readonly rows: readonly BrokerRow[];
  readonly dataset: Dataset;
  readonly measure: MeasureRef;
}) {
  const { lang, t } = useWords();
  const { ref, width, height } = useSize<HTMLDivElement>();
  const [against, setAgainst] = useState<'degree' | 'carried'>('degree');
  const [log, setLog] = useState(false);
  // A measure against itself says nothing.
  const shown = measure.id === 'carried' ? 'degree' : measure.id === 'degree' ? 'carried' : against;
  const points = useMemo(
    () =>
      rows.map((row) => ({
        id: row.id,
        label: row.short,
        x: row[shown],
        y: row.figure,
        slot: row.camp === null ? null : (dataset.camp.get(row.camp)?.slot ?? null),
      })),
    [rows, dataset, shown],
  );
  const fits = useMemo(
    () => ({ x: logFits(points.map(({ x }) => x)), y: logFits(points.map(({ y }) => y)) }),
    [points],
  );
  const size = LABEL[lang];
  const yWord = t(`measure.${measure.id}.name`);
  const words = {
    y: yWord,
    x: t(shown === 'degree' ? 'brokers.byDegree' : 'brokers.byCarried'),
  };
  const plot = useMemo(() => {
    if (width === 0 || height === 0) return null;
    return composePlot({
      points,
      width,
      height,
      log: { x: log && fits.x, y: log && fits.y },
      mirrored: lang === 'ar',
      textWidth: makeTextWidth(size),
      textHeight: size * LEADING,
      yWord,
      several: (n) => t('brokers.several', { n }),
    });
  }, [points, width, height, log, fits, lang, size, t, yWord]);
  return (
    <div className="broker-plot">
      <div className="brokers-bar plot-bar">
        {measure.id !== 'carried' && measure.id !== 'degree' && (
          <label>
            {t('brokers.against')}
            <select
              value={against}
              onChange={(event) =>
                setAgainst(event.target.value === 'carried' ? 'carried' : 'degree')
              }
            >
              <option value="degree">{t('brokers.byDegree')}</option>
              <option value="carried">{t('brokers.byCarried')}</option>
            </select>
          </label>
        )}
        {(fits.x || fits.y) && (
          <label className="check">
            <input
              type="checkbox"
              checked={log}
              onChange={(event) => setLog(event.target.checked)}
            />
            <span>{t('brokers.log')}</span>
          </label>
        )}
      </div>
      <div className="plot-frame" ref={ref}>
        {plot && (
          <svg
            role="img"
            width={width}
            height={height}
            aria-label={t('brokers.plot', {
              ...words,
              actors: t('brokers.actors', { n: rows.length }),
            })}
          >
            <Axes plot={plot} words={words} width={width} height={height} />
            <Dots plot={plot} rows={rows} textHeight={size * LEADING} />
          </svg>
        )}
      </div>
    </div>
  );
}

function Axes({
  plot: { frame, xTicks, yTicks },
  words,
  width,
  height,
}: {
  readonly plot: Plot;
  readonly words: { readonly x: string; readonly y: string };
  readonly width: number;
  readonly height: number;
}) {
  const { lang } = useWords();
  const mirrored = lang === 'ar';
  const base = frame.y + frame.h;
  const start = mirrored ? frame.x + frame.w : frame.x;
  return (
    <g className="axes">
      {yTicks.map(({ value, at }) => (
        <g key={value}>
          <path d={`M${frame.x} ${at}h${frame.w}`} />
          <text
            x={mirrored ? start + 8 : start - 8}
            y={at}
            dy="0.35em"
            textAnchor={mirrored ? 'start' : 'end'}
          >
            {figureText(value, lang)}
          </text>
        </g>
      ))}
      {xTicks.map(({ value, at }) => (
        <g key={value}>
          <path d={`M${at} ${base}v5`} />
          <text x={at} y={base + 17} textAnchor="middle">
            {figureText(value, lang)}
          </text>
        </g>
      ))}
      <path className="base" d={`M${frame.x} ${base}h${frame.w}M${start} ${frame.y}v${frame.h}`} />
      <text
        className="axis-word"
        x={mirrored ? width - 6 : 6}
        y={13}
        textAnchor={mirrored ? 'end' : 'start'}
      >
        {words.y}
      </text>
      <text
        className="axis-word"
        x={mirrored ? frame.x : frame.x + frame.w}
        y={height - 6}
        textAnchor={mirrored ? 'start' : 'end'}
      >
        {words.x}
      </text>
    </g>
  );
}

function Dots({
  plot,
  rows,
  textHeight,
}: {
  readonly plot: Plot;
  readonly rows: readonly BrokerRow[];
  readonly textHeight: number;
}) {
  const { store } = useApp();
  const selected = useAppState(({ view }) =>
    view.selection?.kind === 'actor' ? view.selection.id : null,
  );
  const pointed = useAppState(({ ephemeral }) =>
    ephemeral.hover?.kind === 'actor' ? ephemeral.hover.id : null,
  );
  const names = useMemo(() => new Map(rows.map(({ id, name }) => [id, name])), [rows]);
  const has = (dot: PlotDot, id: string | null): boolean => id !== null && dot.ids.includes(id);
  // Of several in one place the next one each time.
  const choose = ({ ids }: PlotDot): void => {
    const id = ids[(ids.indexOf(selected ?? '') + 1) % ids.length];
    if (id !== undefined) select(store, { kind: 'actor', id });
  };
  return (
    <g className="dots" data-lit={pointed !== null || undefined}>
      {plot.dots.map((dot) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table's rows do the same by keyboard
        <g
          key={dot.ids[0]}
          className="dot"
          data-ids={dot.ids.join(' ')}
          data-selected={has(dot, selected) || undefined}
          data-pointed={has(dot, pointed) || undefined}
          onClick={() => choose(dot)}
          onPointerEnter={() => {
            const [only] = dot.ids;
            if (only !== undefined && dot.ids.length === 1)
              hover(store, { kind: 'actor', id: only });
          }}
          onPointerLeave={() => hover(store, null)}
        >
          <title>{dot.ids.map((id) => names.get(id) ?? id).join('\n')}</title>
          <circle className="reach" cx={dot.x} cy={dot.y} r={12} />
          <circle
            className="mark"
            data-slot={dot.slot ?? undefined}
            cx={dot.x}
            cy={dot.y}
            r={dot.r}
          />
          {dot.label?.lines.map((line, at, { length }) => (
            <text
              key={line}
              x={dot.label?.anchorX}
              y={(dot.label?.y ?? 0) + (at - (length - 1) / 2) * textHeight}
              dy="0.35em"
              textAnchor={dot.label?.anchor}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}
