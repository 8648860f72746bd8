/**
 * Answers the limits that a host gives, with the usual ones for what it leaves out. Each has to be one: what a host reads from where nothing
 * stands is no number, and nothing is more than that.
 *
 * @throws RangeError that names the limit.
 */
export function checkedLimits<Limits extends object>(option: string, usual: Limits, given: Partial<Limits> = {}): Limits {
  const check = (name: string, value: unknown, known: object, least: number): void => {
    for (const [inner, one] of Object.entries(known)) {
      const found: unknown = Reflect.get(Object(value), inner)
      if (typeof one === 'object') check(`${name}.${inner}`, found, one, 0)
      else if (typeof found !== 'number' || !(found >= least))
        throw new RangeError(`${name}.${inner}: phải là số, từ ${least} trở lên / has to be a number, ${least} or more`)
    }
  }
  const limits = { ...usual, ...given }
  check(option, limits, usual, 1)
  return limits
}
