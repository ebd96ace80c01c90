/** The requests of exported lists: the place first, then the file, if it is registered. */
import { safeFileName } from '../../shared/archive/names';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { picturesIn } from '../../shared/paper/word-document';
import { templates } from '../../shared/words/templates';
import { nodeDisk } from '../files/node-disk';
import { readTablesInProcess } from '../import/read-in-process';
import type { Handlers } from '../shell/answer-request';
import { attachmentReader } from '../shell/paper';
import type { Services } from '../shell/services';
import { buildInProcess, buildWordInProcess } from './build-in-process';
import { describeTarget, proposedName, withEnding } from './export-target';
import { requireRegistered } from './registered';
import type { WordPictureBytes } from './word-pictures';
import { listCells } from './same-cells';
import { saveBook, writeProved, writeRoster, type RosterWriter } from './write-roster';

type ExportRequestName = Extract<keyof Handlers, `export.${string}`>;

export function exportHandlers(services: Services): Pick<Handlers, ExportRequestName> {
  const { environment, grants, journal, picker } = services;
  /** Commands whose file is being written or was: one registration is one file. */
  const taken = new Set<string>();
  const writer: RosterWriter = {
    disk: nodeDisk,
    build: (sheet) => buildInProcess({ sheet, madeAt: environment.now().toISOString() }),
    read: readTablesInProcess,
  };
  return {
    'export.pickRosterFile': async ({ shortName, asOf }) => {
      const picked = await picker.pickSavePath('exportRoster', proposedName(shortName, asOf));
      if (picked === undefined) return { target: null };
      const path = await withEnding(picked);
      return { target: { token: grants.give('target', path), ...describeTarget(path) } };
    },
    'export.writeRoster': async (request) => {
      const path = grants.resolve(request.token, 'target');
      const { asOf, profile } = await requireRegistered(await journal.open(), request, describeTarget(path));
      if (taken.has(request.commandId)) throw new ExpectedFailure('notAllowed', 'export of persons: written');
      taken.add(request.commandId);
      const { branchName, columns, rows } = request;
      const sha512 = await writeRoster(writer, path, { branchName, asOf, profile, columns, rows });
      return { sha512, saved: await picker.grantPlace('written', path) };
    },
    'export.saveTemplate': async ({ kind }) => {
      const picked = await picker.pickSavePath('saveCopy', templates[kind].fileName);
      if (picked === undefined) return { saved: null };
      const path = await withEnding(picked);
      const bytes = await buildInProcess({ template: kind, madeAt: environment.now().toISOString() });
      await saveBook(nodeDisk, path, bytes);
      return { saved: await picker.grantPlace('written', path) };
    },
    'export.saveSheet': async ({ name, sheet }) => {
      const picked = await picker.pickSavePath('saveSheet', safeFileName(name));
      if (picked === undefined) return { saved: null };
      const path = await withEnding(picked);
      const bytes = await buildInProcess({ list: sheet, madeAt: environment.now().toISOString() });
      await writeProved(writer, path, bytes, listCells(sheet));
      return { saved: await picker.grantPlace('written', path) };
    },
    'export.saveWord': async ({ name, document }) => {
      const picked = await picker.pickSavePath('saveWord', safeFileName(name));
      if (picked === undefined) return { saved: null };
      const path = await withEnding(picked, '.docx');
      const task = { document, pictures: await drawPictures(services, picturesIn(document)) };
      await saveBook(nodeDisk, path, await buildWordInProcess(task));
      return { saved: await picker.grantPlace('written', path) };
    },
  };
}

/** As for a printed photo: 260 dpi over the whole text width. */
const LONGEST_PICTURE_PX = 1600;

/** Stored photos as a Word file takes them: JPEG, upright. Those that cannot be drawn are left out and named there. */
async function drawPictures(
  { attachments, pictures }: Pick<Services, 'attachments' | 'pictures'>,
  digests: readonly string[],
): Promise<WordPictureBytes> {
  const read = attachmentReader(attachments);
  // One after the other: twenty photos of a phone would be 200 MB at once.
  const files = async function* () {
    for (const sha512 of digests) yield await read(sha512);
  };
  const drawn = await pictures.draw(files(), LONGEST_PICTURE_PX);
  return Object.fromEntries(
    digests.flatMap((sha512, at) => {
      const picture = drawn[at];
      return picture ? [[sha512, picture] as const] : [];
    }),
  );
}
