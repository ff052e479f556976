import { type NavigateOptions, useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'

/** What `Link` takes besides the attributes of an `<a>`. */
export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  /** A whole address inside the product, such as `/aims/1?tab=plan#risks`, or an outside one. */
  readonly to: string
  readonly replace?: boolean
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link. Inside the product it changes the page without loading it and fetches the next page's code on hover or focus. */
export function Link({ to, ...rest }: LinkProps) {
  if (!to.startsWith('/') || to.startsWith('/api/'))
    return <a href={to} rel="noreferrer" {...without(rest)} />
  return <InnerLink to={to} {...rest} />
}

function InnerLink({ to, replace = false, onClick, ...rest }: LinkProps) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    // With a modifier or another button the browser opens a tab or saves, as people expect of a link.
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !plain) return
    event.preventDefault()
    void router.navigate({ ...placeOf(to), replace })
  }
  const near = () => void router.preloadRoute(placeOf(to))
  return <a href={to} onClick={follow} onMouseEnter={near} onFocus={near} {...rest} />
}

function without({ replace: _, ...rest }: Omit<LinkProps, 'to'>) {
  return rest
}

/** An address taken apart the way the router wants it. */
export function placeOf(to: string): Pick<NavigateOptions, 'to' | 'search' | 'hash'> {
  const { pathname, searchParams, hash } = new URL(to, 'http://here')
  // The router's types know only the routes of one program; ours come from the rooms.
  const search = Object.fromEntries(searchParams) as never
  return { to: pathname, search, hash: hash.slice(1) }
}
