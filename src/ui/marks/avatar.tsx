import type { ReactNode } from 'react'
import './avatar.css'

/** A person's initials on a quiet tint that is always the same for that name. Decorative: the name stands beside it. */
export function Avatar({ name, size = 26 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className="fl-avatar"
      data-tint={tintOf(name)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

/** A person: initials and name, with a quiet second line when given. */
export function PersonName({
  name,
  hint,
  size = 26,
}: {
  readonly name: ReactNode & string
  readonly hint?: ReactNode
  readonly size?: number
}) {
  return (
    <span className="fl-person">
      <Avatar name={name} size={size} />
      <span className="fl-person-words">
        <span>{name}</span>
        {hint && <span className="fl-faint">{hint}</span>}
      </span>
    </span>
  )
}

/** First letters of the first and the last word, capital; one letter when there is one word, `?` when none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–]+/).filter(word => /\p{L}/u.test(word))
  const first = firstLetter(words[0])
  return words.length > 1 ? first + firstLetter(words.at(-1)) : first || '?'
}

/** One of five tints, 1–5, from the name alone (FNV-1a, 32 bits). */
export function tintOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return ((hash >>> 0) % 5) + 1
}

function firstLetter(word: string | undefined): string {
  return word?.match(/\p{L}/u)?.[0].toLocaleUpperCase() ?? ''
}
