/** What the command line asks for. */
import { parseArgs } from 'node:util'
import { bad, good, type Result } from '../../progress/index.ts'

export type Options = {
  /** Ends in a slash: paths of the contract stand below it. */
  readonly base: URL
  /** Of every request. */
  readonly headers: Readonly<Record<string, string>>
  readonly isWriting: boolean
  readonly isJson: boolean
}

export const USAGE = `Name the address that the record stands below: npm run check-api -- http://localhost:8080/

  --read-only        ask only; so it is without --write
  --write            also write: white space, then the record as it was found
  --header "N: v"    sent with every request, such as "Authorization: Bearer …"; may be given again
  --json             print the outcomes as JSON
`

function baseOf(address: string | undefined): URL | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) return undefined
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

const headerOf = (text: string): readonly [string, string] | undefined => {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? []
  return name === undefined || value === undefined ? undefined : [name.toLowerCase(), value]
}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'read-only': { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        header: { type: 'string', multiple: true, default: [] },
      },
    })
  } catch {
    return undefined
  }
}

/** What is asked for, or what to say instead. */
export function optionsOf(args: readonly string[]): Result<Options, string> {
  const asked = argumentsIn(args)
  if (asked === undefined) return bad(USAGE)
  const { values, positionals } = asked
  const base = baseOf(positionals[0])
  if (base === undefined || positionals.length > 1) return bad(USAGE)
  if (values.write && values['read-only']) return bad(`Choose --write or --read-only.\n\n${USAGE}`)
  const headers = values.header.map(headerOf)
  if (headers.includes(undefined)) return bad(`A header is written "Name: value".\n\n${USAGE}`)
  return good({
    base,
    headers: Object.fromEntries(headers.filter((one) => one !== undefined)),
    isWriting: values.write,
    isJson: values.json,
  })
}
