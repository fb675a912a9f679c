/** What a record is a record of: what may stand in `programme.json`, and what is said of what may not. */
import { describe, expect, it } from 'vitest'
import { parseProgramme } from '../../src/api/parsers.ts'

const PROGRAMME = {
  title: 'Ten promises',
  subject: "the town's ten promises",
  description: 'In May 2025 the town made ten promises.',
  publisher: 'the town council',
  publishedOn: '2025-05',
  about: 'Gathered from the minutes of the council.',
  organisation: { name: 'The Town', url: 'https://town.example/' },
  contact: { title: 'Write to us', url: 'mailto:promises@town.example' },
  licence: {
    name: 'CC BY 4.0',
    words: 'Free to use; name the town.',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  language: 'en-CA',
  timeZone: 'America/St_Johns',
  links: [{ title: 'The council', url: 'https://town.example/council' }],
  colours: 'green',
}

const faultsOf = (changed: Readonly<Record<string, unknown>>) => {
  const read = parseProgramme({ ...PROGRAMME, ...changed })
  return read.ok ? [] : read.fault.map(({ field, problem }) => `${field}: ${problem}`)
}

describe('a programme', () => {
  it('is read as it stands', () => expect(parseProgramme(PROGRAMME)).toEqual({ ok: true, value: PROGRAMME }))
  it('may leave out who keeps it and where to write', () => {
    const { organisation: _organisation, contact: _contact, ...rest } = PROGRAMME
    expect(parseProgramme(rest)).toEqual({ ok: true, value: rest })
  })
  it.each([
    [{ title: ' ' }, 'title: It is empty. Say it in words.'],
    [{ subject: undefined }, 'subject: It is missing. It should be text.'],
    [{ publishedOn: '2025-13' }, 'publishedOn: It should be a date that exists, such as "2019-03-05" or "2019".'],
    [{ language: 'fr-CA' }, 'language: The pages are written in English: give "en", or "en-GB", "en-CA" and the like.'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone: It should be the name of a time zone, such as "Europe/London".'],
    [{ colours: 'pink' }, 'colours: It should be one of "blue", "green", "purple", "grey", and is "pink".'],
    [
      { links: [{ title: '', url: 'javascript:alert(1)' }] },
      'links[0].title: It is empty. Say it in words.',
      'links[0].url: It should be a whole address that begins with https:, http: or mailto:.',
    ],
    [
      { contact: { title: 'Here', url: 'town.example' } },
      'contact.url: It should be a whole address that begins with https:, http: or mailto:.',
    ],
    [{ logo: 'crown.svg' }, 'logo: No field of this name is known here. Check its spelling, or leave it out.'],
  ] as const)('%j is refused in words', (changed, ...faults) => expect(faultsOf(changed)).toEqual(faults))
  it.each([null, [], 'a programme', 7])('%j is none', (answer) => expect(parseProgramme(answer).ok).toBe(false))
})
