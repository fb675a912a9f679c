/** Reads a `_headers` file as a host does: which headers a path is sent with. */
import { readFileSync } from 'node:fs'

export function writtenHeaders(file) {
  const rules = readFileSync(file, 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n')
      return {
        pattern,
        headers: Object.fromEntries(
          lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
        ),
      }
    })
  const fits = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)
  return (path) =>
    Object.assign({}, ...rules.filter(({ pattern }) => fits(pattern, path)).map(({ headers }) => headers))
}
