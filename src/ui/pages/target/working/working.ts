/** The working of one number: what goes in, the rule, the numbers put into it, and what comes out. */
import type { Day } from '../../../../progress/index.ts'
import { substituted, type Formula, type Input } from './formula.ts'

/** What must come out when a number that was found by search is put back. */
export type Check = { readonly label: string; readonly formula: Formula; readonly words: string }

export type Working = {
  readonly id: string
  readonly name: string
  readonly inputs: readonly Input[]
  /** In one sentence; empty where the number cannot be given. */
  readonly rule: string
  /** The calculation with the numbers in place; empty where there is none. */
  readonly substitution: string
  /** As the page says it, or why it cannot be given. */
  readonly result: string
  /** Absent where it cannot be given. */
  readonly resultValue: number | Day | undefined
  /** Absent where the number is stated, not worked out from the inputs. */
  readonly formula: Formula | undefined
  readonly check: Check | undefined
}

type Named = Pick<Working, 'id' | 'name'>
type Given = Named &
  Pick<Working, 'inputs' | 'rule' | 'result'> & { readonly value: number | Day; readonly full: string }

/**
 * A number with the calculation it comes from. `shown`: the same calculation put more simply, where what is left out
 * changes nothing here.
 */
export const workedOut = ({
  value,
  full,
  formula,
  shown = formula,
  ...rest
}: Given & { readonly formula: Formula; readonly shown?: Formula }): Working => ({
  ...rest,
  formula,
  substitution: `${substituted(shown)} = ${full}`,
  resultValue: value,
  check: undefined,
})

/** A number that no short calculation gives. */
export const stated = ({
  id,
  name,
  inputs,
  rule,
  result,
  value,
  check,
}: Omit<Given, 'full'> & { readonly check?: Check }): Working => ({
  id,
  name,
  inputs,
  rule,
  result,
  formula: undefined,
  substitution: check === undefined ? '' : `${check.label}: ${check.words}.`,
  resultValue: value,
  check,
})

/** Why there is no number, in a sentence. */
export const notGiven = (named: Named, because: string): Working => ({
  ...named,
  inputs: [],
  rule: '',
  substitution: '',
  result: `Cannot be given. ${because}`,
  resultValue: undefined,
  formula: undefined,
  check: undefined,
})

/** What was worked out, as a number that a later calculation uses. */
export const asInput = (
  { id, name }: Named,
  { value, words, full }: Pick<Input, 'words' | 'full'> & { readonly value: number },
): Input => ({ id, label: name, value, words, full, source: undefined, formula: undefined })
