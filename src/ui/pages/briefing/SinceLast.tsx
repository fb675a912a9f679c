/**
 * Every change since the last meeting, under its cause. Of many under one, the foremost; the others are folded, and not
 * printed.
 */
import type { BriefingWords } from './words/briefing-words.ts'
import { foremost, type ChangeGroup, type ChangeLine } from './words/change-words.ts'

const MOST = 6

const Lines = ({ lines }: { readonly lines: readonly ChangeLine[] }) => (
  <ul className="briefing__lines">
    {lines.map(({ on, target, words }) => (
      <li key={`${on} ${target} ${words}`}>
        <strong>{target}</strong>, {on}: {words}
      </li>
    ))}
  </ul>
)

function Group({ cause, lines }: ChangeGroup) {
  const shown = foremost(lines, MOST)
  const others = lines.filter((line) => !shown.includes(line))
  return (
    <>
      <h3 className="briefing__cause">{cause}</h3>
      <Lines lines={shown} />
      {others.length > 0 && (
        <>
          <details className="disclosure">
            <summary>{others.length} more</summary>
            <Lines lines={others} />
          </details>
          <p className="briefing__unprinted">{others.length} more on the page.</p>
        </>
      )}
    </>
  )
}

export function SinceLast({ words: { sinceLast, changes, nothingNew } }: { readonly words: BriefingWords }) {
  return (
    <section className="briefing__changes" aria-labelledby="changes">
      <h2 className="briefing__heading" id="changes">
        {sinceLast}
      </h2>
      {nothingNew !== undefined && <p>{nothingNew}</p>}
      {changes.map((group) => (
        <Group key={group.cause} {...group} />
      ))}
    </section>
  )
}
