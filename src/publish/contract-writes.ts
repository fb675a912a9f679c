/** The write of the contract, which a service may take and a static publisher does not. */
import type { JsonSchema } from '../api/json-schema.ts'
import { ETAG_HEADERS, WRITE_CONDITIONS } from './contract-conditions.ts'

const ABOUT = `Optional: static files take no writes, and answer 405 or 404. A service that takes them takes a record whole, checks it as readers do and keeps all of it, best byte for byte. The ETag of its answer is the one that readers then get; once it has answered, the record is there to stay. It takes writes of one file one after the other, so that of two with the same ETag one is refused. What it refuses leaves the record as it was.`

type Told = { readonly title: string; readonly detail: string } & JsonSchema

const example = (status: number, { title, detail, ...more }: Told): JsonSchema => ({
  summary: title,
  value: { type: 'about:blank', title, status, detail, ...more },
})

const refusal = (status: number, description: string, told: Told, headers?: JsonSchema): JsonSchema => ({
  [status]: {
    description,
    ...(headers && { headers }),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: { refused: example(status, told) },
      },
    },
  },
})

/** As the service behind the tests answers: a test holds the one to the other. */
export const FAULTS_EXAMPLE = [
  { pointer: '/title', field: 'title', found: 5, problem: 'It should be text, and is a number.' },
  {
    pointer: '/colour',
    field: 'colour',
    found: 'red',
    problem: 'No field of this name is known here. Check its spelling, or leave it out.',
  },
] as const

const REFUSALS: JsonSchema = {
  ...refusal(404, 'There is nothing here to change, or the record can have no file of this name.', {
    title: 'Not Found',
    detail: 'There is nothing here to change. To make it, send If-None-Match: * in place of If-Match.',
  }),
  '405': { description: 'No writes are taken: this copy is static files.' },
  ...refusal(
    412,
    'The record is another than the writer has seen, or one is there already. The ETag is that of the latest.',
    {
      title: 'Precondition Failed',
      detail:
        'Somebody has changed it since you read it. Read it again, and make your change to what stands there now.',
    },
    ETAG_HEADERS,
  ),
  ...refusal(413, 'It is larger than the service takes. The detail says how much it takes.', {
    title: 'Content Too Large',
    detail: 'A record may have 5000000 bytes at most. Split the metric in two.',
  }),
  ...refusal(415, 'It was not sent as application/json.', {
    title: 'Unsupported Media Type',
    detail: 'A record is JSON: send it as application/json.',
  }),
  ...refusal(422, 'It is no JSON, or does not fit. Every fault is named.', {
    title: 'Unprocessable Content',
    detail: 'The record was left as it is: what was sent does not fit. Mend each fault and send it again.',
    faults: FAULTS_EXAMPLE,
  }),
  ...refusal(428, 'Neither If-Match nor If-None-Match came with it.', {
    title: 'Precondition Required',
    detail: 'Say in If-Match which ETag the record had that you changed, so that nobody else’s change is lost.',
  }),
}

const taken = (description: string): JsonSchema => ({ description, headers: ETAG_HEADERS })

export type Write = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly parameters: readonly JsonSchema[]
  readonly requestBody: JsonSchema
  readonly responses: JsonSchema
}

export const writeOf = (
  operationId: string,
  summary: string,
  content: JsonSchema,
  parameters: readonly JsonSchema[] = [],
): Write => ({
  operationId,
  tags: ['writing'],
  summary,
  description: ABOUT,
  parameters: [...parameters, ...WRITE_CONDITIONS],
  requestBody: { required: true, description: 'The record as it is to stand, whole.', content },
  responses: {
    '200': taken('It took the place of the one before, as 204 says too.'),
    '201': taken('It was made.'),
    '204': taken('It took the place of the one before.'),
    ...REFUSALS,
  },
})
