/** Controls but for line breaks and tabs, what turns the direction of writing (UAX 9), marks of no width, halves of characters. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu

/** A text in which what nobody sees can be seen: `[U+0007]` for a bell. Line breaks and tabs stay. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, found => ('\n\t'.includes(found) ? found : codePointOf(found)))
}

/** A character as `[U+1F600]`: for what a file or font cannot hold. */
export function codePointOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
