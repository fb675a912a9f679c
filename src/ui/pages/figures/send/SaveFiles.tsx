/** The files to commit or to put on a server, one by one or together. */
import { useState } from 'react'
import type { PublishedFile } from '../../../../intake/index.ts'
import { saveFile } from '../../../components/save.ts'
import type { Works } from '../use-works.ts'
import type { ReadyWork } from './ready-work.ts'

type Props = { readonly files: readonly PublishedFile[]; readonly ready: readonly ReadyWork[]; readonly works: Works }

const JSON_TYPE = 'application/json'

/** The same files give the same bytes: no day of today is in them. */
const SAME_DAY = '1980-01-02T00:00:00'

async function saveTogether(files: readonly PublishedFile[]): Promise<void> {
  const { strToU8, zipSync } = await import('fflate')
  const zipped = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: SAME_DAY })
  saveFile('record.zip', new Blob([new Uint8Array(zipped)], { type: 'application/zip' }))
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function SaveFiles({ files, ready, works }: Props) {
  const [isSaved, setIsSaved] = useState(false)
  const handleTogether = (): void => {
    setIsSaved(true)
    void saveTogether(files)
  }
  const handleOne = ({ path, text }: PublishedFile): void => {
    setIsSaved(true)
    saveFile(nameOf(path), new Blob([text], { type: JSON_TYPE }))
  }
  return (
    <section aria-labelledby="save">
      <h2 className="govuk-heading-m" id="save">
        Save the files
      </h2>
      <p className="govuk-body">
        They take the place of those of the same name in the folder of the record. What was not changed is the same to
        the byte. Commit them, or put them on the server, and build the site again.
      </p>
      <p className="govuk-body">
        <button type="button" className="govuk-button" onClick={handleTogether}>
          Save all {files.length} files as a zip
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
