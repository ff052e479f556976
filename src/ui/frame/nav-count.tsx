/** How many are new, behind a word of the navigation; nothing for none. `word` says to screen readers what is counted. */
export function NavCount({ count, word }: { readonly count: number; readonly word: string }) {
  if (count === 0) return null
  return (
    <span className="fl-nav-count">
      {count > 99 ? '99+' : count}
      <span className="fl-hidden"> {word}</span>
    </span>
  )
}
