import { Icon } from '#ui/marks/icon.tsx'

/** A link that saves a file instead of opening a page. */
export function DownloadLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="fl-button" data-tone="quiet" data-size="s" href={href} download>
      <Icon name="download" size={14} />
      {children}
    </a>
  )
}
