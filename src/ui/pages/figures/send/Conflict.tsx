/** STUB */
import type { RecordFile } from '../../../../api/index.ts'
import type { ReadyWork } from './PublishStep.tsx'
export const Conflict = (_: {
  readonly work: ReadyWork
  readonly theirs: RecordFile
  readonly onMerged: (work: ReadyWork) => Promise<void>
}) => null
