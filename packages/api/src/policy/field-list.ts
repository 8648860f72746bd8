/** Sensitivity labels that each of several disclosures released, or every one. */
export type LabelSets = readonly ('every' | readonly string[])[]

/** Names of the fields that may be seen; of a disclosure also which labels, so that labelled content of a field is seen or hidden part by part. */
export interface FieldList extends ReadonlyArray<string> {
  readonly released?: ReadonlyMap<string, LabelSets>
}
