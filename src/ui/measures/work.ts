import { measureOf } from '../../analysis/measures/catalogue';
import type { Network } from '../../analysis/measures/network';
import type { MeasureContext } from '../../analysis/measures/types';
import type { FromWorker, Question, ToWorker } from './protocol';
import { reasonsFor } from './reasons';
import { type Pace, runSlices } from './run-slices';

interface Given {
  readonly network: Network;
  readonly context: MeasureContext;
}

/** What the worker does with each message, apart from the worker: by its clock and its post. */
export function makeWork(
  post: (message: FromWorker) => void,
  clock: Pick<Pace, 'now' | 'pause'>,
): (message: ToWorker) => void {
  let given: Given | null = null;
  const wanted = new Set<number>();

  const find = async (job: number, question: Question, of: Given): Promise<FromWorker | null> => {
    const pace: Pace = {
      ...clock,
      cancelled: () => !wanted.has(job),
      onProgress: (done) => post({ kind: 'progress', job, done }),
    };
    const { measure, params } = question;
    if (question.kind === 'why') {
      const reasons = await runSlices(reasonsFor(of, measure, params, question.actor), pace);
      return reasons && { kind: 'reasons', job, reasons };
    }
    const described = measureOf(measure);
    if (!described) throw new RangeError(`no measure ${measure}`);
    const result = await runSlices(described.compute(of.network, params, of.context), pace);
    return result && { kind: 'measured', job, result };
  };

  const answer = async (job: number, question: Question): Promise<void> => {
    wanted.add(job);
    try {
      if (!given) throw new Error('no network was given');
      // The network of the question, though another may be given before it is answered.
      const found = await find(job, question, given);
      if (found) post(found);
    } catch (problem) {
      post({ kind: 'failed', job, problem: String(problem) });
    } finally {
      wanted.delete(job);
    }
  };

  return (message) => {
    switch (message.kind) {
      case 'network':
        given = message;
        return;
      case 'cancel':
        wanted.delete(message.job);
        return;
      case 'ask':
        void answer(message.job, message.question);
    }
  };
}
