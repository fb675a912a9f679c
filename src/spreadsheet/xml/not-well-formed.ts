/** Ends the reading of a part that is not XML. Whoever asked for the part says which it was. */
export function notWellFormed(): never {
  throw new Error('not well-formed')
}
