/** The command: arguments in; what to print, and whether it went well, out. */
import { checkApi } from './check-api.ts'
import { optionsOf } from './options.ts'
import { hasFailed, reportOf } from './report.ts'

export type Said = { readonly text: string; readonly exitCode: 0 | 1 | 2 }

/** It exits with 1 where a check fails, and with 2 where it does not know what to check. */
export async function command(args: readonly string[]): Promise<Said> {
  const options = optionsOf(args)
  if (!options.ok) return { text: options.fault, exitCode: 2 }
  const outcomes = await checkApi(options.value)
  return { text: reportOf(options.value, outcomes), exitCode: hasFailed(outcomes) ? 1 : 0 }
}
