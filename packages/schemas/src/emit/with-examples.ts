import type { oas31 } from 'openapi3-ts'
import type { Route } from '../operations/operation.ts'
import { exampleOf } from './example-of.ts'
import type { JsonSchema } from './to-json-schema.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

/** Gives every body of a route an example. */
export function withExamples(route: Route, schemas: Schemas): Route {
  const { requestBody, responses } = route
  return {
    ...route,
    ...(requestBody && { requestBody: { ...requestBody, content: contentWithExamples(requestBody.content, schemas) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        response.content ? { ...response, content: contentWithExamples(response.content, schemas) } : response,
      ]),
    ),
  }
}

function contentWithExamples(content: oas31.ContentObject, schemas: Schemas): oas31.ContentObject {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => {
      const { schema } = media
      const describes = schema !== undefined && media.examples === undefined && type !== '*/*'
      return [type, describes ? { ...media, example: exampleOf(schema, schemas) } : media]
    }),
  )
}
