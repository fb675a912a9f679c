/** Tries to read a file: whatever is wrong with it is told, and nothing is thrown. */
import { bad, good, type Result } from '../progress/index.ts'
import { AS_XLSX, Refusal, type SpreadsheetFault } from './fault.ts'

/** Bytes can be wrong in ways that no check foresees; those are damage too. */
export function attempt<Value>(read: () => Value): Result<Value, SpreadsheetFault> {
  try {
    return good(read())
  } catch (error) {
    if (error instanceof Refusal) return bad(error.fault)
    return bad({ kind: 'damaged', message: `The file is damaged. ${AS_XLSX}` })
  }
}
