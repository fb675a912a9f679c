/** Every change since the last meeting, under its cause. */
import type { BriefingWords } from './words/briefing-words.ts'

export function SinceLast({ words: { sinceLast, changes, nothingNew, parts } }: { readonly words: BriefingWords }) {
  return (
    <section aria-labelledby="changes">
      <h2 className="briefing__heading" id="changes">
        {sinceLast}
      </h2>
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
