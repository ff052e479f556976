/** Whether the person points with a finger: there is no double press then, and one press opens. */
export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
