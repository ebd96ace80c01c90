/**
 * The names of all requests without their schemas, so that the preload stays one small file. The type below
 * fails the compile when a name is missing or too many.
 */
import type { RequestName } from './contract';

const names = {
  'app.getInfo': true,
  'app.getPreferences': true,
  'app.setPreferences': true,
  'app.saveDataCopy': true,
  'app.reportPageError': true,
  'app.reportStorage': true,
  'app.readyToClose': true,
  'journal.getState': true,
  'journal.commit': true,
  'journal.readAfter': true,
  'journal.findCommand': true,
  'drafts.save': true,
  'drafts.read': true,
  'drafts.list': true,
  'drafts.remove': true,
  'files.pickFiles': true,
  'files.grantDropped': true,
  'files.pickPlace': true,
  'files.showInFolder': true,
  'attachments.add': true,
  'attachments.keepPdf': true,
  'attachments.check': true,
  'attachments.saveCopy': true,
  'import.readTables': true,
  'paper.makePdf': true,
  'paper.openStored': true,
  'paper.savePdf': true,
  'paper.listPrinters': true,
  'paper.print': true,
  'archive.export': true,
  'archive.cancel': true,
  'archive.verify': true,
  'sample.read': true,
} as const satisfies Record<RequestName, true>;

export const requestNames = Object.keys(names) as RequestName[];
