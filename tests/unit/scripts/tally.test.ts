import { expect, test } from 'vitest';
import { fromPlaywright, fromVitest, settle } from '../../../scripts/tally';

test('GND6 a flaky browser test counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(fromPlaywright(JSON.stringify({ stats }))).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

test('GND6 unit tests are counted by their outcome', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
  expect(fromVitest(JSON.stringify(report))).toEqual({ passed: 7, failed: 1, skipped: 2 });
});

test.each([
  ['failed without a failed test', 1, { passed: 4, failed: 0, skipped: 0 }, 4, 1],
  ['was ended from outside', null, { passed: 4, failed: 0, skipped: 0 }, 4, 1],
  ['ran no test', 0, { passed: 0, failed: 0, skipped: 2 }, 0, 1],
  ['left no report', 0, null, 0, 1],
  ['failed in two tests', 1, { passed: 4, failed: 2, skipped: 0 }, 4, 2],
  ['passed', 0, { passed: 4, failed: 0, skipped: 0 }, 4, 0],
] as const)('GND6 a runner that %s is counted so', (_what, code, report, passed, failed) => {
  expect(settle(code, report)).toMatchObject({ passed, failed });
});
