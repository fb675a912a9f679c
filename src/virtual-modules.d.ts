/** What the build makes of `programme.json`. */
declare module 'virtual:programme' {
  type Programme = import('./api/index.ts').Programme
  export const title: Programme['title']
  export const subject: Programme['subject']
  export const description: Programme['description']
  export const publisher: Programme['publisher']
  export const publishedOn: Programme['publishedOn']
  export const about: Programme['about']
  export const language: Programme['language']
  export const licence: Programme['licence']
  /** Pages elsewhere to which every page leads. */
  export const further: Programme['links']
  /** Who keeps the pages; where that is not stated, the pages themselves. */
  export const keeper: { readonly name: string; readonly url?: string }
}

/** Apart from the rest: the entry of every page needs it. */
declare module 'virtual:time-zone' {
  export const timeZone: string
}
