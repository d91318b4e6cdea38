import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { formatNumber } from '../../i18n/format';
import { useWords } from '../context';
import type { FreeLayoutRun } from './free-layout-run';

/** How far a free layout is that takes long, with the ways out of it. */
function Running({
  layout,
  done,
  onGone,
}: {
  readonly layout: FreeLayoutRun;
  readonly done: number | null;
  readonly onGone: () => void;
}) {
  const { lang, t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      // The keyboard stood on a button that goes.
      if (element?.contains(document.activeElement)) onGone();
    };
  }, [onGone]);
  const percent = done === null ? null : Math.floor(done * 100);
  return (
    <div className="layout-progress" ref={box}>
      {/* Without a value it says that something is under way. */}
      <progress
        aria-label={t('layout.computing')}
        max={100}
        {...(percent === null ? {} : { value: percent })}
      />
      <span aria-hidden="true">
        {t('layout.computing')}{' '}
        {percent !== null && t('overview.percent', { n: formatNumber(percent, lang) })}
      </span>
      {done !== null && (
        <button
          type="button"
          className="quiet"
          title={t('layout.stopHint')}
          onClick={() => layout.stop()}
        >
          {t('layout.stop')}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        aria-keyshortcuts="Escape"
        title={t('layout.cancelHint')}
        onClick={() => layout.cancel()}
      >
        {t('common.cancel')}
      </button>
    </div>
  );
}

/** The free layout under way, where it takes long; a screen reader hears that, and how it ended. */
export function FreeLayoutStatus({
  layout,
  onGone,
}: {
  readonly layout: FreeLayoutRun;
  /** Called where the keyboard stood here and this goes. */
  readonly onGone: () => void;
}) {
  const { t } = useWords();
  const state = useSyncExternalStore(layout.subscribe, layout.state);
  const said =
    state.kind === 'slow'
      ? t('layout.computing')
      : state.kind === 'idle' && state.ended !== null
        ? t(`layout.${state.ended}`)
        : '';
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {state.kind === 'slow' && <Running layout={layout} done={state.done} onGone={onGone} />}
    </>
  );
}
