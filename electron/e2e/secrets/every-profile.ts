/** The other half of F22: after any test at all, the numbers of the sample branch lie in no profile in clear. */
import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { sampleMembers } from '../machine/samples';
import { Scanner } from './scan';

const numbers = sampleMembers.members.flatMap(({ person }) =>
  [person.idNo, person.mobile].filter((value) => value !== undefined),
);
let scanner: Scanner | undefined;

/** @param folder a profile, or where the program leaves what is temporary; nothing runs in it any more */
export function expectSealed(folder: string): void {
  if (!existsSync(folder)) return;
  scanner ??= new Scanner(numbers);
  expect(scanner.scanFolder(folder).found, `numbers in clear in ${folder}`).toEqual([]);
}
