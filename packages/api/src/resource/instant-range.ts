import { endOfDayInVietNam, startOfDayInVietNam } from '@caunoi/schemas'

const isDay = (end: string): boolean => end.length === 10

/** The instants that a range of days in Viet Nam, or of instants, reaches from and to. */
export function instantRange(asked: unknown): { readonly from?: string; readonly to?: string } {
  const end = (key: string): string | undefined => {
    const found: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, key) : undefined
    return found === undefined ? undefined : String(found)
  }
  const [from, to] = [end('from'), end('to')]
  return {
    ...(from !== undefined && { from: isDay(from) ? startOfDayInVietNam(from) : from }),
    ...(to !== undefined && { to: isDay(to) ? endOfDayInVietNam(to) : to }),
  }
}
