/** The outside world while developing: the ordinary day, or the bad day named by `?scenario=`. */
import { bypass } from 'msw'
import { setupWorker } from 'msw/browser'
import { ordinaryDay, type Serve } from './handlers.ts'
import { handlersOf, isScenarioName, scenarioNames } from './scenarios.ts'

const fromDevelopmentServer: Serve = (_, request) => fetch(bypass(request))

function handlersForAddress(search: string) {
  const name = new URLSearchParams(search).get('scenario')
  if (name === null) return ordinaryDay(fromDevelopmentServer)
  if (isScenarioName(name)) return handlersOf(name, fromDevelopmentServer)
  console.warn(`There is no scenario "${name}". This is the ordinary day. Scenarios: ${scenarioNames.join(', ')}.`)
  return ordinaryDay(fromDevelopmentServer)
}

/** Starts the pretend server. Where the browser has no service workers, the real files are served instead. */
export async function startPretendServer(): Promise<void> {
  const worker = setupWorker(...handlersForAddress(window.location.search))
  try {
    await worker.start({
      onUnhandledRequest: 'bypass',
      quiet: true,
      serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    })
  } catch (error) {
    console.warn('The pretend server could not start, so scenarios do not work here.', error)
  }
}
