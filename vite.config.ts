import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { pretendServerWorker } from './mocks/worker-plugin.ts'
import { programmeOfSite } from './src/publish/programme-plugin.ts'
import { publishing } from './src/publish/vite-plugin.ts'

/** Long enough for a busy machine: only a test that hangs runs out of it. */
const PATIENCE_MS = 60_000

const project = (
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration => ({ extends: true, test: { name, testTimeout: PATIENCE_MS, ...test } })

/**
 * The calendar must not notice where the machine stands: one zone skipped a whole day, one is off by half an hour. All
 * other arithmetic knows no clock (lint forbids it one, and tests/architecture proves that), so it runs once, in the first zone.
 */
const calendarIn = (zone: string): TestProjectInlineConfiguration =>
  project(`calendar in ${zone}`, {
    include: ['tests/progress/calendar.test.ts', 'tests/progress/time-zone.test.ts'],
    env: { TZ: zone },
  })

export default defineConfig({
  // No answer for a file that is not there, neither while developing nor in a preview: never index.html in its place.
  appType: 'mpa',
  // Every address in the build is relative to the page, so that it works from any folder of any server.
  base: './',
  // Of what programme: a folder that holds `api/v1/programme.json` and the record beside it.
  publicDir: process.env['PROGRAMME'] ?? 'public',
  plugins: [react(), pretendServerWorker(), ...publishing()],
  // The worker that reads tables says dates and figures as the pages do.
  worker: { format: 'es', plugins: () => [programmeOfSite()] },
  // Without the stand-in for browsers that cannot preload modules: they load the same files, a little later.
  // What Vite bundles, with its licences, is what the bill of materials is held to.
  build: {
    manifest: true,
    license: { fileName: '.vite/licences.json' },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  css: {
    // GOV.UK Frontend has fall-backs for old browsers that Lightning CSS cannot read; it may pass them over.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  test: {
    reporters: ['default', './tests/setup/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      project('progress', {
        include: ['tests/progress/**/*.test.ts'],
        env: { TZ: 'Pacific/Apia' },
        isolate: false,
      }),
      calendarIn('UTC'),
      calendarIn('America/St_Johns'),
      project('spreadsheet', { include: ['tests/{spreadsheet,intake}/**/*.test.ts'] }),
      project('api', { include: ['tests/api/**/*.test.ts'] }),
      project('ui', {
        include: ['tests/ui/**/*.test.{ts,tsx}', 'tests/clock.test.ts'],
        environment: 'jsdom',
        setupFiles: ['tests/setup/screen.ts'],
      }),
      project('publish', { include: ['tests/publish/**/*.test.ts'] }),
      project('contract', { include: ['tests/contract/**/*.test.ts'] }),
      project('house', { include: ['tests/{architecture,mocks,record}/**/*.test.ts'] }),
      project('build', { include: ['tests/build/**/*.test.ts'], globalSetup: ['tests/setup/site.ts'] }),
      project('browser', {
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: ['tests/setup/site.ts', 'tests/setup/chrome.ts', 'tests/setup/firefox.ts'],
        hookTimeout: PATIENCE_MS,
      }),
    ],
  },
})
