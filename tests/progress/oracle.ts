/** Reads the numbers made by outside authorities. Each file names its origin, and so does each test title. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** An oracle that lives in the project. The caller states its shape; the file never changes. */
export const oracle = <Shape>(name: string): Shape =>
  JSON.parse(readFileSync(here(`../oracles/${name}.json`), 'utf8')) as Shape

/** Where the evidence is that is kept beside the project, not in it. A copy of the project is told by name. */
const beside = process.env['EVIDENCE'] ?? here('../../../shared')

/** Evidence from there, as text; `undefined` where it is absent. */
export function textBesideTheProject(path: string): string | undefined {
  const file = join(beside, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The same, read as JSON. */
export function besideTheProject<Shape>(path: string): Shape | undefined {
  const text = textBesideTheProject(path)
  return text === undefined ? undefined : (JSON.parse(text) as Shape)
}

/** Published results kept beside the project; says so where they are absent, so that no test passes by in silence. */
export function published<Found>(found: Found | undefined, what: string): Found | undefined {
  if (found === undefined)
    console.info(`${what} are kept beside the project and are absent here: they were not compared.`)
  return found
}
