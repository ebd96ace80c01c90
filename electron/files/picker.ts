/** Lets the user pick files and places, and turns what they picked into grants. */
import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BrowserWindow, FileFilter } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { FileGrant, openPurposes, PlaceGrant, placePurposes } from '../../shared/ipc/requests/files';
import { dialogWords } from '../../shared/words/shell';
import type { SettingsFile } from '../settings/settings-file';
import type { Dialogs } from './dialogs';
import { fileSystemOf } from './file-system-of';
import type { Grants } from './grants';
import { nodeDisk } from './node-disk';

type OpenPurpose = (typeof openPurposes)[number];
type PlacePurpose = (typeof placePurposes)[number] | 'dataCopy' | 'secondCopy' | 'restore' | 'scans';

const FILTERS: Readonly<Record<OpenPurpose | 'pdf', FileFilter[]>> = {
  importRoster: [{ name: dialogWords.sheetFiles, extensions: ['xlsx', 'xls', 'csv'] }],
  attachment: [
    {
      name: dialogWords.attachmentFiles,
      extensions: ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'txt'],
    },
  ],
  pdf: [{ name: dialogWords.pdfFiles, extensions: ['pdf'] }],
};
const ALL_FILES: FileFilter = { name: dialogWords.allFiles, extensions: ['*'] };

type SavePurpose = 'savePdf' | 'saveCopy' | 'saveLog' | 'exportRoster' | 'saveSheet' | 'saveWord';
const SAVE_FILTERS: Readonly<Record<SavePurpose, FileFilter[]>> = {
  savePdf: FILTERS.pdf,
  saveCopy: [ALL_FILES],
  saveLog: [{ name: dialogWords.textFiles, extensions: ['txt'] }],
  exportRoster: [{ name: dialogWords.workbooks, extensions: ['xlsx'] }],
  saveSheet: [{ name: dialogWords.workbooks, extensions: ['xlsx'] }],
  saveWord: [{ name: dialogWords.wordFiles, extensions: ['docx'] }],
};

export interface PickerParts {
  dialogs: Dialogs;
  grants: Grants;
  settings: SettingsFile;
  window: () => BrowserWindow | undefined;
}

export class Picker {
  constructor(private readonly parts: PickerParts) {}

  async pickFiles(purpose: OpenPurpose, multiple: boolean): Promise<FileGrant[]> {
    const { dialogs, settings, window } = this.parts;
    const paths = await dialogs.open(window(), {
      title: dialogWords[purpose],
      buttonLabel: dialogWords.open,
      filters: [...FILTERS[purpose], ALL_FILES],
      properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      ...startIn(settings.folder(purpose)),
    });
    const [first] = paths;
    if (first !== undefined) await settings.rememberFolder(purpose, dirname(first));
    return this.grantFiles(multiple ? paths : paths.slice(0, 1));
  }

  /** @throws ExpectedFailure fileNotFound when one of them is gone or is not a plain file */
  grantFiles(paths: readonly string[]): Promise<FileGrant[]> {
    return Promise.all(
      paths.map(async (path) => {
        const found = await stat(path).catch(() => undefined);
        if (!found?.isFile()) throw new ExpectedFailure('fileNotFound', 'not a plain file');
        return { token: this.parts.grants.give('file', path), name: basename(path), sizeBytes: found.size };
      }),
    );
  }

  /** @throws ExpectedFailure notWritable at once, not after half a minute of typesetting */
  async pickPlace(purpose: PlacePurpose): Promise<PlaceGrant | null> {
    const path = await this.pickFolder(purpose);
    if (path === undefined) return null;
    if (purpose === 'archive') await refuseUnwritable(path);
    return this.grantPlace('place', path);
  }

  async pickFolder(purpose: PlacePurpose): Promise<string | undefined> {
    const { dialogs, settings, window } = this.parts;
    const [path] = await dialogs.open(window(), {
      title: dialogWords[purpose],
      buttonLabel: dialogWords.choose,
      properties: ['openDirectory', 'createDirectory'],
      ...startIn(settings.folder(purpose)),
    });
    if (path !== undefined) await settings.rememberFolder(purpose, path);
    return path;
  }

  /** Where to save one file; undefined when cancelled. `name` is a proposal, already safe. */
  async pickSavePath(purpose: SavePurpose, name: string): Promise<string | undefined> {
    const { dialogs, settings, window } = this.parts;
    const folder = settings.folder(purpose);
    const path = await dialogs.save(window(), {
      title: dialogWords[purpose],
      buttonLabel: dialogWords.save,
      defaultPath: folder === undefined ? name : `${folder}/${name}`,
      filters: SAVE_FILTERS[purpose],
    });
    if (path !== undefined) await settings.rememberFolder(purpose, dirname(path));
    return path;
  }

  /** @throws ExpectedFailure placeVanished when the folder is gone */
  async grantPlace(kind: 'place' | 'written', path: string): Promise<PlaceGrant> {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new ExpectedFailure('placeVanished', 'the chosen place is gone');
    const folder = found.isDirectory() ? path : dirname(path);
    return {
      token: this.parts.grants.give(kind, path, found.dev),
      label: path,
      freeBytes: await nodeDisk.freeBytes(folder),
      fileSystem: await fileSystemOf(folder),
    };
  }
}

/** Asks only, writes nothing; what the question cannot see (a full disk, a pulled stick) is found while writing. */
async function refuseUnwritable(folder: string): Promise<void> {
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  );
  if (!isWritable) throw new ExpectedFailure('notWritable', 'the chosen place takes no files');
}

function startIn(folder: string | undefined): { defaultPath?: string } {
  return folder === undefined ? {} : { defaultPath: folder };
}
