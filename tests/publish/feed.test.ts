/**
 * The Atom feed: valid, complete, newest first, and the same for every build.
 *
 * @vitest-environment jsdom
 */
import { describe, expect, it } from 'vitest'
import { changesBetween, type Metric } from '../../src/progress/index.ts'
import { feedXml } from '../../src/publish/feed.ts'
import { aMetric, aReading, date, day } from '../progress/a-metric.ts'
import { FORBIDDEN_IN_XML, MARKUP } from './nasty-text.ts'
import { only, RECORD, SITE, siteOn } from './the-record.ts'

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error !== null) throw new Error(error.textContent)
  return document
}

const childrenOf = (element: Element, name: string): readonly Element[] =>
  [...element.children].filter((child) => child.localName === name)
const wordsIn = (element: Element, name: string): string => childrenOf(element, name)[0]?.textContent ?? ''
const entriesIn = (xml: string): readonly Element[] => childrenOf(parsed(xml).documentElement, 'entry')
const told = (xml: string): readonly string[] =>
  entriesIn(xml).map((entry) => `${wordsIn(entry, 'updated').slice(0, 10)} ${wordsIn(entry, 'title')}`)
const feedOf = (metric: Metric, builtOn = '2026-11-23'): string => feedXml(only(metric), siteOn(builtOn))

