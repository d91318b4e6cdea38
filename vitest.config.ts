import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,data,scenes}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    // A file that was meant to hold tests and holds none is a mistake.
    passWithNoTests: false,
  },
});
