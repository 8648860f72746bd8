/** A TypeScript example in a page of documentation. */
export interface Block {
  /** Line of its first line in the page, from 1. */
  readonly line: number
  readonly code: string
}

/** Finds the TypeScript examples of a Markdown page. */
export function readBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = []
  let open: { readonly line: number; readonly lines: string[] } | undefined
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open && line.trimStart().startsWith('```')) {
      blocks.push({ line: open.line, code: open.lines.join('\n') })
      open = undefined
    } else if (open) open.lines.push(line)
    else if (/^\s*```(ts|typescript)\s*$/.test(line)) open = { line: index + 2, lines: [] }
  }
  return blocks
}

/** A link from a page to another file of the repository. */
export interface Link {
  readonly line: number
  readonly target: string
}

/** Finds the links of a Markdown page that stay in the repository. */
export function readLinks(markdown: string): readonly Link[] {
  return markdown
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) =>
        /^([a-z]+:|#)/.test(target) ? [] : [{ line: index + 1, target }],
      ),
    )
}
