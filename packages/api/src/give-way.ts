/** Lets others have the thread: what does much for one request awaits it between pieces of its work, since no store has to wait for anything by itself. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
