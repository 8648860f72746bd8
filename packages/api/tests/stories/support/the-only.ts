/** The one record that a search finds; none or several end the story. */
export async function theOnly<Item>(search: { toArray(): Promise<readonly Item[]> }): Promise<Item> {
  const [found, ...others] = await search.toArray()
  if (found === undefined || others.length > 0)
    throw new Error(`One record had to be found, not ${found === undefined ? 0 : others.length + 1}`)
  return found
}
