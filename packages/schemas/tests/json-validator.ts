import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { JsonSchema } from '../src/index.ts'

const extensions = ['clause', 'code-labels', 'data-class', 'description-vi', 'labels', 'refers-to', 'source', 'title-vi']
const documentId = 'urn:caunoi:document'

/** Makes a validator of JSON Schema 2020-12 that knows the extension keywords and refuses every other unknown one. */
function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false })
  formats.default(ajv)
  ajv.addVocabulary(extensions.map((name) => `x-${name}`))
  return ajv
}

/** Compiles a schema that stands alone. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  return createAjv().compile(schema)
}

/** Makes a function that says what is wrong with a value by a schema of an OpenAPI document; nothing wrong is an empty text. */
export function documentValidator(document: object): (schema: unknown, value: unknown) => string {
  const ajv = createAjv()
  ajv.addVocabulary(Object.keys(document))
  ajv.addSchema(document, documentId)
  return (schema, value) => {
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${documentId}#/`)))
    return validate(value) ? '' : ajv.errorsText(validate.errors)
  }
}
