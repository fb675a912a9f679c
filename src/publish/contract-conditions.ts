/** How the contract speaks of ETags: who reads asks for news alone, who writes changes only what they have seen. */
import type { JsonSchema } from '../api/json-schema.ts'

const header = (description: string): JsonSchema => ({ description, schema: { type: 'string' } })

const TAG = '"6c1e0f1a2b3c4d5e"'

export const ETAG_HEADERS = {
  ETag: {
    ...header(
      'Names this content of the file: another after every change. A service that takes writes gives a strong one, also with a compressed answer, for browsers ask for no other. Pages on another origin see it only where Access-Control-Expose-Headers names it.',
    ),
    example: TAG,
  },
} as const

const parameter = (name: string, description: string, example: string): JsonSchema => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
  example,
})

export const IF_NONE_MATCH = parameter(
  'If-None-Match',
  'The ETag of the answer that the reader has. If it is still the latest, 304 comes instead.',
  TAG,
)

export const WRITE_CONDITIONS = [
  parameter(
    'If-Match',
    'The ETag that the record had when it was read. Given to change one. A star, which would change whatever is there, is not taken.',
    TAG,
  ),
  parameter('If-None-Match', 'A star, and nothing else: given to make a record where there is none.', '*'),
] as const

export const NOT_MODIFIED = {
  '304': { description: 'The reader has the latest. No content comes with it.', headers: ETAG_HEADERS },
} as const
