/** Does something after some milliseconds; where the platform allows it, a process that wants to end does not wait for it. */
export function later(milliseconds: number, work: () => void): void {
  const timer: unknown = setTimeout(work, milliseconds)
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
}
