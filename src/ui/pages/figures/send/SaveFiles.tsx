/** The files to commit or to put on a server, one by one or together. */
import { useState } from 'react'
import type { PublishedFile } from '../../../../intake/index.ts'
import { allWord } from '../../../text/counts.ts'
import { saveFile } from '../../../components/save.ts'
import type { Works } from '../use-works.ts'
import type { ReadyWork } from './ready-work.ts'
import { Title } from './Title.tsx'

type Props = {
  readonly files: readonly PublishedFile[]
  readonly ready: readonly ReadyWork[]
  readonly works: Works
  /** Whether the title takes the focus. */
  readonly takesFocus: boolean
  /** Whether nobody has published anything meanwhile that the files would write over. */
  readonly onAsk: () => Promise<boolean>
}

const JSON_TYPE = 'application/json'

/** The same files give the same bytes: no day of today is in them. */
const SAME_DAY = '1980-01-02T00:00:00'

async function saveTogether(files: readonly PublishedFile[]): Promise<void> {
  const { strToU8, zipSync } = await import('fflate')
  const zipped = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: SAME_DAY })
  saveFile('record.zip', new Blob([new Uint8Array(zipped)], { type: 'application/zip' }))
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function SaveFiles({ files, ready, works, takesFocus, onAsk }: Props) {
  const [isSaved, setIsSaved] = useState(false)
  const handleSave = async (save: () => void): Promise<void> => {
    if (!(await onAsk())) return
    setIsSaved(true)
    save()
  }
  const handleTogether = (): void => void handleSave(() => void saveTogether(files))
  const handleOne = ({ path, text }: PublishedFile): void =>
    void handleSave(() => saveFile(nameOf(path), new Blob([text], { type: JSON_TYPE })))
  return (
    <section aria-labelledby="save">
      <Title id="save" takesFocus={takesFocus}>
        Save the files
      </Title>
      <p className="govuk-body">
        They take the place of those of the same name in the folder of the record. What was not changed is the same to
        the byte. Commit them, or put them on the server, and build the site again.
      </p>
      <p className="govuk-body">
        <button type="button" className="govuk-button" onClick={handleTogether}>
          Save {allWord(files.length)} files as a zip
        </button>
      </p>
      <ul className="govuk-list">
        {files.map((file) => (
          <li key={file.path}>
            <button type="button" className="link-button" onClick={() => handleOne(file)}>
              Save {file.path}
            </button>
          </li>
        ))}
      </ul>
      {isSaved && (
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
