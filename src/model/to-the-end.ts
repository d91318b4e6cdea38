/** Makes at once what can also be made in steps: for tests, workers, and what is small. */
export function toTheEnd<Result>(making: Generator<unknown, Result>): Result {
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}
