import type { AuditEvent, LabelAssignment, LabelRemovalProposal, Page } from '@caunoi/schemas'
import type {
  CallOptions,
  CreateOptions,
  IntentOptions,
  Part,
  PartOptions,
  SearchOptions,
  TrailOptions,
  ViewOptions,
} from '../options/call-options.ts'
import type { Included } from './included.ts'
import type { MergePatch } from './merge-patch.ts'
import type { Pages } from './pages.ts'

/** The name of a field of a record. */
export type FieldOf<Record_> = keyof Record_ & string

/** Methods of a resource whose records a client makes. */
export interface Creates<Record_, Draft> {
  /** Makes a record; a repeated call with one `idempotencyKey`, or one number of the sender, makes no second one. */
  create(draft: Draft, options?: CreateOptions): Promise<Record_>
}

/** Methods of a resource whose records are read by id. */
export interface Reads<Record_> {
  /** Reads a record, as far as the caller may see it. */
  read(id: string, options?: CallOptions): Promise<Record_>
  /** Reads some fields of a record, or other records with it. */
  read<const Field extends FieldOf<Record_> = FieldOf<Record_>>(
    id: string,
    options: ViewOptions<Field>,
  ): Promise<Part<Record_, Field> & { readonly included?: Included }>
}

/** Methods of a resource whose records have versions and a trail. */
export interface Trails<Record_> {
  /** The versions of a record, newest first. */
  history(id: string, options?: TrailOptions): Pages<Record_>
  /** Every access to a record, newest first; only its owner sees it. */
  audit(id: string, options?: TrailOptions): Pages<AuditEvent>
}

/** Methods of a resource on whose records workers put sensitivity labels. */
export interface HoldsLabels<Record_> {
  /** Labels a record as a whole: whoever is not cleared for one of the labels sees nothing of it. */
  label(target: string | Record_, body: LabelAssignment, options?: IntentOptions): Promise<Record_>
  /** Proposes to take labels off; they stay until another worker agrees. */
  proposeLabelRemoval(target: string | Record_, body: LabelRemovalProposal, options?: IntentOptions): Promise<Record_>
  /** Takes off the labels that another worker proposed to take off. */
  confirmLabelRemoval(target: string | Record_, options?: IntentOptions): Promise<Record_>
}

/** Methods of a resource that can be searched. */
export interface Searches<Record_, Query> {
  /** Finds records; all conditions have to hold. They travel in a body, never in a URL. */
  search(query?: Query, options?: SearchOptions<FieldOf<Record_>>): Pages<Record_, RecordPage<Record_>>
  /** Finds records and asks for some fields of each. */
  search<const Field extends FieldOf<Record_>>(
    query: Query,
    options: SearchOptions<FieldOf<Record_>> & PartOptions<Field>,
  ): Pages<Part<Record_, Field>, RecordPage<Part<Record_, Field>>>
}

/** One page of a search: `next` leads to the one after it, `total` is there when it was asked for. */
export interface RecordPage<Record_> extends Omit<Page<Record_>, 'included'> {
  /** Records that `include` leads to, by collection. */
  readonly included?: Included
}

/** Methods of a resource whose records can be changed. */
export interface Updates<Record_, Draft> {
  /** Changes some fields; rejects with the problem `version-conflict` when the record is not any more as it is held here. */
  update(record: Record_, changes: MergePatch<Draft>, options?: CallOptions): Promise<Record_>
  /** Replaces all that a client writes; rejects with the problem `version-conflict` when the record is not any more as it is held here. */
  replace(record: Record_, draft: Draft, options?: CallOptions): Promise<Record_>
}

/** Methods of a resource whose records describe a file. */
export interface HoldsContent<Record_> {
  /** Sends the file that a record describes; its media type and digest have to be those that the record declares. */
  upload(record: Record_, content: Blob | Uint8Array<ArrayBuffer>, options?: CallOptions): Promise<Record_>
  /** Fetches the file of a record, checked against its digest. Treat it as untrusted: save it, never open it in place. */
  download(record: string | Record_, options?: CallOptions): Promise<DownloadedContent>
}

/** A file as it was fetched. */
export interface DownloadedContent {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What the sender of the file said that it is. */
  readonly mediaType: string
}
