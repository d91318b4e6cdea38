import type { Asked, OnProgress, Outcome } from '../../measures/jobs';
import type { MeasureRef } from '../../measures/measure-ref';
import type { MeasureRunner } from '../../measures/measure-runner';
import type { MeasuredContacts } from '../../measures/measured';
import type { TableFigures } from './rows';

/** Figures with what they are of: a table may stand while the next one is computed. */
export interface BrokerFigures extends TableFigures {
  readonly ref: MeasureRef;
  readonly of: MeasuredContacts;
}

/** Asks for a measure, and for what was carried, sent and received, which stand beside each one. */
export function askTable(
  runner: MeasureRunner,
  of: MeasuredContacts,
  ref: MeasureRef,
  onProgress: OnProgress,
): Asked<BrokerFigures> {
  // The quick ones first: the long one would make them wait.
  const carried = runner.start(of, 'carried', {});
  const degree = runner.start(of, 'degree', {});
  const main = runner.start(of, ref.id, ref.params, onProgress);
  const all = [main, carried, degree];
  const outcome = Promise.all([main.outcome, carried.outcome, degree.outcome]).then(
    ([one, two, three]): Outcome<BrokerFigures> => {
      if (one.kind !== 'done') return one;
      if (two.kind !== 'done') return two;
      if (three.kind !== 'done') return three;
      const figures = { main: one.result, carried: two.result, degree: three.result };
      return { kind: 'done', result: { ...figures, actors: of.network.actors, ref, of } };
    },
  );
  return {
    outcome,
    cancel: () => {
      for (const one of all) one.cancel();
    },
  };
}
