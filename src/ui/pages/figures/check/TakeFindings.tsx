/** STUB */
import type { Finding } from '../../../../intake/index.ts'
export const TakeFindings = (_: { readonly findings: readonly Finding[]; readonly fileName: string }) => null
