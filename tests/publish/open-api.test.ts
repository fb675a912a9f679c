/** The contract: valid OpenAPI 3.1, in words throughout, and true of every file that is published. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { METRIC_SHAPES } from '../../src/api/wire/metric-shape.ts'
import { locate } from '../../src/api/locate.ts'
import { parseMetric } from '../../src/api/wire/metric.ts'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { CONTRACT_WORDS } from '../../src/publish/openapi-descriptions.ts'
import { FAULTS_EXAMPLE } from '../../src/publish/contract-writes.ts'
import { openApi } from '../../src/publish/open-api.ts'
import { portfolioFile } from '../../src/publish/portfolio-file.ts'
import { statusFile } from '../../src/publish/status-file.ts'
import { PROBLEM_SHAPES } from '../../src/publish/problem-schema.ts'
import { STATUS_SHAPES } from '../../src/publish/status-schema.ts'
import { brokenRecords } from '../api/fuzz/broken-records.ts'
import { listFile, METRIC_IDS, metricFile } from '../fixtures/record.ts'
import { scenes } from '../progress/generators.ts'
import { RUNS } from '../progress/runs.ts'
import { only, RECORD, SITE } from './the-record.ts'

type Json = Record<string, any>

/** As a reader of the file has it. */
const CONTRACT: Json = JSON.parse(JSON.stringify(openApi(RECORD, SITE)))
const SCHEMAS: Json = CONTRACT.components.schemas

/** Every object in plain data, however deep. */
const objectsIn = (value: unknown): readonly Json[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []

/** A reason has a kind, and whatever facts belong to it. */
const isOpen = ({ properties }: Json): boolean => properties === undefined || Object.keys(properties).join() === 'kind'

/** Checks answers against one shape. A strict one refuses fields that the shape does not name. */
function checkerOf(shape: string, isStrict = false): ValidateFunction {
  const schemas: Json = structuredClone(SCHEMAS)
  const closed = isStrict ? objectsIn(schemas).filter((held) => held.type === 'object' && !isOpen(held)) : []
  for (const held of closed) held.additionalProperties = false
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/, uri: /^https:\/\// },
  })
  return ajv.compile({ $ref: `#/components/schemas/${shape}`, components: { schemas } })
}

function expectFits(check: ValidateFunction, answer: unknown): void {
  check(JSON.parse(JSON.stringify(answer)))
  expect(check.errors ?? []).toEqual([])
}

