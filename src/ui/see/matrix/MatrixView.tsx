import { useMemo, useRef } from 'react';
import { askedAt } from '../../../analysis/rolled-dataset';
import { MATRIX_ORDERS } from '../../../model/orders';
import { composeMatrix } from '../../../scene/matrix';
import { lightMatrix } from '../../../scene/matrix-light';
import { setMatrixOrder } from '../../../state/filter-actions';
import { useApp, useAppState, useWords } from '../../context';
import { useSeenAnswer, useTold } from '../../told';
import { SeenNote } from '../SeenNote';
import { MatrixGrid } from './MatrixGrid';
import { MatrixLegend } from './MatrixLegend';

/** Rows and columns that can be read, and contacts that are counted without a pause. */
const ROOM = { actors: 60, contacts: 60_000 };

/** Who → whom: the answer's contacts with their senders as rows and their receivers as columns. */
export function MatrixView() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const { dataset, shown, of } = useSeenAnswer(ROOM);
  const told = useTold();
  const selected = useAppState(({ view }) => view.selection);
  const selection = useMemo(() => selected && askedAt(told, selected), [told, selected]);
  const order = useAppState(({ view }) => view.matrixOrder);
  const readout = useRef<HTMLParagraphElement>(null);
  const matrix = useMemo(
    () => composeMatrix(shown, dataset, lang, order),
    [shown, dataset, lang, order],
  );
  const light = useMemo(() => lightMatrix(matrix, shown, selection), [matrix, shown, selection]);
  if (matrix.cells.size === 0) return <p className="over empty">{t('matrix.empty')}</p>;
  return (
    <div className="matrix">
      <div className="matrix-bar">
        <fieldset className="orders">
          <legend>{t('matrix.order')}</legend>
          {MATRIX_ORDERS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="matrix-order"
                checked={order === one}
                onChange={() => setMatrixOrder(store, one)}
              />
              {t(`matrix.order.${one}`)}
            </label>
          ))}
        </fieldset>
        <SeenNote shown={shown.length} of={of} />
        {/* What a screen reader hears is on the cell itself. */}
        <p className="readout" ref={readout} aria-hidden="true" />
      </div>
      <div className="matrix-scroll">
        <MatrixGrid key={lang} matrix={matrix} light={light} readout={readout} />
      </div>
      <MatrixLegend />
    </div>
  );
}
