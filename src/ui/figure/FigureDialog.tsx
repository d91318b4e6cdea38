import { useEffect, useMemo, useRef, useState } from 'react';
import type { Stage } from '../../canvas/stage';
import { READING_ZOOM } from '../../canvas/stylesheet';
import { largestScale, pixelsAt } from '../../figures/raster';
import { formatNumber } from '../../i18n/format';
import type { FigureKind } from '../../scene/words/figure-words';
import { useApp, useWords } from '../context';
import { currentTheme } from '../see/open-graph';
import type { Presenter } from '../see/presenter';
import { type Choice, isRaster, PX_PER_INCH, scaleOf, sidesInMm, usualChoice } from './choice';
import { copy, download, fileName, fileOf } from './export';
import { FigureForm } from './FigureForm';
import { usualWords } from './make-figure';
import { useFigure } from './use-figure';

/** Letters below this are hard to read in print, pt. */
const LEAST_POINTS = 5;

type Told = 'copied' | 'saveFailed' | 'copyFailed' | null;

/** What the file will be like, and what is wrong with that. */
function Facts({
  choice,
  change,
  figure,
  isFresh,
}: {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
  /** Whether the figure is that of the choice: what is largest for another is not for this. */
  readonly isFresh: boolean;
  readonly figure: { readonly width: number; readonly height: number; readonly smallest: number };
}) {
  const { lang, t } = useWords();
  const number = (n: number) => formatNumber(n, lang);
  const scale = scaleOf(choice);
  const largest = Math.floor(largestScale(figure) * 100) / 100;
  const pixels = pixelsAt(figure, scale);
  const mm = sidesInMm(choice);
  const points = Math.round(figure.smallest * 7.5) / 10;
  const isTooLarge = isRaster(choice.format) && scale > largest;
  return (
    <div className="figure-facts" role="status">
      <p className="detail">
        {mm && t('figure.mm', { width: number(mm.width), height: number(mm.height) })}
        {mm && isRaster(choice.format) && t('common.separator')}
        {(isRaster(choice.format) || !mm) &&
          t('figure.pixels', {
            width: number(isRaster(choice.format) ? pixels.width : Math.round(figure.width)),
            height: number(isRaster(choice.format) ? pixels.height : Math.round(figure.height)),
          })}
      </p>
      {points < LEAST_POINTS && <p>{t('figure.small', { n: number(points) })}</p>}
      {isTooLarge && (
        <>
          <p>{t('figure.limit')}</p>
          <button
            type="button"
            className="quiet"
            disabled={!isFresh}
            onClick={() =>
              change(mm ? { dpi: Math.floor(largest * PX_PER_INCH) } : { scale: largest })
            }
          >
            {t('figure.useLargest')}
          </button>
          <button type="button" className="quiet" onClick={() => change({ format: 'svg' })}>
            {t('figure.useVector')}
          </button>
        </>
      )}
    </div>
  );
}

/** The dialog in which a figure is chosen, seen and saved. What is seen is the file itself. */
export function FigureDialog({
  kind,
  stage,
  presenter,
  onClose,
}: {
  readonly kind: FigureKind;
  readonly stage: Stage;
  readonly presenter: Presenter;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const { lang, t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const sources = useMemo(() => ({ app, kind, stage, presenter }), [app, kind, stage, presenter]);
  const [choice, setChoice] = useState<Choice>(() =>
    usualChoice(lang, currentTheme(app), { types: stage.view().zoom >= READING_ZOOM }),
  );
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>(null);
  const { made, isFresh, failed, url } = useFigure(sources, choice);
  const usual = useMemo(() => usualWords(sources, choice.lang), [sources, choice.lang]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Else the focus would go to the first part that scrolls, and put a frame around it.
    heading.current?.focus();
  }, []);

  const change = (part: Partial<Choice>): void => {
    setTold(null);
    setChoice((last) => ({ ...last, ...part }));
  };
  const usualName = `qanat-${app.dataset.meta.id}-${choice.lang}`;
  const isTooLarge =
    made !== null && isRaster(choice.format) && scaleOf(choice) > largestScale(made.figure);
  const isReady = made !== null && isFresh && !busy && !isTooLarge;
  const act = async (run: () => Promise<void>, failure: Told): Promise<void> => {
    setBusy(true);
    setTold(null);
    try {
      await run();
    } catch {
      setTold(failure);
    }
    setBusy(false);
  };
  const ending = choice.format === 'jpeg' ? 'jpg' : choice.format;
  const save = () =>
    act(async () => {
      if (made) download(await fileOf(made), `${fileName(choice.name, usualName)}.${ending}`);
    }, 'saveFailed');
  const copyIt = () =>
    act(async () => {
      if (made) await copy(made);
      setTold('copied');
    }, 'copyFailed');
  return (
    <dialog ref={dialog} className="modal figure" aria-labelledby="figure-title" onClose={onClose}>
      <h2 id="figure-title" ref={heading} tabIndex={-1}>
        {t('figure.title')}
      </h2>
      <div className="figure-body">
        <div className="figure-preview" data-ground={choice.ground} data-fresh={isFresh}>
          {url && made && (
            <img
              src={url}
              alt={made.alt.description}
              width={made.figure.width}
              height={made.figure.height}
            />
          )}
        </div>
        <FigureForm
          kind={kind}
          choice={choice}
          change={change}
          usual={usual}
          usualName={usualName}
        />
      </div>
      <div className="figure-foot">
        {made && <Facts choice={choice} change={change} figure={made.figure} isFresh={isFresh} />}
        <p className="figure-told" role="status">
          {failed ? t('figure.failed') : told ? t(`figure.${told}`) : ''}
        </p>
        <div className="figure-acts">
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {t('common.close')}
          </button>
          <button type="button" className="quiet" disabled={!isReady} onClick={() => void copyIt()}>
            {choice.format === 'svg' ? t('figure.copySvg') : t('figure.copy')}
          </button>
          <button
            type="button"
            className="quiet primary"
            disabled={!isReady}
            onClick={() => void save()}
          >
            {busy ? t('figure.saving') : t('figure.save')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
