/** Lines of a text area as a list, without empty ones. */
export function toLines(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Values written one per line, the meaning after a colon. */
export function toValues(text: string): { name: string; meaning: string }[] {
  return toLines(text).map(line => {
    const colon = line.indexOf(':')
    return colon < 0
      ? { name: line, meaning: '' }
      : { name: line.slice(0, colon).trim(), meaning: line.slice(colon + 1).trim() }
  })
}

/** The opposite of `toValues`. */
export function fromValues(values: readonly { readonly name: string; readonly meaning: string }[]): string {
  return values.map(({ name, meaning }) => (meaning === '' ? name : `${name}: ${meaning}`)).join('\n')
}
