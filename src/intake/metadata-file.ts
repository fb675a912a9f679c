/** The fields of a metadata file: YAML of its own, or at the head of a Markdown file. Only plain text is taken out of it. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { bad, good, type Result } from '../progress/index.ts'

export type Fields = {
  /** The words of a field; `undefined` where it is not there, is empty, or is no plain text. */
  readonly text: (name: string) => string | undefined
  /** The entries of a field that is a list of fields; one entry where it is fields itself. */
  readonly entries: (name: string) => readonly Fields[]
  readonly names: readonly string[]
}

/** The longest of real ones are a tenth of it. */
const LONGEST = 200_000
const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*$|(?![\s\S]))/m

const fieldsOf = (map: YAMLMap | undefined): Fields => {
  const found = new Map<string, unknown>()
  for (const { key, value } of map?.items ?? []) if (isScalar(key)) found.set(String(key.value), value)
  return {
    names: [...found.keys()],
    text(name) {
      const value = found.get(name)
      const words = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : ''
      return words === '' ? undefined : words
    },
    entries(name) {
      const value = found.get(name)
      const items: readonly unknown[] = isSeq(value) ? value.items : [value]
      return items.filter((item) => isMap(item)).map((item) => fieldsOf(item))
    },
  }
}

const says = (file: string, words: string): Result<Fields, string> =>
  bad(`“${file}” ${words} Mend it in a text editor, or leave the file out, and choose again.`)

const isPlain = (tag: string | undefined): boolean =>
  tag === undefined || /^tag:yaml\.org,2002:(?:str|map|seq)$/.test(tag)

/** What YAML can do beyond lists and fields of text: refer to another place, name a type, say a field twice. */
function beyondText(node: unknown): string | undefined {
  if (isAlias(node)) return 'refers to another place in it (*)'
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (!isPlain(node.tag) || node.anchor !== undefined) return 'has a tag or an anchor (! or &)'
  }
  if (isSeq(node)) return firstOf(node.items)
  if (!isMap(node)) return undefined
  const names = new Set<string>()
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : undefined
    if (name === undefined) return 'has a field whose name is not plain text'
    if (names.has(name)) return `has the field ${name} twice`
    names.add(name)
    const found = beyondText(value)
    if (found !== undefined) return found
  }
  return undefined
}

function firstOf(nodes: readonly unknown[]): string | undefined {
  for (const node of nodes) {
    const found = beyondText(node)
    if (found !== undefined) return found
  }
  return undefined
}

function parsed(file: string, yaml: string): Result<Fields, string> {
  // Every value stays the text that it is. Names are looked through below: this does it in the square of their number,
  // which took 5 s for 12,000 (yaml 2.9.1).
  const read = parseDocument(yaml, {
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'error',
  })
  const [error] = read.errors
  if (error !== undefined) {
    const line = error.linePos?.[0].line
    const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
    return says(file, `cannot be read${line === undefined ? '' : ` at line ${line}`}: ${what}.`)
  }
  const found = beyondText(read.contents)
  if (found !== undefined) return says(file, `${found}; only plain text is read.`)
  return isMap(read.contents) ? good(fieldsOf(read.contents)) : says(file, 'has no fields such as “indicator_name: …”.')
}

/** `text`: of a `.yml` file, or of a `.md` file, whose fields stand between two lines of `---`. */
export function metadataFields(file: string, text: string): Result<Fields, string> {
  if (text.length > LONGEST) return says(file, 'is too long for metadata.')
  const isMarkdown = /\.md$/i.test(file)
  const front = isMarkdown ? FRONT.exec(text) : undefined
  if (front === null) return says(file, 'does not begin with a line of ---, its fields, and another such line.')
  try {
    // The empty line keeps the numbers of the lines.
    return parsed(file, front === undefined ? text.replace(/^\uFEFF/, '') : `\n${front[1] ?? ''}`)
  } catch {
    return says(file, 'cannot be read: its lists and fields lie too deep in one another.')
  }
}
