/** The entry of every page. A finished page needs no script until somebody is there, or until it is not what is asked for. */
import { fileFailed, markAsked } from './ui/startup/failed-file.ts'
import { isOutOfDate, whenOutOfDate } from './ui/startup/finished-page.ts'
import { inTime } from './ui/startup/in-time.ts'
import { onInteraction } from './ui/startup/user-activity.ts'
import './ui/styles/main.scss'

const nextSign = (): Promise<void> => new Promise((resolve) => void onInteraction(resolve))

/** What failed to come is tried again at a sign of a reader: the page stands, complete, and its links lead on. */
async function begin(): Promise<void> {
  try {
    await inTime(import('./start.tsx'))
  } catch (error) {
    if (isOutOfDate()) await fileFailed(error)
    await nextSign()
    await begin()
  }
}

markAsked(isOutOfDate())
void whenOutOfDate().then(() => markAsked(true))
void Promise.race([nextSign(), whenOutOfDate()]).then(begin)
