/** Starts the worker, under the policy that lets a page run its own scripts alone. */
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import address from './worker.ts?worker&url'
import { bad, good, type Result } from '../../../../progress/index.ts'

type Policy = { readonly createScriptURL: (url: string) => string }
type TrustedTypes = {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => Policy
}

/** Named in the content security policy. */
const POLICY = 'table-reader'

/** Browsers that know trusted types take a script's address only from a policy: this one knows one address. */
function trusted(): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not all browsers have it
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined) return address
  return trustedTypes.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL(address)
}

let script: string | undefined

/** @returns the worker, or that there can be none here. */
export function startWorker(): Result<Worker, 'no-worker'> {
  if (typeof Worker === 'undefined') return bad('no-worker')
  try {
    script ??= trusted()
    return good(new Worker(script, { type: 'module' }))
  } catch {
    return bad('no-worker')
  }
}
