import { fixedPaths } from '@caunoi/schemas'
import type { Hono } from 'hono'
import { inVietnamese } from './in-vietnamese.ts'
import { vietnameseInterface } from './vietnamese-interface.ts'

/** Where the reference page of the API is. */
const docsPath = '/docs'

/** What the reference page needs: the script that draws it, served by this server itself. */
export interface Docs {
  /** The text of the script. */
  readonly script: () => Promise<string>
}

/** The reference in Vietnamese is derived from the contract, which is in English. */
const vietnamesePath = `${docsPath}/openapi.vi.json`

/** Both languages, Vietnamese first; everything that would lead to another host is off. */
const configuration = JSON.stringify({
  sources: [
    {
      title: 'Tiếng Việt',
      slug: 'vi',
      url: `.${vietnamesePath}`,
      default: true,
      localization: { locale: 'vi', translations: vietnameseInterface },
    },
    { title: 'English', slug: 'en', url: `.${fixedPaths.openapi}` },
  ],
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})

/** The page: no inline script, nothing from another host; addresses are relative, so that it works under any prefix. */
const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cầu Nối · API</title>
<link rel="icon" href="data:,">
</head>
<body>
<script id="api-reference" type="application/json" data-configuration='${configuration}'></script>
<script src=".${docsPath}/reference.js"></script>
</body>
</html>
`

const contentPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'"

/** Shows the API reference at `/docs`, in both languages, from this server alone. */
export function mountDocs(app: Pick<Hono, 'get'>, { script }: Docs, document: object): void {
  let vietnamese: string | undefined
  app.get(docsPath, (context) => context.html(page, 200, { 'content-security-policy': contentPolicy, 'x-content-type-options': 'nosniff' }))
  app.get(vietnamesePath, (context) => {
    vietnamese ??= JSON.stringify(inVietnamese(document))
    return context.body(vietnamese, 200, { 'content-type': 'application/json; charset=utf-8', 'content-language': 'vi' })
  })
  app.get(`${docsPath}/reference.js`, async (context) =>
    context.body(await script(), 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=86400' }),
  )
}
