/** 138****2607; a shorter number shows its last two digits only. */
export function maskMobile(mobile: string): string {
  return mobile.length === 11
    ? `${mobile.slice(0, 3)}****${mobile.slice(7)}`
    : '*'.repeat(Math.max(0, mobile.length - 2)) + mobile.slice(-2);
}
