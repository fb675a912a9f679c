/** A part that comes in a file of its own, asked for when it is to be shown, or ahead of that. */
import { lazy, useState, type ComponentType } from 'react'
import { inTime } from './in-time.ts'

type LatePart<Props> = {
  readonly Part: ComponentType<Props>
  /** Has the file sent for. After a failure another call asks again. */
  readonly ask: () => Promise<ComponentType<Props>>
}

/** Where the file is there already, the part is drawn at once: the page does not blink. */
export function lazyWithPreload<Props extends object>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let There: ComponentType<Props> | undefined
  const ask = async (): Promise<ComponentType<Props>> => {
    There ??= await inTime(load())
    return There
  }
  const Coming: ComponentType<Props> = lazy(async () => ({ default: await ask() }))
  function Part(props: Props) {
    // What was chosen stays while it is shown: another component in its place would forget what its reader did.
    const [Chosen] = useState(() => There ?? Coming)
    return <Chosen {...props} />
  }
  return { Part, ask }
}
