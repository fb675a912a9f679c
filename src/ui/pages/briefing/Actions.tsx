/** What is asked of whom: what is open, and what was done since the last meeting. */
import type { ActionRow } from './words/briefing-words.ts'

function Row({ row: { target, ask, owner, due, state } }: { readonly row: ActionRow }) {
  return (
    <tr>
      <th scope="row">{target}</th>
      <td>{ask}</td>
      <td>{owner}</td>
      <td>{due}</td>
      <td>{state}</td>
    </tr>
  )
}

export function Actions({ actions }: { readonly actions: readonly ActionRow[] }) {
  return (
    <section className="briefing__actions" aria-labelledby="actions">
      <h2 className="briefing__heading" id="actions">
        Actions
      </h2>
      {actions.length === 0 ? (
        <p>No actions are recorded.</p>
      ) : (
        <div className="briefing__table" tabIndex={0} role="region" aria-label="Table of actions">
          <table>
            <thead>
              <tr>
                <th scope="col">Target</th>
                <th scope="col">Ask</th>
                <th scope="col">Owner</th>
                <th scope="col">Due</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((row) => (
                <Row key={`${row.target} ${row.ask} ${row.due}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
