/** How the path of a field is written. */

/** Longer than any key of the record, and short enough to show. */
export const LONGEST_STEP = 60
/** In place of a path, where the fault is not with one field. */
export const WHOLE = 'the whole answer'
