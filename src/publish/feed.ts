/** The news of the record as an Atom feed (RFC 4287), newest first. */
import { compareDays, type Day } from '../progress/index.ts'
import { entriesOf, type FeedEntry } from './feed-entries.ts'
import { addressOf, FEED, targetPage } from './paths.ts'
import * as programme from 'virtual:programme'
import type { DatedRecord, Site } from './types.ts'
import { xmlDocument, type XmlElement } from './xml.ts'

/** The record knows days, not hours: an entry stands at the first instant of its day, in UTC. */
const instant = (day: Day): string => `${day}T00:00:00Z`

const text = (words: string): XmlElement => ({ '@type': 'text', '#text': words })

function entryElement({ metric, key, kind, on, title, summary, sourceUrl }: FeedEntry, site: Site): XmlElement {
  const page = addressOf(site, targetPage(metric.id))
  const source = sourceUrl === undefined ? [] : [{ '@rel': 'via', '@href': sourceUrl }]
  return {
    id: `${page}#${key}`,
    title: text(title),
    published: instant(on),
    updated: instant(on),
    link: [{ '@rel': 'alternate', '@type': 'text/html', '@href': page }, ...source],
    category: { '@term': kind },
    summary: text(summary),
  }
}

const oldestFirst = (one: FeedEntry, other: FeedEntry): number => compareDays(one.on, other.on)

export function feedXml({ metrics, updatedOn }: DatedRecord, site: Site): string {
  const entries = metrics
    .flatMap((metric) => entriesOf(metric, site.builtOn))
    .sort(oldestFirst)
    .toReversed()
  const about = `Each new figure, correction, withdrawal and change of status of ${programme.subject}, on the day that it was published. Days are given as their first instant.`
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': programme.language,
      id: site.address,
      title: text(programme.title),
      subtitle: text(about),
      updated: instant(entries[0]?.on ?? updatedOn),
      author: { name: programme.keeper.name },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': addressOf(site, FEED) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': site.address },
      ],
      entry: entries.map((entry) => entryElement(entry, site)),
    },
  })
}
