import { useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import type { Gallery } from '#ui/gallery.ts'
import { Link } from '#ui/link.tsx'
import { useSearchWords } from '#ui/place.ts'
import { SegmentChoose } from '#ui/segment.tsx'
import { Exhibit } from './exhibit.tsx'
import './gallery.css'

type Exported = Gallery | Readonly<Record<string, ReactNode>>
const found = import.meta.glob<Exported>(
  ['../../../ui/**/*.gallery.tsx', '../../../modules/*/ui/**/*.gallery.tsx'],
  {
    eager: true,
    import: 'gallery',
  },
)
const galleries = Object.entries(found)
  .map(([path, exported]) => asGallery(path, exported))
  .toSorted((a, b) => a.name.localeCompare(b.name))

/** Every component of the kit and of the rooms in all its states; in development builds only. */
export function GalleryPage() {
  const [words, change] = useSearchWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { dir = 'ltr', only, phone, theme } = words
  useEffect(() => {
    document.documentElement.dir = dir
    return () => {
      document.documentElement.dir = 'ltr'
    }
  }, [dir])
  useEffect(() => {
    if (theme === 'dark' || theme === 'light') setColorScheme(theme)
  }, [theme, setColorScheme])
  const shown = galleries.filter(gallery => only === undefined || gallery.name === only)
  if (phone !== undefined)
    return <PhoneView address={addressWithout(words, 'phone')} onBack={() => change({ phone: undefined })} />
  return (
    <div className="fl-gallery">
      <h1>Gallery</h1>
      <div className="fl-row" style={{ gap: 12 }}>
        <SegmentChoose
          label="Theme"
          value={colorScheme}
          choices={THEMES}
          onChange={scheme => change({ theme: scheme })}
        />
        <SegmentChoose
          label="Direction"
          value={dir}
          choices={DIRECTIONS}
          onChange={next => change({ dir: next })}
        />
        <SegmentChoose
          label="Width"
          value="wide"
          choices={WIDTHS}
          onChange={next => change({ phone: next === 'phone' ? '1' : undefined })}
        />
        {only !== undefined && <Link to="/gallery">All</Link>}
      </div>
      <nav aria-label="Components" className="fl-gallery-index fl-quiet">
        {galleries.map(gallery => (
          <Link key={gallery.name} to={`/gallery?only=${encodeURIComponent(gallery.name)}`}>
            {gallery.name}
          </Link>
        ))}
      </nav>
      {shown.map(gallery => (
        <section key={gallery.name}>
          <h2>{gallery.name}</h2>
          <div className="fl-gallery-exhibits">
            {Object.entries(gallery.exhibits).map(([state, Shown]) => (
              <Exhibit key={state} name={`${gallery.name}: ${state}`} state={state} shown={Shown} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

const THEMES = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as { id: 'light' | 'dark' | 'auto'; label: string }[]
const DIRECTIONS = [
  { id: 'ltr', label: 'Left to right' },
  { id: 'rtl', label: 'Right to left' },
]
const WIDTHS = [
  { id: 'wide', label: 'Wide' },
  { id: 'phone', label: 'Phone' },
]

function PhoneView({ address, onBack }: { readonly address: string; readonly onBack: () => void }) {
  return (
    <div className="fl-gallery">
      <button type="button" className="fl-button" onClick={onBack}>
        Back to wide
      </button>
      <iframe title="The gallery on a phone" className="fl-gallery-phone" src={address} />
    </div>
  )
}

function addressWithout(words: Readonly<Record<string, string>>, name: string): string {
  const kept = Object.entries(words).filter(([word]) => word !== name)
  return `/gallery?${new URLSearchParams(kept)}`
}

/** A plain record of elements is a gallery too, named after its file. */
function asGallery(path: string, exported: Exported): Gallery {
  if (isGallery(exported)) return exported
  const exhibits = Object.entries(exported).map(([state, shown]) => [state, () => shown])
  return { name: path.match(/([^/]+)\.gallery/)?.[1] ?? path, exhibits: Object.fromEntries(exhibits) }
}

function isGallery(exported: Exported): exported is Gallery {
  return typeof exported['name'] === 'string'
}
