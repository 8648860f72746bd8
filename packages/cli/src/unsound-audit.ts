/** The audit, or what is held against it, is not what was written: the report has been told already. */
export class UnsoundAudit extends Error {
  override readonly name = 'UnsoundAudit'
}
