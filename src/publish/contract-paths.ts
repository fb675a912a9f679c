/** What can be asked for, and what is answered: the paths of the contract. */
import type { JsonSchema } from '../api/json-schema.ts'
import { METRIC_LIST_PATH, PORTFOLIO_PATH, PROGRAMME_PATH } from '../api/parsers.ts'
import { csvPath, recordPath } from '../ui/target-card/paths.ts'
import { ETAG_HEADERS, IF_NONE_MATCH, NOT_MODIFIED } from './contract-conditions.ts'
import { writeOf, type Write } from './contract-writes.ts'
import { CSV_COLUMNS } from './csv-columns.ts'
import { addressOf, STATUS } from './paths.ts'
import type { DatedRecord, Site } from './types.ts'

const NOT_FOUND = { '404': { $ref: '#/components/responses/NotFound' } } as const

type Example = { readonly summary: string } & ({ readonly value: unknown } | { readonly externalValue: string })

const json = (shape: string, example: Example): JsonSchema => ({
  'application/json': { schema: { $ref: `#/components/schemas/${shape}` }, examples: { published: example } },
})

const answers = (description: string, content: JsonSchema): JsonSchema => ({
  '200': { description, content },
  ...NOT_FOUND,
})

const idParameter = ({ metrics }: DatedRecord): JsonSchema => ({
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the metric, from the list of metrics.',
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  examples: Object.fromEntries(metrics.map(({ id, title }) => [id, { summary: title, value: id }])),
})

const listExample = ({ updatedOn, metrics }: DatedRecord): Example => ({
  summary: 'The list as it is published.',
  value: { version: 1, updatedOn, metrics: metrics.map(({ id, title }) => ({ id, title, href: recordPath(id) })) },
})

const columns = CSV_COLUMNS.map(({ name, meaning }) => `- \`${name}\`: ${meaning}`).join('\n')

const CSV_ABOUT = `Every reading of every series, one to a line: RFC 4180, UTF-8 without a byte order mark, a header row. Text that a spreadsheet could take for a formula has an apostrophe before it; numbers have none.\n\n${columns}`

const PORTFOLIO_ABOUT = `One request tells how each target stood on any day, by its primary reading and on official figures: what a list of hundreds is drawn from. It is worked out from the record and published beside it; a service need not have it.

Days are counted since 1 January 1970. In lists of figures and of moments each day is written as the days since that of the row before, the first as the days since 1970. A target stands on a day as in the last of its moments on or before it. A figure could be seen from the end of the day on which it came until the end of the day on which it was gone.`

/** A file of the record itself, which may come from a service: readers ask it for news alone. */
const recordAnswers = (description: string, content: JsonSchema): JsonSchema => ({
  '200': { description, headers: ETAG_HEADERS, content },
  ...NOT_MODIFIED,
  ...NOT_FOUND,
})

type Operation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly JsonSchema[]
  readonly responses: JsonSchema
}

type Path = { readonly get: Operation; readonly put?: Write }

export function contractPaths(record: DatedRecord, site: Site): Readonly<Record<string, Path>> {
  const [first] = record.metrics
  const metricExample: Example = {
    summary: 'A metric as it is published.',
    externalValue: addressOf(site, recordPath(first?.id ?? 'id')),
  }
  const statusExample: Example = {
    summary: 'The judgements as they are published.',
    externalValue: addressOf(site, STATUS),
  }
  const parameters = [idParameter(record)]
  const [list, metric] = [json('MetricList', listExample(record)), json('Metric', metricExample)]
  return {
    [`/${PROGRAMME_PATH}`]: {
      get: {
        operationId: 'readProgramme',
        tags: ['record'],
        summary: 'What the record is a record of',
        parameters: [IF_NONE_MATCH],
        responses: recordAnswers(
          'The programme.',
          json('Programme', { summary: 'As it is published.', externalValue: addressOf(site, PROGRAMME_PATH) }),
        ),
      },
    },
    [`/${METRIC_LIST_PATH}`]: {
      get: {
        operationId: 'listMetrics',
        tags: ['record'],
        summary: 'The list of metrics',
        parameters: [IF_NONE_MATCH],
        responses: recordAnswers('The list.', list),
      },
      put: writeOf('writeList', 'Change the list of metrics', list),
    },
    [`/${recordPath('{id}')}`]: {
      get: {
        operationId: 'readMetric',
        tags: ['record'],
        summary: 'One metric, whole',
        parameters: [...parameters, IF_NONE_MATCH],
        responses: recordAnswers('The metric.', metric),
      },
      put: writeOf('writeMetric', 'Change a metric, or make one', metric, parameters),
    },
    [`/${csvPath('{id}')}`]: {
      get: {
        operationId: 'readFigures',
        tags: ['record'],
        summary: 'The figures of one metric as a table',
        description: CSV_ABOUT,
        parameters,
        responses: answers('The table.', { 'text/csv': { schema: { type: 'string' } } }),
      },
    },
    [`/${PORTFOLIO_PATH}`]: {
      get: {
        operationId: 'readPortfolio',
        tags: ['judgements'],
        summary: 'Every target in the few facts of its row, for any day',
        description: PORTFOLIO_ABOUT,
        responses: answers(
          'The portfolio.',
          json('Portfolio', { summary: 'As it is published.', externalValue: addressOf(site, PORTFOLIO_PATH) }),
        ),
      },
    },
    [`/${STATUS}`]: {
      get: {
        operationId: 'readStatus',
        tags: ['judgements'],
        summary: 'Every judgement of every target, as at each change',
        responses: answers('The judgements.', json('StatusFile', statusExample)),
      },
    },
  }
}