describe('Atom, as RFC 4287 asks', () => {
  const feed = parsed(feedXml(RECORD, SITE)).documentElement
  const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

  it('the feed has exactly one id, title and update, an author with a name, and a link to itself', () => {
    expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    for (const name of ['id', 'title', 'updated', 'author']) expect(childrenOf(feed, name)).toHaveLength(1)
    expect(wordsIn(childrenOf(feed, 'author')[0]!, 'name')).toBe('2020 targets tracker')
    expect(childrenOf(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['self', 'https://targets.example/feed.xml'],
      ['alternate', 'https://targets.example/'],
    ])
  })

  it('every entry has exactly one id, title, update and alternate link, all of the forms asked for', () => {
    for (const entry of childrenOf(feed, 'entry')) {
      for (const name of ['id', 'title', 'updated', 'published', 'summary'])
        expect(childrenOf(entry, name)).toHaveLength(1)
      expect(wordsIn(entry, 'id')).toMatch(/^https:\/\/targets\.example\/targets\/[a-z-]+\/#[a-z0-9-]+$/)
      expect(wordsIn(entry, 'updated')).toMatch(RFC_3339)
      const pages = childrenOf(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate')
      expect(pages.map((link) => link.getAttribute('href'))).toEqual([wordsIn(entry, 'id').replace(/#.*/, '')])
    }
  })

  it('no two entries have the same id, and the feed is as new as its newest entry', () => {
    const ids = childrenOf(feed, 'entry').map((entry) => wordsIn(entry, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(wordsIn(feed, 'updated')).toBe(wordsIn(childrenOf(feed, 'entry')[0]!, 'updated'))
    expect(wordsIn(feed, 'updated')).toBe('2024-11-19T00:00:00Z')
  })
})

describe('what it tells', () => {
  it('40 figures, 4 targets and 16 changes of a status word, newest first', () => {
    const entries = entriesIn(feedXml(RECORD, SITE))
    const kinds = entries.map((entry) => childrenOf(entry, 'category')[0]!.getAttribute('term'))
    expect(
      ['figure', 'correction', 'withdrawal', 'target', 'status'].map(
        (kind) => kinds.filter((one) => one === kind).length,
      ),
    ).toEqual([40, 0, 0, 4, 16])
    const days = entries.map((entry) => wordsIn(entry, 'updated'))
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('November 2018: the third figure of Verify, then what it did to the target', () =>
    expect(told(feedOf(RECORD.metrics[0]!)).filter((line) => line.startsWith('2018-11-26'))).toEqual([
      '2018-11-26 GOV.UK Verify users, 25 million due April 2020: off track',
      '2018-11-26 GOV.UK Verify users, 25 million due 31 December 2020: off track',
      '2018-11-26 GOV.UK Verify users: more than 3 million people on 26 November 2018',
    ]))

  it('a change of status says from what, by what cause, and why', () => {
    const entry = entriesIn(feedOf(RECORD.metrics[2]!)).find((one) =>
      wordsIn(one, 'id').endsWith('#status-yearly-3000-2019-06-28'),
    )!
    expect(wordsIn(entry, 'summary')).toMatch(
      /^Off track\. With more than 10,000 civil servants on 28 June 2019, .* Until then: out of date\. A new figure was published: more than 10,000 civil servants on 28 June 2019\.$/,
    )
  })

  it('a figure names its source and links to it', () => {
    const entry = entriesIn(feedOf(RECORD.metrics[2]!)).find((one) => wordsIn(one, 'title').includes('6,500'))!
    expect(wordsIn(entry, 'summary')).toBe(
      'A new figure was published: about 6,500 civil servants on 14 December 2017. Published on 14 December 2017. Source: GDS Academy: sharing with other governments, Government Digital Service blog, 14 December 2017. Includes the years at DWP.',
    )
    expect(childrenOf(entry, 'link')[1]!.getAttribute('href')).toBe(
      'https://gds.blog.gov.uk/2017/12/14/gds-academy-sharing-with-other-governments',
    )
  })

  it('a correction, a withdrawal, and two corrections on one day, each an entry of its own', () => {
    const readings = [
      aReading('2018-01-01', 10),
      aReading('2018-01-01', 12, { published: '2018-02-01' }),
      aReading('2018-01-01', 13, { published: '2018-02-01' }),
      aReading('2018-03-01', 20, { withdrawn: '2018-04-01' }),
    ]
    const xml = feedOf(aMetric({ readings }))
    const ids = entriesIn(xml).map((entry) => wordsIn(entry, 'id'))
    expect(ids).toEqual([...new Set(ids)])
    expect(told(xml).filter((line) => line.startsWith('2018'))).toEqual([
      '2018-04-01 Things done: withdrawn: 20 things on 1 March 2018',
      '2018-03-01 Things done: 20 things on 1 March 2018',
      '2018-02-01 Things done: corrected to 13 things on 1 January 2018',
      '2018-02-01 Things done: corrected to 12 things on 1 January 2018',
      '2018-01-01 Things done: 10 things on 1 January 2018',
    ])
  })

  it('a figure published again, unchanged, is no correction', () => {
    const readings = [aReading('2018-01-01', 10), aReading('2018-01-01', 10, { published: '2018-02-01' })]
    const [again] = entriesIn(feedOf(aMetric({ readings }))).filter((entry) =>
      /published again/.test(wordsIn(entry, 'title')),
    )
    expect(wordsIn(again!, 'title')).toBe('Things done: published again: 10 things on 1 January 2018')
    expect(wordsIn(again!, 'summary')).toMatch(
      /^A figure was published again, unchanged: 10 things on 1 January 2018\./,
    )
    expect(again!.outerHTML).toContain('<category term="figure"/>')
  })

  it('figures that are made up say so', () =>
    expect(told(feedOf(aMetric({ illustrative: true, readings: [aReading('2018-01-01', 10)] })))).toContain(
      '2018-01-01 Things done: 10 things on 1 January 2018 (an invented figure)',
    ))

  it('official figures of the judged series are told just as the rules tell changes apart', () => {
    for (const metric of RECORD.metrics) {
      const changes = changesBetween(metric, day('2000-01-01'), SITE.builtOn).filter(({ cause }) => 'reading' in cause)
      const own = entriesIn(feedOf(metric)).filter(
        (entry) =>
          /#(figure|correction|withdrawal)-/.test(wordsIn(entry, 'id')) &&
          /-official-/.test(wordsIn(entry, 'id')) &&
          !/accounts-created|year-to-march/.test(wordsIn(entry, 'id')),
      )
      expect(own.map((entry) => wordsIn(entry, 'updated').slice(0, 10)).toReversed()).toEqual(
        changes.map(({ on }) => on),
      )
    }
  })
})

describe('built on another day', () => {
  const now = told(feedXml(RECORD, SITE))

  it.each(['2017-02-09', '2019-03-05', '2020-12-31', '2024-11-18'])(
    'on %s it told what it tells today of the days before, by the same ids',
    (builtOn) => {
      expect(told(feedXml(RECORD, siteOn(builtOn)))).toEqual(now.filter((line) => line.slice(0, 10) <= builtOn))
      const ids = (xml: string): readonly string[] => entriesIn(xml).map((entry) => wordsIn(entry, 'id'))
      expect(ids(feedXml(RECORD, SITE))).toEqual(expect.arrayContaining([...ids(feedXml(RECORD, siteOn(builtOn)))]))
    },
  )

  it('before there is any news the feed is empty, and as new as the record', () => {
    const xml = feedXml(RECORD, siteOn('2001-01-01'))
    expect(told(xml)).toEqual([])
    expect(wordsIn(parsed(xml).documentElement, 'updated')).toBe('2026-11-23T00:00:00Z')
  })
})

describe('text is text', () => {
  const about = (words: string): string =>
    feedOf(
      aMetric({
        title: words,
        readings: [{ ...aReading('2018-01-01', 10), note: words }],
        sources: {
          somewhere: {
            title: words,
            publisher: words,
            publishedOn: date('2018'),
            url: `https://example.org/?a=1&b=${encodeURIComponent(words.replaceAll(/[\uD800-\uDFFF]/g, ''))}`,
          },
        },
      }),
    )

  it.each(MARKUP)('%j is shown as it is, and makes no element', (words) => {
    const [, figure] = entriesIn(about(words)).toReversed()
    expect(wordsIn(figure!, 'title')).toBe(`${words}: 10 things on 1 January 2018`)
    expect(figure!.querySelectorAll('script, img, x, b')).toHaveLength(0)
    expect(childrenOf(figure!, 'link')[1]!.getAttribute('href')).toBe(
      `https://example.org/?a=1&b=${encodeURIComponent(words)}`,
    )
  })

  it.each(FORBIDDEN_IN_XML)('%j, which no XML may hold, is left out', (character) => {
    const [, figure] = entriesIn(about(`Te${character}a`)).toReversed()
    expect(wordsIn(figure!, 'title')).toBe('Tea: 10 things on 1 January 2018')
  })
})