describe('the document', () => {
  it('is OpenAPI 3.1 by the schema of the OpenAPI Initiative', async () => {
    expect(await new Validator().validate(CONTRACT)).toMatchObject({ valid: true })
    expect(
      await new Validator().validate({ ...CONTRACT, paths: { '/x': { get: { responses: { ok: {} } } } } }),
    ).toMatchObject({ valid: false })
  })

  it('every reference leads somewhere', () => {
    for (const { $ref } of objectsIn(CONTRACT)) {
      if (typeof $ref !== 'string') continue
      const place = $ref.replace(/^#\//, '').split('/')
      expect([$ref, place.reduce<any>((held, step) => held?.[step], CONTRACT) === undefined]).toEqual([$ref, false])
    }
  })

  it('names every field of the shapes that answers are checked against, and no other', () =>
    expect(
      Object.fromEntries(
        Object.entries(CONTRACT_WORDS).map(([name, words]) => [
          name,
          Object.keys(words).filter((field) => field !== ''),
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(SCHEMAS).flatMap(([name, { properties }]) =>
          name in STATUS_SHAPES || name in PROBLEM_SHAPES ? [] : [[name, Object.keys(properties)]],
        ),
      ),
    ))

  it('says what every shape and every field is for', () => {
    for (const [name, shape] of Object.entries(SCHEMAS)) {
      expect([name, shape.description]).toEqual([name, expect.stringMatching(/\.$/)])
      for (const [field, held] of Object.entries<Json>(shape.properties))
        expect([name, field, held.description]).toEqual([name, field, expect.stringMatching(/\.$/)])
    }
  })

  it('answers for each file that is published, and gives examples from the record', () => {
    expect(Object.keys(CONTRACT.paths)).toEqual([
      '/api/v1/programme.json',
      '/api/v1/metrics.json',
      '/api/v1/metrics/{id}.json',
      '/data/{id}.csv',
      '/api/v1/portfolio.json',
      '/api/v1/status.json',
    ])
    expect(CONTRACT.servers).toEqual([{ url: 'https://targets.example', description: 'Where this copy is served.' }])
    const published = (path: string) =>
      CONTRACT.paths[path].get.responses['200'].content['application/json'].examples.published
    expect(published('/api/v1/metrics.json').value).toEqual(listFile())
    expect(published('/api/v1/metrics/{id}.json').externalValue).toBe(
      'https://targets.example/api/v1/metrics/verify-users.json',
    )
    expect(Object.keys(CONTRACT.paths['/data/{id}.csv'].get.parameters[0].examples)).toEqual(METRIC_IDS)
  })
})

describe('the write', () => {
  const WRITTEN = Object.entries<Json>(CONTRACT.paths).filter(([, { put }]) => put !== undefined)
  it('is there for the list and for each metric, and said to be optional', () => {
    expect(WRITTEN.map(([path]) => path)).toEqual(['/api/v1/metrics.json', '/api/v1/metrics/{id}.json'])
    for (const [, { put }] of WRITTEN) {
      expect(put.tags).toEqual(['writing'])
      expect(put.description).toMatch(/^Optional: static files take no writes/)
    }
  })
  it('takes the record in the shape that it is read in, with a condition, and gives the new ETag', () => {
    for (const [, { get, put }] of WRITTEN) {
      expect(put.requestBody.content).toEqual(get.responses['200'].content)
      expect(put.parameters.map(({ name }: Json) => name)).toEqual(
        expect.arrayContaining(['If-Match', 'If-None-Match']),
      )
      for (const status of [200, 201, 204, 412]) expect(put.responses[status].headers).toHaveProperty('ETag')
    }
  })
  it('says of every refusal what went wrong and what to do, in examples that fit', () => {
    for (const [, { put }] of WRITTEN) {
      expect(Object.keys(put.responses)).toEqual(['200', '201', '204', '404', '405', '412', '413', '415', '422', '428'])
      for (const [status, { content }] of Object.entries<Json>(put.responses)) {
        if (content === undefined) continue
        const { value } = content['application/problem+json'].examples.refused
        expectFits(checkerOf('Problem', true), value)
        expect(value).toMatchObject({ status: Number(status), detail: expect.stringMatching(/\.$/) })
      }
    }
  })
  it('says what a browser asks of a service before a page of another origin may read and write', () => {
    const { description } = CONTRACT.info
    for (const named of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'OPTIONS'])
      expect(description).toContain(named)
    for (const [, { put }] of WRITTEN) {
      const { headers } = put.responses[412]
      expect(headers.ETag.description).toContain('Access-Control-Expose-Headers')
    }
    // What the contract has a writer send is what its service lets a page elsewhere send.
    const sent = new Set(
      WRITTEN.flatMap(([, { put }]) => put.parameters)
        .filter(({ in: place }: Json) => place === 'header')
        .map(({ name }: Json) => name),
    )
    expect([...sent]).toEqual(['If-Match', 'If-None-Match'])
    for (const name of ['PUT', 'Content-Type', ...sent]) expect(description).toContain(name)
  })
  it('shows faults in the words of those who read the record', () => {
    const sent = { ...metricFile('academy-graduates'), title: 5, colour: 'red' }
    const read = parseMetric(sent)
    expect(read.ok ? [] : read.fault.map((fault) => locate(sent, fault))).toEqual(FAULTS_EXAMPLE)
  })
  it('readers of a file of the record may ask for news alone', () => {
    for (const path of ['/api/v1/programme.json', '/api/v1/metrics.json', '/api/v1/metrics/{id}.json']) {
      const { get }: Json = CONTRACT.paths[path]
      expect(get.parameters.at(-1)).toMatchObject({ name: 'If-None-Match', in: 'header' })
      expect([get.responses['304'].content, get.responses['200'].headers.ETag.description]).toEqual([
        undefined,
        expect.any(String),
      ])
    }
  })
})

describe('the published files', () => {
  it.each(METRIC_IDS)('%s fits', (id) => expectFits(checkerOf('Metric'), metricFile(id)))
  it.each(METRIC_IDS)('%s holds no field that the contract does not name', (id) =>
    expectFits(checkerOf('Metric', true), metricFile(id)),
  )
  it('the list fits', () => expectFits(checkerOf('MetricList', true), listFile()))
  it('the judgements fit, and hold no field that the contract does not name', () =>
    expectFits(checkerOf('StatusFile', true), statusFile(RECORD, SITE)))
  it('so do those of any other record', () => {
    const check = checkerOf('StatusFile', true)
    fc.assert(
      fc.property(scenes, ({ metric, asAt }) => {
        expectFits(check, statusFile(only(metric), { ...SITE, builtOn: asAt }))
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the portfolio', () => {
  it('fits the shape', () => {
    const check = checkerOf('Portfolio', true)
    fc.assert(
      fc.property(scenes, ({ metric, asAt }) => {
        expectFits(check, portfolioFile(only(metric), asAt))
      }),
      { numRuns: RUNS },
    )
  })
  it('refuses another', () => {
    const check = checkerOf('Portfolio', true)
    expect(check({ ...portfolioFile(RECORD, SITE.builtOn), version: 2 })).toBe(false)
  })
})

describe('broken files', () => {
  const BROKEN: readonly (readonly [how: string, by: 'shape' | 'rule', change: (metric: Json) => void])[] = [
    ['no title', 'shape', (m) => void delete m.title],
    ['a value in words', 'shape', (m) => void (m.series[0].readings[0].value = '4000')],
    ['a value of null', 'shape', (m) => void (m.series[0].readings[0].value = null)],
    ['a precision that nobody knows', 'shape', (m) => void (m.series[0].readings[0].precision = 'roughly')],
    ['readings that are no list', 'shape', (m) => void (m.series[0].readings = {})],
    ['an endless title', 'shape', (m) => void (m.title = 'x'.repeat(301))],
    ['a source that is text', 'shape', (m) => void (m.sources['csw-2013-12'] = 'CSW')],
    ['a day that does not exist', 'rule', (m) => void (m.targets[0].due = '2020-02-30')],
    ['a running total that falls', 'rule', (m) => void (m.series[0].readings[2].value = 1)],
    ['a source that is not listed', 'rule', (m) => void (m.series[0].readings[0].source = 'hearsay')],
    ['two primary series', 'rule', (m) => void m.series.push({ ...m.series[0], id: 'another' })],
    ['a figure below zero', 'rule', (m) => void (m.series[0].readings[0].value = -1)],
    ['an address that runs a script', 'rule', (m) => void (m.sources['csw-2013-12'].url = 'javascript:alert(1)')],
  ]
  it.each(BROKEN)('%s is refused, by %s', (_, by, change) => {
    const metric = metricFile('academy-graduates')
    change(metric)
    expect(checkerOf('Metric')(metric)).toBe(by === 'rule')
    expect(parseMetric(metric).ok).toBe(false)
  })

  it.each([
    ['a later version', (list: Json) => void (list.version = 2)],
    ['an entry without an address', (list: Json) => void delete list.metrics[0].href],
  ])('a list with %s is refused by both', (_, change) => {
    const list = listFile()
    change(list)
    expect([checkerOf('MetricList')(list), parseMetricList(list).ok]).toEqual([false, false])
  })

  /**
   * As a server would send it: what JSON cannot write is left out. Nothing where it lies too deep to be written at all.
   */
  const inJson = (record: unknown): string | undefined => {
    try {
      return JSON.stringify(record, (_, held: unknown) => (typeof held === 'bigint' ? Number(held) : held))
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
  const check = checkerOf('Metric')
  /** The shapes pass over a key that every object has, the contract cannot say so. */
  const hasSourceOfEveryObject = (answer: unknown): boolean => {
    const { sources }: Json = answer ?? {}
    return typeof sources === 'object' && sources !== null && Object.hasOwn(sources, '__proto__')
  }

  it('a source under a key that every object has is passed over by the app, and named by no figure', () => {
    const text = (source: string): unknown => {
      const file = metricFile('academy-graduates')
      file.series[0].readings[0].source = source
      return JSON.parse(JSON.stringify(file).replace('"sources":{', '"sources":{"__proto__":1,'))
    }
    expect(hasSourceOfEveryObject(text('gds-blog-2017-12'))).toBe(true)
    expect(parseMetric(text('gds-blog-2017-12'))).toEqual(
      parseMetric({ ...metricFile('academy-graduates'), series: (text('gds-blog-2017-12') as Json).series }),
    )
    expect(parseMetric(text('__proto__'))).toMatchObject({ ok: false })
  })

  it('however a file is broken, the contract refuses just what the shapes refuse, and never what the app lets in', () =>
    fc.assert(
      fc.property(brokenRecords, ({ record }) => {
        const text = inJson(record)
        fc.pre(text !== undefined)
        const answer: unknown = JSON.parse(text)
        fc.pre(!hasSourceOfEveryObject(answer))
        const fits = check(answer)
        expect(fits).toBe(z.safeParse(METRIC_SHAPES.Metric, answer).success)
        if (parseMetric(answer).ok) expect(fits).toBe(true)
      }),
      { numRuns: RUNS },
    ))
})
