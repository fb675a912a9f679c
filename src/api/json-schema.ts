/** The shapes that answers are checked against, as JSON Schema. Only the build uses them. */
import * as z from 'zod/mini'
import { LIST_SHAPES } from './wire/metric-list.ts'
import { METRIC_SHAPES } from './wire/metric-shape.ts'
import { PORTFOLIO_SHAPES } from './wire/portfolio-shape.ts'
import { PROGRAMME_SHAPES } from './wire/programme.ts'

export type JsonSchema = { readonly [keyword: string]: unknown }
/** A shape with fields. */
export type AnswerShape = JsonSchema & { readonly properties: Readonly<Record<string, JsonSchema>> }

/** Where one shape refers to another. */
const placeOf = (name: string): string => `#/components/schemas/${name}`

/** Without what only a document of its own would say: its dialect and its address. */
function partOfContract({
  $schema: _dialect,
  $id: _address,
  properties = {},
  ...rest
}: z.core.JSONSchema.BaseSchema): AnswerShape {
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => [
    name,
    typeof field === 'boolean' ? {} : field,
  ])
  return { ...rest, properties: Object.fromEntries(fields) }
}

/** Each shape by name. Fields that a shape of a metric does not name are refused, those of the list allowed. */
export function answerShapes(): Readonly<Record<string, AnswerShape>> {
  const named = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries({
    ...PROGRAMME_SHAPES,
    ...LIST_SHAPES,
    ...METRIC_SHAPES,
    ...PORTFOLIO_SHAPES,
  }))
    named.add(shape, { id })
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: placeOf })
  return Object.fromEntries(Object.entries(schemas).map(([name, shape]) => [name, partOfContract(shape)]))
}
