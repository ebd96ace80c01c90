/** The closed list of expected failures. Name for the program, number to read out on the phone. */
export const failureNumbers = {
  // requests
  badRequest: 101,
  notAllowed: 102,
  internal: 103,
  // journal and data
  conflict: 121,
  journalDamaged: 122,
  journalWriteFailed: 123,
  dataFromFuture: 124,
  databaseUnavailable: 125,
  rowNotFound: 126,
  // the journal has it, the working view could not be brought there
  viewNotUpdated: 127,
  spaceLow: 128,
  // snapshots, second copy, restore
  snapshotDamaged: 130,
  copyUnreachable: 131,
  notABackup: 132,
  nothingToRestore: 133,
  backupBusy: 134,
  placeInsideData: 135,
  // lock and keys
  vaultLocked: 110,
  wrongPassword: 111,
  wrongRecoveryCode: 112,
  tooManyTries: 113,
  passwordTooWeak: 114,
  vaultDamaged: 115,
  keyMissing: 116,
  systemKeyUnavailable: 117,
  personErased: 118,
  // files and places
  cancelled: 140,
  grantUnknown: 141,
  diskFull: 142,
  notWritable: 143,
  placeVanished: 144,
  fileNotFound: 145,
  fileUnreadable: 146,
  fileTooLarge: 147,
  fileTypeRefused: 148,
  nameTooLong: 149,
  fileTooLargeForDisk: 150,
  readBackDiffers: 151,
  // import
  fileEmpty: 160,
  fileEncrypted: 161,
  fileNotTable: 162,
  fileBroken: 163,
  fileTooManyRows: 164,
  fileNoHeader: 165,
  // paper and printing
  pdfFailed: 180,
  pdfUnknown: 181,
  noPrinter: 182,
  printFailed: 183,
  // archive
  packageBusy: 190,
  notABag: 191,
  nothingToExport: 192,
  // clearing this PC
  wipeNotReady: 193,
  wipeCopyDiffers: 194,
  wipeKeysDiffer: 195,
  wipeOddProfile: 196,
  // hand-over between two PCs
  notAHandover: 200,
} as const;

export type FailureCode = keyof typeof failureNumbers;
export const failureCodes = Object.keys(failureNumbers) as FailureCode[];

/** E-142, as shown behind a sentence. */
export function failureLabel(code: FailureCode): string {
  return `E-${failureNumbers[code]}`;
}
