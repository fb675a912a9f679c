/** Leaves out what was not given, so that an absent field is absent and never `undefined`. */
type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

export const omitUndefined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>

/** A list of one or nothing, for building lists without the parts that could not be made. */
export const compact = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value])
