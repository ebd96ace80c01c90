/** One line of the attachment well. */
export interface AttachmentItem {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Kind, day or caption behind the name. */
  readonly note?: string;
  readonly isImage?: boolean;
  /** 0–1 while it is being copied in. */
  readonly progress?: number;
  /** Why this one was not taken in. */
  readonly error?: string;
}
