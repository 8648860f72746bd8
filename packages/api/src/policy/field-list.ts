/** Sensitivity labels that each of several disclosures released, or every one. */
export type LabelSets = readonly ('every' | readonly string[])[]

/** The field of the record in which a listed field lies: `extensions` of `extensions.khanh-hoa.boats`. */
export function topLevelOf(name: string): string {
  return name.split('.', 1)[0] ?? name
}

/** Names of the fields that may be seen, dotted for those of extensions; of a disclosure also which labels, so that labelled content of a field is seen or hidden part by part. */
export interface FieldList extends ReadonlyArray<string> {
  readonly released?: ReadonlyMap<string, LabelSets>
}
