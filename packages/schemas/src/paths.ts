/** Version of the contract, as it stands in every path. */
export const basePath = '/v1'

/** Paths that do not belong to a resource. */
export const fixedPaths = Object.freeze({
  discovery: `${basePath}/`,
  changes: `${basePath}/changes`,
  codeLists: `${basePath}/code-lists`,
  codes: `${basePath}/code-lists/{list}`,
  code: `${basePath}/code-lists/{list}/{code}`,
  auditCheckpoint: `${basePath}/audit/checkpoint`,
  auditDigests: `${basePath}/audit/digests`,
  auditKeys: `${basePath}/audit/keys`,
  reportDefinitions: `${basePath}/reports/definitions`,
  reportPreview: `${basePath}/reports/preview`,
  reportCounted: `${basePath}/reports/counted`,
  token: '/oauth/token',
  live: '/health/live',
  ready: '/health/ready',
  openapi: '/openapi.json',
  keys: '/.well-known/jwks.json',
  issuer: '/.well-known/oauth-authorization-server',
})

/**
 * Turns a camelCase name into its kebab-case form in paths and file names.
 *
 * @example
 * ```ts
 * kebabCase('supportPlans') // 'support-plans'
 * ```
 */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}

/** Path of a collection: `supportPlans` is at `/v1/support-plans`. */
export function collectionPath(collection: string): string {
  return `${basePath}/${kebabCase(collection)}`
}

/** Path of one record; without an id, the template with `{id}`. */
export function recordPath(collection: string, id?: string): string {
  return `${collectionPath(collection)}/${id === undefined ? '{id}' : encodeURIComponent(id)}`
}

/** Path of the search whose parameters stand in the body. */
export function searchPath(collection: string): string {
  return `${collectionPath(collection)}/search`
}

/** Path of the versions of a record. */
export function historyPath(collection: string, id?: string): string {
  return `${recordPath(collection, id)}/history`
}

/** Path of the audit trail of a record. */
export function auditPath(collection: string, id?: string): string {
  return `${recordPath(collection, id)}/audit`
}

/** Path of who saw what of a person. */
export function accessesPath(collection: string, id?: string): string {
  return `${recordPath(collection, id)}/accesses`
}

/** Path of the bytes that a record describes. */
export function contentPath(collection: string, id?: string): string {
  return `${recordPath(collection, id)}/content`
}

/** Path of an action: `requestCancellation` of a referral is at `/v1/referrals/{id}/request-cancellation`. */
export function actionPath(collection: string, action: string, id?: string): string {
  return `${recordPath(collection, id)}/${kebabCase(action)}`
}

/** Path of a question about a whole collection: `match` of beneficiaries is at `/v1/beneficiaries/match`. */
export function questionPath(collection: string, question: string): string {
  return `${collectionPath(collection)}/${kebabCase(question)}`
}

/** Name of one end of a date range in a query: `openedOn.from`. */
export function rangeParameter(name: string, end: 'from' | 'to'): string {
  return `${name}.${end}`
}
