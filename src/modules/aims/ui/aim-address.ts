import { useSearchWords } from '#ui/place.ts'

/** Where the page of an aim is; while the present page looks back at a day (`?asOf=`), as of that day too. */
export function useAimAddress(): (id: string) => string {
  const [{ asOf }] = useSearchWords()
  return id => (asOf === undefined ? `/aims/${id}` : `/aims/${id}?asOf=${asOf}`)
}
