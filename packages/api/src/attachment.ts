/** Is the object that it is given, so that whatever is declared below it becomes a part of that. */
class Itself {
  constructor(target: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a private field can be put on an object that is there in no other way
    return target
  }
}

/** What is kept on objects that others made, for as long as these are there: no copy takes it along, and nobody else sees it. */
export interface Attachment<Value> {
  of(target: object): Value | undefined
  attach(target: object, value: Value): void
}

/** Makes a place on objects that weighs no more than a field: of the many that a request reads, each in a `WeakMap` is slow to put in and to collect. */
export function createAttachment<Value>(): Attachment<Value> {
  class Attached extends Itself {
    #value: Value
    constructor(target: object, value: Value) {
      super(target)
      this.#value = value
    }
    static of(target: object): Value | undefined {
      return #value in target ? target.#value : undefined
    }
    static attach(target: object, value: Value): void {
      if (#value in target) target.#value = value
      else new Attached(target, value)
    }
  }
  return Attached
}
