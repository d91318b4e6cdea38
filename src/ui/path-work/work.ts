import { searchChains } from '../../analysis/chains/chains';
import { indexOfSome, type StepIndex, stepIndex } from '../../analysis/chains/step-index';
import { walkedOf } from '../../analysis/chains/walked-columns';
import { shortestPathsIn } from '../../analysis/shortest-paths';
import { type Pace, runSlices } from '../measures/run-slices';
import type { FromPathWorker, PathQuestion, ToPathWorker } from './protocol';

/** What the worker does with each message, apart from the worker: by its clock and its post. */
export function makePathWork(
  post: (message: FromPathWorker) => void,
  clock: Pick<Pace, 'now' | 'pause'>,
): (message: ToPathWorker) => void {
  let whole: StepIndex | null = null;
  let index: StepIndex | null = null;
  const wanted = new Set<number>();

  const find = async (
    job: number,
    question: PathQuestion,
    of: StepIndex,
  ): Promise<FromPathWorker | null> => {
    const ends = { from: new Set(question.from), to: new Set(question.to) };
    if (question.kind === 'shortest') {
      const answer = shortestPathsIn(of, ends, { limit: question.limit });
      return { kind: 'shortest', job, answer };
    }
    const answer = await runSlices(searchChains(of, ends, question.options), {
      ...clock,
      cancelled: () => !wanted.has(job),
      onProgress: (done) => post({ kind: 'progress', job, done }),
    });
    return answer && { kind: 'chains', job, answer };
  };

  const answer = async (
    job: number,
    question: PathQuestion,
    of: StepIndex | null,
  ): Promise<void> => {
    wanted.add(job);
    try {
      // What was asked while the index was made may be wanted no more.
      await clock.pause();
      if (!wanted.has(job)) return;
      if (!of) throw new Error('no contacts were given');
      const found = await find(job, question, of);
      if (found && wanted.has(job)) post(found);
    } catch (problem) {
      post({ kind: 'failed', job, problem: String(problem) });
    } finally {
      wanted.delete(job);
    }
  };

  return (message) => {
    switch (message.kind) {
      case 'contacts':
        whole = stepIndex(walkedOf(message.columns));
        index = whole;
        return;
      case 'marks':
        index = whole && indexOfSome(whole, message.marks);
        return;
      case 'cancel':
        wanted.delete(message.job);
        return;
      case 'ask':
        // Those of the question, though others may be given before it is answered.
        void answer(message.job, message.question, index);
    }
  };
}
