import { z } from 'zod'
import type { FieldProblemCode } from './field-problems.ts'
import { extensionsField, fieldsOf, innerOf } from './fields.ts'
import { pointerTo, valueAt } from './json-pointer.ts'
import { metaOf } from './registry.ts'
import type { Fault } from './rule.ts'

/** Forms that a `wrong-format` message names, by the format of the schema. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  datetime: 'YYYY-MM-DDThh:mm:ss.sssZ',
  uuid: 'UUID',
  email: 'ten@noi.vn',
}

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/** Turns one finding of the schema library into the faults of our catalogue. */
export function faultOf(schema: z.core.$ZodType, issue: Issue, root: unknown, base: Path = []): readonly Fault[] {
  const path = [...base, ...issue.path]
  const fault = (code: FieldProblemCode, args?: Fault['args']): readonly Fault[] => [
    { pointer: pointerTo(path), code, ...(args && { args }) },
  ]
  switch (issue.code) {
    case 'invalid_type':
      if (path.length === 0) return fault('not-an-object')
      return valueAt(root, path) === undefined ? fault('required-field') : fault('wrong-type', { expected: issue.expected })
    case 'invalid_value':
      return valueAt(root, path) === undefined
        ? fault('required-field')
        : fault('unknown-code', { allowed: issue.values.map(String).join(', ') })
    case 'invalid_format':
      return fault('wrong-format', { format: FORMATS[issue.format] ?? exampleAt(schema, path) ?? issue.pattern ?? issue.format })
    case 'too_small':
      return fault(isSize(issue.origin) ? 'too-short' : 'too-small', { minimum: Number(issue.minimum) })
    case 'too_big':
      return fault(isSize(issue.origin) ? 'too-long' : 'too-large', { maximum: Number(issue.maximum) })
    case 'unrecognized_keys':
      return issue.keys.flatMap((key): readonly Fault[] =>
        path[0] === extensionsField || (path.length === 0 && key === extensionsField)
          ? unknownExtensions(schema, [...path, key], root)
          : [{ pointer: pointerTo([...path, key]), code: 'unknown-field' }],
      )
    case 'invalid_union': {
      const listed = issue.errors.flat().find((inner) => inner.code === 'invalid_value' && inner.path.length === 0)
      if (listed?.code === 'invalid_value') {
        const value = valueAt(root, path)
        if (value === undefined) return fault('required-field')
        if (typeof value !== 'string') return fault('wrong-type', { expected: 'string' })
        return fault('code-not-listed', { allowed: listed.values.map(String).join(', '), format: unlistedAt(schema, path) ?? 'x-…' })
      }
      return (
        closestVariant(issue.errors)?.flatMap((inner) => faultOf(schema, inner, root, path)) ??
        fault(valueAt(root, path) === undefined ? 'required-field' : 'no-variant')
      )
    }
    default:
      return fault('no-variant')
  }
}

/** Namespaces that the resource does not declare, each named with those that it has; a field inside a namespace is unknown as any other. */
function unknownExtensions(schema: z.core.$ZodType, path: Path, root: unknown): readonly Fault[] {
  if (path.length > 2) return [{ pointer: pointerTo(path), code: 'unknown-field' }]
  const declared = stepInto(schema, extensionsField)
  const allowed = Object.keys(fieldsOf(declared ? unwrapped(declared) : schema)).join(', ')
  const sent = path.length === 1 ? valueAt(root, path) : undefined
  const names = typeof sent === 'object' && sent !== null ? Object.keys(sent) : []
  const paths = names.length > 0 ? names.map((name) => [...path, name]) : [path]
  return paths.map((at) => ({ pointer: pointerTo(at), code: 'unknown-extension', args: { allowed: declared ? allowed : '–' } }))
}

function isSize(origin: string): boolean {
  return origin === 'string' || origin === 'array' || origin === 'set' || origin === 'file'
}

/** The one variant of a union that the value was meant as: the only one whose own type is right. */
function closestVariant(variants: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const meant = variants.filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0))
  return meant.length === 1 ? meant[0] : undefined
}

/** The example of the field at a path, to show its form in a message. */
function exampleAt(schema: z.core.$ZodType, path: Path): string | undefined {
  const found = path.reduce<z.core.$ZodType | undefined>((current, key) => stepInto(current, key), schema)
  const example = found && metaOf(unwrapped(found))?.example
  return typeof example === 'string' ? example : undefined
}

/** The example of a code that the open list at a path does not name. */
function unlistedAt(schema: z.core.$ZodType, path: Path): string | undefined {
  let found = path.reduce<z.core.$ZodType | undefined>((current, key) => stepInto(current, key), schema)
  while (found && innerOf(found)) found = innerOf(found)
  const form = found instanceof z.core.$ZodUnion ? found._zod.def.options.at(-1) : undefined
  const example = form && metaOf(form)?.example
  return typeof example === 'string' ? example : undefined
}

function stepInto(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  const inner = schema && unwrapped(schema)
  if (inner instanceof z.core.$ZodObject) return inner._zod.def.shape[String(key)]
  return inner instanceof z.core.$ZodArray ? inner._zod.def.element : undefined
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = metaOf(schema)?.example === undefined ? innerOf(schema) : undefined
  return inner ? unwrapped(inner) : schema
}
