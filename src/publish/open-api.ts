/** The contract of the published record: OpenAPI 3.1, made from the shapes that answers are checked against. */
import { answerShapes, type AnswerShape, type JsonSchema } from '../api/json-schema.ts'
import { contractPaths } from './contract-paths.ts'
import { CONTRACT_WORDS } from './openapi-descriptions.ts'
import { addressOf, METHOD_PAGE } from './paths.ts'
import * as programme from 'virtual:programme'
import type { DatedRecord, Site } from './types.ts'
import { PROBLEM_SHAPES } from './problem-schema.ts'
import { STATUS_SHAPES } from './status-schema.ts'

const ABOUT = `The record of ${programme.subject}, as static files on any web server or from a service: every figure with its source, and how each target stood on what was known at the time.

The record is only ever added to: a correction is another reading of the same date, published later. Readers take as given only what had been published by the end of the day that they ask about. A field of a metric that this document does not describe is refused, because to pass over one could give a wrong verdict; of the list of metrics, and of what is published here, later versions may add fields, which readers let through.

A service may also take writes, which are described here as the operations under "writing". Static files answer only reads.

Pages may be served from another origin than the record. Their browser then shows them an answer, a refusal too, only where it comes with Access-Control-Allow-Origin, and its ETag only where Access-Control-Expose-Headers names ETag. Before a write it asks with OPTIONS, and says not who is there: the service answers everybody with 204, with Access-Control-Allow-Origin, with Access-Control-Allow-Methods that names PUT, and with Access-Control-Allow-Headers that names Content-Type, If-Match and If-None-Match.

${programme.licence.words}`

/** A shape with its words: what it is for, and each of its fields. */
function worded(name: string, shape: AnswerShape): JsonSchema {
  const { '': description, ...fields } = CONTRACT_WORDS[name] ?? {}
  const properties = Object.entries(shape.properties).map(([field, held]) => [
    field,
    { ...held, description: fields[field] },
  ])
  return { ...shape, description, properties: Object.fromEntries(properties) }
}

const recordShapes = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(answerShapes()).map(([name, shape]) => [name, worded(name, shape)]))

const NOT_FOUND = {
  description: "There is no such file. What comes with it is the host's own page, and no part of this contract.",
} as const

export type OpenApi = { readonly openapi: '3.1.1' } & JsonSchema

export const openApi = (record: DatedRecord, site: Site): OpenApi => ({
  openapi: '3.1.1',
  info: {
    title: `${programme.title}: the published record`,
    version: '1.1.0',
    summary: 'What was promised, what has been published, and how it was judged.',
    description: ABOUT,
    license: {
      name: programme.licence.name,
      ...(programme.licence.url === undefined
        ? { identifier: 'LicenseRef-see-the-description' }
        : { url: programme.licence.url }),
    },
  },
  externalDocs: { description: 'How a target is judged', url: addressOf(site, METHOD_PAGE) },
  servers: [{ url: site.address.replace(/\/$/, ''), description: 'Where this copy is served.' }],
  security: [],
  tags: [
    { name: 'record', description: 'What was promised and published.' },
    { name: 'judgements', description: 'How each target stood.' },
    { name: 'writing', description: 'Changes to the record. Optional: static files take none.' },
  ],
  paths: contractPaths(record, site),
  components: {
    schemas: { ...recordShapes(), ...STATUS_SHAPES, ...PROBLEM_SHAPES },
    responses: { NotFound: NOT_FOUND },
  },
})
