import type { RegistrationReason, RegistrationRefused } from '@caunoi/api'
import type { Language } from '@caunoi/schemas'

/** The option, or argument, in which an operator gives a field of a registration. */
const options: Readonly<Record<string, string>> = {
  id: '<id>',
  facility: '--facility',
  scope: '--scope',
  purposes: '--purpose',
  labels: '--label',
  roles: '--role',
  jwks: '--keys',
  jwksUri: '--keys-url',
  issuer: '--issuer',
  workerIssuers: '--worker-issuer',
  validFrom: '--valid-from',
  validUntil: '--valid-until',
  retire: '--retire',
}

/** What to type next. */
const next: Readonly<Partial<Record<RegistrationReason, string>>> = {
  'unknown-client': 'clients list',
  'client-exists': '--replace',
  'unknown-key': 'clients show',
}

/** A refused registration in the words of the command: the option that is wrong, the rule, and what to type. */
export function refusedOption(error: RegistrationRefused, language: Language): string {
  const [name = '', ...place] = error.field.split('.')
  const text = error.textIn(language).slice(error.field.length)
  const where = [options[name] ?? name, ...(place.length > 0 ? [`(${place.join('.')})`] : [])].join(' ')
  const hint = next[error.reason]
  return `${where}${text}${hint === undefined ? '' : ` (${hint})`}`
}
