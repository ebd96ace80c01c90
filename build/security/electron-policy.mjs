// Which Electron may be shipped. Electron looks after the newest three majors, and a new one comes every eight weeks
// (docs/tutorial/electron-timelines.md). PCs without network lag behind anyway, so what we hand out must not:
// - a release is built with one of the three newest majors, newest patch;
// - when a major falls out of the three, `oldestMajor` goes up in the same week and a release follows;
// - `reviewedOn` is the day somebody last looked; `npm run security` says so when that is over eight weeks ago.
// The official runtime in packages is the pinned one; development and tests may run on an older one (fallback).

export const electronPolicy = {
  /** With 45 as the newest. */
  oldestMajor: 43,
  reviewedOn: '2026-11-22',
  reviewEveryDays: 56,
};

/** @param {string} version of the pinned Electron @returns {string | undefined} why it may not be shipped */
export function tooOld(version) {
  const major = Number(version.split('.')[0]);
  if (major >= electronPolicy.oldestMajor) return undefined;
  return `Electron ${version} is older than ${electronPolicy.oldestMajor}, the oldest major still looked after`;
}

/** @param {Date} today @returns {string | undefined} a reminder */
export function reviewDue(today) {
  const days = Math.floor((today.getTime() - Date.parse(electronPolicy.reviewedOn)) / 86_400_000);
  if (days <= electronPolicy.reviewEveryDays) return undefined;
  return `the policy for Electron's version was last looked at ${days} days ago: look at electron-timelines and set electron-policy.mjs`;
}
