/** A text for a cell of a table: no line ends, no bars. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')
}

/** A table; nothing without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

/** A heading with what stands below it; nothing where that is empty. */
export function section(heading: string, content: string): string {
  return content.trim() === '' ? '' : `## ${heading}\n\n${content.trim()}\n`
}

/** A page from its parts. */
export function page(heading: string, parts: readonly string[]): string {
  return `${[`# ${heading}`, ...parts.map((part) => part.trim()).filter((part) => part !== '')].join('\n\n')}\n`
}

/** A text in code type. */
export function code(text: string): string {
  return `\`${text}\``
}

/** A value as JSON, in a block of its own. */
export function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``
}

/** Both languages in one line. */
export function both({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return vi === en ? vi : `${vi} · *${en}*`
}

/** Both languages, each in a line of its own within a cell or a paragraph. */
export function stacked({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return `${vi}<br>*${en}*`
}
