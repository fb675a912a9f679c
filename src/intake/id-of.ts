/** Names that can stand in an address, made from titles. */

const LONGEST = 60

/** Lowercase letters and digits, joined by hyphens; `otherwise` where a title has none of them. */
export function idOf(title: string, otherwise: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '')
  return plain === '' || plain === '-' ? otherwise : plain
}

/** The same, numbered where it is taken. */
export function freeIdOf(title: string, otherwise: string, taken: readonly string[]): string {
  const id = idOf(title, otherwise)
  let free = id
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`
  return free
}
