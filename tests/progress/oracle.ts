/** Reads the numbers made by outside authorities. Each file names its origin, and so does each test title. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** An oracle that lives in the project. The caller states its shape; the file never changes. */
export const oracle = <Shape>(name: string): Shape => JSON.parse(readFileSync(here(`../oracles/${name}.json`), 'utf8')) as Shape

/** Where the evidence is that is kept beside the project, not in it. A copy of the project is told by name. */
const beside = process.env['EVIDENCE'] ?? here('../../../shared')

/** Evidence from there; `undefined` where it is absent. */
export function besideTheProject<Shape>(path: string): Shape | undefined {
  const file = join(beside, path)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shape) : undefined
}
