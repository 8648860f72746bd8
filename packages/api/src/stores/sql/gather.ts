/** Waits for those who are about to come: one turn of the event loop more for as long as turns bring somebody, and until so many wait. */
export async function gather(waiting: () => number, enough: number): Promise<void> {
  let known: number
  do {
    known = waiting()
    await new Promise(setImmediate)
  } while (waiting() > known && waiting() < enough)
}
