/** What every paper function returns: exactly the input of `paper.makePdf`. */
import type { PdfRequest } from '../../shared/ipc/requests/paper';

/**
 * `html` is one self-contained document: inline style, no script, pictures as `attachment:<sha512>` which main
 * replaces by the stored file. `stamp` holds what is put on each page after layout (heads, numbers, foot).
 */
export type PaperDocument = PdfRequest;
