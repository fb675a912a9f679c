/** Finds two figures that a table has for one date, of which the record has one already. */
import type { Finding } from './finding.ts'
import type { Proposed } from './proposal.ts'
import { readingKey } from './reading-key.ts'
import type { Upload } from './upload.ts'

/** Two that are both new break a rule of the record, and are told of there. */
export function saidTwice({ same, revised }: Upload): readonly Finding[] {
  const byDate = new Map<string, readonly Proposed[]>()
  for (const { before, proposed } of [...same, ...revised]) {
    const key = `${readingKey(before)} ${proposed.publishedOn ?? ''}`
    byDate.set(key, [...(byDate.get(key) ?? []), proposed])
  }
  const news = new Set(revised.map(({ proposed }) => proposed))
  return [...byDate.values()].flatMap((all): readonly Finding[] =>
    new Set(all.map(({ value, missing }) => value ?? missing)).size < 2 || !all.some((one) => news.has(one))
      ? []
      : [
          {
            kind: 'problem',
            code: 'said-twice',
            where: all.map(({ cell }) => cell),
            found: `${all.length} figures for one date`,
            problem: 'They differ, so nobody can say which is right.',
            remedy: 'Leave one of them in the table, or give the day of publication of each.',
          },
        ],
  )
}
