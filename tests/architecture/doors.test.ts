/**
 * Proves that the doors between rooms are shut: forbidden snippets are linted where they would stand, and must be refused.
 */
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const house = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** Where it would stand, what it would say, and the rule that must refuse it. */
const FORBIDDEN: readonly (readonly [where: string, code: string, rule: string])[] = [
  ['src/progress/a.ts', "import { useState } from 'react'\nexport const x = useState", 'no-restricted-imports'],
  [
    'src/progress/b.ts',
    "import { metricQuery } from '../api/index.ts'\nexport const x = metricQuery",
    'no-restricted-imports',
  ],
  ['src/progress/c.ts', 'export const x = (): number => Date.now()', 'no-restricted-globals'],
  ['src/progress/d.ts', 'export const x = (): Date => new Date()', 'no-restricted-globals'],
  ['src/progress/e.ts', 'export const x = (): number => Math.random()', 'no-restricted-properties'],
  ['src/progress/f.ts', "export const x = new Intl.NumberFormat('en-GB')", 'no-restricted-globals'],
  ['src/progress/g.ts', "export const x = (): void => console.log('here')", 'no-restricted-globals'],
  ['src/progress/h.ts', "export const x = (): Promise<Response> => fetch('/')", 'no-restricted-globals'],
  ['src/progress/i.ts', 'export const x = (f: () => void) => setTimeout(f, 1)', 'no-restricted-globals'],
  ['src/progress/j.ts', "export const x = () => import('react')", 'no-restricted-imports'],
  [
    'src/progress/k.ts',
    "export const x = (value: number): string => value.toLocaleString('en-GB')",
    'no-restricted-properties',
  ],
  ['src/api/a.ts', "import { App } from '../ui/App.tsx'\nexport const x = App", 'no-restricted-imports'],
  ['src/api/b.ts', "import { assess } from '../progress/assess.ts'\nexport const x = assess", 'no-restricted-imports'],
  ['src/api/c.ts', "import { z } from 'zod'\nexport const x = z.string()", 'no-restricted-imports'],
  ['src/api/d.ts', "import * as z from 'zod/mini'\nexport const x = z.coerce.number()", 'no-restricted-properties'],
  [
    'src/ui/components/a.tsx',
    "import { LineChart } from 'recharts'\nexport const x = LineChart",
    'no-restricted-imports',
  ],
  ['src/ui/components/b.tsx', "import * as z from 'zod/mini'\nexport const x = z.string()", 'no-restricted-imports'],
  [
    'src/ui/components/c.tsx',
    "import { assess } from '../../progress/assess.ts'\nexport const x = assess",
    'no-restricted-imports',
  ],
  [
    'src/ui/components/d.tsx',
    "import { fetchJson } from '../../api/fetch-json.ts'\nexport const x = fetchJson",
    'no-restricted-imports',
  ],
  [
    'src/ui/components/e.tsx',
    "import { server } from '../../../mocks/server.ts'\nexport const x = server",
    'no-restricted-imports',
  ],
  [
    'src/ui/components/f.tsx',
    "import { todayIn } from '../../clock.ts'\nexport const x = todayIn('UTC')",
    'no-restricted-imports',
  ],
  ['src/ui/components/g.tsx', 'export const x = (): number => Date.now()', 'no-restricted-globals'],
  ['src/ui/components/h.tsx', "export const x = new Intl.NumberFormat('en-GB')", 'no-restricted-globals'],
  ['src/ui/components/i.tsx', "import '../../start.tsx'", 'no-restricted-imports'],
  [
    'src/ui/components/s.tsx',
    "import { readRecord } from '../../publish/record.ts'\nexport const x = readRecord",
    'no-restricted-imports',
  ],
  [
    'src/ui/components/t.tsx',
    "import { parseMetric } from '../../api/parsers.ts'\nexport const x = parseMetric",
    'no-restricted-imports',
  ],
  [
    'src/publish/a.ts',
    "import { assess } from '../progress/assess.ts'\nexport const x = assess",
    'no-restricted-imports',
  ],
  [
    'src/publish/b.ts',
    "import { server } from '../../mocks/server.ts'\nexport const x = server",
    'no-restricted-imports',
  ],
  ['src/ui/components/m.tsx', 'export const x = (): number => globalThis.Date.now()', 'no-restricted-properties'],
  [
    'src/ui/components/n.tsx',
    "export const x = (value: number): string => value.toLocaleString('en-GB')",
    'no-restricted-properties',
  ],
  ['src/ui/components/o.tsx', "import { http } from 'msw'\nexport const x = http", 'no-restricted-imports'],
  ['src/ui/components/p.tsx', "export const x = () => import('../../../mocks/browser.ts')", 'no-restricted-imports'],
  ['src/ui/components/q.tsx', "export const x = () => import('recharts')", 'no-restricted-imports'],
  ['src/ui/components/r.tsx', "export { assess } from '../../progress/assess.ts'", 'no-restricted-imports'],
  [
    'src/ui/components/u.tsx',
    "import { metricCsv } from '../../publish/metric-csv.ts'\nexport const x = metricCsv",
    'no-restricted-imports',
  ],
  [
    'src/ui/components/v.tsx',
    "import { answerShapes } from '../../api/json-schema.ts'\nexport const x = answerShapes",
    'no-restricted-imports',
  ],
  ['src/publish/c.ts', "import * as z from 'zod/mini'\nexport const x = z.string()", 'no-restricted-imports'],
  [
    'src/publish/d.ts',
    "import { parseMetric } from '../api/wire/metric.ts'\nexport const x = parseMetric",
    'no-restricted-imports',
  ],
  ['src/ui/components/j.tsx', 'export default function Page() {\n  return null\n}', 'no-default-export'],
  ['src/ui/components/k.tsx', 'export const x = (value: any): string => String(value)', 'no-explicit-any'],
  [
    'src/ui/components/l.tsx',
    'export const x = (value: string | undefined): string => value!',
    'no-non-null-assertion',
  ],
  [
    'src/ui/charts/svg/a.tsx',
    "import { metricQuery } from '../../../api/index.ts'\nexport const x = metricQuery",
    'no-restricted-imports',
  ],
  [
    'src/ui/charts/model/a.ts',
    "import { Marks } from '../svg/Marks.tsx'\nexport const x = Marks",
    'no-restricted-imports',
  ],
  [
    'src/ui/charts/svg/b.tsx',
    "import { Ribbon } from '../../history/Ribbon.tsx'\nexport const x = Ribbon",
    'no-restricted-imports',
  ],
  ['src/ui/text/a.ts', "import { useState } from 'react'\nexport const x = useState", 'no-restricted-imports'],
  ['src/ui/text/b.ts', "export const x = () => import('../routing/routes.ts')", 'no-restricted-imports'],
]

