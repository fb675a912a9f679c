/** The files to commit or to put on a server, one by one or together. */
import { useState } from 'react'
import type { RecordFile } from '../../../../api/index.ts'
import type { PublishedFile } from '../../../../intake/index.ts'
import { saveFile } from '../../../components/save.ts'
import type { FailureWords } from '../../../text/failure-words.ts'
import type { Works } from '../use-works.ts'
import { Conflict } from './Conflict.tsx'
import { Failed } from './Failed.tsx'
import { freshFiles } from './fresh-files.ts'
import type { ReadyWork } from './ready-work.ts'
import { Title } from './Title.tsx'

type Props = { readonly paths: readonly string[]; readonly ready: readonly ReadyWork[]; readonly works: Works }

type State =
  | { readonly kind: 'idle' | 'reading' | 'saved' | 'put-together' }
  | { readonly kind: 'conflict'; readonly work: ReadyWork; readonly theirs: RecordFile }
  | { readonly kind: 'stopped'; readonly words: FailureWords }

const JSON_TYPE = 'application/json'

/** The same files give the same bytes: no day of today is in them. */
const SAME_DAY = '1980-01-02T00:00:00'

async function saveTogether(files: readonly PublishedFile[]): Promise<void> {
  const { strToU8, zipSync } = await import('fflate')
  const zipped = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: SAME_DAY })
  saveFile('record.zip', new Blob([new Uint8Array(zipped)], { type: 'application/zip' }))
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function saveOne(files: readonly PublishedFile[], asked: string): void {
  const file = files.find(({ path }) => path === asked)
  if (file !== undefined) saveFile(nameOf(file.path), new Blob([file.text], { type: JSON_TYPE }))
}

/** Others may publish while this page is open: what is served is looked at each time that a file is saved. */
export function SaveFiles({ paths, ready, works }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const save = async (give: (files: readonly PublishedFile[]) => void | Promise<void>): Promise<void> => {
    setState({ kind: 'reading' })
    const fresh = await freshFiles(ready, new AbortController().signal)
    if (fresh.kind === 'files') await give(fresh.files)
    setState(fresh.kind === 'files' ? { kind: 'saved' } : fresh)
  }
  const handleSave = (give: Parameters<typeof save>[0]) => (): void => {
    if (state.kind !== 'reading') void save(give)
  }
  if (state.kind === 'conflict')
    return (
      <Conflict
        work={state.work}
        theirs={state.theirs}
        onMerged={async (work) => {
          await works.keep(work)
          setState({ kind: 'put-together' })
        }}
      />
    )
  const isTogether = state.kind === 'put-together'
  return (
    <section aria-labelledby="save">
      <Title id="save" takesFocus={isTogether}>
        Save the files
      </Title>
      {isTogether && <p className="govuk-body">Theirs and yours are put together, and not published yet.</p>}
      <p className="govuk-body">
        They take the place of those of the same name in the folder of the record. What was not changed is the same to
        the byte. Commit them, or put them on the server, and build the site again.
      </p>
      <p className="govuk-body">
        <button type="button" className="govuk-button" onClick={handleSave(saveTogether)}>
          Save all {paths.length} files as a zip
        </button>
      </p>
      <ul className="govuk-list">
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className="link-button" onClick={handleSave((files) => saveOne(files, path))}>
              Save {path}
            </button>
          </li>
        ))}
      </ul>
      {state.kind === 'stopped' && (
        <div role="alert">
          <Failed words={state.words} />
        </div>
      )}
      {state.kind === 'saved' && (
        <p className="govuk-inset-text">
          Once they are published, the drafts can go.{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void Promise.all(ready.map(async ({ id }) => works.drop(id)))}
          >
            They are published: throw the drafts away
          </button>
        </p>
      )}
    </section>
  )
}
