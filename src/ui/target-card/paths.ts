/** Where the build puts the files of a target, below the site's folder. */

export const csvPath = (id: string): string => `data/${id}.csv`
export const recordPath = (id: string): string => `api/v1/metrics/${id}.json`
export const picturePath = (id: string, kind: 'svg' | 'png'): string => `charts/${id}.${kind}`
