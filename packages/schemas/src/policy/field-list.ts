/** Sensitivity labels that each of several disclosures released, or every one. */
export type LabelSets = readonly ('every' | readonly string[])[]

/** Whether one of several disclosures released all of these labels. */
export function isReleased(labels: readonly string[], sets: LabelSets): boolean {
  return sets.some((set) => set === 'every' || labels.every((label) => set.includes(label)))
}

/** The field of the record in which a listed field lies: `extensions` of `extensions.khanh-hoa.boats`. */
export function topLevelOf(name: string): string {
  return name.split('.', 1)[0] ?? name
}

/** Names of the fields that may be seen, dotted for those of extensions; of a disclosure also which labels, so that labelled content of a field is seen or hidden part by part. */
export interface FieldList extends ReadonlyArray<string> {
  readonly released?: ReadonlyMap<string, LabelSets>
  /** Of a view that lacks nothing but what its viewer is not cleared for: the labels of the record that it may know of. */
  readonly cleared?: ReadonlySet<string>
}

/** Sensitivity labels without which nothing of a record is seen, and the field on which they stand. */
export interface WholeLabels {
  readonly field: string
  readonly labels: readonly string[]
}

/** Whether nothing of a record is seen by who may see these fields, since labels of the whole were not released. */
export function isHiddenAsWhole({ released }: FieldList, whole: readonly WholeLabels[] = []): boolean {
  return released !== undefined && whole.some(({ field, labels }) => !isReleased(labels, released.get(field) ?? []))
}
