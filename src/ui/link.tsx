import { Link as RouterLink, type LinkProps as RouterLinkProps } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'

/** What `Link` takes besides the attributes of an `<a>`. */
export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  /** A whole address inside the product, such as `/aims/1?tab=plan#risks`, or an outside one. */
  readonly to: string
  readonly replace?: boolean
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link. Inside the product it changes the page without loading it and fetches the next page's code on hover. */
export function Link({ to, replace = false, ...rest }: LinkProps) {
  if (!to.startsWith('/') || to.startsWith('/api/')) return <a href={to} rel="noreferrer" {...rest} />
  return <RouterLink {...placeOf(to)} replace={replace} {...rest} />
}

/** An address taken apart the way the router wants it. */
export function placeOf(to: string): Pick<RouterLinkProps, 'to' | 'search' | 'hash'> {
  const { pathname, searchParams, hash } = new URL(to, 'http://here')
  // The router's types know only the routes of one program; ours come from the rooms.
  const search = Object.fromEntries(searchParams) as never
  return { to: pathname, search, hash: hash.slice(1) }
}
