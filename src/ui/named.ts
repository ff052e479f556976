/** Something by id, with the name that a form shows for it. */
export interface Named {
  readonly id: string
  readonly label: string
}

/** Things with their names as one word of an address, which another room's form begins with. */
export function toAddress(things: readonly { readonly id: string; readonly name: string }[]): string {
  return things.map(({ id, name }) => `${id}~${name.replaceAll(/[~|]/g, ' ')}`).join('|')
}

/** Reads what `toAddress` wrote: at most fifty; what has no id or no name is left out. Nobody is trusted: the server looks ids up. */
export function fromAddress(word: string | undefined): readonly Named[] {
  return (word ?? '')
    .split('|')
    .slice(0, 50)
    .flatMap(part => {
      const [id = '', label = ''] = part.split('~')
      return id === '' || label === '' ? [] : [{ id, label }]
    })
}