const ALLOWED: readonly (readonly [where: string, code: string])[] = [
  [
    'src/progress/fine.ts',
    "import { dayNumber, type Day } from './calendar.ts'\nexport const isEven = (day: Day): boolean => dayNumber(day) % 2 === 0",
  ],
  [
    'src/publish/contract.ts',
    "import { answerShapes } from '../api/json-schema.ts'\nexport const shapes = answerShapes",
  ],
  ['src/ui/components/fine.tsx', "import { assess } from '../../progress/index.ts'\nexport const judge = assess"],
  ['src/ui/charts/svg/fine.tsx', "import { LineChart } from 'recharts'\nexport const Drawing = LineChart"],
  ['src/publish/fine.ts', "import { parseMetric } from '../api/parsers.ts'\nexport const read = parseMetric"],
  ['src/ui/text/fine.ts', "export const words = new Intl.NumberFormat('en-GB')"],
]

const PRINT = "import('./lint-rooms.mjs').then(({ lintOfRooms }) => process.stdout.write(lintOfRooms()))"

type Finding = { readonly code: string; readonly filename: string }
let copy = ''
let findings: readonly Finding[] = []

/** A copy of the house with the snippets in their places, linted once. */
beforeAll(async () => {
  copy = mkdtempSync(join(house, 'node_modules', '.doors-'))
  for (const part of ['src', 'mocks', '.oxlintrc.json', 'tests/architecture', 'tsconfig.json', 'package.json'])
    cpSync(join(house, part), join(copy, part), { recursive: true })
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const [where, code] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(copy, where)), { recursive: true })
    writeFileSync(join(copy, where), `${code}\n`)
  }
  const files = [...FORBIDDEN, ...ALLOWED].map(([where]) => where)
  const { stdout } = await run(
    process.execPath,
    [join(house, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', ...files],
    { cwd: copy, maxBuffer: 1e8 },
  ).catch((failure: { stdout: string }) => failure)
  const report = JSON.parse(stdout) as { diagnostics: readonly Finding[] }
  findings = report.diagnostics
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const rulesIn = (where: string): string =>
  findings
    .filter(({ filename }) => filename === where)
    .map(({ code }) => code)
    .join(' ')

describe('the doors between rooms', () => {
  it("lint's rules are those of the table: after a change of it, run `npm run lint:rooms`", () =>
    expect(readFileSync(join(house, 'tests/architecture/rooms-lint.json'), 'utf8')).toBe(
      execFileSync(process.execPath, ['-e', PRINT], { cwd: join(house, 'tests/architecture'), encoding: 'utf8' }),
    ))
  it.each(FORBIDDEN)('%s: %j is refused by %s', (where, _, rule) => expect(rulesIn(where)).toContain(rule))
  it.each(ALLOWED)('%s: %j passes', (where) => expect(rulesIn(where)).toBe(''))
})

describe('the compiler shuts the browser and Node out of progress, and Node out of what runs in a browser', () => {
  it.each([
    ['progress', 'document.title'],
    ['progress', "fetch('/')"],
    ['progress', "console.log('here')"],
    ['progress', 'process.env'],
    ['progress', 'window.location'],
    ['progress', 'performance.now()'],
    ['ui', 'process.env'],
    ['ui', "Buffer.from('')"],
  ])('in src/%s, %s does not compile', async (folder, code) => {
    const room = join(copy, 'src', folder)
    writeFileSync(join(room, 'forbidden.ts'), `export const x: unknown = ${code}\n`)
    const { stdout } = await run(
      process.execPath,
      [join(house, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', room],
      { cwd: copy },
    ).catch((failure: { stdout: string }) => failure)
    rmSync(join(room, 'forbidden.ts'))
    expect(stdout).toMatch(/forbidden\.ts.*error TS(2304|2584|2580|2591|18046|2552)/)
  })
})

describe('a new kind of status', () => {
  it('does not compile until each list that owes a decision has it', async () => {
    const file = join(copy, 'src/progress/judging/status-kinds.ts')
    const before = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      before.replace(
        'export type Status =',
        `$&\n  | { readonly kind: 'paused'; readonly because: { readonly kind: 'paused-by-its-owner' } }`,
      ),
    )
    const { stdout } = await run(process.execPath, [join(house, 'node_modules/typescript/bin/tsc'), '--noEmit'], {
      cwd: copy,
    }).catch((failure: { stdout: string }) => failure)
    writeFileSync(file, before)
    const forbidden = new Set(FORBIDDEN.map(([where]) => where))
    const owing = stdout.split('\n').flatMap((line) => /^(src\/[^(]+)\(/.exec(line)?.[1] ?? [])
    // The ranks are read in two places more, which are content once the new kind has one.
    expect([...new Set(owing)].filter((path) => !forbidden.has(path)).toSorted()).toEqual([
      'src/progress/judging/status-kinds.ts',
      'src/progress/meeting/concern.ts',
      'src/publish/portfolio-file.ts',
      'src/ui/pages/method/StatusRules.tsx',
      'src/ui/pages/target/others/verdicts.ts',
      'src/ui/text/chart-title.ts',
      'src/ui/text/row-words.ts',
      'src/ui/text/status-catalogue.ts',
      'src/ui/text/status-sentence.ts',
    ])
  })
})
