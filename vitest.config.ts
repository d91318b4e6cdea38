import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,data,scenes}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    // A worker reads each module once, not once for each file of tests: a third of the time was that.
    // So a test puts back what it changes; `--sequence.shuffle.files` shows whether it does.
    isolate: false,
    // Properties over many random sets take their time on a busy machine; speed is the bench's.
    testTimeout: 30_000,
    // A file that was meant to hold tests and holds none is a mistake.
    passWithNoTests: false,
    // By itself the runner leaves a processor free, which of two is half.
    maxWorkers: '100%',
  },
});
