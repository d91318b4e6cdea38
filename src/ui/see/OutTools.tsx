import { FileDown, Image } from 'lucide';
import { lazy, Suspense, useState } from 'react';
import { FIGURE_KINDS } from '../../scene/words/figure-words';
import type { ViewKind } from '../../state/store';
import { useApp, useWords } from '../context';
import { Icon } from '../icon';
import type { GraphParts } from './GraphRegion';
import { FIGURE_BUTTON, SAVE_BUTTON } from './keys';

/** Parts of their own: most readers never make a file. */
const FigureDialog = lazy(async () => ({
  default: (await import('../figure/FigureDialog')).FigureDialog,
}));
const SaveDialog = lazy(async () => ({
  default: (await import('../save/SaveDialog')).SaveDialog,
}));

/** What leaves the app: a figure of the view, and the data as a file. */
export function OutTools({
  kind,
  parts: { stage, scene },
}: {
  readonly kind: ViewKind;
  readonly parts: Pick<GraphParts, 'stage' | 'scene'>;
}) {
  const { presenter } = useApp();
  const { t } = useWords();
  const [open, setOpen] = useState<'figure' | 'data' | null>(null);
  const of = FIGURE_KINDS.find((one) => one === kind);
  const close = () => setOpen(null);
  const button = (what: 'figure' | 'data', disabled: boolean) => {
    const label = t(what === 'figure' ? 'figure.open' : 'save.open');
    return (
      <button
        type="button"
        id={what === 'figure' ? FIGURE_BUTTON : SAVE_BUTTON}
        className="quiet save"
        // A narrow screen shows the icon alone.
        aria-label={label}
        title={label}
        aria-keyshortcuts={what === 'figure' ? 'e' : 's'}
        disabled={disabled}
        onClick={() => setOpen(what)}
      >
        <Icon node={what === 'figure' ? Image : FileDown} size={16} />
        <span>{label}</span>
      </button>
    );
  };
  return (
    <div className="tools">
      {of && button('figure', !stage || (of === 'graph' && !scene))}
      {button('data', false)}
      <Suspense fallback={null}>
        {open === 'figure' && of && stage && presenter.current && (
          <FigureDialog kind={of} stage={stage} presenter={presenter.current} onClose={close} />
        )}
        {open === 'data' && <SaveDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
