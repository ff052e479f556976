const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' }
const REFERENCE = /&(?:#\d+|#x[\dA-Fa-f]+|[\p{L}_][\p{L}\d_.-]*);/uy

/**
 * Where the first “&” stands that begins no reference, as in “R & D”; null when there is none. The parser itself takes everything
 * up to the next semicolon for a name and complains there, often at the end of the file.
 */
export function bareAmpersand(text: string): number | null {
  const next = /<!--|<!\[CDATA\[|<\?|&/g
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const end = ENDS[found[0]]
    if (end === undefined) {
      REFERENCE.lastIndex = found.index
      if (!REFERENCE.test(text)) return found.index
    } else {
      next.lastIndex = text.indexOf(end, next.lastIndex)
      if (next.lastIndex < found.index) return null
    }
  }
  return null
}
