/** The shapes of what a service says when it refuses a record, for the contract: RFC 9457, with the faults beside. */
import type { JsonSchema } from '../api/json-schema.ts'

const text = (description: string): JsonSchema => ({ type: 'string', description })

export const PROBLEM_SHAPES: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    type: 'object',
    description: 'What went wrong, and how to mend it: application/problem+json, RFC 9457.',
    properties: {
      type: text('What kind of problem: "about:blank" where the status says it all.'),
      title: text('The name of the status.'),
      status: { type: 'integer', description: 'The status again.' },
      detail: text('What went wrong and what to do, in plain English.'),
      faults: {
        type: 'array',
        items: { $ref: '#/components/schemas/Fault' },
        description: 'With 422: every fault of what was sent, not the first alone.',
      },
    },
    required: ['title', 'status', 'detail'],
  },
  Fault: {
    type: 'object',
    description: 'One field of what was sent that does not fit.',
    properties: {
      pointer: text('The field as a JSON Pointer, RFC 6901: "/series/0/readings/3/value". Empty for the whole.'),
      field: text('The same as people write it: "series[0].readings[3].value".'),
      found: {
        type: ['string', 'number', 'boolean', 'null'],
        description: 'What stands there, long text cut short. Absent where nothing does, or an object or a list.',
      },
      problem: text('What is wrong with it and what to do, in plain English.'),
    },
    required: ['pointer', 'problem'],
  },
}
