/** The mark: a ring and the line led through it. */
export function BrandMark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="12" stroke="currentColor" strokeWidth="3" />
      <path d="M4 22C12 22 20 10 28 10" stroke="#C8781E" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
