/** Reads XML as it is unpacked. Names come as this room knows them, whatever prefixes the file has chosen. */
import { damaged, Refusal } from '../fault.ts'
import { type Scanner, startScanner, type Visitor } from './scanner.ts'
import type { Attributes } from './tag.ts'

/** Takes a part of the file a piece at a time: it is never in memory as a whole. */
export type XmlSink = { readonly write: (bytes: Uint8Array) => void; readonly end: () => void }

/** In both editions of the standard; extensions of Excel have names that are longer or other. */
const WORKBOOK = /(?:\/spreadsheetml\/2006|\/ooxml\/spreadsheetml)\/main$|\/package\/2006\/relationships$/

/** The prefix that this room gives a namespace; `undefined` for one that it does not read. */
function ownPrefix(namespace: string): string | undefined {
  const openDocument = /opendocument:xmlns:(office|table|text|style):1/.exec(namespace)?.[1]
  if (openDocument !== undefined) return `${openDocument}:`
  if (namespace.endsWith(':calcext:1.0')) return 'calcext:'
  return WORKBOOK.test(namespace) ? '' : undefined
}

/** Old prefix to new, of those that differ. */
function renames(root: Attributes): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(root)) {
    if (value === undefined || (name !== 'xmlns' && !name.startsWith('xmlns:'))) continue
    const prefix = name === 'xmlns' ? '' : `${name.slice(6)}:`
    const own = ownPrefix(value)
    if (own !== undefined && own !== prefix) found.set(prefix, own)
  }
  return found
}

const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1)

function withOwnPrefixes(visitor: Visitor, root: Attributes): Visitor {
  const renamed = renames(root)
  if (renamed.size === 0) return visitor
  const own = (name: string): string => {
    const prefix = prefixOf(name)
    return (renamed.get(prefix) ?? prefix) + name.slice(prefix.length)
  }
  // An attribute without a prefix is in no namespace, whatever the elements are in.
  const ownAttribute = (name: string): string => (name.includes(':') ? own(name) : name)
  const { open, close } = visitor
  return {
    ...visitor,
    open: (name, attributes) => {
      const entries = Object.entries(attributes).map(([key, value]) => [ownAttribute(key), value] as const)
      open(own(name), Object.fromEntries(entries))
    },
    ...(close && { close: (name: string) => close(own(name)) }),
  }
}

const UTF16_LITTLE = 0xff
const UTF16_BIG = 0xfe

function decoderFor(first: number | undefined): TextDecoder {
  if (first === UTF16_LITTLE) return new TextDecoder('utf-16le')
  return new TextDecoder(first === UTF16_BIG ? 'utf-16be' : 'utf-8')
}

/** The prefixes are known only when the first element comes. */
function startNamed(visitor: Visitor): Scanner {
  let current: Visitor | undefined
  return startScanner({
    ...visitor,
    open: (name, attributes) => {
      current ??= withOwnPrefixes(visitor, attributes)
      current.open(name, attributes)
    },
    close: (name) => current?.close?.(name),
  })
}

/** Starts to read a part. A fault in it ends the reading and names the part. */
export function startXml(part: string, visitor: Visitor): XmlSink {
  const scanner = startNamed(visitor)
  let decoder: TextDecoder | undefined
  const parse = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw error instanceof Refusal ? error : damaged(`its part ${part} is not well-formed`)
    }
  }
  return {
    write: (bytes) => {
      decoder ??= decoderFor(bytes[0])
      const text = decoder.decode(bytes, { stream: true })
      parse(() => scanner.write(text))
    },
    end: () => parse(() => scanner.end()),
  }
}
