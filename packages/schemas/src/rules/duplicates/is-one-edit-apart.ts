/** Whether one letter changed, added or left out, or two neighbours swapped, make one text of the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const isChanged = restA.slice(1) === restB.slice(1)
  const isLonger = restA.slice(1) === restB || restA === restB.slice(1)
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return isChanged || isLonger || isSwapped
}
