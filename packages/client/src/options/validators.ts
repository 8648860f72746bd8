/** What the client needs of a schema: a resource of `@caunoi/schemas`, or of any library that speaks Standard Schema. */
export interface AnswerSchema {
  readonly '~standard': {
    /** Checks a value. */
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>
  }
}

/** What a schema says to a value. */
export interface SchemaResult {
  readonly issues?: readonly SchemaIssue[] | undefined
}

/** What is wrong in one place of a value. */
export interface SchemaIssue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Checks the answers of one resource; a resource value of `@caunoi/schemas` is one. */
export interface Validator {
  readonly schema: AnswerSchema
  readonly actions?: Readonly<Record<string, { readonly output: AnswerSchema }>>
}
