/** A short name for addresses from an organisation's name: lower-case letters, digits and hyphens, 2–40 characters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  return plain.length < 2 ? `org${plain === '' ? '' : `-${plain}`}` : plain
}

/** The slug of a name, with a number behind it when others have it already. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const slug = slugOf(name)
  const used = new Set(taken)
  let free = slug
  for (let number = 2; used.has(free); number++) free = `${slug.slice(0, 36)}-${number}`
  return free
}
