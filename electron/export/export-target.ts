/** The file the user chose to save a list of persons to, and what may be said about it in the register. */
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { numberedName, safeFileName, utf8Length } from '../../shared/archive/names';
import { coverNumbers } from '../../shared/domain/cover-numbers';
import { rosterFileName } from '../../shared/domain/roster-export';
import { ExpectedFailure } from '../../shared/ipc/reply';

const WORKBOOK = '.xlsx';
/** Bytes a file name may have on Linux, less the temporary ending it is written under. */
const MOST_NAME_BYTES = 255 - '.0123456789ab.tmp'.length;
/** As the register holds it (shared/schema/ledger). */
const LONGEST_PATH = 300;
const LONGEST_NAME = 200;

/** The name proposed in the save dialog, safe on every disk. */
export function proposedName(shortName: string, asOf: string): string {
  return safeFileName(rosterFileName(shortName, asOf));
}

/**
 * The path really written: Linux dialogs do not add the ending, and what then lies there was not agreed to be
 * replaced, so the name gets a number.
 */
export async function withEnding(path: string, ending = WORKBOOK): Promise<string> {
  if (extname(path).toLowerCase() === ending) return path;
  const folder = path.slice(0, path.length - basename(path).length);
  const wanted = `${basename(path)}${ending}`;
  let name = wanted;
  for (let number = 2; await isThere(folder + name); number += 1) name = numberedName(wanted, number);
  return folder + name;
}

/** File name and place as they are registered. @throws ExpectedFailure nameTooLong */
export function describeTarget(path: string): { fileName: string; label: string } {
  const name = basename(path);
  if (utf8Length(name) > MOST_NAME_BYTES || name.length > LONGEST_NAME || path.length > LONGEST_PATH) {
    throw new ExpectedFailure('nameTooLong', 'the chosen name or place is too long');
  }
  return { fileName: coverNumbers(name), label: coverNumbers(path) };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
