/** Every change since the last meeting, under its cause. */
import { longDate } from '../format/date.ts'
import type { BriefingWords } from './briefing-words.ts'
import type { Since } from './read-since.ts'
import { SinceControl } from './SinceControl.tsx'

type Props = { readonly words: BriefingWords; readonly since: Since; readonly onChoose: (date: string) => void }

export function SinceLast({ words: { changes, nothingNew, parts }, since, onChoose }: Props) {
  return (
    <section aria-labelledby="changes">
      <h2 className="briefing__heading" id="changes">
        Since the last meeting, {longDate(since.day)}
      </h2>
      <SinceControl since={since} onChoose={onChoose} />
      {nothingNew !== undefined && <p>{nothingNew}</p>}
      {changes.map(({ cause, lines }) => (
        <div key={cause}>
          <h3 className="briefing__cause">{cause}</h3>
          <ul className="briefing__lines">
            {lines.map(({ on, target, words }) => (
              <li key={`${target} ${words}`}>
                <strong>{target}</strong>, {on}: {words}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {parts !== undefined && <p className="briefing__note">{parts}</p>}
    </section>
  )
}
