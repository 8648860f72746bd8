const marker = Symbol.for('caunoi.OutsideWorkingCalendarError')

/** A day was asked about of which nobody has announced the public holidays; the calendar has to be extended, not guessed. */
export class OutsideWorkingCalendarError extends RangeError {
  override readonly name = 'OutsideWorkingCalendarError'
  /** The day that was asked about or reached by counting. */
  readonly day: string
  /** @internal */
  readonly [marker] = true

  constructor(day: string, from: string, to: string) {
    super(`working days are known from ${from} to ${to}, not on ${day}`)
    this.day = day
  }

  /** Whether a value is this error, also when it comes from another copy of the package. */
  static isInstance(value: unknown): value is OutsideWorkingCalendarError {
    return typeof value === 'object' && value !== null && marker in value
  }
}
