/** The public interface: what reads tables into figures, and tells what they change. */
export type { AboutMetric, AboutSource } from './about-metric.ts'
export type { AboutTarget } from './about-targets.ts'
export { coverDates, type CoverDates } from './cover-dates.ts'
export { rowChoices, type RowChoice } from './choose-rows.ts'
export { checkUpload, type UploadChecked } from './check-upload.ts'
export type { Correction } from './corrections.ts'
export {
  draftText,
  type Input,
  isDraftText,
  type KeptDraft,
  readDraftText,
  readFields,
  readInput,
  readWork,
  type Work,
} from './draft.ts'
export { effectsOn, type Effect } from './effects.ts'
export { type CellRef, type Finding, merged, whereWords } from './finding.ts'
export { fieldsFromAbout } from './fields-from-about.ts'
export { findingsRows, findingsText } from './findings-list.ts'
export { findTables, type Column, type Table } from './find-table.ts'
export { isListed, listFile, type PublishedFile, publishedFiles, type ReadyMetric } from './published-files.ts'
export { newMetric } from './new-metric.ts'
export {
  chosen,
  DIRECTIONS,
  EXACTNESSES,
  MEASURES,
  type NewMetricFault,
  type NewMetricField,
  type NewMetricFields,
  NO_FIELDS,
  RHYTHMS,
  TARGET_KINDS,
  UNIT_KINDS,
} from './new-metric-fields.ts'
export { newReadings, type NewReading } from './new-readings.ts'
export { type ChosenFile, openFiles, openPasted } from './open-files.ts'
export type { Opened } from './opened.ts'
export { type Choices, NO_CHOICES, type Proposed } from './proposal.ts'
export { checkMerged, type MergeFault } from './check-merged.ts'
export type { ConflictKind, FigureConflict } from './conflict.ts'
export { conflictOf, mergedWith, type Conflict, type MergeChoice, type MergeChoices } from './merge.ts'
export { readTable, type TableRead } from './read-table.ts'
export { type Answers, isChange, NO_ANSWERS, review, type Review } from './review.ts'
export { readRecordText, type RecordFault, type RecordRead } from './record-file.ts'
export { changesOf, type RecordChanges, type SeriesChanges } from './record-changes.ts'
export type { FieldChange } from './field-changes.ts'
export type { ReadingInput, Replaced } from './figures-of-record.ts'
export { templateRows, templateSheets } from './template.ts'
export { uploadTo, type Upload, type UploadOptions } from './upload.ts'
export { metricFile, metricListFile, type MetricListInput } from './write-record.ts'
