/** Gives the app the programme that it is made for, and the page that every other is made from its name. */
import type { Plugin } from 'vite'
import { COLOURS, parseProgramme, PROGRAMME_PATH } from '../api/parsers.ts'
import type { Programme } from '../api/index.ts'
import { reader } from './settings.ts'

/** @throws Error: what is wrong with `programme.json`, field by field. */
export async function readProgramme(readPath: ReturnType<typeof reader>): Promise<Programme> {
  const read = parseProgramme(await readPath(PROGRAMME_PATH))
  if (read.ok) return read.value
  const faults = read.fault.map(({ field, problem }) => `${field}: ${problem}`)
  throw new Error(`${PROGRAMME_PATH} cannot be read, so nothing can be shown.\n${faults.join('\n')}`)
}

const WHOLE = 'virtual:programme'
const ZONE = 'virtual:time-zone'
/** As Rollup marks what is no file. */
const marked = (id: string): string => `\0${id}`

/** Pages elsewhere to which every page leads, in order. */
function furtherLinks({ organisation, contact, licence, links }: Programme): Programme['links'] {
  const named = [organisation, licence].map((one) =>
    one?.url === undefined ? undefined : { title: one.name, url: one.url },
  )
  return [named[0], contact, named[1], ...links].filter((link) => link !== undefined)
}

/** Each a constant of its own, so that the app holds only those that it says. */
function constants(programme: Programme): string {
  const { title, subject, description, publisher, publishedOn, about, language, organisation, licence } = programme
  const all = {
    title,
    subject,
    description,
    publisher,
    publishedOn,
    about,
    language,
    licence,
    further: furtherLinks(programme),
    keeper: { name: organisation?.name ?? title, ...(organisation?.url !== undefined && { url: organisation.url }) },
  }
  return Object.entries(all)
    .map(([field, value]) => `export const ${field} = ${JSON.stringify(value)}\n`)
    .join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** `index.html` of this programme. */
const withProgramme = (html: string, { title, subject, language, colours }: Programme): string =>
  html
    .replace('lang="en"', `lang="${language}" data-colours="${colours}"`)
    .replace('{title}', () => escaped(title))
    .replace('{subject}', () => escaped(subject))
    .replace('{colour}', COLOURS[colours])

export function programmeOfSite(): Plugin {
  let programme: Promise<Programme> | undefined
  let read = (): Promise<Programme> => Promise.reject(new Error('The place of the record is not known yet.'))
  const ours = (): Promise<Programme> => (programme ??= read())
  return {
    name: 'programme',
    configResolved({ env, publicDir }) {
      const base: unknown = env['VITE_API_BASE_URL']
      read = () => readProgramme(reader(typeof base === 'string' ? base : undefined, publicDir))
    },
    buildStart() {
      programme = undefined
    },
    resolveId: (id) => (id === WHOLE || id === ZONE ? marked(id) : undefined),
    async load(id) {
      if (id === marked(WHOLE)) return constants(await ours())
      if (id === marked(ZONE)) return `export const timeZone = ${JSON.stringify((await ours()).timeZone)}\n`
      return undefined
    },
    transformIndexHtml: { order: 'pre', handler: async (html) => withProgramme(html, await ours()) },
  }
}
