/** The library's OLE container reader (the wrapping of .xls and of encrypted files), with the types it leaves open. */
import { CFB } from '@e965/xlsx';

export interface OleContainer {
  /** `Root Entry/Workbook` and so on. */
  FullPaths: string[];
}

interface Ole {
  read(bytes: Buffer, options: { type: 'buffer' }): OleContainer;
  find(container: OleContainer, name: string): { content: ArrayLike<number> } | null;
  write(container: OleContainer, options: { type: 'buffer' }): Buffer;
  utils: {
    cfb_new(): OleContainer;
    cfb_add(container: OleContainer, path: string, content: Buffer): unknown;
  };
}

export const ole = CFB as Ole;
