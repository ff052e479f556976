/** An error as it is told at its own field: there the name that programs give it (`"toId" is empty.`) says nothing, the label does. */
export function atField(message: string): string {
  const [, says] = /^"[^"]+":? (.+)$/s.exec(message) ?? []
  if (says === undefined) return message
  return /^\p{Ll}/u.test(says) ? `This ${says}` : says
}
