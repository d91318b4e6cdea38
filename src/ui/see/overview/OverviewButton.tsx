import { Orbit } from 'lucide';
import { lazy, Suspense, useState } from 'react';
import { select } from '../../../state/actions';
import { setFocus } from '../../../state/filter-actions';
import { useApp, useWords } from '../../context';
import { Icon } from '../../icon';

/** A part of its own, with sigma: few ask for it. */
const Overview = lazy(async () => ({ default: (await import('./Overview')).Overview }));

/** Opens everything of the present answer at once, where the graph draws a part of it. */
export function OverviewButton() {
  const { answers, dataset, store } = useApp();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = (id: string): void => {
    setOpen(false);
    setFocus(store, { actor: id, steps: 1, direction: 'any' });
    select(store, { kind: 'actor', id });
  };
  return (
    <>
      <button type="button" className="quiet overview-open" onClick={() => setOpen(true)}>
        <Icon node={Orbit} size={16} />
        <span>{t('overview.open')}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Overview
            dataset={dataset}
            contacts={answers.get().shown}
            onOpenActor={show}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
