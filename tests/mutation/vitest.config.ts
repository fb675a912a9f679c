/** The tests of the arithmetic alone, once, for coverage and for mutation testing. */
import { defineConfig } from 'vitest/config'
import { programmeOfSite } from '../../src/publish/programme-plugin.ts'

/**
 * Mutation testing asks for fewer tries of each law, for no test that is slow, and for one set of modules: loading them
 * anew for each file took four times as long as the tests.
 */
const { LAW_RUNS } = process.env
const isMutating = LAW_RUNS !== undefined

export default defineConfig({
  // Some tests read the sentences too, which are in the time zone of the programme.
  plugins: [programmeOfSite()],
  test: {
    include: ['tests/progress/**/*.test.ts'],
    exclude: isMutating ? ['tests/progress/many-points.test.ts'] : [],
    env: { TZ: 'UTC', LAW_RUNS: LAW_RUNS ?? '1000' },
    testTimeout: 60_000,
    isolate: !isMutating,
    coverage: {
      provider: 'v8',
      include: ['src/progress/**/*.ts'],
      reporter: ['text-summary', ['text', { skipFull: true }]],
      reportsDirectory: 'node_modules/.targets-2020/coverage',
      thresholds: { branches: 100 },
    },
  },
})
