/** The forms of a room's name that its files need: for `risks`, also `risk`, `Risk` and `RISKS`' table. */
export interface RoomName {
  /** Plural, kebab-case: folder, URL and word in the interface. */
  readonly room: string
  /** One of them, kebab-case. */
  readonly noun: string
  /** One of them as a type. */
  readonly Noun: string
  /** Plural as an identifier. */
  readonly plural: string
  /** Its first table. */
  readonly table: string
  /** The table as Kysely's CamelCasePlugin spells it. */
  readonly tableKey: string
}

/** Undefined when the word cannot name a room: it must be a plural in kebab-case. */
export function roomName(word: string): RoomName | undefined {
  if (!/^[a-z]{2,}(-[a-z]+)*s$/.test(word)) return undefined
  const noun = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const prefix = word.replaceAll('-', '_')
  return {
    room: word,
    noun,
    Noun: camel(`-${noun}`),
    plural: camel(word),
    table: `${prefix}_${prefix}`,
    tableKey: camel(`${word}-${word}`),
  }
}

function camel(word: string): string {
  return word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
