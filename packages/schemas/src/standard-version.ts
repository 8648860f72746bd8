/** Version of the standard (semantic versioning); its first number stands in every path. */
export const standardVersion = '0.1.0'
