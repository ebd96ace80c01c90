/** What a password is before anybody judges it: small, so that opening the lock loads no word lists. */

/** Characters (not bytes): what a person counts. */
export const MIN_PASSWORD_LENGTH = 8;

/** The form every password is judged and derived in: what two keyboards make of one character is the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}
